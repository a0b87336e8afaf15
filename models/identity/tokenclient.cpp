// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/tokenclient.h"

#include "core/json.h"
#include "http/httperror.h"
#include "identity/oautherror.h"

#include <QUrlQuery>

namespace identity {

namespace {

/// The error of a status whose body is no OAuth error.
core::Error plainError(const HttpAnswer& answer, const QString& host)
{
    core::ErrorKind kind = core::ErrorKind::MalformedResponse;
    QString message = QStringLiteral("the sign-in server did not answer in its protocol");
    if (answer.status == 429) {
        kind = core::ErrorKind::Throttled;
        message = QStringLiteral("the sign-in server is over its rate limit");
    } else if (answer.status >= 500) {
        kind = core::ErrorKind::ServiceFailure;
        message = QStringLiteral("the sign-in server failed");
    } else if (answer.status >= 300 && answer.status < 400) {
        kind = core::ErrorKind::Untrusted;
        message = QStringLiteral("the sign-in server sent us elsewhere");
    }
    core::Error error = core::Error::make(kind, message, host);
    error.status = answer.status;
    return error;
}

core::Error errorOf(const HttpAnswer& answer, const QString& host, const QDateTime& now)
{
    const OAuthError oauth = OAuthError::fromBody(answer.body, answer.status);
    core::Error error = oauth.isEmpty() ? plainError(answer, host) : oauth.toError(host);
    if (error.requestId.isEmpty()) {
        error.requestId = answer.requestId;
    }
    if (!answer.retryAfter.isEmpty()) {
        error.retryAfter = http::retryAfterOf(http::Headers{{"Retry-After", answer.retryAfter}}, now);
    }
    return error;
}

} // namespace

QByteArray formEncoded(const FormFields& fields)
{
    QByteArray body;
    for (const auto& [name, value] : fields) {
        if (!body.isEmpty()) {
            body += '&';
        }
        body += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return body;
}

QString withOpenIdScopes(const QString& scope)
{
    return QStringLiteral("openid profile offline_access ") + scope;
}

TokenClient::TokenClient(Authority authority, NetworkAccess* network, core::Clock* clock, core::Random* random)
    : m_authority(std::move(authority)), m_network(network), m_clock(clock), m_random(random)
{
}

QString TokenClient::claimsParameter(const QString& challenge) const
{
    QJsonObject claims;
    if (m_authority.hasTenants() && !m_authority.clientCapabilities.isEmpty()) {
        const QJsonObject values{{QStringLiteral("values"), QJsonArray::fromStringList(m_authority.clientCapabilities)}};
        claims = {{QStringLiteral("access_token"), QJsonObject{{QStringLiteral("xms_cc"), values}}}};
    }
    if (!challenge.isEmpty()) {
        const core::Result<QJsonObject> asked = core::json::parseObject(challenge.toUtf8(), {});
        if (!asked) {
            return challenge; // not ours to judge: the server that wrote it may still read it
        }
        claims = core::json::merged(claims, *asked);
    }
    return claims.isEmpty() ? QString() : QString::fromUtf8(core::json::compact(claims));
}

void TokenClient::addCommon(FormFields* fields, const QString& scope, const QString& claims) const
{
    fields->append({QStringLiteral("client_id"), m_authority.clientId});
    fields->append({QStringLiteral("scope"), withOpenIdScopes(scope)});
    fields->append({QStringLiteral("client_info"), QStringLiteral("1")});
    const QString parameter = claimsParameter(claims);
    if (!parameter.isEmpty()) {
        fields->append({QStringLiteral("claims"), parameter});
    }
}

QCoro::Task<core::Result<Endpoints>> TokenClient::endpoints(QString tenantId, core::CancelToken cancel)
{
    if (m_authority.clientId.isEmpty()) {
        core::Error error = core::Error::make(core::ErrorKind::InvalidInput, QStringLiteral("no client id is set"), m_authority.name);
        error.code = QStringLiteral("NoClientId");
        co_return error;
    }
    core::Result<Endpoints> found = co_await discover(tenantId, cancel);
    co_return found;
}

QCoro::Task<core::Result<Endpoints>> TokenClient::discover(QString tenantId, core::CancelToken cancel)
{
    if (!m_authority.hasTenants()) {
        tenantId.clear();
    }
    const auto known = m_endpoints.constFind(tenantId);
    if (known != m_endpoints.constEnd()) {
        co_return *known;
    }
    const QNetworkRequest request(m_authority.discoveryUrl(tenantId));
    const QString host = m_authority.url.host();
    if (!m_authority.allows(m_authority.url) && m_authority.url.scheme() != QLatin1String("https")) {
        core::Error error = core::Error::make(core::ErrorKind::Untrusted, QStringLiteral("the authority is not https"), host);
        error.code = QStringLiteral("AuthorityNotSecure");
        co_return error;
    }
    QNetworkReply* reply = m_network->get(request);
    const core::Result<HttpAnswer> answer = co_await answerOf(reply, cancel);
    if (!answer) {
        co_return core::failure(answer.error());
    }
    if (answer->status != 200) {
        co_return errorOf(*answer, host, m_clock->now());
    }
    const core::Result<Endpoints> found = Endpoints::fromDocument(answer->body, m_authority);
    if (!found) {
        co_return core::failure(found.error());
    }
    m_endpoints.insert(tenantId, *found);
    co_return *found;
}

QCoro::Task<core::Result<HttpAnswer>> TokenClient::post(QUrl url, FormFields fields, core::CancelToken cancel)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/x-www-form-urlencoded"));
    const QString correlationId = m_random->uuid();
    request.setRawHeader("client-request-id", correlationId.toLatin1());
    request.setRawHeader("return-client-request-id", "true");
    QNetworkReply* reply = m_network->post(request, formEncoded(fields));
    core::Result<HttpAnswer> answer = co_await answerOf(reply, cancel);
    if (answer && answer->requestId.isEmpty()) {
        answer->requestId = correlationId;
    }
    co_return answer;
}

core::Result<TokenAnswer> TokenClient::tokensOf(const core::Result<HttpAnswer>& answer, const QString& host, const QDateTime& now)
{
    if (!answer) {
        return answer.error();
    }
    if (answer->status != 200) {
        return errorOf(*answer, host, now);
    }
    core::Result<TokenAnswer> tokens = TokenAnswer::fromBody(answer->body, host);
    if (!tokens) {
        core::Error error = tokens.error();
        error.status = answer->status;
        error.requestId = answer->requestId;
        return error;
    }
    return tokens;
}

QCoro::Task<core::Result<TokenAnswer>> TokenClient::postForTokens(QString tenantId, FormFields fields, core::CancelToken cancel)
{
    const core::Result<Endpoints> known = co_await endpoints(tenantId, cancel);
    if (!known) {
        co_return core::failure(known.error());
    }
    const QUrl url = known->token;
    const core::Result<HttpAnswer> answer = co_await post(url, fields, cancel);
    core::Result<TokenAnswer> tokens = tokensOf(answer, url.host(), m_clock->now());
    co_return tokens;
}

QCoro::Task<core::Result<TokenAnswer>> TokenClient::redeem(Redemption redemption, core::CancelToken cancel)
{
    FormFields fields{{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                      {QStringLiteral("code"), QString::fromUtf8(redemption.code)},
                      {QStringLiteral("redirect_uri"), redemption.redirectUri},
                      {QStringLiteral("code_verifier"), QString::fromLatin1(redemption.verifier)}};
    addCommon(&fields, redemption.scope, redemption.claims);
    core::Result<TokenAnswer> tokens = co_await postForTokens(redemption.tenantId, fields, cancel);
    co_return tokens;
}

QCoro::Task<core::Result<TokenAnswer>> TokenClient::refresh(Refresh refresh, core::CancelToken cancel)
{
    FormFields fields{{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                      {QStringLiteral("refresh_token"), QString::fromLatin1(refresh.refreshToken)}};
    if (m_authority.hasTenants()) {
        addCommon(&fields, refresh.scope, refresh.claims);
    } else {
        // Elsewhere a refresh may not name what was not granted (RFC 6749 §6): without a scope it means all that was.
        fields.append({QStringLiteral("client_id"), m_authority.clientId});
    }
    core::Result<TokenAnswer> tokens = co_await postForTokens(refresh.tenantId, fields, cancel);
    co_return tokens;
}

QCoro::Task<core::Result<TokenAnswer>> TokenClient::clientCredentials(QString tenantId, QString clientId, FormFields proof,
                                                                      QString scope, QString claims, core::CancelToken cancel)
{
    FormFields fields{{QStringLiteral("grant_type"), QStringLiteral("client_credentials")},
                      {QStringLiteral("client_id"), clientId},
                      {QStringLiteral("scope"), scope}};
    fields.append(proof);
    if (!claims.isEmpty()) {
        fields.append({QStringLiteral("claims"), claims});
    }
    const core::Result<Endpoints> known = co_await discover(tenantId, cancel);
    if (!known) {
        co_return core::failure(known.error());
    }
    const QUrl url = known->token;
    const core::Result<HttpAnswer> answer = co_await post(url, fields, cancel);
    core::Result<TokenAnswer> tokens = tokensOf(answer, url.host(), m_clock->now());
    co_return tokens;
}

QCoro::Task<core::Result<QList<QPair<QString, QString>>>> TokenClient::authorizeSilently(QUrl url, QString redirectUri,
                                                                                         core::CancelToken cancel)
{
    if (!m_authority.allowsAutomaticSignIn()) {
        co_return core::failure(core::ErrorKind::Untrusted, QStringLiteral("automatic sign-in is for sandboxes only"), url.host());
    }
    const QNetworkRequest request(url);
    QNetworkReply* reply = m_network->get(request);
    const core::Result<HttpAnswer> answer = co_await answerOf(reply, cancel);
    if (!answer) {
        co_return core::failure(answer.error());
    }
    const QUrl target = answer->location;
    const QUrl expected(redirectUri);
    if (answer->status < 300 || answer->status > 399 || target.scheme() != expected.scheme() || target.host() != expected.host() ||
        target.port() != expected.port()) {
        co_return errorOf(*answer, url.host(), m_clock->now());
    }
    QString query = target.query(QUrl::FullyEncoded);
    query.replace(QLatin1Char('+'), QStringLiteral("%20")); // RFC 6749 §4.1.2: form encoding
    co_return QUrlQuery(query).queryItems(QUrl::FullyDecoded);
}

} // namespace identity
