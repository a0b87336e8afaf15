// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/timerange.h"

#include <QComboBox>
#include <functional>

namespace widgets::common {

/// The time range of a page: common lengths up to now, and two times chosen in a dialog. GUI thread.
class RangePicker : public QComboBox
{
    Q_OBJECT
public:
    /// What the first line of the list is beside the lengths.
    enum class Extra { None, AsTheQuerySays };
    /// `now` gives the dialog its first proposal.
    explicit RangePicker(std::function<QDateTime()> now, Extra extra = Extra::None, QWidget* parent = nullptr);
    /// Shows the range; it gets a line of its own when it is none of the list. Says nothing.
    void setRange(const ::logs::TimeRange& range);
    const ::logs::TimeRange& range() const { return m_range; }
    /// Opens the dialog for two times.
    void openDialog();

Q_SIGNALS:
    /// A person chose it; the picker shows it already.
    void rangeChosen(const ::logs::TimeRange& range);

private:
    void choose(int index);
    std::function<QDateTime()> m_now;
    ::logs::TimeRange m_range;
};

} // namespace widgets::common
