// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/search.h"

#include "traces/modes.h"
#include "traces/searchparser.h"

#include <QCoreApplication>
#include <algorithm>

namespace traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(traces::Search)
};

constexpr int kDeepest = 200;

using Kind = SearchField::Kind;

} // namespace

const QList<SearchField>& Search::fields()
{
    static const QList<SearchField> fields{
        {QStringLiteral("status"), Kind::Status, Text::tr("how it ended: ok, error or blocked"), QStringLiteral("status:error")},
        {QStringLiteral("mode"), Kind::Mode, Text::tr("a failure mode that its spans show"), QStringLiteral("mode:R1")},
        {QStringLiteral("latency"), Kind::Duration, Text::tr("how long it took"), QStringLiteral("latency>2s")},
        {QStringLiteral("ttft"), Kind::Duration, Text::tr("time to the first token"), QStringLiteral("ttft>800ms")},
        {QStringLiteral("tokens"), Kind::Number, Text::tr("tokens of its model calls"), QStringLiteral("tokens>10k")},
        {QStringLiteral("in"), Kind::Number, Text::tr("input tokens"), QStringLiteral("in>8k")},
        {QStringLiteral("out"), Kind::Number, Text::tr("output tokens"), QStringLiteral("out<20")},
        {QStringLiteral("cached"), Kind::Number, Text::tr("input tokens that were cached"), QStringLiteral("cached:0")},
        {QStringLiteral("cost"), Kind::Money, Text::tr("cost by the price table"), QStringLiteral("cost>0.05")},
        {QStringLiteral("spans"), Kind::Number, Text::tr("number of spans"), QStringLiteral("spans>50")},
        {QStringLiteral("errors"), Kind::Number, Text::tr("spans that failed"), QStringLiteral("errors>0")},
        {QStringLiteral("modelcalls"), Kind::Number, Text::tr("model calls"), QStringLiteral("modelcalls>3")},
        {QStringLiteral("toolcalls"), Kind::Number, Text::tr("tool calls"), QStringLiteral("toolcalls>5")},
        {QStringLiteral("failedtools"), Kind::Number, Text::tr("tool calls that failed"), QStringLiteral("failedtools>0")},
        {QStringLiteral("failedagents"), Kind::Number, Text::tr("agent runs that failed"), QStringLiteral("failedagents>0")},
        {QStringLiteral("retrievals"), Kind::Number, Text::tr("retrievals"), QStringLiteral("retrievals:0")},
        {QStringLiteral("docs"), Kind::Number, Text::tr("fewest documents that a retrieval brought"), QStringLiteral("docs:0")},
        {QStringLiteral("score"), Kind::Number, Text::tr("best score of its documents"), QStringLiteral("score<0.5")},
        {QStringLiteral("deployment"), Kind::Set, Text::tr("model deployment"), QStringLiteral("deployment:gpt-chat")},
        {QStringLiteral("model"), Kind::Set, Text::tr("model that answered"), QStringLiteral("model:gpt-4o*")},
        {QStringLiteral("agent"), Kind::Set, Text::tr("agent"), QStringLiteral("agent:helpdesk")},
        {QStringLiteral("tool"), Kind::Set, Text::tr("tool that was called"), QStringLiteral("tool:lookup_order")},
        {QStringLiteral("finish"), Kind::Set, Text::tr("why a model stopped"), QStringLiteral("finish:length")},
        {QStringLiteral("code"), Kind::Set, Text::tr("status code of one of its calls"), QStringLiteral("code:429")},
        {QStringLiteral("result"), Kind::Text, Text::tr("status code of the request"), QStringLiteral("result:500")},
        {QStringLiteral("prompt"), Kind::Prompt, Text::tr("prompt, or one version of it"), QStringLiteral("prompt:support@v3")},
        {QStringLiteral("user"), Kind::Text, Text::tr("user"), QStringLiteral("user:u001@contoso.example")},
        {QStringLiteral("customer"), Kind::Text, Text::tr("tenant of an end customer"), QStringLiteral("customer:fabrikam")},
        {QStringLiteral("conversation"), Kind::Text, Text::tr("conversation"), QStringLiteral("conversation:conv-17")},
        {QStringLiteral("session"), Kind::Text, Text::tr("session"), QStringLiteral("session:s-17")},
        {QStringLiteral("env"), Kind::Text, Text::tr("environment"), QStringLiteral("env:production")},
        {QStringLiteral("service"), Kind::Text, Text::tr("application"), QStringLiteral("service:contoso.chat-web")},
        {QStringLiteral("version"), Kind::Text, Text::tr("version of the application"), QStringLiteral("version:1.5.0")},
        {QStringLiteral("id"), Kind::Text, Text::tr("id of the trace (operation id)"), QStringLiteral("id:4bf92f*")},
        {QStringLiteral("name"), Kind::Contains, Text::tr("part of its name"), QStringLiteral("name:chat")},
        {QStringLiteral("input"), Kind::Contains, Text::tr("part of what was asked"), QStringLiteral("input:refund")},
        {QStringLiteral("output"), Kind::Contains, Text::tr("part of the answer"), QStringLiteral("output:sorry")},
        {QStringLiteral("error"), Kind::Contains, Text::tr("part of an error's type or text"), QStringLiteral("error:timeout")},
        {QStringLiteral("time"), Kind::Time, Text::tr("when it began (UTC)"), QStringLiteral("time>2026-01-15T10:00")},
    };
    return fields;
}

Search Search::parse(const QString& text)
{
    Search search;
    search.m_text = text;
    SearchParser(text, search).run();
    return search;
}

QString Search::term(const QString& field, const QString& value)
{
    static const QString plain = QStringLiteral("._-@/+*");
    const bool isPlain = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](QChar c) { return c.isLetterOrNumber() || plain.contains(c); });
    QString quoted = value;
    quoted.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('"'), QStringLiteral("\\\""));
    const QString word = isPlain ? value : QLatin1Char('"') + quoted + QLatin1Char('"');
    return field.isEmpty() ? QLatin1Char('"') + quoted + QLatin1Char('"') : field + QLatin1Char(':') + word;
}

Search::Proposals Search::proposals(const QString& text, qsizetype caret)
{
    Proposals proposals;
    qsizetype begin = std::clamp<qsizetype>(caret, 0, text.size());
    while (begin > 0 && !text.at(begin - 1).isSpace() && text.at(begin - 1) != QLatin1Char('(') && text.at(begin - 1) != QLatin1Char('"')) {
        --begin;
    }
    QString word = text.mid(begin, caret - begin);
    if (word.startsWith(QLatin1Char('-'))) {
        ++begin;
        word.remove(0, 1);
    }
    const qsizetype colon = word.indexOf(QLatin1Char(':'));
    QStringList candidates;
    if (colon >= 0) {
        const QString field = word.left(colon).toLower();
        candidates = field == QLatin1String("status") ? QStringList{QStringLiteral("ok"), QStringLiteral("error"), QStringLiteral("blocked"), QStringLiteral("unset")}
                   : field == QLatin1String("mode")   ? knownModes()
                                                      : QStringList();
        begin += colon + 1;
        word = word.mid(colon + 1);
    } else {
        for (const SearchField& field : fields()) {
            const bool compares = field.kind == Kind::Number || field.kind == Kind::Duration || field.kind == Kind::Money || field.kind == Kind::Time;
            candidates << field.name + (compares ? QLatin1Char('>') : QLatin1Char(':'));
        }
    }
    for (const QString& candidate : candidates) {
        if (candidate.startsWith(word, Qt::CaseInsensitive) && candidate.compare(word, Qt::CaseInsensitive) != 0) {
            proposals.words << candidate;
        }
    }
    proposals.position = begin;
    proposals.length = word.size();
    return proposals;
}

QString Search::kql() const
{
    return isEmpty() ? QString() : kqlOf(int(m_nodes.size()) - 1, 0);
}

QString Search::kqlOf(int number, int depth) const
{
    const SearchNode& node = m_nodes.at(number);
    if (depth > kDeepest) {
        return QStringLiteral("false");
    }
    if (node.type == SearchNode::Type::Term) {
        if (node.text >= 0) {
            return QStringLiteral("(TraceId in (_hits%1))").arg(node.text);
        }
        if (node.kind == Kind::Mode) {
            const Search* const mode = searchOfMode(node.value);
            return mode ? QLatin1Char('(') + mode->kql() + QLatin1Char(')') : QStringLiteral("false");
        }
        return kqlOfTerm(node);
    }
    if (node.type == SearchNode::Type::Not) {
        return QStringLiteral("not(%1)").arg(kqlOf(node.children.first(), depth + 1));
    }
    QStringList parts;
    for (const int child : node.children) {
        parts << kqlOf(child, depth + 1);
    }
    return QLatin1Char('(') + parts.join(node.type == SearchNode::Type::And ? QStringLiteral(" and ") : QStringLiteral(" or ")) + QLatin1Char(')');
}

bool Search::matches(const TraceSummary& trace, const HasText& hasText) const
{
    return isEmpty() || matches(int(m_nodes.size()) - 1, trace, hasText);
}

bool Search::matches(int number, const TraceSummary& trace, const HasText& hasText) const
{
    const SearchNode& node = m_nodes.at(number);
    const auto meets = [&](int child) { return matches(child, trace, hasText); };
    switch (node.type) {
    case SearchNode::Type::And: return std::all_of(node.children.begin(), node.children.end(), meets);
    case SearchNode::Type::Or: return std::any_of(node.children.begin(), node.children.end(), meets);
    case SearchNode::Type::Not: return !meets(node.children.first());
    case SearchNode::Type::Term: break;
    }
    if (node.text >= 0) {
        return hasText && hasText(node.value);
    }
    if (node.kind == Kind::Mode) {
        const Search* const mode = searchOfMode(node.value);
        return mode && mode->matches(trace, hasText);
    }
    return meetsTerm(node, trace);
}

} // namespace traces
