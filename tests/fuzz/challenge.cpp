// SPDX-License-Identifier: GPL-3.0-or-later
// WWW-Authenticate fields of any server. Seeds hold one field a line.
#include "http/challenge.h"

#include "fuzz/require.h"

#include <QJsonDocument>
#include <algorithm>

using fuzz::require;
using http::Challenge;

namespace {

bool isToken(const QByteArray& text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return plain || QByteArray("!#$%&'*+-.^_`|~").contains(c);
    });
}

/// One challenge as a strict server writes it.
QByteArray written(const Challenge& challenge)
{
    QByteArray text = challenge.scheme;
    if (!challenge.token68.isEmpty()) {
        return text + ' ' + challenge.token68;
    }
    QList<QByteArray> names = challenge.parameters.keys();
    std::sort(names.begin(), names.end());
    QByteArray separator = " ";
    for (const QByteArray& name : std::as_const(names)) {
        QByteArray value = challenge.parameters.value(name);
        value.replace('\\', "\\\\").replace('"', "\\\"");
        text += separator + name + "=\"" + value + '"';
        separator = ", ";
    }
    return text;
}

bool same(const QList<Challenge>& a, const QList<Challenge>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Challenge& one, const Challenge& other) {
        return one.scheme == other.scheme && one.token68 == other.token68 && one.parameters == other.parameters;
    });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    http::Headers headers;
    for (const QByteArray& line : bytes.split('\n')) {
        headers.add("WWW-Authenticate", line);
    }
    const QList<Challenge> challenges = http::challengesOf(headers);
    require(challenges.size() <= bytes.size(), "every challenge takes at least one byte");
    http::Headers again;
    for (const Challenge& challenge : challenges) {
        require(isToken(challenge.scheme), "a scheme is a token");
        require(challenge.token68.isEmpty() || challenge.parameters.isEmpty(), "token68 or parameters, not both");
        for (auto it = challenge.parameters.begin(); it != challenge.parameters.end(); ++it) {
            require(isToken(it.key()) && it.key() == it.key().toLower(), "a parameter's name is a token in lower case");
            require(it->size() <= bytes.size(), "no value is longer than the field");
        }
        again.add("WWW-Authenticate", written(challenge));
    }
    require(same(http::challengesOf(again), challenges), "what was read reads the same once written strictly");
    const QString claims = http::claimsOf(headers);
    require(claims.isEmpty() || QJsonDocument::fromJson(claims.toUtf8()).isObject(), "claims are a JSON object or nothing");
    require(claims == http::claimsOf(again), "the same claims from the strict form");
    require(claims.isEmpty() || bytes.toLower().contains("bearer"), "claims come from a Bearer challenge only");
    return 0;
}
