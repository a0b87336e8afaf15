// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/trafficeditor.h"

#include "widgets/common/badge.h"

#include <QGridLayout>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::OnlineDeploymentRow;
using ::deployments::OnlineEndpointRow;

TrafficEditor::TrafficEditor(QWidget* parent) : QWidget(parent)
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
}

void TrafficEditor::setEndpoint(const OnlineEndpointRow& endpoint, bool isReadOnly)
{
    if (endpoint == m_endpoint && isReadOnly == m_isReadOnly && m_body) {
        return;
    }
    const bool isKept = endpoint.id == m_endpoint.id && endpoint.shares == m_endpoint.shares;
    const ::deployments::TrafficShares edited = m_plan.shares();
    m_endpoint = endpoint;
    m_isReadOnly = isReadOnly;
    m_plan = endpoint.plan();
    if (isKept) {
        m_plan.set(edited);
    }
    build();
    show();
    Q_EMIT sharesEdited();
}

void TrafficEditor::reset()
{
    m_plan = m_endpoint.plan();
    show();
    Q_EMIT sharesEdited();
}

void TrafficEditor::stop()
{
    m_plan.stop();
    show();
    Q_EMIT sharesEdited();
}

void TrafficEditor::build()
{
    delete m_body;
    m_lines.clear();
    m_body = new QWidget;
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(2, 1);
    int column = 0;
    for (const QString& title : {tr("Deployment"), tr("State"), tr("Live traffic"), QString(), tr("Mirror"), tr("Instances")}) {
        grid->addWidget(new Label(title, TypeRole::Caption, Ink::Secondary), 0, column++);
    }
    int row = 1;
    for (const OnlineDeploymentRow& deployment : m_endpoint.deployments) {
        addLine(row++, deployment);
    }
    layout()->addWidget(m_body);
}

void TrafficEditor::addLine(int row, const OnlineDeploymentRow& deployment)
{
    auto* grid = static_cast<QGridLayout*>(m_body->layout());
    const QString name = deployment.name;
    const bool canServe = ::deployments::TrafficMember{name, deployment.state}.canServe();
    Line line;
    auto* title = new Label(name, TypeRole::Body);
    setHint(title, deployment.instanceType);
    grid->addWidget(title, row, 0);
    grid->addWidget(canServe ? new Badge(QStringLiteral("ok"), tr("Ready"), Tone::Ok)
                             : new Badge(QStringLiteral("warning"), deployment.state, Tone::Warning), row, 1, Qt::AlignLeading | Qt::AlignVCenter);
    line.slider = new QSlider(Qt::Horizontal);
    line.slider->setRange(0, 100);
    line.slider->setPageStep(10);
    line.slider->setMinimumWidth(120);
    line.slider->setAccessibleName(tr("Live traffic of %1").arg(name));
    grid->addWidget(line.slider, row, 2);
    line.number = new QSpinBox;
    line.number->setRange(0, 100);
    line.number->setSuffix(tr(" %"));
    line.number->setKeyboardTracking(false);
    line.number->setAccessibleName(tr("Live traffic of %1 in percent").arg(name));
    grid->addWidget(line.number, row, 3);
    line.mirror = new QSpinBox;
    line.mirror->setRange(0, 50);
    line.mirror->setSuffix(tr(" %"));
    line.mirror->setAccessibleName(tr("Mirrored traffic of %1 in percent").arg(name));
    setHint(line.mirror, tr("Copies of live calls whose answers nobody sees; at most 50 %, for one deployment without live traffic."));
    grid->addWidget(line.mirror, row, 4);
    addInstances(row, deployment, line);
    for (QWidget* widget : {static_cast<QWidget*>(line.slider), static_cast<QWidget*>(line.number), static_cast<QWidget*>(line.mirror)}) {
        widget->setEnabled(canServe && !m_isReadOnly);
    }
    m_lines.insert(name, line);
    connect(line.slider, &QSlider::valueChanged, this, [this, name](int share) { move(name, share); });
    connect(line.slider, &QSlider::sliderReleased, this, [this] { m_plan.settle(); });
    connect(line.number, &QSpinBox::valueChanged, this, [this, name](int share) { move(name, share); });
    connect(line.mirror, &QSpinBox::valueChanged, this, [this, name](int share) {
        if (!m_isFilling && m_plan.setMirror(name, share)) {
            show();
            Q_EMIT sharesEdited();
        }
    });
}

void TrafficEditor::addInstances(int row, const OnlineDeploymentRow& deployment, Line& line)
{
    auto* grid = static_cast<QGridLayout*>(m_body->layout());
    const QString name = deployment.name;
    const int now = deployment.instances;
    auto* box = new QWidget;
    auto* cells = rowLayout();
    box->setLayout(cells);
    cells->setContentsMargins(0, 0, 0, 0);
    line.instances = new QSpinBox;
    line.instances->setRange(1, 1000);
    line.instances->setValue(now);
    line.instances->setAccessibleName(tr("Instances of %1").arg(name));
    line.instances->setEnabled(!m_isReadOnly && !deployment.isScaled);
    setHint(line.instances, deployment.isScaled ? tr("The service scales this deployment: %1 to %2 instances for %3 % utilisation.")
                                                      .arg(deployment.leastInstances).arg(deployment.mostInstances).arg(deployment.targetPercent)
                                                : tr("Machines of type %1.").arg(deployment.instanceType));
    line.scale = pushButton(tr("Scale"));
    line.scale->setAccessibleName(tr("Scale %1").arg(name));
    line.scale->setEnabled(false);
    cells->addWidget(line.instances);
    cells->addWidget(line.scale);
    grid->addWidget(box, row, 5);
    connect(line.instances, &QSpinBox::valueChanged, this, [this, name, now, button = line.scale](int wanted) {
        button->setEnabled(wanted != now && !m_isReadOnly);
        Q_EMIT instancesEdited(name, wanted);
    });
    connect(line.scale, &QPushButton::clicked, this, [this, name, number = line.instances] { Q_EMIT scaleRequested(name, number->value()); });
}

void TrafficEditor::move(const QString& deployment, int share)
{
    if (m_isFilling) {
        return;
    }
    m_plan.move(deployment, share);
    show();
    Q_EMIT sharesEdited();
}

void TrafficEditor::show()
{
    m_isFilling = true;
    for (auto it = m_lines.begin(); it != m_lines.end(); ++it) {
        it->slider->setValue(m_plan.shares().liveOf(it.key()));
        it->number->setValue(m_plan.shares().liveOf(it.key()));
        it->mirror->setValue(m_plan.shares().mirrorOf(it.key()));
    }
    m_isFilling = false;
}

} // namespace widgets::deployments
