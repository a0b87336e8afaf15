// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/headers.h"

#include <QString>

namespace http {

/// Reads one HTTP/1.1 response from bytes that are cut anywhere (RFC 9112): interim answers are skipped, bodies framed by
/// chunks, by length or by the end of the connection. Knows for certain whether the body is whole, which is what a stream's
/// reader needs and QNetworkAccessManager does not tell (README). Bounded: 64 KiB of head, 8 KiB a chunk line.
class Http1Parser
{
public:
    enum class State { Head, Body, Done, Broken };

    /// `bodiless`: the answer to a HEAD request, whose length describes a body that does not come.
    explicit Http1Parser(bool bodiless = false) : m_bodiless(bodiless) {}
    void feed(const QByteArray& bytes);
    /// The connection ended: Done where its end frames the body, Broken inside anything else.
    void end();

    State state() const { return m_state; }
    bool hasHead() const { return m_hasHead; }
    int status() const { return m_status; }
    const Headers& headers() const { return m_headers; }
    /// Body bytes since the last call.
    QByteArray takeBody() { return std::exchange(m_body, QByteArray()); }
    qsizetype heldBody() const { return m_body.size(); }
    /// The connection may carry another request: the answer is Done and both sides agree to keep it.
    bool keepsAlive() const { return m_state == State::Done && m_keepAlive && m_buffer.isEmpty(); }
    /// Why it is Broken.
    QString problem() const { return m_problem; }
    /// Broken because the connection ended, not because the bytes were wrong.
    bool isCut() const { return m_cut; }

private:
    enum class Framing { None, Length, Chunked, UntilClose };
    enum class ChunkPart { Size, Data, DataEnd, Trailer };
    bool step();
    bool readHead();
    void parseHead(const QByteArray& head);
    void chooseFraming();
    bool readSized();
    bool readChunked();
    bool readChunkSize(const QByteArray& line);
    bool takeLine(QByteArray& line, qsizetype limit);
    void breakOff(const QString& problem);

    State m_state = State::Head;
    Framing m_framing = Framing::None;
    ChunkPart m_part = ChunkPart::Size;
    QByteArray m_buffer;
    QByteArray m_body;
    Headers m_headers;
    QString m_problem;
    qint64 m_left = 0; ///< bytes of the body or of the chunk still to come
    int m_status = 0;
    bool m_bodiless;
    bool m_hasHead = false;
    bool m_keepAlive = false;
    bool m_cut = false;
};

} // namespace http
