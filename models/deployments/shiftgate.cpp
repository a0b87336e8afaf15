// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/shiftgate.h"

#include <QCoreApplication>
#include <QLocale>

namespace deployments {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(deployments::TrafficPlan)
};

QString percent(double share)
{
    const double value = share * 100;
    return QLocale().toString(value, 'f', qFuzzyCompare(value, double(qRound(value))) ? 0 : 1);
}

QString seconds(double ms)
{
    return QLocale().toString(ms / 1000, 'f', ms < 10'000 ? 1 : 0);
}

} // namespace

QString GateBounds::text() const
{
    return mostLatencyMs > 0 ? Text::tr("at most %1 % failed answers, 95 % of the answers within %2 s").arg(percent(mostFailed), seconds(mostLatencyMs))
                             : Text::tr("at most %1 % failed answers").arg(percent(mostFailed));
}

GateVerdict judge(const QString& deployment, const DeploymentHealth& health, const GateBounds& bounds)
{
    using Gate = GateVerdict::Gate;
    const QLocale locale;
    if (health.hasTested && !health.testSucceeded) {
        return {Gate::Closed, Text::tr("The scoring test of %1 failed. Roll back, or look at its logs.").arg(deployment)};
    }
    const bool isMeasured = health.requestsPerMinute >= 1 && health.failedShare >= 0;
    if (isMeasured && health.failedShare > bounds.mostFailed) {
        return {Gate::Closed, Text::tr("The shift holds: %1 % of the answers of %2 failed, more than %3 %. Roll back, or look at its logs.")
                                  .arg(percent(health.failedShare), deployment, percent(bounds.mostFailed))};
    }
    if (isMeasured && bounds.mostLatencyMs > 0 && health.latencyMs > bounds.mostLatencyMs) {
        return {Gate::Closed, Text::tr("The shift holds: the slowest answers of %1 take %2 s (95th percentile), more than %3 s. Roll back, or give it more instances.")
                                  .arg(deployment, seconds(health.latencyMs), seconds(bounds.mostLatencyMs))};
    }
    if (isMeasured && health.latencyMs >= 0) {
        return {Gate::Open, Text::tr("%1 answers: %2 requests a minute, %3 % failed, 95 % within %4 s.")
                                .arg(deployment, locale.toString(health.requestsPerMinute, 'f', 1), percent(health.failedShare),
                                     seconds(health.latencyMs))};
    }
    if (isMeasured) {
        return {Gate::Open, Text::tr("%1 answers: %2 requests a minute, %3 % failed.")
                                .arg(deployment, locale.toString(health.requestsPerMinute, 'f', 1), percent(health.failedShare))};
    }
    if (health.hasTested) {
        return {Gate::Open, Text::tr("The scoring test of %1 succeeded; too little traffic to measure yet.").arg(deployment)};
    }
    return {Gate::Unknown, Text::tr("Nothing is known of %1 yet: wait for traffic, or send a test.").arg(deployment)};
}

} // namespace deployments
