// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/yamltext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace flows {

namespace {

using Node = prompts::YamlNode;

constexpr qsizetype kLongestFlow = 80;

QString quoted(const QString& text)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
}

/// Whether the text may stand bare behind "key: ": read back, it must be the same text.
bool standsBare(const QString& text)
{
    if (text.isEmpty() || text.contains(QLatin1Char('\n')) || text.trimmed() != text || text.at(0) == QLatin1Char('-') || text.at(0) == QLatin1Char('?')) {
        return false;
    }
    const prompts::YamlReading reading = prompts::readYaml(QStringLiteral("k: ") + text);
    const Node* value = reading.root ? reading.root->find(u"k") : nullptr;
    return value && reading.root->members.size() == 1 && value->anchor.isEmpty() && !value->tag.startsWith(QLatin1Char('!')) && !value->isQuoted &&
           value->kind == Node::Kind::Scalar && value->value() == QJsonValue(text);
}

/// On one line. Within flow style, marks of it must not stand bare.
QString scalarText(const Node& node, bool inFlow)
{
    if (node.kind == Node::Kind::Null) {
        return QStringLiteral("null");
    }
    const QJsonValue value = node.value();
    if (!value.isString()) {
        return node.scalar.isEmpty() ? prompts::yamlInline(value) : node.scalar;
    }
    const QString text = value.toString();
    const bool hasMarks = std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"{}[],").contains(c); });
    if (inFlow) {
        return hasMarks ? quoted(text) : prompts::yamlInline(text);
    }
    return standsBare(text) ? text : quoted(text);
}

QString flowText(const Node& node)
{
    QStringList parts;
    if (node.kind == Node::Kind::List) {
        for (const Node& item : node.items) {
            parts << flowText(item);
        }
        return QLatin1Char('[') + parts.join(QStringLiteral(", ")) + QLatin1Char(']');
    }
    if (node.kind == Node::Kind::Map) {
        for (const Node::Member& member : node.members) {
            Node key;
            key.kind = Node::Kind::Scalar;
            key.isQuoted = true;
            key.scalar = member.key;
            parts << scalarText(key, true) + QStringLiteral(": ") + flowText(member.value);
        }
        return QLatin1Char('{') + parts.join(QStringLiteral(", ")) + QLatin1Char('}');
    }
    return scalarText(node, true);
}

bool isEmptyOrFlow(const Node& node)
{
    return node.isFlow || (node.items.empty() && node.members.empty());
}

/// A text of several lines as a literal block; null when it cannot be one.
QString literalText(const QString& text, qsizetype column)
{
    const bool endsWell = !text.endsWith(QLatin1String("\n\n"));
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) { return c == QLatin1Char('\n') || c == QLatin1Char('\t') || c.isPrint(); });
    if (!text.contains(QLatin1Char('\n')) || !endsWell || !isPlain || text.at(0).isSpace() || text == QLatin1String("\n")) {
        return {};
    }
    const bool hasEnd = text.endsWith(QLatin1Char('\n'));
    QString result = hasEnd ? QStringLiteral("|\n") : QStringLiteral("|-\n");
    const QStringList lines = (hasEnd ? text.chopped(1) : text).split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        result += (line.isEmpty() ? QString() : QString(column, QLatin1Char(' ')) + line) + QLatin1Char('\n');
    }
    return result;
}

/// What stands behind "key:" or "-", its line break included. `column` is that of what belongs to it.
QString valueText(const Node& value, qsizetype column)
{
    if (value.kind == Node::Kind::Map || value.kind == Node::Kind::List) {
        return isEmptyOrFlow(value) ? QLatin1Char(' ') + flowText(value) + QLatin1Char('\n') : QLatin1Char('\n') + blockText(value, column);
    }
    const QString literal = value.value().isString() ? literalText(value.value().toString(), column) : QString();
    return QLatin1Char(' ') + (literal.isNull() ? scalarText(value, false) + QLatin1Char('\n') : literal);
}

} // namespace

prompts::YamlNode nodeOf(const QJsonValue& value)
{
    Node node;
    if (value.isArray()) {
        node.kind = Node::Kind::List;
        bool isPlain = true;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            node.items.push_back(nodeOf(item));
            isPlain = isPlain && !item.isArray() && !item.isObject();
        }
        node.isFlow = isPlain && flowText(node).size() <= kLongestFlow;
        return node;
    }
    if (value.isObject()) {
        node.kind = Node::Kind::Map;
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member) {
            node.members.push_back({member.key(), 0, 0, nodeOf(member.value())});
        }
        return node;
    }
    if (value.isNull() || value.isUndefined()) {
        return node;
    }
    node.kind = Node::Kind::Scalar;
    node.isQuoted = value.isString();
    node.scalar = value.isString() ? value.toString() : prompts::yamlInline(value);
    return node;
}

QString memberText(const QString& key, const prompts::YamlNode& value, qsizetype column)
{
    const QString indent(column, QLatin1Char(' '));
    return indent + prompts::yamlInline(key) + QLatin1Char(':') + valueText(value, column + 2);
}

QString itemText(const prompts::YamlNode& value, qsizetype column)
{
    const QString indent(column, QLatin1Char(' '));
    if (value.kind == Node::Kind::Map && !isEmptyOrFlow(value)) {
        return indent + QStringLiteral("- ") + blockText(value, column + 2).mid(column + 2);
    }
    return indent + QLatin1Char('-') + valueText(value, column + 2);
}

QString blockText(const prompts::YamlNode& node, qsizetype column)
{
    QString text;
    for (const Node& item : node.items) {
        text += itemText(item, column);
    }
    for (const Node::Member& member : node.members) {
        text += memberText(member.key, member.value, column);
    }
    return text;
}

QString withScalarReplaced(const QString& line, const prompts::YamlNode& old, qsizetype lineNumber, const prompts::YamlNode& value)
{
    const qsizetype begin = old.column - 1;
    if (old.kind != Node::Kind::Scalar || old.line - 1 != lineNumber || begin < 0 || begin >= line.size()) {
        return {};
    }
    qsizetype end = begin + 1;
    const QChar mark = line.at(begin);
    if (mark == QLatin1Char('"') || mark == QLatin1Char('\'')) {
        while (end < line.size() && line.at(end) != mark) {
            end += line.at(end) == QLatin1Char('\\') && mark == QLatin1Char('"') ? 2 : 1;
        }
        ++end;
    } else if (mark == QLatin1Char('|') || mark == QLatin1Char('>')) {
        return {};
    } else {
        const qsizetype comment = line.indexOf(QLatin1String(" #"), begin);
        end = comment < 0 ? line.size() : comment;
        while (end > begin && line.at(end - 1).isSpace()) {
            --end;
        }
    }
    if (end > line.size()) {
        return {};
    }
    if (value.value().isString() && value.value().toString().contains(QLatin1Char('\n'))) {
        return {};
    }
    return line.left(begin) + scalarText(value, false) + line.mid(end);
}

} // namespace flows
