// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/index.h"

namespace sandbox::search {

/// Documents whose suggester fields contain the words of `search`, the last one as a beginning.
core::Result<QJsonObject> suggest(Index& index, const QJsonObject& request);

/// Completions of the last word of `search` from the index terms.
core::Result<QJsonObject> autocomplete(Index& index, const QJsonObject& request);

} // namespace sandbox::search
