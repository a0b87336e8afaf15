// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/summaries.h"

#include "kql/regex.h"
#include "traces/modes.h"
#include "traces/recordfacts.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(traces::TraceFile)
};

constexpr qsizetype kErrorText = 4000;

void note(QStringList& set, const QString& value)
{
    if (!value.isEmpty() && !set.contains(value)) {
        set << value;
    }
}

void keepFirst(QString& into, const QString& value, qsizetype limit = 500)
{
    if (into.isEmpty()) {
        into = value.left(limit);
    }
}

QString codeOf(const QString& text)
{
    static const kql::Regex code = *kql::Regex::compile(codePattern());
    const std::optional<QStringList> match = code.match(text);
    return match ? match->value(1) : QString();
}

bool isCode(const QString& text)
{
    return text.size() == 3 && text.at(0) >= QLatin1Char('2') && text.at(0) <= QLatin1Char('5') && text.at(1).isDigit() && text.at(2).isDigit();
}

/// The steps of summarise().
class Summary
{
public:
    Summary(const Spans& spans, qsizetype trace, const PriceOf& price) : m_spans(spans), m_trace(trace), m_price(price) {}
    TraceSummary make();

private:
    void takeRoot();
    void takeSpan(qsizetype span);
    void takeModel(qsizetype span, const SpanFacts& facts);
    void takeErrors(const SpanDetail& detail, const SpanFacts& facts);
    void conclude();

    const Spans& m_spans;
    qsizetype m_trace;
    const PriceOf& m_price;
    TraceSummary m_made;
    qsizetype m_root = -1;
    bool m_hasRequest = false, m_isBlocked = false;
    bool m_isPriced = false;
};

void Summary::takeRoot()
{
    for (qsizetype i = m_spans.traceBegin(m_trace); i < m_spans.traceEnd(m_trace); ++i) {
        const bool isRequest = m_spans.kind(i) == SpanKind::Request;
        if (m_root < 0 || (isRequest && !m_hasRequest) || (isRequest == m_hasRequest && m_spans.startNs(i) < m_spans.startNs(m_root))) {
            m_root = i;
            m_hasRequest = m_hasRequest || isRequest;
        }
    }
    m_made.id = m_spans.traceId(m_trace);
    m_made.name = m_spans.name(m_root).left(500);
    m_made.service = m_spans.service(m_root);
    m_made.time = QDateTime::fromMSecsSinceEpoch(m_spans.startNs(m_root) / 1'000'000, Qt::UTC);
    m_made.index = m_trace;
    qint64 first = m_spans.startNs(m_root);
    qint64 last = first;
    for (qsizetype i = m_spans.traceBegin(m_trace); i < m_spans.traceEnd(m_trace) && !m_hasRequest; ++i) {
        first = std::min(first, m_spans.startNs(i));
        last = std::max(last, m_spans.startNs(i) + std::max<qint64>(m_spans.durationNs(i), 0));
    }
    m_made.durationMs = double(m_hasRequest ? m_spans.durationNs(m_root) : last - first) / 1e6;
}

void Summary::takeModel(qsizetype span, const SpanFacts& facts)
{
    ++m_made.modelCalls;
    const TokenCounts tokens = m_spans.tokens(span);
    const auto add = [](qint64& sum, qint64 value) { sum = value < 0 ? sum : std::max<qint64>(sum, 0) + value; };
    add(m_made.tokens.input, tokens.input);
    add(m_made.tokens.output, tokens.output);
    add(m_made.tokens.cached, tokens.cached);
    const std::optional<double> cost = m_price ? m_price(m_spans.model(span), tokens) : std::nullopt;
    if (cost) {
        m_made.cost = m_made.cost.value_or(0) + *cost;
    }
    note(m_made.models, m_spans.model(span));
    note(m_made.deployments, facts.deployment.isEmpty() ? facts.requestModel : facts.deployment);
    for (const QString& reason : facts.finishReasons) {
        note(m_made.finishReasons, reason);
        m_isBlocked = m_isBlocked || reason == QLatin1String("content_filter");
    }
    if (m_made.firstTokenMs < 0 && facts.firstTokenMs) {
        m_made.firstTokenMs = *facts.firstTokenMs;
    }
    keepFirst(m_made.promptName, facts.promptName);
    keepFirst(m_made.promptVersion, facts.promptVersion);
}

void Summary::takeErrors(const SpanDetail& detail, const SpanFacts& facts)
{
    for (const SpanEvent& event : detail.events) {
        if (event.name != QLatin1String("exception")) {
            continue;
        }
        const QString message = event.attributes.value(QLatin1String("exception.message")).toString();
        keepFirst(m_made.errorType, event.attributes.value(QLatin1String("exception.type")).toString());
        note(m_made.codes, codeOf(message));
        const QByteArray utf8 = message.toUtf8();
        m_isBlocked = m_isBlocked || tellsBlock({utf8.constData(), size_t(utf8.size())});
        if (m_made.errorText.size() < kErrorText) {
            m_made.errorText += (m_made.errorText.isEmpty() ? QString() : QStringLiteral("\n")) + message.left(kErrorText);
        }
    }
    const QString type = MappingTable::shipped().text(detail.attributes, QStringLiteral("errorType"));
    if (!type.isEmpty()) {
        note(m_made.codes, isCode(type) ? type : QString());
        m_isBlocked = m_isBlocked || type.contains(QLatin1String("content_filter"));
        m_made.errorText += (m_made.errorText.isEmpty() ? QString() : QStringLiteral("\n")) + type;
        keepFirst(m_made.errorType, type);
    }
    const QString status = MappingTable::shipped().text(detail.attributes, QStringLiteral("httpStatus"));
    note(m_made.codes, isCode(status) ? status : QString());
    Q_UNUSED(facts)
}

void Summary::takeSpan(qsizetype i)
{
    const SpanDetail detail = m_spans.detail(i);
    const SpanFacts facts = factsOf(detail);
    const SpanStatus status = m_spans.status(i);
    const bool hasFailed = status == SpanStatus::Error || status == SpanStatus::Blocked;
    ++m_made.spans;
    m_made.errors += hasFailed;
    m_isBlocked = m_isBlocked || status == SpanStatus::Blocked;
    switch (m_spans.kind(i)) {
    case SpanKind::Model: takeModel(i, facts); break;
    case SpanKind::Retrieval: {
        ++m_made.retrievals;
        keepFirst(m_made.query, facts.query, TraceSummary::kListText);
        if (detail.attributes.contains(QLatin1String("gen_ai.retrieval.documents")) || !facts.documents.isEmpty()) {
            const int count = int(facts.documents.size());
            m_made.fewestDocuments = m_made.fewestDocuments < 0 ? count : std::min(m_made.fewestDocuments, count);
        }
        if (!facts.documents.isEmpty() && facts.documents.first().score) {
            m_made.topScore = std::max(m_made.topScore, *facts.documents.first().score);
        }
        break;
    }
    case SpanKind::Tool:
        ++m_made.toolCalls;
        m_made.failedTools += hasFailed;
        note(m_made.tools, facts.toolCalls.isEmpty() ? QString() : facts.toolCalls.first().name);
        break;
    case SpanKind::Agent: m_made.failedAgents += hasFailed; break;
    default: break;
    }
    note(m_made.agents, facts.agentName);
    if (facts.hasContent()) {
        keepFirst(m_made.input, facts.input(), TraceSummary::kListText);
        keepFirst(m_made.output, facts.output(), TraceSummary::kListText);
    }
    keepFirst(m_made.user, facts.userId);
    keepFirst(m_made.customer, facts.customer);
    keepFirst(m_made.session, facts.sessionId);
    keepFirst(m_made.conversation, facts.conversationId);
    keepFirst(m_made.environment, facts.environment);
    keepFirst(m_made.version, detail.resource.value(QLatin1String("service.version")).toString());
    if (i == m_root) {
        m_made.resultCode = MappingTable::shipped().text(detail.attributes, QStringLiteral("httpStatus"));
        m_made.items = std::max<qint64>(1, detail.attributes.value(QLatin1String("microsoft.item_count")).toInteger(1));
    }
    takeErrors(detail, facts);
}

void Summary::conclude()
{
    const SpanStatus root = m_spans.status(m_root);
    const bool rootFailed = root == SpanStatus::Error || root == SpanStatus::Blocked;
    const bool hasFailed = m_hasRequest ? rootFailed : m_made.errors > 0;
    m_made.status = m_isBlocked ? SpanStatus::Blocked : hasFailed ? SpanStatus::Error : SpanStatus::Ok;
    m_made.errorText = m_made.errorText.left(kErrorText);
    m_made.modes = modesOf(m_made);
}

TraceSummary Summary::make()
{
    takeRoot();
    std::vector<qsizetype> order(size_t(m_spans.traceEnd(m_trace) - m_spans.traceBegin(m_trace)));
    std::iota(order.begin(), order.end(), m_spans.traceBegin(m_trace));
    std::stable_sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) { return m_spans.startNs(a) < m_spans.startNs(b); });
    for (const qsizetype i : order) {
        takeSpan(i);
    }
    conclude();
    return std::move(m_made);
}

} // namespace

QString codePattern()
{
    return QStringLiteral("(?i)(?:error code|code|status|answered)['\"]?[:=]? ?['\"]?([2-5][0-9]{2})\\b");
}

QStringList codesIn(const QString& text)
{
    const QString code = codeOf(text);
    return code.isEmpty() ? QStringList() : QStringList{code};
}

TraceSummary summarise(const Spans& spans, qsizetype trace, const PriceOf& price)
{
    return Summary(spans, trace, price).make();
}

TracePage pageOf(const Spans& spans, const Search& search, const PriceOf& price, int limit, const std::function<bool()>& goesOn)
{
    TracePage page;
    std::vector<std::pair<qint64, qsizetype>> order; // newest first
    for (qsizetype trace = 0; trace < spans.traceCount(); ++trace) {
        qint64 first = std::numeric_limits<qint64>::max();
        for (qsizetype i = spans.traceBegin(trace); i < spans.traceEnd(trace); ++i) {
            first = std::min(first, spans.startNs(i));
        }
        order.emplace_back(-first, trace);
    }
    std::sort(order.begin(), order.end());
    page.total = 0;
    for (const auto& [time, trace] : order) {
        if (goesOn && !goesOn()) {
            break;
        }
        const bool isFull = page.traces.size() >= limit;
        if (search.isEmpty() && isFull) {
            ++page.total;
            continue;
        }
        const TraceSummary summary = summarise(spans, trace, price);
        const auto hasText = [&](const QString& text) {
            for (qsizetype i = spans.traceBegin(trace); i < spans.traceEnd(trace); ++i) {
                if (spans.contains(i, text)) {
                    return true;
                }
            }
            return summary.id.contains(text, Qt::CaseInsensitive);
        };
        if (search.matches(summary, hasText)) {
            ++page.total;
            if (!isFull) {
                page.traces << summary;
            }
        }
    }
    if (page.total == 0 && spans.traceCount() > 0) {
        page.emptyReason = Text::tr("The search finds none of the %n trace(s) of this file.", nullptr, int(spans.traceCount()));
        page.remedy = Text::tr("Take a term out of the search.");
    }
    return page;
}

} // namespace traces
