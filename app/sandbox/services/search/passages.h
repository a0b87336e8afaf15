// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/textsearch.h"

#include <QStringList>

namespace sandbox::search {

/// `text` with the terms of the query between the tags.
QString marked(const QString& text, Analysis analysis, const QueryTerms& terms, const QString& preTag,
               const QString& postTag);

/// Sentences of a text, trimmed; ends at . ! ? and their full-width forms, and at line breaks.
QStringList sentences(const QString& text);

/// Up to `limit` sentences that contain query terms, marked: what @search.highlights shows.
QStringList highlights(const QString& text, Analysis analysis, const QueryTerms& terms, const QString& preTag,
                       const QString& postTag, int limit);

/// The stretch of sentences that covers most of the query.
struct Passage
{
    QString text;
    double coverage = 0; ///< 0 to 1: weighted share of the query's terms that occur
};
Passage bestPassage(const QString& text, Analysis analysis, const QueryTerms& terms);

} // namespace sandbox::search
