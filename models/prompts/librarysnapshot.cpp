// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/library.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <algorithm>

namespace prompts {

LibrarySnapshot::LibrarySnapshot(QString folder, std::vector<File> files) : m_folder(std::move(folder)), m_files(std::move(files))
{
    std::sort(m_files.begin(), m_files.end(), [](const File& a, const File& b) { return a.entry.path < b.entry.path; });
    m_byPath.reserve(qsizetype(m_files.size()));
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        m_byPath.insert(m_files[i].entry.path, qsizetype(i));
    }
}

const LibrarySnapshot::File* LibrarySnapshot::file(const QString& path) const
{
    const auto found = m_byPath.constFind(path);
    return found == m_byPath.constEnd() ? nullptr : &m_files[std::size_t(*found)];
}

std::optional<QByteArray> LibrarySnapshot::read(const QString& path) const
{
    const File* const known = file(path);
    if (!known) {
        return std::nullopt;
    }
    if (known->text) {
        return *known->text;
    }
    QFile device(m_folder + QLatin1Char('/') + path);
    if (QFileInfo(device.fileName()).isSymLink() || !device.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    return device.read(largestPrompt + 1);
}

const LibrarySnapshot::File* LibrarySnapshot::find(const QString& name, QStringList* candidates) const
{
    for (const QString& path : {name, name + QStringLiteral(".prompty"), name.normalized(QString::NormalizationForm_C), name.normalized(QString::NormalizationForm_D),
                                name.normalized(QString::NormalizationForm_C) + QStringLiteral(".prompty"), name.normalized(QString::NormalizationForm_D) + QStringLiteral(".prompty")}) {
        if (const File* found = file(path)) {
            return found;
        }
    }
    // First the file's own name, then the name in the front matter, each only when it is one file's.
    const auto only = [&](const auto& fits) -> const File* {
        const File* found = nullptr;
        int count = 0;
        for (const File& candidate : m_files) {
            if (candidate.entry.isPrompt && fits(candidate.entry)) {
                found = &candidate;
                ++count;
                if (candidates && !candidates->contains(candidate.entry.id)) {
                    *candidates << candidate.entry.id;
                }
            }
        }
        return count == 1 ? found : nullptr;
    };
    const File* found = only([&name](const PromptEntry& entry) { return entry.id.section(QLatin1Char('/'), -1) == name; });
    if (!found && (!candidates || candidates->isEmpty())) {
        found = only([&name](const PromptEntry& entry) { return entry.name == name; });
    }
    if (found && candidates) {
        candidates->clear();
    }
    return found;
}

std::vector<SearchableFile> LibrarySnapshot::searchable() const
{
    std::vector<SearchableFile> all;
    all.reserve(m_files.size());
    for (const File& file : m_files) {
        std::shared_ptr<const QByteArray> text = file.entry.isReadable ? file.text : nullptr;
        if (!text && file.entry.isReadable) {
            if (const std::optional<QByteArray> bytes = read(file.entry.path); bytes && !bytes->contains('\0')) {
                text = std::make_shared<const QByteArray>(*bytes);
            }
        }
        all.push_back({file.entry.path, file.entry.name, file.entry.tags, text, file.bodyBegin});
    }
    return all;
}

QStringList LibrarySnapshot::paths() const
{
    QStringList all;
    for (const File& file : m_files) {
        all << file.entry.path;
    }
    return all;
}

QStringList LibrarySnapshot::otherNames(const QString& path) const
{
    QStringList names;
    for (const File& file : m_files) {
        if (file.entry.path != path && !file.entry.name.isEmpty()) {
            names << file.entry.name;
        }
    }
    return names;
}

} // namespace prompts
