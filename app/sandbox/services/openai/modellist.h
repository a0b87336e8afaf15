// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/openai/call.h"

namespace sandbox::openai {

/// Answers the list of models that the account's kind may use, or one of them ({model} in the path): in the authoring
/// form for dated api-versions, in the plain OpenAI form under v1.
void answerModels(const CallPtr& call);

} // namespace sandbox::openai
