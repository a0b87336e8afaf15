// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/entrastate.h"

#include "sandbox/identity/tokenauthority.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace sandbox::entra {

namespace {

constexpr qint64 kCodeLifetime = 10 * 60;
constexpr qint64 kRefreshDays = 90;
constexpr qsizetype kMacSize = 16;
constexpr qint64 kLoopSeconds = 300;
/// Not a disguise: clients must carry `+`, `/` and `.` of a refresh token through form encoding unharmed.
const QString kRefreshPrefix = QStringLiteral("1.AX+s/nd+");
const QByteArray kCookie = "sandbox_sso";

/// Command-line tools sign in as Microsoft's own applications, which exist in every tenant.
std::optional<Client> firstPartyClient(const QString& clientId)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("04b07795-8ddb-461a-bbee-02f9e1bf7b46"), QStringLiteral("Azure CLI")},
        {QStringLiteral("1950a258-227b-4e31-a9cf-717495945fc2"), QStringLiteral("Azure PowerShell")},
    };
    const auto name = names.constFind(clientId.toLower());
    if (name == names.constEnd())
        return std::nullopt;
    Client client;
    client.clientId = clientId.toLower();
    client.displayName = *name;
    client.redirectUris = {QStringLiteral("http://localhost"), QStringLiteral("http://127.0.0.1")};
    return client;
}

/// Applications behind Easy Auth are registered by the site's authsettingsV2.
std::optional<Client> webAppClient(World& world, const QString& clientId)
{
    const auto settings = world.estate().resources(QStringLiteral("Microsoft.Web/sites/config"));
    for (const QJsonObject& one : settings) {
        const QJsonObject registration = one.value(QLatin1String("properties"))
                                             .toObject()
                                             .value(QLatin1String("identityProviders"))
                                             .toObject()
                                             .value(QLatin1String("azureActiveDirectory"))
                                             .toObject()
                                             .value(QLatin1String("registration"))
                                             .toObject();
        const QString id = registration.value(QLatin1String("clientId")).toString();
        if (id.isEmpty() || id.compare(clientId, Qt::CaseInsensitive) != 0)
            continue;
        const QString app = one.value(QLatin1String("id")).toString().section(QLatin1Char('/'), 8, 8);
        Client client;
        client.clientId = id;
        client.clientSecret = world.uuid(); // nobody outside knows it; see authenticateClient
        client.displayName = app;
        for (const char* origin : {"http://127.0.0.1", "http://localhost", "https://127.0.0.1", "https://localhost"})
            client.redirectUris.append(world.endpoint(QStringLiteral("app"), app, QLatin1String(origin)) +
                                       QStringLiteral("/.auth/login/aad/callback"));
        return client;
    }
    return std::nullopt;
}

QByteArray cookieValue(const Request& request)
{
    const QList<QByteArray> cookies = request.headers.value("Cookie").split(';');
    for (const QByteArray& cookie : cookies) {
        const QByteArray trimmed = cookie.trimmed();
        if (trimmed.startsWith(kCookie + '='))
            return trimmed.mid(kCookie.size() + 1);
    }
    return {};
}

QJsonObject toJson(const Grant& grant)
{
    return {{"uid", grant.homeObjectId}, {"tid", grant.tenantId},
            {"cid", grant.clientId},     {"scp", grant.scope},
            {"auth", grant.signedIn.toSecsSinceEpoch()},
            {"acrs", QJsonArray::fromStringList(grant.contexts)}};
}

QDateTime moment(const QJsonValue& seconds)
{
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(seconds.toDouble()), Qt::UTC);
}

} // namespace

std::optional<Client> EntraState::client(const QString& clientId) const
{
    if (const auto known = m_world.directory().client(clientId))
        return known;
    if (const auto tool = firstPartyClient(clientId))
        return tool;
    return webAppClient(m_world, clientId);
}

QString EntraState::addCode(AuthorizationCode code)
{
    const QDateTime now = m_world.now();
    // Used codes stay an hour, so that a replay is told apart from nonsense.
    m_codes.removeIf([&](const auto& entry) { return entry.value().expires.addSecs(3600) < now; });
    code.expires = now.addSecs(kCodeLifetime);
    // Every character that a careless client encodes wrongly.
    const QString text = QStringLiteral("0.Aa+/=%& %1.%2").arg(m_world.uuid(), m_world.uuid());
    m_codes.insert(text, code);
    return text;
}

AuthorizationCode* EntraState::code(const QString& text)
{
    const auto found = m_codes.find(text);
    return found == m_codes.end() ? nullptr : &*found;
}

EntraState::DevicePair EntraState::addDevice(DeviceCode device)
{
    static const QString letters = QStringLiteral("BCDFGHJKLMNPQRSTVWXZ23456789");
    for (int i = 0; i < 9; ++i)
        device.userCode.append(letters.at(static_cast<qsizetype>(m_world.random() * static_cast<double>(letters.size()))));
    device.expires = m_world.now().addSecs(900);
    const QString deviceCode = QStringLiteral("DAQABAAEAAA") + m_world.uuid().remove(QLatin1Char('-')) +
                               m_world.uuid().remove(QLatin1Char('-'));
    m_devices.insert(deviceCode, device);
    return {deviceCode, device.userCode};
}

DeviceCode* EntraState::device(const QString& deviceCode)
{
    const auto found = m_devices.find(deviceCode);
    return found == m_devices.end() ? nullptr : &*found;
}

DeviceCode* EntraState::deviceByUserCode(const QString& userCode)
{
    const QString wanted = userCode.trimmed().toUpper().remove(QLatin1Char('-'));
    for (DeviceCode& device : m_devices) {
        if (device.userCode == wanted)
            return &device;
    }
    return nullptr;
}

QString EntraState::addSession(const BrowserSession& session)
{
    const QString id = m_world.uuid();
    m_sessions.insert(id, session);
    return QString::fromLatin1(kCookie) + QLatin1Char('=') + id + QStringLiteral("; Path=/; HttpOnly; SameSite=Lax");
}

std::optional<BrowserSession> EntraState::session(const Request& request) const
{
    const auto found = m_sessions.constFind(QString::fromLatin1(cookieValue(request)));
    if (found == m_sessions.constEnd())
        return std::nullopt;
    const QDateTime revoked = m_world.tokens().revokedAt(found->homeObjectId);
    if (revoked.isValid() && found->signedIn < revoked)
        return std::nullopt;
    return *found;
}

void EntraState::endSession(const Request& request)
{
    m_sessions.remove(QString::fromLatin1(cookieValue(request)));
}

QByteArray EntraState::refreshKey()
{
    // A deterministic signature is a secret that only the holder of the signing key can make.
    if (m_refreshKey.isEmpty())
        m_refreshKey = QCryptographicHash::hash(m_world.tokens().sign({{"purpose", "refresh tokens"}}),
                                                QCryptographicHash::Sha256);
    return m_refreshKey;
}

QString EntraState::makeRefreshToken(const Grant& grant, const QString& family)
{
    QJsonObject content = toJson(grant);
    content.insert(QStringLiteral("fam"), family.isEmpty() ? m_world.uuid() : family);
    content.insert(QStringLiteral("jti"), m_world.uuid());
    content.insert(QStringLiteral("iat"), m_world.now().toSecsSinceEpoch());
    const QByteArray bytes = QJsonDocument(content).toJson(QJsonDocument::Compact);
    const QByteArray mac =
        QMessageAuthenticationCode::hash(bytes, refreshKey(), QCryptographicHash::Sha256).left(kMacSize);
    return kRefreshPrefix + QString::fromLatin1((mac + bytes).toBase64());
}

std::optional<EntraState::RefreshToken> EntraState::readRefreshToken(const QString& text)
{
    if (!text.startsWith(kRefreshPrefix))
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(text.mid(kRefreshPrefix.size()).toLatin1(),
                                                        QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray all = decoded ? *decoded : QByteArray();
    if (kRefreshPrefix + QString::fromLatin1(all.toBase64()) != text)
        return std::nullopt; // a stray character at the end decodes to nothing
    const QByteArray bytes = all.mid(kMacSize);
    const QByteArray mac =
        QMessageAuthenticationCode::hash(bytes, refreshKey(), QCryptographicHash::Sha256).left(kMacSize);
    if (all.left(kMacSize) != mac)
        return std::nullopt;
    const QJsonObject content = QJsonDocument::fromJson(bytes).object();
    const auto member = [&](const char* name) { return content.value(QLatin1String(name)).toString(); };
    RefreshToken token;
    token.grant.homeObjectId = member("uid");
    token.grant.tenantId = member("tid");
    token.grant.clientId = member("cid");
    token.grant.scope = member("scp");
    token.grant.signedIn = moment(content.value(QLatin1String("auth")));
    const QJsonArray contexts = content.value(QLatin1String("acrs")).toArray();
    for (const QJsonValue& context : contexts)
        token.grant.contexts.append(context.toString());
    token.family = member("fam");
    token.id = member("jti");
    token.issued = moment(content.value(QLatin1String("iat")));
    return token;
}

bool EntraState::useRefreshToken(const RefreshToken& token)
{
    if (!strictRefresh)
        return true;
    if (m_usedTokens.contains(token.id))
        m_deadFamilies.insert(token.family);
    m_usedTokens.insert(token.id);
    return !m_deadFamilies.contains(token.family);
}

QString EntraState::requirementKey(const QString& homeObjectId, const QString& tenantId)
{
    return homeObjectId.toLower() + QLatin1Char('@') + tenantId.toLower();
}

Requirement EntraState::requirement(const User& user, const QString& tenantId, const QString& resource) const
{
    if (user.disabled)
        return Requirement::Disabled;
    for (const QString& tenant : {tenantId, QString()}) {
        const auto order = m_requirements.constFind(requirementKey(user.objectId, tenant));
        if (order != m_requirements.constEnd() &&
            (order->resource.isEmpty() || resource.contains(order->resource, Qt::CaseInsensitive)))
            return order->requirement;
    }
    return Requirement::None;
}

void EntraState::require(const QString& homeObjectId, const QString& tenantId, const Order& order)
{
    const QString key = requirementKey(homeObjectId, tenantId);
    if (order.requirement == Requirement::None)
        m_requirements.remove(key);
    else
        m_requirements.insert(key, order);
}

void EntraState::satisfied(const User& user, const QString& tenantId)
{
    for (const QString& tenant : {tenantId, QString()}) {
        const auto order = m_requirements.find(requirementKey(user.objectId, tenant));
        if (order != m_requirements.end() && !order->persistent)
            m_requirements.erase(order);
    }
}

void EntraState::forgetDrills()
{
    m_requirements.clear();
    m_requestTimes.clear();
    strictRefresh = false;
    loopLimit = 0;
}

bool EntraState::countRequest(const QByteArray& body)
{
    if (loopLimit <= 0)
        return true;
    const QDateTime now = m_world.now();
    QList<QDateTime>& times = m_requestTimes[QCryptographicHash::hash(body, QCryptographicHash::Sha256)];
    times.removeIf([&](const QDateTime& time) { return time.secsTo(now) > kLoopSeconds; });
    times.append(now);
    return times.size() <= loopLimit;
}

std::optional<Refusal> EntraState::objection(const User& user, const QString& tenantId, const QString& clientId,
                                             const QDateTime& issued, const QString& resource)
{
    const QDateTime now = m_world.now();
    const QDateTime revoked = m_world.tokens().revokedAt(user.objectId);
    if (revoked.isValid() && issued < revoked)
        return refusal(50173, {issued.toString(Qt::ISODate), revoked.toString(Qt::ISODate)});
    if (issued.addDays(kRefreshDays) < now)
        return refusal(700082, {issued.toString(Qt::ISODate)});
    if (!m_world.directory().isMember(user, tenantId)) {
        const auto home = m_world.directory().tenant(user.homeTenantId);
        return refusal(50020, {user.userPrincipalName, home ? home->domain : user.homeTenantId, tenantId});
    }
    const auto withPolicy = [this](Refusal made) {
        made.claims = {{"access_token",
                        QJsonObject{{"capolids", QJsonObject{{"essential", true}, {"values", QJsonArray{m_world.uuid()}}}}}}};
        return made;
    };
    switch (requirement(user, tenantId, resource)) {
    case Requirement::None:
        return std::nullopt;
    case Requirement::Mfa:
        return withPolicy(refusal(50076, {resource}));
    case Requirement::MfaEnrolment:
        return withPolicy(refusal(50079, {resource}));
    case Requirement::External:
        return withPolicy(refusal(50158));
    case Requirement::NotAssigned:
        return refusal(50105);
    case Requirement::Consent:
        return refusal(65001, {clientId});
    case Requirement::AdminConsent:
        return refusal(90094);
    case Requirement::Blocked:
        return refusal(53003);
    case Requirement::SignInFrequency:
        return refusal(70043);
    case Requirement::Disabled:
        return refusal(50057);
    }
    return std::nullopt;
}

std::optional<Requirement> requirementNamed(const QString& name)
{
    static const QHash<QString, Requirement> names{
        {QStringLiteral("none"), Requirement::None},
        {QStringLiteral("mfa"), Requirement::Mfa},
        {QStringLiteral("mfaEnrolment"), Requirement::MfaEnrolment},
        {QStringLiteral("consent"), Requirement::Consent},
        {QStringLiteral("adminConsent"), Requirement::AdminConsent},
        {QStringLiteral("blocked"), Requirement::Blocked},
        {QStringLiteral("signInFrequency"), Requirement::SignInFrequency},
        {QStringLiteral("disabled"), Requirement::Disabled},
        {QStringLiteral("external"), Requirement::External},
        {QStringLiteral("notAssigned"), Requirement::NotAssigned},
    };
    const auto found = names.constFind(name);
    if (found == names.constEnd())
        return std::nullopt;
    return *found;
}

} // namespace sandbox::entra
