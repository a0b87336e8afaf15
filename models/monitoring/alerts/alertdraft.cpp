// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/alerts/alertdraft.h"

#include "kql/language.h"
#include "monitoring/alerts/alertquery.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <limits>

namespace monitoring {

using azure::AlertCriterion;
using azure::AlertRule;

namespace {

constexpr int kLeastLogWindow = 15;  ///< minutes: rows arrive 3 to 10 minutes late
constexpr int kLongestName = 260;

QString tr(const char* text)
{
    return QCoreApplication::translate("monitoring", text);
}

QString nameFor(const QString& id)
{
    QString name = id.toLower();
    static const QRegularExpression odd(QStringLiteral("[^a-z0-9-]+"));
    name.replace(odd, QStringLiteral("-"));
    return name.startsWith(QLatin1String("alert")) ? name : QStringLiteral("alert-") + name;
}

QString capitalised(QString word)
{
    return word.isEmpty() ? word : word.at(0).toUpper() + word.mid(1).toLower();
}

int atLeast(int minutes, const QList<int>& allowed)
{
    const auto found = std::find_if(allowed.begin(), allowed.end(), [minutes](int each) { return each >= minutes; });
    return found == allowed.end() ? allowed.last() : *found;
}

const Measure* watchedMeasure(const Tile& tile)
{
    const Measure* const hinted = tile.measure(tile.alert.column);
    if (hinted) {
        return hinted;
    }
    const auto drawn = std::find_if(tile.measures.begin(), tile.measures.end(), [](const Measure& measure) { return measure.isDrawn; });
    return drawn == tile.measures.end() ? nullptr : &*drawn;
}

void addLog(const Tile& tile, const QString& query, const System& system, AlertDraft& draft)
{
    AlertRule& rule = draft.rule;
    rule.windowMinutes = atLeast(std::max(kLeastLogWindow, tile.alert.windowMinutes), alertWindows(rule.kind));
    rule.scopes = {system.workspace.resourceId};
    rule.location = system.workspace.location;
    AlertCriterion criterion;
    criterion.query = fittedQuery(query, rule.windowMinutes);
    for (const QString& dimension : tile.dimensions) {
        criterion.dimensions.append({dimension, false, {QStringLiteral("*")}});
    }
    const Measure* const measure = watchedMeasure(tile);
    if (tile.kind == TileKind::Alert || !measure) { // the query itself says when: a row is a finding
        criterion.threshold = 0;
    } else {
        criterion.measureColumn = measure->column;
        criterion.aggregation = tile.alert.above ? QStringLiteral("Maximum") : QStringLiteral("Minimum");
        criterion.comparison = tile.alert.above ? QStringLiteral("GreaterThan") : QStringLiteral("LessThan");
        criterion.threshold = tile.alert.threshold;
        draft.unit = measure->unit;
    }
    rule.criteria = {criterion};
}

void addMetric(const Tile& tile, const System& system, AlertDraft& draft)
{
    AlertRule& rule = draft.rule;
    rule.windowMinutes = atLeast(std::max(5, tile.alert.windowMinutes), alertWindows(rule.kind));
    rule.location = QStringLiteral("global");
    AlertCriterion criterion;
    criterion.metric = tile.metric;
    criterion.metricNamespace = tile.metricNamespace;
    criterion.aggregation = capitalised(tile.aggregation);
    criterion.comparison = tile.alert.above ? QStringLiteral("GreaterThan") : QStringLiteral("LessThan");
    criterion.threshold = tile.alert.threshold / (tile.scale > 0 ? tile.scale : 1); // the service counts in its own unit
    for (const QString& dimension : tile.dimensions) {
        criterion.dimensions.append({dimension, false, {QStringLiteral("*")}});
    }
    rule.criteria = {criterion};
    rule.scopes = scopesFor(draft, system).mid(0, 1);
    draft.unit = qFuzzyCompare(tile.scale, 1.0) ? tile.unit() : series::Unit::Number;
}

/// Beside the workspace; looked at every five minutes.
void place(const System& system, AlertDraft& draft)
{
    draft.rule.tenantId = system.workspace.tenantId;
    const qsizetype end = system.workspace.resourceId.indexOf(QLatin1String("/providers/"), 0, Qt::CaseInsensitive);
    draft.resourceGroup = system.workspace.resourceId.left(end);
    draft.rule.frequencyMinutes = 5;
}

void checkTimes(const AlertRule& rule, QList<AlertProblem>& problems)
{
    const bool isLog = rule.kind == AlertRule::Kind::Log;
    if (!alertWindows(rule.kind).contains(rule.windowMinutes)) {
        problems.append({QStringLiteral("window"), tr("The service does not take a window of %1.").arg(minutesText(rule.windowMinutes))});
    } else if (isLog && rule.windowMinutes < kLeastLogWindow) {
        problems.append({QStringLiteral("window"), tr("Log rows arrive 3 to 10 minutes late. A window below %1 would look at rows that are not there yet.").arg(minutesText(kLeastLogWindow))});
    }
    if (!alertFrequencies(rule.kind).contains(rule.frequencyMinutes)) {
        problems.append({QStringLiteral("frequency"), tr("The service does not look every %1.").arg(minutesText(rule.frequencyMinutes))});
    } else if (rule.frequencyMinutes > rule.windowMinutes) {
        problems.append({QStringLiteral("frequency"), tr("It would look every %1 at %2: some time would never be looked at.").arg(minutesText(rule.frequencyMinutes), minutesText(rule.windowMinutes))});
    } else if (isLog && rule.frequencyMinutes < 5) {
        problems.append({QStringLiteral("frequency"), tr("A subscription has room for 100 rules that look every minute, and they cost most."), true});
    }
}

void checkCriterion(const AlertRule& rule, QList<AlertProblem>& problems)
{
    if (rule.criteria.isEmpty()) {
        problems.append({QStringLiteral("query"), tr("The rule has no condition.")});
        return;
    }
    const AlertCriterion& criterion = rule.criteria.first();
    if (!std::isfinite(criterion.threshold)) {
        problems.append({QStringLiteral("threshold"), tr("Give a number as the threshold.")});
    }
    if (rule.kind == AlertRule::Kind::Metric) {
        return;
    }
    if (criterion.query.trimmed().isEmpty()) {
        problems.append({QStringLiteral("query"), tr("The query is empty.")});
        return;
    }
    for (const kql::Diagnostic& diagnostic : kql::check(criterion.query, {}).problems) {
        if (diagnostic.code == QLatin1String("SyntaxError")) {
            problems.append({QStringLiteral("query"), tr("Line %1 of the query: %2").arg(diagnostic.line).arg(diagnostic.message)});
            return;
        }
    }
    if (criterion.aggregation != QLatin1String("Count") && criterion.measureColumn.isEmpty()) {
        problems.append({QStringLiteral("query"), tr("Name the column that is measured, or count rows.")});
    }
}

QString bicepValue(const QJsonValue& value, int depth)
{
    const QString indent(depth * 2, QLatin1Char(' '));
    if (value.isObject()) {
        static const QRegularExpression plain(QStringLiteral("^[A-Za-z_]\\w*$"));
        QString text = QStringLiteral("{\n");
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString key = plain.match(it.key()).hasMatch() ? it.key() : QLatin1Char('\'') + it.key() + QLatin1Char('\'');
            text += indent + QStringLiteral("  ") + key + QStringLiteral(": ") + bicepValue(*it, depth + 1) + QLatin1Char('\n');
        }
        return text + indent + QLatin1Char('}');
    }
    if (value.isArray()) {
        QString text = QStringLiteral("[\n");
        const QJsonArray array = value.toArray();
        for (const QJsonValue& item : array) {
            text += indent + QStringLiteral("  ") + bicepValue(item, depth + 1) + QLatin1Char('\n');
        }
        return text + indent + QLatin1Char(']');
    }
    if (value.isString()) {
        QString inner = value.toString();
        inner.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('\''), QStringLiteral("\\'"));
        inner.replace(QStringLiteral("${"), QStringLiteral("\\${")).replace(QLatin1Char('\n'), QStringLiteral("\\n"));
        return QLatin1Char('\'') + inner + QLatin1Char('\'');
    }
    if (value.isBool()) {
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    }
    const double number = value.toDouble();
    if (!value.isDouble()) {
        return QStringLiteral("null");
    }
    return number == std::floor(number) ? QString::number(qint64(number)) : QStringLiteral("json('%1')").arg(number, 0, 'g', 15); // no fractions in the language
}

} // namespace

QList<int> alertFrequencies(AlertRule::Kind kind)
{
    return kind == AlertRule::Kind::Metric ? QList<int>{1, 5, 15, 30, 60} : QList<int>{1, 5, 10, 15, 30, 45, 60, 120, 180, 240, 300, 360, 1440};
}

QList<int> alertWindows(AlertRule::Kind kind)
{
    return kind == AlertRule::Kind::Metric ? QList<int>{1, 5, 15, 30, 60, 360, 720, 1440} : QList<int>{1, 5, 10, 15, 30, 45, 60, 120, 180, 240, 300, 360, 1440, 2880};
}

AlertDraft draftOf(const Tile& tile, const QString& query, const System& system)
{
    AlertDraft draft;
    draft.tileId = tile.id;
    AlertRule& rule = draft.rule;
    rule.kind = tile.engine == Engine::Metrics ? AlertRule::Kind::Metric : AlertRule::Kind::Log;
    rule.name = nameFor(tile.id);
    rule.title = tile.title;
    rule.description = tile.question;
    rule.severity = tile.alert.severity;
    place(system, draft);
    if (rule.kind == AlertRule::Kind::Log) {
        addLog(tile, query, system, draft);
    } else {
        addMetric(tile, system, draft);
    }
    rule.id = ruleOf(draft).id;
    return draft;
}

AlertDraft draftOf(const LogCondition& condition, const System& system)
{
    AlertDraft draft;
    AlertRule& rule = draft.rule;
    rule.kind = AlertRule::Kind::Log;
    rule.name = nameFor(condition.name);
    rule.title = condition.title;
    rule.description = condition.description;
    rule.severity = condition.severity;
    rule.windowMinutes = atLeast(std::max(kLeastLogWindow, condition.windowMinutes), alertWindows(rule.kind));
    rule.scopes = {system.workspace.resourceId};
    rule.location = system.workspace.location;
    place(system, draft);
    AlertCriterion criterion;
    criterion.query = fittedQuery(condition.query, rule.windowMinutes);
    criterion.measureColumn = condition.column;
    criterion.aggregation = QStringLiteral("Maximum");
    criterion.comparison = condition.comparison;
    criterion.threshold = condition.threshold;
    rule.criteria = {criterion};
    draft.unit = condition.unit;
    rule.id = ruleOf(draft).id;
    return draft;
}

AlertDraft draftOf(const AlertRule& rule)
{
    AlertDraft draft;
    draft.rule = rule;
    draft.resourceGroup = rule.id.left(rule.id.indexOf(QLatin1String("/providers/"), 0, Qt::CaseInsensitive));
    return draft;
}

QStringList scopesFor(const AlertDraft& draft, const System& system)
{
    if (draft.rule.kind == AlertRule::Kind::Log) {
        return {system.workspace.resourceId};
    }
    QStringList ids;
    const QString type = draft.rule.criteria.value(0).metricNamespace;
    for (const SystemResource& resource : system.ofType(type)) {
        ids << resource.id;
    }
    return ids;
}

double suggestedThreshold(QList<double> values, bool above)
{
    values.removeIf([](double value) { return !std::isfinite(value); });
    if (values.isEmpty()) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    std::sort(values.begin(), values.end());
    const qsizetype place = qsizetype(double(values.size() - 1) * (above ? 0.99 : 0.01));
    const double usual = values.at(place) * (above ? 1.2 : 0.8);
    if (usual <= 0) {
        return 0;
    }
    const double magnitude = std::pow(10, std::floor(std::log10(usual)) - 1); // two digits
    return (above ? std::ceil(usual / magnitude) : std::floor(usual / magnitude)) * magnitude;
}

QList<AlertProblem> problemsOf(const AlertDraft& draft)
{
    QList<AlertProblem> problems;
    static const QRegularExpression odd(QStringLiteral("[*#&+:<>?@%{}\\\\/|]"));
    const AlertRule& rule = draft.rule;
    if (rule.name.trimmed().isEmpty()) {
        problems.append({QStringLiteral("name"), tr("Give the rule a name.")});
    } else if (rule.name.size() > kLongestName || odd.match(rule.name).hasMatch() || rule.name.endsWith(QLatin1Char('.')) || rule.name.endsWith(QLatin1Char(' '))) {
        problems.append({QStringLiteral("name"), tr("A name has at most %1 characters, none of * # & + : < > ? @ % { } \\ / |, and ends with neither a point nor a space.").arg(kLongestName)});
    }
    if (rule.scopes.isEmpty()) {
        problems.append({QStringLiteral("scope"), tr("This system has no resource that the rule could watch.")});
    }
    if (rule.severity < 0 || rule.severity > 4) {
        problems.append({QStringLiteral("severity"), tr("A severity is a number from 0 to 4.")});
    }
    checkTimes(rule, problems);
    checkCriterion(rule, problems);
    if (rule.actionGroups.isEmpty()) {
        problems.append({QStringLiteral("actions"), tr("No action group: the alert shows in lists, but nobody is told."), true});
    }
    std::stable_sort(problems.begin(), problems.end(), [](const AlertProblem& a, const AlertProblem& b) { return a.isWarning < b.isWarning; });
    return problems;
}

bool isSendable(const QList<AlertProblem>& problems)
{
    return std::all_of(problems.begin(), problems.end(), [](const AlertProblem& problem) { return problem.isWarning; });
}

AlertRule ruleOf(const AlertDraft& draft)
{
    AlertRule rule = draft.rule;
    if (draft.isNew()) {
        const QString type = rule.kind == AlertRule::Kind::Log ? QStringLiteral("scheduledQueryRules") : QStringLiteral("metricAlerts");
        rule.id = draft.resourceGroup + QStringLiteral("/providers/Microsoft.Insights/") + type + QLatin1Char('/') + rule.name;
    }
    return rule;
}

QString minutesText(int minutes)
{
    if (minutes >= 1440 && minutes % 1440 == 0) {
        return tr("%1 d").arg(minutes / 1440);
    }
    return minutes >= 60 && minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 min").arg(minutes);
}

QString severityText(int severity)
{
    switch (severity) {
    case 0: return tr("Critical");
    case 1: return tr("Error");
    case 2: return tr("Warning");
    case 3: return tr("Informational");
    default: return tr("Verbose");
    }
}

QString comparisonSign(const QString& comparison)
{
    static const QHash<QString, QString> signs{{"GreaterThan", ">"}, {"GreaterThanOrEqual", "≥"}, {"LessThan", "<"}, {"LessThanOrEqual", "≤"}, {"Equals", "="}};
    return signs.value(comparison, comparison);
}

QString conditionText(const AlertRule& rule)
{
    if (rule.criteria.isEmpty()) {
        return {};
    }
    const AlertCriterion& criterion = rule.criteria.first();
    const QString what = rule.kind == AlertRule::Kind::Metric   ? criterion.metric + QStringLiteral(" (") + criterion.aggregation + QLatin1Char(')')
                         : criterion.measureColumn.isEmpty() ? tr("rows")
                                                             : criterion.measureColumn + QStringLiteral(" (") + criterion.aggregation + QLatin1Char(')');
    if (criterion.isDynamic) {
        return tr("%1 outside the learnt range").arg(what);
    }
    QString text = what + QLatin1Char(' ') + comparisonSign(criterion.comparison) + QLatin1Char(' ') + QLocale().toString(criterion.threshold, 'g', 8);
    if (rule.criteria.size() > 1) {
        text += QLatin1Char(' ') + QCoreApplication::translate("monitoring", "and %n more condition(s)", nullptr, int(rule.criteria.size()) - 1);
    }
    return text;
}

QString alertAsBicep(const deployments::ChangeRequest& change)
{
    if (change.method == "DELETE") {
        return {};
    }
    const bool isLog = change.resourceId.contains(QLatin1String("/scheduledQueryRules/"), Qt::CaseInsensitive);
    const QString type = isLog ? QStringLiteral("Microsoft.Insights/scheduledQueryRules") : QStringLiteral("Microsoft.Insights/metricAlerts");
    QString text = QStringLiteral("resource alertRule '%1@%2' = {\n  name: %3\n").arg(type, change.apiVersion, bicepValue(change.resourceId.section(QLatin1Char('/'), -1), 0));
    for (auto it = change.body.begin(); it != change.body.end(); ++it) {
        text += QStringLiteral("  ") + it.key() + QStringLiteral(": ") + bicepValue(*it, 1) + QLatin1Char('\n');
    }
    return text + QStringLiteral("}\n");
}

} // namespace monitoring
