// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/span.h"

#include "core/result.h"

#include <QHash>
#include <QStringList>

namespace traces {

/// What attributes are called. Each fact has its present name in OpenTelemetry's GenAI conventions and, after it, the names that older
/// versions and other instrumentations gave it; the first that is there counts. Data: resources/traces/attributes.json, with a version.
/// Immutable; any thread.
class MappingTable
{
public:
    /// The table that the program ships.
    static const MappingTable& shipped();
    /// MalformedResponse, naming `target`, when it is no such table.
    static core::Result<MappingTable> read(const QByteArray& json, const QString& target);

    int version() const { return m_version; }
    QString conventions() const { return m_conventions; } ///< "OpenTelemetry GenAI 1.41"
    QStringList facts() const;                             ///< sorted
    /// Names of a fact ("inputTokens"), the present one first; empty for an unknown fact.
    QStringList names(const QString& fact) const { return m_names.value(fact); }
    /// Names with a number ("llm.input_messages.#.message.") that stand for the parts of a fact.
    QStringList numberedNames(const QString& fact) const { return m_numbered.value(fact); }
    /// Which fact an attribute tells; "" for one that the table does not know.
    QString factOf(const QString& attribute) const;
    /// Value of a fact, or undefined. Empty texts count as missing.
    QJsonValue value(const QJsonObject& attributes, const QString& fact) const;
    QString text(const QJsonObject& attributes, const QString& fact) const;

    /// The present word for an operation: "chat" for "LLM" and "ChatCompletion"; an unknown word as it is.
    QString operationOf(const QString& word) const;
    SpanKind kindOfOperation(const QString& operation) const;                             ///< Other when it is unknown
    SpanKind kindOfDependency(std::string_view type, std::string_view target) const;      ///< by what Application Insights says
    /// KQL of a fact over a column of properties: `coalesce(tostring(Properties["a"]), tostring(Properties["b"]))`.
    QString kql(const QString& fact, const QString& column = QStringLiteral("Properties")) const;
    /// Words that stand for operations of a kind, for KQL's `in~`.
    QStringList wordsOfKind(SpanKind kind) const;

private:
    int m_version = 0;
    QString m_conventions;
    QHash<QString, QStringList> m_names, m_numbered;
    QHash<QString, QString> m_factOf;
    QHash<QString, QString> m_operations; ///< by lower-case word
    QHash<QString, SpanKind> m_kinds;     ///< by operation
    QList<std::pair<QByteArray, SpanKind>> m_types, m_targets; ///< lower-case begins of dependency types, ends of targets
};

} // namespace traces
