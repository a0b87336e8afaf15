// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/endpointsoverview.h"
#include "widgets/common/controls.h"

class QComboBox;
class QLineEdit;

namespace widgets::common {
class CodeView;
} // namespace widgets::common

namespace widgets::deployments {

/// What a deployment's container wrote. GUI thread.
class EndpointLogs : public QWidget
{
    Q_OBJECT
public:
    explicit EndpointLogs(::deployments::EndpointsOverview* overview, QWidget* parent = nullptr);
    void setEndpoint(const ::deployments::OnlineEndpointRow& endpoint);
    /// Reads the logs of the chosen deployment.
    void read();
    QString text() const;

private:
    ::deployments::EndpointsOverview* m_overview;
    QString m_endpointId;
    QComboBox* m_deployment;
    common::BusyIndicator* m_busy;
    common::CodeView* m_text;
};

/// Asks an endpoint, or one deployment past the traffic's division, and shows the answer. GUI thread.
class EndpointTest : public QWidget
{
    Q_OBJECT
public:
    explicit EndpointTest(::deployments::EndpointsOverview* overview, QWidget* parent = nullptr);
    void setEndpoint(const ::deployments::OnlineEndpointRow& endpoint);
    void send();
    QString answer() const;
    QString facts() const { return m_facts->text(); }

private:
    void showResult(const ::deployments::ScoringTest& result);
    ::deployments::EndpointsOverview* m_overview;
    QString m_endpointId;
    QComboBox* m_deployment;
    QLineEdit* m_question;
    QPushButton* m_send;
    common::Label* m_facts;
    common::CodeView* m_answer;
};

} // namespace widgets::deployments
