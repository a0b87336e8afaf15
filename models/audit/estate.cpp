// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/estate.h"

#include <QCoreApplication>

#include <algorithm>

namespace audit {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::Estate)
};

constexpr std::size_t kDeepest = 16;

/// `Microsoft.X/a/b` behind the last `/providers/` of an id; empty for ids without one.
std::string typeFromId(const std::string& key)
{
    const std::string marker = "/providers/";
    const std::size_t at = key.rfind(marker);
    if (at == std::string::npos) {
        const bool isGroup = key.find("/resourcegroups/") != std::string::npos && std::count(key.begin(), key.end(), '/') == 4;
        const bool isSubscription = key.rfind("/subscriptions/", 0) == 0 && std::count(key.begin(), key.end(), '/') == 2;
        return isGroup ? "microsoft.resources/resourcegroups" : isSubscription ? "microsoft.resources/subscriptions" : std::string();
    }
    std::vector<std::string> parts;
    for (std::size_t from = at + marker.size(); from <= key.size();) {
        const std::size_t to = std::min(key.find('/', from), key.size());
        parts.push_back(key.substr(from, to - from));
        from = to + 1;
    }
    std::string type = parts.empty() ? std::string() : parts.front();
    for (std::size_t each = 1; each < parts.size(); each += 2) {
        type += "/" + parts[each];
    }
    return type;
}

std::string lastSegment(const std::string& text)
{
    return text.substr(text.rfind('/') + 1);
}

} // namespace

class EstateReader
{
public:
    explicit EstateReader(Estate& estate) : m_estate(estate), m_document(estate.m_document) {}
    void read();

private:
    void entries(std::uint32_t list, const QString& pointer, std::int32_t parent, std::size_t depth);
    void entry(std::uint32_t node, const QString& pointer, std::int32_t parent, std::size_t depth);
    void describe(Resource& resource) const;
    void readUnread(Resource& resource) const;
    void connect();
    std::string text(std::uint32_t node, std::string_view name) const;

    Estate& m_estate;
    const Document& m_document;
};

std::string EstateReader::text(std::uint32_t node, std::string_view name) const
{
    const std::uint32_t found = m_document.member(node, name);
    return found != 0 && m_document.at(found).kind == NodeKind::String ? std::string(m_document.text(found)) : std::string();
}

void EstateReader::read()
{
    const std::uint32_t root = m_document.root();
    const Node& node = m_document.at(root);
    if (node.kind == NodeKind::Array) {
        entries(root, {}, -1, 0);
    } else if (node.kind == NodeKind::Object) {
        const std::uint32_t value = m_document.member(root, "value");
        const std::uint32_t resources = m_document.member(root, "resources");
        const bool isResource = m_document.member(root, "type") != 0 || m_document.member(root, "id") != 0;
        const bool isList = value != 0 && m_document.at(value).kind == NodeKind::Array;
        if (!isResource && isList) {
            entries(value, QStringLiteral("/value"), -1, 0);
        } else if (!isResource && resources != 0) {
            entries(resources, QStringLiteral("/resources"), -1, 0);
        } else {
            entry(root, {}, -1, 0);
        }
    }
    connect();
}

void EstateReader::entries(std::uint32_t list, const QString& pointer, std::int32_t parent, std::size_t depth)
{
    int at = 0;
    for (std::uint32_t each = list + 1; each < m_document.at(list).end; each = m_document.at(each).end, ++at) {
        entry(each, pointer + u'/' + QString::number(at), parent, depth);
    }
}

void EstateReader::entry(std::uint32_t node, const QString& pointer, std::int32_t parent, std::size_t depth)
{
    if (m_document.at(node).kind != NodeKind::Object) {
        m_estate.m_skipped << Text::tr("%1 is no resource: it is not an object.").arg(pointer.isEmpty() ? QStringLiteral("/") : pointer);
        return;
    }
    Resource resource;
    resource.node = node;
    resource.parent = parent;
    resource.isNested = parent >= 0;
    describe(resource);
    if (resource.type.empty()) {
        m_estate.m_skipped << Text::tr("%1 is no resource: it has neither a type nor an id that tells it.").arg(pointer.isEmpty() ? QStringLiteral("/") : pointer);
        return;
    }
    readUnread(resource);
    const auto number = static_cast<std::uint32_t>(m_estate.m_resources.size());
    if (!m_estate.m_byKey.emplace(resource.key, number).second && parent < 0) {
        m_estate.m_skipped << Text::tr("%1 has the same id as another resource before it: %2.").arg(pointer, QString::fromStdString(resource.id));
        return;
    }
    m_estate.m_resources.push_back(std::move(resource));
    m_estate.m_pointers.push_back(pointer);
    const std::uint32_t children = m_document.member(node, "resources");
    if (children != 0 && m_document.at(children).kind == NodeKind::Array && depth < kDeepest) {
        entries(children, pointer + QStringLiteral("/resources"), static_cast<std::int32_t>(number), depth + 1);
    }
}

void EstateReader::describe(Resource& resource) const
{
    resource.id = text(resource.node, "id");
    resource.type = lowered(text(resource.node, "type"));
    resource.name = text(resource.node, "name");
    if (resource.type.empty()) {
        resource.type = typeFromId(lowered(resource.id));
    } else if (resource.parent >= 0 && resource.type.find('.') == std::string::npos) {
        // Templates write the child's type without its parent's.
        resource.type = m_estate.m_resources[static_cast<std::size_t>(resource.parent)].type + "/" + resource.type;
    }
    if (resource.name.empty()) {
        resource.name = lastSegment(resource.id);
    }
    if (resource.id.empty() && resource.parent >= 0) {
        const Resource& parent = m_estate.m_resources[static_cast<std::size_t>(resource.parent)];
        const bool isOwn = resource.type.rfind(parent.type + "/", 0) == 0;
        resource.id = parent.id + (isOwn ? resource.type.substr(parent.type.size()) : "/providers/" + resource.type) + "/" + lastSegment(resource.name);
    }
    resource.key = lowered(resource.id);
    if (resource.key.empty()) {
        resource.key = resource.type + "/" + lowered(resource.name);
        resource.id = resource.key;
    }
}

void EstateReader::readUnread(Resource& resource) const
{
    const std::uint32_t list = m_document.member(resource.node, "x-unread");
    if (list == 0) {
        return;
    }
    for (std::uint32_t each = list + 1; each < m_document.at(list).end; each = m_document.at(each).end) {
        resource.unread.push_back({lowered(text(each, "part")), QString::fromStdString(text(each, "permission"))});
    }
}

void EstateReader::connect()
{
    auto& resources = m_estate.m_resources;
    for (std::uint32_t number = 0; number < resources.size(); ++number) {
        m_estate.m_byType[resources[number].type].push_back(number);
        if (resources[number].parent >= 0) {
            continue;
        }
        // Beside its parent: the longest id that is the beginning of this one.
        const std::string& key = resources[number].key;
        for (std::size_t end = key.rfind('/'); end != std::string::npos && end > 0; end = key.rfind('/', end - 1)) {
            const auto found = m_estate.m_byKey.find(key.substr(0, end));
            if (found != m_estate.m_byKey.end() && found->second != number) {
                resources[number].parent = static_cast<std::int32_t>(found->second);
                break;
            }
        }
    }
    for (std::uint32_t number = 0; number < resources.size(); ++number) {
        std::size_t steps = 0;
        for (std::int32_t above = resources[number].parent; above >= 0 && steps < kDeepest; above = resources[static_cast<std::size_t>(above)].parent, ++steps) {
            resources[static_cast<std::size_t>(above)].children.push_back(number);
        }
    }
}

core::Result<Estate> Estate::read(Document document)
{
    Estate estate;
    estate.m_document = std::move(document);
    if (!estate.m_document.isEmpty()) {
        EstateReader(estate).read();
    }
    if (estate.m_resources.empty()) {
        const bool isEmptyList = !estate.m_document.isEmpty() && estate.m_document.at(0).kind == NodeKind::Array && estate.m_document.at(0).end == 1;
        if (!isEmptyList) {
            return core::failure(core::ErrorKind::InvalidInput, Text::tr("There is no resource in this file. An audit reads an array of ARM resources, each with id, type and properties."));
        }
    }
    return estate;
}

const std::vector<std::uint32_t>& Estate::ofType(const std::string& type) const
{
    static const std::vector<std::uint32_t> none;
    const auto found = m_byType.find(type);
    return found == m_byType.end() ? none : found->second;
}

std::int32_t Estate::find(const std::string& key) const
{
    const auto found = m_byKey.find(key);
    return found == m_byKey.end() ? -1 : static_cast<std::int32_t>(found->second);
}

} // namespace audit
