// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/endpointsoverview.h"
#include "widgets/common/controls.h"

class QComboBox;
class QDoubleSpinBox;

namespace widgets::deployments {

/// A guided shift of one endpoint: who takes over, how far it is, what was measured since the last stage against bounds that can be
/// changed, and the next stage. GUI thread.
class ShiftPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ShiftPanel(::deployments::EndpointsOverview* overview, QWidget* parent = nullptr);
    /// Shows the endpoint's shift, or offers to begin one.
    void setEndpoint(const ::deployments::OnlineEndpointRow& endpoint);
    QComboBox* target() const { return m_target; }
    QPushButton* stepButton() const { return m_step; }
    QPushButton* checkButton() const { return m_check; }
    QPushButton* endButton() const { return m_end; }
    QDoubleSpinBox* mostFailed() const { return m_mostFailed; }
    QDoubleSpinBox* mostLatency() const { return m_mostLatency; }
    QString verdict() const { return m_verdict->text(); }
    ::deployments::GateBounds bounds() const;

Q_SIGNALS:
    void startRequested(const QString& to);
    void continueRequested();

private:
    QWidget* bound(QDoubleSpinBox* box, const QString& title, const QString& suffix, const QString& hint);
    void fillTargets();
    void follow();
    void showOffer();
    void showShift(const ::deployments::GuidedShift& shift);

    ::deployments::EndpointsOverview* m_overview;
    ::deployments::OnlineEndpointRow m_endpoint;
    QComboBox* m_target;
    QPushButton* m_step;
    QPushButton* m_check;
    QPushButton* m_end;
    QDoubleSpinBox* m_mostFailed;
    QDoubleSpinBox* m_mostLatency;
    common::Label* m_verdict;
    bool m_isFilling = false;
};

} // namespace widgets::deployments
