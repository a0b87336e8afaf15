// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/rule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace audit {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::Rule)
};

QStringList stringsOf(const QJsonValue& value)
{
    QStringList strings;
    if (value.isString()) {
        strings << value.toString();
    }
    const QJsonArray array = value.toArray();
    for (const QJsonValue& each : array) {
        strings << each.toString();
    }
    return strings;
}

QString valueText(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue& each : array) {
            parts << valueText(each);
        }
        return parts.join(QStringLiteral(", "));
    }
    return value.isString() ? QStringLiteral("\"%1\"").arg(value.toString()) : value.toVariant().toString();
}

QString operatorWords(const QString& op)
{
    static const QHash<QString, const char*> words = {{QStringLiteral("equals"), QT_TRANSLATE_NOOP("audit::Rule", "is")},
                                                      {QStringLiteral("notEquals"), QT_TRANSLATE_NOOP("audit::Rule", "is not")},
                                                      {QStringLiteral("in"), QT_TRANSLATE_NOOP("audit::Rule", "is one of")},
                                                      {QStringLiteral("notIn"), QT_TRANSLATE_NOOP("audit::Rule", "is none of")},
                                                      {QStringLiteral("contains"), QT_TRANSLATE_NOOP("audit::Rule", "contains")},
                                                      {QStringLiteral("notContains"), QT_TRANSLATE_NOOP("audit::Rule", "does not contain")},
                                                      {QStringLiteral("like"), QT_TRANSLATE_NOOP("audit::Rule", "looks like")},
                                                      {QStringLiteral("notLike"), QT_TRANSLATE_NOOP("audit::Rule", "does not look like")},
                                                      {QStringLiteral("absentOrEquals"), QT_TRANSLATE_NOOP("audit::Rule", "is absent or")},
                                                      {QStringLiteral("greater"), QT_TRANSLATE_NOOP("audit::Rule", "is more than")},
                                                      {QStringLiteral("greaterOrEquals"), QT_TRANSLATE_NOOP("audit::Rule", "is at least")},
                                                      {QStringLiteral("less"), QT_TRANSLATE_NOOP("audit::Rule", "is less than")},
                                                      {QStringLiteral("lessOrEquals"), QT_TRANSLATE_NOOP("audit::Rule", "is at most")},
                                                      {QStringLiteral("lengthGreaterOrEquals"), QT_TRANSLATE_NOOP("audit::Rule", "has a length of at least")},
                                                      {QStringLiteral("lengthLessOrEquals"), QT_TRANSLATE_NOOP("audit::Rule", "has a length of at most")},
                                                      {QStringLiteral("matches"), QT_TRANSLATE_NOOP("audit::Rule", "matches")},
                                                      {QStringLiteral("matchesInsensitively"), QT_TRANSLATE_NOOP("audit::Rule", "matches")},
                                                      {QStringLiteral("version"), QT_TRANSLATE_NOOP("audit::Rule", "is version")},
                                                      {QStringLiteral("inRegions"), QT_TRANSLATE_NOOP("audit::Rule", "is one of")},
                                                      {QStringLiteral("daysUntilGreaterOrEquals"), QT_TRANSLATE_NOOP("audit::Rule", "lies at least this many days ahead:")}};
    const auto found = words.constFind(op);
    return found == words.constEnd() ? op : Text::tr(*found);
}

QString joined(const QJsonValue& list, const QString& word, bool isInner)
{
    QStringList parts;
    const QJsonArray array = list.toArray();
    for (const QJsonValue& each : array) {
        const QString part = describe(each);
        const bool isGroup = each[QLatin1String("allOf")].isArray() || each[QLatin1String("anyOf")].isArray();
        parts << (isGroup && isInner ? u'(' + part + u')' : part);
    }
    return parts.join(word);
}

QString comparison(const QJsonObject& object, const QString& subject)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key() == QLatin1String("field") || each.key() == QLatin1String("count")) {
            continue;
        }
        if (each.key() == QLatin1String("exists") || each.key() == QLatin1String("hasValue")) {
            return (each.value().toVariant().toBool() ? Text::tr("%1 is set") : Text::tr("%1 is not set")).arg(subject);
        }
        return subject + u' ' + operatorWords(each.key()) + u' ' + valueText(each.value());
    }
    return subject;
}

} // namespace

QString severityName(Severity severity)
{
    static const char* const names[] = {"Critical", "High", "Medium", "Low", "Info"};
    return QLatin1String(names[static_cast<int>(severity)]);
}

std::optional<Severity> severityFrom(const QString& name)
{
    for (int each = 0; each <= static_cast<int>(Severity::Info); ++each) {
        if (severityName(static_cast<Severity>(each)).compare(name, Qt::CaseInsensitive) == 0) {
            return static_cast<Severity>(each);
        }
    }
    return std::nullopt;
}

double severityWeight(Severity severity)
{
    static constexpr double weights[] = {10, 5, 2, 1, 0};
    return weights[static_cast<int>(severity)];
}

core::Result<Rule> readRule(const QJsonObject& json, const QString& file)
{
    const auto refused = [&file](const QString& why) { return core::failure(core::ErrorKind::InvalidInput, Text::tr("The rule file %1 cannot be used: %2").arg(file, why), file); };
    Rule rule;
    rule.file = file;
    rule.id = json[QLatin1String("id")].toString();
    rule.title = json[QLatin1String("title")].toString();
    rule.pillar = json[QLatin1String("pillar")].toString();
    rule.pack = json[QLatin1String("pack")].toString();
    rule.types = stringsOf(json[QLatin1String("type")]);
    rule.apiVersion = json[QLatin1String("apiVersion")].toString();
    rule.where = json[QLatin1String("where")];
    rule.pass = json[QLatin1String("pass")];
    rule.onlyWith = json[QLatin1String("onlyWith")].toString();
    rule.note = json[QLatin1String("note")].toString();
    const QJsonObject fix = json[QLatin1String("fix")].toObject();
    rule.fix = fix[QLatin1String("text")].toString();
    rule.patch = fix[QLatin1String("patch")].toObject();
    rule.needs = stringsOf(json[QLatin1String("needs")]);
    const QJsonObject maps = json[QLatin1String("maps")].toObject();
    for (auto each = maps.begin(); each != maps.end(); ++each) {
        rule.maps.insert(each.key(), stringsOf(each.value()));
    }
    if (rule.id.isEmpty()) {
        return refused(Text::tr("it has no \"id\"."));
    }
    if (rule.types.isEmpty()) {
        return refused(Text::tr("it names no resource \"type\"."));
    }
    if (!rule.pass.isObject()) {
        return refused(Text::tr("it has no condition \"pass\"."));
    }
    const std::optional<Severity> severity = severityFrom(json[QLatin1String("severity")].toString());
    if (!severity) {
        return refused(Text::tr("its \"severity\" is not Critical, High, Medium, Low or Info."));
    }
    rule.severity = *severity;
    return rule;
}

QJsonObject toJson(const Rule& rule)
{
    QJsonObject maps;
    for (auto each = rule.maps.begin(); each != rule.maps.end(); ++each) {
        maps.insert(each.key(), QJsonArray::fromStringList(each.value()));
    }
    return {{QStringLiteral("id"), rule.id},
            {QStringLiteral("title"), rule.title},
            {QStringLiteral("severity"), severityName(rule.severity)},
            {QStringLiteral("pillar"), rule.pillar},
            {QStringLiteral("pack"), rule.pack},
            {QStringLiteral("type"), QJsonArray::fromStringList(rule.types)},
            {QStringLiteral("apiVersion"), rule.apiVersion},
            {QStringLiteral("expected"), describe(rule.pass)},
            {QStringLiteral("note"), rule.note},
            {QStringLiteral("needs"), QJsonArray::fromStringList(rule.needs)},
            {QStringLiteral("maps"), maps}};
}

QString describe(const QJsonValue& condition)
{
    const QJsonObject object = condition.toObject();
    if (object.contains(QLatin1String("allOf"))) {
        return joined(object[QLatin1String("allOf")], Text::tr(" and "), true);
    }
    if (object.contains(QLatin1String("anyOf"))) {
        return joined(object[QLatin1String("anyOf")], Text::tr(" or "), true);
    }
    if (object.contains(QLatin1String("not"))) {
        return Text::tr("not (%1)").arg(describe(object[QLatin1String("not")]));
    }
    if (object.contains(QLatin1String("count"))) {
        const QJsonObject over = object[QLatin1String("count")].toObject();
        const QString what = over.contains(QLatin1String("children")) ? stringsOf(over[QLatin1String("children")]).join(QStringLiteral(", ")) : over[QLatin1String("field")].toString();
        const QJsonValue where = over[QLatin1String("where")];
        const QString subject = where.isObject() ? Text::tr("the number of %1 where %2").arg(what, describe(where)) : Text::tr("the number of %1").arg(what);
        return comparison(object, subject);
    }
    return object.contains(QLatin1String("field")) ? comparison(object, object[QLatin1String("field")].toString()) : QString();
}

} // namespace audit
