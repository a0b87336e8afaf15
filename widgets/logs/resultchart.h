// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/chartdata.h"

#include <QWidget>

class QChart;
class QChartView;
class QStackedWidget;

namespace widgets::common {
class EmptyState;
class Label;
} // namespace widgets::common

namespace widgets::logs {

/// The chart that `render` asks for, or a sentence why there is none. For small results; long ones say so. GUI thread.
class ResultChart : public QWidget
{
    Q_OBJECT
public:
    explicit ResultChart(QWidget* parent = nullptr);
    void setData(const ::logs::ChartData& data);
    const ::logs::ChartData& data() const { return m_data; }
    QChart* chart() const;

private:
    void rebuild();
    void addLines(QChart* chart);
    void addBars(QChart* chart);
    void addPie(QChart* chart);
    void addAxes(QChart* chart);
    void applyTheme(QChart* chart);
    QColor colour(int series) const;

    ::logs::ChartData m_data;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    common::Label* m_note;
    QChartView* m_view;
};

} // namespace widgets::logs
