// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QtGlobal>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sandbox {

/// The columns that the rows of a batch have, by name, in the order of their cells. Columns of the origin are not among them.
struct RowShape
{
    QString table;
    QStringList columns;
    int rolledUp = -1; ///< column of milliseconds whose sketches are kept a minute; -1: none
    int success = -1;  ///< column that says whether it went well: apart in the roll-up
};

/// A shape; durations of requests and dependencies are rolled up, because tiles ask for their percentiles.
inline RowShape rowShape(const QString& table, const QStringList& columns)
{
    const bool rolls = table == QLatin1String("AppRequests") || table == QLatin1String("AppDependencies");
    return {table, columns, rolls ? static_cast<int>(columns.indexOf(QStringLiteral("DurationMs"))) : -1, rolls ? static_cast<int>(columns.indexOf(QStringLiteral("Success"))) : -1};
}

/// Rows of one shape, packed. A row is its time in ticks, its time of arrival, its origin and a cell a column. An origin
/// stands for columns that many rows share (resource, role, workspace); a text cell may be a number of the file's
/// text list, or a form of that list with values for its gaps, so that JSON with the same keys is kept once.
class RowBatch
{
public:
    enum class Tag : char { Null, Integer, Real, Text, Listed, Form };

    explicit RowBatch(std::shared_ptr<const RowShape> shape) : m_shape(std::move(shape)) {}

    void begin(qint64 ticks, quint32 origin) { begin(ticks, ticks, origin); }
    void begin(qint64 ticks, qint64 arrived, quint32 origin)
    {
        ++m_rows;
        put(ticks);
        put(arrived);
        put(origin);
    }
    void null() { tag(Tag::Null); }
    void integer(qint64 value) { tag(Tag::Integer), put(value); }
    void real(double value) { tag(Tag::Real), put(value); }
    void text(std::string_view utf8) { tag(Tag::Text), bytes(utf8); }
    /// A text of the list.
    void listed(quint32 text) { tag(Tag::Listed), put(text); }
    /// A form of the list; `values` fill its gaps in order, separated by kGap.
    void form(quint32 text, std::string_view values) { tag(Tag::Form), put(text), bytes(values); }
    static constexpr char kGap = '\x1f';

    const std::shared_ptr<const RowShape>& shape() const { return m_shape; }
    int rows() const { return m_rows; }
    const std::vector<char>& data() const { return m_data; }

private:
    void tag(Tag tag) { m_data.push_back(static_cast<char>(tag)); }
    template <typename Plain> void put(Plain value)
    {
        const size_t at = m_data.size();
        m_data.resize(at + sizeof value);
        std::memcpy(m_data.data() + at, &value, sizeof value);
    }
    void bytes(std::string_view utf8)
    {
        put(static_cast<quint32>(utf8.size()));
        m_data.insert(m_data.end(), utf8.begin(), utf8.end());
    }

    std::shared_ptr<const RowShape> m_shape;
    std::vector<char> m_data;
    int m_rows = 0;
};

/// Columns that many rows share: a JSON object, and the workspace that the rows belong to (lower case).
struct RowOrigin
{
    quint32 id = 0;
    std::string workspace;
    std::string constants;
};

/// New entries of the text list and of the origins, to be stored before the rows that name them.
struct RowDictionary
{
    std::vector<std::pair<quint32, std::string>> texts;
    std::vector<RowOrigin> origins;
};

} // namespace sandbox
