// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/openai/openaitypes.h"
#include "core/result.h"
#include "http/callcontext.h"

#include <QCoroTask>
#include <QUrl>

namespace flows {

/// A chat call of a step.
struct ModelCall
{
    QList<azure::ChatMessage> messages;
    QString deployment; ///< name, "account/name" or ARM id; empty: the default one
    bool mayReplace = false; ///< the deployment is only what the prompt's author used: another takes its place where it is not there
    QJsonObject parameters; ///< temperature, top_p, max_tokens, seed, stop, response_format, ... as prompts write them
};
struct ModelReply
{
    QString text;
    QString model, deployment, finishReason, requestId;
    azure::Usage usage;
    double firstTokenMs = -1;
    QJsonArray toolCalls;
    QStringList notes; ///< what was done otherwise than asked, as sentences
    int tries = 1;     ///< of the HTTP call
};
/// Where the runner's outside world begins. Implementations keep themselves alive until their tasks ended, and end with Cancelled as
/// soon as the context's token says so. Main thread.
class ModelCaller
{
public:
    virtual ~ModelCaller() = default;
    virtual QCoro::Task<core::Result<ModelReply>> call(ModelCall call, http::CallContext context) = 0;
};

struct RetrieveCall
{
    QString index; ///< name, "service/name" or id; empty: the default one
    QString query;
    QString mode = QStringLiteral("hybrid"); ///< keyword, vector, hybrid, semantic
    QString filter; ///< OData
    int top = 5;
};
struct Retrieved
{
    QJsonArray documents; ///< objects with id, title, url, content, heading, score, rerankerScore
    QString index;
    QStringList notes;    ///< what was done otherwise than asked, as sentences
    azure::Usage usage;   ///< of the query's embedding
    int tries = 1;
};
class Retriever
{
public:
    virtual ~Retriever() = default;
    virtual QCoro::Task<core::Result<Retrieved>> retrieve(RetrieveCall call, http::CallContext context) = 0;
};

/// An HTTP request of a tool step. The implementation refuses hosts that nobody allowed.
struct ToolCall
{
    QByteArray method = "GET";
    QUrl url;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString credential; ///< name of a credential in the settings; empty: none is sent
    std::optional<core::Milliseconds> timeout;
    qint64 maxBytes = 1024 * 1024;
};
struct ToolReply
{
    int status = 0;
    QJsonObject headers;
    QByteArray body;
    int tries = 1;
};
class HttpTool
{
public:
    virtual ~HttpTool() = default;
    virtual QCoro::Task<core::Result<ToolReply>> call(ToolCall call, http::CallContext context) = 0;
};

/// A library prompt filled in.
struct RenderedPrompt
{
    QList<azure::ChatMessage> messages;
    QString name, version; ///< for telemetry
    QString deployment;    ///< of its own configuration
    QJsonObject parameters;
};
class PromptSource
{
public:
    virtual ~PromptSource() = default;
    /// `name` as in the flow's file: a path in the library or relative to the flow (`folder`), "@label" or "@version" behind it.
    virtual core::Result<RenderedPrompt> render(const QString& name, const QString& folder, const QJsonObject& inputs) = 0;
    /// Changes with every change of what render() would read; part of cache keys.
    virtual QString contentKey(const QString& name, const QString& folder) = 0;
    /// Names of the inputs that the prompt takes; empty when it cannot be read.
    virtual QStringList inputsOf(const QString& name, const QString& folder) = 0;
};

/// Texts of other flows, for sub-flows.
class FlowSource
{
public:
    virtual ~FlowSource() = default;
    /// NotFound when there is none. `name` may be relative to `folder`; `file` gets its place in the library.
    virtual core::Result<QByteArray> text(const QString& name, const QString& folder, QString* file) = 0;
};

} // namespace flows
