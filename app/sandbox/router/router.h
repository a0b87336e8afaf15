// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QStringList>
#include <vector>

namespace sandbox {

/// One compiled pattern: `/indexes('{index}')/docs/{key}`, `/{scope*}/providers/x`. Matching ignores case.
class RoutePattern
{
public:
    explicit RoutePattern(const QString& pattern);
    /// Fills `parameters` when all of `segments` match.
    bool matches(const QStringList& segments, QHash<QString, QString>& parameters) const;
    /// Larger is more specific, compared lexicographically: literal text, then mixed, placeholder, `{rest*}`.
    const std::vector<int>& rank() const { return m_rank; }

private:
    struct Piece
    {
        bool placeholder = false;
        QString text; ///< literal text or the placeholder's name
    };
    struct Segment
    {
        bool rest = false;
        QList<Piece> pieces;
    };
    static Segment parse(const QString& text);
    static bool matchPieces(const QList<Piece>& pieces, qsizetype piece, QStringView text,
                            QHash<QString, QString>& parameters);
    bool mayMatch(const QStringList& segments) const;
    bool matchFrom(qsizetype own, const QStringList& segments, qsizetype theirs,
                   QHash<QString, QString>& parameters) const;

    QList<Segment> m_segments;
    std::vector<int> m_rank;
};

/// All routes of all services. The most specific pattern wins whatever the order of registration; of equals the first.
class Router
{
public:
    struct Match
    {
        const Route* route = nullptr; ///< null: see allowed
        QHash<QString, QString> parameters;
        QByteArrayList allowed; ///< methods of routes whose pattern fits, when none takes this method
    };

    void add(const RouteList& routes);
    Match match(const QByteArray& method, const QString& mount, const QStringList& segments) const;

private:
    struct Entry
    {
        Route route;
        RoutePattern pattern;
    };
    QHash<QString, std::vector<std::shared_ptr<const Entry>>> m_entries; ///< by mount, most specific first
};

} // namespace sandbox
