// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/scoring/deployment.h"

#include <memory>

namespace sandbox::scoring {

/// One call that the flow made, for its spans.
struct FlowStep
{
    QString name; ///< "retrieve" or "chat"
    QDateTime started;
    qint64 milliseconds = 0;
    int status = 0;
    QString target;
    QString path;
    QJsonObject attributes; ///< gen_ai.* values, all strings
};

/// What a run came to.
struct FlowOutcome
{
    QJsonObject outputs;   ///< answer, citations, context, usage
    int modelStatus = 200; ///< what the container would answer; other than 200 becomes 424
    QString errorCode;     ///< UserError or SystemError
    QString errorMessage;
    QList<FlowStep> steps;
};

/// The deployed orchestrator: retrieve from the index, ground a prompt with what was found, ask the chat model, cite.
/// All calls go through the sandbox's own routes with the endpoint's managed identity. Keeps itself alive until done.
class Flow : public std::enable_shared_from_this<Flow>
{
public:
    using Done = std::function<void(const FlowOutcome&)>;
    Flow(World& world, Deployment deployment, QString origin);
    /// `input` is the request body: question, chat_history.
    void run(const QJsonObject& input, Done done);

private:
    void retrieve(bool withVectors);
    void retrieved(const Response& response, bool withVectors);
    void chat();
    void answered(const Response& response);
    void fail(int modelStatus, const QString& step, const Response& response);
    void finish();
    Request request(const QString& mount, const QString& resource, const QString& path, const QJsonObject& body) const;
    void close(const Response& response);
    QString searchText() const;
    QJsonArray messages() const;
    QJsonArray citationsOf(const QString& answer) const;

    World& m_world;
    Deployment m_deployment;
    QString m_origin;
    QString m_question;
    QList<QPair<QString, QString>> m_history; ///< question, answer
    QJsonArray m_context;
    FlowOutcome m_outcome;
    Done m_done;
};

} // namespace sandbox::scoring
