// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/usagefold.h"

#include <algorithm>

namespace deployments {

namespace {

constexpr int kRecentMinutes = 5;
constexpr int kLoadMinutes = 10; ///< the recent ones, and what a slow service still owes
constexpr int kSeriesAtMost = 500;

const QString kRequests = QStringLiteral("AzureOpenAIRequests");
const QString kTokens = QStringLiteral("TokenTransaction");
const QString kUtilisation = QStringLiteral("AzureOpenAIProvisionedManagedUtilizationV2");
const QString kFirstToken = QStringLiteral("AzureOpenAITimeToResponse");
const QString kDeployment = QStringLiteral("ModelDeploymentName");
const QString kStatus = QStringLiteral("StatusCode");

azure::MetricQuestion lastMinutes(const QString& accountId, const QDateTime& now, int minutes)
{
    azure::MetricQuestion question;
    question.resourceId = accountId;
    const qint64 minute = now.toSecsSinceEpoch() / 60 * 60;
    question.to = QDateTime::fromSecsSinceEpoch(minute, Qt::UTC);
    question.from = question.to.addSecs(-60 * minutes);
    question.top = kSeriesAtMost;
    return question;
}

double sum(const azure::MetricSeries& series)
{
    double total = 0;
    for (const azure::MetricPoint& point : series.points) {
        total += point.total.value_or(0);
    }
    return total;
}

/// Mean over the points that were measured.
std::optional<double> mean(const azure::MetricSeries& series)
{
    double total = 0;
    int measured = 0;
    for (const azure::MetricPoint& point : series.points) {
        if (point.average) {
            total += *point.average;
            ++measured;
        }
    }
    return measured > 0 ? std::optional(total / measured) : std::nullopt;
}

/// The largest value of the last full minutes; the service's last points may still be missing.
template <typename Value> std::optional<double> recentPeak(const azure::MetricSeries& series, const QDateTime& now, Value value)
{
    const QDateTime since = now.addSecs(-60 * (kRecentMinutes + 1));
    std::optional<double> peak;
    for (const azure::MetricPoint& point : series.points) {
        const std::optional<double> one = value(point);
        if (one && point.time >= since && point.time.addSecs(60) <= now) {
            peak = std::max(peak.value_or(*one), *one);
        }
    }
    return peak;
}

struct Answers
{
    double all = 0, throttled = 0;
    bool isMeasured = false;
};

bool isOf(const azure::MetricSeries& series, const DeploymentRow& row)
{
    return series.dimensions.value(kDeployment.toLower()).compare(row.name, Qt::CaseInsensitive) == 0;
}

void foldLoad(const azure::MetricSeries& series, const QDateTime& now, DeploymentRow& row)
{
    if (series.metric == kFirstToken) {
        const QString status = series.dimensions.value(kStatus.toLower());
        if (status.isEmpty() || status.startsWith(QLatin1Char('2'))) { // a refusal comes fast and says nothing about the model
            row.firstTokenMs = mean(series);
        }
    } else if (series.metric == kUtilisation && isProvisioned(row.type)) {
        const std::optional<double> percent =
            recentPeak(series, now, [](const azure::MetricPoint& point) { return point.average; });
        if (percent) {
            row.usedShare = *percent / 100;
        }
    } else if (series.metric == kTokens && capacityUnitOf(row.type) == CapacityUnit::ThousandTokensPerMinute && row.capacity > 0) {
        const std::optional<double> tokens =
            recentPeak(series, now, [](const azure::MetricPoint& point) { return point.total; });
        if (tokens) {
            row.usedShare = *tokens / (row.capacity * 1000.0);
        }
    }
}

} // namespace

azure::MetricQuestion statusQuestion(const QString& accountId, const QDateTime& now)
{
    azure::MetricQuestion question = lastMinutes(accountId, now, 60);
    question.metrics = QStringList{kRequests, kFirstToken};
    question.interval = core::Milliseconds(3600 * 1000);
    question.aggregations = {azure::MetricAggregation::Average, azure::MetricAggregation::Total};
    question.splitBy = QStringList{kDeployment, kStatus};
    return question;
}

azure::MetricQuestion loadQuestion(const QString& accountId, const QDateTime& now)
{
    azure::MetricQuestion question = lastMinutes(accountId, now, kLoadMinutes);
    question.metrics = QStringList{kTokens, kUtilisation};
    question.aggregations = {azure::MetricAggregation::Average, azure::MetricAggregation::Total};
    question.splitBy = QStringList{kDeployment};
    return question;
}

void foldMetrics(const QList<azure::MetricSeries>& series, const QDateTime& now, QList<DeploymentRow>& rows)
{
    for (DeploymentRow& row : rows) {
        Answers answers;
        for (const azure::MetricSeries& one : series) {
            if (!isOf(one, row)) {
                continue;
            }
            if (one.metric != kRequests) {
                foldLoad(one, now, row);
                continue;
            }
            const double count = sum(one);
            answers.isMeasured = true;
            answers.all += count;
            answers.throttled += one.dimensions.value(kStatus.toLower()) == QLatin1String("429") ? count : 0;
        }
        if (answers.isMeasured) {
            row.requests = answers.all;
            row.throttledShare = answers.all > 0 ? std::optional(answers.throttled / answers.all) : std::nullopt;
        }
    }
}

} // namespace deployments
