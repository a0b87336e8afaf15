// SPDX-License-Identifier: GPL-3.0-or-later
// Result rows in JSON, straight from the columns.
#include "sandbox/services/logs/queryjob.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <charconv>
#include <cmath>

namespace sandbox {

namespace {

void putText(QByteArray& into, std::string_view utf8)
{
    static constexpr char digits[] = "0123456789abcdef";
    into += '"';
    size_t plain = 0;
    for (size_t i = 0; i < utf8.size(); ++i) {
        const auto byte = static_cast<unsigned char>(utf8[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        into.append(utf8.data() + plain, static_cast<qsizetype>(i - plain));
        plain = i + 1;
        switch (byte) {
        case '"': into += "\\\""; break;
        case '\\': into += "\\\\"; break;
        case '\n': into += "\\n"; break;
        case '\r': into += "\\r"; break;
        case '\t': into += "\\t"; break;
        default:
            into += "\\u00";
            into += digits[byte >> 4];
            into += digits[byte & 15];
        }
    }
    into.append(utf8.data() + plain, static_cast<qsizetype>(utf8.size() - plain));
    into += '"';
}

void putNumber(QByteArray& into, auto number)
{
    char digits[40];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    into.append(digits, static_cast<qsizetype>(end - digits));
}

void putOther(QByteArray& into, kql::Type type, const kql::Value& value)
{
    const QJsonValue json = kql::toJson(type, value);
    if (json.isString()) {
        const QByteArray utf8 = json.toString().toUtf8();
        putText(into, {utf8.constData(), static_cast<size_t>(utf8.size())});
        return;
    }
    const QByteArray list = QJsonDocument(QJsonArray{json}).toJson(QJsonDocument::Compact);
    into.append(list.constData() + 1, list.size() - 2);
}

void putCell(QByteArray& into, const kql::ColumnVector& column, size_t row)
{
    const kql::Type type = column.type();
    if (type == kql::Type::String)
        return putText(into, column.dictionary()->bytes(column.codes()[row]));
    if (column.isNull(row)) {
        into += "null";
        return;
    }
    switch (type) {
    case kql::Type::Bool:
        into += column.booleans()[row] != 0 ? "true" : "false";
        return;
    case kql::Type::Int:
    case kql::Type::Long:
        return putNumber(into, column.integers()[row]);
    case kql::Type::Real:
        if (const double real = column.reals()[row]; std::isfinite(real))
            return putNumber(into, real);
        return putOther(into, type, column.at(row));
    case kql::Type::Guid:
        return putText(into, column.dictionary()->bytes(column.codes()[row]));
    default:
        return putOther(into, type, column.at(row));
    }
}

} // namespace

QByteArray rowsJson(const kql::ColumnTable& table, QString& cut)
{
    QByteArray json = "[";
    for (size_t row = 0; row < table.rows; ++row) {
        if (row >= static_cast<size_t>(kMostRows)) {
            cut = QStringLiteral("The results of this query exceed the set limit of 500000 records, so not all records were returned "
                                 "(E_QUERY_RESULT_SET_TOO_LARGE, 0x80DA0003).");
            break;
        }
        if (json.size() > kMostBytes) {
            cut = QStringLiteral("The results of this query exceed the set limit of 104857600 bytes, so not all records were returned "
                                 "(E_QUERY_RESULT_SET_TOO_LARGE, 0x80DA0001).");
            break;
        }
        json += row == 0 ? "[" : ",[";
        for (size_t column = 0; column < table.data.size(); ++column) {
            if (column > 0)
                json += ',';
            if (table.data[column])
                putCell(json, *table.data[column], row);
            else
                json += "null";
        }
        json += ']';
    }
    return json + ']';
}

} // namespace sandbox
