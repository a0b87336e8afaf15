// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/columnvector.h"

namespace kql {

QByteArray dynamicText(const Dynamic& value)
{
    return value.json().toUtf8();
}

Value dynamicOf(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    const std::optional<Dynamic> parsed = Dynamic::parse(text);
    return Value(parsed ? *parsed : Dynamic(text));
}

Storage storageOf(Type type)
{
    switch (type) {
    case Type::Bool:
        return Storage::Booleans;
    case Type::Int:
    case Type::Long:
    case Type::DateTime:
    case Type::TimeSpan:
        return Storage::Integers;
    case Type::String:
    case Type::Guid:
    case Type::Dynamic:
        return Storage::Codes;
    default:
        return Storage::Reals; // real and decimal
    }
}

ColumnRef ColumnVector::ofOrdinals(Type type, Ordinals ordinals, NullBitmap nulls)
{
    auto made = std::make_shared<ColumnVector>();
    made->m_type = type;
    made->m_size = ordinals.numbers.size();
    made->m_ordinals = std::move(ordinals);
    made->m_nulls = std::move(nulls);
    return made;
}

std::span<const qint64> ColumnVector::integers() const
{
    if (m_ordinals.limit > 0) {
        std::call_once(m_made, [this] {
            m_integers.resize(m_size);
            for (size_t row = 0; row < m_size; ++row) {
                m_integers[row] = m_ordinals.at(row);
            }
        });
    }
    return m_integers;
}

ColumnRef ColumnVector::ofIntegers(Type type, std::vector<qint64> values, NullBitmap nulls)
{
    auto made = std::make_shared<ColumnVector>();
    made->m_type = type;
    made->m_size = values.size();
    made->m_integers = std::move(values);
    made->m_nulls = std::move(nulls);
    return made;
}

ColumnRef ColumnVector::ofReals(Type type, std::vector<double> values, NullBitmap nulls)
{
    auto made = std::make_shared<ColumnVector>();
    made->m_type = type;
    made->m_size = values.size();
    made->m_reals = std::move(values);
    made->m_nulls = std::move(nulls);
    return made;
}

ColumnRef ColumnVector::ofBooleans(std::vector<quint8> values, NullBitmap nulls)
{
    auto made = std::make_shared<ColumnVector>();
    made->m_type = Type::Bool;
    made->m_size = values.size();
    made->m_booleans = std::move(values);
    made->m_nulls = std::move(nulls);
    return made;
}

ColumnRef ColumnVector::ofCodes(Type type, std::vector<quint32> codes, DictionaryRef dictionary, NullBitmap nulls)
{
    auto made = std::make_shared<ColumnVector>();
    made->m_type = type;
    made->m_size = codes.size();
    made->m_codes = std::move(codes);
    made->m_dictionary = std::move(dictionary);
    made->m_nulls = std::move(nulls);
    return made;
}

ColumnRef ColumnVector::constant(Type type, const Value& value, size_t size)
{
    ColumnBuilder builder(type);
    builder.append(value);
    const ColumnRef one = builder.finish();
    auto made = std::make_shared<ColumnVector>();
    made->m_type = type;
    made->m_size = size;
    made->m_dictionary = one->m_dictionary;
    switch (storageOf(type)) {
    case Storage::Booleans:
        made->m_booleans.assign(size, one->m_booleans[0]);
        break;
    case Storage::Integers:
        made->m_integers.assign(size, one->m_integers[0]);
        break;
    case Storage::Reals:
        made->m_reals.assign(size, one->m_reals[0]);
        break;
    case Storage::Codes:
        made->m_codes.assign(size, one->m_codes[0]);
        break;
    }
    for (size_t row = 0; one->isNull(0) && row < size; ++row) {
        made->m_nulls.set(row, size);
    }
    return made;
}

Value ColumnVector::valueOfCode(quint32 code) const
{
    if (m_type == Type::Dynamic) {
        return dynamicOf(m_dictionary->bytes(code));
    }
    return Value(m_dictionary->text(code));
}

Value ColumnVector::at(size_t row) const
{
    if (m_nulls.test(row)) {
        return {};
    }
    switch (storageOf(m_type)) {
    case Storage::Booleans:
        return Value(m_booleans[row] != 0);
    case Storage::Reals:
        return Value(m_reals[row]);
    case Storage::Codes:
        return valueOfCode(m_codes[row]);
    default:
        return Value(m_ordinals.limit > 0 ? m_ordinals.at(row) : m_integers[row]);
    }
}

namespace {

template <typename T> std::vector<T> picked(const std::vector<T>& from, std::span<const quint32> rows)
{
    std::vector<T> values(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        values[i] = rows[i] == ColumnVector::kNoRow ? T() : from[rows[i]];
    }
    return values;
}

/// The dictionary with "" in it, and its code.
std::pair<DictionaryRef, quint32> withEmptyText(const DictionaryRef& dictionary)
{
    if (dictionary) {
        if (const auto known = dictionary->find({})) {
            return {dictionary, *known};
        }
    }
    StringDictionaryBuilder builder;
    for (quint32 code = 0; dictionary && code < dictionary->size(); ++code) {
        builder.add(dictionary->bytes(code));
    }
    const quint32 empty = builder.add(std::string_view());
    return {builder.finish(), empty};
}

} // namespace

ColumnRef ColumnVector::gathered(std::span<const quint32> rows) const
{
    auto made = std::make_shared<ColumnVector>();
    made->m_type = m_type;
    made->m_size = rows.size();
    bool missing = false;
    for (const quint32 row : rows) {
        missing |= row == kNoRow;
    }
    if (m_nulls.any() || (missing && m_type != Type::String)) {
        for (size_t i = 0; i < rows.size(); ++i) {
            if (rows[i] == kNoRow || m_nulls.test(rows[i])) {
                made->m_nulls.set(i, rows.size());
            }
        }
    }
    if (storageOf(m_type) == Storage::Booleans) {
        made->m_booleans = picked(m_booleans, rows);
    } else if (storageOf(m_type) == Storage::Reals) {
        made->m_reals = picked(m_reals, rows);
    } else if (m_ordinals.limit > 0) {
        made->m_integers.resize(rows.size());
        for (size_t i = 0; i < rows.size(); ++i) {
            made->m_integers[i] = rows[i] == kNoRow ? 0 : m_ordinals.at(rows[i]);
        }
    } else if (!hasDictionary()) {
        made->m_integers = picked(m_integers, rows);
    } else {
        made->m_codes = picked(m_codes, rows);
        made->m_dictionary = m_dictionary;
        if (missing && m_type == Type::String) {
            const auto [dictionary, empty] = withEmptyText(m_dictionary);
            made->m_dictionary = dictionary;
            for (size_t i = 0; i < rows.size(); ++i) {
                made->m_codes[i] = rows[i] == kNoRow ? empty : made->m_codes[i];
            }
        }
    }
    return made;
}

ColumnRef ColumnVector::sliced(size_t begin, size_t end) const
{
    std::vector<quint32> rows(end - begin);
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i] = quint32(begin + i);
    }
    return gathered(rows);
}

qint64 ColumnVector::byteSize() const
{
    return qint64(m_integers.capacity() * sizeof(qint64) + m_reals.capacity() * sizeof(double) + m_booleans.capacity() +
                  (m_codes.capacity() + m_ordinals.numbers.capacity()) * sizeof(quint32)) +
           m_nulls.byteSize() + (m_dictionary ? m_dictionary->byteSize() : 0);
}

namespace {

/// Appends the codes of `part`, translated to the dictionary of `builder`.
void appendCodes(const ColumnVector& part, StringDictionaryBuilder& builder, std::vector<quint32>& codes)
{
    constexpr quint32 unknown = 0xFFFFFFFF;
    std::vector<quint32> translated(part.dictionary() ? part.dictionary()->size() : 0, unknown);
    for (size_t row = 0; row < part.size(); ++row) {
        const quint32 code = part.codes()[row];
        if (part.isNull(row)) {
            codes.push_back(0);
            continue;
        }
        if (translated[code] == unknown) {
            translated[code] = builder.add(part.dictionary()->bytes(code));
        }
        codes.push_back(translated[code]);
    }
}

bool oneDictionary(const std::vector<ColumnRef>& parts)
{
    for (const ColumnRef& part : parts) {
        if (part->dictionary() != parts[0]->dictionary()) {
            return false;
        }
    }
    return true;
}

} // namespace

ColumnRef joinedColumns(Type type, const std::vector<ColumnRef>& parts)
{
    size_t size = 0;
    for (const ColumnRef& part : parts) {
        size += part->size();
    }
    std::vector<qint64> integers;
    std::vector<double> reals;
    std::vector<quint8> booleans;
    std::vector<quint32> codes;
    NullBitmap nulls;
    StringDictionaryBuilder builder;
    const bool shared = oneDictionary(parts);
    size_t begin = 0;
    for (const ColumnRef& part : parts) {
        integers.insert(integers.end(), part->integers().begin(), part->integers().end());
        reals.insert(reals.end(), part->reals().begin(), part->reals().end());
        booleans.insert(booleans.end(), part->booleans().begin(), part->booleans().end());
        if (part->hasDictionary() && shared) {
            codes.insert(codes.end(), part->codes().begin(), part->codes().end());
        } else if (part->hasDictionary()) {
            appendCodes(*part, builder, codes);
        }
        for (size_t row = 0; part->hasNulls() && row < part->size(); ++row) {
            if (part->isNull(row)) {
                nulls.set(begin + row, size);
            }
        }
        begin += part->size();
    }
    switch (storageOf(type)) {
    case Storage::Booleans:
        return ColumnVector::ofBooleans(std::move(booleans), std::move(nulls));
    case Storage::Reals:
        return ColumnVector::ofReals(type, std::move(reals), std::move(nulls));
    case Storage::Codes:
        return ColumnVector::ofCodes(type, std::move(codes), shared && !parts.empty() ? parts[0]->dictionary() : builder.finish(),
                                     std::move(nulls));
    default:
        return ColumnVector::ofIntegers(type, std::move(integers), std::move(nulls));
    }
}

} // namespace kql
