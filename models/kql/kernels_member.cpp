// SPDX-License-Identifier: GPL-3.0-or-later
// Members of property bags: cut out of the JSON text without building its values.
#include "kql/kernels_detail.h"

namespace kql {

namespace {

using namespace detail;

/// Goes through one JSON object. It gives up on what it does not expect, and the caller parses the whole.
class MemberScanner
{
public:
    MemberScanner(std::string_view text, std::string_view name) : m_text(text), m_name(name) {}

    enum class Outcome { Found, Absent, Unclear };
    /// The last member of that name, as the language takes it.
    Outcome run(std::string_view& value)
    {
        bool found = false;
        skipSpace();
        if (!take('{')) {
            return !m_text.empty() && (peek() == '[' || peek() == '"') ? Outcome::Unclear : Outcome::Absent;
        }
        skipSpace();
        while (peek() == '"') {
            std::string_view key;
            if (!takeText(key) || key.find('\\') != std::string_view::npos) {
                return Outcome::Unclear;
            }
            skipSpace();
            if (!take(':')) {
                return Outcome::Unclear;
            }
            skipSpace();
            const size_t begin = m_at;
            if (!skipValue()) {
                return Outcome::Unclear;
            }
            if (key.substr(1, key.size() - 2) == m_name) {
                value = m_text.substr(begin, m_at - begin);
                found = true;
            }
            skipSpace();
            if (!take(',')) {
                break;
            }
            skipSpace();
        }
        const bool closed = take('}');
        skipSpace();
        return closed && m_at == m_text.size() ? (found ? Outcome::Found : Outcome::Absent) : Outcome::Unclear;
    }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool take(char wanted)
    {
        const bool there = peek() == wanted;
        m_at += there ? 1 : 0;
        return there;
    }
    void skipSpace()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            ++m_at;
        }
    }
    bool takeText(std::string_view& text)
    {
        const size_t begin = m_at++;
        for (; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == '\\') {
                ++m_at;
            } else if (m_text[m_at] == '"') {
                text = m_text.substr(begin, ++m_at - begin);
                return true;
            }
        }
        return false;
    }
    bool skipValue()
    {
        std::string_view ignored;
        if (peek() == '"') {
            return takeText(ignored);
        }
        const size_t begin = m_at;
        int depth = 0;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '"') {
                if (!takeText(ignored)) {
                    return false;
                }
                continue;
            }
            if (depth == 0 && (c == ',' || c == '}' || c == ' ' || c == '\n' || c == '\t' || c == '\r')) {
                break;
            }
            depth += c == '{' || c == '[' ? 1 : (c == '}' || c == ']' ? -1 : 0);
            ++m_at;
            if (depth == 0 && (c == '}' || c == ']')) {
                break;
            }
        }
        return depth == 0 && m_at > begin;
    }

    std::string_view m_text;
    std::string_view m_name;
    size_t m_at = 0;
};

/// Text without escapes, a plain whole number, true, false: as the engine itself writes it.
bool isCanonical(std::string_view value)
{
    if (value.front() == '"') {
        return value.find('\\') == std::string_view::npos;
    }
    if (value == "true" || value == "false") {
        return true;
    }
    const std::string_view digits = value.front() == '-' ? value.substr(1) : value;
    return !digits.empty() && digits.size() <= 18 && (digits.front() != '0' || value == "0") &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The member as compact JSON; empty when it is absent or null.
QByteArray memberText(std::string_view text, const QByteArray& name)
{
    std::string_view value;
    MemberScanner scanner(text, {name.constData(), size_t(name.size())});
    const MemberScanner::Outcome outcome = scanner.run(value);
    if (outcome == MemberScanner::Outcome::Absent) {
        return {};
    }
    if (outcome == MemberScanner::Outcome::Found && isCanonical(value)) {
        return QByteArray(value.data(), qsizetype(value.size()));
    }
    const Value object = dynamicOf(outcome == MemberScanner::Outcome::Found ? value : text);
    if (outcome == MemberScanner::Outcome::Found) {
        return object.isNull() ? QByteArray() : dynamicText(object.toDynamic());
    }
    const Dynamic* member = object.toDynamic().find(QString::fromUtf8(name));
    return member && !member->isNull() ? dynamicText(*member) : QByteArray();
}

ColumnRef members(const BoundCall&, Type, const std::vector<Operand>& operands, size_t rows)
{
    constexpr quint32 unseen = 0xFFFFFFFF;
    constexpr quint32 absent = 0xFFFFFFFE;
    const ColumnVector& column = *operands[0].column;
    const QByteArray name = operands[1].constant.toText().toUtf8();
    StringDictionaryBuilder dictionary;
    std::vector<quint32> codeOf(column.dictionary() ? column.dictionary()->size() : 0, unseen);
    std::vector<quint32> codes(rows);
    NullBitmap nulls;
    for (size_t row = 0; row < rows; ++row) {
        quint32 code = absent;
        if (!column.isNull(row)) {
            quint32& known = codeOf[column.codes()[row]];
            if (known == unseen) {
                const QByteArray text = memberText(column.dictionary()->bytes(column.codes()[row]), name);
                known = text.isEmpty() ? absent : dictionary.add(std::string_view(text.constData(), size_t(text.size())));
            }
            code = known;
        }
        if (code == absent) {
            nulls.set(row, rows);
        }
        codes[row] = code == absent ? 0 : code;
    }
    return ColumnVector::ofCodes(Type::Dynamic, std::move(codes), dictionary.finish(), std::move(nulls));
}

} // namespace

Kernel memberKernel(const BoundCall& call, Type result)
{
    const bool access = (call.name == u"." || call.name == u"[]") && call.arguments.size() == 2 && result == Type::Dynamic;
    if (!access || call.arguments[0].type != Type::Dynamic || call.arguments[0].constant) {
        return nullptr;
    }
    return call.arguments[1].type == Type::String && call.arguments[1].constant ? members : nullptr;
}

} // namespace kql
