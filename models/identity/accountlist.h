// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/accounts.h"

#include <QJsonObject>

namespace identity {

/// The file that lists the kept accounts: {"version":1,"current":id,"accounts":[{"id","environment","user","name","tenantId",
/// "objectId","currentTenant","tenants":[{"id","domain","name"}]}]}. Names only, no secrets.
QJsonObject listOf(const Accounts& accounts);

struct ListedAccount
{
    QString environment;
    Accounts::Entry entry; ///< state Untried
};
/// Entries without an id are left out.
QList<ListedAccount> accountsIn(const QJsonObject& list);
QString currentIn(const QJsonObject& list);

/// `name` with everything but letters, digits, '-' and '.' replaced, for a file name.
QString fileNameOf(const QString& name);

} // namespace identity
