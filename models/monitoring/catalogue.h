// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "monitoring/tile.h"

#include <functional>

namespace monitoring {

/// Every tile that there is, as data: resources/queries/catalogue.json and the .kql files beside it. Immutable; any thread.
class Catalogue
{
public:
    /// What came with the app.
    static const Catalogue& shipped();
    /// MalformedResponse naming the tile and what is wrong with it. `textOf` gives the content of a .kql file by its name.
    static core::Result<Catalogue> read(const QByteArray& json, const std::function<QString(const QString& file)>& textOf);

    const QList<Tile>& tiles() const { return m_tiles; }
    const Tile* find(const QString& id) const;
    /// Tiles of a board, in their order.
    QList<Tile> ofBoard(const QString& board) const;
    /// The KQL condition that narrows rows of `kind` ("spans") by a filter of Look, with %1 for the value's literal; empty when they cannot be.
    QString condition(const QString& kind, const QString& filter) const;
    QStringList narrowingKinds() const { return m_conditions.keys(); }
    /// Dimension of `metricNamespace` that a filter of Look means; empty without one.
    QString dimensionFor(const QString& metricNamespace, const QString& filter) const;

    /// In the language of the app; what is not known comes back as it is.
    static QString translated(const QString& english);
    static QString groupTitle(const QString& group);

private:
    QList<Tile> m_tiles;
    QHash<QString, QHash<QString, QString>> m_conditions; ///< kind -> filter -> condition
    QHash<QString, QHash<QString, QString>> m_dimensions; ///< namespace in lower case -> filter -> dimension
};

/// Stable names, for JSON and the command line.
QString engineName(Engine engine);
QString kindName(TileKind kind);

} // namespace monitoring
