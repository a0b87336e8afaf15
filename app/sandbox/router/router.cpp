// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/router/router.h"

#include <algorithm>

namespace sandbox {

RoutePattern::Segment RoutePattern::parse(const QString& text)
{
    Segment segment;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : text.indexOf(QLatin1Char('}'), open);
        if (close < 0) {
            segment.pieces.append({false, text.mid(at)});
            break;
        }
        if (open > at)
            segment.pieces.append({false, text.mid(at, open - at)});
        QString name = text.mid(open + 1, close - open - 1);
        if (name.endsWith(QLatin1Char('*'))) {
            name.chop(1);
            segment.rest = true;
        }
        segment.pieces.append({true, name});
        at = close + 1;
    }
    return segment;
}

RoutePattern::RoutePattern(const QString& pattern)
{
    const QStringList parts = pattern.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        m_segments.append(parse(part));
        const Segment& segment = m_segments.last();
        const bool literal = segment.pieces.size() == 1 && !segment.pieces.first().placeholder;
        m_rank.push_back(segment.rest ? 0 : literal ? 3 : segment.pieces.size() > 1 ? 2 : 1);
    }
}

bool RoutePattern::matchPieces(const QList<Piece>& pieces, qsizetype piece, QStringView text,
                               QHash<QString, QString>& parameters)
{
    if (piece == pieces.size())
        return text.isEmpty();
    const Piece& here = pieces.at(piece);
    if (!here.placeholder) {
        return text.startsWith(here.text, Qt::CaseInsensitive) &&
               matchPieces(pieces, piece + 1, text.mid(here.text.size()), parameters);
    }
    // Longest first, so that docs('it''s') keeps the quote that belongs to the key.
    for (qsizetype length = text.size(); length > 0; --length) {
        if (matchPieces(pieces, piece + 1, text.mid(length), parameters)) {
            parameters.insert(here.text, text.left(length).toString());
            return true;
        }
    }
    return false;
}

bool RoutePattern::matchFrom(qsizetype own, const QStringList& segments, qsizetype theirs,
                             QHash<QString, QString>& parameters) const
{
    if (own == m_segments.size())
        return theirs == segments.size();
    const Segment& segment = m_segments.at(own);
    if (segment.rest) {
        for (qsizetype end = segments.size(); end >= theirs; --end) {
            if (matchFrom(own + 1, segments, end, parameters)) {
                parameters.insert(segment.pieces.first().text,
                                  segments.mid(theirs, end - theirs).join(QLatin1Char('/')));
                return true;
            }
        }
        return false;
    }
    return theirs < segments.size() && matchPieces(segment.pieces, 0, segments.at(theirs), parameters) &&
           matchFrom(own + 1, segments, theirs + 1, parameters);
}

/// Literal segments up to a `{rest*}` stand at fixed places; nearly every pattern is ruled out by them.
bool RoutePattern::mayMatch(const QStringList& segments) const
{
    for (qsizetype i = 0; i < m_segments.size(); ++i) {
        const Segment& segment = m_segments.at(i);
        if (segment.rest)
            return true;
        if (i >= segments.size())
            return false;
        const bool literal = segment.pieces.size() == 1 && !segment.pieces.first().placeholder;
        if (literal && segments.at(i).compare(segment.pieces.first().text, Qt::CaseInsensitive) != 0)
            return false;
    }
    return segments.size() == m_segments.size();
}

bool RoutePattern::matches(const QStringList& segments, QHash<QString, QString>& parameters) const
{
    if (!mayMatch(segments))
        return false;
    QHash<QString, QString> found;
    if (!matchFrom(0, segments, 0, found))
        return false;
    parameters = std::move(found);
    return true;
}

void Router::add(const RouteList& routes)
{
    for (const Route& route : routes) {
        auto& entries = m_entries[route.mount];
        const auto entry = std::make_shared<const Entry>(Entry{route, RoutePattern(route.pattern)});
        const auto place = std::upper_bound(entries.begin(), entries.end(), entry, [](const auto& a, const auto& b) {
            return a->pattern.rank() > b->pattern.rank();
        });
        entries.insert(place, entry);
    }
}

Router::Match Router::match(const QByteArray& method, const QString& mount, const QStringList& segments) const
{
    Match match;
    const Entry* forGet = nullptr;
    QHash<QString, QString> getParameters;
    const auto entries = m_entries.constFind(mount);
    if (entries == m_entries.constEnd())
        return match;
    for (const auto& entry : *entries) {
        QHash<QString, QString> parameters;
        if (!entry->pattern.matches(segments, parameters))
            continue;
        if (entry->route.method == method || entry->route.method == "*") {
            match.route = &entry->route;
            match.parameters = std::move(parameters);
            match.allowed.clear();
            return match;
        }
        if (entry->route.method == "GET" && method == "HEAD" && !forGet) {
            forGet = entry.get();
            getParameters = std::move(parameters);
        }
        if (!match.allowed.contains(entry->route.method))
            match.allowed.append(entry->route.method);
    }
    if (forGet) {
        match.route = &forGet->route;
        match.parameters = std::move(getParameters);
        match.allowed.clear();
    }
    return match;
}

} // namespace sandbox
