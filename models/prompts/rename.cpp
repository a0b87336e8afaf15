// SPDX-License-Identifier: GPL-3.0-or-later
// Moving files with what names them.
#include "prompts/git/names.h"
#include "prompts/references.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Rename)
};

QString folderOf(const QString& path)
{
    return path.contains(QLatin1Char('/')) ? path.section(QLatin1Char('/'), 0, -2) : QString();
}

/// `to` as it is named from a file in `folder`, relative.
QString relativeName(const QString& folder, const QString& to)
{
    QStringList from = folder.isEmpty() ? QStringList() : folder.split(QLatin1Char('/'));
    QStringList target = to.split(QLatin1Char('/'));
    while (!from.isEmpty() && target.size() > 1 && from.first() == target.first()) {
        from.removeFirst();
        target.removeFirst();
    }
    return QStringLiteral("../").repeated(from.size()) + target.join(QLatin1Char('/'));
}

/// The new spelling of a name, in the manner of the old one: from the root or relative, with or without ending.
QString respelled(const Reference& reference, const QString& newFrom, const QString& newTo, const PromptFiles& files)
{
    const QString asRoot = cleanPath(reference.name);
    const bool isRoot = !asRoot.isEmpty() && !reference.name.startsWith(QLatin1String("./")) && !reference.name.startsWith(QLatin1String("../"))
        && (asRoot == reference.to || asRoot + QStringLiteral(".prompty") == reference.to);
    const bool isShort = reference.to.endsWith(QLatin1String(".prompty")) && !reference.name.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive);
    const QString target = isShort && newTo.endsWith(QLatin1String(".prompty")) ? newTo.chopped(8) : newTo;
    const QString folder = folderOf(newFrom);
    QString name = isRoot ? target : relativeName(folder, target);
    if (!isRoot && reference.name.startsWith(QLatin1String("./")) && !name.startsWith(QLatin1String("../"))) {
        name.prepend(QStringLiteral("./"));
    }
    // A file of that name beside the naming one would be found first.
    if (isRoot && !folder.isEmpty() && (files.contains(folder + QLatin1Char('/') + target) || files.contains(folder + QLatin1Char('/') + target + QStringLiteral(".prompty")))) {
        name = relativeName(folder, target);
    }
    return name;
}

QString replaced(const QString& text, const QList<Reference>& references, const QStringList& names)
{
    QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = references.size() - 1; i >= 0; --i) { // from the end: places before stay true
        const Reference& reference = references.at(i);
        QString& line = lines[reference.line - 1];
        if (line.mid(reference.column - 1, reference.name.size()) == reference.name) {
            line.replace(reference.column - 1, reference.name.size(), names.at(i));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

core::Result<QHash<QString, QString>> movesOf(const QString& path, const QString& newPath, const QStringList& paths, const PromptFiles& files)
{
    QHash<QString, QString> moves;
    const bool isFolder = path.endsWith(QLatin1Char('/'));
    const QString target = isFolder && !newPath.endsWith(QLatin1Char('/')) ? newPath + QLatin1Char('/') : newPath;
    for (const QString& file : paths) {
        if (isFolder ? file.startsWith(path) : file == path) {
            moves.insert(file, isFolder ? target + file.mid(path.size()) : target);
        }
    }
    if (moves.isEmpty()) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("There is no such file in the library."), path);
    }
    if (path == target) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The new name is the old one."), target);
    }
    for (auto it = moves.begin(); it != moves.end(); ++it) {
        const core::Result<NameCheck> name = checkName(*it);
        if (!name) {
            return name.error();
        }
        // Only the case may differ from the file itself.
        if (files.contains(*it) && !moves.contains(*it)) {
            return core::failure(core::ErrorKind::Conflict, Text::tr("There is already a file of this name."), *it);
        }
    }
    return moves;
}

} // namespace

core::Result<ChangeSet> moveWithReferences(const QString& path, const QString& newPath, const QStringList& paths, const PromptFiles& files)
{
    const core::Result<QHash<QString, QString>> moves = movesOf(path, newPath, paths, files);
    if (!moves) {
        return moves.error();
    }
    ChangeSet change;
    int updated = 0;
    for (const QString& file : paths) {
        const std::optional<QByteArray> bytes = files.read(file);
        const QString newFile = moves->value(file, file);
        if (!bytes || bytes->contains('\0')) {
            if (newFile != file) {
                change.files << FileChange{file, newFile, {}, {}}; // moves as it is
            }
            continue;
        }
        const QString before = QString::fromUtf8(*bytes);
        QList<Reference> changed;
        QStringList names;
        QList<Reference> references = referencesOf(file, before, files);
        std::sort(references.begin(), references.end(), [](const Reference& a, const Reference& b) { return std::tie(a.line, a.column) < std::tie(b.line, b.column); });
        for (const Reference& reference : references) {
            const QString newTo = moves->value(reference.to, reference.to);
            if (reference.to.isEmpty() || (newTo == reference.to && newFile == file)) {
                continue;
            }
            const QString name = respelled(reference, newFile, newTo, files);
            if (name != reference.name) {
                changed << reference;
                names << name;
            }
        }
        if (changed.isEmpty() && newFile == file) {
            continue;
        }
        updated += changed.isEmpty() ? 0 : 1;
        change.files << FileChange{file, newFile, before, replaced(before, changed, names)};
    }
    change.summary = updated == 0 ? Text::tr("Moves “%1” to “%2”.").arg(path, newPath) : Text::tr("Moves “%1” to “%2” and updates references in %n file(s).", nullptr, updated).arg(path, newPath);
    return change;
}

} // namespace prompts
