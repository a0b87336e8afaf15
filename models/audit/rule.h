// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/condition.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace audit {

enum class Severity : std::uint8_t { Critical, High, Medium, Low, Info };

/// One check. A value type; one file in resources/audit/rules.
struct Rule
{
    QString id;
    QString title;    ///< what is right, in a sentence
    Severity severity = Severity::Info;
    QString pillar;   ///< Security, Reliability, Cost, Operations, Performance
    QString pack;     ///< core, extended, or the name of an own pack
    QStringList types; ///< resource types as they are spelled; `*` for all
    QString apiVersion; ///< one that carries the properties, or later
    QJsonValue where;  ///< when it applies; null: always
    QJsonValue pass;   ///< what is right
    QString onlyWith;  ///< setting that must be on, or empty
    QString note;      ///< what to know about it
    QString fix;       ///< remedy in words; empty: made from `pass`
    QJsonObject patch; ///< body of a PATCH that makes it right; empty where that takes more
    QHash<QString, QStringList> maps; ///< who else makes the check: psrule, policy, mcsb, checkov ... and its ids
    QStringList needs;  ///< computed values that `pass` or `where` read
    QString file;       ///< where it came from
};

/// Reads one rule file. InvalidInput with the member that is missing or wrong.
core::Result<Rule> readRule(const QJsonObject& json, const QString& file);
QJsonObject toJson(const Rule& rule);

QString severityName(Severity severity); ///< Critical, High ... as in files and JSON
std::optional<Severity> severityFrom(const QString& name);
/// Weight in the score: 10, 5, 2, 1, and 0 for Info.
double severityWeight(Severity severity);

/// A condition in words, for "expected" columns: `properties.disableLocalAuth equals true`.
QString describe(const QJsonValue& condition);

} // namespace audit
