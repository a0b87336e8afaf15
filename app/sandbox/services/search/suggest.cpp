// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/suggest.h"

#include "sandbox/services/search/passages.h"
#include "sandbox/services/search/request.h"
#include "sandbox/services/search/searcher.h"

#include <algorithm>

namespace sandbox::search {

namespace {

/// The searched fields, or why the request cannot be answered.
core::Result<QStringList> sourceFields(const Index& index, const QJsonObject& request)
{
    const QString search = request.value("search").toString();
    if (search.trimmed().isEmpty() || search.size() > 100) {
        return core::failure(invalidRequest(QStringLiteral("parameters : 'search' must have 1 to 100 characters.")));
    }
    const QString name = request.value("suggesterName").toString();
    const QJsonObject suggester = index.definition().suggester(name);
    if (suggester.isEmpty()) {
        return core::failure(
            invalidRequest(QStringLiteral("parameters : The suggester '%1' does not exist.").arg(name)));
    }
    QStringList fields;
    const QJsonArray sources = suggester.value("sourceFields").toArray();
    const QString wanted = request.value("searchFields").toString();
    for (const QJsonValue& source : sources) {
        if (wanted.isEmpty() || wanted.split(u',').contains(source.toString())) {
            fields.append(source.toString());
        }
    }
    return fields;
}

int topOf(const QJsonObject& request)
{
    return qBound(1, request.value("top").toInt(5), 100);
}

QueryNode beginning(const QString& search)
{
    QueryNode all;
    all.kind = QueryNode::Kind::Group;
    const QStringList words = search.toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        QueryNode node;
        node.kind = word == words.last() ? QueryNode::Kind::Prefix : QueryNode::Kind::Term;
        node.text = word;
        node.occur = QueryNode::Occur::Must;
        all.children.push_back(node);
    }
    return all;
}

} // namespace

core::Result<QJsonObject> suggest(Index& index, const QJsonObject& request)
{
    const auto fields = sourceFields(index, request);
    if (!fields) {
        return core::failure(fields.error());
    }
    const auto mask = Searcher::filtered(index, request.value("filter").toString());
    if (!mask) {
        return core::failure(mask.error());
    }
    TextSearch text(index, *fields, true, {});
    const auto scores = text.run(beginning(request.value("search").toString()));
    if (!scores) {
        return core::failure(scores.error());
    }
    QStringList select = request.value("select").toString().split(u',', Qt::SkipEmptyParts);
    if (select.isEmpty()) {
        select.append(index.definition().keyField().path);
    }
    const QString preTag = request.value("highlightPreTag").toString();
    const QString postTag = request.value("highlightPostTag").toString();
    std::vector<Slot> found;
    for (size_t slot = 0; slot < mask->size(); ++slot) {
        if ((*mask)[slot] != 0 && scores->match[slot] != 0) {
            found.push_back(Slot(slot));
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [&](Slot a, Slot b) { return scores->score[size_t(a)] > scores->score[size_t(b)]; });
    QJsonArray value;
    for (const Slot slot : found) {
        if (value.size() >= topOf(request)) {
            break;
        }
        const QJsonObject body = index.body(slot);
        for (const QString& path : *fields) {
            const QString shown = valueAt(body, path).toString();
            const Analysis analysis = analysisFor(index.definition().field(path)->searchAnalyzer);
            const QString highlighted = marked(shown, analysis, text.terms(), preTag, postTag);
            const bool fits =
                !highlights(shown, analysis, text.terms(), QStringLiteral("<"), QStringLiteral(">"), 1).isEmpty();
            if (fits) {
                QJsonObject entry = index.shown(slot, select);
                entry.insert("@search.text", highlighted);
                value.append(entry);
                break;
            }
        }
    }
    return QJsonObject{{"value", value}};
}

core::Result<QJsonObject> autocomplete(Index& index, const QJsonObject& request)
{
    const auto fields = sourceFields(index, request);
    if (!fields) {
        return core::failure(fields.error());
    }
    const QString mode = request.value("autocompleteMode").toString(QStringLiteral("oneTerm"));
    if (mode == QLatin1String("twoTerms")) {
        return core::failure(
            invalidRequest(QStringLiteral("parameters : The mode 'twoTerms' is not supported by this service.")));
    }
    const QStringList words = request.value("search").toString().toLower().split(u' ', Qt::SkipEmptyParts);
    const QString last = words.last();
    const QString before = words.mid(0, words.size() - 1).join(u' ');
    QJsonArray value;
    const QStringList terms = index.fullText().vocabulary(last, last + QChar(0xFFFF), 1000);
    for (const QString& term : terms) {
        if (value.size() >= topOf(request)) {
            break;
        }
        // A term counts when it stands in one of the suggester's fields, behind the words before it if there are any.
        TextSearch text(index, *fields, true, {});
        const auto scores = text.run(parseSimpleQuery(term, true));
        if (!scores ||
            std::none_of(scores->match.begin(), scores->match.end(), [](quint8 match) { return match != 0; })) {
            continue;
        }
        const QString plus = before.isEmpty() ? term : before + u' ' + term;
        const bool context = mode == QLatin1String("oneTermWithContext");
        value.append(QJsonObject{{"text", context ? plus : term}, {"queryPlusText", plus}});
    }
    return QJsonObject{{"value", value}};
}

} // namespace sandbox::search
