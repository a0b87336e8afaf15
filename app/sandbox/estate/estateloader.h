// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Reads the estate called `nameOrFile` ("default", "small", "large": built in; else a JSON file), with its
/// `base` under it and its `generate` rules carried out (resources/sandbox/estates/README.md). With `problem` filled in the
/// object is empty.
QJsonObject readEstateDocument(const QString& nameOrFile, QString* problem);

/// Puts the document's resources into the estate, times settled. Not called when a persistent estate was found on disk.
void populateEstate(World& world, const QJsonObject& document);

} // namespace sandbox
