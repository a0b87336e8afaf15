// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/challenge.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <optional>

namespace http {

namespace {

/// Reads one field value left to right (RFC 9110 §5.6).
class Scanner
{
public:
    explicit Scanner(const QByteArray& text) : m_text(text) {}
    bool atEnd() const { return m_at >= m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text.at(m_at); }
    qsizetype position() const { return m_at; }
    void rewind(qsizetype position) { m_at = position; }
    void skipSpaces()
    {
        while (peek() == ' ' || peek() == '\t') {
            ++m_at;
        }
    }
    void skipSeparators()
    {
        while (peek() == ' ' || peek() == '\t' || peek() == ',') {
            ++m_at;
        }
    }
    bool take(char c)
    {
        if (peek() != c || atEnd()) {
            return false;
        }
        ++m_at;
        return true;
    }
    QByteArray token() { return run("!#$%&'*+-.^_`|~"); }
    QByteArray token68()
    {
        QByteArray value = run("-._~+/");
        while (take('=')) {
            value.append('=');
        }
        return value;
    }
    std::optional<QByteArray> quotedString()
    {
        if (!take('"')) {
            return std::nullopt;
        }
        QByteArray value;
        while (!atEnd()) {
            const char c = m_text.at(m_at++);
            if (c == '"') {
                return value;
            }
            if (c == '\\' && !atEnd()) {
                value.append(m_text.at(m_at++));
            } else {
                value.append(c);
            }
        }
        return std::nullopt; // unterminated
    }

private:
    QByteArray run(const char* extra)
    {
        const qsizetype from = m_at;
        const QByteArray others(extra);
        while (!atEnd()) {
            const char c = peek();
            const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!plain && !others.contains(c)) {
                break;
            }
            ++m_at;
        }
        return m_text.mid(from, m_at - from);
    }

    QByteArray m_text;
    qsizetype m_at = 0;
};

/// `name = value`, or nothing (and the scanner where it was) when the next thing is not a parameter.
std::optional<QPair<QByteArray, QByteArray>> parameter(Scanner& scanner)
{
    const qsizetype start = scanner.position();
    const QByteArray name = scanner.token().toLower();
    scanner.skipSpaces();
    if (name.isEmpty() || !scanner.take('=')) {
        scanner.rewind(start);
        return std::nullopt;
    }
    scanner.skipSpaces();
    if (scanner.peek() == '"') {
        const std::optional<QByteArray> value = scanner.quotedString();
        if (!value) {
            scanner.rewind(start);
            return std::nullopt;
        }
        return qMakePair(name, *value);
    }
    const QByteArray value = scanner.token68(); // unquoted base64 is not a token, yet services send it
    if (value.startsWith('=') || (value.isEmpty() && scanner.atEnd())) {
        scanner.rewind(start); // padding: this was the other form, as in "Negotiate YWJj="
        return std::nullopt;
    }
    return qMakePair(name, value);
}

} // namespace

QList<Challenge> parseChallenges(const QByteArray& field)
{
    QList<Challenge> challenges;
    Scanner scanner(field);
    scanner.skipSeparators();
    while (!scanner.atEnd()) {
        Challenge challenge;
        challenge.scheme = scanner.token();
        if (challenge.scheme.isEmpty()) {
            break;
        }
        scanner.skipSpaces();
        while (!scanner.atEnd()) {
            const auto pair = parameter(scanner);
            if (!pair) {
                break;
            }
            challenge.parameters.insert(pair->first, pair->second);
            scanner.skipSeparators();
        }
        if (challenge.parameters.isEmpty() && !scanner.atEnd() && scanner.peek() != ',') {
            const qsizetype start = scanner.position();
            const QByteArray value = scanner.token68();
            scanner.skipSpaces();
            if (scanner.atEnd() || scanner.peek() == ',') {
                challenge.token68 = value;
            } else {
                scanner.rewind(start); // it was the next scheme
            }
        }
        challenges.append(challenge);
        scanner.skipSeparators();
    }
    return challenges;
}

QString parseClaims(const QByteArray& parameter)
{
    if (QJsonDocument::fromJson(parameter).isObject()) {
        return QString::fromUtf8(parameter); // some gateways send the JSON itself
    }
    QByteArray encoded = parameter;
    encoded.replace('-', '+').replace('_', '/');
    const QByteArray decoded = QByteArray::fromBase64(encoded);
    return QJsonDocument::fromJson(decoded).isObject() ? QString::fromUtf8(decoded) : QString();
}

QList<Challenge> challengesOf(const Headers& headers)
{
    QList<Challenge> challenges;
    for (const QByteArray& field : headers.values("WWW-Authenticate")) {
        challenges.append(parseChallenges(field));
    }
    return challenges;
}

QString claimsOf(const Headers& headers)
{
    for (const Challenge& challenge : challengesOf(headers)) {
        if (challenge.scheme.compare("Bearer", Qt::CaseInsensitive) != 0) {
            continue;
        }
        const QString claims = parseClaims(challenge.parameters.value("claims"));
        const QByteArray error = challenge.parameters.value("error");
        if (!claims.isEmpty() && (error.isEmpty() || error.compare("insufficient_claims", Qt::CaseInsensitive) == 0)) {
            return claims;
        }
    }
    return {};
}

} // namespace http
