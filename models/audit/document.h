// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace audit {

enum class NodeKind : std::uint8_t { Null, False, True, Number, String, Array, Object };

/// One value of a Document. Children of an array or object follow it directly; `end` is the number of the first node behind its subtree.
struct Node
{
    std::uint32_t name = 0; ///< of the member, an index of Document::nameOf(); 0 where it has none
    std::uint32_t end = 0;
    union {
        double number;
        struct
        {
            std::uint32_t offset;
            std::uint32_t length;
        } text;
    };
    NodeKind kind = NodeKind::Null;
};

/// Hashes a text whatever it is kept in, so that looking one up makes no copy.
struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// JSON in one block of nodes, made for reading many paths in many resources: 24 bytes a value and its text once. Property names compare without
/// case, as Azure's services answer in several. Immutable after parse(); may then be read from several threads.
class Document
{
public:
    Document();
    /// InvalidInput with the place for broken JSON, for text that is not UTF-8 and for more than 1,000 levels. Of repeated members the first counts.
    static core::Result<Document> parse(const QByteArray& utf8);
    /// The same from a value that is there already.
    static Document fromJson(const QJsonValue& value);

    std::uint32_t root() const { return 0; }
    bool isEmpty() const { return m_nodes.empty(); }
    std::size_t size() const { return m_nodes.size(); }
    const Node& at(std::uint32_t node) const { return m_nodes[node]; }
    /// The text of a String node, UTF-8. Valid as long as the document.
    std::string_view text(std::uint32_t node) const { return {m_texts.data() + m_nodes[node].text.offset, m_nodes[node].text.length}; }
    /// The member's name as it was spelled.
    std::string_view nameOf(std::uint32_t node) const { return m_names[m_nodes[node].name]; }
    /// Number of a name without its case, 0 when no member is called so. `lowered` must be in lower case.
    std::uint32_t nameNumber(std::string_view lowered) const;
    /// The member whose name has that number, or 0.
    std::uint32_t member(std::uint32_t object, std::uint32_t number) const;
    std::uint32_t member(std::uint32_t object, std::string_view lowered) const { return member(object, nameNumber(lowered)); }
    std::uint32_t elementCount(std::uint32_t node) const;
    QString stringOf(std::uint32_t object, std::string_view lowered) const;
    QJsonValue toJson(std::uint32_t node) const;
    qsizetype bytes() const;

private:
    friend class DocumentBuilder;
    std::vector<Node> m_nodes;
    std::string m_texts;
    std::vector<std::string> m_names;          // as spelled
    std::vector<std::uint32_t> m_lowered;      // number without case of each spelling
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_spellings;
    std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>> m_numbers;
};

/// Lower case of ASCII letters; others stay. Azure's names of properties, types and ids are ASCII.
std::string lowered(std::string_view text);
/// Compares without case: ASCII quickly, other letters by Unicode's simple folding.
bool equalsWithoutCase(std::string_view one, std::string_view other);

} // namespace audit
