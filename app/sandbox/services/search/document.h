// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/definition.h"

#include <QHash>
#include <QJsonObject>
#include <vector>

namespace sandbox::search {

/// A document after its members were checked: vectors apart, dates in UTC.
struct Document
{
    QString key;
    QJsonObject body;                           ///< only the members that were given
    QHash<QString, std::vector<float>> vectors; ///< empty vector = given as null
};

/// Checks the members of `json` against the definition: unknown names, types, dates without offset, vector sizes. What
/// fails refuses the whole batch, as the service does; `position` is the action's place in it.
core::Result<Document> readDocument(const Definition& definition, const QJsonObject& json, int position);

/// Why the service would refuse this key; empty when it is fine.
QString keyProblem(const QString& key);

/// Value at a path such as "address/city"; through a collection of complex values the array of all values.
QJsonValue valueAt(const QJsonObject& body, const QString& path);

/// `changes` over `base`: merge replaces members, and merges complex values.
QJsonObject mergedDocument(QJsonObject base, const QJsonObject& changes);

} // namespace sandbox::search
