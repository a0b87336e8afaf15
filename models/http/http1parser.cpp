// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/http1parser.h"

#include <algorithm>
#include <utility>

namespace http {

namespace {

constexpr qsizetype kMaxHead = 64 * 1024;
constexpr qsizetype kMaxLine = 8 * 1024;

bool hasToken(const QList<QByteArray>& fields, const QByteArray& token)
{
    for (const QByteArray& field : fields) {
        for (const QByteArray& part : field.split(',')) {
            if (part.trimmed().compare(token, Qt::CaseInsensitive) == 0) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

void Http1Parser::feed(const QByteArray& bytes)
{
    m_buffer.append(bytes);
    while ((m_state == State::Head || m_state == State::Body) && step()) {
    }
}

void Http1Parser::end()
{
    if (m_state == State::Done || m_state == State::Broken) {
        return;
    }
    if (m_state == State::Body && m_framing == Framing::UntilClose) {
        m_state = State::Done;
        return;
    }
    m_cut = true;
    breakOff(m_hasHead ? QStringLiteral("the connection ended before the answer did")
                       : QStringLiteral("the connection ended before an answer came"));
}

bool Http1Parser::step()
{
    if (m_state == State::Head) {
        return readHead();
    }
    if (m_framing == Framing::Chunked) {
        return readChunked();
    }
    return readSized();
}

bool Http1Parser::readHead()
{
    qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0 || end > kMaxHead) {
        if (m_buffer.size() > kMaxHead) {
            breakOff(QStringLiteral("the answer's head is too long"));
        } else if (!m_buffer.isEmpty() && !QByteArray("HTTP/1.").startsWith(m_buffer.left(7))) {
            breakOff(QStringLiteral("this is not HTTP"));
        }
        return false;
    }
    const QByteArray head = m_buffer.left(end);
    m_buffer.remove(0, end + 4);
    parseHead(head);
    return m_state != State::Broken;
}

void Http1Parser::parseHead(const QByteArray& head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QByteArray first = lines.first().trimmed(); // "HTTP/1.1 200 OK"
    bool isNumber = false;
    m_status = first.mid(9, 3).toInt(&isNumber);
    if (!first.startsWith("HTTP/1.") || first.size() < 12 || first.at(8) != ' ' || !isNumber || m_status < 100) {
        breakOff(QStringLiteral("this is not HTTP"));
        return;
    }
    m_headers = {};
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray& line = lines.at(i);
        const qsizetype colon = line.indexOf(':');
        const bool folded = line.startsWith(' ') || line.startsWith('\t');
        if (colon <= 0 || folded || line.left(colon).contains(' ')) {
            breakOff(QStringLiteral("a header line cannot be read"));
            return;
        }
        m_headers.add(line.left(colon), line.mid(colon + 1).trimmed());
    }
    if (m_status == 101) {
        breakOff(QStringLiteral("the server wants another protocol"));
    } else if (m_status >= 200) { // 1xx come before the answer
        m_keepAlive = first.at(7) == '1' && !hasToken(m_headers.values("Connection"), "close");
        m_hasHead = true;
        chooseFraming();
    }
}

void Http1Parser::chooseFraming()
{
    m_state = State::Body;
    if (m_bodiless || m_status == 204 || m_status == 304) {
        m_state = State::Done;
        return;
    }
    const QList<QByteArray> codings = m_headers.values("Transfer-Encoding");
    if (!codings.isEmpty()) {
        const bool chunked = codings.last().split(',').last().trimmed().compare("chunked", Qt::CaseInsensitive) == 0;
        m_framing = chunked ? Framing::Chunked : Framing::UntilClose;
        m_keepAlive = m_keepAlive && chunked && !m_headers.contains("Content-Length"); // RFC 9112 §6.3
        return;
    }
    const QList<QByteArray> lengths = m_headers.values("Content-Length");
    if (lengths.isEmpty()) {
        m_framing = Framing::UntilClose;
        m_keepAlive = false;
        return;
    }
    bool isNumber = false;
    m_left = lengths.first().toLongLong(&isNumber);
    const bool agree = std::all_of(lengths.begin(), lengths.end(), [&](const QByteArray& one) { return one == lengths.first(); });
    if (!isNumber || m_left < 0 || !agree) {
        breakOff(QStringLiteral("the answer's length cannot be read"));
        return;
    }
    m_framing = Framing::Length;
    if (m_left == 0) {
        m_state = State::Done;
    }
}

bool Http1Parser::readSized()
{
    if (m_buffer.isEmpty()) {
        return false;
    }
    if (m_framing == Framing::UntilClose) {
        m_body.append(std::exchange(m_buffer, QByteArray()));
        return false;
    }
    const qsizetype size = static_cast<qsizetype>(std::min<qint64>(m_left, m_buffer.size()));
    m_body.append(m_buffer.constData(), size);
    m_buffer.remove(0, size);
    m_left -= size;
    if (m_left == 0) {
        m_state = State::Done;
    }
    return false;
}

bool Http1Parser::readChunked()
{
    QByteArray line;
    switch (m_part) {
    case ChunkPart::Size:
        return takeLine(line, kMaxLine) && readChunkSize(line);
    case ChunkPart::Data: {
        const qsizetype size = static_cast<qsizetype>(std::min<qint64>(m_left, m_buffer.size()));
        m_body.append(m_buffer.constData(), size);
        m_buffer.remove(0, size);
        m_left -= size;
        if (m_left == 0) {
            m_part = ChunkPart::DataEnd;
        }
        return m_left == 0;
    }
    case ChunkPart::DataEnd:
        if (!takeLine(line, kMaxLine)) {
            return false;
        }
        if (!line.isEmpty()) {
            breakOff(QStringLiteral("a chunk is longer than it says"));
            return false;
        }
        m_part = ChunkPart::Size;
        return true;
    case ChunkPart::Trailer:
        if (!takeLine(line, kMaxHead)) {
            return false;
        }
        if (line.isEmpty()) {
            m_state = State::Done;
        }
        return true;
    }
    return false;
}

bool Http1Parser::readChunkSize(const QByteArray& line)
{
    const QByteArray digits = line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')).trimmed();
    bool isNumber = false;
    m_left = digits.toLongLong(&isNumber, 16);
    const bool plain = std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (!isNumber || !plain || digits.isEmpty() || m_left < 0) {
        breakOff(QStringLiteral("a chunk's size cannot be read"));
        return false;
    }
    m_part = m_left == 0 ? ChunkPart::Trailer : ChunkPart::Data;
    return true;
}

bool Http1Parser::takeLine(QByteArray& line, qsizetype limit)
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0) {
        if (m_buffer.size() > limit) {
            breakOff(QStringLiteral("a line of the answer is too long"));
        }
        return false;
    }
    line = m_buffer.left(end);
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    m_buffer.remove(0, end + 1);
    return true;
}

void Http1Parser::breakOff(const QString& problem)
{
    m_state = State::Broken;
    m_problem = problem;
    m_keepAlive = false;
}

} // namespace http
