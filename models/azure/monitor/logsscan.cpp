// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/logscell.h"

#include <cstring>

namespace azure::logs {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Scan atStop(const char* p, const char* end)
{
    return p >= end ? Scan::NeedMore : Scan::Invalid;
}

Scan readWord(const char*& p, const char* end, const char* word, size_t length)
{
    if (size_t(end - p) < length) {
        return std::memcmp(p, word, size_t(end - p)) == 0 ? Scan::NeedMore : Scan::Invalid;
    }
    if (std::memcmp(p, word, length) != 0) {
        return Scan::Invalid;
    }
    p += length;
    return Scan::Done;
}

/// Members of an object or elements of an array behind their bracket; what each is, `element` reads.
template <typename Element> Scan skipElements(const char*& position, const char* end, char close, Element element)
{
    const char* p = position;
    skipSpace(p);
    if (*p == close) {
        position = p + 1;
        return Scan::Done;
    }
    while (true) {
        const Scan scan = element(p);
        if (scan != Scan::Done) {
            return scan;
        }
        skipSpace(p);
        if (*p == close) {
            position = p + 1;
            return Scan::Done;
        }
        if (*p != ',') {
            return atStop(p, end);
        }
        ++p;
    }
}

Scan skipMember(const char*& p, const char* end, Scratch& scratch, int depth)
{
    skipSpace(p);
    if (*p != '"') {
        return atStop(p, end);
    }
    ++p;
    char* const mark = scratch.mark();
    std::string_view name;
    const Scan key = readText(p, end, scratch, name);
    scratch.backTo(mark);
    if (key != Scan::Done) {
        return key;
    }
    skipSpace(p);
    if (*p != ':') {
        return atStop(p, end);
    }
    ++p;
    return skipValue(p, end, scratch, depth);
}

Scan readCell(const char*& p, const char* end, kql::Type type, Scratch& scratch, Cell& cell)
{
    switch (*p) {
    case '"': {
        ++p;
        cell.kind = Cell::Kind::Text;
        const Scan scan = readText(p, end, scratch, cell.text);
        if (scan == Scan::Done && type == kql::Type::DateTime) {
            qint64 ticks = 0;
            if (readTicks(cell.text, ticks)) {
                cell.kind = Cell::Kind::Ticks;
                cell.integer = ticks;
            }
        }
        return scan;
    }
    case 'n': cell.kind = Cell::Kind::Null; return readWord(p, end, "null", 4);
    case 't':
        cell.kind = Cell::Kind::Bool;
        cell.integer = 1;
        return readWord(p, end, "true", 4);
    case 'f':
        cell.kind = Cell::Kind::Bool;
        cell.integer = 0;
        return readWord(p, end, "false", 5);
    case '[':
    case '{': {
        const char* const begin = p;
        cell.kind = Cell::Kind::Json;
        const Scan scan = skipValue(p, end, scratch, 1);
        cell.text = std::string_view(begin, size_t(p - begin));
        return scan;
    }
    default: return *p == '-' || isDigit(*p) ? readNumber(p, end, cell) : atStop(p, end);
    }
}

} // namespace

Scan skipValue(const char*& position, const char* end, Scratch& scratch, int depth)
{
    const char* p = position;
    skipSpace(p);
    Scan scan = Scan::Invalid;
    if (depth > kMaximumDepth) {
        return scan;
    }
    if (*p == '[') {
        ++p;
        scan = skipElements(p, end, ']', [&](const char*& at) { return skipValue(at, end, scratch, depth + 1); });
    } else if (*p == '{') {
        ++p;
        scan = skipElements(p, end, '}', [&](const char*& at) { return skipMember(at, end, scratch, depth + 1); });
    } else {
        char* const mark = scratch.mark();
        Cell cell;
        scan = readCell(p, end, kql::Type::String, scratch, cell);
        scratch.backTo(mark);
    }
    if (scan == Scan::Done) {
        position = p;
    }
    return scan;
}

Scan scanRow(const char*& position, const char* end, const std::vector<kql::Type>& types, Scratch& scratch, Cell* cells)
{
    const char* p = position;
    if (*p != '[') {
        return atStop(p, end);
    }
    ++p;
    const size_t count = types.size();
    size_t read = 0;
    const Scan scan = skipElements(p, end, ']', [&](const char*& at) {
        skipSpace(at);
        if (read < count) {
            const Scan cell = readCell(at, end, types[read], scratch, cells[read]);
            ++read;
            return cell;
        }
        return skipValue(at, end, scratch, 1);
    });
    if (scan != Scan::Done) {
        return scan;
    }
    for (; read < count; ++read) {
        cells[read].kind = Cell::Kind::Null;
    }
    position = p;
    return scan;
}

} // namespace azure::logs
