// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/embedded.h"

#include <QJsonArray>

namespace sandbox {

QString EmbeddedSandbox::firstUser() const
{
    const QJsonArray users = readiness().value(QLatin1String("users")).toArray();
    return users.first().toObject().value(QLatin1String("userPrincipalName")).toString();
}

QString EmbeddedSandbox::publicClientId() const
{
    const QJsonObject clients = readiness().value(QLatin1String("clients")).toObject();
    return clients.value(QLatin1String("public")).toObject().value(QLatin1String("clientId")).toString();
}

} // namespace sandbox
