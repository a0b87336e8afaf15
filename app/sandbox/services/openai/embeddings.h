// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/openai/call.h"

#include <memory>

namespace sandbox::openai {

/// Answers embeddings: strings or token arrays, float or base64 (little-endian float32), `dimensions`.
void answerEmbeddings(const std::shared_ptr<Quotas>& quotas, const CallPtr& call);

} // namespace sandbox::openai
