// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/identity/directory.h"
#include "sandbox/services/entra/clientregistry.h"
#include "sandbox/services/entra/scopes.h"
#include "sandbox/world.h"

namespace sandbox::entra {

/// What a person agreed to: carried by authorization codes, device codes and refresh tokens.
struct Grant
{
    QString homeObjectId;
    QString tenantId; ///< where the token is to be issued
    QString clientId;
    QString scope; ///< as asked for
    QString nonce;
    QString claims;     ///< JSON of the authorize request's `claims`
    QDateTime signedIn; ///< when the person proved who they are
    QStringList contexts; ///< authentication contexts that the sign-in satisfied
};

struct AuthorizationCode
{
    Grant grant;
    QString tenantSegment; ///< the tenant as the authorize URL had it, resolved where it is one
    QString redirectUri;
    QString challenge; ///< S256, may be empty for confidential clients
    QDateTime expires;
    bool redeemed = false;
};

struct DeviceCode
{
    enum class State { Pending, Granted, Declined };
    QString userCode;
    Grant grant;
    QString tenantSegment;
    QDateTime expires;
    State state = State::Pending;
};

/// Who is signed in in one browser (cookie).
struct BrowserSession
{
    QString homeObjectId;
    QDateTime signedIn;
};

/// What a drill demands of a person's next sign-in.
enum class Requirement {
    None,
    Mfa,
    MfaEnrolment,
    Consent,
    AdminConsent,
    Blocked,
    SignInFrequency,
    Disabled,
    External,
    NotAssigned
};

/// A requirement as a drill ordered it.
struct Order
{
    Requirement requirement = Requirement::None;
    QString resource;        ///< audience without trailing slash; empty: every one
    bool persistent = false; ///< a sign-in does not end it
};

/// The memory of the token service. Codes and browser sessions live as long as the process, as in the cloud they live
/// minutes; refresh tokens carry their own content under a key of the data directory, so they outlive a restart.
class EntraState
{
public:
    explicit EntraState(World& world) : m_world(world) {}
    World& world() { return m_world; }

    std::optional<Client> client(const QString& clientId) const;

    QString addCode(AuthorizationCode code);
    AuthorizationCode* code(const QString& text);

    struct DevicePair
    {
        QString deviceCode;
        QString userCode;
    };
    DevicePair addDevice(DeviceCode device);
    DeviceCode* device(const QString& deviceCode);
    DeviceCode* deviceByUserCode(const QString& userCode);

    QString addSession(const BrowserSession& session);
    std::optional<BrowserSession> session(const Request& request) const;
    void endSession(const Request& request);

    struct RefreshToken
    {
        Grant grant;
        QString family; ///< the same along a chain of refreshes
        QString id;
        QDateTime issued;
    };
    QString makeRefreshToken(const Grant& grant, const QString& family);
    /// The content, when the token is one of ours.
    std::optional<RefreshToken> readRefreshToken(const QString& text);
    /// In the strict mode a second use of one token kills the whole family; true when `token` may be used.
    bool useRefreshToken(const RefreshToken& token);

    /// What stands against a silent token for this user in this tenant.
    std::optional<Refusal> objection(const User& user, const QString& tenantId, const QString& clientId,
                                     const QDateTime& issued, const QString& resource);
    /// What stands for `resource` (scope texts are taken, too).
    Requirement requirement(const User& user, const QString& tenantId, const QString& resource) const;
    void require(const QString& homeObjectId, const QString& tenantId, const Order& order);
    /// The person did it interactively.
    void satisfied(const User& user, const QString& tenantId);
    /// Back to how a new sandbox behaves; revocations stay.
    void forgetDrills();
    ClientRegistry registry;
    bool strictRefresh = false;
    /// How many equal token requests within five minutes are taken before AADSTS50196; 0: any number.
    int loopLimit = 0;
    /// Counts a token request; false when it is one too many.
    bool countRequest(const QByteArray& body);

private:
    QByteArray refreshKey();
    static QString requirementKey(const QString& homeObjectId, const QString& tenantId);

    World& m_world;
    QHash<QString, AuthorizationCode> m_codes;
    QHash<QString, DeviceCode> m_devices;
    QHash<QString, BrowserSession> m_sessions;
    QHash<QString, Order> m_requirements;
    QHash<QByteArray, QList<QDateTime>> m_requestTimes; ///< by digest of the request
    QSet<QString> m_usedTokens;
    QSet<QString> m_deadFamilies;
    QByteArray m_refreshKey;
};

/// Values of POST /_sandbox/identity's `require`.
std::optional<Requirement> requirementNamed(const QString& name);

} // namespace sandbox::entra
