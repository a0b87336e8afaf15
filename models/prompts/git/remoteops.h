// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/remotes.h"
#include "prompts/git/session.h"

namespace prompts {

class Transfer;

// What Remotes does; contracts are there. On the worker thread:
core::Result<QList<Remote>> listRemotes(Session& session);
core::Result<void> setRemote(Session& session, const QString& name, const QString& address);
core::Result<void> removeRemote(Session& session, const QString& name);
// On a transfer's own thread, with a repository opened for it:
core::Result<void> fetchRemote(const QString& gitFolder, const QString& name, Transfer& transfer);
core::Result<void> pushBranch(const QString& gitFolder, const QString& name, const QString& branch, bool withTags, Transfer& transfer);
core::Result<void> cloneRemote(const QString& address, const QString& folder, Transfer& transfer);

} // namespace prompts
