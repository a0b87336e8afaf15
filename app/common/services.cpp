// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/services.h"

#include "azure/arm/armclient.h"
#include "azure/graph/graphclient.h"
#include "common/browser.h"
#include "common/catalogreader.h"
#include "common/cloudloader.h"
#include "common/externalcredential.h"
#include "common/programlog.h"
#include "core/random.h"
#include "http/networktransport.h"
#include "identity/keychainstore.h"
#include "identity/session.h"
#include "rbac/accesscheck.h"

#include <QCoreApplication>

namespace app {

struct Services::Private
{
    explicit Private(CommonOptions given) : options(std::move(given)), loader(options) {}

    CommonOptions options;
    CloudLoader loader;
    QString automaticUser; ///< whom a sandbox signs in when nobody was named
    azure::CloudProfile cloud;
    std::shared_ptr<http::Transport> transport;
    std::shared_ptr<http::CallRegistry> calls = std::make_shared<http::CallRegistry>();
    std::shared_ptr<identity::SecretStore> secrets;
    std::unique_ptr<identity::Session> session;
    std::unique_ptr<ExternalCredential> credential;
    std::shared_ptr<http::Pipeline> pipeline;
    std::unique_ptr<azure::ArmClient> arm;
    std::unique_ptr<azure::GraphClient> graph;
    std::unique_ptr<rbac::AccessCheck> access;
    playground::FlowParts flow;
    std::unique_ptr<playground::ConversationStore> conversations;
    telemetry::SpanSink spans;
    RecentCalls recentCalls;
    QStringList notices;
};

namespace {

identity::Authority authorityOf(const azure::CloudProfile& cloud, const CommonOptions& options)
{
    identity::Authority authority;
    authority.name = cloud.name;
    authority.url = cloud.authority;
    if (cloud.identityProvider != QLatin1String("AAD")) {
        authority.protocol = identity::Protocol::OpenIdConnect;
    }
    authority.clientId = cloud.clientId;
    if (!options.tenant.isEmpty()) {
        authority.tenant = options.tenant;
    }
    authority.resourceManager = cloud.arm;
    authority.signInScope = cloud.scope(azure::Audience::Arm);
    authority.aliases = identity::Authority::knownAliases(cloud.authority.host());
    authority.plainHttpOrigin = cloud.plainHttpOrigin;
    authority.caFile = options.caFile;
    authority.automaticUser = options.user;
    authority.clientCapabilities = QStringList{QStringLiteral("cp1")};
    return authority;
}

} // namespace

Services::Services(CommonOptions options, QObject* parent) : QObject(parent), d(new Private(std::move(options))) {}

Services::~Services()
{
    d->calls->cancelAll();
}

QCoro::Task<core::Result<void>> Services::start(core::CancelToken cancel)
{
    http::TransportOptions transport;
    if (!d->options.caFile.isEmpty()) {
        const auto authorities = http::authoritiesFromFile(d->options.caFile);
        if (!authorities) {
            co_return authorities.error();
        }
        transport.extraAuthorities = *authorities;
    }
    d->transport = std::make_shared<http::NetworkTransport>(transport);
    const core::Result<azure::CloudProfile> cloud = co_await d->loader.load(d->transport, cancel);
    if (!cloud) {
        co_return cloud.error();
    }
    if (d->options.user.isEmpty()) {
        d->automaticUser = d->loader.firstUser();
    }
    wire(*cloud);
    const core::Result<void> restored = co_await d->session->restore();
    if (!restored) {
        d->notices << core::explainInOneLine(restored.error());
    }
    const identity::KeychainStatus keychain = d->session->keychain();
    if (keychain.state == identity::KeychainState::Unavailable || keychain.state == identity::KeychainState::Locked) {
        d->notices << keychain.reason;
    }
    co_return core::Result<void>::ok();
}

void Services::wire(const azure::CloudProfile& cloud)
{
    core::SystemClock& clock = core::SystemClock::instance();
    d->cloud = cloud;
    d->secrets = std::make_shared<identity::KeychainStore>(&clock);
    identity::SessionParts session;
    session.authority = authorityOf(cloud, d->options);
    if (session.authority.automaticUser.isEmpty()) {
        session.authority.automaticUser = d->automaticUser;
    }
    session.clock = &clock;
    session.random = &core::SystemRandom::instance();
    // Accounts of a cloud on this computer end with it: they are signed in again without asking, so no keychain is bothered.
    session.secrets = session.authority.allowsAutomaticSignIn() ? std::make_shared<identity::MemorySecretStore>(QString())
                                                                : d->secrets;
    session.dataDirectory = session.authority.allowsAutomaticSignIn() ? QString() : d->options.stateDirectory();
    session.openBrowser = openBrowser;
    d->session = std::make_unique<identity::Session>(session);
    d->credential = std::make_unique<ExternalCredential>(d->options.stateDirectory(), cloud.name);

    http::PipelineParts parts;
    parts.clock = &clock;
    parts.random = &core::SystemRandom::instance();
    parts.tokens = d->options.waitsForPerson ? d->session->waitingTokens() : d->session->tokens();
    parts.audience = [cloud](const QString& scope, const QUrl& url) { return cloud.allows(scope, url); };
    parts.calls = d->calls;
    parts.log = [](const QString& line) { qCDebug(lcCalls).noquote() << line; };
    parts.spans = [this](const telemetry::SpanData& span) {
        d->recentCalls.add(span);
        if (d->spans) {
            d->spans(span);
        }
    };
    parts.userAgent = "Pilothouse/" PILOTHOUSE_VERSION;
    d->pipeline = http::Pipeline::standard(parts, d->transport);
    d->arm = std::make_unique<azure::ArmClient>(d->pipeline, cloud, &clock);
    d->graph = std::make_unique<azure::GraphClient>(d->pipeline, cloud, &clock);
    wireAccess();
    d->flow.openAi = std::make_shared<azure::OpenAiClient>(d->pipeline, &clock);
    d->flow.search = std::make_shared<azure::SearchClient>(d->pipeline, &clock);
    d->flow.scoring = std::make_shared<azure::ScoringClient>(d->pipeline, &clock);
    d->flow.clock = &clock;
    d->flow.random = &core::SystemRandom::instance();
    d->flow.spans = parts.spans;
    d->flow.readKey = [this](const QString& id, const http::CallContext& context) { return readKey(id, context); };
}

void Services::wireAccess()
{
    identity::Session* const session = d->session.get();
    rbac::AccessCheckParts parts;
    parts.arm = d->arm.get();
    parts.graph = d->graph.get();
    parts.clock = &core::SystemClock::instance();
    parts.tenantId = [session] { return session->currentTenantId(); };
    parts.asker = [session] {
        const identity::Account account = session->currentAccount();
        // Guests are somebody else in the inviting tenant.
        const bool home = account.homeTenantId == session->currentTenantId();
        return rbac::Asker{home ? account.objectId : QString(), {}};
    };
    d->access = std::make_unique<rbac::AccessCheck>(parts);
    const auto who = [session] { return session->currentAccount().id + QLatin1Char('@') + session->currentTenantId(); };
    const auto forgetWhenOther = [this, who, last = who()]() mutable {
        if (last != who()) { // states of tenants change often and say nothing about rights
            last = who();
            d->access->forget();
        }
    };
    connect(session, &identity::Session::accountsChanged, d->access.get(), forgetWhenOther);
    connect(session, &identity::Session::tenantsChanged, d->access.get(), forgetWhenOther);
}

rbac::AccessCheck* Services::access() const
{
    return d->access.get();
}

QCoro::Task<core::Result<void>> Services::ensureAccount(core::CancelToken cancel)
{
    if (d->credential->isChosen()) {
        const core::Result<identity::Account> chosen = co_await d->credential->signIn(d->session.get(), cancel);
        if (!chosen) {
            co_return chosen.error();
        }
        co_return core::Result<void>::ok();
    }
    if (!d->options.user.isEmpty()) {
        (void)d->session->useAccount(d->options.user);
    }
    if (d->session->currentAccount().id.isEmpty() && d->options.user.isEmpty()) {
        const core::Result<bool> found = co_await ExternalCredential::signInFromEnvironment(d->session.get(), cancel);
        if (!found) {
            co_return found.error();
        }
        if (*found) {
            co_return core::Result<void>::ok();
        }
    }
    const core::Result<identity::Account> account = co_await d->session->ensureSignedIn(cancel);
    if (!account) {
        co_return account.error();
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> Services::signIn(core::CancelToken cancel)
{
    const core::Result<void> account = co_await ensureAccount(cancel);
    if (!account) {
        co_return account.error();
    }
    const QString tenant = d->options.tenant;
    if (!tenant.isEmpty() && tenant.compare(d->session->currentTenantId(), Qt::CaseInsensitive) != 0) {
        const core::Result<identity::Tenant> changed = co_await d->session->switchTenant(tenant, cancel);
        if (!changed) {
            co_return changed.error();
        }
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<void> Services::flush()
{
    if (d->session) {
        co_await d->session->flush();
    }
}

const CommonOptions& Services::options() const
{
    return d->options;
}

const azure::CloudProfile& Services::cloud() const
{
    return d->cloud;
}

std::shared_ptr<http::Pipeline> Services::pipeline() const
{
    return d->pipeline;
}

http::CallRegistry* Services::calls() const
{
    return d->calls.get();
}

azure::ArmClient* Services::arm() const
{
    return d->arm.get();
}

identity::Session* Services::session() const
{
    return d->session.get();
}

std::shared_ptr<identity::SecretStore> Services::secrets() const
{
    return d->secrets;
}

playground::FlowParts Services::flowParts() const
{
    return d->flow;
}

ExternalCredential* Services::credential() const
{
    return d->credential.get();
}

QCoro::Task<core::Result<playground::Catalog>> Services::readCatalog(http::CallContext context)
{
    CatalogReader reader(d->arm.get(), d->flow.search.get(), d->cloud);
    core::Result<playground::Catalog> catalog = co_await reader.read(d->session->currentTenantId(), context);
    co_return catalog;
}

QCoro::Task<core::Result<void>> Services::readTenants(http::CallContext context)
{
    const core::Result<QList<azure::Tenant>> tenants = co_await d->arm->tenants(context);
    if (!tenants) {
        co_return tenants.error();
    }
    QList<identity::Tenant> known;
    for (const azure::Tenant& tenant : *tenants) {
        identity::Tenant one;
        one.id = tenant.tenantId;
        one.domain = tenant.domain;
        one.name = tenant.displayName;
        known << one;
    }
    d->session->setTenants(known);
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<http::Credential>> Services::readKey(QString resourceId, http::CallContext context)
{
    core::Result<http::Credential> key = co_await readEndpointKey(d->arm.get(), resourceId, context);
    co_return key;
}

deployments::ChangeRunnerParts Services::changeRunnerParts() const
{
    deployments::ChangeRunnerParts parts;
    parts.arm = d->arm.get();
    parts.clock = &core::SystemClock::instance();
    parts.journalFile = d->options.stateDirectory() + QStringLiteral("/journal/journal.jsonl");
    parts.folder = d->options.stateDirectory() + QStringLiteral("/operations");
    parts.cloud = d->cloud.name;
    parts.actor = [session = d->session.get()] { return session->currentAccount().username; };
    return parts;
}

playground::ConversationStore* Services::conversations() const
{
    if (!d->conversations) {
        d->conversations = std::make_unique<playground::ConversationStore>(d->options.stateDirectory() + QStringLiteral("/playground"));
    }
    return d->conversations.get();
}

const RecentCalls& Services::recentCalls() const
{
    return d->recentCalls;
}

QStringList Services::notices() const
{
    return d->notices;
}

void Services::setSpanSink(telemetry::SpanSink sink)
{
    d->spans = std::move(sink);
}

} // namespace app
