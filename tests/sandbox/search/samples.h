// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/catalog.h"
#include "sandbox/services/search/searcher.h"

#include <QJsonObject>

namespace samples {

/// Index definition with every kind of field: id, title, body (English), tags, stars, price, open, opened,
/// address/city, v (2 dimensions).
QJsonObject definition(const QString& name = QStringLiteral("hotels"));

/// Five documents h1 to h5.
QJsonArray documents();

/// JSON text (single quotes allowed instead of double ones) as an object.
QJsonObject json(QByteArray text);

/// A catalogue in memory with the index and the documents.
struct Filled
{
    Filled();
    std::unique_ptr<sandbox::search::Catalog> catalog;
    sandbox::search::Index* index = nullptr;

    /// Runs a request (JSON text as in json()); the response or the refusal.
    core::Result<QJsonObject> search(const QByteArray& request);
    /// Keys of the results, joined by spaces.
    QString keys(const QByteArray& request);
};

} // namespace samples
