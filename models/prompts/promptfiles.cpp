// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptfiles.h"
#include "prompts/prompt.h"

#include <QStringDecoder>

namespace prompts {

std::optional<QByteArray> PromptFilesInMemory::read(const QString& path) const
{
    const auto found = m_files.constFind(path);
    return found == m_files.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<QByteArray> PromptFilesWithDraft::read(const QString& path) const
{
    if (path == m_path) {
        return m_draft;
    }
    return m_files ? m_files->read(path) : std::nullopt;
}

QString cleanPath(const QString& path)
{
    if (path.startsWith(QLatin1Char('/')) || path.contains(QLatin1Char('\\')) || path.contains(QChar(u'\0'))
        || (path.size() > 1 && path.at(1) == QLatin1Char(':'))) {
        return {};
    }
    QStringList parts;
    for (const QString& part : path.split(QLatin1Char('/'))) {
        if (part == QLatin1String("..")) {
            if (parts.isEmpty()) {
                return {};
            }
            parts.removeLast();
        } else if (!part.isEmpty() && part != QLatin1String(".")) {
            parts << part;
        }
    }
    return parts.join(QLatin1Char('/'));
}

QString resolvePath(const QString& name, const QString& from, const PromptFiles& files)
{
    const QString folder = from.contains(QLatin1Char('/')) ? from.section(QLatin1Char('/'), 0, -2) + QLatin1Char('/') : QString();
    for (const QString& base : folder.isEmpty() ? QStringList{QString()} : QStringList{folder, QString()}) {
        const QString path = cleanPath(base + name);
        if (path.isEmpty()) {
            continue;
        }
        for (const QString& candidate : {path, path + QStringLiteral(".prompty")}) {
            if (files.contains(candidate)) {
                return candidate;
            }
        }
    }
    return {};
}

std::optional<QString> includableText(const QByteArray& bytes, const QString& path)
{
    if (bytes.size() > largestPrompt || bytes.contains('\0')) {
        return std::nullopt;
    }
    if (path.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive)) {
        return parsePrompt(bytes, path).prompt.body;
    }
    QStringDecoder decoder(QStringConverter::Utf8);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

} // namespace prompts
