// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/openai/call.h"

namespace sandbox::openai {

struct Completion;

/// Counts an answered call in Azure Monitor's metrics: requests, tokens, latencies, availability, content safety.
void recordCall(const Call& call, int status);
/// Counts a refusal of the provisioned deployment whose call another deployment then took.
void recordSpill(const Call& call, const QJsonObject& deployment, int status);
/// How full a provisioned deployment was when a call came.
void recordUtilization(const Call& call);
/// Notes what the content filter found, for recordCall.
void noteSafety(Call& call, const Completion& completion);

} // namespace sandbox::openai
