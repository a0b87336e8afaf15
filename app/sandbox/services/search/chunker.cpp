// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/chunker.h"

#include <QRegularExpression>

namespace sandbox::search {

namespace {

/// Cuts a section at blank lines into pieces of at most `limit` characters.
void addPieces(const QString& heading, const QString& section, qsizetype limit, QList<Chunk>* chunks)
{
    static const QRegularExpression blank(QStringLiteral("\\n[ \\t]*\\n"));
    QString piece;
    const auto flush = [&] {
        if (!piece.trimmed().isEmpty()) {
            chunks->append({heading, piece.trimmed()});
        }
        piece.clear();
    };
    const QStringList paragraphs = section.split(blank, Qt::SkipEmptyParts);
    for (const QString& paragraph : paragraphs) {
        if (!piece.isEmpty() && piece.size() + paragraph.size() > limit) {
            flush();
        }
        piece += (piece.isEmpty() ? QString() : QStringLiteral("\n\n")) + paragraph;
    }
    flush();
}

} // namespace

QStringList SampleDocument::list(const QString& key) const
{
    QString value = matter.value(key).trimmed();
    if (value.startsWith(u'[') && value.endsWith(u']')) {
        value = value.mid(1, value.size() - 2);
    }
    QStringList result;
    const QStringList parts = value.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        result.append(part.trimmed().remove(u'"'));
    }
    return result;
}

SampleDocument SampleDocument::parse(const QString& name, const QString& content)
{
    SampleDocument document;
    document.name = name;
    document.text = content;
    if (!content.startsWith(QLatin1String("---\n"))) {
        return document;
    }
    const qsizetype end = content.indexOf(QLatin1String("\n---\n"), 3);
    if (end < 0) {
        return document;
    }
    const QStringList lines = content.mid(4, end - 4).split(u'\n');
    for (const QString& line : lines) {
        const qsizetype colon = line.indexOf(u':');
        if (colon > 0) {
            QString value = line.mid(colon + 1).trimmed();
            if (value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"')) {
                value = value.mid(1, value.size() - 2);
            }
            document.matter.insert(line.left(colon).trimmed().toLower(), value);
        }
    }
    document.text = content.mid(end + 5);
    return document;
}

QList<Chunk> chunked(const QString& markdown, qsizetype limit)
{
    static const QRegularExpression headingPattern(QStringLiteral("\\A(#{1,6})\\s+(.*?)\\s*#*\\z"));
    QList<Chunk> chunks;
    QStringList path;
    QString section;
    bool fenced = false;
    const QStringList lines = markdown.split(u'\n');
    for (const QString& line : lines) {
        fenced = fenced != (line.startsWith(QLatin1String("```")) || line.startsWith(QLatin1String("~~~")));
        const QRegularExpressionMatch match = headingPattern.match(line);
        if (fenced || !match.hasMatch()) {
            section += line + u'\n';
            continue;
        }
        addPieces(path.join(QStringLiteral(" > ")), section, limit, &chunks);
        section.clear();
        const qsizetype level = match.capturedLength(1);
        path = path.mid(0, level - 1);
        path.append(match.captured(2));
    }
    addPieces(path.join(QStringLiteral(" > ")), section, limit, &chunks);
    return chunks;
}

} // namespace sandbox::search
