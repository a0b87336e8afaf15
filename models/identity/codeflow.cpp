// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/codeflow.h"

#include "identity/logging.h"

#include <QCryptographicHash>
#include <QOAuth2AuthorizationCodeFlow>

namespace identity {

namespace {

CallbackExpectation expectationOf(const CodeFlow::Parts& parts, const RequestSecrets& secrets)
{
    CallbackExpectation expectation;
    expectation.state = secrets.state;
    expectation.issuer = parts.endpoints.issuer;
    expectation.issuerRequired = parts.endpoints.namesIssuer;
    expectation.preferredPort = parts.authority.callbackPort;
    return expectation;
}

/// Replaces whatever the flow put there (newer versions add a challenge and a nonce of their own) and encodes exactly once.
void set(QMultiMap<QString, QVariant>* parameters, const QString& name, const QString& value)
{
    parameters->remove(name);
    parameters->insert(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
}

core::Error notOurs(const QString& reason)
{
    core::Error error = core::Error::make(core::ErrorKind::Untrusted, reason);
    error.code = QStringLiteral("CallbackRejected");
    return error;
}

} // namespace

RequestSecrets RequestSecrets::make(core::Random* random)
{
    RequestSecrets secrets;
    secrets.state = random->urlSafe(32);
    secrets.nonce = random->urlSafe(32);
    secrets.verifier = random->urlSafe(32);
    return secrets;
}

QByteArray RequestSecrets::challenge() const
{
    return QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

FormFields authorizationFields(const AuthorizationOptions& options, const RequestSecrets& secrets)
{
    FormFields fields{{QStringLiteral("scope"), withOpenIdScopes(options.scope)},
                      {QStringLiteral("state"), QString::fromLatin1(secrets.state)},
                      {QStringLiteral("nonce"), QString::fromLatin1(secrets.nonce)},
                      {QStringLiteral("code_challenge"), QString::fromLatin1(secrets.challenge())},
                      {QStringLiteral("code_challenge_method"), QStringLiteral("S256")},
                      {QStringLiteral("client_info"), QStringLiteral("1")},
                      {QStringLiteral("response_mode"), options.responseMode}};
    const auto addUnlessEmpty = [&fields](const char* name, const QString& value) {
        if (!value.isEmpty()) {
            fields.append({QString::fromLatin1(name), value});
        }
    };
    const bool hintExcludes = options.prompt == QLatin1String("select_account") && !options.loginHint.isEmpty();
    addUnlessEmpty("prompt", hintExcludes ? QString() : options.prompt);
    addUnlessEmpty("login_hint", options.loginHint);
    addUnlessEmpty("domain_hint", options.domainHint);
    addUnlessEmpty("claims", options.claims);
    return fields;
}

CodeFlow::CodeFlow(Parts parts, QObject* parent)
    : QObject(parent), m_parts(std::move(parts)), m_secrets(RequestSecrets::make(m_parts.random)),
      m_network(m_parts.authority), m_handler(expectationOf(m_parts, m_secrets))
{
    silenceNetworkAuth();
    m_network.setClockWatch(m_parts.clockWatch);
    m_flow = new QOAuth2AuthorizationCodeFlow(m_parts.authority.clientId, m_parts.endpoints.authorization, m_parts.endpoints.token,
                                              &m_network, this);
    m_flow->setReplyHandler(&m_handler);
    m_flow->setState(QString::fromLatin1(m_secrets.state));
    m_flow->setModifyParametersFunction(
        [this](QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant>* parameters) { modify(stage, parameters); });
    connect(m_flow, &QAbstractOAuth::authorizeWithBrowser, this, &CodeFlow::openBrowser);
    connectHandler();
}

CodeFlow::~CodeFlow()
{
    // The flow of Qt 6.4 gives its replies a bare pointer to the handler, so they end before either goes.
    m_finished = true;
    abortReplies();
    delete m_flow;
}

void CodeFlow::connectHandler()
{
    connect(&m_handler, &QAbstractOAuthReplyHandler::callbackReceived, this,
            [this](const QVariantMap& values) { m_code = values.value(QStringLiteral("code")).toString(); });
    connect(&m_handler, &LoopbackReplyHandler::authorizationRefused, this,
            [this](const OAuthError& error) { end(error.toError(m_parts.authority.url.host())); });
    connect(&m_handler, &LoopbackReplyHandler::callbackRejected, this, [this](const QString& reason) { end(notOurs(reason)); });
    connect(&m_handler, &LoopbackReplyHandler::strangerRefused, this,
            [](const QString& reason) { qCInfo(lcIdentity, "sign-in callback refused: %s", qUtf8Printable(reason)); });
    connect(&m_handler, &LoopbackReplyHandler::tokenEndpointAnswered, this, [this](const core::Result<HttpAnswer>& answer) {
        end(TokenClient::tokensOf(answer, m_parts.endpoints.token.host(), m_parts.clock->now()));
    });
}

void CodeFlow::start()
{
    if (!m_handler.listen()) {
        core::Error error = core::Error::make(core::ErrorKind::Network, QStringLiteral("no free port on the loopback interface"),
                                              QStringLiteral("localhost"));
        error.code = QStringLiteral("NoLoopbackPort");
        end(error);
        return;
    }
    m_parts.clock->callAfter(m_parts.timeout, this, [this] {
        core::Error error = core::Error::make(core::ErrorKind::Timeout, QStringLiteral("nobody finished the sign-in in the browser"),
                                              m_parts.authority.url.host());
        error.code = QStringLiteral("BrowserTimeout");
        end(error);
    });
    m_flow->grant();
}

void CodeFlow::modify(QAbstractOAuth::Stage stage, QMultiMap<QString, QVariant>* parameters)
{
    set(parameters, QStringLiteral("client_id"), m_parts.authority.clientId);
    set(parameters, QStringLiteral("redirect_uri"), m_handler.callback());
    parameters->remove(QStringLiteral("client_secret"));
    if (stage == QAbstractOAuth::Stage::RequestingAuthorization) {
        for (const auto& [name, value] : authorizationFields(m_parts.options, m_secrets)) {
            set(parameters, name, value);
        }
        set(parameters, QStringLiteral("client-request-id"), m_parts.random->uuid());
    } else if (stage == QAbstractOAuth::Stage::RequestingAccessToken) {
        set(parameters, QStringLiteral("code"), m_code);
        set(parameters, QStringLiteral("code_verifier"), QString::fromLatin1(m_secrets.verifier));
        set(parameters, QStringLiteral("scope"), withOpenIdScopes(m_parts.options.scope));
        set(parameters, QStringLiteral("client_info"), QStringLiteral("1"));
        if (!m_parts.options.claims.isEmpty()) {
            set(parameters, QStringLiteral("claims"), m_parts.options.claims);
        }
    }
}

void CodeFlow::openBrowser(const QUrl& url)
{
    BrowserPrompt prompt;
    prompt.url = url;
    prompt.givesUpAt = m_parts.clock->now().addMSecs(m_parts.timeout.count());
    prompt.opened = m_parts.openBrowser && m_parts.openBrowser(url);
    Q_EMIT prompted(prompt);
}

void CodeFlow::cancel()
{
    end(core::Error::cancelled());
}

void CodeFlow::end(const core::Result<TokenAnswer>& result)
{
    if (m_finished) {
        return;
    }
    m_finished = true;
    m_result = result;
    m_handler.close(result.has_value());
    abortReplies();
    m_code.clear();
    Q_EMIT finished();
}

void CodeFlow::abortReplies()
{
    const QList<QNetworkReply*> replies = m_network.findChildren<QNetworkReply*>();
    for (QNetworkReply* reply : replies) {
        reply->abort();
    }
}

} // namespace identity
