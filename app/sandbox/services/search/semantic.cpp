// SPDX-License-Identifier: GPL-3.0-or-later
// The semantic half of Searcher. No language model stands behind it: a document is re-ranked by how much of the query
// its best passage covers, weighted by how rare each term is, and captions and answers are that passage, word for word.
#include "sandbox/services/search/searcher.h"

#include "sandbox/services/search/passages.h"

#include <QRegularExpression>
#include <algorithm>

namespace sandbox::search {

namespace {

constexpr size_t RerankedResults = 50;

/// Words that make a question a question and say nothing about what is asked for.
bool isFiller(const QString& term)
{
    static const QSet<QString> fillers = {"how", "many", "much", "what",  "when",  "where", "which",  "who",   "whom",
                                          "why", "do",   "doe",  "does",  "did",   "i",     "me",     "my",    "we",
                                          "our", "you",  "your", "can",   "could", "may",   "should", "would", "have",
                                          "has", "get",  "am",   "about", "need",  "must"};
    return fillers.contains(term);
}

/// `terms` without fillers, unless nothing would be left.
QueryTerms meaningful(const QueryTerms& terms)
{
    QueryTerms result = terms;
    bool left = false;
    for (QHash<QString, double>& weights : result.terms) {
        weights.removeIf([](const auto& entry) { return isFiller(entry.key()); });
        left = left || !weights.isEmpty();
    }
    return left ? result : terms;
}

QString fieldName(const QJsonValue& field)
{
    return field.toObject().value("fieldName").toString();
}

} // namespace

core::Result<void> Searcher::rerank()
{
    const QJsonObject configuration = m_index.definition().semanticConfiguration(m_request.semanticConfiguration);
    const QJsonObject prioritized = configuration.value("prioritizedFields").toObject();
    QStringList contentFields;
    const QJsonArray content = prioritized.value("prioritizedContentFields").toArray();
    for (const QJsonValue& field : content) {
        contentFields.append(fieldName(field));
    }
    // Words of the semantic query count even when the text query was another one, or only vectors ranked.
    TextSearch text(m_index, {}, false, {});
    const auto scored = text.run(parseSimpleQuery(m_request.semanticQuery, false));
    if (!scored) {
        return core::failure(scored.error());
    }
    m_terms = meaningful(text.terms());
    const size_t count = std::min(m_entries.size(), RerankedResults);
    const QString titleField = fieldName(prioritized.value("titleField"));
    for (size_t i = 0; i < count; ++i) {
        rerankOne(&m_entries[i], contentFields, titleField);
    }
    std::stable_sort(m_entries.begin(), m_entries.begin() + std::ptrdiff_t(count),
                     [](const Entry& a, const Entry& b) { return a.reranker > b.reranker; });
    return core::Result<void>::ok();
}

void Searcher::rerankOne(Entry* entry, const QStringList& contentFields, const QString& titleField)
{
    const QJsonObject body = m_index.body(entry->slot);
    Passage best;
    for (const QString& path : contentFields) {
        const Field* field = m_index.definition().field(path);
        const Analysis analysis = analysisFor(field->searchAnalyzer);
        const Passage passage = bestPassage(valueAt(body, path).toString(), analysis, m_terms);
        if (best.text.isEmpty() || passage.coverage > best.coverage) {
            best = passage;
            entry->captionAnalysis = analysis;
        }
    }
    double title = best.coverage;
    if (const Field* field = m_index.definition().field(titleField)) {
        const Passage passage =
            bestPassage(valueAt(body, titleField).toString(), analysisFor(field->searchAnalyzer), m_terms);
        title = passage.coverage;
        if (best.text.isEmpty()) {
            best.text = passage.text;
        }
    }
    entry->caption = best.text;
    entry->coverage = best.coverage;
    // The service's scale is 0 to 4.
    entry->reranker = 4.0 * (0.8 * best.coverage + 0.2 * title);
}

QJsonArray Searcher::answers() const
{
    static const QRegularExpression countPattern(QStringLiteral("count-(\\d+)"));
    static const QRegularExpression thresholdPattern(QStringLiteral("threshold-([0-9.]+)"));
    const auto countMatch = countPattern.match(m_request.answers);
    const auto thresholdMatch = thresholdPattern.match(m_request.answers);
    const int wanted = countMatch.hasMatch() ? countMatch.captured(1).toInt() : 1;
    const double threshold = thresholdMatch.hasMatch() ? thresholdMatch.captured(1).toDouble() : 0.7;
    QJsonArray result;
    for (const Entry& entry : m_entries) {
        if (result.size() >= wanted || entry.reranker < 0) {
            break;
        }
        if (entry.coverage >= threshold && !entry.caption.isEmpty()) {
            result.append(QJsonObject{{"key", m_index.keyOf(entry.slot)},
                                      {"text", entry.caption},
                                      {"highlights", marked(entry.caption, entry.captionAnalysis, m_terms,
                                                            QStringLiteral("<em>"), QStringLiteral("</em>"))},
                                      {"score", entry.coverage}});
        }
    }
    return result;
}

} // namespace sandbox::search
