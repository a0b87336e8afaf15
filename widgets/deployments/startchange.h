// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerequest.h"

#include <functional>

class QWidget;

namespace deployments {
class ChangeRunner;
}

namespace widgets::deployments {

/// What a form is about to change.
struct ChangeTarget
{
    QString name;
    bool isProduction = false;
    bool isNew = false;
};

/// Starts `change`; where the resource is tagged as production, after the name of `target` was typed. `started` runs then, on the GUI
/// thread. The question belongs to `parent`; `runner` outlives it.
void startChange(QWidget* parent, ::deployments::ChangeRunner* runner, const ::deployments::ChangeRequest& change, const ChangeTarget& target,
                 std::function<void()> started);

} // namespace widgets::deployments
