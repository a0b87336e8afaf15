// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of step does; searches and HTTP calls.
#include "flows/references.h"
#include "flows/run.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Run)
};

core::Error invalid(const QString& message, const StepWork& work)
{
    return core::Error::make(core::ErrorKind::InvalidInput, message, QCoreApplication::translate("flows::Run", "The step \"%1\"").arg(work.step.id));
}

bool isHeaderText(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c == QLatin1Char('\r') || c == QLatin1Char('\n') || c.isNull(); });
}

core::Result<ToolCall> toolCallOf(const StepWork& work)
{
    ToolCall call;
    call.method = work.setting("method").toString(QStringLiteral("GET")).toLatin1();
    call.url = QUrl(work.setting("url").toString(), QUrl::StrictMode);
    if (!call.url.isValid() || call.url.host().isEmpty()) {
        return invalid(Text::tr("\"%1\" is no web address.").arg(work.setting("url").toString()), work);
    }
    const QJsonObject query = work.setting("query").toObject();
    if (!query.isEmpty()) {
        QUrlQuery pairs(call.url);
        for (auto pair = query.begin(); pair != query.end(); ++pair) {
            pairs.addQueryItem(QString::fromLatin1(QUrl::toPercentEncoding(pair.key())), QString::fromLatin1(QUrl::toPercentEncoding(textOf(pair.value()))));
        }
        call.url.setQuery(pairs);
    }
    const QJsonObject headers = work.setting("headers").toObject();
    bool hasType = false;
    for (auto header = headers.begin(); header != headers.end(); ++header) {
        const QString value = textOf(header.value());
        if (!isHeaderText(header.key()) || !isHeaderText(value)) {
            return invalid(Text::tr("The header \"%1\" holds a line break.").arg(header.key().simplified()), work);
        }
        hasType = hasType || header.key().compare(QLatin1String("content-type"), Qt::CaseInsensitive) == 0;
        call.headers << qMakePair(header.key().toUtf8(), value.toUtf8());
    }
    const QJsonValue body = work.setting("body");
    if (!body.isUndefined() && !body.isNull()) {
        call.body = textOf(body).toUtf8();
        if (!hasType) {
            call.headers << qMakePair(QByteArray("Content-Type"), body.isString() ? QByteArray("text/plain; charset=utf-8") : QByteArray("application/json"));
        }
    }
    call.credential = work.setting("credential").toString();
    call.timeout = work.step.timeout;
    call.maxBytes = std::max(0, work.setting("max-bytes").toInt(1024 * 1024));
    return call;
}

core::Error errorOf(const ToolReply& reply, const StepWork& work)
{
    core::Error error = core::Error::make(core::ErrorKind::BadRequest, QString::fromUtf8(reply.body.left(500)), QCoreApplication::translate("flows::Run", "The step \"%1\"").arg(work.step.id));
    error.status = reply.status;
    if (reply.status == 401 || reply.status == 403) {
        error.kind = core::ErrorKind::Forbidden;
    } else if (reply.status == 404) {
        error.kind = core::ErrorKind::NotFound;
    } else if (reply.status == 429) {
        error.kind = core::ErrorKind::Throttled;
        bool isSeconds = false;
        const int seconds = reply.headers.value(QLatin1String("retry-after")).toString().toInt(&isSeconds);
        if (isSeconds && seconds >= 0 && seconds <= 120) {
            error.retryAfter = core::Milliseconds(seconds * 1000);
        }
    } else if (reply.status >= 500) {
        error.kind = core::ErrorKind::ServiceFailure;
    }
    return error;
}

} // namespace

QCoro::Task<StepResult> Run::tool(std::shared_ptr<Run> run, StepWork work)
{
    if (!run->m_parts.tools) {
        co_return StepResult::failed(invalid(Text::tr("HTTP calls are not available here."), work));
    }
    const core::Result<ToolCall> prepared = toolCallOf(work);
    if (!prepared) {
        co_return StepResult::failed(prepared.error());
    }
    const ToolCall call = *prepared;
    const std::shared_ptr<HttpTool> tools = run->m_parts.tools;
    const http::CallContext context = work.context;
    const core::Result<ToolReply> reply = co_await tools->call(call, context);
    if (!reply) {
        co_return StepResult::failed(reply.error());
    }
    if (reply->status >= 400 && !work.setting("allow-errors").toBool()) {
        co_return StepResult::failed(errorOf(*reply, work));
    }
    StepResult result;
    result.httpTries = reply->tries;
    const QJsonDocument document = QJsonDocument::fromJson(reply->body);
    const QJsonValue json = document.isArray() ? QJsonValue(document.array()) : document.isObject() ? QJsonValue(document.object()) : QJsonValue(QJsonValue::Null);
    result.output = QJsonObject{{QStringLiteral("status"), reply->status}, {QStringLiteral("text"), QString::fromUtf8(reply->body)},
                                {QStringLiteral("json"), json}, {QStringLiteral("headers"), reply->headers}};
    co_return result;
}

QCoro::Task<StepResult> Run::retrieve(std::shared_ptr<Run> run, StepWork work)
{
    if (!run->m_parts.retriever) {
        co_return StepResult::failed(invalid(Text::tr("There is no index to search."), work));
    }
    RetrieveCall call;
    call.index = work.setting("index").toString();
    call.query = textOf(work.inputs().value(QLatin1String("query")));
    call.mode = work.setting("mode").toString(QStringLiteral("hybrid"));
    call.filter = work.setting("filter").toString();
    const QJsonValue top = work.setting("top");
    call.top = std::clamp(top.isString() ? top.toString().toInt() : top.toInt(5), 1, 1000);
    const std::shared_ptr<Retriever> retriever = run->m_parts.retriever;
    const http::CallContext context = work.context;
    const core::Result<Retrieved> found = co_await retriever->retrieve(call, context);
    if (!found) {
        co_return StepResult::failed(found.error());
    }
    StepResult result;
    result.notes = found->notes;
    result.usage = found->usage;
    result.httpTries = found->tries;
    result.output = QJsonObject{{QStringLiteral("documents"), found->documents}, {QStringLiteral("count"), found->documents.size()},
                                {QStringLiteral("context"), contextOf(found->documents)}, {QStringLiteral("index"), found->index}};
    co_return result;
}

StepResult Run::gather(const StepWork& work) const
{
    QStringList skipped;
    for (const Binding& binding : work.step.inputs) {
        const QList<Reference> references = referencesIn(binding.value, work.scope.ids);
        for (const Reference& reference : references) {
            const auto at = m_indexOf.constFind(reference.root);
            if (!reference.isInput && at != m_indexOf.constEnd() && m_record.steps[*at].state == StepState::Skipped) {
                skipped << binding.name;
            }
        }
    }
    return gatherResult(work, skipped);
}

QCoro::Task<StepResult> Run::perform(std::shared_ptr<Run> run, StepWork work)
{
    StepResult result;
    switch (work.step.kind) {
    case StepKind::Prompt: result = co_await prompt(run, work); break;
    case StepKind::Rewrite: result = co_await rewrite(run, work); break;
    case StepKind::Rerank: result = co_await rerank(run, work); break;
    case StepKind::Retrieve: result = co_await retrieve(run, work); break;
    case StepKind::Tool: result = co_await tool(run, work); break;
    case StepKind::FanOut: result = co_await fanOut(run, work); break;
    case StepKind::SubFlow: result = co_await subFlow(run, work); break;
    case StepKind::Condition: result = conditionResult(work); break;
    case StepKind::Gather: result = run->gather(work); break;
    case StepKind::Transform: result = transformResult(work); break;
    case StepKind::Unmapped: result = unmappedResult(work); break;
    }
    co_return result;
}

} // namespace flows
