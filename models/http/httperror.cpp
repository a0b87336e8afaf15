// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httperror.h"

#include "core/json.h"
#include "http/challenge.h"
#include "http/httpdate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace http {

namespace {

using core::ErrorKind;

QString tr(const char* text)
{
    return QCoreApplication::translate("http::Error", text);
}

/// Member by name without regard to case; older resource providers answer "Code" and "Message".
QJsonValue member(const QJsonObject& object, QLatin1String name)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0) {
            return *it;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString text(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : QString();
}

QJsonObject firstObject(const QJsonObject& object, std::initializer_list<QLatin1String> names)
{
    for (const QLatin1String name : names) {
        const QJsonValue value = member(object, name);
        if (value.isObject()) {
            return value.toObject();
        }
    }
    return {};
}

QJsonObject innerOf(const QJsonObject& error)
{
    return firstObject(error, {QLatin1String("innererror"), QLatin1String("inner_error")});
}

/// "hate: high", "jailbreak: detected" for each category that the responsible-AI policy filtered.
QStringList filteredCategories(const QJsonObject& inner)
{
    const QJsonObject result =
        firstObject(inner, {QLatin1String("content_filter_result"), QLatin1String("content_filter_results")});
    QStringList found;
    for (auto it = result.begin(); it != result.end(); ++it) {
        const QJsonObject verdict = it->toObject();
        if (!verdict.value(QLatin1String("filtered")).toBool()) {
            continue;
        }
        const QString severity = verdict.value(QLatin1String("severity")).toString();
        found.append(it.key() + QStringLiteral(": ") + (severity.isEmpty() ? QStringLiteral("detected") : severity));
    }
    return found;
}

/// Log Analytics nests the useful sentence in the innermost innererror.
QStringList innerTexts(const QJsonObject& error)
{
    QStringList texts;
    QJsonObject inner = innerOf(error);
    for (int depth = 0; depth < 8 && !inner.isEmpty(); ++depth) {
        const QString message = text(member(inner, QLatin1String("message")));
        const QString code = text(member(inner, QLatin1String("code")));
        if (!message.isEmpty()) {
            texts.append(code.isEmpty() ? message : code + QStringLiteral(": ") + message);
        }
        inner = innerOf(inner);
    }
    return texts;
}

QStringList detailTexts(const QJsonObject& error)
{
    QStringList texts = innerTexts(error);
    for (const QJsonValue& value : member(error, QLatin1String("details")).toArray()) {
        const QJsonObject detail = value.toObject();
        const QString code = text(member(detail, QLatin1String("code")));
        const QString message = text(member(detail, QLatin1String("message")));
        const QString line = QStringList{code, message}.join(QStringLiteral(": "));
        if (!message.isEmpty() || !code.isEmpty()) {
            texts.append(line);
        }
        texts += innerTexts(detail);
    }
    for (const QString& category : filteredCategories(innerOf(error))) {
        texts.append(category);
    }
    return texts;
}

/// The envelope's error object, whatever its spelling; empty when the body has none.
QJsonObject envelopeOf(const QJsonObject& body)
{
    const QJsonValue inside = member(body, QLatin1String("error"));
    if (inside.isObject()) {
        return inside.toObject();
    }
    if (inside.isString()) { // OAuth and some gateways: {"error":"code","error_description":"text"}
        QString message = text(member(body, QLatin1String("error_description")));
        if (message.isEmpty()) {
            message = text(member(body, QLatin1String("message")));
        }
        return {{QStringLiteral("code"), inside.toString()}, {QStringLiteral("message"), message}};
    }
    if (member(body, QLatin1String("message")).isString() || member(body, QLatin1String("code")).isString()) {
        return body;
    }
    // API Management in front of a service: {"statusCode": 401, "message": "..."} is covered above; FastAPI: {"detail": "..."}
    const QString detail = text(member(body, QLatin1String("detail")));
    return detail.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("message"), detail}};
}

ErrorKind kindOfStatus(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::SignInNeeded;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 409:
    case 412:
        return ErrorKind::Conflict;
    case 424:
        return ErrorKind::ServiceFailure;
    case 429:
        return ErrorKind::Throttled;
    default:
        if (status >= 500) {
            return ErrorKind::ServiceFailure;
        }
        return status >= 400 ? ErrorKind::BadRequest : ErrorKind::MalformedResponse;
    }
}

ErrorKind kindOf(const Response& response, const QJsonObject& error, bool asksToWait)
{
    const QString code = text(member(error, QLatin1String("code")));
    const QString innerCode = text(member(innerOf(error), QLatin1String("code")));
    if (code == QLatin1String("content_filter") || innerCode == QLatin1String("ResponsibleAIPolicyViolation")) {
        return ErrorKind::ContentFiltered;
    }
    if (code == QLatin1String("context_length_exceeded")) {
        return ErrorKind::ContextLength;
    }
    if (response.status == 401 && (code == QLatin1String("PermissionDenied") || code == QLatin1String("401") ||
                                   code == QLatin1String("AccessDenied"))) {
        return ErrorKind::Forbidden; // a wrong key or a missing data action; signing in again would not help
    }
    if (response.status == 503 && asksToWait) {
        return ErrorKind::Throttled;
    }
    return kindOfStatus(response.status);
}

bool looksLikeHtml(const Response& response)
{
    const QByteArray start = response.body.left(512).trimmed().toLower();
    return response.headers.value("Content-Type").startsWith("text/html") || start.startsWith("<!doctype html") ||
           start.startsWith("<html");
}

/// A page instead of the protocol: a proxy, a captive portal, a gateway's error page. Its text is for the details only.
void describeForeignBody(const Response& response, core::Error& error)
{
    const QByteArray body = response.body.left(2000);
    error.details = QString::fromUtf8(body);
    if (looksLikeHtml(response)) {
        if (response.status < 400 || response.status == 407) {
            error.kind = ErrorKind::MalformedResponse;
        }
        error.message = tr(QT_TRANSLATE_NOOP("http::Error", "The answer is a web page instead of JSON (HTTP %1)."))
                            .arg(response.status);
    } else if (body.trimmed().isEmpty()) {
        error.message = tr(QT_TRANSLATE_NOOP("http::Error", "HTTP %1 without an explanation.")).arg(response.status);
    } else if (body.size() < 300) {
        error.message = QString::fromUtf8(body).simplified();
    } else {
        error.message = tr(QT_TRANSLATE_NOOP("http::Error", "HTTP %1 with a body that is not JSON.")).arg(response.status);
    }
}

std::optional<core::Milliseconds> milliseconds(const QByteArray& value)
{
    bool isNumber = false;
    const double number = value.trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number < 0) {
        return std::nullopt;
    }
    return core::Milliseconds(static_cast<qint64>(std::min(std::ceil(number), 1e12)));
}

} // namespace

QString Response::requestId() const
{
    for (const char* name : {"apim-request-id", "x-ms-request-id", "request-id", "x-ms-requestid", "x-request-id"}) {
        const QByteArray value = headers.value(name);
        if (!value.isEmpty()) {
            return QString::fromLatin1(value);
        }
    }
    return {};
}

std::optional<core::Milliseconds> retryAfterOf(const Headers& headers, const QDateTime& now)
{
    for (const char* name : {"retry-after-ms", "x-ms-retry-after-ms"}) {
        const auto value = milliseconds(headers.value(name));
        if (value) {
            return value;
        }
    }
    const QByteArray value = headers.value("Retry-After").trimmed();
    if (value.isEmpty()) {
        return std::nullopt;
    }
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (isNumber) {
        return milliseconds(QByteArray::number(seconds * 1000.0, 'f', 3));
    }
    const QDateTime date = parseHttpDate(value, now);
    if (!date.isValid()) {
        return std::nullopt;
    }
    return core::Milliseconds(std::max<qint64>(0, now.msecsTo(date)));
}

core::Error errorOf(const Response& response, const QDateTime& now)
{
    core::Error error;
    error.status = response.status;
    error.requestId = response.requestId();
    error.target = response.url.host();
    error.retryAfter = retryAfterOf(response.headers, now);
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QJsonObject envelope = envelopeOf(body);
    error.kind = kindOf(response, envelope, error.retryAfter.has_value());
    error.code = text(member(envelope, QLatin1String("code")));
    if (error.code.isEmpty()) {
        error.code = text(member(envelope, QLatin1String("type")));
    }
    error.message = text(member(envelope, QLatin1String("message")));
    QStringList details = detailTexts(envelope);
    const QString parameter = text(member(envelope, QLatin1String("param")));
    if (!parameter.isEmpty()) {
        details.prepend(QStringLiteral("param: ") + parameter);
    }
    const QByteArray modelReason = response.headers.value("ms-azureml-model-error-reason");
    if (!modelReason.isEmpty()) { // what the deployment's own code answered (contracts: AML errors)
        details.append(QStringLiteral("%1 %2").arg(
            QString::fromLatin1(response.headers.value("ms-azureml-model-error-statuscode")), QString::fromLatin1(modelReason)));
    }
    error.details = details.join(QLatin1Char('\n'));
    if (error.requestId.isEmpty()) {
        error.requestId = core::json::at(envelope, u"innerError/request-id").toString();
    }
    if (error.message.isEmpty()) {
        describeForeignBody(response, error);
    }
    if (response.status == 401) {
        error.claims = claimsOf(response.headers);
    }
    return error;
}

core::Result<QJsonObject> jsonOf(const core::Result<Response>& response, const QDateTime& now)
{
    if (!response) {
        return response.error();
    }
    if (response->status < 200 || response->status >= 300) {
        return errorOf(*response, now);
    }
    core::Result<QJsonObject> parsed = core::json::parseObject(response->body, response->url.host());
    if (!parsed) {
        core::Error error = parsed.error();
        error.status = response->status;
        error.requestId = response->requestId();
        if (looksLikeHtml(*response)) {
            error.message = tr(QT_TRANSLATE_NOOP("http::Error", "The answer is a web page instead of JSON (HTTP %1)."))
                                .arg(response->status);
        }
        return error;
    }
    return parsed;
}

} // namespace http
