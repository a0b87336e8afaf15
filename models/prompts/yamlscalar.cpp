// SPDX-License-Identifier: GPL-3.0-or-later
// What nodes say of themselves: types of plain scalars as PyYAML resolves them (YAML 1.1, https://yaml.org/type/), and scalars on one line.
#include "prompts/yamlnode.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <limits>

namespace prompts {

namespace {

const QStringList& trueWords()
{
    static const QStringList words{"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"};
    return words;
}

const QStringList& falseWords()
{
    static const QStringList words{"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"};
    return words;
}

std::optional<QJsonValue> integerOf(const QString& plain)
{
    static const QRegularExpression shape(QStringLiteral("\\A(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)\\z"));
    if (!shape.match(plain).hasMatch()) {
        return std::nullopt;
    }
    QString digits = QString(plain).remove(QLatin1Char('_'));
    const bool isNegative = digits.startsWith(QLatin1Char('-'));
    if (isNegative || digits.startsWith(QLatin1Char('+'))) {
        digits.remove(0, 1);
    }
    double wide = 0;
    bool fits = true;
    qint64 exact = 0;
    if (digits.contains(QLatin1Char(':'))) {
        for (const QString& part : digits.split(QLatin1Char(':'))) {
            exact = exact * 60 + part.toLongLong();
        }
        wide = double(exact);
    } else {
        const int base = digits.startsWith(QLatin1String("0b")) ? 2 : digits.startsWith(QLatin1String("0x")) ? 16 : digits.size() > 1 && digits.startsWith(QLatin1Char('0')) ? 8 : 10;
        exact = (base == 2 || base == 16 ? digits.mid(2) : digits).toLongLong(&fits, base);
        wide = fits ? double(exact) : digits.toDouble();
    }
    return fits ? QJsonValue(isNegative ? -exact : exact) : QJsonValue(isNegative ? -wide : wide);
}

std::optional<QJsonValue> floatOf(const QString& plain)
{
    // An exponent needs its sign and a dot before it: "1e3" is a text.
    static const QRegularExpression shape(QStringLiteral(
        "\\A(?:[-+]?(?:[0-9][0-9_]*)\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))\\z"));
    if (!shape.match(plain).hasMatch()) {
        return std::nullopt;
    }
    QString digits = QString(plain).remove(QLatin1Char('_'));
    if (digits.contains(QLatin1String("inf"), Qt::CaseInsensitive) || digits.contains(QLatin1String("nan"), Qt::CaseInsensitive)) {
        return QJsonValue(plain); // JSON has no such number
    }
    if (digits.contains(QLatin1Char(':'))) {
        const bool isNegative = digits.startsWith(QLatin1Char('-'));
        double value = 0;
        for (const QString& part : digits.remove(QRegularExpression(QStringLiteral("^[-+]"))).split(QLatin1Char(':'))) {
            value = value * 60 + part.toDouble();
        }
        return QJsonValue(isNegative ? -value : value);
    }
    return QJsonValue(digits.toDouble());
}

bool readsBackPlain(const QString& text)
{
    static const QRegularExpression safe(QStringLiteral("\\A[\\p{L}_/(][\\p{L}\\p{M}\\p{N} _./()+$%'’“”\\-]*\\z"));
    return safe.match(text).hasMatch() && !text.endsWith(QLatin1Char(' ')) && yamlScalarValue(text) == QJsonValue(text);
}

} // namespace

QJsonValue yamlScalarValue(const QString& plain)
{
    if (plain.isEmpty() || plain == QLatin1String("~") || plain == QLatin1String("null") || plain == QLatin1String("Null") || plain == QLatin1String("NULL")) {
        return QJsonValue::Null;
    }
    const QChar first = plain.front();
    if (first.isDigit() || first == QLatin1Char('.') || first == QLatin1Char('-') || first == QLatin1Char('+')) {
        if (const std::optional<QJsonValue> integer = integerOf(plain)) {
            return *integer;
        }
        if (const std::optional<QJsonValue> real = floatOf(plain)) {
            return *real;
        }
    } else if (plain.size() <= 5) {
        if (trueWords().contains(plain)) {
            return true;
        }
        if (falseWords().contains(plain)) {
            return false;
        }
    }
    return plain;
}

QString yamlInline(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined: return QStringLiteral("null");
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (std::floor(number) == number && std::abs(number) < 1e15) {
            return QString::number(value.toInteger());
        }
        QString text = QString::number(number, 'g', std::numeric_limits<double>::max_digits10 - 2);
        text = text.toDouble() == number ? text : QString::number(number, 'g', std::numeric_limits<double>::max_digits10);
        const qsizetype exponent = text.indexOf(QLatin1Char('e'));
        return exponent > 0 && !text.contains(QLatin1Char('.')) ? text.insert(exponent, QStringLiteral(".0")) : text;
    }
    case QJsonValue::String: {
        const QString text = value.toString();
        // A JSON text is a double-quoted YAML text, but for "\/".
        return readsBackPlain(text) ? text : QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
    }
    case QJsonValue::Array: {
        QStringList items;
        for (const QJsonValue& item : value.toArray()) {
            items << yamlInline(item);
        }
        return QLatin1Char('[') + items.join(QStringLiteral(", ")) + QLatin1Char(']');
    }
    case QJsonValue::Object: {
        QStringList members;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            members << yamlInline(it.key()) + QStringLiteral(": ") + yamlInline(*it);
        }
        return QLatin1Char('{') + members.join(QStringLiteral(", ")) + QLatin1Char('}');
    }
    }
    return {};
}

const YamlNode* YamlNode::find(QStringView key) const
{
    const YamlNode* merged = nullptr;
    for (auto member = members.rbegin(); member != members.rend(); ++member) { // the last of equal names counts
        if (member->key == key) {
            return &member->value;
        }
        if (!merged && member->key == QLatin1String("<<")) {
            if (member->value.kind == Kind::Map) {
                merged = member->value.find(key);
            }
            for (const YamlNode& item : member->value.items) {
                merged = merged ? merged : item.find(key);
            }
        }
    }
    return merged;
}

const YamlNode* YamlNode::at(const QStringList& path) const
{
    const YamlNode* node = this;
    for (const QString& key : path) {
        bool isIndex = false;
        const std::size_t index = node->kind == Kind::List ? key.toULongLong(&isIndex) : 0;
        node = isIndex ? (index < node->items.size() ? &node->items[index] : nullptr) : node->find(key);
        if (!node) {
            return nullptr;
        }
    }
    return node;
}

bool YamlNode::isNull() const
{
    return kind == Kind::Null || (kind == Kind::Scalar && !isQuoted && value().isNull());
}

QString YamlNode::text() const
{
    return kind == Kind::Scalar && !isNull() ? scalar : QString();
}

QStringList YamlNode::texts() const
{
    QStringList all;
    if (kind == Kind::Scalar && !isNull()) {
        all << scalar;
    }
    for (const YamlNode& item : items) {
        if (!item.text().isEmpty()) {
            all << item.text();
        }
    }
    return all;
}

QJsonValue YamlNode::value() const
{
    switch (kind) {
    case Kind::Null: return QJsonValue::Null;
    case Kind::Scalar: return isQuoted ? QJsonValue(scalar) : yamlScalarValue(scalar);
    case Kind::List: {
        QJsonArray array;
        for (const YamlNode& item : items) {
            array << item.value();
        }
        return array;
    }
    case Kind::Map: break;
    }
    QJsonObject object;
    const auto merge = [&object](const YamlNode& from) {
        const QJsonObject values = from.value().toObject();
        for (auto it = values.begin(); it != values.end(); ++it) {
            if (!object.contains(it.key())) {
                object.insert(it.key(), *it);
            }
        }
    };
    for (const Member& member : members) {
        if (member.key != QLatin1String("<<")) {
            object.insert(member.key, member.value.value());
        }
    }
    for (const Member& member : members) {
        if (member.key == QLatin1String("<<")) {
            if (member.value.kind == Kind::Map) {
                merge(member.value);
            }
            std::for_each(member.value.items.begin(), member.value.items.end(), merge);
        }
    }
    return object;
}

bool YamlNode::equal(const YamlNode& a, const YamlNode& b)
{
    return a.kind == b.kind && a.value() == b.value() && std::equal(a.members.begin(), a.members.end(), b.members.begin(), b.members.end(), [](const Member& x, const Member& y) {
               return x.key == y.key && equal(x.value, y.value);
           });
}

} // namespace prompts
