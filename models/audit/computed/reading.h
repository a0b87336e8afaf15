// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Small steps that all computed values share.

#include "audit/computed/computedvalues.h"

namespace audit {

/// A place in the estate's document that can be asked for members by name. Missing members are places without a node; asking them further is harmless.
class Place
{
public:
    Place(const Document& document, std::uint32_t node, bool isThere = true) : m_document(&document), m_node(node), m_isThere(isThere) {}
    static Place of(const ComputedContext& context, std::uint32_t resource) { return {context.estate.document(), context.estate.resources()[resource].node}; }

    /// `a.b.c`, in lower case.
    Place at(std::string_view path) const;
    bool isThere() const { return m_isThere && m_document->at(m_node).kind != NodeKind::Null; }
    bool isObject() const { return m_isThere && m_document->at(m_node).kind == NodeKind::Object; }
    QString text() const;         ///< of a text or number; otherwise empty
    std::optional<double> number() const; ///< of a number, or of a text that is one
    bool isTrue() const;          ///< true, or "true"
    std::vector<Place> items() const; ///< of a list or object
    /// The text, or each text of a list.
    QStringList texts() const;
    std::uint32_t node() const { return m_node; }

private:
    const Document* m_document;
    std::uint32_t m_node;
    bool m_isThere;
};

/// Numbers of the resources of a type (lower case) that belong to another one; only those inside it where the rule judges the others themselves.
enum class Children { All, Nested };
std::vector<std::uint32_t> childrenOfType(const ComputedContext& context, std::uint32_t resource, std::string_view type, Children which = Children::All);
/// The nested children of a type, and those that the service lists in the properties.
std::vector<Place> placesOfType(const ComputedContext& context, std::uint32_t resource, std::string_view type);
QString lastSegment(const QString& id);
QString typeOf(const ComputedContext& context, std::uint32_t resource);
/// Whether `scope` is the resource or stands above it. Both ids, any case.
bool covers(const QString& scope, const QString& id);

} // namespace audit
