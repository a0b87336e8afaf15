// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/callbackrequest.h"

#include <QStringDecoder>
#include <algorithm>

namespace identity {

namespace {

constexpr int kMaxParameters = 64;

struct HeaderFacts
{
    QByteArray host;
    int hosts = 0;
    QByteArray contentType;
    qint64 contentLength = 0;
    int contentLengths = 0;
    bool hasTransferEncoding = false;
};

bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool isVisible(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

bool readHeader(const QByteArray& line, HeaderFacts* facts)
{
    const qsizetype colon = line.indexOf(':');
    if (colon < 1 || line.left(colon).contains(' ')) {
        return false;
    }
    const QByteArray name = line.left(colon).toLower();
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (name == "host") {
        facts->host = value.toLower();
        ++facts->hosts;
    } else if (name == "content-type") {
        facts->contentType = value.toLower();
    } else if (name == "transfer-encoding") {
        facts->hasTransferEncoding = true;
    } else if (name == "content-length") {
        bool ok = false;
        facts->contentLength = value.toLongLong(&ok);
        ++facts->contentLengths;
        const bool digitsOnly = std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        return ok && digitsOnly;
    }
    return true;
}

bool readHead(const QByteArray& head, CallbackRequest* request, HeaderFacts* facts, QByteArray* query)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !isToken(start[0]) || !isVisible(start[1]) || !start[2].startsWith("HTTP/1.")) {
        return false;
    }
    request->method = start[0];
    const qsizetype mark = start[1].indexOf('?');
    request->path = mark < 0 ? start[1] : start[1].left(mark);
    *query = mark < 0 ? QByteArray() : start[1].mid(mark + 1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!readHeader(lines[i].trimmed(), facts)) {
            return false;
        }
    }
    request->host = facts->hosts == 1 ? facts->host : QByteArray();
    return !facts->hasTransferEncoding && facts->contentLengths <= 1;
}

} // namespace

CallbackRequest::Progress CallbackRequest::parse(const QByteArray& bytes, CallbackRequest* request)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        return bytes.size() >= kMaxBytes ? Progress::TooLong : Progress::NeedMore;
    }
    if (end > kMaxBytes) {
        return Progress::TooLong;
    }
    HeaderFacts facts;
    QByteArray query;
    if (!readHead(bytes.left(end), request, &facts, &query)) {
        return Progress::Bad;
    }
    const qsizetype bodyStart = end + 4;
    if (facts.contentLength > kMaxBytes - bodyStart) {
        return Progress::TooLong;
    }
    if (bytes.size() < bodyStart + facts.contentLength) {
        return Progress::NeedMore;
    }
    if (request->method == "GET") {
        request->parameters = formDecoded(query);
    } else if (request->method == "POST") {
        if (facts.contentType.split(';').first().trimmed() != "application/x-www-form-urlencoded" || facts.contentLengths != 1) {
            return Progress::Bad;
        }
        request->parameters = formDecoded(bytes.mid(bodyStart, facts.contentLength));
    }
    // Refused, not cut off: a second state behind the limit would go unseen.
    return request->parameters.size() > kMaxParameters ? Progress::Bad : Progress::Complete;
}

CallbackRequest::Verdict CallbackRequest::verdict(quint16 port, const QByteArray& state) const
{
    const int codes = count(QStringLiteral("code"));
    const int errors = count(QStringLiteral("error"));
    if (!isForPort(port)) {
        return Verdict::WrongHost;
    }
    if (method != "GET" && method != "POST") {
        return Verdict::WrongMethod;
    }
    if (path != "/") {
        return Verdict::WrongPath;
    }
    if (count(QStringLiteral("state")) == 0 && codes == 0 && errors == 0) {
        return Verdict::NoAnswer;
    }
    if (!equalsConstantTime(single(QStringLiteral("state")).toUtf8(), state)) {
        return Verdict::WrongState;
    }
    return codes > 1 || errors > 1 ? Verdict::Repeated : Verdict::Ours;
}

bool CallbackRequest::isForPort(quint16 port) const
{
    const QByteArray number = ':' + QByteArray::number(port);
    return host == "localhost" + number || host == "127.0.0.1" + number;
}

QString CallbackRequest::single(const QString& name) const
{
    QString found;
    for (const auto& [key, value] : parameters) {
        if (key == name) {
            found = value;
        }
    }
    return count(name) == 1 ? found : QString();
}

int CallbackRequest::count(const QString& name) const
{
    return int(std::count_if(parameters.begin(), parameters.end(), [&name](const auto& pair) { return pair.first == name; }));
}

QList<QPair<QString, QString>> formDecoded(const QByteArray& encoded)
{
    QList<QPair<QString, QString>> pairs;
    const auto decoded = [](QByteArray part) {
        part.replace('+', ' ');
        // A byte order mark is a character like any other here: dropping it would make two different names the same.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
        return QString(decoder(QByteArray::fromPercentEncoding(part)));
    };
    for (const QByteArray& part : encoded.split('&')) {
        if (part.isEmpty()) {
            continue;
        }
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.mid(equals + 1);
        pairs.append({decoded(name), decoded(value)});
    }
    return pairs;
}

bool equalsConstantTime(const QByteArray& a, const QByteArray& b)
{
    // The lengths are no secret: every state has the same one.
    if (a.size() != b.size() || a.isEmpty()) {
        return false;
    }
    unsigned char difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        difference = static_cast<unsigned char>(difference | (a[i] ^ b[i]));
    }
    return difference == 0;
}

} // namespace identity
