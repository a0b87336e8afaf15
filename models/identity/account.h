// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QUrl>

namespace identity {

/// What silent calls for an account or tenant can expect.
enum class SignInState {
    SignedIn, ///< a refresh token is at hand and nothing is known against it
    Needed,   ///< the person must sign in again; `problem` says why
    Blocked,  ///< policy refuses and signing in again does not help; `problem` has the server's text
    Locked,   ///< the keychain that holds the refresh token is locked
    Untried,  ///< a tenant that no token was asked for yet
};

/// Where an account's tokens come from.
enum class AccountSource {
    SignIn,           ///< a sign-in of this program, with a refresh token
    AzureCli,         ///< the account that the Azure CLI is signed in with
    ServicePrincipal, ///< an application's secret or certificate
    Federated,        ///< an application that another issuer vouches for (pipelines, Kubernetes)
};

/// A person at an authority. `id` is the MSAL home account id (uid.utid, lower case); names are for display only.
struct Account
{
    QString id;
    QString username; ///< display only, never a key
    QString name;
    QString homeTenantId;
    QString objectId; ///< in the home tenant
    SignInState state = SignInState::SignedIn;
    core::Error problem; ///< kind None while state is SignedIn
    bool isCurrent = false;
    bool isServicePrincipal = false; ///< an application, no person
    AccountSource source = AccountSource::SignIn;
    /// Not from a sign-in of this program: nothing of it is kept, nothing in it is ours to revoke.
    bool isExternal() const { return source != AccountSource::SignIn; }
    friend bool operator==(const Account&, const Account&) = default;
};

/// A tenant that an account belongs to.
struct Tenant
{
    QString id; ///< GUID
    QString domain;
    QString name;
    bool isHome = false;
    bool isCurrent = false;
    SignInState state = SignInState::Untried;
    core::Error problem;
    friend bool operator==(const Tenant&, const Tenant&) = default;
};

/// What a waiting sign-in shows when the browser has the turn. `url` may be copied by the person; it is never logged.
struct BrowserPrompt
{
    QUrl url;
    bool opened = false; ///< false: no browser could be started, show the link and offer a code instead
    QDateTime givesUpAt;
    friend bool operator==(const BrowserPrompt&, const BrowserPrompt&) = default;
};

/// What a waiting sign-in shows when the person types a code on another device (RFC 8628).
struct DeviceCodePrompt
{
    QString userCode;
    QUrl verificationUri;
    QDateTime expiresAt;
    QString message; ///< the server's own sentence, untrusted text
    friend bool operator==(const DeviceCodePrompt&, const DeviceCodePrompt&) = default;
};

/// A failed sign-in in words for a person; `error` carries code and correlation id for the details.
struct SignInFailure
{
    core::Error error;
    QString sentence;
    QString remedy;
    bool canRetry = true;
    friend bool operator==(const SignInFailure&, const SignInFailure&) = default;
};

/// The one place where a sign-in's Error becomes words (translated, context "identity").
SignInFailure failureOf(const core::Error& error);

/// Stable camelCase name: "user", "azureCli", "servicePrincipal", "federated".
QString sourceName(AccountSource source);

/// Stable camelCase name: "signedIn", "signInNeeded", "blocked", "keychainLocked", "untried".
QString stateName(SignInState state);

/// {"id","user","name","tenantId","state","current","type"[,"reason","code","requestId"]}: never a token.
QJsonObject toJson(const Account& account);
/// {"tenantId","domain","displayName","home","current","state"[,...]}.
QJsonObject toJson(const Tenant& tenant);

} // namespace identity

Q_DECLARE_METATYPE(identity::Account)
Q_DECLARE_METATYPE(identity::Tenant)
