// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text and dynamic(...) literals as Dynamic.
#include "kql/dynamic.h"
#include "kql/value.h"

#include <QSet>

namespace kql {

namespace {

constexpr int kDeepest = 200;

class Reader
{
public:
    Reader(QStringView text, bool literal) : m_text(text), m_literal(literal) {}

    std::optional<Dynamic> document()
    {
        auto value = element(0);
        blank();
        return value && m_at == m_text.size() ? value : std::nullopt;
    }

private:
    QChar peek() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }
    void blank()
    {
        while (m_at < m_text.size() && (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r')) {
            ++m_at;
        }
    }
    bool accept(QChar c)
    {
        blank();
        if (peek() != c || m_at >= m_text.size()) {
            return false;
        }
        ++m_at;
        return true;
    }
    bool word(QStringView wanted)
    {
        if (!m_text.mid(m_at).startsWith(wanted)) {
            return false;
        }
        m_at += wanted.size();
        return true;
    }
    bool quoteAhead() const { return peek() == u'"' || (m_literal && peek() == u'\''); }

    std::optional<Dynamic> element(int depth)
    {
        blank();
        if (depth > kDeepest || m_at >= m_text.size()) {
            return std::nullopt;
        }
        if (peek() == u'{') {
            return bag(depth);
        }
        if (peek() == u'[') {
            return array(depth);
        }
        if (quoteAhead()) {
            const auto content = text();
            return content ? std::optional(Dynamic(*content)) : std::nullopt;
        }
        if (word(u"true")) {
            return Dynamic(true);
        }
        if (word(u"false")) {
            return Dynamic(false);
        }
        if (word(u"null")) {
            return Dynamic();
        }
        return m_literal && peek().isLetter() ? typed(depth) : number();
    }

    std::optional<Dynamic> array(int depth)
    {
        ++m_at;
        Dynamic::Array elements;
        if (accept(u']')) {
            return Dynamic(std::move(elements));
        }
        do {
            auto value = element(depth + 1);
            if (!value) {
                return std::nullopt;
            }
            elements.push_back(std::move(*value));
        } while (accept(u','));
        return accept(u']') ? std::optional(Dynamic(std::move(elements))) : std::nullopt;
    }

    std::optional<Dynamic> bag(int depth)
    {
        ++m_at;
        Dynamic::Bag members;
        if (accept(u'}')) {
            return Dynamic(std::move(members));
        }
        QSet<QString> names;
        bool repeated = false;
        do {
            blank();
            const auto name = quoteAhead() ? text() : std::nullopt;
            if (!name || !accept(u':')) {
                return std::nullopt;
            }
            auto value = element(depth + 1);
            if (!value) {
                return std::nullopt;
            }
            repeated = repeated || names.contains(*name);
            names.insert(*name);
            members.emplace_back(*name, std::move(*value));
        } while (accept(u','));
        if (!accept(u'}')) {
            return std::nullopt;
        }
        return Dynamic(repeated ? lastOnes(std::move(members)) : std::move(members));
    }

    /// Only the last member of each name.
    static Dynamic::Bag lastOnes(Dynamic::Bag members)
    {
        Dynamic::Bag kept;
        QSet<QString> seen;
        for (auto it = members.rbegin(); it != members.rend(); ++it) {
            if (!seen.contains(it->first)) {
                seen.insert(it->first);
                kept.push_back(std::move(*it));
            }
        }
        std::reverse(kept.begin(), kept.end());
        return kept;
    }

    std::optional<QString> text()
    {
        const QChar quote = m_text[m_at++];
        QString content;
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at++];
            if (c == quote) {
                return content;
            }
            if (c != u'\\') {
                content += c;
                continue;
            }
            const QChar escaped = peek();
            ++m_at;
            if (escaped == u'u') {
                bool ok = false;
                content += QChar(ushort(m_text.mid(m_at, 4).toUShort(&ok, 16)));
                m_at += 4;
                if (!ok) {
                    return std::nullopt;
                }
                continue;
            }
            const qsizetype known = QStringView(u"bfnrt").indexOf(escaped);
            content += known < 0 ? escaped : QChar("\b\f\n\r\t"[known]);
        }
        return std::nullopt;
    }

    std::optional<Dynamic> number()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (peek().isDigit() || QStringView(u"+-.eE").contains(peek()))) {
            ++m_at;
        }
        const QStringView digits = m_text.mid(start, m_at - start);
        while (m_literal && m_at < m_text.size() && peek().isLetter()) {
            ++m_at;
        }
        if (m_at > start + digits.size()) { // 1h
            const auto span = parseTimeSpan(m_text.mid(start, m_at - start).toString());
            return span ? std::optional(toElement(Type::TimeSpan, Value(*span))) : std::nullopt;
        }
        bool ok = false;
        if (const qint64 whole = digits.toLongLong(&ok); ok) {
            return Dynamic(whole);
        }
        const double real = digits.toDouble(&ok);
        return ok && !digits.startsWith(u'+') ? std::optional(Dynamic(real)) : std::nullopt;
    }

    /// datetime(...), timespan(...), long(...) and so on; times become text, as on the wire.
    std::optional<Dynamic> typed(int depth)
    {
        if (word(u"dynamic(")) {
            auto inner = element(depth + 1);
            return inner && accept(u')') ? inner : std::nullopt;
        }
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const qsizetype close = m_text.indexOf(u')', m_at);
        if (open < 0 || close < open) {
            return std::nullopt;
        }
        const auto type = typeFromName(m_text.mid(m_at, open - m_at).trimmed());
        const QString inner = m_text.mid(open + 1, close - open - 1).trimmed().toString();
        if (!type) {
            return std::nullopt;
        }
        m_at = close + 1;
        const Value value = inner == u"null" ? Value() : convert(Type::String, Value(inner), *type);
        return toElement(*type, value);
    }

    QStringView m_text;
    bool m_literal;
    qsizetype m_at = 0;
};

} // namespace

std::optional<Dynamic> Dynamic::parse(QStringView text)
{
    return Reader(text, false).document();
}

std::optional<Dynamic> Dynamic::parseLiteral(QStringView text)
{
    return Reader(text, true).document();
}

} // namespace kql
