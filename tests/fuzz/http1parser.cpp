// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of a server that streams. The last byte of the input says where it is cut.
#include "http/http1parser.h"

#include "fuzz/require.h"

using fuzz::require;
using http::Http1Parser;

namespace {

struct Outcome
{
    Http1Parser::State state = Http1Parser::State::Head;
    int status = 0;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> fields;
    bool keepsAlive = false;
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome outcomeOf(const QByteArray& bytes, qsizetype step, bool bodiless)
{
    Http1Parser parser(bodiless);
    Outcome outcome;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        parser.feed(bytes.mid(at, step));
        outcome.body += parser.takeBody();
    }
    parser.end();
    outcome.body += parser.takeBody();
    outcome.state = parser.state();
    outcome.status = parser.hasHead() ? parser.status() : 0;
    outcome.fields = parser.hasHead() ? parser.headers().fields() : QList<QPair<QByteArray, QByteArray>>();
    outcome.keepsAlive = parser.keepsAlive();
    require(outcome.state == Http1Parser::State::Done || outcome.state == Http1Parser::State::Broken, "the end ends it");
    require((outcome.state == Http1Parser::State::Broken) != parser.problem().isEmpty(), "what is broken says why");
    require(outcome.state != Http1Parser::State::Done || parser.hasHead(), "a whole answer has a head");
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const auto last = bytes.isEmpty() ? 0 : static_cast<unsigned char>(bytes.back());
    for (const bool bodiless : {false, true}) {
        const Outcome whole = outcomeOf(bytes, std::max<qsizetype>(bytes.size(), 1), bodiless);
        require(whole.body.size() <= bytes.size(), "a body is not longer than what came");
        require(!bodiless || whole.body.isEmpty(), "an answer to HEAD has no body");
        require(whole.state != Http1Parser::State::Done || whole.status >= 200, "a whole answer is a final one");
        for (const auto& [name, value] : whole.fields) {
            require(!name.isEmpty() && !name.contains('\n') && !value.contains('\n'), "a field is one line");
        }
        const Outcome pieces = outcomeOf(bytes, 1 + last % 17, bodiless);
        // What came before the fault may be handed on in other portions, never another content.
        require(pieces.state == whole.state && pieces.status == whole.status && pieces.fields == whole.fields, "cuts change no answer");
        require(pieces.body == whole.body, "cuts change no body");
    }
    return 0;
}
