// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/openai/apiversion.h"
#include "sandbox/services/openai/failure.h"
#include "sandbox/services/openai/model.h"

#include <QJsonObject>
#include <optional>

namespace sandbox::openai {

/// First thing wrong with the plain parameters of a chat body: unknown to this api-version, of the wrong type, out of
/// range, or not for this model.
std::optional<Failure> checkParameters(const QJsonObject& body, const ApiVersion& version, const Model& model);

} // namespace sandbox::openai
