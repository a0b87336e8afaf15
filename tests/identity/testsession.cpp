// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/testsession.h"

#include "identity/knock.h"
#include "support/coroharness.h"

namespace support {

identity::SessionParts TestSession::partsFor(ScriptedAuthority* server)
{
    identity::SessionParts parts;
    parts.authority = server->authority();
    parts.clock = &core::SystemClock::instance();
    parts.random = &core::SystemRandom::instance();
    parts.secrets = std::make_shared<identity::MemorySecretStore>(QString());
    return parts;
}

TestSession::TestSession(ScriptedAuthority* server, std::shared_ptr<identity::SecretStore> secrets, core::Clock* clock,
                         const QString& dataDirectory)
    : m_server(server)
{
    identity::SessionParts parts = partsFor(server);
    if (secrets) {
        parts.secrets = secrets;
    }
    if (clock) {
        parts.clock = clock;
    }
    parts.dataDirectory = dataDirectory;
    parts.openBrowser = [this](const QUrl& url) {
        openedUrl = url;
        ++opened;
        return browserWorks;
    };
    m_session = std::make_unique<identity::Session>(parts);
}

identity::Session::ShowBrowser TestSession::shower()
{
    return [this](const identity::BrowserPrompt& shown) { prompt = shown; };
}

std::unique_ptr<Knock> TestSession::postTrueCallback(const QByteArray& code)
{
    m_server->nonce = query("nonce");
    const QByteArray body = "code=" + code.toPercentEncoding() + "&state=" + query("state").toUtf8().toPercentEncoding() +
                            "&session_state=1&client_info=x";
    return std::make_unique<Knock>(callbackPort(), Knock::post(callbackPort(), body));
}

core::Result<identity::Account> TestSession::signIn(const identity::SignInRequest& request)
{
    openedUrl.clear();
    const Running<core::Result<identity::Account>> running(m_session->signInWithBrowser(request, shower(), {}));
    QElapsedTimer timer;
    timer.start();
    while (openedUrl.isEmpty() && timer.elapsed() < 5000) {
        QTest::qWait(1);
    }
    const std::unique_ptr<Knock> knock = postTrueCallback();
    spin(running);
    return running.isDone() ? running.value() : core::Result<identity::Account>();
}

} // namespace support
