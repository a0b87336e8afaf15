// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/spillover.h"

#include <QMap>
#include <algorithm>

namespace deployments {

namespace {

constexpr qint64 kSpan = 24 * 3600;
constexpr qint64 kInterval = 15 * 60;
constexpr int kSeriesAtMost = 500;

const QString kRequests = QStringLiteral("AzureOpenAIRequests");
const QString kUtilisation = QStringLiteral("AzureOpenAIProvisionedManagedUtilizationV2");
const QString kPrompt = QStringLiteral("ProcessedPromptTokens");
const QString kCompletion = QStringLiteral("GeneratedTokens");
const QString kDeployment = QStringLiteral("ModelDeploymentName");
const QString kStatus = QStringLiteral("StatusCode");
const QString kSpilled = QStringLiteral("IsSpillover");

azure::MetricQuestion lastDay(const QString& accountId, const QDateTime& now)
{
    azure::MetricQuestion question;
    question.resourceId = accountId;
    question.to = QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch() / kInterval * kInterval + kInterval, Qt::UTC);
    question.from = question.to.addSecs(-kSpan);
    question.interval = core::Milliseconds(kInterval * 1000);
    question.top = kSeriesAtMost;
    return question;
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Calls of one deployment by interval.
struct Calls
{
    QMap<QDateTime, double> throttled; ///< its own 429
    QMap<QDateTime, double> taken;     ///< came by spillover and were not refused with 429
    double own = 0, served = 0;        ///< served: 200, spilled ones included
    double promptTokens = 0, completionTokens = 0;
};

double sum(const QMap<QDateTime, double>& values)
{
    double total = 0;
    for (const double value : values) {
        total += value;
    }
    return total;
}

double sum(const azure::MetricSeries& series)
{
    double total = 0;
    for (const azure::MetricPoint& point : series.points) {
        total += point.total.value_or(0);
    }
    return total;
}

void addCalls(const azure::MetricSeries& series, Calls& calls)
{
    const QString status = series.dimensions.value(kStatus.toLower());
    const bool isSpilled = isSame(series.dimensions.value(kSpilled.toLower()), QStringLiteral("true"));
    const bool isThrottled = status == QLatin1String("429");
    if (status == QLatin1String("200")) {
        calls.served += sum(series);
    }
    if (!isSpilled) {
        calls.own += sum(series);
    }
    for (const azure::MetricPoint& point : series.points) {
        if (isSpilled && !isThrottled) {
            calls.taken[point.time] += point.total.value_or(0);
        } else if (!isSpilled && isThrottled) {
            calls.throttled[point.time] += point.total.value_or(0);
        }
    }
}

Calls callsOf(const QString& deployment, const QList<azure::MetricSeries>& series)
{
    Calls calls;
    for (const azure::MetricSeries& one : series) {
        if (deployment.isEmpty() || !isSame(one.dimensions.value(kDeployment.toLower()), deployment)) {
            continue;
        }
        if (one.metric == kRequests) {
            addCalls(one, calls);
        } else if (one.metric == kPrompt) {
            calls.promptTokens += sum(one);
        } else if (one.metric == kCompletion) {
            calls.completionTokens += sum(one);
        }
    }
    return calls;
}

void foldUtilisation(const QList<azure::MetricSeries>& series, SpilloverReport& report, const QString& name)
{
    double total = 0;
    int measured = 0;
    for (const azure::MetricSeries& one : series) {
        if (one.metric != kUtilisation || !isSame(one.dimensions.value(kDeployment.toLower()), name)) {
            continue;
        }
        for (const azure::MetricPoint& point : one.points) {
            SpilloverPoint known;
            known.time = point.time;
            if (point.average) {
                known.utilisation = *point.average / 100;
                total += *known.utilisation;
                ++measured;
                const double peak = point.maximum.value_or(*point.average) / 100;
                report.peakUtilisation = std::max(report.peakUtilisation.value_or(0), peak);
            }
            report.points.append(known);
        }
    }
    if (measured > 0) {
        report.meanUtilisation = total / measured;
    }
}

SpilloverPoint& pointAt(const QDateTime& time, QList<SpilloverPoint>& points)
{
    const auto found = std::lower_bound(points.begin(), points.end(), time,
                                        [](const SpilloverPoint& point, const QDateTime& when) { return point.time < when; });
    if (found != points.end() && found->time == time) {
        return *found;
    }
    SpilloverPoint fresh;
    fresh.time = time;
    return *points.insert(found, fresh);
}

/// 429s of all deployments that spill into the same target, which its calls are divided by.
double throttledInto(const QString& target, const QList<DeploymentRow>& siblings, const QList<azure::MetricSeries>& series,
                     SpilloverReport& report)
{
    double all = 0;
    int sources = 0;
    for (const DeploymentRow& sibling : siblings) {
        if (isSame(sibling.spilloverTo, target)) {
            all += sum(callsOf(sibling.name, series).throttled);
            ++sources;
        }
    }
    report.isShared = sources > 1;
    return all;
}

void estimateCost(const Calls& own, const Calls& target, const DeploymentRow& row, const TokenPrices& prices, SpilloverReport& report)
{
    const double ownServed = own.served;
    const Calls& like = ownServed > 0 && own.promptTokens > 0 ? own : target;
    if (like.served <= 0 || like.promptTokens <= 0) {
        return;
    }
    report.promptTokens = report.spilled * like.promptTokens / like.served;
    report.completionTokens = report.spilled * like.completionTokens / like.served;
    report.cost = prices.costOf(row.modelName, *report.promptTokens, *report.completionTokens);
}

} // namespace

azure::MetricQuestion spilloverRequestsQuestion(const QString& accountId, const QDateTime& now)
{
    azure::MetricQuestion question = lastDay(accountId, now);
    question.metrics = QStringList{kRequests};
    question.aggregations = {azure::MetricAggregation::Total};
    question.splitBy = QStringList{kDeployment, kStatus, kSpilled};
    return question;
}

azure::MetricQuestion spilloverLoadQuestion(const QString& accountId, const QDateTime& now)
{
    azure::MetricQuestion question = lastDay(accountId, now);
    question.metrics = QStringList{kUtilisation, kPrompt, kCompletion};
    question.aggregations = {azure::MetricAggregation::Average, azure::MetricAggregation::Maximum, azure::MetricAggregation::Total};
    question.splitBy = QStringList{kDeployment};
    return question;
}

SpilloverReport spilloverReport(const DeploymentRow& row, const QList<DeploymentRow>& siblings,
                                const QList<azure::MetricSeries>& series, const TokenPrices& prices)
{
    SpilloverReport report;
    report.deploymentId = row.id;
    report.target = row.spilloverTo;
    foldUtilisation(series, report, row.name);
    const Calls own = callsOf(row.name, series);
    const Calls target = callsOf(row.spilloverTo, series);
    report.requests = own.own;
    report.throttled = sum(own.throttled);
    const double rivals = throttledInto(row.spilloverTo, row.spilloverTo.isEmpty() ? QList<DeploymentRow>() : siblings, series, report);
    const double part = rivals > 0 ? report.throttled / rivals : 1;
    report.spilled = std::min(report.throttled, sum(target.taken) * part);
    report.seen = report.throttled - report.spilled;
    for (auto it = own.throttled.begin(); it != own.throttled.end(); ++it) {
        SpilloverPoint& point = pointAt(it.key(), report.points);
        point.spilled = std::min(*it, target.taken.value(it.key()) * part);
        point.seen = *it - point.spilled;
    }
    if (report.requests > 0) {
        report.spilledShare = report.spilled / report.requests;
    }
    estimateCost(own, target, row, prices, report);
    return report;
}

QList<DeploymentRow> spilloverTargets(const DeploymentRow& row, const QList<DeploymentRow>& siblings)
{
    QList<DeploymentRow> targets;
    for (const DeploymentRow& sibling : siblings) {
        const bool isNeighbour = isSame(sibling.accountId, row.accountId) && !isSame(sibling.name, row.name);
        const bool isSameModel = isSame(sibling.modelName, row.modelName) && isSame(sibling.modelVersion, row.modelVersion);
        if (isNeighbour && isSameModel && capacityUnitOf(sibling.type) == CapacityUnit::ThousandTokensPerMinute) {
            targets.append(sibling);
        }
    }
    return targets;
}

QCoro::Task<core::Result<SpilloverReport>> readSpillover(azure::ArmClient* arm, QDateTime now, DeploymentRow row,
                                                         QList<DeploymentRow> siblings, TokenPrices prices,
                                                         http::CallContext context)
{
    azure::MetricsClient metrics(arm);
    const azure::MetricQuestion byStatus = spilloverRequestsQuestion(row.accountId, now);
    const azure::MetricQuestion load = spilloverLoadQuestion(row.accountId, now);
    QCoro::Task<core::Result<QList<azure::MetricSeries>>> first = metrics.read(byStatus, row.tenantId, context);
    QCoro::Task<core::Result<QList<azure::MetricSeries>>> second = metrics.read(load, row.tenantId, context);
    const core::Result<QList<azure::MetricSeries>> calls = co_await first;
    const core::Result<QList<azure::MetricSeries>> loads = co_await second;
    if (!calls) {
        co_return calls.error();
    }
    QList<azure::MetricSeries> series = *calls;
    if (loads) {
        series += *loads;
    }
    SpilloverReport report = spilloverReport(row, siblings, series, prices);
    report.from = byStatus.from;
    report.to = byStatus.to;
    co_return report;
}

} // namespace deployments
