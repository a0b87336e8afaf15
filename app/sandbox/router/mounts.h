// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QStringList>

namespace sandbox {

/// A request target split into the endpoint it addresses and the real service's path behind it.
struct Target
{
    QString mount;
    QString resource;
    QStringList segments; ///< behind the endpoint's prefix, each percent-decoded
    QUrlQuery query;      ///< `+` of the query already counts as a space
    QString path() const { return QLatin1Char('/') + segments.join(QLatin1Char('/')); }
};

/// Mounts and their prefixes (the first segments of the path):
///
///     authority        /                      (everything that is not one of the others: the tenant comes first)
///     arm              /arm
///     graph            /graph
///     logs             /logs
///     appinsights      /appinsights
///     ingestion        /ingestion
///     openai           /accounts/{account}    (next segment is not contentsafety)
///     contentsafety    /accounts/{account}    (next segment is contentsafety)
///     search           /search/{service}
///     ml               /ml/{endpoint}
///     foundry          /foundry/{account}/api/projects/{project}   resource = "{account}/{project}"
///     appconfig        /appconfig/{store}
///     metrics          /metrics/{region}
///     app              /apps/{app}
///     metadata         /metadata
///     _sandbox         /_sandbox
///
/// Runs of slashes are collapsed, since arm-authorization sends scopes with a leading slash of their own.
Target resolveTarget(const QByteArray& target);

/// The prefix of an endpoint, "/search/{service}" filled in; empty for the authority.
QString mountPrefix(const QString& mount, const QString& resource);

} // namespace sandbox
