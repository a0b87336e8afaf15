// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/value.h"

#include <QtGlobal>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace azure::logs {

/// One cell of a result row as it was read from JSON. `text` points into the received bytes or into the scanner's scratch and is
/// valid until the next row is read. Dates are Ticks when they have the service's usual form, otherwise their text is left to
/// whoever keeps the cell.
struct Cell
{
    enum class Kind : quint8 { Null, Bool, Integer, Real, Ticks, Text, Json };
    Kind kind = Kind::Null;
    union {
        qint64 integer = 0;
        double real;
    };
    std::string_view text = {}; ///< Text: UTF-8; Json: an array or object as it was sent
};

enum class Scan {
    Done,     ///< it was read, the position is behind it
    NeedMore, ///< the bytes ended before it did
    Invalid,  ///< not JSON
};

/// How deep values may be nested.
constexpr int kMaximumDepth = 512;

// All scanners read UTF-8 from `position` up to `end`; the 32 bytes from `end` on must be readable and 0. They move `position`
// only when Done. Together they take what RFC 8259 takes, and nothing else. Any thread.

/// Where texts with escapes are written out. Never grows while a row is read, so that texts read before stay where they are: it is
/// made as large as what is to be read, and no text is longer than its escaped form.
class Scratch
{
public:
    /// Empty, with room for `bytes`.
    void prepare(size_t bytes)
    {
        if (m_buffer.size() < bytes) {
            m_buffer.resize(bytes);
        }
        m_at = m_buffer.data();
    }
    void clear() { m_at = m_buffer.data(); }
    char* mark() const { return m_at; }
    void backTo(char* mark) { m_at = mark; }
    void append(const char* from, size_t size)
    {
        std::memcpy(m_at, from, size);
        m_at += size;
    }
    void append(char c) { *m_at++ = c; }
    size_t used() const { return size_t(m_at - m_buffer.data()); }

private:
    std::vector<char> m_buffer;
    char* m_at = nullptr;
};

/// White space between tokens.
void skipSpace(const char*& position);

/// A JSON text behind its opening quote, with the closing one. Escapes are undone into `scratch`; texts without escapes are not copied. Lone surrogates become U+FFFD: .NET services
/// send what was cut in the middle of a character.
Scan readText(const char*& position, const char* end, Scratch& scratch, std::string_view& text);

/// A number; whole numbers within 64 bits are integers.
Scan readNumber(const char*& position, const char* end, Cell& cell);

/// Any value, checked and passed over.
Scan skipValue(const char*& position, const char* end, Scratch& scratch, int depth = 0);

/// "2026-01-15T10:00:00.1234567Z" as ticks; false for other forms.
bool readTicks(std::string_view text, qint64& ticks);

/// One row `[…]`. `cells` has one entry a type afterwards: cells that are missing are null, those beyond are passed over. `scratch`
/// has room for the bytes left.
Scan scanRow(const char*& position, const char* end, const std::vector<kql::Type>& types, Scratch& scratch, Cell* cells);

} // namespace azure::logs
