// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desk.h"
#include "prompts/git/drafts.h"
#include "prompts/library.h"

#include <QTimer>

namespace prompts::editor {

/// What a Desk holds. Only for the files of Desk and Document.
struct DeskPrivate
{
    DeskParts parts;
    Desk::State state = Desk::State::Closed;
    core::Error error;
    std::unique_ptr<Library> library;
    Repository::Ref repository;
    std::unique_ptr<Drafts> drafts;
    QList<TreeEntry> entries;
    QList<Document*> documents;
    QHash<QString, QList<Label>> labels; ///< by path
    Transfer transfer;
    core::CancelSource cancel;
    QTimer entriesTimer;
    bool isReadingEntries = false;
    bool readsAgain = false;
    int opening = 0;
    /// The rename that undo() takes back, beside what the library takes back itself.
    QList<QPair<QString, QString>> moved;
    bool ownChange = false; ///< files change by what was asked for here, not by another program
};

/// A sentence for calls that come before the library is open.
core::Error notOpen();

} // namespace prompts::editor
