// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/account.h"

#include <QCoreApplication>

namespace identity {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("identity", text);
}

struct Row
{
    const char* code; ///< of Error::code, or of Error::details where that is steadier
    const char* sentence;
    const char* remedy;
    bool canRetry;
};

// Failures with words of their own; everything else is explained by its kind.
constexpr Row kRows[] = {
    {"AuthorityUntrusted", QT_TRANSLATE_NOOP("identity", "This sign-in server cannot be trusted."),
     QT_TRANSLATE_NOOP("identity", "It named another host than its own; nothing was sent there. Check the address of the cloud."), false},
    {"AuthorityNotSecure", QT_TRANSLATE_NOOP("identity", "This sign-in server has no secure connection: its address begins with http."),
     QT_TRANSLATE_NOOP("identity", "Only a sandbox on this computer may do without https; nothing was sent. Check the address of the cloud."),
     false},
    {"CertificateUntrusted",
     QT_TRANSLATE_NOOP("identity", "The secure connection failed: nobody whom this computer trusts vouches for the server's certificate."),
     QT_TRANSLATE_NOOP("identity", "Nothing was sent. If it is your organisation's own server or proxy, ask for its certificate authority "
                                   "and name its file in PILOTHOUSE_CA_FILE."), false},
    {"CertificateExpired", QT_TRANSLATE_NOOP("identity", "The secure connection failed: the server's certificate has expired."),
     QT_TRANSLATE_NOOP("identity", "Nothing was sent. Check this computer's clock; if it is right, tell whoever runs the server."), true},
    {"CertificateNotYetValid", QT_TRANSLATE_NOOP("identity", "The secure connection failed: the server's certificate is not valid yet."),
     QT_TRANSLATE_NOOP("identity", "Nothing was sent. Check this computer's clock; if it is right, tell whoever runs the server."), true},
    {"CertificateOfAnotherServer", QT_TRANSLATE_NOOP("identity", "The secure connection failed: the certificate is of another server."),
     QT_TRANSLATE_NOOP("identity", "Nothing was sent. Check the address of the cloud, and whether a proxy or a hotel network stands between."),
     false},
    {"IdTokenRejected", QT_TRANSLATE_NOOP("identity", "The answer did not belong to this request."),
     QT_TRANSLATE_NOOP("identity", "It was thrown away. Try again; if it stays, tell whoever runs the sign-in server."), true},
    {"CallbackRejected", QT_TRANSLATE_NOOP("identity", "The answer did not belong to this request."),
     QT_TRANSLATE_NOOP("identity", "It was thrown away. Try again; if it stays, tell whoever runs the sign-in server."), true},
    {"BrowserTimeout", QT_TRANSLATE_NOOP("identity", "Sign-in timed out."),
     QT_TRANSLATE_NOOP("identity", "Nobody finished it in the browser. Try again when you are ready."), true},
    {"expired_token", QT_TRANSLATE_NOOP("identity", "The code has expired."), QT_TRANSLATE_NOOP("identity", "Get a new code."), true},
    {"authorization_declined", QT_TRANSLATE_NOOP("identity", "You declined the sign-in."),
     QT_TRANSLATE_NOOP("identity", "Start it again when you are ready."), true},
    {"AADSTS50020", QT_TRANSLATE_NOOP("identity", "You are not a member of this tenant."),
     QT_TRANSLATE_NOOP("identity", "Ask for an invitation as a guest, or use another account. The tenant you were in stays."), false},
    {"AADSTS90072", QT_TRANSLATE_NOOP("identity", "You are not a member of this tenant."),
     QT_TRANSLATE_NOOP("identity", "Ask for an invitation as a guest, or use another account. The tenant you were in stays."), false},
    {"AADSTS16000", QT_TRANSLATE_NOOP("identity", "You are not a member of this tenant."),
     QT_TRANSLATE_NOOP("identity", "Ask for an invitation as a guest, or use another account. The tenant you were in stays."), false},
    {"AADSTS90038", QT_TRANSLATE_NOOP("identity", "This account or tenant lives in another cloud."),
     QT_TRANSLATE_NOOP("identity", "Start Pilothouse with that cloud (--cloud); it needs an app registration of its own there."), false},
    {"AADSTS900432", QT_TRANSLATE_NOOP("identity", "This account or tenant lives in another cloud."),
     QT_TRANSLATE_NOOP("identity", "Start Pilothouse with that cloud (--cloud); it needs an app registration of its own there."), false},
    {"AADSTS90094", QT_TRANSLATE_NOOP("identity", "An administrator has to consent to this permission."),
     QT_TRANSLATE_NOOP("identity", "Ask your administrator, and give the details. Try again after that."), true},
    {"NoLoopbackPort", QT_TRANSLATE_NOOP("identity", "The browser cannot hand its answer to Pilothouse on this computer."),
     QT_TRANSLATE_NOOP("identity", "Use a code instead."), true},
    {"NoClientId", QT_TRANSLATE_NOOP("identity", "No app registration is set for this cloud."),
     QT_TRANSLATE_NOOP("identity", "Enter the client id of your registration in the settings, or use the sandbox."), false},
};

} // namespace

SignInFailure failureOf(const core::Error& error)
{
    for (const Row& row : kRows) {
        if (error.code == QLatin1String(row.code) || error.details == QLatin1String(row.code)) {
            return {error, tr(row.sentence), tr(row.remedy), row.canRetry};
        }
    }
    if (error.kind == core::ErrorKind::SignInNeeded && error.target == QLatin1String("az")) {
        return {error, error.message, tr(QT_TRANSLATE_NOOP("identity", "Do that in a terminal, then try again.")), true};
    }
    switch (error.kind) {
    case core::ErrorKind::Cancelled:
        return {error, tr(QT_TRANSLATE_NOOP("identity", "Sign-in was cancelled.")),
                tr(QT_TRANSLATE_NOOP("identity", "Start it again when you are ready.")), true};
    case core::ErrorKind::SignInNeeded:
        if (error.code == QLatin1String("invalid_grant")) { // a server that does not write for people
            return {error, tr(QT_TRANSLATE_NOOP("identity", "Your sign-in is no longer accepted.")),
                    tr(QT_TRANSLATE_NOOP("identity", "Sign in in the browser to continue.")), true};
        }
        return {error, error.message.isEmpty() ? tr(QT_TRANSLATE_NOOP("identity", "You need to sign in to continue.")) : error.message,
                tr(QT_TRANSLATE_NOOP("identity", "Sign in in the browser to continue.")), true};
    case core::ErrorKind::Forbidden:
        return {error, error.message.isEmpty() ? tr(QT_TRANSLATE_NOOP("identity", "Your organisation blocks this sign-in.")) : error.message,
                tr(QT_TRANSLATE_NOOP("identity", "Signing in again will not help: ask your administrator, and give the details.")), false};
    case core::ErrorKind::Network:
    case core::ErrorKind::Timeout:
    case core::ErrorKind::ServiceFailure:
    case core::ErrorKind::Throttled:
        return {error, tr(QT_TRANSLATE_NOOP("identity", "The sign-in service cannot be reached.")),
                core::explain(error).remedy, true};
    case core::ErrorKind::MalformedResponse:
        return {error, tr(QT_TRANSLATE_NOOP("identity", "The sign-in server gave an unexpected answer.")), core::explain(error).remedy, true};
    default: {
        const core::Explanation explanation = core::explain(error);
        return {error, explanation.sentence, explanation.remedy, true};
    }
    }
}

QString stateName(SignInState state)
{
    switch (state) {
    case SignInState::SignedIn:
        return QStringLiteral("signedIn");
    case SignInState::Needed:
        return QStringLiteral("signInNeeded");
    case SignInState::Blocked:
        return QStringLiteral("blocked");
    case SignInState::Locked:
        return QStringLiteral("keychainLocked");
    case SignInState::Untried:
        break;
    }
    return QStringLiteral("untried");
}

namespace {

void addProblem(QJsonObject* object, const core::Error& problem)
{
    if (problem.kind == core::ErrorKind::None) {
        return;
    }
    object->insert(QStringLiteral("reason"), problem.message);
    object->insert(QStringLiteral("code"), problem.code);
    object->insert(QStringLiteral("requestId"), problem.requestId);
}

} // namespace

QString sourceName(AccountSource source)
{
    switch (source) {
    case AccountSource::SignIn:
        return QStringLiteral("user");
    case AccountSource::AzureCli:
        return QStringLiteral("azureCli");
    case AccountSource::ServicePrincipal:
        return QStringLiteral("servicePrincipal");
    case AccountSource::Federated:
        return QStringLiteral("federated");
    }
    return {};
}

QJsonObject toJson(const Account& account)
{
    QJsonObject object{{QStringLiteral("id"), account.id},
                       {QStringLiteral("user"), account.username},
                       {QStringLiteral("name"), account.name},
                       {QStringLiteral("tenantId"), account.homeTenantId},
                       {QStringLiteral("type"), sourceName(account.source)},
                       {QStringLiteral("state"), stateName(account.state)},
                       {QStringLiteral("current"), account.isCurrent}};
    addProblem(&object, account.problem);
    return object;
}

QJsonObject toJson(const Tenant& tenant)
{
    QJsonObject object{{QStringLiteral("tenantId"), tenant.id},
                       {QStringLiteral("domain"), tenant.domain},
                       {QStringLiteral("displayName"), tenant.name},
                       {QStringLiteral("home"), tenant.isHome},
                       {QStringLiteral("state"), stateName(tenant.state)},
                       {QStringLiteral("current"), tenant.isCurrent}};
    addProblem(&object, tenant.problem);
    return object;
}

} // namespace identity
