// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/nullbitmap.h"
#include "kql/stringdictionary.h"
#include "kql/value.h"

#include <mutex>
#include <span>

namespace kql {

/// Which buffer of a column holds the values of a type.
enum class Storage { Booleans, Integers, Reals, Codes };
Storage storageOf(Type type);

/// Whole numbers at equal distances, as bin() makes them: row's value is base + numbers[row] * step, and the numbers are below
/// `limit`. Grouping takes the numbers as they are.
struct Ordinals
{
    std::vector<quint32> numbers;
    quint32 limit = 0; ///< 0: none
    qint64 base = 0;
    qint64 step = 0;
    qint64 at(size_t row) const { return base + qint64(numbers[row]) * step; }
};

class ColumnVector;
/// Columns are immutable and shared: a table that keeps a column of another one copies nothing.
using ColumnRef = std::shared_ptr<const ColumnVector>;

/// The values of one column. Which buffer is filled follows from the type:
/// - Bool: `booleans` (0, 1);
/// - Int, Long, DateTime, TimeSpan: `integers` (Int is held in 64 bits; times are 100 ns ticks);
/// - Real, and decimal as a double: `reals`;
/// - String, Guid (lower case), Dynamic (compact JSON): `codes` into `dictionary`.
/// Each type but String has nulls; a missing text is "". The buffers of a null row hold 0, and for codes any valid code.
class ColumnVector
{
public:
    static ColumnRef ofIntegers(Type type, std::vector<qint64> values, NullBitmap nulls = {});
    static ColumnRef ofOrdinals(Type type, Ordinals ordinals, NullBitmap nulls = {});
    static ColumnRef ofReals(Type type, std::vector<double> values, NullBitmap nulls = {});
    static ColumnRef ofBooleans(std::vector<quint8> values, NullBitmap nulls = {});
    /// `codes` are valid in `dictionary`, which may be empty only when every row is null or there is no row.
    static ColumnRef ofCodes(Type type, std::vector<quint32> codes, DictionaryRef dictionary, NullBitmap nulls = {});
    /// `size` times the same value, which is of `type` or null.
    static ColumnRef constant(Type type, const Value& value, size_t size);

    Type type() const { return m_type; }
    size_t size() const { return m_size; }
    bool hasNulls() const { return m_nulls.any(); }
    bool isNull(size_t row) const { return m_nulls.test(row); }
    const NullBitmap& nulls() const { return m_nulls; }

    /// Of a column of ordinals they are made when they are first asked for.
    std::span<const qint64> integers() const;
    std::span<const double> reals() const { return m_reals; }
    std::span<const quint8> booleans() const { return m_booleans; }
    std::span<const quint32> codes() const { return m_codes; }
    const DictionaryRef& dictionary() const { return m_dictionary; }
    const Ordinals& ordinals() const { return m_ordinals; }
    bool hasDictionary() const { return storageOf(m_type) == Storage::Codes; }

    /// One row as a scalar; dynamic text is parsed at each call.
    Value at(size_t row) const;
    /// The scalar behind a code of a column with a dictionary.
    Value valueOfCode(quint32 code) const;

    /// The rows `rows` in that order. A row number of kNoRow gives null (text: "").
    static constexpr quint32 kNoRow = 0xFFFFFFFF;
    ColumnRef gathered(std::span<const quint32> rows) const;
    /// Rows begin .. end - 1.
    ColumnRef sliced(size_t begin, size_t end) const;
    /// Heap memory in bytes, the dictionary included.
    qint64 byteSize() const;

private:
    Type m_type = Type::String;
    size_t m_size = 0;
    mutable std::vector<qint64> m_integers;
    mutable std::once_flag m_made; ///< m_integers from m_ordinals
    std::vector<double> m_reals;
    std::vector<quint8> m_booleans;
    std::vector<quint32> m_codes;
    DictionaryRef m_dictionary;
    NullBitmap m_nulls;
    Ordinals m_ordinals;
};

/// Makes a column row by row. The typed appends are for a column of that kind and skip the detour over Value.
class ColumnBuilder
{
public:
    explicit ColumnBuilder(Type type) : m_type(type) {}
    void reserve(size_t rows);
    /// Any scalar: what is not of the column's type is converted as Kusto converts it, or becomes null.
    void append(const Value& value);
    void appendNull(); ///< "" in a column of text
    void appendInteger(qint64 value);
    void appendReal(double value);
    void appendBool(bool value);
    /// String, and Guid in lower case with dashes. UTF-8.
    void appendText(std::string_view utf8);
    /// Dynamic: compact JSON text; `null` and nothing are null. What does not parse later counts as text.
    void appendJson(std::string_view utf8);
    size_t size() const { return m_size; }
    Type type() const { return m_type; }
    qint64 byteSize() const;
    /// The column; the builder is empty afterwards.
    ColumnRef finish();

private:
    void appendCode(quint32 code);
    Type m_type;
    size_t m_size = 0;
    std::vector<qint64> m_integers;
    std::vector<double> m_reals;
    std::vector<quint8> m_booleans;
    std::vector<quint32> m_codes;
    StringDictionaryBuilder m_dictionary;
    NullBitmap m_nulls;
};

/// Columns of one type one after the other, under one dictionary. All are there (no null pointers).
ColumnRef joinedColumns(Type type, const std::vector<ColumnRef>& parts);

/// Compact JSON of a dynamic value and back; text that is no JSON comes back as text, JSON null as a null scalar.
QByteArray dynamicText(const Dynamic& value);
Value dynamicOf(std::string_view utf8);

} // namespace kql
