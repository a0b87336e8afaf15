// SPDX-License-Identifier: GPL-3.0-or-later
// Event streams, compared with a second, slow reading of the standard (WHATWG HTML §9.2.6).
#include "http/sse.h"

#include "fuzz/require.h"

using fuzz::require;
using http::SseEvent;

namespace {

QList<QByteArray> linesOf(QByteArray text)
{
    text.replace("\r\n", "\n").replace('\r', '\n');
    QList<QByteArray> lines = text.split('\n');
    lines.removeLast(); // without its end it is no line yet
    return lines;
}

QList<SseEvent> slowReading(const QByteArray& stream)
{
    QList<SseEvent> events;
    QByteArray name;
    QByteArray data;
    bool hasData = false;
    const QList<QByteArray> lines = linesOf(stream.startsWith("\xEF\xBB\xBF") ? stream.mid(3) : stream);
    for (const QByteArray& line : lines) {
        const QByteArray field = line.left(line.indexOf(':') < 0 ? line.size() : line.indexOf(':'));
        QByteArray value = line.contains(':') ? line.mid(line.indexOf(':') + 1) : QByteArray();
        value = value.startsWith(' ') ? value.mid(1) : value;
        if (line.isEmpty()) {
            if (hasData) {
                events.append({name.isEmpty() ? "message" : name, data.left(data.size() - 1)});
            }
            name.clear();
            data.clear();
            hasData = false;
        } else if (field == "data") {
            data += value + '\n';
            hasData = true;
        } else if (field == "event") {
            name = value;
        }
    }
    return events;
}

bool same(const QList<SseEvent>& a, const QList<SseEvent>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const SseEvent& one, const SseEvent& other) { return one.event == other.event && one.data == other.data; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    http::SseParser whole;
    const QList<SseEvent> events = whole.feed(bytes);
    require(same(events, slowReading(bytes)), "events as the standard says");
    require(whole.heldBytes() <= bytes.size(), "no more is held than came");
    const qsizetype step = 1 + (bytes.isEmpty() ? 0 : static_cast<unsigned char>(bytes.back()) % 13);
    http::SseParser cut;
    QList<SseEvent> pieces;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        pieces += cut.feed(bytes.mid(at, step));
    }
    require(same(pieces, events) && cut.hasPartial() == whole.hasPartial(), "cuts change no event");
    return 0;
}
