// SPDX-License-Identifier: GPL-3.0-or-later
// Device authorization grant (RFC 8628), with the dialect of Entra ID.
#include "core/json.h"
#include "identity/oautherror.h"
#include "identity/tokenclient.h"

#include <QJsonDocument>

namespace identity {

namespace {

qint64 numberOf(const QJsonValue& value, qint64 missing)
{
    if (value.isString()) {
        bool ok = false;
        const qint64 number = value.toString().toLongLong(&ok);
        return ok ? number : missing;
    }
    return value.toInteger(missing);
}

core::Result<DeviceCode> deviceCodeOf(const QByteArray& body, const QString& host, const QDateTime& now)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    DeviceCode device;
    device.deviceCode = object.value(QLatin1String("device_code")).toString();
    device.prompt.userCode = object.value(QLatin1String("user_code")).toString();
    QString address = object.value(QLatin1String("verification_uri")).toString();
    if (address.isEmpty()) {
        address = object.value(QLatin1String("verification_url")).toString();
    }
    device.prompt.verificationUri = QUrl(address, QUrl::StrictMode);
    device.prompt.message = object.value(QLatin1String("message")).toString();
    const qint64 lifetime = std::clamp<qint64>(numberOf(object.value(QLatin1String("expires_in")), 900), 1, 24 * 3600);
    device.prompt.expiresAt = now.addSecs(lifetime);
    const qint64 interval = std::clamp<qint64>(numberOf(object.value(QLatin1String("interval")), 5), 1, 60);
    device.interval = core::Milliseconds(interval * 1000);
    const QString scheme = device.prompt.verificationUri.scheme();
    const bool isWeb = scheme == QLatin1String("https") || scheme == QLatin1String("http");
    if (device.deviceCode.isEmpty() || device.prompt.userCode.isEmpty() || !isWeb) {
        return core::failure(core::ErrorKind::MalformedResponse, QStringLiteral("the device code answer lacks members"), host);
    }
    return device;
}

/// What a poll's answer means for the loop.
enum class Poll { Done, Pending, SlowDown };

Poll pollOf(const core::Result<TokenAnswer>& answer)
{
    if (answer) {
        return Poll::Done;
    }
    const core::Error& error = answer.error();
    if (error.details == QLatin1String("authorization_pending")) {
        return Poll::Pending;
    }
    if (error.details == QLatin1String("slow_down")) {
        return Poll::SlowDown;
    }
    // RFC 8628 §3.5: connection trouble is no answer; ask more slowly.
    const bool isTransient = error.kind == core::ErrorKind::Network || error.kind == core::ErrorKind::Timeout ||
                             error.kind == core::ErrorKind::Throttled || error.kind == core::ErrorKind::ServiceFailure;
    return isTransient && error.details != QLatin1String("expired_token") ? Poll::SlowDown : Poll::Done;
}

/// What a server says in its own words that the person should read in ours.
core::Error inTermsOfDeviceCode(core::Error error)
{
    if (error.details == QLatin1String("access_denied")) { // RFC 8628 §3.5; Entra ID says authorization_declined
        error.code = QStringLiteral("authorization_declined");
    } else if (error.details == QLatin1String("invalid_grant")) { // the server has forgotten the code: it waited too long
        error.kind = core::ErrorKind::Timeout;
        error.code = QStringLiteral("expired_token");
    }
    return error;
}

core::Error expired(const QString& host)
{
    core::Error error = core::Error::make(core::ErrorKind::Timeout, QStringLiteral("the code has expired"), host);
    error.code = QStringLiteral("expired_token");
    return error;
}

} // namespace

QCoro::Task<core::Result<DeviceCode>> TokenClient::startDeviceCode(QString tenantId, QString scope, QString claims,
                                                                   core::CancelToken cancel)
{
    const core::Result<Endpoints> known = co_await endpoints(tenantId, cancel);
    if (!known) {
        co_return core::failure(known.error());
    }
    const QUrl url = known->deviceCode;
    if (url.isEmpty()) {
        co_return core::failure(core::ErrorKind::NotFound, QStringLiteral("this server knows no device codes"), m_authority.url.host());
    }
    FormFields fields;
    addCommon(&fields, scope, claims);
    const core::Result<HttpAnswer> answer = co_await post(url, fields, cancel);
    if (!answer) {
        co_return core::failure(answer.error());
    }
    if (answer->status != 200) {
        const core::Result<TokenAnswer> refusal = tokensOf(answer, url.host(), m_clock->now());
        co_return core::failure(refusal.error());
    }
    core::Result<DeviceCode> device = deviceCodeOf(answer->body, url.host(), m_clock->now());
    co_return device;
}

QCoro::Task<core::Result<TokenAnswer>> TokenClient::pollDeviceCode(QString tenantId, DeviceCode device, core::CancelToken cancel)
{
    FormFields fields{{QStringLiteral("grant_type"), QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")},
                      {QStringLiteral("device_code"), device.deviceCode},
                      {QStringLiteral("client_id"), m_authority.clientId},
                      {QStringLiteral("client_info"), QStringLiteral("1")}};
    core::Milliseconds interval = device.interval;
    while (true) {
        const bool waited = co_await m_clock->sleep(interval, cancel);
        if (!waited) {
            co_return core::Error::cancelled();
        }
        if (m_clock->now() >= device.prompt.expiresAt) {
            co_return expired(m_authority.url.host());
        }
        core::Result<TokenAnswer> answer = co_await postForTokens(tenantId, fields, cancel);
        const Poll poll = pollOf(answer);
        if (poll == Poll::Done) {
            if (!answer) {
                co_return core::failure(inTermsOfDeviceCode(answer.error()));
            }
            co_return answer;
        }
        if (poll == Poll::SlowDown) {
            interval += core::Milliseconds(5000);
        }
    }
}

} // namespace identity
