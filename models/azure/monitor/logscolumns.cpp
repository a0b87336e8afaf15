// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/logscolumns.h"

#include <charconv>
#include <cmath>
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

ResultColumns::ResultColumns(const kql::Schema& schema) : m_builder(schema)
{
    for (const kql::Column& column : schema) {
        m_types.push_back(column.type);
    }
}

void ResultColumns::append(const Cell* cells)
{
    for (size_t i = 0; i < m_types.size(); ++i) {
        const Cell& cell = cells[i];
        kql::ColumnBuilder& column = m_builder.column(i);
        const Type type = m_types[i];
        if (cell.kind == Cell::Kind::Null) {
            column.appendNull();
        } else if (cell.kind == Cell::Kind::Text && type == Type::String) {
            column.appendText(cell.text);
        } else if (cell.kind == Cell::Kind::Text && type == Type::Dynamic) {
            column.appendJson(cell.text);
        } else if (cell.kind == Cell::Kind::Ticks) {
            column.appendInteger(cell.integer);
        } else if (cell.kind == Cell::Kind::Real && (type == Type::Real || type == Type::Decimal)) {
            column.appendReal(cell.real);
        } else if (cell.kind == Cell::Kind::Integer && (type == Type::Long || type == Type::Int)) {
            column.appendInteger(cell.integer);
        } else if (!appendOther(column, type, cell)) {
            column.appendNull();
            ++m_oddCells;
        }
    }
}

bool ResultColumns::appendOther(kql::ColumnBuilder& column, kql::Type type, const Cell& cell)
{
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
            column.appendText({lower.constData(), size_t(lower.size())});
        }
        return cell.kind == Cell::Kind::Text;
    case Type::String: column.appendText(writtenOut(cell)); return true;
    case Type::Dynamic: column.appendJson(writtenOut(cell)); return true;
    }
    return false;
}

qint64 ResultColumns::byteSize()
{
    qint64 bytes = 0;
    for (size_t i = 0; i < m_types.size(); ++i) {
        bytes += m_builder.column(i).byteSize();
    }
    return bytes;
}

kql::ColumnTable ResultColumns::finish()
{
    return m_builder.finish();
}

} // namespace azure::logs
