// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/condition.h"

namespace audit {

/// `properties.networkAcls.ipRules[*].value`, `tags['a.b']`, `zones[0]`, `joined.name.part`, `@`. `element` is the path of the count around it, or empty: a path that begins with it is
/// cut, since Azure Policy writes the whole path there. InvalidInput for a path without an end, such as one with an open bracket.
core::Result<Path> parsePath(const QString& text, const QString& element, Names& names);

} // namespace audit
