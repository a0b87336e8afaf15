// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/filters.h"

namespace templates {

/// Methods by the type of the value (methods_*.cpp).
std::span<const Native> textMethods();
std::span<const Native> textQuestions();
std::span<const Native> listMethods();
std::span<const Native> tupleMethods();
std::span<const Native> dictMethods();

} // namespace templates
