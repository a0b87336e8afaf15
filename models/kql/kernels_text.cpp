// SPDX-License-Identifier: GPL-3.0-or-later
// Text operators (has, contains, startswith, =~, matches regex ...) of a column of text with a constant: each distinct text is
// looked at once, in UTF-8.
#include "kql/kernels_detail.h"

#include "kql/regex.h"

#include <cstring>

namespace kql {

namespace {

using namespace detail;

enum class Place { Anywhere, Start, End, Whole, Term, TermStart, TermEnd };

struct TextOperator
{
    const char* name;
    Place place;
};
constexpr TextOperator kOperators[] = {{"contains", Place::Anywhere}, {"startswith", Place::Start},   {"endswith", Place::End},
                                       {"=~", Place::Whole},          {"has", Place::Term},           {"hasprefix", Place::TermStart},
                                       {"hassuffix", Place::TermEnd}};

struct Search
{
    Place place = Place::Anywhere;
    bool caseless = true;
    bool negated = false;
};

std::optional<Search> searchOf(const QString& op)
{
    Search search;
    QString name = op == u"!~" ? QStringLiteral("!=~") : op;
    search.negated = name.startsWith(u'!');
    name = search.negated ? name.mid(1) : name;
    if (name.endsWith(u"_cs")) {
        name.chop(3);
        search.caseless = false;
    }
    for (const TextOperator& one : kOperators) {
        if (name == QLatin1String(one.name)) {
            search.place = one.place;
            return search;
        }
    }
    return std::nullopt;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

bool isWord(char c)
{
    return (c >= '0' && c <= '9') || (lowered(c) >= 'a' && lowered(c) <= 'z');
}

/// Looks for one ASCII term in ASCII texts.
class AsciiFinder
{
public:
    AsciiFinder(const Search& search, std::string_view term) : m_search(search), m_term(term)
    {
        if (search.caseless) {
            std::transform(m_term.begin(), m_term.end(), m_term.begin(), lowered);
        }
    }
    bool matches(std::string_view text) const
    {
        switch (m_search.place) {
        case Place::Start:
            return text.size() >= m_term.size() && equalAt(text, 0);
        case Place::End:
            return text.size() >= m_term.size() && equalAt(text, text.size() - m_term.size());
        case Place::Whole:
            return text.size() == m_term.size() && equalAt(text, 0);
        default:
            return occurs(text);
        }
    }

private:
    bool equalAt(std::string_view text, size_t at) const
    {
        if (!m_search.caseless) {
            return std::memcmp(text.data() + at, m_term.data(), m_term.size()) == 0;
        }
        for (size_t i = 0; i < m_term.size(); ++i) {
            if (lowered(text[at + i]) != m_term[i]) {
                return false;
            }
        }
        return true;
    }
    bool occurs(std::string_view text) const
    {
        if (m_term.empty()) {
            return true;
        }
        for (size_t at = 0; at + m_term.size() <= text.size(); ++at) {
            if (equalAt(text, at) && standsFree(text, at)) {
                return true;
            }
        }
        return false;
    }
    /// A term has no letter or digit beside it where it begins or ends with one.
    bool standsFree(std::string_view text, size_t at) const
    {
        const Place place = m_search.place;
        const size_t end = at + m_term.size();
        const bool startFree = place == Place::Anywhere || place == Place::TermEnd || at == 0 || !isWord(text[at - 1]) || !isWord(m_term.front());
        const bool endFree = place == Place::Anywhere || place == Place::TermStart || end == text.size() || !isWord(text[end]) || !isWord(m_term.back());
        return startFree && endFree;
    }

    Search m_search;
    std::string m_term;
};

/// Asks `test` once for each text of the column.
template <typename Test> ColumnRef byText(const ColumnVector& column, Test test)
{
    constexpr quint8 unknown = 2;
    std::vector<quint8> byCode(column.dictionary() ? column.dictionary()->size() : 0, unknown);
    std::vector<quint8> values(column.size());
    for (size_t row = 0; row < values.size(); ++row) {
        const quint32 code = column.codes()[row];
        if (byCode[code] == unknown) {
            byCode[code] = test(column.dictionary()->bytes(code)) ? 1 : 0;
        }
        values[row] = byCode[code];
    }
    return ColumnVector::ofBooleans(std::move(values));
}

ColumnRef search(const BoundCall& call, Type, const std::vector<Operand>& operands, size_t)
{
    const Search wanted = searchOf(call.name).value_or(Search());
    const QString term = operands[1].constant.toText();
    const QByteArray utf8 = term.toUtf8();
    const AsciiFinder finder(wanted, std::string_view(utf8.constData(), size_t(utf8.size())));
    const bool termIsAscii = isAscii({utf8.constData(), size_t(utf8.size())});
    const PairFunction slow = comparison(call.name, Type::String, Type::String); // other scripts have their own cases and letters
    return byText(*operands[0].column, [&](std::string_view text) {
        if (termIsAscii && isAscii(text)) {
            return finder.matches(text) != wanted.negated;
        }
        return slow(Value(QString::fromUtf8(text.data(), qsizetype(text.size()))), Value(term)).toBool();
    });
}

ColumnRef searchPattern(const BoundCall& call, Type, const std::vector<Operand>& operands, size_t rows)
{
    const core::Result<Regex> pattern = cachedRegex(operands[1].constant.toText());
    if (!pattern) {
        return ColumnVector::constant(Type::Bool, Value(), rows);
    }
    const bool negated = call.name.startsWith(u'!');
    return byText(*operands[0].column, [&](std::string_view text) { return pattern->matchesUtf8(text) != negated; });
}

} // namespace

Kernel textKernel(const BoundCall& call, Type)
{
    if (call.arguments.size() != 2 || call.arguments[0].type != Type::String || call.arguments[0].constant ||
        call.arguments[1].type != Type::String || !call.arguments[1].constant) {
        return nullptr;
    }
    if (call.name.endsWith(u"matches")) {
        return searchPattern;
    }
    return searchOf(call.name) ? search : nullptr;
}

} // namespace kql
