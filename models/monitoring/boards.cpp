// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/boards.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

namespace monitoring {

namespace {

constexpr qint64 kFileAtMost = 1024 * 1024;
constexpr qsizetype kStepsKept = 100;
const auto kEnding = QStringLiteral(".json");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(monitoring::Boards)
};

core::Result<Board> read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(core::ErrorKind::Storage, Text::tr("“%1” cannot be read: %2").arg(QFileInfo(path).fileName(), file.errorString()), path);
    }
    if (file.size() > kFileAtMost) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” is no board: it is larger than 1 MB.").arg(QFileInfo(path).fileName()), path);
    }
    return boardFrom(file.read(kFileAtMost), QFileInfo(path).fileName());
}

core::Result<void> write(const QString& path, const QByteArray& document)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(document) != document.size() || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The board could not be kept in “%1”: %2").arg(path, file.errorString()), path);
    }
    return core::Result<void>::ok();
}

tl::unexpected<core::Error> notOwn(const QString& id)
{
    return core::failure(core::ErrorKind::InvalidInput, Text::tr("This board comes with the program and stays as it is. Duplicate it, and change the copy."), id);
}

/// Titles of the shipped boards are translated; in the file they are English.
QString shippedTitle(const QString& id)
{
    if (id == QLatin1String("ops")) {
        return Text::tr("Operations");
    }
    return id == QLatin1String("prompts") ? Text::tr("Prompt engineering") : Text::tr("Responsible AI");
}

QString shippedPurpose(const QString& id)
{
    if (id == QLatin1String("ops")) {
        return Text::tr("Is it up, fast, within its limits, and what does it cost?");
    }
    return id == QLatin1String("prompts") ? Text::tr("What a version of a prompt does to latency, tokens, retrieval and quality.")
                                          : Text::tr("What was blocked, attempted and refused, how answers were judged, and who could see what.");
}

} // namespace

QList<Board> shippedBoards()
{
    QList<Board> boards;
    for (const QString& id : {QStringLiteral("ops"), QStringLiteral("prompts"), QStringLiteral("review")}) {
        core::Result<Board> board = read(QStringLiteral(":/boards/") + id + kEnding);
        if (board) {
            board->id = id;
            board->title = shippedTitle(id);
            board->purpose = shippedPurpose(id);
            board->isShipped = true;
            boards << *board;
        }
    }
    return boards;
}

Boards::Boards(QString folder, QObject* parent) : QObject(parent), m_folder(std::move(folder))
{
    reload();
}

const Board* Boards::board(const QString& id) const
{
    const auto found = std::find_if(m_boards.begin(), m_boards.end(), [&](const Board& board) { return board.id == id; });
    return found == m_boards.end() ? nullptr : &*found;
}

void Boards::reload()
{
    m_boards = shippedBoards();
    m_problems.clear();
    m_takenFiles.clear();
    const QDir folder(m_folder);
    const QStringList names = m_folder.isEmpty() ? QStringList() : folder.entryList({QLatin1Char('*') + kEnding}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        core::Result<Board> found = read(folder.filePath(name));
        const QString id = name.chopped(kEnding.size());
        if (!found || board(id)) { // a file that took the name of a shipped board is no board either
            m_problems << (found ? core::Error::make(core::ErrorKind::InvalidInput, Text::tr("“%1” has the name of a board that comes with the program.").arg(name), name)
                                 : found.error());
            m_takenFiles << id;
            continue;
        }
        found->id = id;
        place(*found);
    }
    Q_EMIT changed();
}

core::Result<QString> Boards::create(const QString& title)
{
    Board board;
    board.title = freeTitle(title);
    board.id = boardIdFor(board.title, ids());
    const core::Result<void> kept = keep(board, Text::tr("New board “%1”").arg(board.title));
    return kept ? core::Result<QString>(board.id) : core::Result<QString>(kept.error());
}

core::Result<QString> Boards::duplicate(const QString& id, const QString& title)
{
    const Board* const original = board(id);
    if (!original) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("This board is no longer there."), id);
    }
    Board copy = *original;
    copy.isShipped = false;
    copy.title = freeTitle(title);
    copy.id = boardIdFor(copy.title, ids());
    const core::Result<void> kept = keep(copy, Text::tr("New board “%1”").arg(copy.title));
    return kept ? core::Result<QString>(copy.id) : core::Result<QString>(kept.error());
}

core::Result<void> Boards::rename(const QString& id, const QString& title)
{
    const Board* const known = board(id);
    if (!known || known->isShipped) {
        return notOwn(id);
    }
    if (title.simplified().isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("A board needs a title."), id);
    }
    Board renamed = *known;
    renamed.title = title.simplified();
    return keep(renamed, Text::tr("Rename “%1”").arg(known->title));
}

core::Result<void> Boards::change(const Board& changedBoard)
{
    const Board* const known = board(changedBoard.id);
    if (!known || known->isShipped || changedBoard.isShipped) {
        return notOwn(changedBoard.id);
    }
    if (*known == changedBoard) {
        return core::Result<void>::ok();
    }
    return keep(changedBoard, Text::tr("Change “%1”").arg(known->title));
}

core::Result<void> Boards::remove(const QString& id)
{
    const Board* const known = board(id);
    if (!known || known->isShipped) {
        return notOwn(id);
    }
    const Step step{Text::tr("Delete “%1”").arg(known->title), id, *known};
    core::Result<void> erased = erase(id);
    if (erased) {
        m_undo << step;
        Q_EMIT changed();
    }
    return erased;
}

QString Boards::undoText() const
{
    return m_undo.isEmpty() ? QString() : m_undo.last().text;
}

core::Result<QString> Boards::undo()
{
    if (m_undo.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("There is nothing to take back."));
    }
    const Step step = m_undo.last();
    const core::Result<void> done = step.before.id.isEmpty() ? erase(step.id) : store(step.before);
    if (!done) {
        return done.error();
    }
    m_undo.removeLast();
    Q_EMIT changed();
    return step.id;
}

core::Result<QString> Boards::importFrom(const QString& path)
{
    core::Result<Board> found = read(path);
    if (!found) {
        return found.error();
    }
    found->title = freeTitle(found->title);
    found->id = boardIdFor(found->title, ids());
    const core::Result<void> kept = keep(*found, Text::tr("New board “%1”").arg(found->title));
    return kept ? core::Result<QString>(found->id) : core::Result<QString>(kept.error());
}

core::Result<void> Boards::exportTo(const QString& id, const QString& path) const
{
    const Board* const known = board(id);
    if (!known) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("This board is no longer there."), id);
    }
    return write(path, documentOf(*known));
}

core::Result<void> Boards::keep(const Board& kept, const QString& undoText)
{
    const Board* const known = board(kept.id);
    const Step step{undoText, kept.id, known ? *known : Board()};
    core::Result<void> stored = store(kept);
    if (stored) {
        m_undo << step;
        if (m_undo.size() > kStepsKept) {
            m_undo.removeFirst();
        }
        Q_EMIT changed();
    }
    return stored;
}

core::Result<void> Boards::store(const Board& kept)
{
    if (!m_folder.isEmpty()) {
        QDir().mkpath(m_folder);
        core::Result<void> written = write(pathOf(kept.id), documentOf(kept));
        if (!written) {
            return written;
        }
    }
    place(kept);
    return core::Result<void>::ok();
}

core::Result<void> Boards::erase(const QString& id)
{
    if (!m_folder.isEmpty() && QFile::exists(pathOf(id)) && !QFile::remove(pathOf(id))) {
        return core::failure(core::ErrorKind::Storage, Text::tr("“%1” cannot be deleted.").arg(pathOf(id)), pathOf(id));
    }
    m_boards.removeIf([&](const Board& board) { return board.id == id; });
    return core::Result<void>::ok();
}

void Boards::place(const Board& placed)
{
    m_boards.removeIf([&](const Board& board) { return board.id == placed.id; });
    const auto isBefore = [&](const Board& other) { return !other.isShipped && QString::localeAwareCompare(other.title, placed.title) > 0; };
    m_boards.insert(std::find_if(m_boards.begin(), m_boards.end(), isBefore), placed);
}

QString Boards::pathOf(const QString& id) const
{
    return QDir(m_folder).filePath(id + kEnding);
}

QStringList Boards::ids() const
{
    QStringList all = m_takenFiles;
    for (const Board& board : m_boards) {
        all << board.id;
    }
    return all;
}

QString Boards::freeTitle(const QString& wished) const
{
    const QString stem = wished.simplified().isEmpty() ? Text::tr("Board") : wished.simplified();
    QString title = stem;
    const auto isTaken = [&](const Board& board) { return board.title == title; };
    for (int number = 2; std::any_of(m_boards.begin(), m_boards.end(), isTaken); ++number) {
        title = stem + QLatin1Char(' ') + QString::number(number);
    }
    return title;
}

} // namespace monitoring
