// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"

namespace playground {

/// A citation mark in an answer: "[2]", "[1, 3]" is two. Marks in code spans and code blocks do not count.
struct CitationMark
{
    int number = 0;
    qsizetype start = 0; ///< of the bracket
    qsizetype length = 0;
};
QList<CitationMark> citationMarks(const QString& answer);

/// Whether the answer as a whole says that it does not know (in English, German, French, Spanish, Japanese, Chinese or Korean,
/// also in the words of well-known chat samples). An answer that says something more than that is not meant.
bool saysNotKnown(const QString& answer);

struct CitationResult
{
    QList<Citation> citations; ///< by number, one for each chunk pointed at
    QStringList unmatched;     ///< marks that point at no chunk of the prompt, each once
    bool notKnown = false;     ///< then there are no citations
};
/// Maps the marks of `answer` to the numbered chunks.
CitationResult cite(const QString& answer, const QList<Chunk>& chunks);

/// The sentences of `content` that share most words with `statement`, at most about 320 characters; its start when none does.
QString snippetFor(const QString& content, const QString& statement);

} // namespace playground
