// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/authority.h"
#include "identity/filesecretstore.h"
#include "identity/session.h"
#include "identity/webrobot.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace support {

/// npm `oidc-provider` as tests/interop/oidcserver.mjs runs it: a certified OpenID provider that shares no code with this project.
class OidcServer
{
public:
    /// Why it cannot be had here (no Node.js, packages not installed), empty when it can.
    static QString absence();

    explicit OidcServer(const QStringList& options = {});
    ~OidcServer();
    bool isReady() const { return !m_origin.isEmpty(); }
    QString origin() const { return m_origin; }
    identity::Authority authority() const;
    static identity::Authority authorityAt(const QString& origin);

    /// See the script for what it understands.
    bool control(const QJsonObject& orders);
    /// What reached the token endpoint, oldest first; only grants named `grant` unless empty.
    QList<QJsonObject> log(const QString& grant = {});
    int refreshes() { return int(log(QStringLiteral("refresh_token")).size()); }
    /// Ends it: from now on nobody answers at its address.
    void stop();

private:
    QProcess m_process;
    QString m_origin;
    WebRobot m_http;
};

/// A session at such a server, with accounts kept in a directory that another process may share, and a robot as the person.
class OidcSession
{
public:
    explicit OidcSession(OidcServer* server, core::Clock* clock = nullptr, const QString& directory = {});
    identity::Session& operator*() { return *m_session; }
    identity::Session* operator->() { return m_session.get(); }
    /// A whole browser sign-in, with the robot on the server's pages.
    core::Result<identity::Account> signIn(const identity::SignInRequest& request = {});
    core::Result<http::AccessToken> token(bool force = false);

    WebRobot robot;
    WebRobot::Page lastPage;
    QUrl openedUrl;
    QString directory() const { return m_path; }

    static identity::SessionParts partsFor(const identity::Authority& authority, const QString& directory);

private:
    QTemporaryDir m_own;
    QString m_path;
    std::unique_ptr<identity::Session> m_session;
};

} // namespace support
