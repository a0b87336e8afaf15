// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/sse.h"

#include <QByteArrayView>
#include <cstring>
#include <utility>

namespace http {

namespace {

/// Room behind an event's data, so that a parser that reads ahead in wide steps need not copy it.
constexpr qsizetype kReadAhead = 64;
constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

/// First CR or LF in [from, end), or end. Two memchr passes beat one byte loop by far; the CR scan stops at the LF.
const char* lineEnd(const char* from, const char* end)
{
    const auto* feed = static_cast<const char*>(std::memchr(from, '\n', static_cast<size_t>(end - from)));
    const char* limit = feed ? feed : end;
    const auto* carriage = static_cast<const char*>(std::memchr(from, '\r', static_cast<size_t>(limit - from)));
    return carriage ? carriage : limit;
}

} // namespace

QList<SseEvent> SseParser::feed(const QByteArray& bytes)
{
    QList<SseEvent> events;
    const char* cursor = bytes.constData();
    const char* const end = cursor + bytes.size();
    while (cursor < end) {
        if (m_skipLineFeed) { // the CR before ended the line; this LF belongs to it, also across two feeds
            m_skipLineFeed = false;
            if (*cursor == '\n') {
                ++cursor;
                continue;
            }
        }
        const char* stop = lineEnd(cursor, end);
        if (stop == end) {
            m_line.append(cursor, end - cursor);
            break;
        }
        if (m_line.isEmpty()) { // the usual case: no copy
            endLine(QByteArray::fromRawData(cursor, stop - cursor), events);
        } else {
            m_line.append(cursor, stop - cursor);
            const QByteArray line = std::exchange(m_line, QByteArray());
            endLine(line, events);
        }
        m_skipLineFeed = *stop == '\r';
        cursor = stop + 1;
    }
    return events;
}

bool SseParser::hasPartial() const
{
    return !m_line.isEmpty() || m_hasData || !m_event.isEmpty();
}

void SseParser::endLine(const QByteArray& received, QList<SseEvent>& events)
{
    QByteArray line = received;
    if (m_start) {
        m_start = false;
        if (line.startsWith(kByteOrderMark)) {
            line = line.mid(3);
        }
    }
    if (line.isEmpty()) {
        if (m_hasData) {
            events.append({m_event.isEmpty() ? QByteArrayLiteral("message") : m_event, std::exchange(m_data, QByteArray())});
        }
        m_event.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0) {
        return; // comment
    }
    const QByteArrayView field = QByteArrayView(line).first(colon < 0 ? line.size() : colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : QByteArrayView(line).sliced(colon + 1);
    if (value.startsWith(' ')) {
        value = value.sliced(1);
    }
    if (field == QByteArrayView("data")) {
        if (m_hasData) {
            m_data.append('\n');
            m_data.append(value);
        } else {
            m_data.reserve(value.size() + kReadAhead); // one allocation: nearly all events have one data line
            m_data.append(value);
        }
        m_hasData = true;
    } else if (field == QByteArrayView("event")) {
        m_event = value.toByteArray();
    } // id and retry have no use here: nothing reconnects
}

} // namespace http
