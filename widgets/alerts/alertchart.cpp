// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/alertchart.h"

#include "logs/cells.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/chartpalette.h"
#include "widgets/charts/lineplot.h"
#include "widgets/common/controls.h"

#include <QLocale>
#include <QVBoxLayout>

namespace widgets::alerts {

using monitoring::AlertFiring;
using monitoring::AlertValues;
using monitoring::BackTest;

namespace {

constexpr qsizetype kMostLines = 6;
constexpr int kHeight = 220;

std::shared_ptr<const series::TimeSeries> level(const BackTest& test)
{
    std::vector<double> x{double(test.from.toMSecsSinceEpoch()), double(test.to.toMSecsSinceEpoch())};
    return std::make_shared<series::TimeSeries>(series::TimeSeries::fromColumns(std::move(x), {test.threshold, test.threshold}, series::TimeSeries::Order::Ascending));
}

QList<AlertValues> chosen(const BackTest& test, const QMap<QString, QString>& dimensions)
{
    if (!dimensions.isEmpty()) {
        for (const AlertValues& values : test.series) {
            if (values.dimensions == dimensions) {
                return {values};
            }
        }
    }
    return test.series.mid(0, kMostLines);
}

QString safe(const QString& text)
{
    return logs::marked(text, true);
}

} // namespace

AlertChart::AlertChart(QWidget* parent) : QWidget(parent), m_plot(new charts::LinePlot), m_chart(new charts::Chart(m_plot))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart);
    m_chart->setMinimumHeight(kHeight);
    showBusy();
}

void AlertChart::setTitle(const QString& title)
{
    m_chart->setTitle(title);
}

void AlertChart::show(const BackTest& test, series::Unit unit, const QMap<QString, QString>& dimensions)
{
    std::vector<charts::Line> lines;
    const QList<AlertValues> series = chosen(test, dimensions);
    for (const AlertValues& values : series) {
        const QString name = values.name.isEmpty() ? tr("Measured") : safe(values.name);
        lines.push_back({name, values.points, charts::SeriesStyles::instance().indexOf(name)});
    }
    charts::Line threshold{tr("Threshold %1").arg(QLocale().toString(test.threshold, 'g', 6)), level(test), -1};
    threshold.isReference = true;
    lines.push_back(threshold);
    QList<charts::Annotation> marks;
    for (const AlertFiring& firing : test.firings) {
        if (!dimensions.isEmpty() && series.size() == 1 && firing.dimensions != series.first().dimensions) {
            continue;
        }
        marks.append({double(firing.from.toMSecsSinceEpoch()), tr("Fires"), common::Tone::Error, marks.size() > 8});
    }
    m_plot->setUnit(unit);
    m_plot->setLines(std::move(lines));
    m_plot->setAnnotations(marks);
    const QString nothing = series.isEmpty() ? tr("Nothing was measured in this time.") : QString();
    m_chart->setEmpty(nothing);
}

void AlertChart::showBusy()
{
    m_chart->setEmpty(tr("Reading what the rule looks at…"), {}, {}, QStringLiteral("clock"));
}

void AlertChart::showError(const core::Error& error)
{
    const core::Explanation words = core::explain(error);
    const bool isOwn = error.kind == core::ErrorKind::InvalidInput && !error.message.isEmpty();
    m_chart->setEmpty(isOwn ? error.message : words.sentence, isOwn ? QString() : words.remedy, {}, QStringLiteral("warning"));
}

} // namespace widgets::alerts
