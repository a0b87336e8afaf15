// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Methods of texts that take them apart, as the table of methods has them.

#include "templates/methods.h"

namespace templates {

/// The text of an argument that must be one; a problem otherwise.
std::string_view textArgument(Rendering& rendering, const Value& value);
Value split(Rendering& rendering, Given& given, Arguments&);
Value rsplit(Rendering& rendering, Given& given, Arguments&);
Value splitlines(Rendering& rendering, Given& given, Arguments&);
Value partition(Rendering& rendering, Given& given, Arguments&);
Value rpartition(Rendering& rendering, Given& given, Arguments&);

} // namespace templates
