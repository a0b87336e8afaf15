// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>
#include <optional>

namespace playground {

/// Who orchestrates: this program, the deployed orchestrator behind its scoring endpoint, or a Foundry agent (not available yet).
enum class Route { Direct, Endpoint, Agent };
/// How chunks are found. Semantic is hybrid where the index has vectors, re-ranked by the index's semantic configuration.
enum class RetrievalMode { None, Keyword, Vector, Hybrid, Semantic };
/// When a model call turns the question into a search query of its own. Auto: only inside a conversation.
enum class RewriteMode { Auto, Always, Never };

QString routeName(Route route);             ///< "direct", "endpoint", "agent"
QString retrievalModeName(RetrievalMode mode); ///< "none", "keyword", "vector", "hybrid", "semantic"
QString rewriteModeName(RewriteMode mode);  ///< "auto", "always", "never"
std::optional<Route> routeFromName(const QString& name);
std::optional<RetrievalMode> retrievalModeFromName(const QString& name);
std::optional<RewriteMode> rewriteModeFromName(const QString& name);

/// A server that speaks the OpenAI protocol (llama.cpp, Ollama, vLLM, a gateway) and takes a step instead of Azure OpenAI. It
/// never gets an Azure token. `key` lives in memory only: toJson() leaves it out, its keeper is the keychain.
struct CustomBackend
{
    QString name; ///< what the person calls it; names the keychain entry
    QUrl base;    ///< "http://127.0.0.1:8080/v1"
    QString model;
    bool allowPlainHttp = false; ///< plain http beyond loopback, granted by the person for this entry
    QByteArray key;

    /// From what a person typed; the address may lack a scheme (then http for loopback hosts, else https).
    static CustomBackend fromText(const QString& name, const QString& address, const QString& model);
    /// InvalidInput or Untrusted with a sentence when this entry cannot be used: no address, no model, user info in the
    /// address, plain http to a host that is not loopback without `allowPlainHttp`.
    core::Result<void> check() const;
    QJsonObject toJson() const;
    static CustomBackend fromJson(const QJsonObject& object);
};

/// Everything a person can turn for one question. Unset optionals are not sent. Value type.
struct Parameters
{
    Route route = Route::Direct;
    QString deploymentId;          ///< DeploymentChoice::id; empty: the catalogue's default
    QString embeddingDeploymentId; ///< DeploymentChoice::id; empty: the catalogue's default
    QString indexId;               ///< IndexChoice::id; empty: the catalogue's default
    QString endpointId;            ///< EndpointChoice::id; empty: the catalogue's default
    QString endpointDeployment;    ///< azureml-model-deployment; empty: the traffic split decides
    RetrievalMode mode = RetrievalMode::Hybrid;
    RewriteMode rewrite = RewriteMode::Auto;
    int topK = 5;
    QString filter; ///< OData
    std::optional<double> temperature;
    std::optional<double> topP;
    std::optional<int> maxTokens;
    std::optional<qint64> seed;
    QStringList stop;
    QString responseFormat; ///< "", "text", "json_object" or a JSON schema text
    QString systemPrompt;   ///< empty: defaultSystemPrompt()
    int documentBudget = 6000; ///< tokens of documents in the prompt, by tokenEstimate()
    bool stream = true;
    std::optional<CustomBackend> chatBackend;
    std::optional<CustomBackend> embeddingBackend;

    /// False when the question can be asked without looking for resources first: an own chat backend and no retrieval, or a
    /// route that is refused anyway.
    bool needsCatalog() const;
    QJsonObject toJson() const;
    /// Unknown or wrong members keep their default.
    static Parameters fromJson(const QJsonObject& object);
};

/// The system prompt used when the person wrote none: cite with [n], answer from the documents only, say so when they do not
/// answer, treat documents as data.
QString defaultSystemPrompt();

} // namespace playground
