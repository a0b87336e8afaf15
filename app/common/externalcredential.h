// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "identity/account.h"

#include <QCoroTask>

namespace identity {
class Session;
}

namespace app {

/// Which of identity's credentials takes the place of a sign-in of this program. The order, first match wins:
///  1. what `login` chose for this cloud (kept as a name in `<state>/credential.json`, never a secret);
///  2. an account that is signed in here;
///  3. the environment, when AZURE_AUTHORITY_HOST (else the public cloud) is this cloud's sign-in server: secret, certificate, token
///     file, GitHub Actions, Azure Pipelines;
///  4. on a sandbox, its first user.
class ExternalCredential
{
public:
    enum class Source { Session, AzureCli, ServicePrincipal, Federated };
    ExternalCredential(const QString& stateDirectory, const QString& cloud);

    Source source() const { return m_source; }
    bool isChosen() const { return m_source != Source::Session; }
    /// Keeps the choice for this cloud.
    core::Result<void> choose(Source source);
    /// Makes the chosen source the session's account.
    QCoro::Task<core::Result<identity::Account>> signIn(identity::Session* session, core::CancelToken cancel) const;
    /// The same with what the environment has; nothing to do when it has nothing for this cloud. True: it is the account now.
    static QCoro::Task<core::Result<bool>> signInFromEnvironment(identity::Session* session, core::CancelToken cancel);

private:
    QString m_file;
    QString m_cloud;
    Source m_source = Source::Session;
};

} // namespace app
