// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/document.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <simdjson.h>

namespace audit {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::Document)
};

constexpr std::size_t kDeepest = 1000;

char loweredByte(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
}

} // namespace

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), loweredByte);
    return result;
}

bool equalsWithoutCase(std::string_view one, std::string_view other)
{
    bool isAscii = true;
    if (one.size() == other.size()) {
        std::size_t at = 0;
        for (; at < one.size() && loweredByte(one[at]) == loweredByte(other[at]); ++at) {
        }
        if (at == one.size()) {
            return true;
        }
    }
    const auto isPlain = [](char letter) { return static_cast<unsigned char>(letter) < 0x80; };
    isAscii = std::all_of(one.begin(), one.end(), isPlain) || std::all_of(other.begin(), other.end(), isPlain);
    if (isAscii) {
        return false;
    }
    return QString::fromUtf8(one.data(), static_cast<qsizetype>(one.size())).compare(QString::fromUtf8(other.data(), static_cast<qsizetype>(other.size())), Qt::CaseInsensitive) == 0;
}

/// Appends values in the order of the text.
class DocumentBuilder
{
public:
    explicit DocumentBuilder(Document& document) : m_document(document) {}
    std::uint32_t name(std::string_view spelled);
    void add(simdjson::dom::element element, std::uint32_t name);
    void add(const QJsonValue& value, std::uint32_t name);

private:
    std::uint32_t open(NodeKind kind, std::uint32_t name);
    void close(std::uint32_t node) { m_document.m_nodes[node].end = static_cast<std::uint32_t>(m_document.m_nodes.size()); }
    void scalar(NodeKind kind, std::uint32_t name) { close(open(kind, name)); }
    void number(double value, std::uint32_t name);
    void string(std::string_view value, std::uint32_t name);

    Document& m_document;
};

std::uint32_t DocumentBuilder::name(std::string_view spelled)
{
    const auto known = m_document.m_spellings.find(spelled);
    if (known != m_document.m_spellings.end()) {
        return known->second;
    }
    const std::string key(spelled);
    const auto number = static_cast<std::uint32_t>(m_document.m_names.size());
    m_document.m_names.push_back(key);
    const auto [lower, isNew] = m_document.m_numbers.emplace(lowered(spelled), number);
    m_document.m_lowered.push_back(isNew ? number : lower->second);
    m_document.m_spellings.emplace(key, number);
    return number;
}

std::uint32_t DocumentBuilder::open(NodeKind kind, std::uint32_t name)
{
    Node node;
    node.kind = kind;
    node.name = name;
    node.number = 0;
    m_document.m_nodes.push_back(node);
    return static_cast<std::uint32_t>(m_document.m_nodes.size() - 1);
}

void DocumentBuilder::number(double value, std::uint32_t name)
{
    const std::uint32_t node = open(NodeKind::Number, name);
    m_document.m_nodes[node].number = value;
    close(node);
}

void DocumentBuilder::string(std::string_view value, std::uint32_t name)
{
    const std::uint32_t node = open(NodeKind::String, name);
    m_document.m_nodes[node].text = {static_cast<std::uint32_t>(m_document.m_texts.size()), static_cast<std::uint32_t>(value.size())};
    m_document.m_texts.append(value);
    close(node);
}

void DocumentBuilder::add(simdjson::dom::element element, std::uint32_t name)
{
    using Type = simdjson::dom::element_type;
    switch (element.type()) {
    case Type::ARRAY: {
        const std::uint32_t node = open(NodeKind::Array, name);
        for (const simdjson::dom::element each : simdjson::dom::array(element)) {
            add(each, 0);
        }
        return close(node);
    }
    case Type::OBJECT: {
        const std::uint32_t node = open(NodeKind::Object, name);
        for (const simdjson::dom::key_value_pair each : simdjson::dom::object(element)) {
            add(each.value, this->name(each.key));
        }
        return close(node);
    }
    case Type::INT64:
        return number(static_cast<double>(std::int64_t(element)), name);
    case Type::UINT64:
        return number(static_cast<double>(std::uint64_t(element)), name);
    case Type::DOUBLE:
        return number(double(element), name);
    case Type::STRING:
        return string(std::string_view(element), name);
    case Type::BOOL:
        return scalar(bool(element) ? NodeKind::True : NodeKind::False, name);
    case Type::NULL_VALUE:
        return scalar(NodeKind::Null, name);
    }
}

void DocumentBuilder::add(const QJsonValue& value, std::uint32_t name)
{
    switch (value.type()) {
    case QJsonValue::Array: {
        const std::uint32_t node = open(NodeKind::Array, name);
        const QJsonArray array = value.toArray();
        for (const QJsonValue& each : array) {
            add(each, 0);
        }
        return close(node);
    }
    case QJsonValue::Object: {
        const std::uint32_t node = open(NodeKind::Object, name);
        const QJsonObject object = value.toObject();
        for (auto each = object.begin(); each != object.end(); ++each) {
            const QByteArray key = each.key().toUtf8();
            add(each.value(), this->name({key.constData(), static_cast<std::size_t>(key.size())}));
        }
        return close(node);
    }
    case QJsonValue::Double:
        return number(value.toDouble(), name);
    case QJsonValue::String: {
        const QByteArray text = value.toString().toUtf8();
        return string({text.constData(), static_cast<std::size_t>(text.size())}, name);
    }
    case QJsonValue::Bool:
        return scalar(value.toBool() ? NodeKind::True : NodeKind::False, name);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return scalar(NodeKind::Null, name);
    }
}

Document::Document()
{
    // Number 0 is nobody's name, so that it can say "none".
    m_names.emplace_back();
    m_lowered.push_back(0);
}

core::Result<Document> Document::parse(const QByteArray& utf8)
{
    if (utf8.size() >= qsizetype(0xFFFFFFFF)) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The file is larger than 4 GB. Split it and audit the parts."));
    }
    simdjson::dom::parser parser;
    const qsizetype bom = utf8.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const auto problem = parser.allocate(static_cast<std::size_t>(utf8.size()), kDeepest);
    simdjson::dom::element root;
    const auto error = problem ? problem : parser.parse(utf8.constData() + bom, static_cast<std::size_t>(utf8.size() - bom)).get(root);
    if (error) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("This is not JSON that can be read: %1.").arg(QString::fromUtf8(simdjson::error_message(error))));
    }
    Document document;
    DocumentBuilder(document).add(root, 0);
    return document;
}

Document Document::fromJson(const QJsonValue& value)
{
    Document document;
    DocumentBuilder(document).add(value, 0);
    return document;
}

std::uint32_t Document::nameNumber(std::string_view lowered) const
{
    const auto found = m_numbers.find(lowered);
    return found == m_numbers.end() ? 0 : found->second;
}

std::uint32_t Document::member(std::uint32_t object, std::uint32_t number) const
{
    if (number == 0 || m_nodes[object].kind != NodeKind::Object) {
        return 0;
    }
    const std::uint32_t end = m_nodes[object].end;
    for (std::uint32_t each = object + 1; each < end; each = m_nodes[each].end) {
        if (m_lowered[m_nodes[each].name] == number) {
            return each;
        }
    }
    return 0;
}

std::uint32_t Document::elementCount(std::uint32_t node) const
{
    std::uint32_t count = 0;
    if (m_nodes[node].kind == NodeKind::Array || m_nodes[node].kind == NodeKind::Object) {
        for (std::uint32_t each = node + 1; each < m_nodes[node].end; each = m_nodes[each].end) {
            ++count;
        }
    }
    return count;
}

QString Document::stringOf(std::uint32_t object, std::string_view lowered) const
{
    const std::uint32_t found = member(object, lowered);
    if (found == 0 || m_nodes[found].kind != NodeKind::String) {
        return {};
    }
    const std::string_view value = text(found);
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QJsonValue Document::toJson(std::uint32_t node) const
{
    const Node& value = m_nodes[node];
    switch (value.kind) {
    case NodeKind::Null:
        return QJsonValue::Null;
    case NodeKind::False:
    case NodeKind::True:
        return value.kind == NodeKind::True;
    case NodeKind::Number:
        return value.number;
    case NodeKind::String:
        return QString::fromUtf8(text(node).data(), static_cast<qsizetype>(text(node).size()));
    case NodeKind::Array: {
        QJsonArray array;
        for (std::uint32_t each = node + 1; each < value.end; each = m_nodes[each].end) {
            array.append(toJson(each));
        }
        return array;
    }
    case NodeKind::Object: {
        QJsonObject object;
        for (std::uint32_t each = node + 1; each < value.end; each = m_nodes[each].end) {
            const std::string_view name = nameOf(each);
            object.insert(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), toJson(each));
        }
        return object;
    }
    }
    return {};
}

qsizetype Document::bytes() const
{
    qsizetype names = 0;
    for (const std::string& each : m_names) {
        names += static_cast<qsizetype>(each.capacity() * 3);
    }
    return static_cast<qsizetype>(m_nodes.capacity() * sizeof(Node) + m_texts.capacity()) + names;
}

} // namespace audit
