// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/cloudprofile.h"
#include "http/callregistry.h"
#include "http/pipeline.h"
#include "playground/catalog.h"
#include "playground/conversationstore.h"

#include <QObject>

namespace azure {
class ArmClient;
class EstateReader;
} // namespace azure
namespace identity {
class SecretStore;
class Session;
} // namespace identity

namespace app {

/// The common options of `pilothouse` and `pilothouse-cli` (CONTRACT §2), after the PILOTHOUSE_* variables were read.
struct CommonOptions
{
    QString cloud = QStringLiteral("public"); ///< public, usgov, china, sandbox, or the URL of a /metadata/endpoints document
    QString tenant;        ///< id or domain; empty: the account's home tenant
    QString profile;       ///< separates state: <data>/profiles/<name>
    QString dataDirectory; ///< empty: the platform's place
    QString user;          ///< which account (UPN); on a sandbox cloud it signs in silently
    QUrl sandbox;          ///< PILOTHOUSE_SANDBOX: origin of a running sandbox to use instead of starting one

    /// Where state is kept, from `dataDirectory` and `profile`.
    QString stateDirectory() const;
};

/// The composition root that both programs share: cloud profile (with the embedded sandbox when asked), transport,
/// pipeline, identity, typed clients, playground parts. Main thread. Destroying it stops what it started.
class Services : public QObject
{
    Q_OBJECT
public:
    explicit Services(CommonOptions options, QObject* parent = nullptr);
    ~Services() override;

    /// Loads the cloud (metadata document; starts the sandbox inside the process when nobody runs one) and wires everything.
    /// Until it ended well, only options() and store() may be used. Signs nobody in.
    QCoro::Task<core::Result<void>> start(core::CancelToken cancel);
    /// Makes sure that there is an account: a cached one silently; on a sandbox cloud the `--user` or the first user without a
    /// browser. SignInNeeded otherwise.
    QCoro::Task<core::Result<void>> signIn(core::CancelToken cancel);

    const CommonOptions& options() const;
    const azure::CloudProfile& cloud() const;
    std::shared_ptr<http::Pipeline> pipeline() const;
    /// The calls under way, for a status bar.
    http::CallRegistry* calls() const;
    azure::ArmClient* arm() const;
    /// Accounts and tokens of this cloud; build identity::SignIn on it for a view.
    identity::Session* session() const;
    /// The keychain, for backend keys too.
    std::shared_ptr<identity::SecretStore> secrets() const;
    /// Clients and outside things for PlaygroundFlow and PlaygroundSession.
    playground::FlowParts flowParts() const;
    /// Deployments, indexes and endpoints over all subscriptions of the account's tenant.
    QCoro::Task<core::Result<playground::Catalog>> readCatalog(http::CallContext context);
    /// Kept conversations of this profile.
    playground::ConversationStore* conversations() const;
    /// What the person should know about this start ("secrets are kept in memory only"); one sentence each.
    QStringList notices() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace app
