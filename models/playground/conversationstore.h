// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/conversation.h"

#include <QObject>

namespace playground {

/// Keeps conversations in `<directory>/conversations.sqlite` (WAL; FTS5 trigram index for search). A damaged file is set aside
/// beside it and a fresh one begun. When the directory cannot be written everything goes on in memory and is written as soon
/// as that works again; nothing is lost while the program runs. Main thread.
class ConversationStore : public QObject
{
    Q_OBJECT
public:
    /// Empty `directory`: memory only.
    explicit ConversationStore(QString directory, QObject* parent = nullptr);
    ~ConversationStore() override;

    /// Newest first. With `search`: those whose title, questions or answers contain it, without case.
    QList<ConversationSummary> list(const QString& search = {}) const;
    core::Result<Conversation> load(const QString& id) const;
    /// Writes the conversation's own fields and every turn that changed. On failure it is kept in memory and the Storage error
    /// is returned and also reported by problemChanged().
    core::Result<void> save(const Conversation& conversation);
    core::Result<void> saveDraft(const QString& id, const QString& draft);
    core::Result<void> rename(const QString& id, const QString& title);
    core::Result<void> remove(const QString& id);
    /// Set while something is wrong with the storage: what to tell the person. Cleared when writing works again.
    std::optional<core::Error> problem() const;

Q_SIGNALS:
    /// The list or one of its rows changed.
    void changed();
    void problemChanged();

private:
    core::Result<void> settle();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace playground
