// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/openai.h"

#include "sandbox/services/openai/call.h"
#include "sandbox/services/openai/chat.h"
#include "sandbox/services/openai/embeddings.h"
#include "sandbox/services/openai/modellist.h"

namespace sandbox {

namespace {

using openai::CallPtr;
using openai::Opening;

Route route(World& world, const char* method, const char* pattern, const char* name, const Opening& opening,
            const std::function<void(const CallPtr&)>& answer)
{
    World* shared = &world;
    const Handler handler = [shared, opening, answer](const Request& request, const ResponderPtr& responder) {
        const CallPtr call = openCall(*shared, opening, request, responder);
        if (call)
            answer(call);
    };
    return {method, QStringLiteral("openai"), QString::fromLatin1(pattern), QString::fromLatin1(name), handler};
}

} // namespace

RouteList openaiRoutes(World& world)
{
    const Handler nothing = [](const Request&, const ResponderPtr& responder) {
        responder->respond(
            openai::Failure{404, QStringLiteral("404"), QStringLiteral("Resource not found"), {}, {}, {}}.response());
    };
    const auto quotas = std::make_shared<openai::Quotas>();
    const auto chat = [quotas](const CallPtr& call) { answerChat(quotas, call); };
    const auto embeddings = [quotas](const CallPtr& call) { answerEmbeddings(quotas, call); };
    const auto models = [](const CallPtr& call) { answerModels(call); };
    const auto opening = [](const char* operation, const char* action, bool v1, bool deployment) {
        return Opening{QString::fromLatin1(operation), QString::fromLatin1(action), v1, deployment};
    };
    const Opening datedChat = opening("ChatCompletions_Create", "deployments/chat/completions/action", false, true);
    const Opening v1Chat = opening("ChatCompletions_Create", "deployments/chat/completions/action", true, true);
    const Opening datedEmbeddings = opening("Embeddings_Create", "deployments/embeddings/action", false, true);
    const Opening v1Embeddings = opening("Embeddings_Create", "deployments/embeddings/action", true, true);
    const Opening datedModels = opening("Models_List", "models/read", false, false);
    const Opening v1Models = opening("Models_List", "models/read", true, false);
    return {
        route(world, "POST", "/openai/deployments/{deployment}/chat/completions", "ChatCompletions_Create", datedChat,
              chat),
        route(world, "POST", "/openai/v1/chat/completions", "ChatCompletions_Create", v1Chat, chat),
        route(world, "POST", "/openai/deployments/{deployment}/embeddings", "Embeddings_Create", datedEmbeddings,
              embeddings),
        route(world, "POST", "/openai/v1/embeddings", "Embeddings_Create", v1Embeddings, embeddings),
        route(world, "GET", "/openai/models", "Models_List", datedModels, models),
        route(world, "GET", "/openai/models/{model}", "Models_Get", datedModels, models),
        route(world, "GET", "/openai/v1/models", "Models_List", v1Models, models),
        route(world, "GET", "/openai/v1/models/{model}", "Models_Get", v1Models, models),
        {"*", QStringLiteral("openai"), QStringLiteral("/openai/{rest*}"), QStringLiteral("OpenAI_Unknown"), nothing},
    };
}

} // namespace sandbox
