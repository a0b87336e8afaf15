// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/forecast.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <algorithm>
#include <cmath>
#include <vector>

namespace deployments {

namespace {

constexpr int kBucketSeconds = 300;
constexpr int kWindowSeconds = 3 * 3600;
constexpr int kStaleSeconds = 20 * 60; ///< platform metrics may arrive some minutes late
constexpr int kLeastBuckets = 6;
constexpr double kLongestHorizonHours = 6;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(deployments::Forecast)
};

struct Bucket
{
    double hour = 0; ///< before now, negative
    double peak = 0;
};

using Buckets = std::vector<Bucket>;

Buckets bucketsOf(const QList<LoadPoint>& minutes, const QDateTime& now)
{
    QMap<qint64, double> peaks;
    const qint64 end = now.toSecsSinceEpoch();
    for (const LoadPoint& point : minutes) {
        const qint64 begin = point.time.toSecsSinceEpoch();
        if (!point.load || !std::isfinite(*point.load) || begin < end - kWindowSeconds || begin + 60 > end) {
            continue; // the current minute still fills
        }
        double& peak = peaks[begin / kBucketSeconds];
        peak = std::max(peak, *point.load);
    }
    Buckets buckets;
    for (auto it = peaks.constBegin(); it != peaks.constEnd(); ++it) {
        const double middle = double(it.key()) * kBucketSeconds + kBucketSeconds / 2.0;
        buckets.push_back({(middle - double(end)) / 3600.0, it.value()});
    }
    return buckets;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

struct Trend
{
    double slope = 0; ///< load an hour
    double z = 0;     ///< Mann–Kendall
};

Trend trendOf(const Buckets& buckets)
{
    std::vector<double> slopes;
    double score = 0;
    for (size_t i = 0; i < buckets.size(); ++i) {
        for (size_t k = i + 1; k < buckets.size(); ++k) {
            const double difference = buckets[k].peak - buckets[i].peak;
            slopes.push_back(difference / (buckets[k].hour - buckets[i].hour));
            score += difference > 0 ? 1 : difference < 0 ? -1 : 0;
        }
    }
    Trend trend;
    if (slopes.empty()) {
        return trend;
    }
    trend.slope = median(std::move(slopes));
    const double n = double(buckets.size());
    const double deviation = std::sqrt(n * (n - 1) * (2 * n + 5) / 18);
    const double continuity = score > 0 ? -1 : score < 0 ? 1 : 0;
    trend.z = (score + continuity) / deviation;
    return trend;
}

Buckets lastHourOf(const Buckets& buckets)
{
    Buckets recent;
    std::copy_if(buckets.begin(), buckets.end(), std::back_inserter(recent), [](const Bucket& bucket) { return bucket.hour >= -1; });
    return recent;
}

/// What both the whole window and the last hour agree on.
double agreedSlope(const Trend& whole, const Buckets& recent)
{
    constexpr double kChance = 1.96; // two-sided, 95 %
    if (std::abs(whole.z) < kChance) {
        return 0;
    }
    if (recent.size() < 4) {
        return whole.slope;
    }
    const double now = trendOf(recent).slope;
    if (whole.slope > 0) {
        return std::clamp(now, 0.0, whole.slope);
    }
    return std::clamp(now, whole.slope, 0.0);
}

/// The line of this slope, lifted to the last hour's highest value above it: its value now.
double liftedNow(const Buckets& recent, double slope)
{
    double highest = 0;
    for (const Bucket& bucket : recent) {
        highest = std::max(highest, bucket.peak - slope * bucket.hour);
    }
    return highest;
}

Forecast::Confidence confidenceOf(const Trend& trend, double hoursAhead, double span, double coverage)
{
    int level = hoursAhead <= span / 2 ? 2 : hoursAhead <= span ? 1 : 0;
    level -= std::abs(trend.z) < 3.3 ? 1 : 0; // 99.9 %
    level -= coverage < 0.6 ? 1 : 0;
    return Forecast::Confidence(std::max(level, 0));
}

QString confidenceText(Forecast::Confidence confidence)
{
    switch (confidence) {
    case Forecast::Confidence::High: return Text::tr("The trend is clear.");
    case Forecast::Confidence::Medium: return Text::tr("Take it as an indication.");
    case Forecast::Confidence::Low: return Text::tr("This is a guess: the load varies much or the time is far ahead.");
    }
    return {};
}

QString reasonText(Forecast::Reason reason)
{
    switch (reason) {
    case Forecast::Reason::NoLimit: return Text::tr("No forecast, because this deployment type has no limit by the minute.");
    case Forecast::Reason::NotMeasured: return Text::tr("No forecast, because nothing was measured in the last three hours.");
    case Forecast::Reason::TooFewMinutes: return Text::tr("No forecast, because less than half an hour was measured.");
    case Forecast::Reason::StaleMinutes: return Text::tr("No forecast, because the newest measurement is too old.");
    case Forecast::Reason::None: break;
    }
    return {};
}

} // namespace

Forecast forecast(const QList<LoadPoint>& minutes, std::optional<double> limit, const QDateTime& now)
{
    Forecast result;
    const auto unknown = [&result](Forecast::Reason reason) {
        result.reason = reason;
        return result;
    };
    if (!limit || !(*limit > 0)) {
        return unknown(Forecast::Reason::NoLimit);
    }
    result.limit = *limit;
    const Buckets buckets = bucketsOf(minutes, now);
    if (buckets.empty()) {
        return unknown(Forecast::Reason::NotMeasured);
    }
    const Buckets recent = lastHourOf(buckets);
    double lastQuarter = 0;
    for (const Bucket& bucket : recent) {
        result.peak = std::max(result.peak, bucket.peak);
        lastQuarter = bucket.hour >= -0.25 ? std::max(lastQuarter, bucket.peak) : lastQuarter;
    }
    if (lastQuarter >= *limit) { // which needs no trend
        result.outcome = Forecast::Outcome::AlreadyOver;
        result.confidence = Forecast::Confidence::High;
        return result;
    }
    if (buckets.back().hour * 3600 < -kStaleSeconds) {
        return unknown(Forecast::Reason::StaleMinutes);
    }
    const double span = buckets.back().hour - buckets.front().hour + kBucketSeconds / 3600.0;
    if (buckets.size() < kLeastBuckets || span < 0.5 - 1e-9) {
        return unknown(Forecast::Reason::TooFewMinutes);
    }
    result.horizonHours = std::min(kLongestHorizonHours, 2 * span);
    const Trend trend = trendOf(buckets);
    result.risePerHour = agreedSlope(trend, recent);
    result.outcome = Forecast::Outcome::NotExpected;
    const double coverage = double(buckets.size()) * kBucketSeconds / (span * 3600);
    const double ahead = result.risePerHour > 0 ? std::max(0.0, (*limit - liftedNow(recent, result.risePerHour)) / result.risePerHour)
                                                : result.horizonHours + 1;
    if (ahead <= result.horizonHours) {
        result.outcome = Forecast::Outcome::Expected;
        result.startsAt = now.addSecs(qint64(std::llround(ahead * 3600)));
    }
    result.confidence = confidenceOf(trend, std::min(ahead, result.horizonHours), span, coverage);
    return result;
}

QString forecastText(const Forecast& forecast)
{
    switch (forecast.outcome) {
    case Forecast::Outcome::Unknown: return reasonText(forecast.reason);
    case Forecast::Outcome::AlreadyOver: return Text::tr("The limit is reached now: expect 429s until the load falls or capacity is added.");
    case Forecast::Outcome::Expected: {
        const qint64 rounded = (forecast.startsAt.toSecsSinceEpoch() + 150) / 300 * 300;
        const QDateTime local = QDateTime::fromSecsSinceEpoch(rounded);
        return Text::tr("429s start at about %1 if the load goes on rising as it does. %2")
            .arg(QLocale().toString(local.time(), QStringLiteral("HH:mm")), confidenceText(forecast.confidence));
    }
    case Forecast::Outcome::NotExpected: {
        const int hours = std::max(1, int(std::floor(forecast.horizonHours)));
        return forecast.risePerHour > 0 ? Text::tr("The load rises, but not to the limit within the next %n hour(s).", nullptr, hours)
               : forecast.risePerHour < 0
                   ? Text::tr("The load falls: no 429s are expected within the next %n hour(s).", nullptr, hours)
                   : Text::tr("The load shows no trend: no 429s are expected within the next %n hour(s).", nullptr, hours);
    }
    }
    return {};
}

QString forecastMethod()
{
    return Text::tr("From the busiest minute of every five in the last three hours: the median of all slopes between them (Theil–Sen), used when it "
                    "differs from chance and the last hour confirms it. The line is lifted to the last hour's peak; where it meets the limit, 429s start.");
}

std::optional<double> minuteLimit(const QString& type, int capacity)
{
    switch (capacityUnitOf(type)) {
    case CapacityUnit::ThousandTokensPerMinute: return capacity > 0 ? std::optional(capacity * 1000.0) : std::nullopt;
    case CapacityUnit::ProvisionedUnits: return 100.0;
    default: return std::nullopt;
    }
}

} // namespace deployments
