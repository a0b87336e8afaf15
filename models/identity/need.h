// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace identity {

struct Authority;

/// Why silent calls cannot go on.
enum class NeedKind {
    SignIn,       ///< the sign-in has ended (revoked, password changed, expired): sign in again, account preselected
    Verification, ///< the organisation asks for more (MFA, terms, a claims challenge of a service): browser with the claims
    Consent,      ///< the person has not consented to this permission: browser, no `prompt=consent`
    AdminConsent, ///< only an administrator may consent: nothing to do in the browser, details to copy
    Blocked,      ///< policy refuses; signing in again does not help; the server's text says why
    NotAMember,   ///< the account is not known in that tenant
    WrongCloud,   ///< the account or tenant lives in another national cloud
};

/// One thing that the person has to know or do, per account and tenant (and scope, for consent). Value type without secrets.
struct Need
{
    QString id; ///< of account, tenant, kind and scope: stays the same while it stands
    NeedKind kind = NeedKind::SignIn;
    QString accountId;
    QString username; ///< display only
    QString tenantId;
    QString tenantName; ///< display name, else domain, else id
    QString scope;    ///< what was asked for when it came up
    core::Error error; ///< the server's text, code, correlation id and claims
    int waitingCalls = 0; ///< calls that go on by themselves once the person has signed in
    QStringList waitingFor; ///< what those calls do ("Deleting deployment gpt-4o"), without doubles
    QDateTime waitsUntil; ///< when the first of them gives up; invalid: none waits
    friend bool operator==(const Need&, const Need&) = default;
};

/// A need in words. Sentences are translated, context "identity".
struct NeedWords
{
    QString sentence;   ///< "Your organisation asks for verification."
    QString explanation; ///< what to do and what happens then
    QString button;     ///< "Continue in browser"; empty when the browser does not help
    QString serverText; ///< the server's own sentence, untrusted
    QStringList permissions; ///< consent only: "Microsoft Graph: User.Read"
    /// To be copied for an administrator or for support: application id, tenant, permission, code, correlation id, and for
    /// consent the address where an administrator grants it. No secrets.
    QString details;
    friend bool operator==(const NeedWords&, const NeedWords&) = default;
};

/// Which need an error of the authority is: by kind, `error` and `suberror`; only the wording of consent, membership and cloud
/// looks at the AADSTS number, because no other member tells them apart.
NeedKind needKindOf(const core::Error& error);
/// Stable camelCase name of a kind, for JSON and automation ids.
QString needName(NeedKind kind);
/// Whether signing in (with the claims of the error) may help.
bool canContinueInBrowser(NeedKind kind);
NeedWords wordsOf(const Need& need, const Authority& authority);
/// Scopes as people know them: "Azure Resource Manager: user_impersonation", "Microsoft Graph: User.Read". Unknown resources by
/// their host. OpenID Connect's own scopes are left out.
QStringList permissionNames(const QString& scope);

} // namespace identity

Q_DECLARE_METATYPE(identity::Need)
