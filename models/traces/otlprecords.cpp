// SPDX-License-Identifier: GPL-3.0-or-later
// OTLP/JSON (https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding), and what older exporters and Tempo make of it.
#include "traces/traceparser.h"

#include <charconv>
#include <limits>

namespace traces {

namespace {

constexpr int kServerKind = 2;
constexpr int kConsumerKind = 5;

/// Nanoseconds since 1970, a number or its text; false when it is none that fits.
bool nanosOf(const Scalar& scalar, qint64& ns)
{
    if (scalar.isNumber && scalar.number > 0) {
        ns = scalar.number;
        return true;
    }
    return false;
}

int kindOf(const Scalar& scalar)
{
    if (scalar.isNumber) {
        return int(std::clamp<qint64>(scalar.number, 0, 100));
    }
    return scalar.text == "SPAN_KIND_SERVER" ? kServerKind : scalar.text == "SPAN_KIND_CONSUMER" ? kConsumerKind : 0;
}

/// The value of {"stringValue": …}; lists as their JSON.
Scan anyValue(const char*& p, const char* end, azure::logs::Scratch& scratch, Scalar& into)
{
    if (*p != '{') {
        return readScalar(p, end, scratch, into);
    }
    return eachMember(p, end, scratch, [&](std::string_view, const char*& at) { return readScalar(at, end, scratch, into); });
}

} // namespace

Scan TraceParser::otlpMember(const std::string& name, bool& isKnown)
{
    isKnown = name == "resourceSpans" || name == "resource_spans" || name == "batches";
    if (!isKnown || m_feed.peek() != '[') {
        return isKnown ? m_feed.skip() : Scan::Done;
    }
    m_format = TraceFormat::Otlp;
    return m_feed.array([this] { return resourceSpans(); });
}

Scan TraceParser::resourceSpans()
{
    const size_t firstSection = m_files.sections.size();
    const qsizetype firstSpan = m_builder.size();
    FileRecords::Section section;
    section.from = m_feed.offset();
    m_files.sections.push_back(section);
    m_service.clear();
    return m_feed.object([&](const std::string& name) {
        if (name == "resource" && m_feed.peek() == '{') {
            return resource(firstSection, firstSpan);
        }
        const bool isScopes = name == "scopeSpans" || name == "scope_spans" || name == "instrumentationLibrarySpans";
        return isScopes && m_feed.peek() == '[' ? m_feed.array([this] { return scopeSpans(m_service); }) : m_feed.skip();
    });
}

/// May stand behind its spans: then they get its name afterwards.
Scan TraceParser::resource(size_t firstSection, qsizetype firstSpan)
{
    m_feed.peek();
    const qint64 offset = m_feed.offset();
    std::string service;
    const Scan scan = m_feed.run([&](const char*& p) {
        service.clear();
        return eachMember(p, m_feed.end(), m_feed.scratch(), [&](std::string_view member, const char*& at) {
            if (member != "attributes" || *at != '[') {
                return azure::logs::skipValue(at, m_feed.end(), m_feed.scratch());
            }
            return eachElement(at, m_feed.end(), [&](const char*& entry) {
                std::string_view key;
                return eachMember(entry, m_feed.end(), m_feed.scratch(), [&](std::string_view part, const char*& value) {
                    Scalar scalar;
                    const Scan read = part == "value" ? anyValue(value, m_feed.end(), m_feed.scratch(), scalar) : readScalar(value, m_feed.end(), m_feed.scratch(), scalar);
                    if (part == "key") {
                        key = scalar.text;
                    } else if (key == "service.name") {
                        service.assign(scalar.text);
                    }
                    return read;
                });
            });
        });
    });
    if (scan == Scan::Done) {
        for (size_t i = firstSection; i < m_files.sections.size(); ++i) {
            m_files.sections[i].resourceOffset = offset;
            m_files.sections[i].resourceLength = m_feed.offset() - offset;
        }
        m_service = service;
        m_builder.setService(firstSpan, service);
    }
    return scan;
}

Scan TraceParser::scopeSpans(const std::string&)
{
    FileRecords::Section section = m_files.sections.back();
    section.from = m_feed.offset();
    section.scope.clear();
    m_files.sections.push_back(section);
    const size_t own = m_files.sections.size() - 1;
    return m_feed.object([&](const std::string& name) {
        if (name == "spans" && m_feed.peek() == '[') {
            return m_feed.array([this] { return otlpSpan(); });
        }
        if (name != "scope" && name != "instrumentationLibrary") {
            return m_feed.skip();
        }
        return m_feed.run([&](const char*& p) {
            azure::logs::skipSpace(p);
            if (*p != '{') {
                return azure::logs::skipValue(p, m_feed.end(), m_feed.scratch());
            }
            return eachMember(p, m_feed.end(), m_feed.scratch(), [&](std::string_view member, const char*& at) {
                Scalar scalar;
                const Scan scan = readScalar(at, m_feed.end(), m_feed.scratch(), scalar);
                if (scan == Scan::Done && member == "name") {
                    m_files.sections[own].scope = QString::fromUtf8(scalar.text.data(), qsizetype(scalar.text.size()));
                }
                return scan;
            });
        });
    });
}

Scan TraceParser::otlpSpan()
{
    if (m_feed.peek() != '{') {
        ++m_skipped;
        return m_feed.skip();
    }
    return m_feed.run([this](const char*& p) {
        const char* const begin = p;
        SpanRecord record;
        const Scan scan = readSpan(p, record);
        if (scan != Scan::Done) {
            return scan;
        }
        ++m_records;
        if (record.traceId.empty() && record.id.empty()) {
            ++m_skipped;
            return scan;
        }
        record.offset = m_feed.offset(begin);
        record.length = p - begin;
        record.service = m_service;
        if (record.status == SpanStatus::Error && tellsBlock(std::string_view(begin, size_t(p - begin)))) {
            record.status = SpanStatus::Blocked;
        }
        m_builder.add(record);
        return scan;
    });
}

Scan TraceParser::readSpan(const char*& p, SpanRecord& record)
{
    const char* const end = m_feed.end();
    azure::logs::Scratch& scratch = m_feed.scratch();
    qint64 finish = 0;
    bool hasStart = false;
    bool hasEnd = false;
    int kind = 0;
    m_facts.clear();
    const Scan scan = eachMember(p, end, scratch, [&](std::string_view name, const char*& at) {
        if ((name == "attributes" || name == "status") && (*at == '[' || *at == '{')) {
            if (*at == '[') {
                return readAttributes(at, m_facts);
            }
            return eachMember(at, end, scratch, [&](std::string_view member, const char*& value) {
                Scalar code;
                const Scan read = readScalar(value, end, scratch, code);
                if (member == "code") {
                    record.status = code.number == 2 || code.text == "STATUS_CODE_ERROR" ? SpanStatus::Error : code.number == 1 || code.text == "STATUS_CODE_OK" ? SpanStatus::Ok : SpanStatus::Unset;
                }
                return read;
            });
        }
        const bool isScalar = *at != '[' && *at != '{';
        if (!isScalar || name.size() < 4 || name == "traceState") {
            return azure::logs::skipValue(at, end, scratch);
        }
        Scalar scalar;
        const Scan read = readScalar(at, end, scratch, scalar);
        const std::string_view text = scalar.isText ? scalar.text : std::string_view();
        if (name == "traceId" || name == "trace_id") {
            record.traceId = text;
        } else if (name == "spanId" || name == "span_id") {
            record.id = text;
        } else if (name == "parentSpanId" || name == "parent_span_id") {
            record.parentId = text;
        } else if (name == "name") {
            record.name = text;
        } else if (name == "kind") {
            kind = kindOf(scalar);
        } else if (name == "startTimeUnixNano" || name == "start_time_unix_nano") {
            hasStart = nanosOf(scalar, record.startNs);
        } else if (name == "endTimeUnixNano" || name == "end_time_unix_nano") {
            hasEnd = nanosOf(scalar, finish);
        }
        return read;
    });
    if (scan != Scan::Done) {
        return scan;
    }
    record.flags = quint16((hasStart ? 0 : BadTime) | (hasEnd ? 0 : Unfinished));
    record.durationNs = hasStart && hasEnd ? finish - record.startNs : 0;
    m_reader.complete(record, m_facts, kind == kServerKind || kind == kConsumerKind, {}, {});
    return scan;
}

Scan TraceParser::readAttributes(const char*& p, ColumnFacts& facts)
{
    const char* const end = m_feed.end();
    azure::logs::Scratch& scratch = m_feed.scratch();
    return eachElement(p, end, [&](const char*& entry) {
        ColumnNames::Hit hit;
        bool hasKey = false;
        Scalar early; // a value that stands before its key
        return eachMember(entry, end, scratch, [&](std::string_view part, const char*& at) {
            Scalar scalar;
            if (part == "key") {
                const Scan read = readScalar(at, end, scratch, scalar);
                hit = m_reader.names().find(scalar.text);
                hasKey = true;
                if (hit.rank != 0xFF) {
                    facts.take(hit, early);
                }
                return read;
            }
            if (part != "value" || (hasKey && hit.rank == 0xFF)) {
                return azure::logs::skipValue(at, end, scratch);
            }
            const Scan read = anyValue(at, end, scratch, hasKey ? scalar : early);
            if (hasKey) {
                facts.take(hit, scalar);
            }
            return read;
        });
    });
}

} // namespace traces
