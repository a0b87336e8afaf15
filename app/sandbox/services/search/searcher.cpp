// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/searcher.h"

#include "sandbox/services/search/facets.h"
#include "sandbox/services/search/passages.h"

#include <algorithm>

namespace sandbox::search {

namespace {

/// Constants of the service: reciprocal rank fusion's k, and how many text results take part in it.
constexpr double FusionConstant = 60.0;
constexpr size_t TextRecall = 1000;

core::Result<QueryNode> parseText(const SearchRequest& request)
{
    if (request.fullSyntax) {
        return parseLuceneQuery(request.text, request.matchAll);
    }
    return parseSimpleQuery(request.text, request.matchAll);
}

} // namespace

Searcher::Searcher(Index& index, const SearchRequest& request, Embedder embedder)
    : m_index(index), m_request(request), m_embedder(std::move(embedder))
{
}

core::Result<Mask> Searcher::filtered(Index& index, const QString& filter)
{
    if (filter.isEmpty()) {
        return index.live();
    }
    const auto node = parseFilter(filter);
    if (!node) {
        return core::failure(node.error());
    }
    const auto match = [&index](const FilterNode& call) -> core::Result<Mask> {
        QStringList fields = call.fields.split(u',', Qt::SkipEmptyParts);
        for (QString& field : fields) {
            field = field.trimmed();
        }
        core::Result<QueryNode> query = parseSimpleQuery(call.text, call.matchAll);
        if (call.fullSyntax) {
            query = parseLuceneQuery(call.text, call.matchAll);
        }
        if (!query) {
            return core::failure(query.error());
        }
        TextSearch text(index, fields, call.matchAll, {});
        auto scores = text.run(*query);
        if (!scores) {
            return core::failure(scores.error());
        }
        return std::move(scores->match);
    };
    const FilterEvaluator evaluator(
        filter, index.definition(), [&index](const QString& path) { return index.column(path); }, match,
        index.slotCount());
    auto mask = evaluator.evaluate(*node);
    if (mask) {
        for (size_t i = 0; i < mask->size(); ++i) {
            (*mask)[i] &= index.live()[i];
        }
    }
    return mask;
}

core::Result<void> Searcher::rankByText(const Mask& mask, std::vector<Entry>* entries)
{
    const auto query = parseText(m_request);
    if (!query) {
        return core::failure(query.error());
    }
    QJsonObject weights;
    if (!m_request.scoringProfile.isEmpty()) {
        const QJsonObject profile = m_index.definition().scoringProfile(m_request.scoringProfile);
        if (profile.isEmpty()) {
            return core::failure(invalidRequest(
                QStringLiteral("parameters : The scoring profile '%1' does not exist.").arg(m_request.scoringProfile)));
        }
        weights = profile.value("text").toObject().value("weights").toObject();
    }
    TextSearch text(m_index, m_request.searchFields, m_request.matchAll, weights);
    const auto scores = text.run(*query);
    if (!scores) {
        return core::failure(scores.error());
    }
    m_terms = text.terms();
    for (size_t slot = 0; slot < mask.size(); ++slot) {
        if (mask[slot] != 0 && scores->match[slot] != 0) {
            Entry entry;
            entry.slot = Slot(slot);
            entry.score = double(scores->score[slot]);
            entries->push_back(entry);
        }
    }
    return core::Result<void>::ok();
}

core::Result<std::vector<std::vector<Searcher::Entry>>> Searcher::rankByVectors(const Mask& mask)
{
    std::vector<std::vector<Entry>> rankings;
    for (const VectorQuery& query : m_request.vectorQueries) {
        for (const QString& path : query.fields) {
            const VectorStore* store = m_index.vectors(path);
            std::vector<float> vector = query.vector;
            if (vector.empty()) {
                if (!m_embedder) {
                    return core::failure(refusal(400, QStringLiteral("VectorizationFailed"),
                                                 QStringLiteral("The vectorizer of this index cannot be reached.")));
                }
                auto embedded = m_embedder(m_index.definition().vectorizerOf(*m_index.definition().field(path)),
                                           query.text, store->dimensions());
                if (!embedded) {
                    return core::failure(embedded.error());
                }
                vector = std::move(*embedded);
            }
            std::vector<Entry> ranking;
            for (const Neighbour& neighbour :
                 store->nearest(vector, query.k, m_request.preFilter ? mask : m_index.live())) {
                if (mask[size_t(neighbour.slot)] != 0) {
                    Entry entry;
                    entry.slot = neighbour.slot;
                    // The service's score for cosine: 1 / (1 + distance), distance = 1 - similarity.
                    entry.score = 1.0 / (2.0 - neighbour.similarity);
                    ranking.push_back(entry);
                }
            }
            rankings.push_back(std::move(ranking));
        }
    }
    return rankings;
}

void Searcher::fuse(const std::vector<std::vector<Entry>>& rankings, const std::vector<double>& weights)
{
    std::map<Slot, double> fused;
    for (size_t list = 0; list < rankings.size(); ++list) {
        for (size_t rank = 0; rank < rankings[list].size(); ++rank) {
            fused[rankings[list][rank].slot] += weights[list] / (FusionConstant + double(rank) + 1.0);
        }
    }
    for (const auto& [slot, score] : fused) {
        Entry entry;
        entry.slot = slot;
        entry.score = score;
        m_entries.push_back(entry);
    }
}

core::Result<void> Searcher::rank()
{
    auto mask = filtered(m_index, m_request.filter);
    if (!mask) {
        return core::failure(mask.error());
    }
    m_filter = std::move(*mask);
    const bool withText = m_request.hasText() || m_request.vectorQueries.empty();
    std::vector<Entry> text;
    if (withText) {
        if (auto ranked = rankByText(m_filter, &text); !ranked) {
            return ranked;
        }
    }
    if (m_request.vectorQueries.empty()) {
        m_entries = std::move(text);
        return core::Result<void>::ok();
    }
    auto rankings = rankByVectors(m_filter);
    if (!rankings) {
        return core::failure(rankings.error());
    }
    std::vector<double> weights;
    for (const VectorQuery& query : m_request.vectorQueries) {
        weights.insert(weights.end(), size_t(query.fields.size()), query.weight);
    }
    if (!withText && rankings->size() == 1) {
        m_entries = std::move(rankings->front());
        return core::Result<void>::ok();
    }
    if (withText) {
        std::sort(text.begin(), text.end(), [](const Entry& a, const Entry& b) {
            return a.score != b.score ? a.score > b.score : a.slot < b.slot;
        });
        text.resize(std::min(text.size(), TextRecall));
        rankings->push_back(std::move(text));
        weights.push_back(1.0);
    }
    fuse(*rankings, weights);
    return core::Result<void>::ok();
}

void Searcher::order()
{
    std::vector<std::pair<const Column*, bool>> keys;
    for (const Ordering& ordering : m_request.orderings) {
        keys.emplace_back(ordering.field.isEmpty() ? nullptr : m_index.column(ordering.field), ordering.descending);
    }
    const auto before = [&keys](const Entry& a, const Entry& b) {
        for (const auto& [column, descending] : keys) {
            int compared = 0;
            if (column != nullptr) {
                compared = column->compare(a.slot, b.slot);
            } else {
                compared = a.score < b.score ? -1 : (a.score > b.score ? 1 : 0);
            }
            if (compared != 0) {
                return descending ? compared > 0 : compared < 0;
            }
        }
        return a.score != b.score ? a.score > b.score : a.slot < b.slot;
    };
    const size_t wanted = size_t(m_request.skip) + size_t(std::min(m_request.top.value_or(SearchRequest::DefaultPage),
                                                                   SearchRequest::MaximumPage));
    const size_t sorted = std::min(m_entries.size(), std::max(wanted, size_t(50)));
    std::partial_sort(m_entries.begin(), m_entries.begin() + std::ptrdiff_t(sorted), m_entries.end(), before);
}

core::Result<QJsonObject> Searcher::facetCounts() const
{
    Mask matched(m_filter.size(), 0);
    for (const Entry& entry : m_entries) {
        matched[size_t(entry.slot)] = 1;
    }
    QJsonObject result;
    for (const QString& expression : m_request.facets) {
        QString name;
        auto counts = countFacet(m_index, expression, matched, &name);
        if (!counts) {
            return core::failure(counts.error());
        }
        result.insert(name, *counts);
    }
    return result;
}

core::Result<QJsonObject> Searcher::run(const QString& nextLink)
{
    if (auto ranked = rank(); !ranked) {
        return core::failure(ranked.error());
    }
    QJsonObject body;
    if (!m_request.facets.isEmpty()) {
        auto facets = facetCounts();
        if (!facets) {
            return core::failure(facets.error());
        }
        body.insert("@search.facets", *facets);
    }
    order();
    if (m_request.semantic) {
        if (auto reranked = rerank(); !reranked) {
            return core::failure(reranked.error());
        }
        if (m_request.answers.startsWith(QLatin1String("extractive"))) {
            body.insert("@search.answers", answers());
        }
    }
    if (m_request.json.contains("minimumCoverage")) {
        body.insert("@search.coverage", 100.0);
    }
    if (m_request.count) {
        body.insert("@odata.count", qint64(m_entries.size()));
    }
    const qsizetype page = std::min(m_request.top.value_or(SearchRequest::DefaultPage), SearchRequest::MaximumPage);
    const qsizetype end = std::min(qsizetype(m_entries.size()), m_request.skip + page);
    QJsonArray value;
    for (qsizetype i = m_request.skip; i < end; ++i) {
        value.append(hit(m_entries[size_t(i)]));
    }
    addPaging(&body, value.size(), nextLink);
    body.insert("value", value);
    return body;
}

void Searcher::addPaging(QJsonObject* body, qsizetype shown, const QString& nextLink) const
{
    const qsizetype next = m_request.skip + shown;
    const bool more = next < qsizetype(m_entries.size()) && shown > 0;
    if (!more || (m_request.top && shown >= *m_request.top)) {
        return;
    }
    QJsonObject parameters = m_request.json;
    parameters.insert("skip", next);
    if (m_request.top) {
        parameters.insert("top", qint64(*m_request.top - shown));
    }
    body->insert("@search.nextPageParameters", parameters);
    body->insert("@odata.nextLink", nextLink);
}

QJsonObject Searcher::highlightsOf(Slot slot)
{
    QJsonObject result;
    const QJsonObject body = m_index.body(slot);
    for (const QString& wanted : m_request.highlight) {
        const qsizetype dash = wanted.lastIndexOf(u'-');
        const QString path = dash > 0 ? wanted.left(dash) : wanted;
        const int limit = dash > 0 ? qMax(1, wanted.mid(dash + 1).toInt()) : 5;
        const Field* field = m_index.definition().field(path);
        if (field == nullptr || !field->isText()) {
            continue;
        }
        const QJsonValue value = valueAt(body, path);
        QStringList found;
        const QJsonArray texts = value.isArray() ? value.toArray() : QJsonArray{value};
        for (const QJsonValue& text : texts) {
            found += highlights(text.toString(), analysisFor(field->searchAnalyzer), m_terms, m_request.preTag,
                                m_request.postTag, limit - int(found.size()));
        }
        if (!found.isEmpty()) {
            result.insert(path, QJsonArray::fromStringList(found));
        }
    }
    return result;
}

QJsonObject Searcher::hit(const Entry& entry)
{
    QJsonObject result = m_index.shown(entry.slot, m_request.select);
    result.insert("@search.score", entry.score);
    if (entry.reranker >= 0) {
        result.insert("@search.rerankerScore", entry.reranker);
        if (m_request.captions.startsWith(QLatin1String("extractive"))) {
            const bool highlighted = !m_request.captions.contains(QLatin1String("highlight-false"));
            const QJsonValue shown = highlighted ? QJsonValue(marked(entry.caption, entry.captionAnalysis, m_terms,
                                                                     QStringLiteral("<em>"), QStringLiteral("</em>")))
                                                 : QJsonValue();
            result.insert("@search.captions", QJsonArray{QJsonObject{{"text", entry.caption}, {"highlights", shown}}});
        }
    }
    if (!m_request.highlight.isEmpty()) {
        const QJsonObject found = highlightsOf(entry.slot);
        if (!found.isEmpty()) {
            result.insert("@search.highlights", found);
        }
    }
    return result;
}

} // namespace sandbox::search
