// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/query.h"

namespace sandbox::search {

namespace {

class SimpleParser
{
public:
    SimpleParser(const QString& text, bool all) : m_text(text), m_default(all ? '+' : '|') {}

    QueryNode parse() { return group(0); }

private:
    QueryNode group(int depth)
    {
        QueryNode result;
        bool hasResult = false;
        char pending = 0;
        bool negated = false;
        while (m_next < m_text.size()) {
            const QChar c = m_text.at(m_next);
            if (c == u')' && depth > 0) {
                ++m_next;
                break;
            }
            if (c.isSpace() || c == u')') {
                ++m_next;
                // A minus counts only directly before its term.
                negated = false;
                continue;
            }
            if (c == u'+' || c == u'|') {
                pending = char(c.toLatin1());
                ++m_next;
                continue;
            }
            if (c == u'-') {
                negated = !negated;
                ++m_next;
                continue;
            }
            QueryNode node = operand(depth);
            if (node.kind != QueryNode::Kind::All || node.text == QLatin1String("*")) {
                combine(&result, &hasResult, pending == 0 ? m_default : pending, negate(std::move(node), negated));
            }
            pending = 0;
            negated = false;
        }
        return result;
    }

    QueryNode operand(int depth)
    {
        const QChar c = m_text.at(m_next);
        if (c == u'(' && depth < 50) {
            ++m_next;
            return group(depth + 1);
        }
        if (c == u'"') {
            const qsizetype end = m_text.indexOf(u'"', m_next + 1);
            if (end > 0) {
                QueryNode phrase;
                phrase.kind = QueryNode::Kind::Phrase;
                phrase.text = m_text.mid(m_next + 1, end - m_next - 1);
                m_next = end + 1;
                return phrase;
            }
        }
        return word();
    }

    QueryNode word()
    {
        QueryNode node;
        node.kind = QueryNode::Kind::Term;
        const qsizetype start = m_next;
        while (m_next < m_text.size()) {
            const QChar c = m_text.at(m_next);
            if (c == u'\\' && m_next + 1 < m_text.size()) {
                node.text.append(m_text.at(m_next + 1));
                m_next += 2;
                continue;
            }
            const bool stop =
                c.isSpace() || c == u'|' || c == u'+' || c == u')' || (m_next > start && (c == u'"' || c == u'('));
            if (stop && m_next > start) {
                break;
            }
            node.text.append(c);
            ++m_next;
        }
        if (node.text == QLatin1String("*")) {
            node.kind = QueryNode::Kind::All;
        } else if (node.text.endsWith(u'*')) {
            node.kind = QueryNode::Kind::Prefix;
            node.text.chop(1);
        }
        return node;
    }

    static QueryNode negate(QueryNode node, bool negated)
    {
        if (!negated) {
            return node;
        }
        QueryNode result;
        result.kind = QueryNode::Kind::Group;
        node.occur = QueryNode::Occur::MustNot;
        result.children.push_back(std::move(node));
        return result;
    }

    /// Left to right without precedence: an operation other than the last one wraps what came before.
    static void combine(QueryNode* result, bool* hasResult, char operation, QueryNode node)
    {
        if (!*hasResult) {
            *result = std::move(node);
            *hasResult = true;
            return;
        }
        const QueryNode::Occur occur = operation == '+' ? QueryNode::Occur::Must : QueryNode::Occur::Should;
        const bool extends = result->kind == QueryNode::Kind::Group && result->children.size() > 1 &&
                             result->children.back().occur == occur;
        if (!extends) {
            QueryNode wrapped;
            wrapped.kind = QueryNode::Kind::Group;
            result->occur = occur;
            wrapped.children.push_back(std::move(*result));
            *result = std::move(wrapped);
        }
        node.occur = occur;
        result->children.push_back(std::move(node));
    }

    QString m_text;
    char m_default;
    qsizetype m_next = 0;
};

} // namespace

QueryNode parseSimpleQuery(const QString& text, bool all)
{
    return SimpleParser(text, all).parse();
}

} // namespace sandbox::search
