// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/samples.h"

#include <QJsonObject>

namespace gui {

using playground::Chunk;
using playground::DropReason;
using playground::FlowResult;
using playground::Step;
using playground::StepKind;
using playground::StepStatus;

namespace {

const QString answerText = QStringLiteral(
    "Travel is booked through the travel desk; the **cheapest reasonable fare** is the rule [1]. Rail comes first for "
    "journeys under five hours [2].\n\n"
    "What you may claim per day:\n\n"
    "| Expense | Limit | Receipt |\n|---|---:|---|\n| Hotel | 140 EUR | always |\n| Meals | 45 EUR | above 10 EUR |\n| Taxi | 30 EUR | always |\n\n"
    "1. Ask your manager for approval in the tool [1].\n2. Book at least `14 days` ahead.\n3. File the claim within 30 days:\n"
    "   - receipts as PDF\n   - one claim per journey\n\n"
    "```json\n{\n  \"costCentre\": \"4711\",\n  \"days\": 3\n}\n```\n\n"
    "See the [travel portal](https://travel.example.com) for rates [3].\n");

Chunk chunkOf(int number, const QString& title, const QString& heading, double score, double reranker, const QString& content)
{
    Chunk chunk;
    chunk.number = number;
    chunk.id = title.toLower().replace(QLatin1Char(' '), QLatin1Char('-')) + QStringLiteral("-003");
    chunk.title = title;
    chunk.heading = heading;
    chunk.url = QStringLiteral("https://handbook.example.com/") + chunk.id;
    chunk.score = score;
    chunk.rerankerScore = reranker;
    chunk.content = content;
    chunk.tokens = int(content.size() / 4);
    chunk.highlights = QStringList{QStringLiteral("the <em>travel</em> desk books the cheapest <em>fare</em>")};
    return chunk;
}

Step stepOf(StepKind kind, double start, double duration, StepStatus status = StepStatus::Ok)
{
    Step step;
    step.kind = kind;
    step.status = status;
    step.startMs = start;
    step.durationMs = duration;
    step.spanId = QStringLiteral("span-%1").arg(int(kind));
    return step;
}

std::shared_ptr<http::CallRecord> recordOf(const char* url, int status, const QByteArray& request, const QByteArray& response, double ms)
{
    auto record = std::make_shared<http::CallRecord>();
    record->method = "POST";
    record->url = QUrl(QString::fromLatin1(url));
    record->requestHeaders = {{"Authorization", "Bearer ***"}, {"Content-Type", "application/json"}, {"x-ms-client-request-id", "6f0c1c32-7f4e"}};
    record->requestBody = request;
    record->status = status;
    record->responseHeaders = {{"Content-Type", "application/json"}, {"x-ms-region", "Sweden Central"}, {"x-ratelimit-remaining-tokens", "48210"}};
    record->responseBody = response;
    record->durationMs = ms;
    return record;
}

void addChunks(FlowResult& result)
{
    const QString body = QStringLiteral("Journeys are booked through the travel desk. The cheapest reasonable fare is the rule; a higher class "
                                        "needs approval by the head of the department before the booking. Travel by rail comes first for journeys "
                                        "of less than five hours, door to door.");
    result.chunks << chunkOf(1, QStringLiteral("Travel and expenses"), QStringLiteral("Booking"), 0.0328, 2.914, body)
                  << chunkOf(2, QStringLiteral("Rail before air"), QStringLiteral("When to take the train"), 0.0321, 2.480, body)
                  << chunkOf(3, QStringLiteral("Per diem rates"), QStringLiteral("Europe"), 0.0290, 2.011, body);
    Chunk dropped = chunkOf(0, QStringLiteral("Travel and expenses"), QStringLiteral("Booking (older edition)"), 0.0251, 1.702, body);
    dropped.dropped = DropReason::Duplicate;
    dropped.droppedWhy = QStringLiteral("It says the same as chunk 1.");
    Chunk large = chunkOf(0, QStringLiteral("Frequently asked questions about everything"), {}, 0.0198, 1.204, body);
    large.dropped = DropReason::Budget;
    large.droppedWhy = QStringLiteral("The document budget of 6,000 tokens was used up.");
    result.chunks << dropped << large;
    for (int n = 1; n <= 3; ++n) {
        const Chunk& chunk = result.chunks[n - 1];
        result.citations << playground::Citation{n, chunk.id, chunk.title, chunk.url, chunk.score, body.left(90), n == 1 ? 2 : 1};
    }
}

void addSteps(FlowResult& result)
{
    Step embed = stepOf(StepKind::Embed, 2, 41);
    Step retrieve = stepOf(StepKind::Retrieve, 44, 118);
    retrieve.attributes = QJsonObject{{QStringLiteral("query"), result.searchQuery}, {QStringLiteral("mode"), QStringLiteral("semantic")},
                                      {QStringLiteral("index"), QStringLiteral("handbook")}, {QStringLiteral("hits"), 5}};
    retrieve.record = recordOf("https://srch-contoso.search.windows.net/indexes('handbook')/docs/search.post.search?api-version=2025-09-01", 200,
                               R"({"search":"travel rules","top":5,"queryType":"semantic"})",
                               R"({"value":[{"@search.score":0.0328,"title":"Travel and expenses","exact":true,"next":null}]})", 118);
    Step ground = stepOf(StepKind::Ground, 163, 3);
    Step chat = stepOf(StepKind::Chat, 167, 1342);
    chat.attributes = QJsonObject{{QStringLiteral("deployment"), QStringLiteral("gpt-4o")}, {QStringLiteral("model"), QStringLiteral("gpt-4o-2024-11-20")},
                                  {QStringLiteral("region"), QStringLiteral("Sweden Central")}, {QStringLiteral("finishReason"), QStringLiteral("stop")}};
    chat.record = recordOf("https://oai-contoso-swc.openai.azure.com/openai/v1/chat/completions", 200,
                           R"({"model":"gpt-4o","stream":true,"temperature":0.2,"messages":[{"role":"user","content":"What are the travel rules?"}]})",
                           "data: {\"choices\":[{\"delta\":{\"content\":\"Travel\"}}]}\n\ndata: [DONE]\n", 1342);
    result.steps << embed << retrieve << ground << chat;
}

FlowResult asked(const QString& question)
{
    FlowResult result;
    result.question = question;
    result.searchQuery = question;
    result.asked = QDateTime::currentDateTimeUtc().addSecs(-90);
    result.traceId = QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736");
    return result;
}

FlowResult failed(core::ErrorKind kind, const QString& message, const QString& target)
{
    FlowResult result = asked(QStringLiteral("What are the rules for business travel?"));
    result.error = core::Error::make(kind, message, target);
    result.error->requestId = QStringLiteral("b7a4e1b0-9a55-4a1c-8f0e-53d1f1c1a001");
    result.totalMs = 320;
    result.steps << stepOf(StepKind::Retrieve, 0, 120) << stepOf(StepKind::Chat, 130, 190, StepStatus::Failed);
    result.steps.last().error = result.error;
    return result;
}

} // namespace

FlowResult answeredResult()
{
    FlowResult result = asked(QStringLiteral("What are the rules for business travel?"));
    result.searchQuery = QStringLiteral("business travel rules booking fare");
    addChunks(result);
    addSteps(result);
    result.answer = answerText;
    result.prompt << azure::ChatMessage{QStringLiteral("system"), playground::defaultSystemPrompt(), {}, {}, {}}
                  << azure::ChatMessage{QStringLiteral("user"), QStringLiteral("Documents:\n[1] Travel and expenses\n") + result.chunks.first().content, {}, {}, {}};
    result.usage.promptTokens = 1204;
    result.usage.completionTokens = 186;
    result.usage.totalTokens = 1390;
    result.usage.known = true;
    result.firstTokenMs = 512;
    result.chatFirstTokenMs = 345;
    result.totalMs = 1509;
    result.finishReason = QStringLiteral("stop");
    result.model = QStringLiteral("gpt-4o-2024-11-20");
    result.deployment = QStringLiteral("gpt-4o");
    result.limits.remainingTokens = 48210;
    result.limits.limitTokens = 50000;
    result.limits.remainingRequests = 299;
    result.limits.limitRequests = 300;
    result.limits.region = QStringLiteral("Sweden Central");
    for (const char* category : {"hate", "sexual", "violence", "self_harm"}) {
        result.verdicts << azure::FilterVerdict{QStringLiteral("prompt"), QString::fromLatin1(category), QStringLiteral("safe"), false, false};
    }
    result.verdicts << azure::FilterVerdict{QStringLiteral("completion"), QStringLiteral("violence"), QStringLiteral("low"), false, false};
    return result;
}

FlowResult throttledResult()
{
    FlowResult result = failed(core::ErrorKind::Throttled, QStringLiteral("Requests have exceeded the token rate limit."), QStringLiteral("oai-contoso-swc"));
    result.error->code = QStringLiteral("429");
    result.error->status = 429;
    result.error->retryAfter = std::chrono::seconds(12);
    return result;
}

FlowResult filteredResult()
{
    FlowResult result = failed(core::ErrorKind::ContentFiltered, QStringLiteral("The response was filtered."), QStringLiteral("oai-contoso-swc"));
    result.error->code = QStringLiteral("content_filter");
    result.error->status = 400;
    result.verdicts << azure::FilterVerdict{QStringLiteral("prompt"), QStringLiteral("violence"), QStringLiteral("medium"), false, true}
                    << azure::FilterVerdict{QStringLiteral("prompt"), QStringLiteral("jailbreak"), {}, true, true}
                    << azure::FilterVerdict{QStringLiteral("prompt"), QStringLiteral("hate"), QStringLiteral("safe"), false, false};
    return result;
}

FlowResult cutResult()
{
    FlowResult result = failed(core::ErrorKind::StreamCut, QStringLiteral("The stream ended early."), QStringLiteral("oai-contoso-swc"));
    result.answer = QStringLiteral("Travel is booked through the travel desk; the **cheapest reasonable fare** is the rule [1]. Rail comes");
    result.partial = true;
    addChunks(result);
    result.citations.resize(1);
    return result;
}

FlowResult offlineResult()
{
    return failed(core::ErrorKind::Network, QStringLiteral("Connection refused"), QStringLiteral("oai-contoso-swc.openai.azure.com"));
}

FlowResult missingIndexResult()
{
    FlowResult result = failed(core::ErrorKind::NotFound, QStringLiteral("No index with the name 'handbok' was found."), QStringLiteral("handbok"));
    result.error->status = 404;
    return result;
}

FlowResult signedOutResult()
{
    return failed(core::ErrorKind::SignInNeeded, QStringLiteral("No account."), {});
}

FlowResult stoppedResult()
{
    FlowResult result = cutResult();
    result.error = core::Error::cancelled();
    return result;
}

playground::Conversation conversationOf(const QString& id, const QString& title, const QList<FlowResult>& results)
{
    playground::Conversation conversation;
    conversation.id = id;
    conversation.title = title;
    conversation.created = QDateTime::currentDateTimeUtc().addSecs(-3600);
    conversation.updated = QDateTime::currentDateTimeUtc().addSecs(-60);
    for (const FlowResult& result : results) {
        conversation.turns << playground::Turn{result, {}};
    }
    return conversation;
}

} // namespace gui
