// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/spansbuilder.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace traces {

namespace {

qint32 narrowed(qint64 count)
{
    return qint32(std::clamp<qint64>(count, -1, std::numeric_limits<qint32>::max()));
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace

QString Spans::idText(SpanId id) const
{
    if (id.isText) {
        return m_ids->text(quint32(id.value));
    }
    return id.value == 0 ? QString() : QStringLiteral("%1").arg(id.value, 16, 16, QLatin1Char('0'));
}

qsizetype Spans::traceOf(qsizetype span) const
{
    return std::upper_bound(m_traceEnd.begin(), m_traceEnd.end(), span) - m_traceEnd.begin();
}

qsizetype Spans::find(const QString& traceId) const
{
    const QByteArray wanted = traceId.trimmed().toUtf8();
    for (qsizetype i = 0; i < traceCount(); ++i) {
        const std::string_view id = m_traces->bytes(m_traceCode[size_t(i)]);
        if (id.size() == size_t(wanted.size()) && qstrnicmp(id.data(), qsizetype(id.size()), wanted.constData(), wanted.size()) == 0) {
            return i;
        }
    }
    return -1;
}

std::span<const Spans::Extra> Spans::extras(qsizetype i) const
{
    const auto [first, last] = std::equal_range(m_extras.begin(), m_extras.end(), Extra{quint32(i), 0, 0},
                                                [](const Extra& a, const Extra& b) { return a.span < b.span; });
    return {first, last};
}

SpanDetail Spans::detail(qsizetype i) const
{
    SpanDetail detail;
    detail.traceId = traceId(traceOf(i));
    detail.spanId = idText(id(i));
    detail.parentId = idText(parent(i));
    detail.name = name(i);
    detail.service = service(i);
    detail.kind = kind(i);
    detail.status = status(i);
    detail.flags = flags(i);
    detail.startNs = startNs(i);
    detail.durationNs = durationNs(i);
    if (m_source) {
        m_source->fill(detail, m_offset[size_t(i)], m_length[size_t(i)]);
        for (const Extra& extra : extras(i)) {
            m_source->fill(detail, extra.offset, extra.length);
        }
        std::stable_sort(detail.events.begin(), detail.events.end(), [](const SpanEvent& a, const SpanEvent& b) { return a.timeNs < b.timeNs; });
    }
    return detail;
}

bool Spans::contains(qsizetype i, const QString& text) const
{
    if (name(i).contains(text, Qt::CaseInsensitive)) {
        return true;
    }
    const auto holds = [&](qint64 offset, qint64 length) {
        return m_source && QString::fromUtf8(m_source->record(offset, length)).contains(text, Qt::CaseInsensitive);
    };
    if (holds(m_offset[size_t(i)], m_length[size_t(i)])) {
        return true;
    }
    const std::span<const Extra> beside = extras(i);
    return std::any_of(beside.begin(), beside.end(), [&](const Extra& extra) { return holds(extra.offset, extra.length); });
}

qint64 Spans::byteSize() const
{
    const auto bytes = [](const auto&... columns) { return (qint64(columns.capacity() * sizeof(columns[0])) + ...); };
    return bytes(m_id, m_parent, m_start, m_duration, m_offset, m_length, m_name, m_service, m_model, m_operation, m_input, m_output, m_cached, m_kind, m_status, m_flags, m_bits, m_traceCode,
                 m_traceEnd, m_extras) +
           m_names->byteSize() + m_traces->byteSize() + m_ids->byteSize();
}

SpansBuilder::SpansBuilder() : m_made(std::make_shared<Spans>()) {}

SpanId SpansBuilder::idOf(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    if (text.size() == 16) {
        quint64 value = 0;
        bool isHex = true;
        for (const char c : text) {
            const int digit = hexDigit(c);
            isHex = isHex && digit >= 0;
            value = value * 16 + quint64(digit & 15);
        }
        if (isHex) {
            return {value, false};
        }
    }
    return {m_ids.add(text), true};
}

void SpansBuilder::add(const SpanRecord& record)
{
    Spans& made = *m_made;
    const SpanId id = idOf(record.id);
    const SpanId parent = idOf(record.parentId);
    made.m_id.push_back(id.value);
    made.m_parent.push_back(parent.value);
    made.m_bits.push_back(quint8((id.isText ? Spans::kIdIsText : 0) | (parent.isText ? Spans::kParentIsText : 0)));
    made.m_start.push_back(record.startNs);
    made.m_duration.push_back(record.durationNs);
    made.m_offset.push_back(record.offset);
    made.m_length.push_back(quint32(std::min<qint64>(record.length, std::numeric_limits<quint32>::max())));
    made.m_name.push_back(m_names.add(record.name));
    made.m_service.push_back(m_names.add(record.service));
    made.m_model.push_back(m_names.add(record.model));
    made.m_operation.push_back(m_names.add(record.operation));
    made.m_input.push_back(narrowed(record.tokens.input));
    made.m_output.push_back(narrowed(record.tokens.output));
    made.m_cached.push_back(narrowed(record.tokens.cached));
    made.m_kind.push_back(record.kind);
    made.m_status.push_back(record.status);
    made.m_flags.push_back(record.flags);
    m_trace.push_back(m_traces.add(record.traceId));
}

void SpansBuilder::add(const ExtraRecord& record)
{
    m_extras.push_back({idOf(record.spanId), m_traces.add(record.traceId), m_names.add(record.name),
                        quint32(std::min<qint64>(record.length, std::numeric_limits<quint32>::max())), record.timeNs, record.offset, record.isError, record.isBlock});
}

void SpansBuilder::setService(qsizetype first, std::string_view service)
{
    const quint32 nothing = m_names.add(std::string_view());
    const quint32 code = m_names.add(service);
    for (size_t i = size_t(first); i < m_made->m_service.size(); ++i) {
        quint32& own = m_made->m_service[i];
        own = own == nothing ? code : own;
    }
}

/// Extras of a trace that has no span: each becomes one, so that what happened is seen.
void SpansBuilder::placeLonely()
{
    std::vector<bool> hasSpan(m_traces.size(), false);
    for (const quint32 trace : m_trace) {
        hasSpan[trace] = true;
    }
    const quint32 nothing = m_names.add(std::string_view());
    std::vector<Extra> kept;
    for (const Extra& extra : m_extras) {
        if (hasSpan[extra.trace]) {
            kept.push_back(extra);
            continue;
        }
        Spans& made = *m_made;
        made.m_id.push_back(0);
        made.m_parent.push_back(extra.span.value);
        made.m_bits.push_back(quint8(extra.span.isText ? Spans::kParentIsText : 0));
        made.m_start.push_back(extra.timeNs);
        made.m_duration.push_back(0);
        made.m_offset.push_back(extra.offset);
        made.m_length.push_back(extra.length);
        made.m_name.push_back(extra.name);
        made.m_service.push_back(nothing);
        made.m_model.push_back(nothing);
        made.m_operation.push_back(nothing);
        made.m_input.push_back(-1);
        made.m_output.push_back(-1);
        made.m_cached.push_back(-1);
        made.m_kind.push_back(SpanKind::Other);
        made.m_status.push_back(extra.isBlock ? SpanStatus::Blocked : extra.isError ? SpanStatus::Error : SpanStatus::Unset);
        made.m_flags.push_back(0);
        m_trace.push_back(extra.trace);
    }
    m_extras.swap(kept);
}

template <typename T> void SpansBuilder::permute(std::vector<T>& column, const std::vector<quint32>& order) const
{
    std::vector<T> sorted(column.size());
    for (size_t i = 0; i < order.size(); ++i) {
        sorted[i] = column[order[i]];
    }
    column.swap(sorted);
}

void SpansBuilder::group()
{
    Spans& made = *m_made;
    const size_t count = m_trace.size();
    std::vector<quint32> rank(m_traces.size(), 0xFFFFFFFF); // traces by their first span
    for (size_t i = 0; i < count; ++i) {
        if (rank[m_trace[i]] == 0xFFFFFFFF) {
            rank[m_trace[i]] = quint32(made.m_traceCode.size());
            made.m_traceCode.push_back(m_trace[i]);
            made.m_traceEnd.push_back(0);
        }
        ++made.m_traceEnd[rank[m_trace[i]]];
    }
    std::partial_sum(made.m_traceEnd.begin(), made.m_traceEnd.end(), made.m_traceEnd.begin());
    bool isGrouped = true;
    for (size_t i = 1; i < count && isGrouped; ++i) {
        isGrouped = rank[m_trace[i]] >= rank[m_trace[i - 1]];
    }
    if (!isGrouped) {
        std::vector<quint32> order(count);
        std::vector<qsizetype> next(made.m_traceEnd.size(), 0);
        for (size_t t = 1; t < next.size(); ++t) {
            next[t] = made.m_traceEnd[t - 1];
        }
        for (size_t i = 0; i < count; ++i) {
            order[size_t(next[rank[m_trace[i]]]++)] = quint32(i);
        }
        const auto all = [&](auto&... columns) { (permute(columns, order), ...); };
        all(made.m_id, made.m_parent, made.m_start, made.m_duration, made.m_offset, made.m_length, made.m_name, made.m_service, made.m_model, made.m_operation, made.m_input, made.m_output,
            made.m_cached, made.m_kind, made.m_status, made.m_flags, made.m_bits);
    }
    for (Extra& extra : m_extras) {
        extra.trace = rank[extra.trace];
    }
}

void SpansBuilder::attachExtras()
{
    Spans& made = *m_made;
    std::stable_sort(m_extras.begin(), m_extras.end(), [](const Extra& a, const Extra& b) { return std::tie(a.trace, a.span) < std::tie(b.trace, b.span); });
    std::vector<bool> placed(m_extras.size(), false);
    const auto attach = [&](size_t extra, qsizetype span) {
        placed[extra] = true;
        made.m_extras.push_back({quint32(span), m_extras[extra].length, m_extras[extra].offset});
        if (m_extras[extra].isBlock && made.m_status[size_t(span)] == SpanStatus::Error) {
            made.m_status[size_t(span)] = SpanStatus::Blocked;
        }
    };
    size_t begin = 0;
    while (begin < m_extras.size()) {
        size_t end = begin;
        while (end < m_extras.size() && m_extras[end].trace == m_extras[begin].trace) {
            ++end;
        }
        const qsizetype trace = m_extras[begin].trace;
        for (qsizetype i = made.traceBegin(trace); i < made.traceEnd(trace); ++i) {
            const auto less = [](const Extra& a, const SpanId& b) { return a.span < b; };
            auto at = std::lower_bound(m_extras.begin() + qsizetype(begin), m_extras.begin() + qsizetype(end), made.id(i), less);
            for (; at != m_extras.begin() + qsizetype(end) && at->span == made.id(i) && !at->span.isNone(); ++at) {
                const size_t extra = size_t(at - m_extras.begin());
                if (!placed[extra]) {
                    attach(extra, i);
                }
            }
        }
        for (size_t extra = begin; extra < end; ++extra) {
            if (!placed[extra]) {
                attach(extra, made.traceBegin(trace));
            }
        }
        begin = end;
    }
    std::stable_sort(made.m_extras.begin(), made.m_extras.end(), [](const Spans::Extra& a, const Spans::Extra& b) { return a.span < b.span; });
}

SpansRef SpansBuilder::finish(std::shared_ptr<const RecordSource> source)
{
    if (!m_extras.empty()) {
        placeLonely();
    }
    group();
    if (!m_extras.empty()) {
        attachExtras();
    }
    m_trace = {};
    m_extras = {};
    m_made->m_names = m_names.finish();
    m_made->m_traces = m_traces.finish();
    m_made->m_ids = m_ids.finish();
    m_made->m_source = std::move(source);
    const std::shared_ptr<Spans> made = std::exchange(m_made, std::make_shared<Spans>());
    return made;
}

} // namespace traces
