// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/textsearch.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace sandbox::search {

namespace {

void addTo(Scores* into, const Scores& from)
{
    for (size_t i = 0; i < into->match.size(); ++i) {
        into->match[i] |= from.match[i];
        into->score[i] += from.score[i];
    }
}

void intersectWith(Scores* into, const Scores& from)
{
    for (size_t i = 0; i < into->match.size(); ++i) {
        into->match[i] &= from.match[i];
        into->score[i] = into->match[i] != 0 ? into->score[i] + from.score[i] : 0.0F;
    }
}

/// Edit distance in which a swap of neighbours counts once, as in Lucene's fuzzy queries; strings whose lengths differ
/// by more than `limit` come back as limit + 1.
int distance(const QString& a, const QString& b, int limit)
{
    if (std::abs(a.size() - b.size()) > limit) {
        return limit + 1;
    }
    std::vector<int> previous(size_t(b.size()) + 1);
    std::vector<int> current(previous.size());
    std::vector<int> beforePrevious(previous.size());
    for (size_t j = 0; j < previous.size(); ++j) {
        previous[j] = int(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = previous[size_t(j) - 1] + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            current[size_t(j)] = std::min({change, previous[size_t(j)] + 1, current[size_t(j) - 1] + 1});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1)) {
                current[size_t(j)] = std::min(current[size_t(j)], beforePrevious[size_t(j) - 2] + 1);
            }
        }
        beforePrevious = previous;
        std::swap(previous, current);
    }
    return previous.back();
}

} // namespace

bool QueryTerms::contains(Analysis analysis, const QString& term) const
{
    const auto known = terms.constFind(int(analysis));
    return (known != terms.constEnd() && known->contains(term)) ||
           std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const QString& prefix) { return term.startsWith(prefix); });
}

double QueryTerms::weight(Analysis analysis, const QString& term) const
{
    return terms.value(int(analysis)).value(term, 1.0);
}

TextSearch::TextSearch(Index& index, const QStringList& fields, bool all, const QJsonObject& weights)
    : m_index(index), m_all(all)
{
    const QList<TextField>& textFields = index.textFields();
    for (qsizetype i = 0; i < textFields.size(); ++i) {
        const QString& path = textFields.at(i).field.path;
        m_weights.push_back(weights.value(path).toDouble(1.0));
        if (fields.isEmpty() || fields.contains(path)) {
            m_mask |= quint64(1) << i;
        }
    }
}

core::Result<Scores> TextSearch::run(const QueryNode& node)
{
    const Outcome outcome = evaluate(node, m_mask);
    if (m_problem) {
        return core::failure(*m_problem);
    }
    Scores scores = outcome.value_or(nothing());
    const Mask& live = m_index.live();
    for (size_t i = 0; i < live.size(); ++i) {
        scores.match[i] &= live[i];
    }
    return scores;
}

Scores TextSearch::everything() const
{
    return {m_index.live(), std::vector<float>(m_index.live().size(), 1.0F)};
}

Scores TextSearch::nothing() const
{
    return {Mask(m_index.live().size(), 0), std::vector<float>(m_index.live().size(), 0.0F)};
}

quint64 TextSearch::maskOf(const QString& field)
{
    const QList<TextField>& textFields = m_index.textFields();
    for (qsizetype i = 0; i < textFields.size(); ++i) {
        if (textFields.at(i).field.path == field) {
            return quint64(1) << i;
        }
    }
    m_problem = refusal(400, QStringLiteral("InvalidRequestParameter"),
                        QStringLiteral("'%1' is not a searchable field.\r\nParameter name: search").arg(field));
    return 0;
}

TextSearch::Outcome TextSearch::evaluate(const QueryNode& node, quint64 mask)
{
    if (!node.field.isEmpty()) {
        mask = maskOf(node.field);
    }
    switch (node.kind) {
    case QueryNode::Kind::All:
        return everything();
    case QueryNode::Kind::Group:
        return group(node, mask);
    case QueryNode::Kind::Term:
    case QueryNode::Kind::Phrase:
        return words(node, mask);
    case QueryNode::Kind::Prefix: {
        const QString prefix = node.text.toLower();
        m_terms.prefixes.append(prefix);
        Scores scores = leaf({prefix}, mask, node.boost, true, Analysis::Standard);
        for (size_t i = 0; i < scores.match.size(); ++i) {
            scores.score[i] = scores.match[i] != 0 ? float(node.boost) : 0.0F;
        }
        return scores;
    }
    default:
        return expanded(node, mask);
    }
}

TextSearch::Outcome TextSearch::group(const QueryNode& node, quint64 mask)
{
    Outcome required;
    Outcome optional;
    Outcome excluded;
    for (const QueryNode& child : node.children) {
        Outcome outcome = evaluate(child, mask);
        if (!outcome) {
            continue;
        }
        for (float& score : outcome->score) {
            score *= node.boost == 1.0 ? 1.0F : float(node.boost);
        }
        if (child.occur == QueryNode::Occur::Must && required) {
            intersectWith(&*required, *outcome);
            continue;
        }
        Outcome& target = child.occur == QueryNode::Occur::Must      ? required
                          : child.occur == QueryNode::Occur::MustNot ? excluded
                                                                     : optional;
        if (target) {
            addTo(&*target, *outcome);
        } else {
            target = std::move(outcome);
        }
    }
    if (!required && !optional && !excluded) {
        return std::nullopt;
    }
    Scores result = required ? *required : (optional ? *optional : everything());
    if (required && optional) {
        for (size_t i = 0; i < result.match.size(); ++i) {
            result.score[i] += result.match[i] != 0 ? optional->score[i] : 0.0F;
        }
    }
    if (excluded) {
        for (size_t i = 0; i < result.match.size(); ++i) {
            result.match[i] &= quint8(excluded->match[i] == 0 ? 1 : 0);
        }
    }
    return result;
}

/// A word or phrase, analysed as each searched field wants it. A word that yields several terms (Japanese, hyphens)
/// counts as that many words; a phrase stays together.
TextSearch::Outcome TextSearch::words(const QueryNode& node, quint64 mask)
{
    QHash<int, quint64> groups;
    const QList<TextField>& textFields = m_index.textFields();
    for (qsizetype i = 0; i < textFields.size(); ++i) {
        if ((mask >> i) & 1U) {
            groups[int(textFields.at(i).searchAnalysis)] |= quint64(1) << i;
        }
    }
    Outcome result;
    for (auto it = groups.constBegin(); it != groups.constEnd(); ++it) {
        const Analysis analysis = Analysis(it.key());
        QStringList terms;
        for (const Token& token : analyze(node.text, analysis)) {
            terms.append(token.text);
        }
        if (terms.isEmpty()) {
            continue;
        }
        Outcome inGroup;
        if (node.kind == QueryNode::Kind::Phrase) {
            inGroup = leaf(terms, it.value(), node.boost, false, analysis);
        } else {
            for (const QString& term : std::as_const(terms)) {
                Scores one = leaf({term}, it.value(), node.boost, false, analysis);
                if (!inGroup) {
                    inGroup = std::move(one);
                } else if (m_all) {
                    intersectWith(&*inGroup, one);
                } else {
                    addTo(&*inGroup, one);
                }
            }
        }
        if (result) {
            addTo(&*result, *inGroup);
        } else {
            result = std::move(inGroup);
        }
    }
    return result;
}

/// Fuzzy and wildcard terms: every index term that fits, 50 at most.
Scores TextSearch::expanded(const QueryNode& node, quint64 mask)
{
    const QString text = node.text.toLower();
    QStringList fitting;
    if (node.kind == QueryNode::Kind::Fuzzy) {
        const QStringList vocabulary = m_index.fullText().vocabulary(QString(), QString(), 500000);
        for (const QString& term : vocabulary) {
            if (distance(text, term, node.distance) <= node.distance) {
                fitting.append(term);
            }
        }
    } else {
        const qsizetype wild = text.indexOf(QRegularExpression(QStringLiteral("[*?]")));
        const QString start = text.left(wild);
        const QRegularExpression pattern(QRegularExpression::wildcardToRegularExpression(text));
        const QStringList vocabulary =
            m_index.fullText().vocabulary(start, start.isEmpty() ? QString() : start + QChar(0xFFFF), 500000);
        for (const QString& term : vocabulary) {
            if (pattern.match(term).hasMatch()) {
                fitting.append(term);
            }
        }
    }
    Scores result = nothing();
    for (const QString& term : fitting.mid(0, 50)) {
        for (const Analysis analysis : {Analysis::Standard, Analysis::English}) {
            m_terms.terms[int(analysis)].insert(term, 1.0);
        }
        addTo(&result, leaf({term}, mask, node.boost, false, Analysis::Standard));
    }
    return result;
}

Scores TextSearch::leaf(const QStringList& terms, quint64 mask, double boost, bool prefix, Analysis analysis)
{
    Scores scores = nothing();
    const std::vector<Hit> hits = m_index.fullText().find(terms, mask, prefix);
    const QList<TextField>& fields = m_index.textFields();
    std::vector<int> documentFrequency(size_t(fields.size()), 0);
    for (const Hit& hit : hits) {
        ++documentFrequency[size_t(hit.column)];
    }
    std::vector<double> idf(documentFrequency.size());
    double best = 0;
    for (size_t i = 0; i < idf.size(); ++i) {
        const double df = documentFrequency[i];
        idf[i] = std::log(1.0 + (fields.at(qsizetype(i)).documents - df + 0.5) / (df + 0.5));
        best = std::max(best, ((mask >> i) & 1U) != 0 ? idf[i] : 0.0);
    }
    if (!prefix) {
        for (const QString& term : terms) {
            m_terms.terms[int(analysis)].insert(term, best);
        }
    }
    const double k1 = m_index.definition().bm25K1();
    const double b = m_index.definition().bm25B();
    for (const Hit& hit : hits) {
        const TextField& field = fields.at(hit.column);
        const double average = double(field.totalLength) / std::max(1, field.documents);
        const double length = field.lengths[size_t(hit.slot)];
        const double tf = hit.frequency;
        const double norm = tf * (k1 + 1.0) / (tf + k1 * (1.0 - b + b * length / average));
        scores.match[size_t(hit.slot)] = 1;
        scores.score[size_t(hit.slot)] += float(boost * m_weights[size_t(hit.column)] * idf[size_t(hit.column)] * norm);
    }
    return scores;
}

} // namespace sandbox::search
