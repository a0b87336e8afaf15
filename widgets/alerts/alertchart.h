// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/backtest.h"
#include "series/unit.h"

#include <QWidget>

namespace widgets::charts {
class Chart;
class LinePlot;
}

namespace widgets::alerts {

/// What a rule measured over time with its threshold as a line and a mark where it fired. GUI thread.
class AlertChart : public QWidget
{
    Q_OBJECT
public:
    explicit AlertChart(QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// Only the time series of `dimensions` when they are given and found.
    void show(const monitoring::BackTest& test, series::Unit unit, const QMap<QString, QString>& dimensions = {});
    void showBusy();
    void showError(const core::Error& error);
    charts::Chart* chart() const { return m_chart; }

private:
    charts::LinePlot* m_plot;
    charts::Chart* m_chart;
};

} // namespace widgets::alerts
