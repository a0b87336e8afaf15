// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/logscolumns.h"

#include <charconv>
#include <cmath>
#include <cstring>
#include <limits>

namespace azure::logs {

namespace {

using kql::Type;

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// A number that came as text: decimals, and the values that JSON has no number for.
std::optional<double> realOf(std::string_view text)
{
    if (text == "NaN") {
        return std::nan("");
    }
    if (text == "Infinity" || text == "-Infinity") {
        const double infinity = std::numeric_limits<double>::infinity();
        return text[0] == '-' ? -infinity : infinity;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

std::optional<qint64> integerOf(const Cell& cell)
{
    if (cell.kind == Cell::Kind::Integer || cell.kind == Cell::Kind::Bool) {
        return cell.integer;
    }
    if (cell.kind == Cell::Kind::Real) {
        const bool fits = cell.real == std::floor(cell.real) && std::abs(cell.real) < 9.2e18;
        return fits ? std::optional(qint64(cell.real)) : std::nullopt;
    }
    qint64 value = 0;
    const auto [end, error] = std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), value);
    return error == std::errc() && end == cell.text.data() + cell.text.size() ? std::optional(value) : std::nullopt;
}

/// A cell of another kind in a column of text, as JSON writes it.
std::string writtenOut(const Cell& cell)
{
    char digits[64];
    switch (cell.kind) {
    case Cell::Kind::Bool: return cell.integer ? "true" : "false";
    case Cell::Kind::Integer: return std::string(digits, std::to_chars(digits, digits + sizeof digits, cell.integer).ptr);
    case Cell::Kind::Real: return std::string(digits, std::to_chars(digits, digits + sizeof digits, cell.real).ptr);
    default: return std::string(cell.text);
    }
}

} // namespace

kql::Type columnType(const QString& name)
{
    if (name == QLatin1String("decimal")) {
        return Type::Real;
    }
    return kql::typeFromName(name).value_or(Type::String);
}

void TextColumn::append(std::string_view text)
{
    constexpr size_t kTrial = 4096;
    settle();
    if (m_known.empty()) {
        m_dictionary.begin(text);
        m_isPending = true;
        return;
    }
    if (text.empty() || text.size() > sizeof(Known::bytes)) {
        m_codes.push_back(m_dictionary.add(text));
        return;
    }
    const auto byte = [&text](size_t at) { return size_t(static_cast<unsigned char>(text[at])); };
    const size_t place = (text.size() * 7 + byte(0) * 31 + byte(text.size() / 2) * 13 + byte(text.size() - 1) * 17) % 64;
    Known& known = m_known[place];
    if (known.size == text.size() && std::memcmp(known.bytes, text.data(), text.size()) == 0) {
        ++m_recognised;
        m_codes.push_back(known.code);
        return;
    }
    known.code = m_dictionary.add(text);
    known.size = quint32(text.size());
    std::memcpy(known.bytes, text.data(), text.size());
    m_codes.push_back(known.code);
    if (m_codes.size() % kTrial == 0 && m_recognised < m_codes.size() / 4) {
        m_known.clear(); // nearly every text is a new one
    }
}

void TextColumn::settle()
{
    if (m_isPending) {
        m_codes.push_back(m_dictionary.settle());
        m_isPending = false;
    }
}

void TextColumn::appendNull(bool isText)
{
    if (isText) { // a text is never null in KQL
        return append({});
    }
    settle();
    m_codes.push_back(0);
    m_nulls.set(m_codes.size() - 1, m_codes.size());
}

qint64 TextColumn::byteSize() const
{
    return qint64(m_codes.capacity() * sizeof(quint32)) + m_dictionary.byteSize() + m_nulls.byteSize();
}

kql::ColumnRef TextColumn::finish(kql::Type type)
{
    settle();
    m_nulls.fit(m_codes.size());
    return kql::ColumnVector::ofCodes(type, std::move(m_codes), m_dictionary.finish(), std::move(m_nulls));
}

namespace {

bool isOfTexts(kql::Type type)
{
    return type == Type::String || type == Type::Guid || type == Type::Dynamic;
}

} // namespace

ResultColumns::ResultColumns(const kql::Schema& schema) : m_schema(schema), m_texts(size_t(schema.size()))
{
    for (const kql::Column& column : schema) {
        m_types.push_back(column.type);
        m_columns.emplace_back(column.type);
    }
}

void ResultColumns::append(const Cell* cells)
{
    ++m_rows;
    for (size_t i = 0; i < m_types.size(); ++i) {
        const Cell& cell = cells[i];
        const Type type = m_types[i];
        if (cell.kind == Cell::Kind::Text && type == Type::String) {
            m_texts[i].append(cell.text);
        } else if (cell.kind == Cell::Kind::Ticks) {
            m_columns[i].appendInteger(cell.integer);
        } else if (cell.kind == Cell::Kind::Real && type == Type::Real) {
            m_columns[i].appendReal(cell.real);
        } else if (cell.kind == Cell::Kind::Integer && (type == Type::Long || type == Type::Int)) {
            m_columns[i].appendInteger(cell.integer);
        } else if (cell.kind == Cell::Kind::Null || !appendOther(i, cell)) {
            m_oddCells += cell.kind != Cell::Kind::Null;
            if (isOfTexts(type)) {
                m_texts[i].appendNull(type == Type::String);
            } else {
                m_columns[i].appendNull();
            }
        }
    }
}

bool ResultColumns::appendOther(size_t index, const Cell& cell)
{
    kql::ColumnBuilder& column = m_columns[index];
    const Type type = m_types[index];
    switch (type) {
    case Type::Bool: {
        const bool isWord = cell.kind == Cell::Kind::Text && (cell.text == "True" || cell.text == "true" || cell.text == "False" || cell.text == "false");
        const std::optional<qint64> number = isWord ? std::optional<qint64>(cell.text[0] == 'T' || cell.text[0] == 't') : integerOf(cell);
        if (number) {
            column.appendBool(*number != 0);
        }
        return number.has_value();
    }
    case Type::Int:
    case Type::Long: {
        const std::optional<qint64> number = integerOf(cell);
        if (number) {
            column.appendInteger(*number);
        }
        return number.has_value();
    }
    case Type::Real:
    case Type::Decimal: {
        const std::optional<double> number = cell.kind == Cell::Kind::Integer ? std::optional(double(cell.integer))
                                             : cell.kind == Cell::Kind::Text ? realOf(cell.text) : std::nullopt;
        if (number) {
            column.appendReal(*number);
        }
        return number.has_value();
    }
    case Type::DateTime:
    case Type::TimeSpan: {
        const bool isText = cell.kind == Cell::Kind::Text;
        const std::optional<kql::Ticks> ticks = !isText ? std::nullopt
                                                : type == Type::DateTime ? kql::parseDateTime(textOf(cell.text)) : kql::parseTimeSpan(textOf(cell.text));
        if (ticks) {
            column.appendInteger(*ticks);
        }
        return ticks.has_value();
    }
    case Type::Guid:
        if (cell.kind == Cell::Kind::Text) {
            const QByteArray lower = textOf(cell.text).toLower().toUtf8();
            m_texts[index].append({lower.constData(), size_t(lower.size())});
        }
        return cell.kind == Cell::Kind::Text;
    case Type::String: m_texts[index].append(writtenOut(cell)); return true;
    case Type::Dynamic: {
        const std::string other = cell.kind == Cell::Kind::Text ? std::string() : writtenOut(cell);
        const std::string_view json = cell.kind == Cell::Kind::Text ? cell.text : std::string_view(other);
        if (json.empty() || json == "null") {
            m_texts[index].appendNull(false);
        } else {
            m_texts[index].append(json);
        }
        return true;
    }
    }
    return false;
}

qint64 ResultColumns::byteSize() const
{
    qint64 bytes = 0;
    for (size_t i = 0; i < m_types.size(); ++i) {
        bytes += isOfTexts(m_types[i]) ? m_texts[i].byteSize() : m_columns[i].byteSize();
    }
    return bytes;
}

kql::ColumnTable ResultColumns::finish()
{
    kql::ColumnTable table;
    for (size_t i = 0; i < m_types.size(); ++i) {
        table.add(m_schema[qsizetype(i)], isOfTexts(m_types[i]) ? m_texts[i].finish(m_types[i]) : m_columns[i].finish());
    }
    table.rows = m_rows;
    return table;
}

} // namespace azure::logs
