// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/story.h"

#include <algorithm>

namespace traces {

namespace {

constexpr int kMostSpans = 400;
constexpr double kNsPerMs = 1e6;

bool tellsSomething(SpanKind kind, SpanStatus status)
{
    return kind == SpanKind::Model || kind == SpanKind::Retrieval || kind == SpanKind::Tool || kind == SpanKind::Agent || kind == SpanKind::Request ||
           status == SpanStatus::Error || status == SpanStatus::Blocked;
}

class Teller
{
public:
    Teller(const OpenedTrace& trace, const PriceOf& price) : m_tree(*trace.tree), m_price(price) {}

    StoryTurn tell()
    {
        int looked = 0;
        for (qsizetype node = 0; node < m_tree.size(); ++node) {
            if (!tellsSomething(m_tree.kind(node), m_tree.status(node))) {
                continue;
            }
            if (++looked > kMostSpans) {
                ++m_turn.leftOut;
                continue;
            }
            tellNode(node);
        }
        std::stable_sort(m_turn.items.begin(), m_turn.items.end(), [](const StoryItem& a, const StoryItem& b) { return a.afterMs < b.afterMs; });
        return m_turn;
    }

private:
    StoryItem item(StoryItem::Kind kind, qsizetype node, bool atEnd = false) const
    {
        StoryItem made;
        made.kind = kind;
        made.node = node;
        made.afterMs = double((atEnd ? m_tree.endNs(node) : m_tree.startNs(node)) - m_tree.startNs()) / kNsPerMs;
        made.durationMs = double(m_tree.durationNs(node)) / kNsPerMs;
        return made;
    }

    void tellNode(qsizetype node)
    {
        const SpanDetail detail = detailOf(m_tree, node);
        const SpanFacts facts = factsOf(detail);
        m_turn.hasContent = m_turn.hasContent || facts.hasContent();
        const SpanKind kind = m_tree.kind(node);
        tellMessages(facts, node, kind);
        if (kind == SpanKind::Retrieval && (!facts.documents.isEmpty() || !facts.query.isEmpty())) {
            StoryItem made = item(StoryItem::Kind::Retrieval, node);
            made.title = facts.index;
            made.text = facts.query;
            made.documents = facts.documents;
            m_turn.items.append(made);
        }
        if (kind == SpanKind::Tool) {
            tellTools(facts, node);
        }
        tellVerdicts(facts, node);
        tellFailure(detail, facts, node);
        for (const Evaluation& evaluation : facts.evaluations) {
            StoryItem made = item(StoryItem::Kind::Judgement, node, true);
            made.title = evaluation.name;
            made.text = evaluation.label;
            made.details = evaluation.explanation;
            made.score = evaluation.score;
            m_turn.items.append(made);
        }
    }

    void tellMessages(const SpanFacts& facts, qsizetype node, SpanKind kind)
    {
        if (kind != SpanKind::Model && kind != SpanKind::Agent) {
            return;
        }
        for (const Message& message : facts.messages) {
            const bool isSystem = message.role == QLatin1String("system") || message.role == QLatin1String("developer");
            const bool isPerson = message.role == QLatin1String("user");
            const QString key = message.role + QLatin1Char(':') + message.text;
            const bool isNew = !m_said.contains(key); // each call repeats what was said before
            if (message.text.isEmpty() || !isNew || !(isSystem || isPerson || message.isOutput)) {
                continue;
            }
            m_said << key;
            StoryItem made = item(isSystem ? StoryItem::Kind::System : isPerson ? StoryItem::Kind::Person : StoryItem::Kind::Assistant, node, message.isOutput);
            made.text = message.text;
            made.isPersonal = true;
            made.afterMs = message.isOutput ? made.afterMs : 0; // it was said before anything was done about it
            m_turn.items.append(made);
        }
        if (kind == SpanKind::Model && facts.operation != QLatin1String("embeddings")) {
            tellCall(facts, node);
        }
    }

    /// The answer carries the cost of its call; without content there is a line for the call alone.
    void tellCall(const SpanFacts& facts, qsizetype node)
    {
        const bool hasAnswer = !m_turn.items.isEmpty() && m_turn.items.last().node == node && m_turn.items.last().kind == StoryItem::Kind::Assistant;
        if (!hasAnswer) {
            m_turn.items.append(item(StoryItem::Kind::Assistant, node, true));
        }
        StoryItem& answer = m_turn.items.last();
        answer.title = facts.responseModel.isEmpty() ? facts.requestModel : facts.responseModel;
        answer.tokens = facts.tokens;
        answer.durationMs = double(m_tree.durationNs(node)) / kNsPerMs;
        if (m_price && facts.tokens.isKnown()) {
            answer.cost = m_price(answer.title, facts.tokens);
        }
    }

    void tellTools(const SpanFacts& facts, qsizetype node)
    {
        for (const ToolCall& call : facts.toolCalls) {
            StoryItem made = item(StoryItem::Kind::Tool, node);
            made.title = call.name;
            made.text = call.arguments;
            made.details = call.result;
            m_turn.items.append(made);
        }
        if (facts.toolCalls.isEmpty()) {
            StoryItem made = item(StoryItem::Kind::Tool, node);
            made.title = m_tree.name(node);
            m_turn.items.append(made);
        }
    }

    void tellVerdicts(const SpanFacts& facts, qsizetype node)
    {
        QList<Verdict> found;
        std::copy_if(facts.verdicts.begin(), facts.verdicts.end(), std::back_inserter(found), [](const Verdict& verdict) { return verdict.filtered || verdict.detected; });
        if (!found.isEmpty()) {
            StoryItem made = item(StoryItem::Kind::Blocked, node, true);
            made.title = found.first().category;
            made.verdicts = found;
            m_turn.items.append(made);
        }
    }

    void tellFailure(const SpanDetail& detail, const SpanFacts& facts, qsizetype node)
    {
        const bool isDeepest = [&] { // the span that failed first, not all those above it
            for (qsizetype below = node + 1; below < m_tree.end(node); ++below) {
                if (m_tree.status(below) == SpanStatus::Error) {
                    return false;
                }
            }
            return true;
        }();
        if (m_tree.status(node) == SpanStatus::Error && isDeepest) {
            StoryItem made = item(StoryItem::Kind::Failure, node, true);
            made.title = facts.errorType.isEmpty() ? detail.name : facts.errorType;
            made.text = facts.errorMessage.isEmpty() ? detail.statusMessage : facts.errorMessage;
            m_turn.items.append(made);
        }
    }

    const TraceTree& m_tree;
    PriceOf m_price;
    StoryTurn m_turn;
    QStringList m_said;
};

} // namespace

StoryTurn storyOf(const OpenedTrace& trace, const PriceOf& price)
{
    StoryTurn turn;
    if (!trace.tree->isEmpty()) {
        turn = Teller(trace, price).tell();
        turn.name = trace.tree->name(0);
        turn.status = trace.tree->status(0);
    }
    turn.traceId = trace.tree->traceId();
    turn.time = QDateTime::fromMSecsSinceEpoch(trace.tree->startNs() / 1'000'000, Qt::UTC);
    turn.totals = trace.totals;
    return turn;
}

} // namespace traces
