// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/authorization/authorizationtypes.h"

#include <QJsonObject>

namespace azure::graphwire {

/// The one place that knows the JSON of Microsoft Graph v1.0.

QJsonObject writeIds(const QStringList& objectIds);
Principal readPrincipal(const QJsonObject& body);

} // namespace azure::graphwire
