// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <optional>

namespace prompts {

/// The files that prompts may name: includes, imports, samples, images. Paths are those of the library, with forward slashes; nothing
/// outside the library can be named. Must be usable from the thread that renders.
class PromptFiles
{
public:
    virtual ~PromptFiles() = default;
    /// The bytes of a file, or nothing when there is none.
    virtual std::optional<QByteArray> read(const QString& path) const = 0;
    virtual bool contains(const QString& path) const { return read(path).has_value(); }
};

/// Files in memory, for tests and for a library as it was at a commit.
class PromptFilesInMemory : public PromptFiles
{
public:
    explicit PromptFilesInMemory(QHash<QString, QByteArray> files) : m_files(std::move(files)) {}
    std::optional<QByteArray> read(const QString& path) const override;
    bool contains(const QString& path) const override { return m_files.contains(path); }

private:
    QHash<QString, QByteArray> m_files;
};

/// Files of any store that can be asked by path (a commit's tree, a download).
class PromptFilesFrom : public PromptFiles
{
public:
    using Read = std::function<std::optional<QByteArray>(const QString& path)>;
    explicit PromptFilesFrom(Read read) : m_read(std::move(read)) {}
    std::optional<QByteArray> read(const QString& path) const override { return m_read(path); }

private:
    Read m_read;
};

/// One file in front of others: a draft that is not saved, over the library.
class PromptFilesWithDraft : public PromptFiles
{
public:
    PromptFilesWithDraft(std::shared_ptr<const PromptFiles> files, QString path, QByteArray draft)
        : m_files(std::move(files)), m_path(std::move(path)), m_draft(std::move(draft))
    {
    }
    std::optional<QByteArray> read(const QString& path) const override;
    bool contains(const QString& path) const override { return path == m_path || (m_files && m_files->contains(path)); }

private:
    std::shared_ptr<const PromptFiles> m_files;
    QString m_path;
    QByteArray m_draft;
};

/// Where `name`, written in the file `from`, points: beside that file, otherwise from the library's root; a prompt may be named without
/// its ending. Empty when there is no such file, or the name leads out of the library.
QString resolvePath(const QString& name, const QString& from, const PromptFiles& files);
/// "a/../b//c.prompty" is "b/c.prompty"; empty for names that lead out (absolute, "..", drive letters).
QString cleanPath(const QString& path);
/// What an include of this file inserts: a prompt's body, any other file as it is. Nothing for binary or oversized files.
std::optional<QString> includableText(const QByteArray& bytes, const QString& path);

} // namespace prompts
