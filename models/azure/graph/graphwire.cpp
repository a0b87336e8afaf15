// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/graph/graphwire.h"

#include <QJsonArray>

namespace azure::graphwire {

QJsonObject writeIds(const QStringList& objectIds)
{
    const QStringList types{QStringLiteral("user"), QStringLiteral("group"), QStringLiteral("servicePrincipal")};
    return {{QStringLiteral("ids"), QJsonArray::fromStringList(objectIds)},
            {QStringLiteral("types"), QJsonArray::fromStringList(types)}};
}

Principal readPrincipal(const QJsonObject& body)
{
    Principal principal;
    principal.objectId = body.value(QLatin1String("id")).toString();
    principal.displayName = body.value(QLatin1String("displayName")).toString();
    principal.userName = body.value(QLatin1String("userPrincipalName")).toString();
    principal.kind = body.value(QLatin1String("@odata.type")).toString().section(QLatin1Char('.'), -1);
    return principal;
}

} // namespace azure::graphwire
