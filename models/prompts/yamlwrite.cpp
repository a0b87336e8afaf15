// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/yamlwrite.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Yaml)
};

QString spaces(int count)
{
    return QString(count, QLatin1Char(' '));
}

QStringList keysLike(const QJsonObject& object, const YamlNode* like)
{
    QStringList keys;
    for (std::size_t i = 0; like && i < like->members.size(); ++i) {
        if (object.contains(like->members[i].key) && !keys.contains(like->members[i].key)) {
            keys << like->members[i].key;
        }
    }
    for (const QString& key : object.keys()) {
        if (!keys.contains(key)) {
            keys << key;
        }
    }
    return keys;
}

const YamlNode* childOf(const YamlNode* like, const QString& key)
{
    return like && like->kind == YamlNode::Kind::Map ? like->find(key) : nullptr;
}

bool isBlockText(const QString& text)
{
    if (!text.contains(QLatin1Char('\n')) || text.endsWith(QLatin1String("\n\n")) || text.startsWith(QLatin1Char(' ')) || text.startsWith(QLatin1Char('\n'))) {
        return false;
    }
    return std::none_of(text.begin(), text.end(), [](QChar character) { return character != QLatin1Char('\n') && (character.category() == QChar::Other_Control || character == QChar(0x85) || character == QChar(0x2028) || character == QChar(0x2029) || character == QChar(0xFEFF)); });
}

QStringList listItem(const QJsonValue& item, int indent, const YamlNode* like)
{
    if (!item.isObject() || item.toObject().isEmpty()) {
        return {spaces(indent) + QStringLiteral("- ") + yamlInlineLike(item, like)};
    }
    QStringList lines;
    const QJsonObject object = item.toObject();
    for (const QString& key : keysLike(object, like)) {
        lines << yamlMember(key, object.value(key), indent + 2, childOf(like, key));
    }
    lines[0] = spaces(indent) + QStringLiteral("- ") + lines.first().mid(indent + 2);
    return lines;
}

/// One text, worked on by lines.
class Patch
{
public:
    Patch(const QString& yaml, const YamlNode* root) : m_lines(yaml.split(QLatin1Char('\n'))), m_root(root)
    {
        m_hasEnd = !m_lines.isEmpty() && m_lines.last().isEmpty();
        if (m_hasEnd) {
            m_lines.removeLast();
        }
    }

    bool set(const QStringList& path, const QJsonValue& value, const QJsonValue& expected)
    {
        const YamlNode* node = m_root;
        int end = int(m_lines.size());
        for (qsizetype depth = 0; depth < path.size(); ++depth) {
            const bool isLast = depth + 1 == path.size();
            if (node->kind == YamlNode::Kind::List) {
                const int index = path.at(depth).toInt();
                const int count = int(node->items.size());
                if (index < 0 || index > count) {
                    return false;
                }
                const int itemEnd = index + 1 < count ? node->items[std::size_t(index) + 1].line - 1 : end;
                if (index == count) {
                    return isLast && append(*node, value, end);
                }
                const YamlNode& item = node->items[std::size_t(index)];
                if (isLast || item.kind != YamlNode::Kind::Map || item.isFlow || item.isAlias) {
                    return isLast && setItem(*node, item, value, itemEnd);
                }
                node = &item;
                end = itemEnd;
                continue;
            }
            const auto member = std::find_if(node->members.begin(), node->members.end(), [&](const YamlNode::Member& one) { return one.key == path.at(depth); });
            if (member == node->members.end()) {
                QJsonValue nested = value;
                for (qsizetype inner = path.size() - 1; inner > depth; --inner) {
                    nested = QJsonObject{{path.at(inner), nested}};
                }
                return insert(*node, path.at(depth), nested, end);
            }
            const int memberEnd = member + 1 != node->members.end() ? (member + 1)->line - 1 : end;
            const YamlNode& child = member->value;
            const bool canDescend = !child.isFlow && !child.isAlias && child.anchor.isEmpty() && ((child.kind == YamlNode::Kind::Map && !child.members.empty()) || child.kind == YamlNode::Kind::List);
            if (isLast) {
                return value.isUndefined() ? remove(*member, memberEnd) : replace(*member, value, memberEnd);
            }
            if (!canDescend) {
                QJsonValue whole = expected;
                for (qsizetype outer = 0; outer <= depth; ++outer) {
                    whole = whole.isArray() ? whole.toArray().at(path.at(outer).toInt()) : whole.toObject().value(path.at(outer));
                }
                return whole.isUndefined() ? remove(*member, memberEnd) : replace(*member, whole, memberEnd);
            }
            node = &child;
            end = memberEnd;
        }
        return false;
    }
    QString text() const { return m_lines.join(QLatin1Char('\n')) + (m_hasEnd || !m_lines.isEmpty() ? QStringLiteral("\n") : QString()); }

private:
    /// Without empty lines and comments that stand before what comes next.
    int trimmedEnd(int begin, int end, int indent) const
    {
        while (end > begin + 1) {
            const QString& line = m_lines.at(end - 1);
            const QString content = line.trimmed();
            if (!content.isEmpty() && !(content.startsWith(QLatin1Char('#')) && line.indexOf(QLatin1Char('#')) <= indent)) {
                break;
            }
            --end;
        }
        return end;
    }
    bool insert(const YamlNode& map, const QString& key, const QJsonValue& value, int end)
    {
        if (map.isFlow && !map.members.empty()) {
            return false;
        }
        const int indent = map.members.empty() ? 0 : map.members.front().column - 1;
        const int begin = map.members.empty() ? 0 : map.members.back().line - 1;
        put(map.members.empty() ? int(m_lines.size()) : trimmedEnd(begin, end, indent), yamlMember(key, value, indent, nullptr));
        return true;
    }
    bool append(const YamlNode& list, const QJsonValue& value, int end)
    {
        if (list.isFlow || list.items.empty()) {
            return false;
        }
        const QString& line = m_lines.at(list.items.front().line - 1);
        const int dash = int(line.lastIndexOf(QLatin1Char('-'), list.items.front().column - 1));
        if (dash < 0 || !line.left(dash).trimmed().isEmpty()) {
            return false;
        }
        put(trimmedEnd(list.items.back().line - 1, end, dash), listItem(value, dash, &list.items.front()));
        return true;
    }
    bool setItem(const YamlNode& list, const YamlNode& item, const QJsonValue& value, int end)
    {
        if (list.isFlow || item.line < 1) {
            return false;
        }
        const QString& line = m_lines.at(item.line - 1);
        const int dash = int(line.lastIndexOf(QLatin1Char('-'), item.column - 1));
        if (dash < 0 || !line.left(dash).trimmed().isEmpty() || (value.isUndefined() && list.items.size() == 1)) {
            return false;
        }
        end = trimmedEnd(item.line - 1, end, dash);
        m_lines.erase(m_lines.begin() + item.line - 1, m_lines.begin() + end);
        if (!value.isUndefined()) {
            put(item.line - 1, listItem(value, dash, &item));
        }
        return true;
    }
    bool remove(const YamlNode::Member& member, int end)
    {
        if (!m_lines.at(member.line - 1).left(member.column - 1).trimmed().isEmpty()) {
            return false; // stands behind a dash
        }
        m_lines.erase(m_lines.begin() + member.line - 1, m_lines.begin() + trimmedEnd(member.line - 1, end, member.column - 1));
        return true;
    }
    bool replace(const YamlNode::Member& member, const QJsonValue& value, int end)
    {
        const int indent = member.column - 1;
        end = trimmedEnd(member.line - 1, end, indent);
        const QString line = m_lines.at(member.line - 1);
        qsizetype colon = line.at(indent) == QLatin1Char('"') || line.at(indent) == QLatin1Char('\'') ? line.indexOf(line.at(indent), indent + 1) + 1 : indent + member.key.size();
        colon = line.indexOf(QLatin1Char(':'), colon);
        if (colon < 0) {
            return false;
        }
        QStringList lines = yamlMember(QStringLiteral("k"), value, indent, &member.value);
        lines[0] = line.left(colon + 1) + lines.first().mid(indent + 2);
        const QString comment = commentBehind(member, line, colon, end);
        lines[0] += comment.isEmpty() || (lines.size() > 1 && !lines.first().endsWith(QLatin1Char(':')) && !lines.first().contains(QLatin1String(": |"))) ? QString() : comment;
        m_lines.erase(m_lines.begin() + member.line - 1, m_lines.begin() + end);
        put(member.line - 1, lines);
        return true;
    }
    /// "  # kept" behind a value of one line, or behind the colon.
    QString commentBehind(const YamlNode::Member& member, const QString& line, qsizetype colon, int end) const
    {
        const QString rest = line.mid(colon + 1);
        if (rest.trimmed().startsWith(QLatin1Char('#'))) {
            return rest;
        }
        if (end != member.line || member.value.line != member.line) {
            return {};
        }
        const qsizetype begin = member.value.column - 1;
        const QChar first = begin < line.size() ? line.at(begin) : QChar(u' ');
        qsizetype after = begin;
        if (first == QLatin1Char('"') || first == QLatin1Char('\'')) {
            for (after = begin + 1; after < line.size() && line.at(after) != first; ++after) {
                after += first == QLatin1Char('"') && line.at(after) == QLatin1Char('\\') ? 1 : 0;
            }
        } else if (member.value.isFlow) {
            after = std::max(line.lastIndexOf(QLatin1Char(']')), line.lastIndexOf(QLatin1Char('}')));
        } else {
            after = begin + member.value.scalar.size() - 1;
        }
        const qsizetype hash = line.indexOf(QLatin1String(" #"), std::max(begin, after));
        if (hash < 0) {
            return {};
        }
        qsizetype space = hash;
        while (space > 0 && line.at(space - 1) == QLatin1Char(' ')) {
            --space;
        }
        return line.mid(space);
    }
    void put(int at, const QStringList& lines)
    {
        for (int i = 0; i < lines.size(); ++i) {
            m_lines.insert(at + i, lines.at(i));
        }
    }

    QStringList m_lines;
    const YamlNode* m_root;
    bool m_hasEnd = false;
};

std::optional<QString> tried(const QString& yaml, const YamlNode& root, const QStringList& path, const QJsonValue& value, const QJsonValue& expected)
{
    Patch patch(yaml, &root);
    if (!patch.set(path, value, expected)) {
        return std::nullopt;
    }
    const YamlReading after = readYaml(patch.text());
    const QJsonValue got = after.root ? after.root->value() : QJsonValue(QJsonValue::Null);
    const bool isEmptied = got.isNull() && expected.toObject().isEmpty();
    return got == expected || isEmptied ? std::optional(patch.text()) : std::nullopt;
}

} // namespace

QString yamlInlineLike(const QJsonValue& value, const YamlNode* like)
{
    if (value.isObject()) {
        QStringList members;
        const QJsonObject object = value.toObject();
        for (const QString& key : keysLike(object, like)) {
            members << yamlInline(key) + QStringLiteral(": ") + yamlInlineLike(object.value(key), childOf(like, key));
        }
        return QLatin1Char('{') + members.join(QStringLiteral(", ")) + QLatin1Char('}');
    }
    return yamlInline(value);
}

QStringList yamlMember(const QString& key, const QJsonValue& value, int indent, const YamlNode* like)
{
    const QString head = spaces(indent) + yamlInline(key) + QLatin1Char(':');
    QStringList lines{head};
    if (value.isString() && isBlockText(value.toString())) {
        QString text = value.toString();
        lines[0] += text.endsWith(QLatin1Char('\n')) ? QStringLiteral(" |") : QStringLiteral(" |-");
        text.chop(text.endsWith(QLatin1Char('\n')) ? 1 : 0);
        for (const QString& line : text.split(QLatin1Char('\n'))) {
            lines << (line.isEmpty() ? QString() : spaces(indent + 2) + line);
        }
        return lines;
    }
    const QString inlined = yamlInlineLike(value, like);
    const bool wasFlow = like && like->isFlow;
    if (value.isArray() && !value.toArray().isEmpty()) {
        const QJsonArray array = value.toArray();
        const bool isSimple = std::none_of(array.begin(), array.end(), [](const QJsonValue& item) { return item.isObject() || item.isArray(); });
        const bool wasBlock = like && like->kind == YamlNode::Kind::List && !like->isFlow;
        if (!(wasFlow || (isSimple && !wasBlock && inlined.size() < 80))) {
            const int column = wasBlock && !like->items.empty() ? std::max(indent, like->items.front().column - 3) : indent + 2;
            for (qsizetype i = 0; i < array.size(); ++i) {
                lines << listItem(array.at(i), column, like && std::size_t(i) < like->items.size() ? &like->items[std::size_t(i)] : nullptr);
            }
            return lines;
        }
    } else if (value.isObject() && !value.toObject().isEmpty() && !wasFlow) {
        const QJsonObject object = value.toObject();
        for (const QString& member : keysLike(object, like)) {
            lines << yamlMember(member, object.value(member), indent + 2, childOf(like, member));
        }
        return lines;
    }
    lines[0] += QLatin1Char(' ') + inlined;
    return lines;
}

QJsonValue withValueAt(const QJsonValue& root, const QStringList& path, const QJsonValue& value)
{
    if (path.isEmpty()) {
        return value;
    }
    const QStringList rest = path.mid(1);
    if (root.isArray()) {
        QJsonArray array = root.toArray();
        const qsizetype index = path.first().toLongLong();
        const QJsonValue item = withValueAt(index < array.size() ? array.at(index) : QJsonValue(QJsonValue::Null), rest, value);
        if (item.isUndefined()) {
            array.removeAt(index);
        } else if (index >= array.size()) {
            array.append(item);
        } else {
            array[index] = item;
        }
        return array;
    }
    QJsonObject object = root.toObject();
    const QJsonValue member = withValueAt(object.value(path.first()), rest, value);
    const bool isEmptied = value.isUndefined() && member.isObject() && member.toObject().isEmpty();
    if (member.isUndefined() || isEmptied) {
        object.remove(path.first());
    } else {
        object.insert(path.first(), member);
    }
    return object;
}

core::Result<QString> patchedYaml(const QString& yaml, const QStringList& path, const QJsonValue& value)
{
    const YamlReading reading = readYaml(yaml);
    if (hasErrors(reading.problems)) {
        return core::failure(core::ErrorKind::InvalidInput, reading.problems.first().message, path.join(QLatin1Char('.')));
    }
    YamlNode empty;
    empty.kind = YamlNode::Kind::Map;
    const YamlNode& root = reading.root && !reading.root->isNull() ? *reading.root : empty;
    if (root.kind != YamlNode::Kind::Map || (root.isFlow && !root.members.empty()) || path.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The front matter is no map of members; edit it as text."), path.join(QLatin1Char('.')));
    }
    const QJsonValue before = root.value();
    const QJsonValue expected = withValueAt(before, path, value);
    if (expected == before) {
        return yaml;
    }
    // First the member alone; where the text does not allow it, what is around it.
    for (qsizetype length = path.size(); length > 0; --length) {
        const QStringList outer = path.first(length);
        QJsonValue whole = expected;
        for (const QString& key : outer) {
            whole = whole.isArray() ? QJsonValue(whole.toArray().at(key.toInt())) : whole.toObject().value(key);
        }
        if (const std::optional<QString> text = tried(yaml, root, outer, length == path.size() ? value : whole, expected)) {
            return *text;
        }
    }
    return core::failure(core::ErrorKind::InvalidInput, Text::tr("This member cannot be changed without changing others; edit it as text."), path.join(QLatin1Char('.')));
}

} // namespace prompts
