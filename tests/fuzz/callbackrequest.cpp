// SPDX-License-Identifier: GPL-3.0-or-later
// What anybody on this computer may send to the sign-in's loopback port. Seeds are whole HTTP requests for port 8400.
#include "identity/callbackrequest.h"

#include "fuzz/require.h"

#include <algorithm>

using fuzz::require;
using identity::CallbackRequest;
using Progress = CallbackRequest::Progress;

namespace {

constexpr quint16 kPort = 8400;
constexpr int kMaxParameters = 64;
const QByteArray kState = "kW3x-_state-of-this-sign-in-_0123456789abcde";

QByteArray encoded(const QList<QPair<QString, QString>>& parameters)
{
    QByteArray text;
    for (const auto& [name, value] : parameters) {
        text += (text.isEmpty() ? "" : "&") + name.toUtf8().toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding();
    }
    return text;
}

/// How often `name` stands in a form, read by a loop of its own, byte by byte.
int countRaw(const QByteArray& form, const QByteArray& name, QByteArray* value)
{
    int found = 0;
    for (const QByteArray& part : form.split('&')) {
        const QList<QByteArray> halves{part.left(part.indexOf('=') < 0 ? part.size() : part.indexOf('=')),
                                       part.indexOf('=') < 0 ? QByteArray() : part.mid(part.indexOf('=') + 1)};
        QByteArray key = halves[0];
        if (!part.isEmpty() && QByteArray::fromPercentEncoding(key.replace('+', ' ')) == name) {
            ++found;
            *value = QByteArray::fromPercentEncoding(QByteArray(halves[1]).replace('+', ' '));
        }
    }
    return found;
}

void checkComplete(const QByteArray& bytes, const CallbackRequest& request)
{
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    require(headEnd >= 0 && headEnd <= CallbackRequest::kMaxBytes, "a complete request has a head within the limit");
    require(request.parameters.size() <= kMaxParameters, "no more parameters than the limit");
    require(!request.method.isEmpty() && !request.path.contains('?') && !request.path.contains('\n'), "the start line is clean");
    require(request.host == request.host.toLower(), "hosts are compared in lower case");
    require(identity::formDecoded(encoded(request.parameters)) == request.parameters, "decoded parameters survive a round trip");
    for (const auto& [name, value] : request.parameters) {
        require(request.count(name) == 1 ? request.single(name) == value : request.single(name).isEmpty(),
                "a repeated parameter has no single value");
    }
}

void checkOurs(const QByteArray& bytes, const CallbackRequest& request)
{
    require(request.method == "GET" || request.method == "POST", "only GET and POST answer a sign-in");
    require(request.path == "/", "only / answers a sign-in");
    require(request.host == "localhost:8400" || request.host == "127.0.0.1:8400", "only this listener's own name");
    require(bytes.left(bytes.indexOf("\r\n\r\n")).toLower().count("host") >= 1, "a Host header was sent");
    const QByteArray target = bytes.left(bytes.indexOf('\n')).trimmed().split(' ').value(1);
    const QByteArray form = request.method == "GET" ? target.mid(target.indexOf('?') + 1) : bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
    QByteArray state;
    const int states = countRaw(request.method == "GET" && !target.contains('?') ? QByteArray() : form, "state", &state);
    if (request.method == "GET") { // a body may be followed by other bytes, a query ends with its line
        require(states == 1, "exactly one state");
        require(state == kState, "the state is ours");
    }
    require(request.count(QStringLiteral("state")) == 1 && request.single(QStringLiteral("state")).toUtf8() == kState,
            "the one state is ours");
    require(request.count(QStringLiteral("code")) <= 1 && request.count(QStringLiteral("error")) <= 1, "at most one code and error");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    CallbackRequest whole;
    const Progress end = CallbackRequest::parse(bytes, &whole);
    require(end != Progress::NeedMore || bytes.size() < 2 * CallbackRequest::kMaxBytes, "waiting for more has an end");
    // Cut anywhere: what was decided from the first bytes is not revised by later ones.
    const qsizetype cut = bytes.isEmpty() ? 0 : (bytes.size() * static_cast<unsigned char>(bytes.back())) / 256;
    CallbackRequest part;
    const Progress early = CallbackRequest::parse(bytes.left(cut), &part);
    require(early == Progress::NeedMore || early == end, "bytes that come later change no decision");
    if (early == Progress::Complete) {
        require(part.parameters == whole.parameters && part.host == whole.host && part.path == whole.path && part.method == whole.method,
                "bytes that come later change no request");
    }
    if (end == Progress::Complete) {
        checkComplete(bytes, whole);
        if (whole.verdict(kPort, kState) == CallbackRequest::Verdict::Ours) {
            checkOurs(bytes, whole);
            require(whole.verdict(kPort + 1, kState) != CallbackRequest::Verdict::Ours, "it answers one listener only");
        }
        require(whole.verdict(kPort, {}) != CallbackRequest::Verdict::Ours, "an empty state is nobody's");
    }
    return 0;
}
