// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/cloudprofile.h"
#include "deployments/endpointsoverview.h"
#include "sandbox/arm/armcalls.h"
#include "widgets/deployments/endpointspage.h"

#include <QTemporaryDir>

namespace gui {

/// A sandbox with an online endpoint to play with (blue and green, all traffic on blue), and one in production.
class EndpointCloud
{
public:
    static QString version() { return QStringLiteral("2025-09-01"); }
    EndpointCloud();
    sandboxtest::ArmCalls& arm() { return m_arm; }
    /// Makes an endpoint with blue and green; empty when that went well.
    QString make(const QString& id);
    /// Divides the traffic as somebody else would.
    QString divide(const QString& id, const QJsonObject& live, const QJsonObject& mirror = {});
    QJsonObject trafficOf(const QString& id);
    bool addFault(const QJsonObject& match, const QJsonObject& effect);
    void clearFaults();
    /// Lets time pass in the sandbox, and for the benches that are opened after that: nothing was measured in the last minutes.
    bool advance(int minutes);
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addSecs(60 * m_minutes); }
    QString test() const { return m_test; }
    QString production() const { return m_production; }
    QString workspace() const { return m_workspace; }

private:
    sandboxtest::ArmCalls m_arm;
    QString m_workspace, m_test, m_production;
    int m_minutes = 0;
};

/// The endpoints page over the wire, signed in as one person. A second one with the same folder is the program's next start.
class EndpointBench
{
public:
    EndpointBench(EndpointCloud& cloud, QString folder, const QString& user = sandboxtest::kOps);
    ~EndpointBench();
    /// Shows the endpoint as soon as it is read.
    bool show(const QString& id);
    bool waitFor(const std::function<bool()>& condition) const;
    /// The change that was begun last, when it ended.
    deployments::ChangeOperation lastOperation() const;
    bool waitForEnd() const;
    /// What stands in the strip of changes.
    QString stripText() const;
    /// Types the name into the question that is open and agrees; false when there is none.
    bool typeName(const QString& name) const;
    QDialog* question() const;
    deployments::TrafficShares shares(const QString& id) const;
    /// The client that the page's calls go through, for other pages.
    azure::ArmClient* arm() const { return m_arm.get(); }

    bool isReadOnly = false;
    std::unique_ptr<deployments::ChangeRunner> runner;
    std::unique_ptr<deployments::EndpointsOverview> overview;
    std::unique_ptr<widgets::deployments::EndpointsPage> page;

private:
    std::shared_ptr<http::Pipeline> m_pipeline;
    azure::CloudProfile m_profile;
    std::unique_ptr<core::Clock> m_clock;
    std::unique_ptr<azure::ArmClient> m_arm;
    std::unique_ptr<azure::ScoringClient> m_scoring;
};

} // namespace gui
