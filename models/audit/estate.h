// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/document.h"

#include <QStringList>

namespace audit {

/// A part of a resource that could not be read, and what reading it would take.
struct Unread
{
    std::string part;   ///< a child type, or a path such as `properties.siteConfig`, in lower case
    QString permission; ///< the role or permission that would open it
};

/// One resource as rules see it: its own JSON, and the resources that belong to it.
struct Resource
{
    std::uint32_t node = 0;
    std::string id;   ///< as it was spelled; made up from parent and name for a child without one
    std::string key;  ///< the id without case
    std::string type; ///< in lower case
    std::string name; ///< as spelled
    std::int32_t parent = -1; ///< number of the resource that it belongs to
    bool isNested = false; ///< it stands inside its parent, not beside it
    std::vector<std::uint32_t> children; ///< numbers of everything that belongs to it, at any depth
    std::vector<Unread> unread;
};

/// All resources of an audit, with who belongs to whom. Reads an array of ARM resources, an object with `resources` or `value`, or one resource; children stand under
/// `resources`, or beside their parent, whose id theirs begins with. Immutable once read; may be read from several threads.
class Estate
{
public:
    Estate() = default;
    /// InvalidInput when there is no resource in it.
    static core::Result<Estate> read(Document document);

    const Document& document() const { return m_document; }
    const std::vector<Resource>& resources() const { return m_resources; }
    /// Resources of a type in lower case.
    const std::vector<std::uint32_t>& ofType(const std::string& type) const;
    /// The resource with that id, whatever its case; -1 when there is none.
    std::int32_t find(const std::string& key) const;
    /// Parts of the file that were no resources: what they lacked, with their pointer.
    const QStringList& skipped() const { return m_skipped; }
    /// Whether another entry has the same id; then only the first is audited.
    QString pointerOf(std::uint32_t resource) const { return m_pointers[resource]; }

private:
    friend class EstateReader;
    Document m_document;
    std::vector<Resource> m_resources;
    std::vector<QString> m_pointers; // of the resource within the file
    std::unordered_map<std::string, std::uint32_t> m_byKey;
    std::unordered_map<std::string, std::vector<std::uint32_t>> m_byType;
    QStringList m_skipped;
};

} // namespace audit
