// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/resultchart.h"

#include "widgets/common/emptystate.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QLineSeries>
#include <QPieSeries>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QValueAxis>
#include <cmath>

namespace widgets::logs {

using namespace common;
using ::logs::ChartData;
using ::logs::ChartKind;

namespace {

/// The axis writes local time; results are in UTC, as the grid shows them.
QList<QPointF> inUtc(QList<QPointF> points)
{
    for (QPointF& point : points) {
        const auto ms = qint64(point.x());
        point.setX(point.x() - 1000.0 * QDateTime::fromMSecsSinceEpoch(ms).offsetFromUtc());
    }
    return points;
}

/// Whole numbers without decimals, where the steps are whole.
void plainLabels(QValueAxis* axis)
{
    const double step = axis->tickCount() > 1 ? (axis->max() - axis->min()) / (axis->tickCount() - 1) : 1;
    const bool isWhole = step >= 1 && std::abs(step - std::round(step)) < 1e-9;
    axis->setLabelFormat(isWhole ? QStringLiteral("%.0f") : step >= 0.01 ? QStringLiteral("%.2f") : QStringLiteral("%g"));
}

} // namespace

ResultChart::ResultChart(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_empty(new EmptyState(QStringLiteral("timeline"), tr("No chart"), {})),
      m_note(new Label({}, TypeRole::Caption, Ink::Secondary)), m_view(new QChartView)
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAccessibleName(tr("Chart of the result"));
    m_view->viewport()->setFocusPolicy(Qt::NoFocus); // the view itself takes the keyboard
    m_view->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget;
    auto* rows = columnLayout(0);
    rows->setContentsMargins(0, 0, 0, 0);
    page->setLayout(rows);
    rows->addWidget(m_view, 1);
    m_note->setContentsMargins(space::l, space::xs, space::l, space::xs);
    rows->addWidget(m_note);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    layout->addWidget(m_stack);
    connect(&Theme::instance(), &Theme::changed, this, &ResultChart::rebuild);
}

QChart* ResultChart::chart() const
{
    return m_view->chart();
}

void ResultChart::setData(const ChartData& data)
{
    m_data = data;
    rebuild();
}

QColor ResultChart::colour(int series) const
{
    const Tokens& t = Theme::tokens();
    const QColor base = t.lanes[series % 5];
    return series < 5 ? base : (t.isDark() ? base.darker(100 + 25 * (series / 5)) : base.lighter(100 + 20 * (series / 5)));
}

void ResultChart::applyTheme(QChart* chart)
{
    const Tokens& t = Theme::tokens();
    chart->setBackgroundBrush(t.canvas);
    chart->setBackgroundRoundness(0);
    chart->setTitleBrush(t.text);
    chart->setTitleFont(Theme::font(TypeRole::Strong));
    chart->legend()->setLabelColor(t.textSecondary);
    chart->legend()->setFont(Theme::font(TypeRole::Caption));
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setVisible(m_data.series.size() > 1 || m_data.kind == ChartKind::Pie);
    chart->setMargins(QMargins(space::m, space::s, space::m, space::s));
    m_view->setBackgroundBrush(t.canvas);
    const auto axes = chart->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsColor(t.textSecondary);
        axis->setLabelsFont(Theme::font(TypeRole::Caption));
        axis->setTitleBrush(t.textSecondary);
        axis->setTitleFont(Theme::font(TypeRole::Caption));
        axis->setGridLineColor(t.divider);
        axis->setLinePenColor(t.outline);
    }
}

void ResultChart::addLines(QChart* chart)
{
    for (int i = 0; i < m_data.series.size(); ++i) {
        const ChartData::Series& one = m_data.series[i];
        if (m_data.kind == ChartKind::Scatter) {
            auto* scatter = new QScatterSeries;
            scatter->setMarkerSize(7);
            scatter->setBorderColor(Qt::transparent);
            scatter->setColor(colour(i));
            scatter->setName(one.name);
            scatter->replace(m_data.isTime ? inUtc(one.points) : one.points);
            chart->addSeries(scatter);
            continue;
        }
        auto* line = new QLineSeries;
        line->replace(m_data.isTime ? inUtc(one.points) : one.points);
        line->setName(one.name);
        line->setPen(QPen(colour(i), 1)); // wider pens cost a hundred times as much
        line->setPointsVisible(one.points.size() == 1);
        if (m_data.kind != ChartKind::Area) {
            chart->addSeries(line);
            continue;
        }
        auto* area = new QAreaSeries(line);
        line->setParent(area);
        QColor fill = colour(i);
        fill.setAlpha(90);
        area->setBrush(fill);
        area->setPen(QPen(colour(i), 1));
        area->setName(one.name);
        chart->addSeries(area);
    }
}

void ResultChart::addBars(QChart* chart)
{
    const bool isHorizontal = m_data.kind == ChartKind::Bar;
    QAbstractBarSeries* bars = isHorizontal ? static_cast<QAbstractBarSeries*>(new QHorizontalBarSeries)
                               : m_data.isStacked ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QBarSeries;
    for (int i = 0; i < m_data.series.size(); ++i) {
        auto* set = new QBarSet(m_data.series[i].name);
        set->append(m_data.series[i].values);
        set->setColor(colour(i));
        set->setBorderColor(Qt::transparent);
        bars->append(set);
    }
    chart->addSeries(bars);
    auto* categories = new QBarCategoryAxis;
    categories->append(m_data.categories);
    auto* values = new QValueAxis;
    chart->addAxis(categories, isHorizontal ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(values, isHorizontal ? Qt::AlignBottom : Qt::AlignLeft);
    bars->attachAxis(categories);
    bars->attachAxis(values);
    values->applyNiceNumbers();
    plainLabels(values);
    values->setTitleText(m_data.yTitle);
    categories->setLabelsAngle(!isHorizontal && m_data.categories.size() > 12 ? -60 : 0);
}

void ResultChart::addPie(QChart* chart)
{
    auto* pie = new QPieSeries;
    const QList<double> values = m_data.series.first().values;
    double sum = 0;
    for (const double value : values) {
        sum += std::max(0.0, value);
    }
    for (int i = 0; i < values.size(); ++i) {
        if (values[i] > 0) {
            QPieSlice* slice = pie->append(m_data.categories.value(i), values[i]);
            slice->setColor(colour(i));
            slice->setBorderColor(Theme::tokens().canvas);
            slice->setLabel(tr("%1 (%2 %)").arg(m_data.categories.value(i)).arg(100 * values[i] / sum, 0, 'f', 1));
        }
    }
    chart->addSeries(pie);
}

void ResultChart::addAxes(QChart* chart)
{
    QAbstractAxis* x = nullptr;
    if (m_data.isTime) {
        auto* time = new QDateTimeAxis;
        double first = m_data.series.first().points.first().x();
        double last = first;
        for (const ChartData::Series& series : m_data.series) {
            first = std::min(first, series.points.first().x());
            last = std::max(last, series.points.last().x());
        }
        const double hours = (last - first) / 3'600'000;
        time->setFormat(hours <= 36 ? QStringLiteral("HH:mm") : hours <= 24 * 10 ? QStringLiteral("d MMM HH:mm") : QStringLiteral("d MMM"));
        time->setTickCount(7);
        x = time;
    } else {
        x = new QValueAxis;
    }
    auto* y = new QValueAxis;
    chart->addAxis(x, Qt::AlignBottom);
    chart->addAxis(y, Qt::AlignLeft);
    const auto series = chart->series();
    for (QAbstractSeries* one : series) {
        one->attachAxis(x);
        one->attachAxis(y);
    }
    if (y->min() > 0 && y->min() < y->max() / 2) {
        y->setMin(0);
    }
    y->applyNiceNumbers();
    plainLabels(y);
    x->setTitleText(m_data.isTime ? tr("%1 (UTC)").arg(m_data.xTitle) : m_data.xTitle);
    y->setTitleText(m_data.yTitle);
}

void ResultChart::rebuild()
{
    m_note->setText(m_data.isDrawable ? m_data.problem : QString());
    m_note->setVisible(m_data.isDrawable && !m_data.problem.isEmpty());
    if (!m_data.isDrawable) {
        m_empty->set(QStringLiteral("timeline"), tr("No chart"), m_data.problem);
        m_stack->setCurrentIndex(0);
        return;
    }
    auto* chart = new QChart;
    chart->setLocalizeNumbers(true);
    chart->setTitle(m_data.title);
    chart->setAnimationOptions(QChart::NoAnimation);
    if (m_data.kind == ChartKind::Pie) {
        addPie(chart);
    } else if (m_data.kind == ChartKind::Column || m_data.kind == ChartKind::Bar) {
        addBars(chart);
    } else {
        addLines(chart);
        addAxes(chart);
    }
    applyTheme(chart);
    QChart* const old = m_view->chart();
    m_view->setChart(chart);
    delete old;
    m_stack->setCurrentIndex(1);
}

} // namespace widgets::logs
