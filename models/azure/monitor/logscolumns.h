// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logscell.h"
#include "kql/columntable.h"

namespace azure::logs {

/// Type of a result column by the name that the service sends; what is unknown is kept as text.
kql::Type columnType(const QString& name);

/// A column of texts while its rows arrive. Most columns of logs hold few different texts: the last ones are recognised without
/// asking the dictionary. Where that does not help, it stops, and each text is settled when the next one comes.
class TextColumn
{
public:
    void append(std::string_view text);
    void appendNull(bool isText);
    qint64 byteSize() const;
    kql::ColumnRef finish(kql::Type type);

private:
    struct Known
    {
        char bytes[56];
        quint32 size = 0xFFFFFFFF;
        quint32 code = 0;
    };
    void settle();
    std::vector<quint32> m_codes;
    kql::StringDictionaryBuilder m_dictionary;
    bool m_isPending = false; ///< the dictionary has begun with the last text
    kql::NullBitmap m_nulls;
    std::vector<Known> m_known = std::vector<Known>(64);
    size_t m_recognised = 0;
};

/// The columns of one table while its rows arrive. A cell that cannot be read as its column's type (a text in a column of
/// numbers) is null and counted. Not shared between threads.
class ResultColumns
{
public:
    explicit ResultColumns(const kql::Schema& schema);
    const std::vector<kql::Type>& types() const { return m_types; }
    /// One cell a column.
    void append(const Cell* cells);
    qint64 oddCells() const { return m_oddCells; }
    /// Memory so far.
    qint64 byteSize() const;
    kql::ColumnTable finish();

private:
    bool appendOther(size_t index, const Cell& cell);

    kql::Schema m_schema;
    std::vector<kql::Type> m_types;
    std::vector<kql::ColumnBuilder> m_columns; ///< of numbers, times and booleans; unused for texts
    std::vector<TextColumn> m_texts;           ///< by column; unused for others
    qint64 m_oddCells = 0;
    size_t m_rows = 0;
};

} // namespace azure::logs
