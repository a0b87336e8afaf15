// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desk.h"
#include "prompts/editor/livedesk.h"

namespace desktop {

class Application;

/// Publishing to the configuration stores that the account sees. Owned by the caller.
prompts::editor::LiveDesk* makeLiveDesk(Application* application, prompts::editor::Desk* desk);

/// Metrics of the versions of a prompt in the last four weeks, out of the workspace of the system that is looked at; nothing without one.
QCoro::Task<core::Result<QHash<QString, prompts::editor::VersionMetrics>>> versionMetrics(Application* application, QString name, QStringList commits);

} // namespace desktop
