// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/spilloversection.h"

#include "widgets/common/badge.h"
#include "widgets/common/codeview.h"

#include <QLocale>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::DeploymentRow;
using ::deployments::SpilloverPoint;
using ::deployments::SpilloverReport;

namespace {

constexpr int kChartHeight = 64;
constexpr int kRequestHeight = 132;

QString percent(double share)
{
    return QLocale().toString(share * 100, 'f', share > 0 && share < 0.1 ? 1 : 0) + QLatin1Char('%');
}

QString calls(double count)
{
    return QLocale().toString(qRound64(count));
}

} // namespace

SpilloverChart::SpilloverChart(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SpilloverChart::sizeHint() const
{
    return {220, kChartHeight};
}

void SpilloverChart::setReport(const SpilloverReport& report)
{
    m_report = report;
    setAccessibleName(tr("Utilisation of the last 24 hours"));
    setAccessibleDescription(report.peakUtilisation ? tr("Peak %1, mean %2, %3 calls spilled, %4 refused.")
                                                          .arg(percent(*report.peakUtilisation), percent(report.meanUtilisation.value_or(0)),
                                                               calls(report.spilled), calls(report.seen))
                                                    : tr("Not measured"));
    setHint(this, tr("Line: utilisation. Bars: 429 that spilled (amber) and 429 that callers saw (red)."));
    update();
}

void SpilloverChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& t = Theme::tokens();
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(t.divider);
    painter.drawLine(area.topLeft(), area.topRight());
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    const qsizetype count = m_report.points.size();
    if (count == 0) {
        return;
    }
    double most = 1;
    for (const SpilloverPoint& point : m_report.points) {
        most = std::max(most, point.spilled + point.seen);
    }
    const double step = area.width() / double(count);
    QPolygonF line;
    for (qsizetype i = 0; i < count; ++i) {
        const SpilloverPoint& point = m_report.points.at(i);
        const double x = area.left() + step * double(i);
        const double unit = area.height() / 2 / most; // bars take the lower half, so that the line stays readable
        const double seen = point.seen * unit;
        const double spilled = point.spilled * unit;
        painter.fillRect(QRectF(x, area.bottom() - seen, std::max(1.0, step - 1), seen), t.error);
        painter.fillRect(QRectF(x, area.bottom() - seen - spilled, std::max(1.0, step - 1), spilled), t.warning);
        if (point.utilisation) {
            line << QPointF(x + step / 2, area.bottom() - area.height() * std::min(1.0, *point.utilisation));
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.lanes[0], 1.5));
    painter.drawPolyline(line);
}

SpilloverSection::SpilloverSection(::deployments::Overview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_state(new Badge), m_chart(new SpilloverChart), m_facts(new KeyValueList),
      m_note(paragraph({}, Ink::Helper, TypeRole::Caption)), m_request(new CodeView(tr("One call with the header"))), m_set(pushButton(tr("Set spillover"), ButtonKind::Plain)),
      m_clear(pushButton(tr("Clear spillover"), ButtonKind::Ghost))
{
    auto* layout = columnLayout(space::s);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* header = new SectionHeader(tr("Spillover"));
    header->setNote(tr("last 24 hours"));
    layout->addWidget(header);
    layout->addWidget(m_state, 0, Qt::AlignLeading);
    layout->addWidget(m_chart);
    layout->addWidget(m_facts);
    layout->addWidget(m_note);
    m_request->setFixedHeight(kRequestHeight);
    setHint(m_request, tr("A single call can name the deployment that takes it when there is no room; the deployment's own setting wins."));
    layout->addWidget(m_request);
    auto* buttons = rowLayout();
    buttons->addWidget(m_set);
    buttons->addWidget(m_clear);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    connect(m_set, &QPushButton::clicked, this, [this] {
        const QList<DeploymentRow> targets = m_row ? ::deployments::spilloverTargets(*m_row, m_overview->siblingsOf(*m_row)) : QList<DeploymentRow>();
        if (!targets.isEmpty()) {
            Q_EMIT targetRequested(m_row->spilloverTo.isEmpty() ? targets.first().name : m_row->spilloverTo);
        }
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { Q_EMIT targetRequested(QString()); });
    connect(overview, &::deployments::Overview::spilloverRead, this, [this](const SpilloverReport& report) {
        if (m_row && m_row->id == report.deploymentId) {
            show(report);
        }
    });
    connect(overview, &::deployments::Overview::spilloverFailed, this, [this](const QString& id, const core::Error& error) {
        if (m_row && m_row->id == id) {
            showProblem(error);
        }
    });
    hide();
}

void SpilloverSection::setRow(const std::optional<DeploymentRow>& row)
{
    const bool isSame = row && m_row && row->id == m_row->id && row->spilloverTo == m_row->spilloverTo;
    m_row = row && ::deployments::isProvisioned(row->type) ? row : std::nullopt;
    setVisible(m_row.has_value());
    if (!m_row) {
        m_isWaiting = false;
        return;
    }
    refreshButtons();
    const QList<DeploymentRow> targets = ::deployments::spilloverTargets(*m_row, m_overview->siblingsOf(*m_row));
    showRequest(!m_row->spilloverTo.isEmpty() ? m_row->spilloverTo : targets.isEmpty() ? QString() : targets.first().name);
    if (isSame) {
        return;
    }
    m_isWaiting = true;
    m_facts->clear();
    m_chart->setReport({});
    m_state->set(QStringLiteral("busy"), tr("Reading"), Tone::Neutral);
    m_note->clear();
    m_overview->readSpillover(*m_row);
}

void SpilloverSection::refreshButtons()
{
    const bool hasTarget = !m_row->spilloverTo.isEmpty();
    const bool canHave = !::deployments::spilloverTargets(*m_row, m_overview->siblingsOf(*m_row)).isEmpty();
    m_set->setText(hasTarget ? tr("Change spillover") : tr("Set spillover"));
    m_set->setEnabled(canHave);
    setHint(m_set, canHave ? QString() : tr("Needs a standard deployment of the same model and version in this resource."));
    m_clear->setVisible(hasTarget);
}

void SpilloverSection::showRequest(const QString& target)
{
    m_request->setVisible(!target.isEmpty());
    m_request->setPlainText(QStringLiteral("curl \"$AZURE_OPENAI_ENDPOINT/openai/deployments/%1/chat/completions?api-version=2024-10-21\" \\\n"
                                           "  -H \"Authorization: Bearer $TOKEN\" \\\n"
                                           "  -H \"x-ms-spillover-deployment: %2\" \\\n"
                                           "  -H \"Content-Type: application/json\" \\\n"
                                           "  -d '{\"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]}'")
                                .arg(m_row->name, target));
}

void SpilloverSection::show(const SpilloverReport& report)
{
    m_isWaiting = false;
    if (report.seen >= 1) {
        m_state->set(QStringLiteral("error"), tr("Callers saw 429"), Tone::Error);
    } else if (report.spilled >= 1) {
        m_state->set(QStringLiteral("warning"), tr("Spilled, nobody was refused"), Tone::Warning);
    } else {
        m_state->set(QStringLiteral("ok"), tr("No 429"), Tone::Ok);
    }
    m_chart->setReport(report);
    m_facts->clear();
    m_facts->add(tr("Goes to"), report.target.isEmpty() ? tr("nowhere: callers see 429") : report.target);
    if (report.peakUtilisation && report.meanUtilisation) {
        m_facts->add(tr("Utilisation"), tr("mean %1, peak %2").arg(percent(*report.meanUtilisation), percent(*report.peakUtilisation)));
    } else {
        m_facts->add(tr("Utilisation"), tr("not measured"));
    }
    m_facts->add(tr("429 that spilled"), calls(report.spilled));
    m_facts->add(tr("429 that callers saw"), calls(report.seen));
    m_facts->add(tr("Spilled share"), report.spilledShare ? percent(*report.spilledShare) : tr("not measured"));
    const ::deployments::TokenPrices prices = m_overview->prices();
    if (report.cost) {
        m_facts->add(tr("Cost of it"), tr("about %1 %2").arg(QLocale().toString(*report.cost, 'f', 2), prices.currency));
    } else {
        m_facts->add(tr("Cost of it"), tr("not known"));
    }
    const QString day = QLocale().toString(prices.asOf, QLocale::ShortFormat);
    QString note = tr("Estimate: spilled calls at the mean tokens of a call, priced by the table of %1 (%2).").arg(day, prices.source);
    note += QLatin1Char(' ') + tr("The prices are yours to edit: %1.").arg(m_overview->priceFile());
    if (report.isShared) {
        note += QLatin1Char(' ') + tr("Several deployments spill into the target: its calls are divided by their 429.");
    }
    m_note->setText(note);
}

void SpilloverSection::showProblem(const core::Error& error)
{
    m_isWaiting = false;
    m_state->set(QStringLiteral("error"), tr("Could not be read"), Tone::Error);
    m_note->setText(core::explainInOneLine(error));
}

} // namespace widgets::deployments
