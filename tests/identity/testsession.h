// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/scriptedauthority.h"
#include "identity/session.h"

#include <QTemporaryDir>

namespace support {

class Knock;

/// A session against a scripted authority, with a browser that the test plays.
class TestSession
{
public:
    /// `secrets` null: a memory store that claims to be a keychain. Times are the computer's unless `clock` is given.
    explicit TestSession(ScriptedAuthority* server, std::shared_ptr<identity::SecretStore> secrets = {}, core::Clock* clock = nullptr,
                         const QString& dataDirectory = {});

    identity::Session& operator*() { return *m_session; }
    identity::Session* operator->() { return m_session.get(); }

    /// Parameters of the authorization URL that the browser was last opened with.
    QUrlQuery authorizeQuery() const { return QUrlQuery(openedUrl.query()); }
    QString query(const char* name) const { return authorizeQuery().queryItemValue(QLatin1String(name), QUrl::FullyDecoded); }
    quint16 callbackPort() const { return quint16(QUrl(query("redirect_uri")).port()); }
    /// Form-posts the true callback with `code`; takes the nonce over into the server's next id token.
    std::unique_ptr<Knock> postTrueCallback(const QByteArray& code = "code+/=%& x");
    /// A whole browser sign-in that succeeds.
    core::Result<identity::Account> signIn(const identity::SignInRequest& request = {});

    QUrl openedUrl;
    int opened = 0;
    bool browserWorks = true;
    identity::BrowserPrompt prompt;

    static identity::SessionParts partsFor(ScriptedAuthority* server);
    identity::Session::ShowBrowser shower();

private:
    ScriptedAuthority* m_server;
    std::unique_ptr<identity::Session> m_session;
};

} // namespace support
