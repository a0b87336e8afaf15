// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/cells.h"

#include <charconv>
#include <cmath>

namespace logs {

namespace {

QString textOf(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

bool changesDirection(char16_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

bool isInvisible(char16_t c)
{
    return c == 0x200B || c == 0x200C || c == 0x2060 || c == 0xFEFF || c == 0x00AD || c == 0x2028 || c == 0x2029;
}

} // namespace

QString numberText(double value)
{
    if (std::isnan(value)) {
        return QStringLiteral("NaN");
    }
    if (std::isinf(value)) {
        return value > 0 ? QStringLiteral("Infinity") : QStringLiteral("-Infinity");
    }
    char buffer[48];
    const double size = std::abs(value);
    const auto format = size != 0 && (size < 1e-6 || size >= 1e15) ? std::chars_format::general : std::chars_format::fixed;
    const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, format);
    return QString::fromLatin1(buffer, result.ptr - buffer);
}

QString cellText(const kql::ColumnVector& column, size_t row)
{
    if (column.isNull(row)) {
        return {};
    }
    if (column.hasDictionary()) {
        return column.dictionary()->text(column.codes()[row]);
    }
    switch (column.type()) {
    case kql::Type::Real:
    case kql::Type::Decimal: return numberText(column.reals()[row]);
    case kql::Type::Bool: return column.booleans()[row] ? QStringLiteral("true") : QStringLiteral("false");
    case kql::Type::DateTime: return kql::formatDateTime(column.integers()[row]);
    case kql::Type::TimeSpan: return kql::formatTimeSpan(column.integers()[row]);
    default: return QString::number(column.integers()[row]);
    }
}

QString shownText(const kql::ColumnVector& column, size_t row, int limit)
{
    if (!column.hasDictionary()) {
        return cellText(column, row);
    }
    if (column.isNull(row)) {
        return {};
    }
    const std::string_view utf8 = column.dictionary()->bytes(column.codes()[row]);
    const bool isCut = utf8.size() > size_t(limit) * 4; // of a megabyte only the begin is decoded
    QString text = textOf(isCut ? utf8.substr(0, size_t(limit) * 4) : utf8);
    if (isCut || text.size() > limit) {
        text.truncate(limit);
        if (!text.isEmpty() && text.back().isHighSurrogate()) {
            text.chop(1);
        }
        text += QChar(0x2026);
    }
    return marked(text, true);
}

QString marked(QStringView text, bool oneLine)
{
    const auto needsMark = [oneLine](QChar c) {
        const char16_t u = c.unicode();
        const bool isBreak = u == '\n' || u == '\t' || u == '\r';
        return (u < 0x20 && (oneLine || !isBreak)) || (u >= 0x7f && u < 0xa0) || changesDirection(u) || isInvisible(u);
    };
    if (std::none_of(text.begin(), text.end(), needsMark)) {
        return text.toString();
    }
    QString shown;
    shown.reserve(text.size() + 16);
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        if (!needsMark(c)) {
            shown += c;
        } else if (u == '\n') {
            shown += QChar(0x21B5); // ↵
        } else if (u == '\r') {
            continue;
        } else if (u == '\t') {
            shown += QChar(0x2192); // →
        } else if (u < 0x20) {
            shown += QChar(0x2400 + u);
        } else if (u == 0x7f) {
            shown += QChar(0x2421);
        } else {
            shown += QChar(0x27E8) + QString::number(u, 16).toUpper().rightJustified(4, QLatin1Char('0')) + QChar(0x27E9);
        }
    }
    return shown;
}

} // namespace logs
