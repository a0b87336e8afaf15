// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/search/searchclient.h"
#include "playground/flowtypes.h"

namespace playground {

/// What the fields of any index mean, read from its definition: first the semantic configuration, then names that index
/// builders use (portal import wizards, samples, accelerators), then types. Empty members were not found.
struct IndexShape
{
    QString key;
    QString title;
    QString content; ///< empty: contentOf() joins every searchable text field
    QString url;
    QString heading;
    QString vectorField;
    int dimensions = 0;
    QString semanticConfiguration;
    bool contentIsSearchable = false;
    QStringList textFields; ///< searchable, retrievable strings
    QStringList select;     ///< retrievable fields without vectors; empty: leave `select` out

    static IndexShape of(const azure::SearchIndex& index);
    /// A hit as a chunk; `number`, tokens and drop state are left to grounding.
    Chunk chunkOf(const azure::SearchHit& hit) const;
};

/// `description` of the indexes that are made here from somebody's files. They are asked by name: the default is the index of a
/// deployed system.
QString ownIndexDescription();

/// Whether an embedding model can be asked for shorter vectors (`dimensions`); others refuse the parameter.
bool canShortenVectors(const QString& model);

} // namespace playground
