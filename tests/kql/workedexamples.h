// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

/// The published worked examples of the query language (../shared/telemetry/kql-examples) and their rules of comparison.
namespace kqltest {

/// An answer in the examples' own form of values; times may have as many digits as they like.
struct Answered
{
    QStringList columns; ///< "name:type"
    QJsonArray rows;
};

/// The examples of `cases.json` or `negative.json`; empty when they are not beside the project.
QJsonArray examples(const QString& file);

/// Empty when the answer is what the example expects, otherwise what differs.
QString difference(const Answered& answer, const QJsonObject& example);

} // namespace kqltest
