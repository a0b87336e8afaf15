// SPDX-License-Identifier: GPL-3.0-or-later
// IPv4 and IPv6 addresses with prefixes. What is no address answers null.
#include "kql/functions.h"

#include <algorithm>
#include <array>

namespace kql {

namespace {

struct Address
{
    quint32 bits = 0;
    int prefix = 32;
};

quint32 maskOf(qint64 prefix)
{
    return prefix <= 0 ? 0 : (prefix >= 32 ? 0xFFFFFFFFU : ~(0xFFFFFFFFU >> prefix));
}

std::optional<Address> addressOf(const QString& text)
{
    Address address;
    const QStringList parts = text.trimmed().section(u'/', 0, 0).split(u'.');
    if (parts.size() != 4) {
        return std::nullopt;
    }
    for (const QString& part : parts) {
        bool ok = false;
        const uint number = part.toUInt(&ok);
        if (!ok || number > 255 || part.size() > 3) {
            return std::nullopt;
        }
        address.bits = (address.bits << 8) | number;
    }
    if (text.contains(u'/')) {
        bool ok = false;
        address.prefix = text.trimmed().section(u'/', 1).toInt(&ok);
        if (!ok || address.prefix < 0 || address.prefix > 32) {
            return std::nullopt;
        }
    }
    return address;
}

QString textOf(quint32 bits)
{
    return QStringLiteral("%1.%2.%3.%4").arg(bits >> 24).arg((bits >> 16) & 255).arg((bits >> 8) & 255).arg(bits & 255);
}

/// -1, 0, 1 of two addresses under the shortest of their prefixes and the one given.
Value compared(const Types& types, const Values& values)
{
    const auto a = addressOf(textAt(types, values, 0));
    const auto b = addressOf(textAt(types, values, 1));
    if (!a || !b) {
        return {};
    }
    const quint32 mask = maskOf(std::min({qint64(a->prefix), qint64(b->prefix), wholeAt(values, 2, 32)}));
    const quint32 x = a->bits & mask;
    const quint32 y = b->bits & mask;
    return Value(qint64(x < y ? -1 : (x > y ? 1 : 0)));
}

std::optional<bool> inRange(const QString& text, const QString& range)
{
    const auto address = addressOf(text);
    const auto network = addressOf(range);
    if (!address || !network) {
        return std::nullopt;
    }
    const quint32 mask = maskOf(std::min(address->prefix, network->prefix));
    return (address->bits & mask) == (network->bits & mask);
}

QStringList listFrom(const Types& types, const Values& values, size_t first)
{
    QStringList list;
    for (size_t i = first; i < values.size(); ++i) {
        if (const Dynamic::Array* array = arrayAt(values, i)) {
            for (const Dynamic& element : *array) {
                list << element.toText();
            }
        } else {
            list << textAt(types, values, i);
        }
    }
    return list;
}

Value inAnyRange(const Types& types, const Values& values, Ticks)
{
    bool known = false;
    for (const QString& range : listFrom(types, values, 1)) {
        const auto found = inRange(textAt(types, values, 0), range);
        if (found && *found) {
            return Value(true);
        }
        known = known || found.has_value();
    }
    return known ? Value(false) : Value();
}

/// Whether an address stands in the text with no digit or dot beside it.
bool hasAddress(const QString& text, const QString& address, bool prefix)
{
    const auto part = [](QChar c) { return c.isLetterOrNumber() || c == u'.'; };
    for (qsizetype at = text.indexOf(address); at >= 0 && !address.isEmpty(); at = text.indexOf(address, at + 1)) {
        const qsizetype end = at + address.size();
        const bool before = at == 0 || !part(text[at - 1]);
        const bool behind = prefix || end == text.size() || !part(text[end]) || (text[end] == u'.' && (end + 1 == text.size() || !part(text[end + 1])));
        if (before && behind) {
            return true;
        }
    }
    return false;
}

/// The fewest networks that cover a range of addresses.
Value rangeAsNetworks(const Types& types, const Values& values, Ticks)
{
    const auto from = addressOf(textAt(types, values, 0));
    const auto to = addressOf(textAt(types, values, 1));
    if (!from || !to || from->bits > to->bits) {
        return {};
    }
    Dynamic::Array networks;
    quint64 at = from->bits;
    while (at <= to->bits) {
        int prefix = 32;
        while (prefix > 0 && (at & maskOf(prefix - 1)) == at && at + (quint64(1) << (33 - prefix)) - 1 <= to->bits) {
            --prefix;
        }
        networks.push_back(Dynamic(QStringLiteral("%1/%2").arg(textOf(quint32(at))).arg(prefix)));
        at += quint64(1) << (32 - prefix);
    }
    return arrayValue(std::move(networks));
}

void addSearches(FunctionTable& table)
{
    for (const auto& [name, prefix] : {std::pair{"has_ipv4", false}, {"has_any_ipv4", false}, {"has_ipv4_prefix", true}, {"has_any_ipv4_prefix", true}}) {
        table.insert(QString::fromLatin1(name), [isPrefix = prefix](const Types& t, const Values& v, Ticks) {
            const QString text = textAt(t, v, 0);
            const QStringList wanted = listFrom(t, v, 1);
            return Value(std::any_of(wanted.begin(), wanted.end(), [&](const QString& address) {
                const bool whole = addressOf(address).has_value();
                return (isPrefix ? whole || address.endsWith(u'.') : whole) && hasAddress(text, address, isPrefix && !whole);
            }));
        });
    }
}

Value formatted(const Types& types, const Values& values, bool withMask)
{
    const auto given = types[0] == Type::String ? addressOf(textAt(types, values, 0))
                                                : std::optional(Address{quint32(values[0].toInteger()), 32});
    const qint64 prefix = wholeAt(values, 1, 32);
    if (!given || values[0].isNull() || prefix < 0 || prefix > 32) {
        return Value(QString());
    }
    const qint64 shortest = std::min<qint64>(prefix, given->prefix);
    const QString text = textOf(given->bits & maskOf(shortest));
    return Value(withMask ? QStringLiteral("%1/%2").arg(text).arg(shortest) : text);
}

// IPv6, with IPv4 as ::ffff:a.b.c.d.
struct LongAddress
{
    std::array<quint8, 16> bytes{};
    int prefix = 128;
};

/// Groups of four hexadecimal digits with :: for a run of zeros.
std::optional<std::array<quint8, 16>> groupsOf(const QString& text)
{
    const QStringList halves = text.split(QStringLiteral("::"));
    if (halves.size() > 2) {
        return std::nullopt;
    }
    const QStringList front = halves[0].split(u':', Qt::SkipEmptyParts);
    const QStringList back = halves.value(1).split(u':', Qt::SkipEmptyParts);
    const qsizetype count = front.size() + back.size();
    if (count > 8 || (halves.size() == 1 && count != 8)) {
        return std::nullopt;
    }
    std::array<quint8, 16> bytes{};
    for (qsizetype i = 0; i < count; ++i) {
        const QString& group = i < front.size() ? front[i] : back[i - front.size()];
        bool ok = false;
        const uint number = group.toUInt(&ok, 16);
        if (!ok || number > 0xFFFF || group.size() > 4) {
            return std::nullopt;
        }
        const size_t place = size_t(i < front.size() ? i : 8 - count + i) * 2;
        bytes[place] = quint8(number >> 8);
        bytes[place + 1] = quint8(number & 0xFF);
    }
    return bytes;
}

std::optional<LongAddress> longAddressOf(const QString& text)
{
    if (const auto small = addressOf(text)) {
        LongAddress made;
        made.bytes[10] = made.bytes[11] = 0xFF;
        for (int i = 0; i < 4; ++i) {
            made.bytes[size_t(12 + i)] = quint8(small->bits >> (24 - 8 * i));
        }
        made.prefix = 96 + small->prefix;
        return made;
    }
    const auto bytes = text.contains(u':') ? groupsOf(text.trimmed().section(u'/', 0, 0)) : std::nullopt;
    if (!bytes) {
        return std::nullopt;
    }
    bool ok = true;
    const int prefix = text.contains(u'/') ? text.trimmed().section(u'/', 1).toInt(&ok) : 128;
    return ok && prefix >= 0 && prefix <= 128 ? std::optional(LongAddress{*bytes, prefix}) : std::nullopt;
}

int comparedLong(const LongAddress& a, const LongAddress& b, int prefix)
{
    for (size_t i = 0; i < 16; ++i) {
        const int bits = std::clamp(prefix - 8 * int(i), 0, 8);
        const quint8 mask = quint8(0xFF00 >> bits);
        const int difference = int(a.bytes[i] & mask) - int(b.bytes[i] & mask);
        if (difference != 0) {
            return difference < 0 ? -1 : 1;
        }
    }
    return 0;
}

Value comparedLong(const Types& types, const Values& values)
{
    const auto a = longAddressOf(textAt(types, values, 0));
    const auto b = longAddressOf(textAt(types, values, 1));
    if (!a || !b) {
        return {};
    }
    return Value(qint64(comparedLong(*a, *b, int(std::min({qint64(a->prefix), qint64(b->prefix), wholeAt(values, 2, 128)})))));
}

QString longText(const LongAddress& address, qint64 prefix)
{
    QStringList groups;
    for (size_t i = 0; i < 16; i += 2) {
        const auto masked = [&](size_t k) { return address.bytes[k] & quint8(0xFF00 >> std::clamp<qint64>(prefix - 8 * qint64(k), 0, 8)); };
        groups << QString::number(masked(i) * 256 + masked(i + 1), 16).rightJustified(4, u'0');
    }
    return groups.join(u':');
}

void addLongAddresses(FunctionTable& table)
{
    table.insert(QStringLiteral("ipv6_compare"), [](const Types& t, const Values& v, Ticks) { return comparedLong(t, v); });
    for (const char* name : {"ipv6_is_match", "ipv6_is_in_range"}) {
        table.insert(QString::fromLatin1(name), [](const Types& t, const Values& v, Ticks) {
            const Value order = comparedLong(t, v);
            return order.isNull() ? Value() : Value(order.toInteger() == 0);
        });
    }
    table.insert(QStringLiteral("ipv6_is_in_any_range"), [](const Types& t, const Values& v, Ticks) {
        bool known = false;
        for (const QString& range : listFrom(t, v, 1)) {
            const Value order = comparedLong({Type::String, Type::String}, {Value(textAt(t, v, 0)), Value(range)});
            if (!order.isNull() && order.toInteger() == 0) {
                return Value(true);
            }
            known = known || !order.isNull();
        }
        return known ? Value(false) : Value();
    });
    table.insert(QStringLiteral("parse_ipv6"), [](const Types& t, const Values& v, Ticks) {
        const auto address = longAddressOf(textAt(t, v, 0));
        return Value(address ? longText(*address, address->prefix) : QString());
    });
    table.insert(QStringLiteral("parse_ipv6_mask"), [](const Types& t, const Values& v, Ticks) {
        const auto address = longAddressOf(textAt(t, v, 0));
        return Value(address ? longText(*address, std::min<qint64>(address->prefix, wholeAt(v, 1, 128))) : QString());
    });
}

} // namespace

void addAddressFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("parse_ipv4"), [](const Types& t, const Values& v, Ticks) {
        const auto address = addressOf(textAt(t, v, 0));
        return address ? Value(qint64(address->bits & maskOf(address->prefix))) : Value();
    });
    table.insert(QStringLiteral("parse_ipv4_mask"), [](const Types& t, const Values& v, Ticks) {
        const auto address = addressOf(textAt(t, v, 0));
        return address ? Value(qint64(address->bits & maskOf(std::min<qint64>(wholeAt(v, 1, 32), address->prefix)))) : Value();
    });
    table.insert(QStringLiteral("ipv4_compare"), [](const Types& t, const Values& v, Ticks) { return compared(t, v); });
    table.insert(QStringLiteral("ipv4_is_match"), [](const Types& t, const Values& v, Ticks) {
        const Value order = compared(t, v);
        return order.isNull() ? Value() : Value(order.toInteger() == 0);
    });
    table.insert(QStringLiteral("ipv4_is_in_range"), [](const Types& t, const Values& v, Ticks) {
        const auto found = inRange(textAt(t, v, 0), textAt(t, v, 1));
        return found ? Value(*found) : Value();
    });
    table.insert(QStringLiteral("ipv4_is_in_any_range"), inAnyRange);
    table.insert(QStringLiteral("ipv4_is_private"), [](const Types& t, const Values& v, Ticks) {
        const auto address = addressOf(textAt(t, v, 0));
        const auto within = [&](const char* range) { return inRange(textAt(t, v, 0), QString::fromLatin1(range)).value_or(false); };
        const bool wide = address && address->prefix < 8;
        return address ? Value(!wide && (within("10.0.0.0/8") || within("172.16.0.0/12") || within("192.168.0.0/16"))) : Value();
    });
    table.insert(QStringLiteral("ipv4_netmask_suffix"), [](const Types& t, const Values& v, Ticks) {
        const auto address = addressOf(textAt(t, v, 0));
        return address ? Value(qint64(address->prefix)) : Value();
    });
    table.insert(QStringLiteral("format_ipv4"), [](const Types& t, const Values& v, Ticks) { return formatted(t, v, false); });
    table.insert(QStringLiteral("format_ipv4_mask"), [](const Types& t, const Values& v, Ticks) { return formatted(t, v, true); });
    table.insert(QStringLiteral("ipv4_range_to_cidr_list"), rangeAsNetworks);
    addSearches(table);
    addLongAddresses(table);
}

} // namespace kql
