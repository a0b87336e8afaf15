// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/walker.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <utility>

namespace monitoring::failures {

namespace {

constexpr int kDepth = 64;
constexpr int kValues = 100'000;
constexpr int kMostFound = 500;

QString pointer(const QString& where, const QString& key)
{
    QString escaped = key;
    escaped.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
    return where + QLatin1Char('/') + escaped;
}

/// What people, models and their tools wrote or declared: whatever it looks like, it is no signal.
bool isForeign(const QString& key)
{
    static const QSet<QString> keys{QStringLiteral("arguments"), QStringLiteral("metadata"), QStringLiteral("tools"), QStringLiteral("instructions"), QStringLiteral("schema"),
                                    QStringLiteral("parameters"), QStringLiteral("input"), QStringLiteral("messages"), QStringLiteral("tool_choice"), QStringLiteral("response_format"),
                                    QStringLiteral("variables"), QStringLiteral("request"), QStringLiteral("user"), QStringLiteral("logprobs"), QStringLiteral("embedding")};
    return keys.contains(key);
}

bool truthOf(const QJsonValue& value)
{
    return value.isString() ? value.toString().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 : value.isDouble() ? value.toDouble() == 1 : value.toBool();
}

QString wordOf(const QJsonValue& value)
{
    return value.isString() || value.isDouble() ? value.toVariant().toString().trimmed().left(4000) : QString();
}

int statusIn(const QJsonValue& value)
{
    const int number = value.isDouble() ? int(qBound(0.0, value.toDouble(), 1000.0)) : value.toString().trimmed().toInt();
    return number >= 100 && number <= 599 ? number : 0;
}

bool isFilterKey(const QString& key)
{
    return key == QLatin1String("content_filter_result") || key == QLatin1String("content_filter_results") || key == QLatin1String("contentFilterResults") ||
           key == QLatin1String("contentFilterResult");
}

bool isErrorKey(const QString& key)
{
    static const QSet<QString> keys{QStringLiteral("error"), QStringLiteral("last_error"), QStringLiteral("innererror"), QStringLiteral("inner_error"), QStringLiteral("innerError"),
                                    QStringLiteral("Error"), QStringLiteral("exception"), QStringLiteral("errors")};
    return keys.contains(key);
}

} // namespace

void Walker::walk(const QJsonValue& root, const QString& where)
{
    Place place;
    place.where = where;
    value(root, place);
}

void Walker::value(const QJsonValue& value, const Place& place)
{
    if (place.depth > kDepth || ++m_values > kValues) {
        m_findings.isCut = true;
        return;
    }
    if (value.isObject()) {
        object(value.toObject(), place);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            Place next = place;
            next.where += QLatin1Char('/') + QString::number(i);
            ++next.depth;
            this->value(array[i], next);
        }
    }
}

void Walker::object(const QJsonObject& object, const Place& place)
{
    Place here = place;
    const QString source = object.value(QLatin1String("source_type")).toString();
    if (!source.isEmpty()) {
        here.source = source;
    }
    errorLike(object, here);
    answerEnds(object, here);
    for (auto it = object.begin(); it != object.end(); ++it) {
        Place next = here;
        next.where = pointer(here.where, it.key());
        ++next.depth;
        member(it.key(), *it, next);
    }
}

void Walker::member(const QString& key, const QJsonValue& member, const Place& place)
{
    if (isFilterKey(key)) {
        filters(member, place);
        return;
    }
    if (isForeign(key) || (place.isAnswer && (key == QLatin1String("content") || key == QLatin1String("text")) && !member.isArray())) {
        return;
    }
    Place next = place;
    next.isAnswer = place.isAnswer || key == QLatin1String("choices") || key == QLatin1String("output");
    if (isErrorKey(key) && !place.isAnswer) {
        next.isError = true;
        error(member, next);
    }
    if (member.isString()) {
        text(key, member.toString(), next);
    } else {
        value(member, next);
    }
}

/// Data within a text: bodies that a gateway, a flow or an SDK has quoted.
void Walker::text(const QString& key, const QString& value, const Place& place)
{
    static const QSet<QString> quoting{QStringLiteral("message"), QStringLiteral("error"), QStringLiteral("detail"), QStringLiteral("details"), QStringLiteral("body"),
                                       QStringLiteral("exception"), QStringLiteral("errorMessage"), QStringLiteral("error_message"), QStringLiteral("Message"),
                                       QStringLiteral("responseBody"), QStringLiteral("response"), QStringLiteral("reason")};
    if (place.isAnswer || !quoting.contains(key) || !value.contains(QLatin1Char('{'))) {
        return;
    }
    static const QRegularExpression worth(QStringLiteral("error|content_filter|statusCode|ResponsibleAI"), QRegularExpression::CaseInsensitiveOption);
    if (value.left(65536).contains(worth)) {
        const bool wasQuoted = std::exchange(m_isQuoted, true);
        walkText(value, place.where);
        m_isQuoted = wasQuoted;
    }
}

void Walker::filters(const QJsonValue& results, const Place& place)
{
    if (results.isArray()) { // some gateways send a list of categories
        for (const QJsonValue& each : results.toArray()) {
            filters(each, place);
        }
        return;
    }
    const bool isPrompt = place.source == QLatin1String("prompt") || place.where.contains(QLatin1String("/prompt_")) || place.where.contains(QLatin1String("/promptFilter"));
    const bool isAnswer = place.source == QLatin1String("completion") || place.isAnswer || (m_status > 0 && m_status < 400 && !place.isError);
    const QJsonObject categories = results.toObject();
    for (auto it = categories.begin(); it != categories.end(); ++it) {
        Place next = place;
        next.where = pointer(place.where, it.key());
        if (it.key() == QLatin1String("error")) {
            m_findings.filterFailures << Evidence{pointer(next.where, QStringLiteral("code")), wordOf((*it)[QLatin1String("code")])};
        } else {
            category(it.key(), *it, next, isPrompt || !isAnswer);
        }
    }
}

void Walker::category(const QString& name, const QJsonValue& value, const Place& place, bool isOnInput)
{
    if (m_findings.filters.size() >= kMostFound) {
        return;
    }
    if (value.isArray()) { // blocklists, one by one
        for (const QJsonValue& each : value.toArray()) {
            category(name, each, place, isOnInput);
        }
        return;
    }
    const QJsonObject facts = value.toObject();
    const QJsonValue filtered = facts.value(QLatin1String("filtered"));
    const QJsonValue detected = facts.value(QLatin1String("detected"));
    FilterHit hit;
    hit.category = name.trimmed().toLower().replace(QLatin1Char('-'), QLatin1Char('_')).left(80);
    if (hit.category == QLatin1String("selfharm")) {
        hit.category = QStringLiteral("self_harm");
    }
    hit.isDetected = truthOf(detected) || truthOf(filtered);
    hit.isFiltered = truthOf(filtered);
    hit.isOnInput = isOnInput;
    hit.severity = wordOf(facts.value(QLatin1String("severity")));
    hit.where = pointer(place.where, filtered.isUndefined() || !hit.isFiltered ? QStringLiteral("detected") : QStringLiteral("filtered"));
    if (hit.isDetected) {
        m_findings.filters << hit;
    }
    category(name, facts.value(QLatin1String("details")).isArray() && !hit.isDetected ? facts.value(QLatin1String("details")) : QJsonValue(QJsonArray()), place, isOnInput);
}

void Walker::error(const QJsonValue& value, const Place& place)
{
    if (value.isArray() || value.isNull() || m_findings.errors.size() >= kMostFound) {
        return; // its elements are looked at one by one
    }
    ErrorPart part;
    part.where = place.where;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        part.code = wordOf(object.value(QLatin1String("code")));
        part.message = wordOf(object.value(QLatin1String("message")));
        part.type = wordOf(object.value(QLatin1String("type")));
        part.param = wordOf(object.value(QLatin1String("param")));
        part.status = statusIn(object.value(QLatin1String("status")));
        if (part.status == 0) {
            part.status = statusIn(object.value(QLatin1String("statusCode")));
        }
        if (part.status == 0) {
            part.status = statusIn(object.value(QLatin1String("code")));
        }
        if (object.isEmpty()) {
            return;
        }
    } else {
        part.message = wordOf(value);
    }
    if (!part.message.isEmpty() || !part.code.isEmpty() || !part.type.isEmpty() || part.status > 0) {
        m_findings.errors << part;
    }
}

/// An error without a member of that name: gateways ({"statusCode", "message"}), frameworks ({"detail"}), items of a batch.
void Walker::errorLike(const QJsonObject& object, const Place& place)
{
    if (place.isAnswer || place.isError || m_findings.errors.size() >= kMostFound) {
        return;
    }
    ErrorPart part;
    part.where = place.where;
    for (const char* name : {"statusCode", "status_code", "StatusCode"}) {
        part.status = part.status > 0 ? part.status : statusIn(object.value(QLatin1String(name)));
    }
    const bool isRoot = place.depth == 0;
    part.code = isRoot || part.status > 0 ? wordOf(object.value(QLatin1String("code"))) : QString();
    for (const char* name : {"message", "errorMessage", "Message", "detail"}) {
        if (part.message.isEmpty() && (isRoot || part.status > 0)) {
            part.message = wordOf(object.value(QLatin1String(name)));
        }
    }
    if (part.status == 0) {
        part.status = statusIn(QJsonValue(part.code));
    }
    const bool isItem = part.status > 0 && (part.status < 200 || part.status >= 300);
    const bool isWhole = isRoot && !part.message.isEmpty() && !object.contains(QLatin1String("choices")) && (part.status == 0 || isItem);
    if (isItem || (isWhole && !object.contains(QLatin1String("error")))) {
        m_findings.errors << part;
    }
}

void Walker::answerEnds(const QJsonObject& object, const Place& place)
{
    if (m_isQuoted || m_findings.ends.size() >= kMostFound) {
        return;
    }
    for (const char* name : {"finish_reason", "finish_reasons", "stop_reason", "finishReason"}) {
        const QJsonValue value = object.value(QLatin1String(name));
        for (const QJsonValue& each : value.isArray() ? value.toArray() : QJsonArray{value}) {
            if (!wordOf(each).isEmpty()) {
                m_findings.ends << Evidence{pointer(place.where, QLatin1String(name)), wordOf(each).toLower()};
            }
        }
    }
    const QString reason = wordOf(object.value(QLatin1String("incomplete_details"))[QLatin1String("reason")]);
    if (!reason.isEmpty()) {
        m_findings.ends << Evidence{place.where + QStringLiteral("/incomplete_details/reason"), reason.toLower()};
    }
    const QString state = wordOf(object.value(QLatin1String("status"))).toLower();
    const bool isRun = object.contains(QLatin1String("output")) || wordOf(object.value(QLatin1String("object"))).contains(QLatin1String("run")) || object.contains(QLatin1String("last_error"));
    if (!place.isAnswer && isRun && (state == QLatin1String("expired") || state == QLatin1String("failed"))) {
        m_findings.ends << Evidence{pointer(place.where, QStringLiteral("status")), state};
    }
    const QString refusal = wordOf(object.value(QLatin1String("refusal")));
    const bool isRefusal = place.isAnswer || object.value(QLatin1String("type")) == QLatin1String("refusal");
    if (isRefusal && !refusal.isEmpty() && m_findings.refusals.size() < kMostFound) {
        m_findings.refusals << Evidence{pointer(place.where, QStringLiteral("refusal")), refusal.left(200)};
    }
}

Findings findingsOf(const Reply& reply)
{
    Findings findings;
    Walker walker(findings, reply.status);
    if (reply.body.isString()) {
        walker.walkText(reply.body.toString(), QString());
        readWords(reply.body.toString(), findings);
    } else {
        findings.hasData = reply.body.isObject() || reply.body.isArray();
        walker.walk(reply.body, QString());
    }
    const QString code = reply.headers.value(QStringLiteral("x-ms-error-code"));
    if (!code.isEmpty()) {
        ErrorPart part;
        part.code = code;
        part.where = QStringLiteral("header x-ms-error-code");
        findings.errors << part;
    }
    return findings;
}

} // namespace monitoring::failures
