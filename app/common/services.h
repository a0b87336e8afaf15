// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/cloudprofile.h"
#include "common/diagnostics.h"
#include "common/options.h"
#include "deployments/changerunner.h"
#include "http/callregistry.h"
#include "http/pipeline.h"
#include "playground/catalog.h"
#include "playground/conversationstore.h"

#include <QObject>

namespace azure {
class ArmClient;
}
namespace rbac {
class AccessCheck;
}
namespace identity {
class SecretStore;
class Session;
} // namespace identity

namespace app {

class ExternalCredential;

/// The composition root that both programs share: cloud profile (with the embedded sandbox when asked), transport,
/// pipeline, identity, typed clients, playground parts. Main thread. Destroying it stops what it started.
class Services : public QObject
{
    Q_OBJECT
public:
    explicit Services(CommonOptions options, QObject* parent = nullptr);
    ~Services() override;

    /// Loads the cloud (metadata document; starts the sandbox inside the process when nobody runs one) and wires everything.
    /// Until it ended well, only options() and conversations() may be used. Signs nobody in.
    QCoro::Task<core::Result<void>> start(core::CancelToken cancel);
    /// Makes sure that there is an account, in the order of ExternalCredential: a cached one silently; on a sandbox cloud the `--user` or the first user without a
    /// browser. SignInNeeded otherwise. Then changes to the tenant of `--tenant`.
    QCoro::Task<core::Result<void>> signIn(core::CancelToken cancel);
    /// To be awaited before the program ends: what sign-in writes to the keychain.
    QCoro::Task<void> flush();

    const CommonOptions& options() const;
    const azure::CloudProfile& cloud() const;
    std::shared_ptr<http::Pipeline> pipeline() const;
    /// The calls under way, for a status bar.
    http::CallRegistry* calls() const;
    azure::ArmClient* arm() const;
    /// What the account may do, before a button is pressed. Forgets by itself when account or tenant change.
    rbac::AccessCheck* access() const;
    /// Accounts and tokens of this cloud; build identity::SignIn on it for a view.
    identity::Session* session() const;
    /// Which credential takes the place of a sign-in: the Azure CLI's, or one of the environment.
    ExternalCredential* credential() const;
    /// The keychain, for backend keys too.
    std::shared_ptr<identity::SecretStore> secrets() const;
    /// Clients and outside things for PlaygroundFlow and PlaygroundSession.
    playground::FlowParts flowParts() const;
    /// Deployments, indexes and endpoints over all subscriptions of the current tenant.
    QCoro::Task<core::Result<playground::Catalog>> readCatalog(http::CallContext context);
    /// Asks ARM which tenants the account belongs to and tells the session.
    QCoro::Task<core::Result<void>> readTenants(http::CallContext context);
    /// For a ChangeRunner: writes go to this profile's journal in the name of the current account.
    deployments::ChangeRunnerParts changeRunnerParts() const;
    /// Kept conversations of this profile; opened at the first call.
    playground::ConversationStore* conversations() const;
    /// The last calls, for a diagnostics export.
    const RecentCalls& recentCalls() const;
    /// What the person should know about this start ("secrets are kept in memory only"); one sentence each.
    QStringList notices() const;
    /// Where a finished span goes besides the pipeline's own use; none by default.
    void setSpanSink(telemetry::SpanSink sink);

private:
    struct Private;
    QCoro::Task<core::Result<void>> ensureAccount(core::CancelToken cancel);
    QCoro::Task<core::Result<http::Credential>> readKey(QString resourceId, http::CallContext context);
    void wire(const azure::CloudProfile& cloud);
    void wireAccess();
    std::unique_ptr<Private> d;
};

} // namespace app
