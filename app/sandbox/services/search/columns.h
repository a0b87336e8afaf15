// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/definition.h"

#include <QHash>
#include <QJsonValue>
#include <QStringList>
#include <optional>
#include <vector>

namespace sandbox::search {

/// A document's place in every array of an index: 0-based, reused after deletion.
using Slot = int;

/// The values of one filterable, sortable or facetable field for all documents, held in memory so that filters, facets
/// and sorting are loops over arrays. A value is 64 bits: an integer, milliseconds since 1970, 0/1, the bits of a
/// double or a code in the string dictionary.
class Column
{
public:
    explicit Column(const Field& field) : m_field(field) {}

    const Field& field() const { return m_field; }
    void resize(int slots);
    /// `value` is already checked against the field's type; null clears.
    void set(Slot slot, const QJsonValue& value);
    void clear(Slot slot);

    bool isNull(Slot slot) const
    {
        return m_field.collection ? m_lists[size_t(slot)].empty() : m_present[size_t(slot)] == 0;
    }
    qint64 value(Slot slot) const { return m_values[size_t(slot)]; }
    const std::vector<qint64>& list(Slot slot) const { return m_lists[size_t(slot)]; }
    const QStringList& dictionary() const { return m_dictionary; }
    /// Code of a string; -1 when no document ever had it.
    int codeOf(const QString& text) const { return m_codes.value(text, -1); }

    /// Value as JSON, as facets and results show it.
    QJsonValue toJson(qint64 value) const;
    /// Below, equal, above zero like strcmp; nulls come first.
    int compare(Slot left, Slot right) const;

    static double asDouble(qint64 bits);
    static qint64 fromDouble(double value);

private:
    std::optional<qint64> encode(const QJsonValue& value);

    Field m_field;
    std::vector<qint64> m_values;
    std::vector<quint8> m_present;
    std::vector<std::vector<qint64>> m_lists;
    QStringList m_dictionary;
    QHash<QString, int> m_codes;
};

/// Milliseconds since 1970 UTC of an Edm.DateTimeOffset literal (needs Z or an offset); nothing when it is none.
std::optional<qint64> parseDateTimeOffset(const QString& text);
/// The form in which the service returns dates: UTC, with Z, fraction only when there is one.
QString formatDateTimeOffset(qint64 milliseconds);

} // namespace sandbox::search
