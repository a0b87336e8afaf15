// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace documents {

/// Sizes in tokens by playground::tokenEstimate().
struct ChunkOptions
{
    int targetTokens = 360;  ///< a chunk is closed at the first paragraph that would go beyond
    int overlapTokens = 50;  ///< repeated from the chunk before, when both are of one section
    int smallestTokens = 40; ///< shorter sections are joined with the next one
};

struct TextChunk
{
    QString heading; ///< "Travel › Hotels": the headings above, outermost first, without the document's title
    QString text;
    int tokens = 0;
};

/// Cuts a text (headings as Markdown `#` or underlined) at headings, then paragraphs, then lines, then sentences, then words.
/// Code fences stay together while they fit. Deterministic: the same text gives the same chunks.
QList<TextChunk> chunkText(const QString& text, const QString& title, const ChunkOptions& options);

} // namespace documents
