// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/columns.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <bit>

namespace sandbox::search {

double Column::asDouble(qint64 bits)
{
    return std::bit_cast<double>(bits);
}

qint64 Column::fromDouble(double value)
{
    return std::bit_cast<qint64>(value);
}

void Column::resize(int slotCount)
{
    const size_t count = size_t(slotCount);
    if (m_field.collection) {
        m_lists.resize(count);
    } else {
        m_values.resize(count);
        m_present.resize(count);
    }
}

std::optional<qint64> Column::encode(const QJsonValue& value)
{
    switch (m_field.type) {
    case EdmType::String: {
        if (!value.isString()) {
            return std::nullopt;
        }
        const QString text = value.toString();
        auto known = m_codes.constFind(text);
        if (known == m_codes.constEnd()) {
            known = m_codes.insert(text, int(m_dictionary.size()));
            m_dictionary.append(text);
        }
        return *known;
    }
    case EdmType::Int32:
    case EdmType::Int64:
        return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
    case EdmType::Boolean:
        return value.isBool() ? std::optional<qint64>(value.toBool() ? 1 : 0) : std::nullopt;
    case EdmType::DateTimeOffset:
        return value.isString() ? parseDateTimeOffset(value.toString()) : std::nullopt;
    default:
        return value.isDouble() ? std::optional<qint64>(fromDouble(value.toDouble())) : std::nullopt;
    }
}

void Column::set(Slot slot, const QJsonValue& value)
{
    const size_t place = size_t(slot);
    if (m_field.collection) {
        m_lists[place].clear();
        const QJsonArray entries = value.toArray();
        for (const QJsonValue& entry : entries) {
            if (const auto encoded = encode(entry)) {
                m_lists[place].push_back(*encoded);
            }
        }
        return;
    }
    const auto encoded = encode(value);
    m_present[place] = encoded ? 1 : 0;
    m_values[place] = encoded.value_or(0);
}

void Column::clear(Slot slot)
{
    set(slot, QJsonValue());
}

QJsonValue Column::toJson(qint64 value) const
{
    switch (m_field.type) {
    case EdmType::String:
        return m_dictionary.at(int(value));
    case EdmType::Boolean:
        return value != 0;
    case EdmType::DateTimeOffset:
        return formatDateTimeOffset(value);
    case EdmType::Double:
        return asDouble(value);
    default:
        return value;
    }
}

int Column::compare(Slot left, Slot right) const
{
    const bool leftNull = isNull(left);
    const bool rightNull = isNull(right);
    if (leftNull || rightNull) {
        return int(rightNull) - int(leftNull);
    }
    const qint64 a = value(left);
    const qint64 b = value(right);
    if (m_field.type == EdmType::String) {
        return a == b ? 0 : m_dictionary.at(int(a)).compare(m_dictionary.at(int(b)));
    }
    if (m_field.type == EdmType::Double) {
        const double x = asDouble(a);
        const double y = asDouble(b);
        return x < y ? -1 : (x > y ? 1 : 0);
    }
    return a < b ? -1 : (a > b ? 1 : 0);
}

std::optional<qint64> parseDateTimeOffset(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?)(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)\\z"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    QString local = match.captured(1);
    if (local.size() == 16) {
        local += QLatin1String(":00");
    }
    const QDateTime time = QDateTime::fromString(local + match.captured(3).toUpper(), Qt::ISODate);
    if (!time.isValid()) {
        return std::nullopt;
    }
    const double fraction = match.captured(2).isEmpty() ? 0.0 : match.captured(2).toDouble();
    return time.toMSecsSinceEpoch() + qint64(fraction * 1000.0);
}

QString formatDateTimeOffset(qint64 milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
    return milliseconds % 1000 == 0 ? time.toString(Qt::ISODate) : time.toString(Qt::ISODateWithMs);
}

} // namespace sandbox::search
