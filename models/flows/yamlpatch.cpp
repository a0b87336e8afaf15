// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/yamlpatch.h"

#include "flows/yamltext.h"

#include <QCoreApplication>

namespace flows {

namespace {

using Node = prompts::YamlNode;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::FlowDocument)
};

qsizetype indexIn(const Node& node, const QString& name)
{
    if (node.kind == Node::Kind::List) {
        bool isNumber = false;
        const qsizetype at = name.toLongLong(&isNumber);
        return isNumber && at >= 0 && at < static_cast<qsizetype>(node.items.size()) ? at : -1;
    }
    for (std::size_t at = 0; at < node.members.size(); ++at) {
        if (node.members[at].key == name) {
            return static_cast<qsizetype>(at);
        }
    }
    return -1;
}

const Node* childOf(const Node& node, const QString& name)
{
    const qsizetype at = indexIn(node, name);
    if (at < 0) {
        return nullptr;
    }
    return node.kind == Node::Kind::List ? &node.items[static_cast<std::size_t>(at)] : &node.members[static_cast<std::size_t>(at)].value;
}

const Node* nodeAt(const Node& root, const QStringList& path)
{
    const Node* node = &root;
    for (const QString& name : path) {
        node = node ? childOf(*node, name) : nullptr;
    }
    return node;
}

/// Puts the value at the path, making maps on the way; false when a list's item is not there or a text stands in the way.
bool put(Node& node, const QStringList& path, const QJsonValue& value)
{
    const QString& name = path.first();
    if (node.kind != Node::Kind::List && node.kind != Node::Kind::Map) {
        if (!node.isNull() || value.isUndefined()) {
            return node.isNull();
        }
        node = Node();
        node.kind = Node::Kind::Map;
    }
    const qsizetype at = indexIn(node, name);
    if (at < 0) {
        if (value.isUndefined()) {
            return true;
        }
        if (node.kind == Node::Kind::List) {
            return false;
        }
        Node child = path.size() == 1 ? nodeOf(value) : Node();
        if (path.size() > 1 && !put(child, path.mid(1), value)) {
            return false;
        }
        node.members.push_back({name, 0, 0, child});
        return true;
    }
    const bool isList = node.kind == Node::Kind::List;
    if (path.size() > 1) {
        return put(isList ? node.items[static_cast<std::size_t>(at)] : node.members[static_cast<std::size_t>(at)].value, path.mid(1), value);
    }
    if (value.isUndefined()) {
        isList ? void(node.items.erase(node.items.begin() + at)) : void(node.members.erase(node.members.begin() + at));
        return true;
    }
    Node& target = isList ? node.items[static_cast<std::size_t>(at)] : node.members[static_cast<std::size_t>(at)].value;
    if (target.value() != value) {
        const bool wasFlow = target.isFlow;
        target = nodeOf(value);
        target.isFlow = target.isFlow || wasFlow;
    }
    return true;
}

void collect(const Node& node, const QStringList& path, QList<YamlText>& found)
{
    if (node.kind == Node::Kind::Scalar && node.value().isString()) {
        found << YamlText{path, node.value().toString()};
    }
    for (std::size_t at = 0; at < node.items.size(); ++at) {
        collect(node.items[at], path + QStringList{QString::number(at)}, found);
    }
    for (const Node::Member& member : node.members) {
        collect(member.value, path + QStringList{member.key}, found);
    }
}

qsizetype indentOf(const QString& line)
{
    qsizetype at = 0;
    while (at < line.size() && line.at(at) == QLatin1Char(' ')) {
        ++at;
    }
    return at;
}

} // namespace

YamlPatch::YamlPatch(const QByteArray& text) : m_text(QString::fromUtf8(text)), m_root(prompts::readYaml(m_text).root) {}

QList<YamlText> YamlPatch::texts() const
{
    QList<YamlText> found;
    if (m_root) {
        collect(*m_root, {}, found);
    }
    return found;
}

core::Result<void> YamlPatch::set(const QStringList& path, const QJsonValue& value)
{
    if (!m_root || path.isEmpty()) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The text cannot be read as YAML; mend it in the text editor first."));
    }
    Node wanted = *m_root;
    if (!put(wanted, path, value)) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The flow has no such place."), path.join(QLatin1Char('/')));
    }
    return apply(path, wanted);
}

core::Result<void> YamlPatch::append(const QStringList& path, const QList<QPair<QString, QJsonValue>>& members)
{
    Node wanted = m_root ? *m_root : Node();
    Node item;
    item.kind = Node::Kind::Map;
    for (const auto& [name, value] : members) {
        item.members.push_back({name, 0, 0, nodeOf(value)});
    }
    Node* list = &wanted;
    for (const QString& name : path) {
        if (list->kind == Node::Kind::Null || (list->kind == Node::Kind::Scalar && list->isNull())) {
            *list = Node();
            list->kind = Node::Kind::Map;
        }
        if (indexIn(*list, name) < 0) {
            list->members.push_back({name, 0, 0, Node()});
        }
        list = const_cast<Node*>(childOf(*list, name)); // of our own copy
    }
    if (list->kind != Node::Kind::List) {
        if (!list->isNull()) {
            return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The flow has no list there."), path.join(QLatin1Char('/')));
        }
        *list = Node();
        list->kind = Node::Kind::List;
    }
    list->isFlow = list->isFlow && !list->items.empty();
    list->items.push_back(item);
    return apply(path + QStringList{QString::number(list->items.size() - 1)}, wanted);
}

core::Result<void> YamlPatch::apply(const QStringList& path, const Node& wanted)
{
    if (m_root && Node::equal(*m_root, wanted)) {
        return core::Result<void>::ok();
    }
    for (qsizetype depth = m_root ? path.size() : 0; depth > 0; --depth) {
        if (tryAt(path.first(depth), wanted)) {
            return core::Result<void>::ok();
        }
    }
    if (take(blockText(wanted, 0), wanted)) {
        return core::Result<void>::ok();
    }
    return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("The change cannot be written as YAML."), path.join(QLatin1Char('/')));
}

bool YamlPatch::take(const QString& text, const Node& wanted)
{
    const prompts::YamlReading reading = prompts::readYaml(text);
    if (!reading.root || !Node::equal(*reading.root, wanted)) {
        return false;
    }
    m_text = text;
    m_root = reading.root;
    return true;
}

std::optional<std::pair<qsizetype, qsizetype>> YamlPatch::linesOf(const QStringList& path) const
{
    const QStringList lines = m_text.split(QLatin1Char('\n'));
    qsizetype begin = 0;
    qsizetype end = lines.size() - 1;
    const Node* node = m_root.get();
    for (const QString& name : path) {
        const qsizetype at = node->isFlow ? -1 : indexIn(*node, name);
        if (at < 0) {
            return std::nullopt;
        }
        const bool isList = node->kind == Node::Kind::List;
        const auto lineOf = [&](qsizetype index) { // where the key or the dash stands
            const auto place = static_cast<std::size_t>(index);
            qsizetype line = (isList ? node->items[place].line : node->members[place].line) - 1;
            while (isList && line > begin && !lines.value(line).trimmed().startsWith(QLatin1Char('-'))) {
                --line;
            }
            return line;
        };
        const auto count = static_cast<qsizetype>(isList ? node->items.size() : node->members.size());
        const qsizetype last = at + 1 < count ? lineOf(at + 1) - 1 : end;
        begin = lineOf(at);
        end = std::max(begin, last);
        if (begin < 0 || begin >= lines.size()) {
            return std::nullopt;
        }
        const qsizetype column = isList ? indentOf(lines[begin]) : node->members[static_cast<std::size_t>(at)].column - 1;
        while (end > begin) { // blank lines and comments of what follows stay with it
            const QString trimmed = lines[end].trimmed();
            const bool isOutside = trimmed.startsWith(QLatin1Char('#')) && indentOf(lines[end]) <= column;
            if (!trimmed.isEmpty() && !isOutside) {
                break;
            }
            --end;
        }
        node = childOf(*node, name);
    }
    return std::pair{begin, end};
}

bool YamlPatch::tryAt(const QStringList& path, const Node& wanted)
{
    const QStringList parentPath = path.first(path.size() - 1);
    const Node* parent = nodeAt(*m_root, parentPath);
    const Node* wantedParent = nodeAt(wanted, parentPath);
    if (!parent || !wantedParent || parent->isFlow || (parent->items.empty() && parent->members.empty())) {
        return false;
    }
    const bool isList = parent->kind == Node::Kind::List;
    const bool isThere = childOf(*parent, path.last()) != nullptr;
    const bool isRemoved = (isList ? wantedParent->items.size() < parent->items.size() : !childOf(*wantedParent, path.last()));
    const Node* value = isRemoved ? nullptr : childOf(*wantedParent, path.last());
    QStringList lines = m_text.split(QLatin1Char('\n'));
    const QString lineEnd = m_text.contains(QLatin1String("\r\n")) ? QStringLiteral("\r") : QString();
    const qsizetype count = static_cast<qsizetype>(isList ? parent->items.size() : parent->members.size());
    const QString neighbour = isThere ? path.last() : isList ? QString::number(count - 1) : parent->members.back().key;
    const auto range = linesOf(parentPath + QStringList{neighbour});
    if (!range || (!isRemoved && !value)) {
        return false;
    }
    auto [begin, end] = *range;
    const qsizetype column = isList ? indentOf(lines[begin]) : parent->members[static_cast<std::size_t>(std::max<qsizetype>(0, indexIn(*parent, neighbour)))].column - 1;
    if (isThere && value && value->kind == Node::Kind::Scalar) { // on its line, so that a comment behind it stays
        const QString inLine = withScalarReplaced(lines[begin], *childOf(*parent, path.last()), begin, *value);
        if (begin == end && !inLine.isNull() && take((lines.mid(0, begin) << inLine << lines.mid(end + 1)).join(QLatin1Char('\n')), wanted)) {
            return true;
        }
    }
    QStringList written;
    if (value) {
        const QString entry = isList ? itemText(*value, column) : memberText(path.last(), *value, column);
        written = entry.split(QLatin1Char('\n'));
        written.removeLast(); // it ends with a line break
        for (QString& line : written) {
            line += lineEnd;
        }
        if (isThere && column <= lines[begin].size()) { // "- " before the first member of an item
            written.first() = lines[begin].left(column) + written.first().mid(column);
        }
    }
    if (!isThere) {
        begin = end + 1;
        end = begin - 1;
    }
    return take((lines.mid(0, begin) << written << lines.mid(end + 1)).join(QLatin1Char('\n')), wanted);
}

} // namespace flows
