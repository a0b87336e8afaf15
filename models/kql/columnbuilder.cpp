// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/columnvector.h"

namespace kql {

void ColumnBuilder::reserve(size_t rows)
{
    if (storageOf(m_type) == Storage::Booleans) {
        m_booleans.reserve(rows);
    } else if (storageOf(m_type) == Storage::Reals) {
        m_reals.reserve(rows);
    } else if (storageOf(m_type) == Storage::Codes) {
        m_codes.reserve(rows);
    } else {
        m_integers.reserve(rows);
    }
}

void ColumnBuilder::appendNull()
{
    if (m_type == Type::String) {
        appendText({});
        return;
    }
    if (storageOf(m_type) == Storage::Booleans) {
        m_booleans.push_back(0);
    } else if (storageOf(m_type) == Storage::Reals) {
        m_reals.push_back(0);
    } else if (storageOf(m_type) == Storage::Codes) {
        m_codes.push_back(0);
    } else {
        m_integers.push_back(0);
    }
    m_nulls.set(m_size, m_size + 1);
    ++m_size;
}

void ColumnBuilder::append(const Value& value)
{
    if (value.isNull()) {
        appendNull();
        return;
    }
    switch (storageOf(m_type)) {
    case Storage::Booleans:
        return appendBool(value.toBool());
    case Storage::Reals:
        return appendReal(value.toReal());
    case Storage::Codes: {
        if (m_type != Type::Dynamic) {
            const QByteArray utf8 = (value.isText() ? value.toText() : toDisplay(Type::Dynamic, value)).toUtf8();
            return appendText({utf8.constData(), size_t(utf8.size())});
        }
        if (!value.isDynamic()) { // a scalar that a dynamic column holds
            return append(Value(value.isText()   ? Dynamic(value.toText())
                                : value.isReal() ? Dynamic(value.toReal())
                                : value.isBool() ? Dynamic(value.toBool())
                                                 : Dynamic(value.toInteger())));
        }
        const QByteArray utf8 = dynamicText(value.toDynamic());
        return appendCode(m_dictionary.add(std::string_view(utf8.constData(), size_t(utf8.size()))));
    }
    default:
        return appendInteger(value.toInteger());
    }
}

void ColumnBuilder::appendInteger(qint64 value)
{
    m_integers.push_back(value);
    ++m_size;
}

void ColumnBuilder::appendReal(double value)
{
    m_reals.push_back(value);
    ++m_size;
}

void ColumnBuilder::appendBool(bool value)
{
    m_booleans.push_back(value ? 1 : 0);
    ++m_size;
}

void ColumnBuilder::appendText(std::string_view utf8)
{
    appendCode(m_dictionary.add(utf8));
}

void ColumnBuilder::appendJson(std::string_view utf8)
{
    if (utf8.empty() || utf8 == "null") {
        appendNull();
    } else {
        appendCode(m_dictionary.add(utf8));
    }
}

void ColumnBuilder::appendCode(quint32 code)
{
    m_codes.push_back(code);
    ++m_size;
}

qint64 ColumnBuilder::byteSize() const
{
    return qint64(m_integers.capacity() * sizeof(qint64) + m_reals.capacity() * sizeof(double) + m_booleans.capacity() +
                  m_codes.capacity() * sizeof(quint32)) +
           m_nulls.byteSize() + m_dictionary.byteSize();
}

ColumnRef ColumnBuilder::finish()
{
    m_nulls.fit(m_size);
    m_size = 0;
    switch (storageOf(m_type)) {
    case Storage::Booleans:
        return ColumnVector::ofBooleans(std::move(m_booleans), std::exchange(m_nulls, {}));
    case Storage::Reals:
        return ColumnVector::ofReals(m_type, std::move(m_reals), std::exchange(m_nulls, {}));
    case Storage::Codes:
        return ColumnVector::ofCodes(m_type, std::move(m_codes), m_dictionary.finish(), std::exchange(m_nulls, {}));
    default:
        return ColumnVector::ofIntegers(m_type, std::move(m_integers), std::exchange(m_nulls, {}));
    }
}

} // namespace kql
