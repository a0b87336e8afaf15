// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <optional>

namespace sandbox {

/// Envelopes of a /v2.1/track body: a JSON array or one object a line, gzip or plain. Nothing when it is neither, or when it
/// unpacks to more than 64 MiB.
std::optional<QJsonArray> readEnvelopes(const QByteArray& body, const QByteArray& contentEncoding);

/// The rows that one envelope becomes: {table, row} pairs (a metric envelope can hold several). Empty for an envelope whose
/// base type is unknown or that lacks what its table needs.
QList<QPair<QString, QJsonObject>> rowsOf(const QJsonObject& envelope);

} // namespace sandbox
