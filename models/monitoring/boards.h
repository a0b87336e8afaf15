// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/board.h"

#include <QObject>

namespace monitoring {

/// The shipped boards and the person's own, one file each in a folder of the user's data. A file is replaced as a whole, and only after
/// the new text is on the disk; a file that cannot be read is left alone and listed in problems(). Deleting and editing can be undone
/// while the program runs. Main thread.
class Boards : public QObject
{
    Q_OBJECT
public:
    /// `folder` is made when the first board is kept; empty: memory only.
    explicit Boards(QString folder, QObject* parent = nullptr);

    /// The shipped ones first, in their order, then the own ones by title.
    const QList<Board>& boards() const { return m_boards; }
    /// By id; null without one.
    const Board* board(const QString& id) const;
    /// Files that are no board, with why.
    const QList<core::Error>& problems() const { return m_problems; }
    /// Reads the folder again.
    void reload();

    /// A new board without tiles; its id.
    core::Result<QString> create(const QString& title);
    /// A copy with a title of its own; its id. Also of a shipped one.
    core::Result<QString> duplicate(const QString& id, const QString& title);
    core::Result<void> rename(const QString& id, const QString& title);
    /// Replaces an own board (same id). InvalidInput for a shipped or unknown one.
    core::Result<void> change(const Board& board);
    core::Result<void> remove(const QString& id);

    /// Whether undo() has something to take back, and what: "Delete “Tokens”".
    bool canUndo() const { return !m_undo.isEmpty(); }
    QString undoText() const;
    /// Takes the last change back; the id of the board that it was about.
    core::Result<QString> undo();

    /// Adds the board of a file under a free id; its id. Refuses what boardFrom() refuses, a file over 1 MB, and one that cannot be read.
    core::Result<QString> importFrom(const QString& path);
    core::Result<void> exportTo(const QString& id, const QString& path) const;

Q_SIGNALS:
    /// Other boards, or another content of one.
    void changed();

private:
    struct Step
    {
        QString text;
        QString id;
        Board before; ///< with an empty id: there was none
    };
    core::Result<void> keep(const Board& board, const QString& undoText);
    core::Result<void> store(const Board& board);
    core::Result<void> erase(const QString& id);
    void place(const Board& board);
    QString pathOf(const QString& id) const;
    QStringList ids() const;
    QString freeTitle(const QString& wished) const;

    QString m_folder;
    QList<Board> m_boards;
    QList<core::Error> m_problems;
    QStringList m_takenFiles; ///< names of files that are no board: never written over
    QList<Step> m_undo;
};

/// The boards that come with the program, in order.
QList<Board> shippedBoards();

} // namespace monitoring
