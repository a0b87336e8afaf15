// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/timeseries.h"
#include "series/unit.h"
#include "widgets/common/tokens.h"

#include <QAbstractButton>
#include <memory>

namespace widgets::metrics {

/// What a number says.
struct StatFacts
{
    QString title;
    QString value;  ///< "1.24 s", "–"
    QString change; ///< "▲ 12 %"; empty: nothing to compare with
    common::Tone tone = common::Tone::Neutral; ///< of the change
    QString facts;  ///< tool tip: numerator, denominator, window, source, age
    std::shared_ptr<const series::TimeSeries> points; ///< its trend; null: none
    int style = 1;
    bool isOld = false; ///< newer numbers could not be had
};

/// One number with its name, what became of it since the period before, and its trend. A click or Return asks where it comes from.
/// GUI thread.
class StatCell : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatCell(QWidget* parent = nullptr);
    void setFacts(const StatFacts& facts);
    const StatFacts& facts() const { return m_facts; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void paintText(QPainter& painter) const;
    StatFacts m_facts;
};

} // namespace widgets::metrics
