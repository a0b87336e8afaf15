// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/jsonfeed.h"

#include <charconv>
#include <cstring>

namespace traces {

namespace {

constexpr size_t kPiece = 256 * 1024;
constexpr size_t kLargest = 256 * 1024 * 1024; ///< one record
constexpr size_t kPadding = 32; ///< what the scanners may read behind the end

} // namespace

JsonFeed::JsonFeed(Read read) : m_read(std::move(read)), m_buffer(kPadding, 0)
{
    m_at = m_end = m_buffer.data();
    more();
}

/// Doubles what is unread, so that a long record is not scanned again for each piece.
bool JsonFeed::more()
{
    if (m_isOver) {
        return false;
    }
    const size_t unread = size_t(m_end - m_at);
    if (unread >= kLargest) {
        return false;
    }
    m_base = offset();
    const size_t room = unread + std::max(kPiece, unread);
    std::vector<char> larger;
    std::vector<char>& into = room + kPadding > m_buffer.size() ? larger : m_buffer;
    if (&into == &larger) {
        larger.resize(room + kPadding);
    }
    std::memmove(into.data(), m_at, unread);
    if (&into == &larger) {
        m_buffer.swap(larger);
    }
    size_t size = unread;
    while (size < room) {
        const qint64 read = m_read(m_buffer.data() + size, qint64(room - size));
        if (read <= 0) {
            m_isOver = true;
            break;
        }
        size += size_t(read);
    }
    std::memset(m_buffer.data() + size, 0, kPadding);
    m_at = m_buffer.data();
    m_end = m_at + size;
    m_scratch.prepare(m_buffer.size());
    return size > unread;
}

char JsonFeed::peek()
{
    while (true) {
        azure::logs::skipSpace(m_at);
        if (m_at < m_end) {
            return *m_at;
        }
        m_at = m_end;
        if (!more()) {
            return 0;
        }
    }
}

bool JsonFeed::isAtEnd()
{
    peek();
    return m_at >= m_end && m_isOver;
}

Scan JsonFeed::take(char wanted)
{
    if (peek() != wanted || m_at >= m_end) {
        return atStop(m_at, m_end);
    }
    ++m_at;
    return Scan::Done;
}

Scan JsonFeed::skip()
{
    return run([this](const char*& p) { return azure::logs::skipValue(p, m_end, m_scratch); });
}

Scan JsonFeed::key(std::string& into)
{
    return run([&](const char*& p) {
        azure::logs::skipSpace(p);
        if (*p != '"') {
            return atStop(p, m_end);
        }
        ++p;
        std::string_view name;
        const Scan scan = azure::logs::readText(p, m_end, m_scratch, name);
        if (scan != Scan::Done) {
            return scan;
        }
        azure::logs::skipSpace(p);
        if (*p != ':') {
            return atStop(p, m_end);
        }
        ++p;
        into.assign(name);
        return Scan::Done;
    });
}

bool JsonFeed::skipLine()
{
    while (true) {
        const void* const found = std::memchr(m_at, '\n', size_t(m_end - m_at));
        if (found) {
            m_at = static_cast<const char*>(found) + 1;
            return true;
        }
        m_at = m_end;
        if (!more()) {
            return false;
        }
    }
}

Scan readScalar(const char*& position, const char* end, azure::logs::Scratch& scratch, Scalar& into)
{
    const char* p = position;
    into = {};
    if (*p == '"') {
        ++p;
        const Scan scan = azure::logs::readText(p, end, scratch, into.text);
        if (scan != Scan::Done) {
            return scan;
        }
        into.isText = true;
        const char* const last = into.text.data() + into.text.size();
        into.isNumber = into.text.size() < 20 && std::from_chars(into.text.data(), last, into.number).ptr == last && !into.text.empty();
        position = p;
        return Scan::Done;
    }
    const char* const begin = p;
    const Scan scan = azure::logs::skipValue(p, end, scratch);
    if (scan != Scan::Done) {
        return scan;
    }
    into.text = std::string_view(begin, size_t(p - begin));
    if (*begin == '-' || (*begin >= '0' && *begin <= '9')) {
        const auto read = std::from_chars(begin, p, into.number);
        into.isNumber = read.ec == std::errc();
        if (into.isNumber && read.ptr != p) { // 1.5e3
            double number = 0;
            std::from_chars(begin, p, number);
            into.number = number > -9e18 && number < 9e18 ? qint64(number) : -1;
        }
    }
    if (!into.isNumber) {
        into.number = -1;
    }
    position = p;
    return Scan::Done;
}

} // namespace traces
