// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

namespace widgets::charts {

/// The place on the x axis that is pointed at, shared by the charts of a board: all that follow it draw the same marker. The board
/// owns it. GUI thread.
class ChartCursor : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    std::optional<double> at() const { return m_at; }
    /// `by` is the chart that is pointed in. Nothing: the pointer left.
    void point(std::optional<double> at, const QObject* by);
    const QObject* by() const { return m_by; }

Q_SIGNALS:
    /// Another place, or another chart.
    void moved();

private:
    std::optional<double> m_at;
    const QObject* m_by = nullptr; ///< compared only
};

} // namespace widgets::charts
