// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace sandbox::search {

/// A sample document: front matter (`key: value` lines between two `---`) and Markdown.
struct SampleDocument
{
    QString name;                   ///< file name without suffix
    QHash<QString, QString> matter; ///< keys in lower case
    QString text;

    /// A list value: `[a, b]` or `a, b`.
    QStringList list(const QString& key) const;
    static SampleDocument parse(const QString& name, const QString& content);
};

/// One piece of a document under one heading.
struct Chunk
{
    QString heading; ///< headings above it, joined by " > "; empty before the first
    QString text;    ///< Markdown without the heading
};

/// Splits at headings, and longer sections at paragraphs so that no piece exceeds `limit` characters unless a single
/// paragraph does. Headings inside code fences are text.
QList<Chunk> chunked(const QString& markdown, qsizetype limit = 1200);

} // namespace sandbox::search
