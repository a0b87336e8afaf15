// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logscell.h"

#include <functional>
#include <string>

namespace traces {

using azure::logs::Scan;

/// JSON that is read in pieces: a window over the bytes that grows only as far as one record needs. A step reads from `at()` on and is
/// repeated with more bytes when they were too few, so that it must have no effect before it is Done. One thread.
class JsonFeed
{
public:
    /// Gives the next bytes; 0 at the end.
    using Read = std::function<qint64(char* into, qint64 size)>;
    explicit JsonFeed(Read read);

    const char* at() const { return m_at; }
    const char* end() const { return m_end; }
    /// Place in the whole of a pointer into the window.
    qint64 offset(const char* p) const { return m_base + (p - m_buffer.data()); }
    void setBase(qint64 offset) { m_base = offset; } ///< of the first byte; before anything was read
    qint64 offset() const { return offset(m_at); }
    azure::logs::Scratch& scratch() { return m_scratch; }
    bool isAtEnd(); ///< nothing but white space is left

    /// `step(const char*& p)` reads from p on. NeedMore means that the bytes end too early; Invalid that it is no JSON.
    template <typename Step> Scan run(Step step)
    {
        while (true) {
            m_scratch.clear();
            const char* p = m_at;
            const Scan scan = step(p);
            if (scan == Scan::Done) {
                m_at = p;
            }
            if (scan != Scan::NeedMore || !more()) {
                return scan;
            }
        }
    }
    /// The next character that is no white space, 0 at the end; it is not consumed.
    char peek();
    Scan take(char wanted);
    Scan skip(); ///< any value
    Scan key(std::string& into); ///< a member's name and the colon
    /// Members of an object or elements of an array; `each(key)` and `each()` must consume the value.
    template <typename Each> Scan object(Each each);
    template <typename Each> Scan array(Each each);
    /// Behind the next line break; false when there is none.
    bool skipLine();

private:
    bool more();
    template <typename Each> Scan elements(char open, char close, Each each);
    Read m_read;
    std::vector<char> m_buffer;
    const char* m_at = nullptr;
    const char* m_end = nullptr;
    qint64 m_base = 0; ///< of the buffer's first byte
    bool m_isOver = false;
    azure::logs::Scratch m_scratch;
};

template <typename Each> Scan JsonFeed::elements(char open, char close, Each each)
{
    Scan scan = take(open);
    if (scan != Scan::Done || peek() == close) {
        return scan == Scan::Done ? take(close) : scan;
    }
    while (true) {
        scan = each();
        if (scan != Scan::Done) {
            return scan;
        }
        const char next = peek();
        if (next == close) {
            return take(close);
        }
        scan = take(',');
        if (scan != Scan::Done) {
            return scan;
        }
    }
}

template <typename Each> Scan JsonFeed::object(Each each)
{
    std::string name;
    return elements('{', '}', [&] {
        const Scan scan = key(name);
        return scan == Scan::Done ? each(name) : scan;
    });
}

template <typename Each> Scan JsonFeed::array(Each each)
{
    return elements('[', ']', each);
}

// Within a window: members of an object whose bytes are all there, without copies.

/// `each(key, p)` reads the value at p. Names with escapes are undone into `scratch`.
template <typename Each> Scan eachMember(const char*& position, const char* end, azure::logs::Scratch& scratch, Each each);
template <typename Each> Scan eachElement(const char*& position, const char* end, Each each);

inline Scan atStop(const char* p, const char* end)
{
    return p >= end ? Scan::NeedMore : Scan::Invalid;
}

template <typename Each> Scan eachBetween(const char*& position, const char* end, char open, char close, Each each)
{
    const char* p = position;
    azure::logs::skipSpace(p);
    if (*p != open) {
        return atStop(p, end);
    }
    ++p;
    azure::logs::skipSpace(p);
    if (*p == close) {
        position = p + 1;
        return Scan::Done;
    }
    while (true) {
        azure::logs::skipSpace(p);
        const Scan scan = each(p);
        if (scan != Scan::Done) {
            return scan;
        }
        azure::logs::skipSpace(p);
        if (*p == close) {
            position = p + 1;
            return Scan::Done;
        }
        if (*p != ',') {
            return atStop(p, end);
        }
        ++p;
    }
}

template <typename Each> Scan eachMember(const char*& position, const char* end, azure::logs::Scratch& scratch, Each each)
{
    return eachBetween(position, end, '{', '}', [&](const char*& p) {
        if (*p != '"') {
            return atStop(p, end);
        }
        ++p;
        std::string_view name;
        const Scan scan = azure::logs::readText(p, end, scratch, name);
        if (scan != Scan::Done) {
            return scan;
        }
        azure::logs::skipSpace(p);
        if (*p != ':') {
            return atStop(p, end);
        }
        ++p;
        azure::logs::skipSpace(p);
        return each(name, p);
    });
}

template <typename Each> Scan eachElement(const char*& position, const char* end, Each each)
{
    return eachBetween(position, end, '[', ']', each);
}

/// A scalar as it stands: text without its quotes, or the token; objects and arrays as their JSON.
struct Scalar
{
    std::string_view text;
    qint64 number = -1; ///< a whole number, also when it is written as text
    bool isNumber = false, isText = false;
    bool isTrue() const { return text == "true" || text == "True" || (isNumber && number == 1); }
};
Scan readScalar(const char*& position, const char* end, azure::logs::Scratch& scratch, Scalar& into);

} // namespace traces
