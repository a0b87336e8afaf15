// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/evaluator.h"

namespace audit {

/// The leaves that made the outcome what it is, with their pointers. For True those that held; for False and Unknown those that did not. At most `limit`.
std::vector<Evidence> explain(const Evaluator& evaluator, const Condition& condition, std::uint32_t resource, Truth outcome, std::size_t limit = 50);

} // namespace audit
