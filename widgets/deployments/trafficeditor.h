// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/endpointrow.h"
#include "widgets/common/controls.h"

class QGridLayout;
class QSlider;
class QSpinBox;

namespace widgets::deployments {

/// The deployments of one endpoint, a line each: share of the traffic by slider or number, mirrored share, instances. The shares
/// always add up to 100: moving one rebalances the others. GUI thread.
class TrafficEditor : public QWidget
{
    Q_OBJECT
public:
    explicit TrafficEditor(QWidget* parent = nullptr);
    /// Shows the endpoint. What a person moved stays while the endpoint's own shares are as they were.
    void setEndpoint(const ::deployments::OnlineEndpointRow& endpoint, bool isReadOnly);
    ::deployments::TrafficShares shares() const { return m_plan.shares(); }
    ::deployments::TrafficPlan plan() const { return m_plan; }
    /// Back to what the endpoint has.
    void reset();
    /// Takes all traffic away.
    void stop();
    QSlider* slider(const QString& deployment) const { return m_lines.value(deployment).slider; }
    QSpinBox* number(const QString& deployment) const { return m_lines.value(deployment).number; }
    QSpinBox* mirror(const QString& deployment) const { return m_lines.value(deployment).mirror; }
    QSpinBox* instances(const QString& deployment) const { return m_lines.value(deployment).instances; }
    QPushButton* scaleButton(const QString& deployment) const { return m_lines.value(deployment).scale; }

Q_SIGNALS:
    void sharesEdited();
    /// A number of instances was typed, not yet sent.
    void instancesEdited(const QString& deployment, int instances);
    void scaleRequested(const QString& deployment, int instances);

private:
    struct Line
    {
        QSlider* slider = nullptr;
        QSpinBox* number = nullptr;
        QSpinBox* mirror = nullptr;
        QSpinBox* instances = nullptr;
        QPushButton* scale = nullptr;
    };
    void build();
    void addLine(int row, const ::deployments::OnlineDeploymentRow& deployment);
    void addInstances(int row, const ::deployments::OnlineDeploymentRow& deployment, Line& line);
    void move(const QString& deployment, int share);
    void show();

    ::deployments::OnlineEndpointRow m_endpoint;
    ::deployments::TrafficPlan m_plan;
    QHash<QString, Line> m_lines;
    QWidget* m_body = nullptr;
    bool m_isReadOnly = false, m_isFilling = false;
};

} // namespace widgets::deployments
