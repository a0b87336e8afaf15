// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/yamlnode.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

namespace prompts {

namespace {

constexpr int deepest = 64;
constexpr std::size_t mostNodes = 200'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Yaml)
};

std::size_t sizeOf(const YamlNode& node)
{
    std::size_t size = 1;
    for (const YamlNode& item : node.items) {
        size += sizeOf(item);
    }
    for (const YamlNode::Member& member : node.members) {
        size += sizeOf(member.value);
    }
    return size;
}

/// Columns of yaml-cpp count bytes of UTF-8, ours UTF-16 units.
class Places
{
public:
    Places(const QString& text, int firstLine) : m_firstLine(firstLine)
    {
        qsizetype begin = 0;
        for (;;) {
            const qsizetype end = text.indexOf(QLatin1Char('\n'), begin);
            m_lines.push_back(QStringView(text).mid(begin, end < 0 ? -1 : end - begin));
            if (end < 0) {
                break;
            }
            begin = end + 1;
        }
    }
    int line(const YAML::Mark& mark) const { return mark.line < 0 ? m_firstLine : m_firstLine + mark.line; }
    int column(const YAML::Mark& mark) const
    {
        if (mark.line < 0 || std::size_t(mark.line) >= m_lines.size()) {
            return 1;
        }
        const QStringView text = m_lines[std::size_t(mark.line)];
        int bytes = 0;
        qsizetype at = 0;
        for (; at < text.size() && bytes < mark.column; ++at) {
            const char16_t unit = text[at].unicode();
            bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : QChar::isSurrogate(unit) ? 2 : 3;
        }
        return int(at) + 1;
    }
    int length(int line) const
    {
        const std::size_t at = std::size_t(std::max(0, line - m_firstLine));
        return at < m_lines.size() ? int(m_lines[at].size()) : 0;
    }

private:
    int m_firstLine;
    std::vector<QStringView> m_lines;
};

/// Builds nodes from the parser's events, so that every place is known and copies by aliases stay within bounds.
class Builder : public YAML::EventHandler
{
public:
    explicit Builder(const Places& places) : m_places(places) {}

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(made(YamlNode::Kind::Null, mark), anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        YamlNode node = made(YamlNode::Kind::Null, mark);
        const auto known = m_anchors.constFind(anchor);
        if (known != m_anchors.constEnd()) {
            const std::size_t size = sizeOf(*known);
            m_copied += size;
            if (m_copied > mostNodes) {
                isTooLarge = true;
            } else {
                node = *known;
                node.line = m_places.line(mark);
                node.column = m_places.column(mark);
            }
        }
        node.isAlias = true;
        add(std::move(node), 0);
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override
    {
        YamlNode node = made(YamlNode::Kind::Scalar, mark);
        node.scalar = QString::fromStdString(value);
        node.tag = QString::fromStdString(tag);
        node.isQuoted = tag == "!" || tag == "tag:yaml.org,2002:str";
        add(std::move(node), anchor);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override
    {
        begin(YamlNode::Kind::List, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { end(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override
    {
        begin(YamlNode::Kind::Map, mark, tag, anchor, style);
    }
    void OnMapEnd() override { end(); }

    std::shared_ptr<const YamlNode> root() const { return m_root; }
    bool isTooLarge = false, isTooDeep = false;
    struct BadKey
    {
        int line = 0, column = 0;
        QString duplicate; ///< empty: the key is a list or map
    };
    QList<BadKey> badKeys;

private:
    struct Open
    {
        YamlNode node;
        YAML::anchor_t anchor = 0;
        std::optional<YamlNode> key;
    };
    YamlNode made(YamlNode::Kind kind, const YAML::Mark& mark)
    {
        YamlNode node;
        node.kind = kind;
        node.line = m_places.line(mark);
        node.column = m_places.column(mark);
        return node;
    }
    void begin(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value style)
    {
        if (m_open.size() >= deepest) {
            isTooDeep = true;
            ++m_skipped;
            return;
        }
        Open open{made(kind, mark), anchor, {}};
        open.node.tag = QString::fromStdString(tag);
        open.node.isFlow = style == YAML::EmitterStyle::Flow;
        m_open.push_back(std::move(open));
    }
    void end()
    {
        if (m_skipped > 0) {
            --m_skipped;
            return;
        }
        Open done = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(done.node), done.anchor);
    }
    void add(YamlNode node, YAML::anchor_t anchor)
    {
        if (m_skipped > 0 || isTooLarge) {
            return;
        }
        if (++m_nodes > mostNodes) {
            isTooLarge = true;
            return;
        }
        if (anchor != 0) {
            m_anchors.insert(anchor, node);
        }
        if (m_open.empty()) {
            m_root = std::make_shared<YamlNode>(std::move(node));
        } else if (m_open.back().node.kind == YamlNode::Kind::List) {
            m_open.back().node.items.push_back(std::move(node));
        } else if (Open& map = m_open.back(); !map.key) {
            map.key = std::move(node);
        } else {
            addMember(map, std::move(node));
        }
    }
    void addMember(Open& map, YamlNode value)
    {
        const YamlNode key = *std::exchange(map.key, std::nullopt);
        if (key.kind == YamlNode::Kind::List || key.kind == YamlNode::Kind::Map) {
            badKeys << BadKey{key.line, key.column, {}};
            return;
        }
        auto& members = map.node.members;
        const QString name = key.kind == YamlNode::Kind::Null ? QStringLiteral("null") : key.scalar;
        const bool isKnown = members.size() < 2000 && std::any_of(members.begin(), members.end(), [&name](const YamlNode::Member& member) { return member.key == name; });
        if (isKnown && name != QLatin1String("<<")) {
            badKeys << BadKey{key.line, key.column, name};
        }
        members.push_back({name, key.line, key.column, std::move(value)});
    }

    const Places& m_places;
    std::vector<Open> m_open;
    QHash<YAML::anchor_t, YamlNode> m_anchors;
    std::shared_ptr<const YamlNode> m_root;
    std::size_t m_nodes = 0, m_copied = 0;
    int m_skipped = 0;
};

PromptProblem badYaml(const Places& places, const YAML::Exception& error, const QString& text)
{
    PromptProblem problem;
    problem.line = places.line(error.mark);
    problem.column = places.column(error.mark);
    problem.endColumn = std::max(problem.column + 1, places.length(problem.line) + 1);
    problem.code = QStringLiteral("badYaml");
    problem.message = Text::tr("The front matter is not valid YAML: %1.").arg(QString::fromStdString(error.msg));
    const QString line = text.section(QLatin1Char('\n'), error.mark.line, error.mark.line);
    if (line.contains(QLatin1Char('\t')) && line.trimmed() != line) {
        problem.remedy = Text::tr("Indent with spaces; YAML does not take tabs.");
    } else if (line.contains(QLatin1String("{{")) || line.contains(QLatin1String("{%"))) {
        problem.remedy = Text::tr("Put a value with braces in quotes.");
    } else if (line.count(QLatin1String(": ")) > 1) {
        problem.remedy = Text::tr("Put a value that holds a colon in quotes.");
    } else {
        problem.remedy = Text::tr("Look at this line and the one above: indentation, a missing colon, an open quote or bracket.");
    }
    return problem;
}

void report(YamlReading& reading, const Builder& builder)
{
    if (builder.isTooDeep) {
        reading.problems << PromptProblem{0, 0, 0, Severity::Error, QStringLiteral("yamlTooDeep"), Text::tr("The front matter is nested more than %1 levels deep.").arg(deepest),
                                          Text::tr("Make it flatter, or keep the data in a file of its own.")};
    }
    if (builder.isTooLarge) {
        reading.problems << PromptProblem{0, 0, 0, Severity::Error, QStringLiteral("yamlTooLarge"), Text::tr("The front matter has more values than can be read, perhaps through repeated aliases."),
                                          Text::tr("Remove the aliases, or keep the data in a file of its own.")};
    }
    for (const Builder::BadKey& key : builder.badKeys) {
        if (reading.problems.size() > 50) {
            break;
        }
        if (key.duplicate.isEmpty()) {
            reading.problems << PromptProblem{key.line, key.column, key.column + 1, Severity::Error, QStringLiteral("badYaml"), Text::tr("A list or map cannot be the name of a member."),
                                              Text::tr("Put a value with braces in quotes.")};
        } else {
            reading.problems << PromptProblem{key.line, key.column, key.column + int(key.duplicate.size()), Severity::Warning, QStringLiteral("duplicateMember"),
                                              Text::tr("“%1” is there twice; the last one counts.").arg(key.duplicate), Text::tr("Remove one of them.")};
        }
    }
}

} // namespace

YamlReading readYaml(const QString& text, int firstLine)
{
    YamlReading reading;
    const Places places(text, firstLine);
    Builder builder(places);
    // yaml-cpp recurses over flow brackets before any event: what nests absurdly is refused before it is read.
    int depth = 0, deepestSeen = 0;
    for (const QChar character : text) {
        depth += character == QLatin1Char('[') || character == QLatin1Char('{') ? 1 : character == QLatin1Char(']') || character == QLatin1Char('}') ? -1 : 0;
        deepestSeen = std::max(deepestSeen, depth);
        depth = std::max(depth, 0);
    }
    if (deepestSeen > 400) {
        builder.isTooDeep = true;
        report(reading, builder);
        return reading;
    }
    try {
        std::istringstream stream(text.toStdString());
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const YAML::Exception& error) {
        reading.problems << badYaml(places, error, text);
        return reading;
    } catch (const std::exception& error) { // out of memory and the like: still a value for the caller
        reading.problems << PromptProblem{firstLine, 1, 2, Severity::Error, QStringLiteral("badYaml"), Text::tr("The front matter cannot be read: %1.").arg(QString::fromUtf8(error.what())),
                                          Text::tr("Make it smaller.")};
        return reading;
    }
    report(reading, builder);
    if (!builder.isTooDeep && !builder.isTooLarge) {
        reading.root = builder.root();
    }
    return reading;
}

} // namespace prompts
