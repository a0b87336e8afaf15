// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/span.h"

#include "core/result.h"

#include <QHash>
#include <QStringList>

namespace traces {

/// What attributes are called. Each fact has its present name in OpenTelemetry's GenAI conventions and, after it, the names that older
/// versions and other instrumentations gave it; the first that is there counts. Data: resources/traces/attributes.json, with a version.
class MappingTable
{
public:
    /// The table that the program ships.
    static const MappingTable& shipped();
    /// MalformedResponse, naming `target`, when it is no such table.
    static core::Result<MappingTable> read(const QByteArray& json, const QString& target);

    int version() const { return m_version; }
    QString conventions() const { return m_conventions; } ///< "OpenTelemetry GenAI 1.41"
    QStringList facts() const { return m_names.keys(); }
    /// Names of a fact ("inputTokens"), the present one first; empty for an unknown fact.
    const QStringList& names(const QString& fact) const;
    /// Which fact an attribute tells; "" for one that the table does not know. Indexed names ("llm.input_messages.0.…") count too.
    QString factOf(QStringView attribute) const;
    /// Value of a fact, or undefined. Empty texts count as missing.
    QJsonValue value(const QJsonObject& attributes, const QString& fact) const;

    /// The kind by operation name, by foreign span kinds ("LLM", "Embedding"), by dependency type and target, in this order.
    SpanKind kindOf(const QJsonObject& attributes, const QString& dependencyType, const QString& target, bool isServer) const;
    SpanKind kindOfOperation(std::string_view operation) const; ///< Other when it is unknown
    SpanKind kindOfDependency(std::string_view type, std::string_view target) const;
    /// "chat" for "LLM", "ChatCompletion", "chat"; the present word for an operation.
    QString operationOf(const QString& word) const;
    /// KQL of a fact over a column of properties: `coalesce(tostring(Properties["a"]), tostring(Properties["b"]))`.
    QString kql(const QString& fact, const QString& column = QStringLiteral("Properties")) const;

private:
    int m_version = 0;
    QString m_conventions;
    QHash<QString, QStringList> m_names;
    QHash<QString, QString> m_factOf;
    QList<std::pair<QString, QString>> m_prefixes;
    QHash<QString, QString> m_operations; ///< by lower-case word
    QHash<QByteArray, SpanKind> m_kinds;  ///< by operation
    QList<std::pair<QByteArray, SpanKind>> m_types, m_targets; ///< dependency types, ends of targets
};

} // namespace traces
