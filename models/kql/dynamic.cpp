// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/dynamic.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <cmath>

namespace kql {

namespace {

void appendQuoted(QString& out, QStringView text)
{
    out += u'"';
    for (const QChar c : text) {
        switch (c.unicode()) {
        case '"':
            out += QLatin1String("\\\"");
            break;
        case '\\':
            out += QLatin1String("\\\\");
            break;
        case '\n':
            out += QLatin1String("\\n");
            break;
        case '\r':
            out += QLatin1String("\\r");
            break;
        case '\t':
            out += QLatin1String("\\t");
            break;
        default:
            if (c < u' ') {
                out += QLatin1String("\\u") + QString::number(c.unicode(), 16).rightJustified(4, u'0');
            } else {
                out += c;
            }
        }
    }
    out += u'"';
}

void appendJson(QString& out, const Dynamic& value)
{
    if (value.isNull()) {
        out += QLatin1String("null");
    } else if (value.isBool()) {
        out += QLatin1String(value.toBool() ? "true" : "false");
    } else if (value.isLong()) {
        out += QString::number(value.toLong());
    } else if (value.isReal()) {
        const double real = value.toReal();
        if (!std::isfinite(real)) {
            out += u'"' + realText(real) + u'"';
        } else {
            const QString text = realText(real);
            out += text;
            if (real == std::floor(real) && !text.contains(u'E')) {
                out += QLatin1String(".0");
            }
        }
    } else if (value.isText()) {
        appendQuoted(out, value.toText());
    } else if (value.isArray()) {
        out += u'[';
        bool first = true;
        for (const Dynamic& element : value.array()) {
            if (!std::exchange(first, false)) {
                out += u',';
            }
            appendJson(out, element);
        }
        out += u']';
    } else {
        out += u'{';
        bool first = true;
        for (const auto& [name, member] : value.bag()) {
            if (!std::exchange(first, false)) {
                out += u',';
            }
            appendQuoted(out, name);
            out += u':';
            appendJson(out, member);
        }
        out += u'}';
    }
}

bool sameBags(const Dynamic& a, const Dynamic& b)
{
    if (a.bag().size() != b.bag().size()) {
        return false;
    }
    for (const auto& [name, member] : a.bag()) {
        const Dynamic* other = b.find(name);
        if (!other || !(*other == member)) {
            return false;
        }
    }
    return true;
}

} // namespace

bool Dynamic::toBool() const
{
    return isBool() && m_whole != 0;
}

qint64 Dynamic::toLong() const
{
    if (isReal()) {
        return std::isfinite(m_real) && std::abs(m_real) < 9.2e18 ? qint64(m_real) : 0;
    }
    return isLong() ? m_whole : 0;
}

double Dynamic::toReal() const
{
    return isReal() ? m_real : double(toLong());
}

QString Dynamic::toText() const
{
    return isText() ? *static_cast<const QString*>(m_content.get()) : QString();
}

const Dynamic::Array& Dynamic::array() const
{
    static const Array none;
    return isArray() ? *static_cast<const Array*>(m_content.get()) : none;
}

const Dynamic::Bag& Dynamic::bag() const
{
    static const Bag none;
    return isBag() ? *static_cast<const Bag*>(m_content.get()) : none;
}

const Dynamic* Dynamic::find(QStringView name) const
{
    const Bag& members = bag();
    for (auto it = members.rbegin(); it != members.rend(); ++it) {
        if (it->first == name) {
            return &it->second;
        }
    }
    return nullptr;
}

QString Dynamic::json() const
{
    QString out;
    appendJson(out, *this);
    return out;
}

QJsonValue Dynamic::toJsonValue() const
{
    if (isArray()) {
        QJsonArray elements;
        for (const Dynamic& element : array()) {
            elements.append(element.toJsonValue());
        }
        return elements;
    }
    if (isBag()) {
        QJsonObject members;
        for (const auto& [name, member] : bag()) {
            members.insert(name, member.toJsonValue());
        }
        return members;
    }
    if (isNull()) {
        return QJsonValue::Null;
    }
    if (isReal() && !std::isfinite(toReal())) {
        return realText(toReal());
    }
    return isBool() ? QJsonValue(toBool())
                    : (isLong() ? QJsonValue(toLong()) : (isReal() ? QJsonValue(toReal()) : QJsonValue(toText())));
}

Dynamic Dynamic::fromJsonValue(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return Dynamic(value.toBool());
    case QJsonValue::Double: {
        const double real = value.toDouble();
        const qint64 whole = value.toInteger(0);
        return double(whole) == real ? Dynamic(whole) : Dynamic(real);
    }
    case QJsonValue::String:
        return Dynamic(value.toString());
    case QJsonValue::Array: {
        Array elements;
        const QJsonArray source = value.toArray();
        for (const QJsonValue& element : source) {
            elements.push_back(fromJsonValue(element));
        }
        return Dynamic(std::move(elements));
    }
    case QJsonValue::Object: {
        Bag members;
        const QJsonObject source = value.toObject();
        for (auto it = source.begin(); it != source.end(); ++it) {
            members.emplace_back(it.key(), fromJsonValue(it.value()));
        }
        return Dynamic(std::move(members));
    }
    default:
        return {};
    }
}

bool operator==(const Dynamic& a, const Dynamic& b)
{
    if (a.isNumber() && b.isNumber()) {
        return a.isLong() && b.isLong() ? a.toLong() == b.toLong() : a.toReal() == b.toReal();
    }
    if (a.m_kind != b.m_kind) {
        return false;
    }
    switch (a.m_kind) {
    case Dynamic::Kind::Text:
        return a.toText() == b.toText();
    case Dynamic::Kind::Array:
        return a.array() == b.array();
    case Dynamic::Kind::Bag:
        return sameBags(a, b);
    default:
        return a.m_whole == b.m_whole;
    }
}

QString realText(double value)
{
    if (std::isnan(value)) {
        return QStringLiteral("NaN");
    }
    if (std::isinf(value)) {
        return value > 0 ? QStringLiteral("Infinity") : QStringLiteral("-Infinity");
    }
    const double size = std::abs(value);
    if (size != 0 && (size >= 1e15 || size < 1e-5)) {
        return QString::number(value, 'E', QLocale::FloatingPointShortest);
    }
    return QString::number(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace kql
