// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/computed/reading.h"

#include "audit/evaluatorwalk.h"

namespace audit {

Place Place::at(std::string_view path) const
{
    Place place = *this;
    while (place.m_isThere && !path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        const std::uint32_t found = place.m_document->member(place.m_node, path.substr(0, dot));
        place.m_isThere = found != 0;
        place.m_node = found;
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return place;
}

QString Place::text() const
{
    if (!m_isThere) {
        return {};
    }
    const Node& node = m_document->at(m_node);
    if (node.kind == NodeKind::String) {
        const std::string_view text = m_document->text(m_node);
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    return node.kind == NodeKind::Number ? QString::number(node.number, 'g', 15) : QString();
}

std::optional<double> Place::number() const
{
    bool isNumber = false;
    const double number = text().toDouble(&isNumber);
    return isNumber ? std::optional<double>(number) : std::nullopt;
}

bool Place::isTrue() const
{
    return m_isThere && (m_document->at(m_node).kind == NodeKind::True || text().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0);
}

std::vector<Place> Place::items() const
{
    std::vector<Place> items;
    if (!m_isThere) {
        return items;
    }
    const Node& node = m_document->at(m_node);
    if (node.kind == NodeKind::Array || node.kind == NodeKind::Object) {
        for (std::uint32_t each = m_node + 1; each < node.end; each = m_document->at(each).end) {
            items.emplace_back(*m_document, each);
        }
    }
    return items;
}

QStringList Place::texts() const
{
    QStringList texts;
    for (const Place& item : items()) {
        texts << item.text();
    }
    if (texts.isEmpty() && !text().isEmpty()) {
        texts << text();
    }
    return texts;
}

std::vector<std::uint32_t> childrenOfType(const ComputedContext& context, std::uint32_t resource, std::string_view type, Children which)
{
    std::vector<std::uint32_t> children;
    for (const std::uint32_t child : context.estate.resources()[resource].children) {
        const Resource& each = context.estate.resources()[child];
        if (each.type == type && (each.isNested || which == Children::All)) {
            children.push_back(child);
        }
    }
    return children;
}

std::vector<Place> placesOfType(const ComputedContext& context, std::uint32_t resource, std::string_view type)
{
    std::vector<std::uint32_t> nodes;
    for (const std::uint32_t child : childrenOfType(context, resource, type, Children::Nested)) {
        nodes.push_back(context.estate.resources()[child].node);
    }
    addMissing(nodes, childrenInProperties(context.estate.document(), context.estate.resources()[resource], {std::string(type)}), context.estate.document());
    std::vector<Place> places;
    for (const std::uint32_t node : nodes) {
        places.emplace_back(context.estate.document(), node);
    }
    return places;
}

QString lastSegment(const QString& id)
{
    return id.mid(id.lastIndexOf(u'/') + 1);
}

QString typeOf(const ComputedContext& context, std::uint32_t resource)
{
    return QString::fromStdString(context.estate.resources()[resource].type);
}

bool covers(const QString& scope, const QString& id)
{
    QString above = scope;
    while (above.endsWith(u'/')) {
        above.chop(1);
    }
    return id.startsWith(above, Qt::CaseInsensitive) && (id.size() == above.size() || id[above.size()] == u'/');
}

} // namespace audit
