// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QHash>
#include <QList>
#include <QUrl>

namespace azure {

/// Services whose tokens have an audience of their own.
enum class Audience { Arm, CognitiveServices, Search, MachineLearning, Foundry, LogAnalytics, AppInsights, MonitorMetrics, Graph, AppConfiguration };

/// Everything that differs between clouds: endpoints, authority, scopes and which hosts may see which token. The one place
/// that knows the sandbox. Value type.
struct CloudProfile
{
    QString name;        ///< "public", "usgov", "china", "sandbox", or a custom name
    QString displayName; ///< "Azure Public", "Sandbox"
    bool isSandbox = false; ///< only for the badge and for the plain-http loopback rule
    QUrl authority;      ///< https://login.microsoftonline.com
    QUrl arm;
    QUrl graph;
    QUrl logs;
    QUrl appInsights;
    QString portal;
    QHash<Audience, QString> scopes;          ///< ".default" scopes
    QHash<Audience, QStringList> hosts;       ///< exact "management.azure.com" or suffix ".openai.azure.com"
    QString plainHttpOrigin;                  ///< "http://127.0.0.1:1234" for the sandbox, else empty
    QString identityProvider = QStringLiteral("AAD"); ///< "AAD" is Entra ID; anything else (ADFS, ...) a plain OpenID provider
    QString clientId;                         ///< public client of this cloud; settings may override

    static CloudProfile publicCloud();
    static CloudProfile usGov();
    static CloudProfile china();
    /// From an ARM `/metadata/endpoints` document that was fetched from `metadata` (both the array form of 2019-05-01 and the
    /// object form of 2022-09-01). A document whose authority or ARM is plain http is only accepted for a loopback origin.
    static core::Result<CloudProfile> fromMetadata(const QUrl& metadata, const QByteArray& document);

    QString scope(Audience audience) const { return scopes.value(audience); }
    /// Whether a token of `scope` may go to `url`: https and a host of that scope's audience, or exactly the plain-http origin.
    bool allows(const QString& scope, const QUrl& url) const;
};

} // namespace azure
