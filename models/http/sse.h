// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace http {

/// One server-sent event (WHATWG HTML §9.2): event name ("message" by default) and data with lines joined by \n.
struct SseEvent
{
    QByteArray event;
    QByteArray data;
};

/// Incremental SSE framing: feed bytes cut anywhere (also inside UTF-8 or CRLF), take whole events. Comments are dropped.
class SseParser
{
public:
    /// Events completed by `bytes`.
    QList<SseEvent> feed(const QByteArray& bytes);
    /// True while bytes of an unfinished event are held: the stream was cut if it ends now.
    bool hasPartial() const;
    /// Bytes held for an unfinished event; readers bound it, since a server may never send an empty line.
    qsizetype heldBytes() const { return m_line.size() + m_data.size(); }

private:
    void endLine(const QByteArray& line, QList<SseEvent>& events);
    QByteArray m_line;
    QByteArray m_event;
    QByteArray m_data;
    bool m_hasData = false;
    bool m_skipLineFeed = false;
    bool m_start = true;
};

} // namespace http
