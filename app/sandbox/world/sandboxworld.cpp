// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/world/sandboxworld.h"

#include "sandbox/router/mounts.h"

#include <QFile>
#include <QJsonDocument>
#include <QUuid>

namespace sandbox {

SandboxWorld::SandboxWorld(Settings settings, After after, Post post, Call call)
    : m_settings(std::move(settings)), m_after(std::move(after)), m_post(std::move(post)), m_call(std::move(call)), m_random(m_settings.seed)
{
    const bool identities = !m_settings.estateDocument.value(QLatin1String("tenants")).toArray().isEmpty();
    m_directory = Directory(identities ? m_settings.estateDocument : Directory::builtIn());
    if (m_settings.persistent) {
        m_database = std::make_unique<Database>();
        if (!m_database->open(m_settings.dataDirectory + QStringLiteral("/estate.sqlite")))
            m_database.reset();
        else
            m_random.seed(m_settings.seed + countRun());
    }
    m_estate = std::make_unique<ResourceStore>(m_settings.seed, m_database.get());
    const QJsonArray subscriptions = estateSection(QStringLiteral("subscriptions")).toArray();
    for (const QJsonValue& entry : subscriptions) {
        const QJsonObject object = entry.toObject();
        m_estate->assignSubscription(object.value(QLatin1String("subscriptionId")).toString(),
                                     object.value(QLatin1String("tenantId")).toString());
    }
    if (!m_settings.signer)
        m_settings.signer = std::make_shared<TokenSigner>(m_settings.dataDirectory);
    m_tokens = std::make_unique<TokenAuthority>(m_settings.signer, *this);
    m_logs = std::make_unique<LogStore>(*this);
}

SandboxWorld::~SandboxWorld()
{
    m_logs->close();
}

/// Ids made in one run must not come again in the next one over the same data. 0 in the first run.
quint64 SandboxWorld::countRun()
{
    qint64 runs = 0;
    m_database->execute(QStringLiteral("CREATE TABLE IF NOT EXISTS run(started TEXT)"));
    m_database->run(QStringLiteral("SELECT count(*) FROM run"), {}, [&](const DatabaseRow& row) { runs = row.integer(0); });
    m_database->run(QStringLiteral("INSERT INTO run VALUES(?)"), {now().toString(Qt::ISODate)});
    return static_cast<quint64>(runs) * 0x9E3779B97F4A7C15ull;
}

/// The history begins where the first run over this directory set it, so that its incidents do not move; after three weeks, or with
/// another seed or span, it begins anew.
std::shared_ptr<const simulation::Fortnight> SandboxWorld::fortnight()
{
    if (m_fortnight || m_settings.historyDays <= 0)
        return m_fortnight;
    qint64 start = m_metrics.startedMinute();
    QFile note(m_settings.dataDirectory + QStringLiteral("/history.json"));
    if (note.open(QIODevice::ReadOnly)) {
        const QJsonObject kept = QJsonDocument::fromJson(note.readAll()).object();
        const auto earlier = static_cast<qint64>(kept.value(QLatin1String("start")).toDouble());
        const bool same = kept.value(QLatin1String("seed")).toDouble() == m_settings.seed && kept.value(QLatin1String("days")).toInt() == m_settings.historyDays &&
                          kept.value(QLatin1String("model")).toInt() == simulation::kModelVersion;
        if (same && earlier <= start && start - earlier < 21 * 1440)
            start = earlier;
        note.close();
    }
    if (m_settings.persistent && note.open(QIODevice::WriteOnly))
        note.write(QJsonDocument(QJsonObject{{"start", start}, {"seed", qint64(m_settings.seed)}, {"days", m_settings.historyDays}, {"model", simulation::kModelVersion}}).toJson());
    m_historyFile = QStringLiteral("%1/history-%2-%3-%4.sqlite").arg(m_settings.dataDirectory).arg(m_settings.seed).arg(m_settings.historyDays).arg(start);
    const simulation::Fortnight::Settings settings{m_settings.seed, start / 1440, start - m_settings.historyDays * 1440LL};
    m_fortnight = std::make_shared<simulation::Fortnight>(simulation::Cast::of(*this, start), settings);
    return m_fortnight;
}

QDateTime SandboxWorld::now() const
{
    return QDateTime::currentDateTimeUtc().addMSecs(m_offset);
}

void SandboxWorld::after(int milliseconds, std::function<void()> function)
{
    m_after(milliseconds, std::move(function));
}

double SandboxWorld::random()
{
    return std::uniform_real_distribution<double>(0.0, 1.0)(m_random);
}

QString SandboxWorld::uuid()
{
    // Version 4, variant 1 (RFC 9562), from the seeded generator so that a run can be repeated.
    quint64 words[2] = {m_random(), m_random()};
    QByteArray bytes(reinterpret_cast<const char*>(words), sizeof words);
    bytes[6] = static_cast<char>((bytes.at(6) & 0x0f) | 0x40);
    bytes[8] = static_cast<char>((bytes.at(8) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

QString SandboxWorld::endpoint(const QString& mount, const QString& resource, const QString& origin) const
{
    return origin + mountPrefix(mount, resource);
}

Admission SandboxWorld::admitInternal(const Request& request) const
{
    Caller caller;
    caller.clientId = request.internalIdentity;
    caller.tenantId = m_estate->tenantOf(request.internalIdentity);
    const auto resource = m_estate->resource(request.internalIdentity);
    if (resource)
        caller.objectId =
            resource->value(QLatin1String("identity")).toObject().value(QLatin1String("principalId")).toString();
    return {caller, {}};
}

Admission SandboxWorld::admitToken(const Request& request, const QStringList& audiences)
{
    if (request.internal)
        return admitInternal(request);
    const TokenAuthority::Verdict verdict = m_tokens->check(request.headers.value("Authorization"), audiences);
    if (verdict.problem != TokenProblem::None)
        return {std::nullopt, tokenRefusal(*this, request, verdict.problem, audiences, verdict.claims)};
    if (const auto demanded = m_tokens->unsatisfied(request, verdict.claims))
        return {std::nullopt, claimsChallenge(*this, request, *demanded)};
    const auto claim = [&](const char* name) { return verdict.claims.value(QLatin1String(name)).toString(); };
    Caller caller;
    caller.tenantId = claim("tid");
    caller.objectId = claim("oid");
    caller.userPrincipalName = claim("upn").isEmpty() ? claim("unique_name") : claim("upn"); // guests have no upn
    caller.clientId = claim("appid").isEmpty() ? claim("azp") : claim("appid");
    return {caller, {}};
}

Admission SandboxWorld::admitTokenOrKey(const Request& request, const QStringList& audiences, const QByteArray& keyHeader,
                                        const QStringList& keys, bool keysAllowed)
{
    if (request.internal)
        return admitInternal(request);
    QByteArray offered = request.headers.value(keyHeader);
    // The openai package's plain client sends the key as a bearer token; Azure OpenAI's v1 API takes it.
    const QByteArray authorization = request.headers.value("Authorization");
    if (offered.isEmpty() && request.mount == QLatin1String("openai") && authorization.count('.') != 2)
        offered = authorization;
    const bool bearer = offered.left(7).toLower() == "bearer ";
    if (bearer)
        offered = offered.mid(7).trimmed();
    if (offered.isEmpty())
        return admitToken(request, audiences);
    if (keysAllowed && keys.contains(QString::fromUtf8(offered))) {
        Caller caller;
        caller.viaKey = true;
        return {caller, {}};
    }
    // Azure ML sends keys and tokens in the same header: what has a token's three parts is judged as a token.
    if (bearer && offered.count('.') == 2)
        return admitToken(request, audiences);
    return {std::nullopt, keyRefusal(request, keysAllowed)};
}

void SandboxWorld::callInternally(Request request, std::function<void(const Response&)> done)
{
    request.internal = true;
    m_call(std::move(request), std::move(done));
}

} // namespace sandbox
