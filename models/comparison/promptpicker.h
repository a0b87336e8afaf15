// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/git/repository.h"
#include "prompts/prompt.h"
#include "prompts/promptfiles.h"

#include <QCoroTask>

namespace comparison {

/// One version of one prompt of the library, with the files that it names.
struct PickedPrompt
{
    QString path;    ///< "chat/answer.prompty"
    QString version; ///< commit; "draft" when the file is not committed as it stands; the file's own `version` without a repository
    QString label;   ///< that it was chosen by; empty otherwise
    prompts::ParsedPrompt parsed;
    std::shared_ptr<const prompts::PromptFiles> files;
};

/// "chat/answer@production" is ("chat/answer", "production"). An '@' that begins the name belongs to it.
std::pair<QString, QString> splitVersion(const QString& nameAndVersion);

/// Finds `nameAndVersion` (NAME, NAME@label, NAME@commit) in the library in `folder`, which is made with samples when it is missing.
/// NAME alone is the file as it stands. NotFound names what there is; Storage when the folder cannot be read.
QCoro::Task<core::Result<PickedPrompt>> pickPrompt(QString folder, prompts::RepositoryParts parts, QString nameAndVersion);

/// The same in a library that is open. `repository` may be null: then there are no versions.
QCoro::Task<core::Result<PickedPrompt>> pickVersion(std::shared_ptr<const prompts::PromptFiles> files, prompts::Repository::Ref repository, QString path,
                                                    QString labelOrRevision);

} // namespace comparison
