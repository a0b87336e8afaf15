// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/logswire.h"

#include "azure/endpointurl.h"
#include "http/httperror.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace azure::logs {

namespace {

/// The error object, and inside it the innererror of the innererror …; details[0] counts as one.
QJsonObject innermost(QJsonObject error)
{
    for (int depth = 0; depth < 16; ++depth) {
        QJsonObject inner = error.value(QLatin1String("innererror")).toObject();
        if (inner.isEmpty()) {
            inner = error.value(QLatin1String("details")).toArray().at(0).toObject();
        }
        if (inner.value(QLatin1String("message")).toString().isEmpty()) {
            break;
        }
        error = inner;
    }
    return error;
}

std::optional<QueryPlace> placeInSentence(const QString& sentence)
{
    static const QRegularExpression forms[] = {
        QRegularExpression(QStringLiteral(R"(line:position=(\d+):(\d+))")),
        QRegularExpression(QStringLiteral(R"(line \[(\d+),\s*(\d+)\])")),
        QRegularExpression(QStringLiteral(R"(line (\d+), position (\d+))")),
    };
    for (const QRegularExpression& form : forms) {
        const QRegularExpressionMatch match = form.match(sentence);
        if (match.hasMatch()) {
            return QueryPlace{match.captured(1).toInt(), match.captured(2).toInt() + 1, {}};
        }
    }
    return std::nullopt;
}

/// Semantic errors come without a position, but quote the name that they are about.
std::optional<QueryPlace> placeOfName(const QString& sentence, const QString& query)
{
    static const QRegularExpression quoted(QStringLiteral(R"('([A-Za-z_][A-Za-z0-9_.]*)')"));
    auto names = quoted.globalMatch(sentence);
    QString last;
    while (names.hasNext()) {
        last = names.next().captured(1);
    }
    if (last.isEmpty()) {
        return std::nullopt;
    }
    const QRegularExpression word(QStringLiteral("\\b") + QRegularExpression::escape(last) + QStringLiteral("\\b"));
    const QRegularExpressionMatch match = word.match(query);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QStringView before = QStringView(query).left(match.capturedStart());
    return QueryPlace{int(before.count(QLatin1Char('\n'))) + 1, int(before.size() - before.lastIndexOf(QLatin1Char('\n'))), last};
}

} // namespace

QUrl urlOf(const CloudProfile& cloud, const LogsQuestion& question)
{
    const bool isWorkspace = question.scope.kind == LogsScope::Kind::Workspace;
    QUrl url = isWorkspace ? cloud.logs : cloud.appInsights;
    const QString collection = isWorkspace ? QStringLiteral("/v1/workspaces/") : QStringLiteral("/v1/apps/");
    QString path = url.path();
    while (path.endsWith(QLatin1Char('/'))) {
        path.chop(1);
    }
    if (path.endsWith(QLatin1String("/v1"))) {
        path.chop(3);
    }
    url.setPath(path + collection + question.scope.id + (question.search && isWorkspace ? QStringLiteral("/search") : QStringLiteral("/query")));
    return url;
}

QJsonObject writeQuestion(const LogsQuestion& question)
{
    QJsonObject body{{QStringLiteral("query"), question.query}};
    if (!question.timespan.isEmpty()) {
        body.insert(QStringLiteral("timespan"), question.timespan);
    }
    if (!question.workspaces.isEmpty()) {
        const QLatin1String member(question.scope.kind == LogsScope::Kind::Workspace ? "workspaces" : "applications");
        body.insert(member, QJsonArray::fromStringList(question.workspaces));
    }
    return body;
}

QByteArray preferOf(const LogsQuestion& question)
{
    QByteArray prefer = "wait=" + QByteArray::number(qBound(1, question.waitSeconds, 600));
    if (question.extras) {
        prefer += ",include-statistics=true,include-render=true";
    }
    return prefer;
}

core::Error errorOf(const http::Response& response, const QDateTime& now)
{
    core::Error error = http::errorOf(response, now);
    const QJsonObject outer = QJsonDocument::fromJson(response.body).object().value(QLatin1String("error")).toObject();
    const QJsonObject inner = innermost(outer);
    const QString message = inner.value(QLatin1String("message")).toString();
    if (!message.isEmpty()) {
        error.message = message;
        error.code = inner.value(QLatin1String("code")).toString(error.code);
    }
    if (response.status == 504 || error.code == QLatin1String("GatewayTimeout")) {
        error.kind = core::ErrorKind::Timeout;
        error.details = QCoreApplication::translate(
            "azure::LogsClient", "The service stopped working on the query. A shorter time range, or a filter at its begin, helps.");
    }
    return error;
}

std::optional<core::Error> partialError(const QJsonObject& error)
{
    if (error.isEmpty()) {
        return std::nullopt;
    }
    const QJsonObject inner = innermost(error);
    core::Error partial = core::Error::make(core::ErrorKind::ServiceFailure, inner.value(QLatin1String("message")).toString());
    partial.code = error.value(QLatin1String("code")).toString();
    partial.details = error.value(QLatin1String("message")).toString();
    if (partial.message.isEmpty()) {
        partial.message = partial.details;
    }
    return partial;
}

std::optional<QueryPlace> placeOf(const QJsonObject& error, const QString& query)
{
    QJsonObject inner = error;
    for (int depth = 0; depth < 16 && !inner.isEmpty(); ++depth) {
        if (inner.value(QLatin1String("line")).isDouble()) {
            const int pos = inner.value(QLatin1String("pos")).toInt();
            return QueryPlace{inner.value(QLatin1String("line")).toInt(), pos + 1, inner.value(QLatin1String("token")).toString()};
        }
        inner = inner.value(QLatin1String("innererror")).toObject();
    }
    const QString sentence = innermost(error).value(QLatin1String("message")).toString();
    if (const auto place = placeInSentence(sentence)) {
        return place;
    }
    return placeOfName(sentence, query);
}

} // namespace azure::logs
