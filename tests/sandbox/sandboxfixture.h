// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/embedded.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QNetworkAccessManager>
#include <QPair>
#include <QUrl>

namespace sandboxtest {

using HeaderList = QList<QPair<QByteArray, QByteArray>>;

/// What came back; status 0 when nothing did.
struct Answer
{
    int status = 0;
    HeaderList headers;
    QByteArray body;
    QString networkError; ///< empty when the answer came to its end

    QByteArray header(const QByteArray& name) const;
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// A sandbox in this process on free ports, without history unless asked for, and a plain blocking client for it.
class SandboxFixture
{
public:
    static sandbox::SandboxOptions quick();
    explicit SandboxFixture(const sandbox::SandboxOptions& options = quick());

    /// Empty when it runs.
    QString problem() const { return m_problem; }
    const sandbox::EmbeddedSandbox& sandbox() const { return m_sandbox; }
    QString origin() const { return m_sandbox.origin(); }
    QString httpsOrigin() const { return m_sandbox.httpsOrigin(); }
    QString firstUser() const { return m_sandbox.firstUser(); }
    /// Tenant id of a domain such as "contoso.example".
    QString tenantId(const QString& domain) const;

    /// Sends and waits (at most 30 s). Redirects are not followed. https trusts the sandbox's authority.
    Answer send(const QByteArray& method, const QString& url, const QByteArray& body = {},
                const HeaderList& headers = {});
    Answer get(const QString& url, const HeaderList& headers = {}) { return send("GET", url, {}, headers); }
    /// The next request opens a connection of its own.
    void forgetConnections() { m_network.clearConnectionCache(); }
    /// Sends a JSON body.
    Answer post(const QString& url, const QJsonObject& body, const HeaderList& headers = {});
    /// Sends a form.
    Answer postForm(const QString& url, const QList<QPair<QString, QString>>& fields, const HeaderList& headers = {});
    /// `/_sandbox/{path}` with a JSON order.
    Answer order(const QString& path, const QJsonObject& body) { return post(origin() + "/_sandbox/" + path, body); }

    /// Signs in silently and returns an access token for `scope`; empty when that is refused.
    QByteArray token(const QString& scope, const QString& user = {},
                     const QString& tenant = QStringLiteral("organizations"));
    /// The whole answer of the token endpoint.
    QJsonObject signIn(const QString& scope, const QString& user = {},
                       const QString& tenant = QStringLiteral("organizations"));
    /// `Authorization: Bearer ...` for that token.
    HeaderList bearer(const QString& scope, const QString& user = {});

private:
    sandbox::EmbeddedSandbox m_sandbox;
    QString m_problem;
    QNetworkAccessManager m_network;
};

/// Percent-encodes names and values of a form or query.
QByteArray encodedPairs(const QList<QPair<QString, QString>>& fields);

} // namespace sandboxtest
