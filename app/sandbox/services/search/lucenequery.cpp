// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/query.h"

#include "sandbox/services/search/definition.h"

namespace sandbox::search {

namespace {

class LuceneParser
{
public:
    LuceneParser(const QString& text, bool all)
        : m_text(text), m_default(all ? QueryNode::Occur::Must : QueryNode::Occur::Should)
    {
    }

    core::Result<QueryNode> parse()
    {
        QueryNode node = group(0, QString());
        if (!m_problem && m_next < m_text.size()) {
            fail(QStringLiteral("an unmatched ')'"));
        }
        if (m_problem) {
            return core::failure(*m_problem);
        }
        return node;
    }

private:
    void fail(const QString& problem)
    {
        if (!m_problem) {
            m_problem = refusal(
                400, QStringLiteral("InvalidRequestParameter"),
                QStringLiteral("Failed to parse query string at line 1, column %1: %2.\r\nParameter name: search")
                    .arg(m_next + 1)
                    .arg(problem));
        }
    }

    void skipSpaces()
    {
        while (m_next < m_text.size() && m_text.at(m_next).isSpace()) {
            ++m_next;
        }
    }

    /// Takes `word` as an operator when it stands alone.
    bool takeOperator(const QString& word)
    {
        const qsizetype end = m_next + word.size();
        if (QStringView(m_text).mid(m_next, word.size()) != word) {
            return false;
        }
        const bool alone =
            !word.at(0).isLetter() || end >= m_text.size() || m_text.at(end).isSpace() || m_text.at(end) == u'(';
        if (alone) {
            m_next = end;
            skipSpaces();
        }
        return alone;
    }

    /// Clauses up to the closing parenthesis; AND makes both neighbours required, as Lucene's classic parser does.
    QueryNode group(int depth, const QString& field)
    {
        QueryNode result;
        result.kind = QueryNode::Kind::Group;
        if (depth > 50) {
            fail(QStringLiteral("the query is nested too deeply"));
            return result;
        }
        for (skipSpaces(); !m_problem && m_next < m_text.size() && m_text.at(m_next) != u')'; skipSpaces()) {
            const bool conjunction = takeOperator("AND") || takeOperator("&&");
            const bool disjunction = !conjunction && (takeOperator("OR") || takeOperator("||"));
            if (conjunction && !result.children.empty() && result.children.back().occur != QueryNode::Occur::MustNot) {
                result.children.back().occur = QueryNode::Occur::Must;
            }
            if (disjunction && !result.children.empty() && m_default == QueryNode::Occur::Must &&
                result.children.back().occur == QueryNode::Occur::Must) {
                result.children.back().occur = QueryNode::Occur::Should;
            }
            if ((conjunction || disjunction) && (result.children.empty() || m_next >= m_text.size())) {
                fail(QStringLiteral("an operator without its operand"));
                return result;
            }
            QueryNode::Occur occur =
                conjunction ? QueryNode::Occur::Must : (disjunction ? QueryNode::Occur::Should : m_default);
            if (takeOperator("NOT") || takeOperator("!") || takeOperator("-")) {
                occur = QueryNode::Occur::MustNot;
            } else if (takeOperator("+")) {
                occur = QueryNode::Occur::Must;
            }
            if (m_next >= m_text.size() || m_text.at(m_next) == u')') {
                fail(QStringLiteral("an operator without its operand"));
                return result;
            }
            QueryNode node = clause(depth, field);
            node.occur = occur;
            result.children.push_back(std::move(node));
        }
        if (result.children.size() == 1 && result.children.front().occur != QueryNode::Occur::MustNot) {
            QueryNode only = std::move(result.children.front());
            return only;
        }
        if (result.children.empty()) {
            result.kind = QueryNode::Kind::All;
        }
        return result;
    }

    QueryNode clause(int depth, QString field)
    {
        const qsizetype colon = fieldEnd();
        if (colon > m_next) {
            field = m_text.mid(m_next, colon - m_next);
            m_next = colon + 1;
            skipSpaces();
        }
        QueryNode node;
        const QChar c = m_next < m_text.size() ? m_text.at(m_next) : QChar();
        if (c == u'(') {
            ++m_next;
            node = group(depth + 1, field);
            if (m_next < m_text.size() && m_text.at(m_next) == u')') {
                ++m_next;
            } else {
                fail(QStringLiteral("a missing ')'"));
            }
        } else if (c == u'"') {
            node = phrase();
            node.field = field;
        } else if (c == u'/' || c == u'[' || c == u'{') {
            fail(QStringLiteral("regular expressions and ranges are not supported by this service"));
            return node;
        } else {
            node = term();
            node.field = field;
        }
        readBoost(&node);
        return node;
    }

    /// Index of the colon when a field name stands at the cursor, else -1.
    qsizetype fieldEnd() const
    {
        qsizetype i = m_next;
        while (i < m_text.size() && (m_text.at(i).isLetterOrNumber() || m_text.at(i) == u'_' || m_text.at(i) == u'/')) {
            ++i;
        }
        return i < m_text.size() && m_text.at(i) == u':' && i > m_next && m_text.at(m_next).isLetter() ? i : -1;
    }

    QueryNode phrase()
    {
        QueryNode node;
        node.kind = QueryNode::Kind::Phrase;
        const qsizetype end = m_text.indexOf(u'"', m_next + 1);
        if (end < 0) {
            fail(QStringLiteral("an unterminated phrase"));
            return node;
        }
        node.text = m_text.mid(m_next + 1, end - m_next - 1);
        m_next = end + 1;
        return node;
    }

    QueryNode term()
    {
        QueryNode node;
        node.kind = QueryNode::Kind::Term;
        bool wildcard = false;
        while (m_next < m_text.size()) {
            const QChar c = m_text.at(m_next);
            if (c == u'\\' && m_next + 1 < m_text.size()) {
                node.text.append(m_text.at(m_next + 1));
                m_next += 2;
                continue;
            }
            if (c.isSpace() || c == u'(' || c == u')' || c == u'"' || c == u'^' || c == u'~') {
                break;
            }
            wildcard = wildcard || c == u'*' || c == u'?';
            node.text.append(c);
            ++m_next;
        }
        if (node.text.isEmpty()) {
            fail(QStringLiteral("a term was expected"));
        } else if (node.text == QLatin1String("*")) {
            node.kind = QueryNode::Kind::All;
        } else if (wildcard) {
            const bool prefix = node.text.endsWith(u'*') && node.text.count(u'*') == 1 && !node.text.contains(u'?');
            node.kind = prefix ? QueryNode::Kind::Prefix : QueryNode::Kind::Wildcard;
            node.text = prefix ? node.text.chopped(1) : node.text;
        }
        return node;
    }

    void readBoost(QueryNode* node)
    {
        for (; m_next < m_text.size() && (m_text.at(m_next) == u'^' || m_text.at(m_next) == u'~');) {
            const bool boost = m_text.at(m_next++) == u'^';
            const qsizetype start = m_next;
            while (m_next < m_text.size() && (m_text.at(m_next).isDigit() || m_text.at(m_next) == u'.')) {
                ++m_next;
            }
            const QString number = m_text.mid(start, m_next - start);
            if (boost) {
                node->boost = number.isEmpty() ? 1.0 : number.toDouble();
            } else if (node->kind == QueryNode::Kind::Term) {
                node->kind = QueryNode::Kind::Fuzzy;
                node->distance = number.isEmpty() ? 2 : qBound(0, int(number.toDouble()), 2);
            }
        }
    }

    QString m_text;
    QueryNode::Occur m_default;
    qsizetype m_next = 0;
    std::optional<core::Error> m_problem;
};

} // namespace

core::Result<QueryNode> parseLuceneQuery(const QString& text, bool all)
{
    return LuceneParser(text, all).parse();
}

} // namespace sandbox::search
