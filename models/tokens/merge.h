// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/vocabulary.h"

namespace tokens {

/// Encodes one piece that is no token as a whole: starts with its bytes and joins again and again the neighbours whose joined
/// bytes have the lowest rank, the leftmost of equal ones, until none can be joined. Appends to `ids` if that is given.
/// Returns the number of tokens. `piece` has at least two bytes.
size_t merge(const Vocabulary& vocabulary, QByteArrayView piece, std::vector<TokenId>* ids);

} // namespace tokens
