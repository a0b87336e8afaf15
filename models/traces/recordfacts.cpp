// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/recordfacts.h"

#include <algorithm>
#include <cstring>

namespace traces {

namespace {

constexpr const char* kFacts[] = {"operation", "requestModel", "responseModel", "inputTokens", "outputTokens", "cachedTokens", "errorType", "finishReasons", "httpMethod", "database", "server"};
static_assert(std::size(kFacts) == size_t(ColumnFact::Count));
constexpr size_t kMostOperations = 1000; ///< remembered: hostile files have as many words as they like

} // namespace

size_t ColumnNames::hash(std::string_view name)
{
    quint64 first = 0;
    quint64 last = 0;
    const size_t size = std::min<size_t>(name.size(), 8);
    std::memcpy(&first, name.data(), size);
    std::memcpy(&last, name.data() + name.size() - size, size);
    const quint64 mixed = (first ^ (last * 0x9E3779B97F4A7C15ULL) ^ name.size()) * 0xD6E8FEB86659FD93ULL;
    return size_t(mixed ^ (mixed >> 32));
}

ColumnNames::ColumnNames(const MappingTable& table) : m_slots(256)
{
    for (size_t fact = 0; fact < std::size(kFacts); ++fact) {
        const QStringList names = table.names(QLatin1String(kFacts[fact]));
        for (qsizetype rank = 0; rank < names.size(); ++rank) {
            const std::string name = names.at(rank).toStdString();
            size_t at = hash(name) % m_slots.size();
            while (!m_slots[at].name.empty()) {
                at = (at + 1) % m_slots.size();
            }
            m_slots[at] = {name, {quint8(fact), quint8(rank)}};
        }
    }
}

ColumnNames::Hit ColumnNames::find(std::string_view name) const
{
    if (name.empty()) {
        return {};
    }
    for (size_t at = hash(name) % m_slots.size(); !m_slots[at].name.empty(); at = (at + 1) % m_slots.size()) {
        if (m_slots[at].name == name) {
            return m_slots[at].hit;
        }
    }
    return {};
}

const RecordReader::Operation& RecordReader::operation(std::string_view word)
{
    m_key.assign(word);
    const auto known = m_operations.find(m_key);
    if (known != m_operations.end()) {
        return known->second;
    }
    if (m_operations.size() >= kMostOperations) {
        m_operations.clear();
    }
    const MappingTable& table = MappingTable::shipped();
    const QString present = table.operationOf(QString::fromUtf8(word.data(), qsizetype(word.size())));
    return m_operations.emplace(m_key, Operation{present.toStdString(), table.kindOfOperation(present)}).first->second;
}

void RecordReader::complete(SpanRecord& record, const ColumnFacts& facts, bool isServer, std::string_view dependencyType, std::string_view target)
{
    const std::string_view word = facts.text(ColumnFact::Operation);
    if (!word.empty()) {
        const Operation& known = operation(word);
        record.operation = known.word;
        record.kind = known.kind;
    }
    if (record.kind == SpanKind::Other && !isServer) {
        const std::string_view host = target.empty() ? facts.text(ColumnFact::Server) : target;
        record.kind = MappingTable::shipped().kindOfDependency(dependencyType, host);
        if (record.kind == SpanKind::Other) {
            record.kind = facts.has(ColumnFact::Database) ? SpanKind::Database : facts.has(ColumnFact::HttpMethod) ? SpanKind::Http : SpanKind::Other;
        }
    } else if (record.kind == SpanKind::Other) {
        record.kind = SpanKind::Request;
    }
    const std::string_view answered = withoutDate(facts.text(ColumnFact::ResponseModel));
    record.model = answered.empty() ? withoutDate(facts.text(ColumnFact::RequestModel)) : answered;
    record.tokens = {facts.count(ColumnFact::InputTokens), facts.count(ColumnFact::OutputTokens), facts.count(ColumnFact::CachedTokens), -1};
    const bool filterFinished = facts.text(ColumnFact::FinishReasons).find("content_filter") != std::string_view::npos;
    if (filterFinished || (record.status == SpanStatus::Error && facts.text(ColumnFact::ErrorType).find("content_filter") != std::string_view::npos)) {
        record.status = SpanStatus::Blocked;
    }
}

bool tellsBlock(std::string_view text)
{
    if (text.find("ResponsibleAIPolicyViolation") != std::string_view::npos) {
        return true;
    }
    constexpr std::string_view code = "content_filter";
    for (size_t at = text.find(code); at != std::string_view::npos; at = text.find(code, at + 1)) {
        const size_t behind = at + code.size();
        if (behind < text.size() && (text[behind] == '\'' || text[behind] == '"' || text[behind] == '\\')) {
            return true; // the code itself, not the name of the results
        }
    }
    return false;
}

std::string_view withoutDate(std::string_view model)
{
    constexpr size_t length = sizeof("-2024-11-20") - 1;
    if (model.size() <= length) {
        return model;
    }
    const std::string_view date = model.substr(model.size() - length);
    for (size_t i = 0; i < length; ++i) {
        const bool isDash = i == 0 || i == 5 || i == 8;
        if (isDash ? date[i] != '-' : date[i] < '0' || date[i] > '9') {
            return model;
        }
    }
    return model.substr(0, model.size() - length);
}

} // namespace traces
