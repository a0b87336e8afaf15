// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/chartdata.h"

#include "logs/cells.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace logs {

namespace {

using kql::Type;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(logs::ChartData)
};

constexpr kql::Ticks kEpoch = 621'355'968'000'000'000; ///< 1970-01-01

bool isNumber(Type type)
{
    return type == Type::Int || type == Type::Long || type == Type::Real || type == Type::Decimal || type == Type::TimeSpan;
}

double numberOf(const kql::ColumnVector& column, size_t row)
{
    if (column.isNull(row)) {
        return std::nan("");
    }
    if (!column.reals().empty()) {
        return column.reals()[row];
    }
    const auto ticks = double(column.integers()[row]);
    return column.type() == Type::TimeSpan ? ticks / double(kql::kTicksPerSecond) : ticks;
}

double xOf(const kql::ColumnVector& column, size_t row)
{
    return column.type() == Type::DateTime ? (column.isNull(row) ? std::nan("") : double(column.integers()[row] - kEpoch) / 10'000) : numberOf(column, row);
}

/// Which columns play which part.
struct Parts
{
    int x = -1;
    QList<int> y;
    QList<int> splits; ///< texts beside x
};

Parts partsOf(const kql::ColumnTable& table, ChartKind kind)
{
    Parts parts;
    const bool isByValue = kind == ChartKind::Column || kind == ChartKind::Bar || kind == ChartKind::Pie;
    for (int i = 0; i < table.columns.size() && parts.x < 0 && !isByValue; ++i) {
        parts.x = table.columns[i].type == Type::DateTime ? i : -1;
    }
    for (int i = 0; i < table.columns.size() && parts.x < 0; ++i) {
        const bool fits = isByValue ? !isNumber(table.columns[i].type) : isNumber(table.columns[i].type);
        parts.x = fits ? i : -1;
    }
    if (parts.x < 0 && table.columns.size() > 1) {
        parts.x = 0;
    }
    for (int i = 0; i < table.columns.size(); ++i) {
        const Type type = table.columns[i].type;
        if (i == parts.x) {
            continue;
        }
        if (isNumber(type)) {
            parts.y << i;
        } else if (type == Type::String || type == Type::Guid || type == Type::Bool) {
            parts.splits << i;
        }
    }
    return parts;
}

QString seriesName(const kql::ColumnTable& table, const Parts& parts, int y, size_t row)
{
    QStringList names;
    for (const int split : parts.splits) {
        names << shownText(*table.data[size_t(split)], row, 40);
    }
    if (parts.y.size() > 1 || names.isEmpty()) {
        names << marked(table.columns[y].name, true);
    }
    return names.join(QStringLiteral(" · "));
}

/// The series of a name, made when new; -1 beyond the limit.
int seriesOf(const QString& name, QHash<QString, int>& places, ChartData& chart)
{
    const auto known = places.constFind(name);
    if (known != places.constEnd()) {
        return *known;
    }
    if (chart.series.size() >= kMostSeries) {
        return -1;
    }
    chart.series.append({name, {}, {}});
    places.insert(name, int(chart.series.size()) - 1);
    return int(chart.series.size()) - 1;
}

void fillPoints(const kql::ColumnTable& table, const Parts& parts, ChartData& chart)
{
    QHash<QString, int> places;
    qint64 left = 0;
    for (size_t row = 0; row < table.rows; ++row) {
        const double x = xOf(*table.data[size_t(parts.x)], row);
        for (const int y : parts.y) {
            const double value = numberOf(*table.data[size_t(y)], row);
            if (std::isnan(x) || std::isnan(value) || std::isinf(value)) {
                continue;
            }
            const int place = seriesOf(seriesName(table, parts, y, row), places, chart);
            if (place < 0) {
                ++left;
            } else {
                chart.series[place].points.append({x, value});
            }
        }
    }
    for (ChartData::Series& series : chart.series) {
        std::stable_sort(series.points.begin(), series.points.end(), [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); });
    }
    if (left > 0) {
        chart.problem = Text::tr("Only the first %1 series are drawn.").arg(kMostSeries);
    }
}

void fillValues(const kql::ColumnTable& table, const Parts& parts, ChartData& chart)
{
    QHash<QString, int> places;
    QHash<QString, int> categories;
    bool isCut = false;
    for (size_t row = 0; row < table.rows; ++row) {
        const QString category = parts.x < 0 ? QString() : shownText(*table.data[size_t(parts.x)], row, 40);
        if (!categories.contains(category)) {
            if (chart.categories.size() >= kMostCategories) {
                isCut = true;
                continue;
            }
            categories.insert(category, int(chart.categories.size()));
            chart.categories << category;
        }
        for (const int y : parts.y) {
            const double value = numberOf(*table.data[size_t(y)], row);
            const int place = std::isfinite(value) ? seriesOf(seriesName(table, parts, y, row), places, chart) : -1;
            if (place >= 0) {
                QList<double>& values = chart.series[place].values;
                values.resize(std::max<qsizetype>(values.size(), categories.value(category) + 1));
                values[categories.value(category)] += value;
            }
        }
    }
    for (ChartData::Series& series : chart.series) {
        series.values.resize(chart.categories.size());
    }
    if (isCut) {
        chart.problem = Text::tr("Only the first %1 categories are drawn.").arg(kMostCategories);
    }
}

} // namespace

ChartKind chartKindOf(const QJsonObject& render, const QString& query)
{
    static const QRegularExpression last(QStringLiteral(R"(\|\s*render\s+([a-z0-9]+)[^|]*$)"), QRegularExpression::CaseInsensitiveOption);
    static const QHash<QString, ChartKind> kinds{
        {QStringLiteral("timechart"), ChartKind::Line},     {QStringLiteral("linechart"), ChartKind::Line},   {QStringLiteral("areachart"), ChartKind::Area},
        {QStringLiteral("stackedareachart"), ChartKind::Area}, {QStringLiteral("columnchart"), ChartKind::Column}, {QStringLiteral("barchart"), ChartKind::Bar},
        {QStringLiteral("piechart"), ChartKind::Pie},       {QStringLiteral("scatterchart"), ChartKind::Scatter}};
    QString name = render.value(QLatin1String("visualization")).toString().toLower();
    if (name.isEmpty()) {
        name = last.match(query).captured(1).toLower();
    }
    return kinds.value(name, ChartKind::None);
}

ChartData chartOf(const kql::ColumnTable& table, ChartKind kind, const QJsonObject& render)
{
    ChartData chart;
    chart.kind = kind;
    chart.title = marked(render.value(QLatin1String("title")).toString(), true);
    if (kind == ChartKind::None) {
        chart.problem = Text::tr("The query has no render operator. For a chart, end it with one, for example | render timechart.");
        return chart;
    }
    const Parts parts = partsOf(table, kind);
    if (parts.y.isEmpty() || (parts.x < 0 && kind != ChartKind::Pie)) {
        chart.problem = Text::tr("A chart needs a column of numbers and one to draw them over; the result has %n column(s).", nullptr, int(table.columns.size()));
        return chart;
    }
    const qint64 points = qint64(table.rows) * parts.y.size();
    const bool isByValue = kind == ChartKind::Column || kind == ChartKind::Bar || kind == ChartKind::Pie;
    if (points > kMostChartPoints && !isByValue) {
        const QLocale locale;
        chart.problem = Text::tr("The result has %1 points; a chart draws up to %2. Summarize by a larger bin(), for example 1h.").arg(locale.toString(points), locale.toString(kMostChartPoints));
        return chart;
    }
    if (table.rows == 0) {
        chart.problem = Text::tr("There is nothing to draw: the query returned no rows.");
        return chart;
    }
    chart.isTime = parts.x >= 0 && table.columns[parts.x].type == Type::DateTime;
    chart.isStacked = render.value(QLatin1String("kind")).toString() == QLatin1String("stacked") || kind == ChartKind::Area;
    chart.xTitle = parts.x >= 0 ? marked(table.columns[parts.x].name, true) : QString();
    chart.yTitle = parts.y.size() == 1 ? marked(table.columns[parts.y.first()].name, true) : QString();
    if (isByValue) {
        fillValues(table, parts, chart);
    } else {
        fillPoints(table, parts, chart);
    }
    chart.isDrawable = !chart.series.isEmpty();
    if (!chart.isDrawable && chart.problem.isEmpty()) {
        chart.problem = Text::tr("There is nothing to draw: all values are null.");
    }
    return chart;
}

} // namespace logs
