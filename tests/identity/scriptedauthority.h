// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/authority.h"
#include "support/rawserver.h"

#include <QJsonObject>
#include <QMap>
#include <QUrlQuery>
#include <functional>

namespace support {

using Form = QMap<QString, QString>;

/// One answer of the scripted authority.
struct Answer
{
    int status = 200;
    QByteArray body;
    QByteArray headers;
    int delayMs = 0;

    static Answer json(int status, const QJsonObject& object, const QByteArray& headers = {});
    /// An error body as Entra ID writes it.
    static Answer error(const QString& error, int number, const QString& suberror = {}, const QString& claims = {});
};

/// A token service on loopback whose every answer a test can bend. Knows one person, issues tokens that say so.
class ScriptedAuthority
{
public:
    static constexpr const char* kTenant = "11111111-1111-4111-8111-111111111111";
    static constexpr const char* kGuestTenant = "22222222-2222-4222-8222-222222222222";
    static constexpr const char* kUser = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
    static constexpr const char* kClient = "cccccccc-cccc-4ccc-8ccc-cccccccccccc";
    static QString homeId();

    ScriptedAuthority();

    identity::Authority authority() const;
    QString origin() const;

    std::function<Answer(const Form&)> onToken;      ///< default: success
    std::function<Answer(const Form&)> onDeviceCode; ///< default: a code that is granted at the second poll
    std::function<Answer(const QString& path)> onDiscovery; ///< default: discovery()
    QList<Form> tokenRequests;
    QStringList tokenPaths;
    int discoveryRequests = 0;
    int deviceRequests = 0;
    QStringList devicePaths;
    QByteArray lastTokenRequest; ///< raw

    QJsonObject idTokenOverrides; ///< merged over the claims; null removes
    QString idTokenAlgorithm = QStringLiteral("RS256");
    QString nonce; ///< what the next id token of a code redemption carries
    QString tenantForNext; ///< tid of issued tokens; empty: by path, else kTenant

    QJsonObject discovery(const QString& tenant) const;
    QJsonObject success(const Form& form, const QString& tenantInPath);
    QByteArray idToken(const QString& tenant, bool withNonce);
    int issued = 0; ///< counts token answers: "at-1", "rt+1" ...

private:
    void handle(QTcpSocket* socket, const QByteArray& request);
    Answer answerTo(const QByteArray& method, const QString& path, const QByteArray& body);
    RawServer m_server;
};

/// Undoes application/x-www-form-urlencoded.
Form formOf(const QByteArray& body);

} // namespace support
