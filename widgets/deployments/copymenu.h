// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerequest.h"

#include <functional>

class QPushButton;

namespace widgets::deployments {

/// A button "Copy as" with az, curl and Bicep: puts the change that `change` gives at that moment on the clipboard. `arm` is the cloud's
/// Resource Manager URL.
QPushButton* copyAsButton(const QString& arm, std::function<::deployments::ChangeRequest()> change);

} // namespace widgets::deployments
