// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalog.h"

#include "playground/indexshape.h"

#include <QCoreApplication>

namespace playground {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(playground::Catalog)
};

bool same(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// The first whose id, whose name, or whose "parent/name" is `wanted`: in this order over all, so that an id never loses
/// against a name.
template <typename T, typename ParentOf> const T* find(const QList<T>& list, const QString& wanted, ParentOf parentOf)
{
    if (wanted.isEmpty()) {
        return nullptr;
    }
    for (const T& item : list) {
        if (same(item.id, wanted)) {
            return &item;
        }
    }
    for (const T& item : list) {
        if (same(item.name, wanted) || same(parentOf(item) + QLatin1Char('/') + item.name, wanted)) {
            return &item;
        }
    }
    return nullptr;
}

template <typename T> QString namesOf(const QList<T>& list)
{
    QStringList names;
    for (const T& item : list) {
        if (!names.contains(item.name)) {
            names << item.name;
        }
    }
    return names.join(QStringLiteral(", "));
}

core::Error notThere(const QString& what, const QString& names, const Catalog& catalog)
{
    core::Error error = core::Error::make(core::ErrorKind::NotFound,
                                          names.isEmpty() ? QCoreApplication::translate("playground::Catalog", "There is none that this account can see.")
                                                          : QCoreApplication::translate("playground::Catalog", "There are: %1.").arg(names),
                                          what);
    error.details = names;
    // When nothing at all was found, what hindered the discovery is the better news.
    if (names.isEmpty() && !catalog.problems.isEmpty()) {
        return catalog.problems.first();
    }
    return error;
}

int chatRank(const DeploymentChoice& choice, const Catalog& catalog)
{
    int rank = 0;
    // One that has its documents beside it belongs to a chat system; others serve evaluations, agents or batches.
    const bool besideIndex = std::any_of(catalog.indexes.begin(), catalog.indexes.end(), [&](const IndexChoice& index) {
        return same(index.resourceGroup, choice.resourceGroup) && same(index.subscriptionId, choice.subscriptionId);
    });
    rank += besideIndex ? 16 : 0;
    rank += choice.accountKind.compare(QLatin1String("OpenAI"), Qt::CaseInsensitive) == 0 ? 8 : 0;
    // Provisioned throughput belongs to production traffic; the playground prefers pay-as-you-go.
    rank += choice.sku.contains(QLatin1String("Provisioned"), Qt::CaseInsensitive) ? 0 : 4;
    rank += choice.model.contains(QLatin1String("mini"), Qt::CaseInsensitive) ||
                    choice.model.contains(QLatin1String("nano"), Qt::CaseInsensitive)
                ? 0
                : 2;
    return rank;
}

core::Result<void> takeChat(const Catalog& catalog, const Parameters& parameters, FlowTargets& targets)
{
    if (parameters.chatBackend) {
        const core::Result<void> usable = parameters.chatBackend->check();
        if (!usable) {
            return usable;
        }
        targets.chat = endpointOf(*parameters.chatBackend);
        targets.chatModel = parameters.chatBackend->model;
        return core::Result<void>::ok();
    }
    QList<DeploymentChoice> chats;
    std::copy_if(catalog.deployments.begin(), catalog.deployments.end(), std::back_inserter(chats),
                 [](const DeploymentChoice& choice) { return choice.chat; });
    const DeploymentChoice* chosen = find(chats, parameters.deploymentId, [](const auto& c) { return c.account; });
    if (parameters.deploymentId.isEmpty()) {
        chosen = catalog.defaultChat();
    }
    if (!chosen) {
        return notThere(parameters.deploymentId.isEmpty() ? Text::tr("A chat deployment")
                                                          : Text::tr("The chat deployment '%1'").arg(parameters.deploymentId),
                        namesOf(chats), catalog);
    }
    targets.chat = chosen->endpoint;
    targets.chatModel = chosen->model;
    return core::Result<void>::ok();
}

core::Result<void> takeEmbeddings(const Catalog& catalog, const Parameters& parameters, FlowTargets& targets)
{
    if (parameters.embeddingBackend) {
        const core::Result<void> usable = parameters.embeddingBackend->check();
        if (!usable) {
            return usable;
        }
        targets.embeddings = endpointOf(*parameters.embeddingBackend);
        targets.embeddingModel = parameters.embeddingBackend->model;
        targets.embeddingsAreCustom = true;
        return core::Result<void>::ok();
    }
    QList<DeploymentChoice> embedders;
    std::copy_if(catalog.deployments.begin(), catalog.deployments.end(), std::back_inserter(embedders),
                 [](const DeploymentChoice& choice) { return choice.embeddings; });
    const DeploymentChoice* chosen = find(embedders, parameters.embeddingDeploymentId, [](const auto& c) { return c.account; });
    if (parameters.embeddingDeploymentId.isEmpty()) {
        chosen = catalog.defaultEmbeddings(catalog.deployment(parameters.deploymentId));
    } else if (!chosen) {
        return notThere(Text::tr("The embedding deployment '%1'").arg(parameters.embeddingDeploymentId), namesOf(embedders), catalog);
    }
    // None at all is no error here: keyword search works without.
    if (chosen) {
        targets.embeddings = chosen->endpoint;
        targets.embeddingModel = chosen->model;
    }
    return core::Result<void>::ok();
}

core::Result<void> takeIndex(const Catalog& catalog, const Parameters& parameters, FlowTargets& targets)
{
    if (parameters.mode == RetrievalMode::None) {
        return core::Result<void>::ok();
    }
    const IndexChoice* chosen = parameters.indexId.isEmpty() ? catalog.defaultIndex() : catalog.index(parameters.indexId);
    if (!chosen) {
        return notThere(parameters.indexId.isEmpty() ? Text::tr("A search index") : Text::tr("The index '%1'").arg(parameters.indexId),
                        namesOf(catalog.indexes), catalog);
    }
    targets.search = chosen->endpoint;
    targets.index = chosen->name;
    targets.definition = chosen->definition;
    return core::Result<void>::ok();
}

core::Result<void> takeEndpoint(const Catalog& catalog, const Parameters& parameters, FlowTargets& targets)
{
    const EndpointChoice* chosen =
        parameters.endpointId.isEmpty() ? catalog.defaultEndpoint() : catalog.endpoint(parameters.endpointId);
    if (!chosen) {
        return notThere(parameters.endpointId.isEmpty() ? Text::tr("A deployed orchestrator")
                                                        : Text::tr("The endpoint '%1'").arg(parameters.endpointId),
                        namesOf(catalog.endpoints), catalog);
    }
    targets.scoring = chosen->endpoint;
    targets.scoring->deployment = parameters.endpointDeployment;
    if (!chosen->authMode.isEmpty() && !same(chosen->authMode, QStringLiteral("AADToken"))) {
        targets.scoringKeyOf = chosen->id;
    }
    return core::Result<void>::ok();
}

} // namespace

QString DeploymentChoice::label() const
{
    return QStringLiteral("%1 · %2").arg(name, account);
}

QString IndexChoice::label() const
{
    return QStringLiteral("%1 · %2").arg(name, service);
}

QString EndpointChoice::label() const
{
    return QStringLiteral("%1 · %2").arg(name, workspace);
}

const DeploymentChoice* Catalog::deployment(const QString& idOrName) const
{
    return find(deployments, idOrName, [](const DeploymentChoice& choice) { return choice.account; });
}

const IndexChoice* Catalog::index(const QString& idOrName) const
{
    return find(indexes, idOrName, [](const IndexChoice& choice) { return choice.service; });
}

const EndpointChoice* Catalog::endpoint(const QString& idOrName) const
{
    return find(endpoints, idOrName, [](const EndpointChoice& choice) { return choice.workspace; });
}

const DeploymentChoice* Catalog::defaultChat() const
{
    const DeploymentChoice* best = nullptr;
    for (const DeploymentChoice& choice : deployments) {
        if (choice.chat && (!best || chatRank(choice, *this) > chatRank(*best, *this))) {
            best = &choice;
        }
    }
    return best;
}

const DeploymentChoice* Catalog::defaultEmbeddings(const DeploymentChoice* near) const
{
    const DeploymentChoice* best = nullptr;
    const DeploymentChoice* chat = near ? near : defaultChat();
    int bestRank = -1;
    for (const DeploymentChoice& choice : deployments) {
        if (!choice.embeddings) {
            continue;
        }
        int rank = 0;
        if (chat) {
            rank = same(choice.account, chat->account) ? 3 : same(choice.resourceGroup, chat->resourceGroup) ? 2
                 : same(choice.subscriptionId, chat->subscriptionId)                                        ? 1
                                                                                                            : 0;
        }
        if (rank > bestRank) {
            bestRank = rank;
            best = &choice;
        }
    }
    return best;
}

const DeploymentChoice* Catalog::chatFor(const QString& deploymentOrModel) const
{
    const DeploymentChoice* usual = defaultChat();
    if (deploymentOrModel.isEmpty() || !usual || same(usual->name, deploymentOrModel) || same(usual->model, deploymentOrModel)) {
        return usual;
    }
    const DeploymentChoice* byModel = nullptr;
    for (const DeploymentChoice& choice : deployments) {
        if (choice.chat && same(choice.name, deploymentOrModel)) {
            return &choice;
        }
        if (choice.chat && !byModel && same(choice.model, deploymentOrModel)) {
            byModel = &choice;
        }
    }
    return byModel ? byModel : usual;
}

const IndexChoice* Catalog::defaultIndex() const
{
    const IndexChoice* best = nullptr;
    int bestRank = -1;
    const DeploymentChoice* chat = defaultChat();
    for (const IndexChoice& choice : indexes) {
        int rank = choice.definition.semanticConfiguration.isEmpty() ? 0 : 1;
        for (const azure::IndexField& field : choice.definition.fields) {
            rank += field.dimensions > 0 && rank < 4 ? 4 : 0;
        }
        rank -= choice.definition.raw.value(QLatin1String("description")).toString() == ownIndexDescription() ? 3 : 0;
        // Together with the deployment that answers, when there are several systems.
        rank += chat && same(choice.resourceGroup, chat->resourceGroup) ? 8 : 0;
        if (rank > bestRank) {
            bestRank = rank;
            best = &choice;
        }
    }
    return best;
}

const EndpointChoice* Catalog::defaultEndpoint() const
{
    const DeploymentChoice* chat = defaultChat();
    for (const EndpointChoice& choice : endpoints) {
        if (chat && same(choice.resourceGroup, chat->resourceGroup) && same(choice.subscriptionId, chat->subscriptionId)) {
            return &choice;
        }
    }
    return endpoints.isEmpty() ? nullptr : &endpoints.first();
}

azure::OpenAiEndpoint endpointOf(const CustomBackend& backend)
{
    azure::OpenAiEndpoint endpoint;
    endpoint.kind = azure::OpenAiEndpoint::Kind::Compatible;
    endpoint.base = backend.base;
    endpoint.deployment = backend.model;
    if (!backend.key.isEmpty()) {
        endpoint.credential = http::KeyFor{QByteArrayLiteral("Authorization"), QByteArrayLiteral("Bearer ") + backend.key,
                                           backend.allowPlainHttp};
    }
    return endpoint;
}

core::Result<FlowTargets> resolveEmbeddings(const Catalog& catalog, const Parameters& parameters)
{
    FlowTargets targets;
    const core::Result<void> done = takeEmbeddings(catalog, parameters, targets);
    return done ? core::Result<FlowTargets>(targets) : core::Result<FlowTargets>(done.error());
}

core::Result<FlowTargets> resolveIndex(const Catalog& catalog, const Parameters& parameters)
{
    FlowTargets targets;
    const core::Result<void> done = takeIndex(catalog, parameters, targets);
    return done ? core::Result<FlowTargets>(targets) : core::Result<FlowTargets>(done.error());
}

core::Result<FlowTargets> resolveTargets(const Catalog& catalog, const Parameters& parameters)
{
    FlowTargets targets;
    if (parameters.route == Route::Agent) {
        return targets;
    }
    if (parameters.route == Route::Endpoint) {
        const core::Result<void> endpoint = takeEndpoint(catalog, parameters, targets);
        return endpoint ? core::Result<FlowTargets>(targets) : core::Result<FlowTargets>(endpoint.error());
    }
    for (const auto resolve : {takeChat, takeEmbeddings, takeIndex}) {
        const core::Result<void> done = resolve(catalog, parameters, targets);
        if (!done) {
            return done.error();
        }
    }
    return targets;
}

} // namespace playground
