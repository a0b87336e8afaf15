// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/alerts/backtest.h"

#include "core/json.h"
#include "monitoring/alerts/alertquery.h"
#include "monitoring/tilequery.h"

#include <QCoreApplication>
#include <cmath>
#include <limits>

namespace monitoring {

using azure::AlertCriterion;
using azure::AlertRule;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(monitoring::BackTest)
};

qint64 minuteOf(const QDateTime& time)
{
    return time.toSecsSinceEpoch() / 60;
}

QDateTime timeOf(qint64 minute)
{
    return QDateTime::fromSecsSinceEpoch(minute * 60, Qt::UTC);
}

qint64 firstEvaluation(qint64 from, int frequency)
{
    return (from + frequency - 1) / frequency * frequency;
}

/// Puts minutes of a window together as the service aggregates them.
struct MinuteWindow
{
    double total = 0, weighted = 0, count = 0, least = 0, most = 0;
    bool isEmpty = true;

    void add(const azure::MetricPoint& point)
    {
        const std::optional<double> any = point.average ? point.average : point.total ? point.total : point.maximum ? point.maximum : point.minimum ? point.minimum : point.count;
        if (!any) {
            return;
        }
        const double weight = point.count.value_or(1);
        total += point.total.value_or(0);
        weighted += point.average.value_or(0) * weight;
        count += weight;
        least = isEmpty ? point.minimum.value_or(*any) : std::min(least, point.minimum.value_or(*any));
        most = isEmpty ? point.maximum.value_or(*any) : std::max(most, point.maximum.value_or(*any));
        isEmpty = false;
    }
    std::optional<double> value(const QString& aggregation) const
    {
        if (isEmpty) {
            return std::nullopt;
        }
        if (aggregation == QLatin1String("Total")) {
            return total;
        }
        if (aggregation == QLatin1String("Count")) {
            return count;
        }
        if (aggregation == QLatin1String("Minimum")) {
            return least;
        }
        return aggregation == QLatin1String("Maximum") ? most : weighted / count;
    }
};

EvaluatedValues windowed(const azure::MetricSeries& series, const AlertRule& rule, qint64 from, qint64 to)
{
    EvaluatedValues values;
    const QList<azure::MetricPoint>& points = series.points;
    qsizetype begin = 0;
    for (qint64 at = firstEvaluation(from, rule.frequencyMinutes); at < to; at += rule.frequencyMinutes) {
        while (begin < points.size() && minuteOf(points.at(begin).time) < at - rule.windowMinutes) {
            ++begin;
        }
        MinuteWindow window;
        for (qsizetype i = begin; i < points.size() && minuteOf(points.at(i).time) < at; ++i) {
            window.add(points.at(i));
        }
        if (const std::optional<double> value = window.value(rule.criteria.first().aggregation)) {
            values.insert(at, *value);
        }
    }
    return values;
}

azure::MetricQuestion questionOf(const AlertRule& rule, const QDateTime& from, const QDateTime& to)
{
    using azure::MetricAggregation;
    const AlertCriterion& criterion = rule.criteria.first();
    azure::MetricQuestion question;
    question.resourceId = rule.scopes.value(0);
    question.metrics = {criterion.metric};
    question.metricNamespace = criterion.metricNamespace;
    question.from = from.addSecs(-rule.windowMinutes * 60);
    question.to = to;
    question.interval = core::Milliseconds(60000);
    question.top = 50;
    static const QHash<QString, MetricAggregation> names{{"Total", MetricAggregation::Total}, {"Minimum", MetricAggregation::Minimum}, {"Maximum", MetricAggregation::Maximum}};
    question.aggregations = {names.value(criterion.aggregation, MetricAggregation::Average)};
    if (question.aggregations.first() == MetricAggregation::Average) {
        question.aggregations << MetricAggregation::Count; // minutes weigh by their values
    }
    for (const azure::AlertDimension& dimension : criterion.dimensions) {
        question.splitBy << dimension.name;
        if (!dimension.excludes && !dimension.values.contains(QStringLiteral("*"))) {
            question.only.insert(dimension.name, dimension.values);
        }
    }
    return question;
}

bool isExcluded(const AlertCriterion& criterion, const QHash<QString, QString>& dimensions)
{
    for (const azure::AlertDimension& dimension : criterion.dimensions) {
        if (dimension.excludes && dimension.values.contains(dimensions.value(dimension.name.toLower()), Qt::CaseInsensitive)) {
            return true;
        }
    }
    return false;
}

QString nameOf(const QMap<QString, QString>& dimensions)
{
    return QStringList(dimensions.values()).join(QStringLiteral(" · "));
}

/// Adds one time series with its firings.
void take(BackTest& test, const AlertRule& rule, const QMap<QString, QString>& dimensions, const EvaluatedValues& values)
{
    const qint64 from = minuteOf(test.from);
    const qint64 to = minuteOf(test.to);
    QList<AlertFiring> firings = firingsOf(rule, values, from, to);
    for (AlertFiring& firing : firings) {
        firing.dimensions = dimensions;
    }
    test.firings += firings;
    std::vector<double> x;
    std::vector<double> y;
    for (qint64 at = firstEvaluation(from, rule.frequencyMinutes); at < to; at += rule.frequencyMinutes) {
        x.push_back(double(at) * 60000);
        const auto found = values.constFind(at);
        y.push_back(found == values.constEnd() ? std::numeric_limits<double>::quiet_NaN() : *found);
    }
    AlertValues series{nameOf(dimensions), dimensions, std::make_shared<series::TimeSeries>(series::TimeSeries::fromColumns(std::move(x), std::move(y), series::TimeSeries::Order::Ascending))};
    const auto place = firings.isEmpty() ? test.series.end() : test.series.begin();
    test.series.insert(place, std::move(series));
}

BackTest started(const AlertRule& rule, const QDateTime& from, const QDateTime& to)
{
    BackTest test;
    test.from = from;
    test.to = to;
    test.threshold = rule.criteria.first().threshold;
    const qint64 first = firstEvaluation(minuteOf(from), rule.frequencyMinutes);
    test.evaluations = std::max<qint64>(0, (minuteOf(to) - first + rule.frequencyMinutes - 1) / rule.frequencyMinutes);
    return test;
}

void finish(BackTest& test)
{
    std::stable_sort(test.firings.begin(), test.firings.end(), [](const AlertFiring& a, const AlertFiring& b) { return a.from > b.from; });
}

/// Rows of one time series at one evaluation.
struct RowGroup
{
    double sum = 0, least = 0, most = 0;
    qint64 rows = 0, measured = 0;
};

std::optional<double> valueOf(const RowGroup& group, const QString& aggregation)
{
    if (aggregation == QLatin1String("Count")) {
        return double(group.rows);
    }
    if (group.measured == 0) {
        return std::nullopt;
    }
    if (aggregation == QLatin1String("Total")) {
        return group.sum;
    }
    if (aggregation == QLatin1String("Minimum")) {
        return group.least;
    }
    return aggregation == QLatin1String("Maximum") ? group.most : group.sum / double(group.measured);
}

bool isTaken(const azure::AlertDimension& dimension, const QString& value)
{
    return dimension.values.contains(QStringLiteral("*")) ? !dimension.excludes : dimension.values.contains(value, Qt::CaseInsensitive) != dimension.excludes;
}

QString textOf(const kql::Value& value)
{
    return value.isNull() || value.isText() ? value.toText() : QString::number(value.isReal() ? value.toReal() : double(value.toInteger()), 'g', 15);
}

using Grouped = QMap<QStringList, QMap<qint64, RowGroup>>; ///< by values of the dimensions, by minute

Grouped grouped(const kql::ColumnTable& table, const AlertCriterion& criterion)
{
    Grouped all;
    const int at = table.indexOf(kEvaluatedAt);
    const int measure = criterion.measureColumn.isEmpty() ? -1 : table.indexOf(criterion.measureColumn);
    for (size_t row = 0; at >= 0 && row < table.rows; ++row) {
        QStringList key;
        bool taken = true;
        for (const azure::AlertDimension& dimension : criterion.dimensions) {
            const int column = table.indexOf(dimension.name);
            key << (column < 0 ? QString() : textOf(table.at(row, size_t(column))));
            taken = taken && isTaken(dimension, key.last());
        }
        if (!taken) {
            continue;
        }
        RowGroup& group = all[key][minuteOf(kql::dateTimeOf(table.at(row, size_t(at)).toInteger()))];
        ++group.rows;
        const kql::Value value = measure < 0 ? kql::Value() : table.at(row, size_t(measure));
        const double number = value.isReal() ? value.toReal() : double(value.toInteger());
        if (value.isNull() || !std::isfinite(number)) {
            continue;
        }
        group.least = group.measured == 0 ? number : std::min(group.least, number);
        group.most = group.measured == 0 ? number : std::max(group.most, number);
        group.sum += number;
        ++group.measured;
    }
    return all;
}

/// Where rows are counted without splitting, a window without rows counts zero.
EvaluatedValues valuesOf(const QMap<qint64, RowGroup>& groups, const AlertRule& rule, const BackTest& test)
{
    const AlertCriterion& criterion = rule.criteria.first();
    EvaluatedValues values;
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        if (const std::optional<double> value = valueOf(*it, criterion.aggregation)) {
            values.insert(it.key(), *value);
        }
    }
    if (criterion.aggregation == QLatin1String("Count") && criterion.dimensions.isEmpty()) {
        for (qint64 at = firstEvaluation(minuteOf(test.from), rule.frequencyMinutes); at < minuteOf(test.to); at += rule.frequencyMinutes) {
            values.insert(at, values.value(at, 0));
        }
    }
    return values;
}

} // namespace

BackTester::BackTester(Parts parts)
    : m_parts(std::move(parts)), m_logs(m_parts.pipeline, m_parts.cloud, m_parts.clock), m_metrics(m_parts.arm)
{
}

QCoro::Task<core::Result<BackTest>> BackTester::run(AlertRule rule, QDateTime from, QDateTime to, core::CancelToken cancel)
{
    const auto kept = std::make_shared<const AlertRule>(std::move(rule));
    if (kept->criteria.isEmpty() || kept->scopes.isEmpty() || kept->frequencyMinutes <= 0 || kept->windowMinutes <= 0) {
        co_return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("This rule has no condition that can be tried."), kept->name);
    }
    if (kept->criteria.first().isDynamic) {
        co_return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The service learns the threshold of this rule; it is not known here."), kept->name);
    }
    const qint64 last = minuteOf(std::min(to, m_parts.clock->now())) + 1; // the evaluation of the running minute looks at whole ones
    const QDateTime end = timeOf(last);
    const QDateTime begin = timeOf(minuteOf(from));
    core::Result<BackTest> result;
    if (kept->kind == AlertRule::Kind::Metric) {
        result = co_await runMetric(kept, begin, end, cancel);
    } else {
        result = co_await runLog(kept, begin, end, cancel);
    }
    co_return result;
}

QCoro::Task<core::Result<BackTest>> BackTester::runMetric(std::shared_ptr<const AlertRule> rule, QDateTime from, QDateTime to, core::CancelToken cancel)
{
    http::CallContext context;
    context.cancel = cancel;
    context.label = Text::tr("Trying an alert rule");
    azure::MetricQuestion question = questionOf(*rule, from, to);
    const core::Result<QList<azure::MetricSeries>> answer = co_await m_metrics.read(std::move(question), rule->tenantId, context);
    if (!answer) {
        co_return answer.error();
    }
    BackTest test = started(*rule, from, to);
    for (const azure::MetricSeries& series : *answer) {
        if (isExcluded(rule->criteria.first(), series.dimensions)) {
            continue;
        }
        QMap<QString, QString> dimensions;
        for (const azure::AlertDimension& dimension : rule->criteria.first().dimensions) {
            dimensions.insert(dimension.name, series.dimensions.value(dimension.name.toLower()));
        }
        take(test, *rule, dimensions, windowed(series, *rule, minuteOf(from), minuteOf(to)));
    }
    if (rule->criteria.size() > 1 || rule->scopes.size() > 1) {
        test.remark = Text::tr("Only the first condition on the first resource was tried.");
    }
    finish(test);
    co_return test;
}

/// A workspace or an Application Insights component by its resource id: queries go to the id that the data plane knows.
QCoro::Task<core::Result<azure::LogsScope>> BackTester::scopeOf(std::shared_ptr<const AlertRule> rule, core::CancelToken cancel)
{
    const QString id = rule->scopes.first();
    if (m_scopes.contains(id.toLower())) {
        co_return m_scopes.value(id.toLower());
    }
    const bool isComponent = id.contains(QLatin1String("/Microsoft.Insights/components/"), Qt::CaseInsensitive);
    const bool isWorkspace = id.contains(QLatin1String("/Microsoft.OperationalInsights/workspaces/"), Qt::CaseInsensitive);
    if (!isComponent && !isWorkspace) {
        co_return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("Only rules over a workspace or an Application Insights resource can be tried."), id);
    }
    http::CallContext context;
    context.cancel = cancel;
    const QString version = isComponent ? QStringLiteral("2020-02-02") : QStringLiteral("2025-02-01");
    const core::Result<QJsonObject> resource = co_await m_parts.arm->get(id, version, rule->tenantId, context);
    if (!resource) {
        co_return resource.error();
    }
    azure::LogsScope scope;
    scope.kind = isComponent ? azure::LogsScope::Kind::Application : azure::LogsScope::Kind::Workspace;
    scope.id = core::json::at(*resource, isComponent ? u"properties/AppId" : u"properties/customerId").toString();
    scope.name = resource->value(QLatin1String("name")).toString();
    scope.resourceId = id;
    scope.tenantId = rule->tenantId;
    m_scopes.insert(id.toLower(), scope);
    co_return scope;
}

QCoro::Task<core::Result<BackTest>> BackTester::runLog(std::shared_ptr<const AlertRule> rule, QDateTime from, QDateTime to, core::CancelToken cancel)
{
    const core::Result<azure::LogsScope> scope = co_await scopeOf(rule, cancel);
    if (!scope) {
        co_return scope.error();
    }
    const AlertCriterion& criterion = rule->criteria.first();
    const bool isClassic = scope->kind == azure::LogsScope::Kind::Application;
    const QDateTime early = from.addSecs(-qint64(criterion.periods - 1) * rule->windowMinutes * 60);
    const BackTestQuery query = backTestQuery(criterion.query, rule->windowMinutes, rule->frequencyMinutes, early, to, isClassic);
    if (query.text.isEmpty()) {
        co_return core::Error::make(core::ErrorKind::InvalidInput, query.problem, rule->name);
    }
    azure::LogsQuestion question;
    question.scope = *scope;
    question.query = query.text;
    question.timespan = early.addSecs(-rule->windowMinutes * 60).toString(Qt::ISODate) + QLatin1Char('/') + to.toString(Qt::ISODate);
    question.extras = false;
    http::CallContext context;
    context.cancel = cancel;
    context.label = Text::tr("Trying an alert rule");
    const azure::LogsOutcome outcome = co_await m_logs.query(std::move(question), context);
    if (outcome.error) {
        co_return *outcome.error;
    }
    BackTest test = started(*rule, from, to);
    Grouped groups;
    if (!outcome.tables.empty()) {
        groups = grouped(outcome.tables.front().table, criterion);
    }
    if (groups.isEmpty() && criterion.dimensions.isEmpty()) {
        groups.insert({}, {});
    }
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        QMap<QString, QString> dimensions;
        for (qsizetype i = 0; i < criterion.dimensions.size(); ++i) {
            dimensions.insert(criterion.dimensions.at(i).name, it.key().value(i));
        }
        take(test, *rule, dimensions, valuesOf(*it, *rule, test));
    }
    if (outcome.partial || outcome.isFull) {
        test.remark = Text::tr("The service answered in part: there may be more.");
    }
    finish(test);
    co_return test;
}

} // namespace monitoring
