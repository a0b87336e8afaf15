// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columntable.h"

#include <QJsonObject>
#include <QPointF>
#include <QStringList>

namespace logs {

/// What `render` asks for (timechart, columnchart, barchart, piechart, areachart, scatterchart, linechart).
enum class ChartKind { None, Line, Area, Column, Bar, Pie, Scatter };

/// A chart as numbers. Pure; no pixels.
struct ChartData
{
    ChartKind kind = ChartKind::None;
    QString problem;     ///< why there is no chart, or what it leaves out; a sentence
    bool isDrawable = false;
    bool isStacked = false;
    bool isTime = false; ///< x is milliseconds since 1970 (UTC)
    QString title, xTitle, yTitle;
    QStringList categories; ///< of Column, Bar and Pie
    struct Series
    {
        QString name;
        QList<QPointF> points; ///< Line, Area, Scatter
        QList<double> values;  ///< Column, Bar, Pie: one a category
    };
    QList<Series> series;
};

constexpr int kMostChartPoints = 2000; ///< in all series; more are not drawn but said
constexpr int kMostSeries = 24;
constexpr int kMostCategories = 60;

/// The kind that the service's render object names, or that a `render` at the end of the query text names.
ChartKind chartKindOf(const QJsonObject& render, const QString& query);

/// Picks the columns as Kusto does: x is the first time (or else the first column), y the numbers, texts split into series.
ChartData chartOf(const kql::ColumnTable& table, ChartKind kind, const QJsonObject& render = {});

} // namespace logs
