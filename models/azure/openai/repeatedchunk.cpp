// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/openai/repeatedchunk.h"

#include <cstring>
#include <simdjson.h>
#include <string>

namespace azure::openai {

namespace {

/// Where the JSON string that goes on at `from` ends (at its closing quote), or -1.
qsizetype closingQuote(const QByteArray& chunk, qsizetype from)
{
    for (qsizetype i = from; i < chunk.size(); ++i) {
        if (chunk[i] == '"') {
            return i;
        }
        i += chunk[i] == '\\' ? 1 : 0;
    }
    return -1;
}

/// The character that a one-letter escape stands for, or 0 when it is none.
char plainEscape(char letter)
{
    switch (letter) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'b': return '\b';
    case 'f': return '\f';
    case '"':
    case '\\':
    case '/': return letter;
    default: return 0;
    }
}

/// The inside of a JSON string without its escapes; false for what needs a real reader, or is no JSON string.
bool unescape(const char* begin, const char* end, std::string& plain)
{
    plain.clear();
    for (const char* c = begin; c < end; ++c) {
        if (static_cast<unsigned char>(*c) < 0x20 || *c == '"') {
            return false;
        }
        if (*c != '\\') {
            plain += *c;
            continue;
        }
        const char meant = ++c < end ? plainEscape(*c) : '\0';
        if (meant == '\0') {
            return false;
        }
        plain += meant;
    }
    return simdjson::validate_utf8(plain);
}

} // namespace

void RepeatedChunk::learn(const QByteArray& chunk, qsizetype token)
{
    forget();
    if (token < 0 || token >= chunk.size() || chunk[token] != '"') {
        return;
    }
    const qsizetype end = closingQuote(chunk, token + 1);
    if (end < 0) {
        return;
    }
    m_chunk = chunk;
    m_textBegin = token + 1;
    m_tail = chunk.size() - end;
}

bool RepeatedChunk::match(const QByteArray& chunk, QString& text) const
{
    if (m_chunk.isEmpty() || chunk.size() < m_textBegin + m_tail) {
        return false;
    }
    const char* const textEnd = chunk.constData() + chunk.size() - m_tail;
    if (std::memcmp(chunk.constData(), m_chunk.constData(), static_cast<size_t>(m_textBegin)) != 0 ||
        std::memcmp(textEnd, m_chunk.constData() + m_chunk.size() - m_tail, static_cast<size_t>(m_tail)) != 0) {
        return false;
    }
    std::string plain; // a token is short: no allocation
    if (!unescape(chunk.constData() + m_textBegin, textEnd, plain)) {
        return false;
    }
    text = QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size()));
    return true;
}

} // namespace azure::openai
