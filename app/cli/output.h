// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/terminal.h"
#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace cli {

enum class Format { Table, Json, Tsv };

/// A column of a table: the member of each row and what stands above it.
struct Column
{
    QString member; ///< "name", or a path "user/name"
    QString title;
};

/// Prints results in the format that was asked for. JSON is what the members are; tables and TSV are for people and pipes.
class Output
{
public:
    Output(Terminal* terminal, Format format) : m_terminal(terminal), m_format(format) {}
    /// `--output` or PILOTHOUSE_OUTPUT; empty: a table on a terminal, JSON in a pipe. InvalidInput for other names.
    static core::Result<Format> formatOf(const QString& name, const Terminal& terminal);

    Format format() const { return m_format; }
    Terminal& terminal() const { return *m_terminal; }
    void rows(const QJsonArray& rows, const QList<Column>& columns) const;
    /// One object: JSON as it is, otherwise a line a member.
    void object(const QJsonObject& object, const QList<Column>& members) const;
    void json(const QJsonObject& object) const;

private:
    Terminal* m_terminal;
    Format m_format;
};

/// Whether a table shows values as they came, or as people read them: four digits that count, dates without their midnight.
enum class Cells { Readable, Exact };

/// Table with columns as wide as their widest cell, headed by a line. Cells are made safe and cut at `maxCell` characters.
QString tableText(const QJsonArray& rows, const QList<Column>& columns, int maxCell, Cells how = Cells::Readable);
/// Tabs and line breaks in cells become \t and \n.
QString tsvText(const QJsonArray& rows, const QList<Column>& columns);

} // namespace cli
