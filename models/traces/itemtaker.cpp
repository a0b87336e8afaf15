// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/itemtaker.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace traces {

namespace {

using Type = InsightsItem::Type;

constexpr size_t kPadding = 32;

} // namespace

InsightsItem::Type InsightsItem::typeOf(std::string_view name)
{
    static constexpr std::pair<std::string_view, Type> types[] = {
        {"RequestData", Type::Request}, {"RemoteDependencyData", Type::Dependency}, {"ExceptionData", Type::Exception}, {"MessageData", Type::Message}, {"EventData", Type::Event},
        {"AppRequests", Type::Request}, {"AppDependencies", Type::Dependency}, {"AppExceptions", Type::Exception}, {"AppTraces", Type::Message}, {"AppEvents", Type::Event},
        {"requests", Type::Request}, {"dependencies", Type::Dependency}, {"exceptions", Type::Exception}, {"traces", Type::Message}, {"customEvents", Type::Event},
        {"request", Type::Request}, {"dependency", Type::Dependency}, {"exception", Type::Exception}, {"trace", Type::Message}, {"customEvent", Type::Event}};
    const auto* const found = std::find_if(std::begin(types), std::end(types), [&](const auto& entry) { return entry.first == name; });
    return found == std::end(types) ? Type::None : found->second;
}

void ItemTaker::readNested(std::string_view json, InsightsItem& item)
{
    m_nested.assign(json);
    m_nested.resize(json.size() + kPadding, '\0');
    m_scratch.prepare(m_nested.size());
    m_scratch.clear();
    const char* at = m_nested.data();
    const char* const end = at + json.size();
    const Scan scan = eachMember(at, end, m_scratch, [&](std::string_view name, const char*& value) {
        Scalar property;
        const Scan read = readScalar(value, end, m_scratch, property);
        const ColumnNames::Hit hit = m_reader.names().find(name);
        if (hit.rank != 0xFF) {
            item.facts.take(hit, property);
        }
        return read;
    });
    Q_UNUSED(scan)
}

bool ItemTaker::take(const InsightsItem& item, bool isRow, qint64 offset, qint64 length)
{
    Type type = item.type;
    if (type == Type::None && isRow) { // a table of one kind needs no column that says so
        type = !item.exceptionType.empty() ? Type::Exception : !item.dependencyType.empty() ? Type::Dependency : !item.id.empty() ? Type::Request : !item.message.empty() ? Type::Message : Type::None;
    }
    qint64 startNs = std::max<qint64>(item.timeNs, 0);
    const bool hasTime = item.timeNs >= 0 || readTimeNs(item.time, startNs);
    if (type == Type::None || item.traceId.empty()) {
        return false;
    }
    if (type == Type::Request || type == Type::Dependency) {
        takeSpan(item, type == Type::Request, hasTime ? startNs : -1, offset, length);
        return true;
    }
    ExtraRecord extra;
    extra.traceId = item.traceId;
    extra.spanId = item.parentId;
    extra.name = type == Type::Exception ? (item.exceptionType.empty() ? item.dependencyType : item.exceptionType) : type == Type::Message ? item.message.substr(0, 200) : item.name;
    extra.timeNs = startNs;
    extra.isError = type == Type::Exception;
    extra.isBlock = type == Type::Exception && tellsBlock(item.message);
    extra.offset = offset;
    extra.length = length;
    m_builder.add(extra);
    return true;
}

void ItemTaker::takeSpan(const InsightsItem& item, bool isRequest, qint64 startNs, qint64 offset, qint64 length)
{
    SpanRecord record;
    record.traceId = item.traceId;
    record.id = item.id;
    record.parentId = item.parentId;
    record.name = item.name;
    record.service = item.role;
    record.startNs = std::max<qint64>(startNs, 0);
    const double ms = item.durationText.empty() ? item.durationMs : timespanMs(item.durationText);
    const double ns = ms * 1e6;
    record.durationNs = std::isfinite(ns) && std::abs(ns) < 9e18 ? qint64(std::llround(ns)) : 0;
    record.flags = quint16((startNs < 0 ? BadTime : 0) | (std::isfinite(ns) ? 0 : Unfinished));
    record.status = item.success.empty() ? SpanStatus::Unset : item.success == "true" || item.success == "True" || item.success == "1" ? SpanStatus::Ok : SpanStatus::Error;
    record.offset = offset;
    record.length = length;
    m_reader.complete(record, item.facts, isRequest, item.dependencyType, item.target);
    m_builder.add(record);
}

bool readTimeNs(std::string_view text, qint64& ns)
{
    qint64 ticks = 0;
    if (!azure::logs::readTicks(text, ticks)) {
        const std::optional<kql::Ticks> parsed = kql::parseDateTime(QString::fromUtf8(text.data(), qsizetype(text.size())));
        if (!parsed) {
            return false;
        }
        ticks = *parsed;
    }
    constexpr qint64 epoch = 621'355'968'000'000'000; // 1970 in ticks
    constexpr qint64 last = std::numeric_limits<qint64>::max() / 100;
    if (ticks < epoch || ticks - epoch > last) {
        return false;
    }
    ns = (ticks - epoch) * 100;
    return true;
}

double timespanMs(std::string_view text)
{
    double parts[4] = {0, 0, 0, 0}; // days, hours, minutes, seconds
    const bool isNegative = !text.empty() && text.front() == '-';
    const QString whole = QString::fromUtf8(text.data() + isNegative, qsizetype(text.size()) - isNegative);
    const QStringList words = whole.split(QLatin1Char(':'));
    if (words.size() != 3) {
        return qQNaN();
    }
    const qsizetype dot = words.first().indexOf(QLatin1Char('.'));
    bool ok[4] = {true, true, true, true};
    parts[0] = dot < 0 ? 0 : words.first().left(dot).toDouble(&ok[0]);
    parts[1] = words.first().mid(dot + 1).toDouble(&ok[1]);
    parts[2] = words.at(1).toDouble(&ok[2]);
    parts[3] = words.at(2).toDouble(&ok[3]);
    if (!ok[0] || !ok[1] || !ok[2] || !ok[3]) {
        return qQNaN();
    }
    const double ms = ((parts[0] * 24 + parts[1]) * 60 + parts[2]) * 60'000 + parts[3] * 1000;
    return isNegative ? -ms : ms;
}

} // namespace traces
