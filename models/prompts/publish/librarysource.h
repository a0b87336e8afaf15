// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/labels.h"
#include "prompts/publish/liveprompt.h"

namespace prompts {

/// "chat/answer.prompty" is "chat/answer".
QString idOfPath(const QString& path);

/// The prompt of `path` as it was at a commit, branch or tag (empty: what is checked out), with everything that it includes, directly or not.
/// Its version is the newest commit that touched any of these files, so that a change of a partial is a new version of the prompt. NotFound
/// when it was never committed; samples and images are left out.
QCoro::Task<core::Result<Bundle>> bundleAt(Repository::Ref repository, QString path, QString revision);

/// The same for the file as it stands in the folder, committed or not: without a version when anything of it is not.
QCoro::Task<core::Result<Bundle>> bundleOfFolder(Repository::Ref repository, QString path);

/// What the library knows of a prompt: its versions and those of what it includes, where `labels` point, and the content's hash there and at
/// `versions`. Unknown versions are left out.
QCoro::Task<core::Result<LibraryFacts>> libraryFacts(Repository::Ref repository, QString path, QList<Label> labels, QStringList versions);

/// The file of the library that a person means: a path, a path without ending, or a file name that is there once. NotFound and
/// InvalidInput (several: named in details) otherwise.
core::Result<QString> pathOfName(const QString& name, const QStringList& paths);

} // namespace prompts
