// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox::appconfig {

/// One access key of a store, as ConfigurationStores_ListKeys tells it.
struct AccessKey
{
    QString id;
    QString name;  ///< Primary, Secondary, Primary Read Only, Secondary Read Only
    QString value; ///< base64 of what signs
    bool readOnly = false;
};

/// The four keys of a store, derived from its secrets.
QList<AccessKey> accessKeys(Estate& estate, const QString& storeId);

/// What an operation needs.
enum class Need { Read, Write, Delete, ReadSnapshots, WriteSnapshots, ArchiveSnapshots };

/// Nothing when the caller may: an HMAC-SHA256 signature by one of the keys, or an Entra token whose holder has the data action.
std::optional<Response> refused(World& world, const Request& request, const QJsonObject& store, Need need);

} // namespace sandbox::appconfig
