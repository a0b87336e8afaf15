// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/shiftpanel.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::EndpointsOverview;
using ::deployments::GateBounds;
using ::deployments::GateVerdict;
using ::deployments::GuidedShift;
using ::deployments::OnlineDeploymentRow;
using ::deployments::OnlineEndpointRow;
using ::deployments::TrafficShares;

ShiftPanel::ShiftPanel(EndpointsOverview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_target(new QComboBox), m_step(pushButton(tr("Shift in stages"))),
      m_check(pushButton(tr("Check health"), ButtonKind::Ghost, QStringLiteral("refresh"))),
      m_end(pushButton(tr("End the shift"), ButtonKind::Ghost)), m_mostFailed(new QDoubleSpinBox), m_mostLatency(new QDoubleSpinBox),
      m_verdict(paragraph({}, Ink::Secondary))
{
    auto* box = columnLayout(space::xs);
    setLayout(box);
    box->setContentsMargins(0, 0, 0, 0);
    auto* row = rowLayout();
    row->addWidget(new Label(tr("Guided shift to"), TypeRole::Body));
    m_target->setAccessibleName(tr("Deployment that takes over"));
    for (QWidget* widget : {static_cast<QWidget*>(m_target), static_cast<QWidget*>(m_step), static_cast<QWidget*>(m_check), static_cast<QWidget*>(m_end)}) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    box->addLayout(row);
    auto* bounds = rowLayout();
    bounds->addWidget(new Label(tr("It holds above"), TypeRole::Body));
    m_mostFailed->setRange(0, 100);
    m_mostFailed->setDecimals(1);
    m_mostFailed->setSingleStep(0.5);
    bounds->addWidget(bound(m_mostFailed, tr("failed answers"), tr(" %"), tr("Answers 5xx, 424 (the model's code failed) and 429 (too busy) of all since the last stage.")));
    m_mostLatency->setRange(0, 600);
    m_mostLatency->setDecimals(1);
    m_mostLatency->setSpecialValueText(tr("any"));
    bounds->addWidget(bound(m_mostLatency, tr("for the slowest answers"), tr(" s"), tr("95th percentile of the time until an answer was whole; 0 allows any.")));
    bounds->addStretch(1);
    box->addLayout(bounds);
    box->addWidget(m_verdict);
    connect(m_step, &QPushButton::clicked, this, [this] {
        if (m_overview->shift(m_endpoint.id).isActive()) {
            Q_EMIT continueRequested();
        } else {
            Q_EMIT startRequested(m_target->currentText());
        }
    });
    connect(m_check, &QPushButton::clicked, this, [this] { m_overview->readHealth(m_endpoint.id); });
    connect(m_end, &QPushButton::clicked, this, [this] { m_overview->endShift(m_endpoint.id); });
    connect(m_target, &QComboBox::currentIndexChanged, this, &ShiftPanel::follow);
    connect(overview, &EndpointsOverview::healthRead, this, &ShiftPanel::follow);
    connect(overview, &EndpointsOverview::tested, this, &ShiftPanel::follow);
}

QWidget* ShiftPanel::bound(QDoubleSpinBox* box, const QString& title, const QString& suffix, const QString& hint)
{
    auto* pair = new QWidget;
    auto* row = rowLayout();
    pair->setLayout(row);
    row->setContentsMargins(0, 0, space::m, 0);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false);
    box->setAccessibleName(tr("The shift holds above: %1").arg(title));
    setHint(box, hint);
    row->addWidget(box);
    row->addWidget(new Label(title, TypeRole::Body, Ink::Secondary));
    connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
        if (!m_isFilling) {
            m_overview->setBounds(m_endpoint.id, bounds());
            follow();
        }
    });
    return pair;
}

GateBounds ShiftPanel::bounds() const
{
    return {m_mostFailed->value() / 100, m_mostLatency->value() * 1000};
}

void ShiftPanel::setEndpoint(const OnlineEndpointRow& endpoint)
{
    const GuidedShift shift = m_overview->shift(endpoint.id);
    if (shift.isActive() || endpoint.id != m_endpoint.id) {
        const GateBounds kept = shift.isActive() ? shift.bounds : GateBounds();
        m_isFilling = true;
        m_mostFailed->setValue(kept.mostFailed * 100);
        m_mostLatency->setValue(kept.mostLatencyMs / 1000);
        m_isFilling = false;
    }
    m_endpoint = endpoint;
    fillTargets();
    follow();
}

/// Who has least of the traffic is most likely the one that shall take over.
void ShiftPanel::fillTargets()
{
    const QString chosen = m_target->currentText();
    const QSignalBlocker quiet(m_target);
    m_target->clear();
    QString least;
    for (const OnlineDeploymentRow& deployment : m_endpoint.deployments) {
        m_target->addItem(deployment.name);
        if (least.isEmpty() || m_endpoint.shares.liveOf(deployment.name) < m_endpoint.shares.liveOf(least)) {
            least = deployment.name;
        }
    }
    const QString shifting = m_overview->shift(m_endpoint.id).to;
    const int known = m_target->findText(shifting.isEmpty() ? chosen : shifting);
    m_target->setCurrentIndex(known >= 0 ? known : m_target->findText(least));
}

void ShiftPanel::follow()
{
    const GuidedShift shift = m_overview->shift(m_endpoint.id);
    m_target->setEnabled(!shift.isActive());
    m_check->setVisible(shift.isActive() && shift.done > 0);
    m_end->setVisible(shift.isActive());
    m_end->setEnabled(!shift.isSending);
    m_mostFailed->setEnabled(!m_overview->isReadOnly());
    m_mostLatency->setEnabled(!m_overview->isReadOnly());
    if (shift.isActive()) {
        showShift(shift);
    } else {
        showOffer();
    }
}

void ShiftPanel::showOffer()
{
    const QString to = m_target->currentText();
    const QList<TrafficShares> stages = ::deployments::shiftStages(m_endpoint.plan(), to);
    QStringList shares;
    for (const TrafficShares& stage : stages) {
        shares << tr("%1 %").arg(stage.liveOf(to));
    }
    m_step->setText(tr("Shift in stages"));
    m_step->setEnabled(!stages.isEmpty() && !m_overview->isReadOnly() && !m_overview->isChanging(m_endpoint.id) && !m_endpoint.isInTransition());
    m_verdict->setInk(Ink::Secondary);
    if (stages.isEmpty()) {
        m_verdict->setText(to.isEmpty() ? QString() : tr("%1 has all traffic, or cannot take any.").arg(to));
    } else {
        m_verdict->setText(tr("Stages: %1. Each waits for you; what is measured and tested decides whether it may go on.").arg(shares.join(QStringLiteral(" → "))));
    }
}

void ShiftPanel::showShift(const GuidedShift& shift)
{
    const GateVerdict verdict = m_overview->verdict(m_endpoint.id);
    const bool isTryingAgain = shift.hold == GuidedShift::Hold::Failed && !shift.isComplete();
    if (shift.isComplete()) {
        m_step->setText(tr("All stages are done"));
    } else {
        const int share = shift.next().liveOf(shift.to);
        m_step->setText(isTryingAgain ? tr("Try again: %1 %").arg(share) : tr("Next stage: %1 %").arg(share));
    }
    m_step->setEnabled(m_overview->canContinue(m_endpoint.id));
    QStringList sentences{tr("Stage %1 of %2.").arg(shift.done).arg(shift.stages.size())};
    if (shift.isSending) {
        sentences << (shift.isLeaving ? tr("Rolling back…") : tr("The next stage is on its way…"));
    } else {
        if (shift.isRestored) {
            sentences << tr("It was under way when Pilothouse ended: go on, roll back, or end it.");
        }
        if (!shift.trouble.isEmpty()) {
            sentences << shift.trouble;
        }
        if (shift.done > 0 && shift.hold != GuidedShift::Hold::Foreign) {
            sentences << verdict.sentence;
        }
    }
    const bool isHeld = shift.hold != GuidedShift::Hold::None || (shift.done > 0 && verdict.gate == GateVerdict::Gate::Closed);
    m_verdict->setInk(isHeld && !shift.isSending ? Ink::Warning : Ink::Secondary);
    m_verdict->setText(sentences.join(QLatin1Char(' ')));
}

} // namespace widgets::deployments
