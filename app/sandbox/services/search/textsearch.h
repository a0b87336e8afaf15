// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/index.h"
#include "sandbox/services/search/query.h"

#include <QHash>
#include <QSet>
#include <optional>

namespace sandbox::search {

/// Which documents match and how well.
struct Scores
{
    Mask match;
    std::vector<float> score;
};

/// What a query looks for, for highlighting and captions: terms per analysis with their inverse document frequency, and
/// prefixes.
struct QueryTerms
{
    QHash<int, QHash<QString, double>> terms; ///< by int(Analysis)
    QStringList prefixes;
    bool contains(Analysis analysis, const QString& term) const;
    double weight(Analysis analysis, const QString& term) const;
};

/// Evaluates a query tree over the inverted index: per field BM25 as Lucene computes it (idf of the field, k1 and b of
/// the index), summed over terms and fields, times boosts and the weights of a scoring profile.
class TextSearch
{
public:
    /// `fields` are paths, empty = all searchable fields; `all` = searchMode all, for words that split into several
    /// terms.
    TextSearch(Index& index, const QStringList& fields, bool all, const QJsonObject& weights);

    core::Result<Scores> run(const QueryNode& node);
    const QueryTerms& terms() const { return m_terms; }

private:
    using Outcome = std::optional<Scores>; ///< nothing: the node had no terms (stop words) and does not count
    Outcome evaluate(const QueryNode& node, quint64 mask);
    Outcome group(const QueryNode& node, quint64 mask);
    Outcome words(const QueryNode& node, quint64 mask);
    Scores expanded(const QueryNode& node, quint64 mask);
    Scores leaf(const QStringList& terms, quint64 mask, double boost, bool prefix, Analysis analysis);
    Scores everything() const;
    Scores nothing() const;
    quint64 maskOf(const QString& field);

    Index& m_index;
    bool m_all;
    quint64 m_mask = 0;
    std::vector<double> m_weights;
    QueryTerms m_terms;
    std::optional<core::Error> m_problem;
};

} // namespace sandbox::search
