// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/index.h"

namespace sandbox::search {

/// Counts one facet expression ("owner", "owner,count:20,sort:value", "price,interval:10", "price,values:10|20",
/// "updated,interval:month") over the slots in `mask`. Sets the field's name.
core::Result<QJsonArray> countFacet(const Index& index, const QString& expression, const Mask& mask, QString* name);

} // namespace sandbox::search
