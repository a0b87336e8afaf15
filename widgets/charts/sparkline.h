// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/columnspans.h"
#include "series/unit.h"

#include <QWidget>
#include <memory>

namespace widgets::charts {

/// A line the height of a row of text: where it has been, with a dot at the last value. Says first, last, lowest and highest value to
/// the screen reader. GUI thread.
class Sparkline : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget* parent = nullptr);
    void setPoints(std::shared_ptr<const series::TimeSeries> points, series::Unit unit, const QString& name, int style = 0);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {32, 14}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    std::shared_ptr<const series::TimeSeries> m_points;
    int m_style = 0;
};

/// Paints a sparkline into `area` of anything, for example a table cell.
void paintSparkline(QPainter& painter, const QRectF& area, const series::TimeSeries& points, int style);

} // namespace widgets::charts
