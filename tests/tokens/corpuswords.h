// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace corpus {

struct Script
{
    const char* name;
    const char* between; ///< words
    const char* end;     ///< of a sentence
    const char* words;   ///< separated by spaces
};
const std::vector<Script>& scriptList();

} // namespace corpus
