// SPDX-License-Identifier: GPL-3.0-or-later
// URLs, base64, compression, hashes.
#include "kql/functions.h"

#include <QCryptographicHash>
#include <QUuid>
#include <bit>

namespace kql {

namespace {

/// Characters that are kept besides letters and digits; a blank becomes + in a query's value (url_encode) and %20 in a URL.
QString percentEncoded(const QString& text, const char* kept, bool plus)
{
    QString result;
    for (const char byte : text.toUtf8()) {
        const bool plain = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || strchr(kept, byte);
        if (plain && byte != '\0') {
            result += QLatin1Char(byte);
        } else if (byte == ' ' && plus) {
            result += u'+';
        } else {
            result += u'%' + QString::number(uchar(byte), 16).rightJustified(2, u'0');
        }
    }
    return result;
}

QString percentDecoded(QString text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace(u'+', u' ').toUtf8()));
}

/// Text of base64, null when it is none or no UTF-8.
std::optional<QByteArray> decoded(const QString& text)
{
    if (text.size() % 4 != 0) {
        return std::nullopt;
    }
    const auto result = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return result.decodingStatus == QByteArray::Base64DecodingStatus::Ok ? std::optional(*result) : std::nullopt;
}

Value decodedArray(const Types& types, const Values& values, Ticks)
{
    const auto bytes = decoded(textAt(types, values, 0));
    if (!bytes) {
        return {};
    }
    Dynamic::Array list;
    for (const char byte : *bytes) {
        list.push_back(Dynamic(qint64(uchar(byte))));
    }
    return arrayValue(std::move(list));
}

Value encodedArray(const Types&, const Values& values, Ticks)
{
    const Dynamic::Array* list = arrayAt(values, 0);
    QByteArray bytes;
    for (size_t i = 0; list && i < list->size(); ++i) {
        const Dynamic& element = (*list)[i];
        if (!element.isLong() || element.toLong() < 0 || element.toLong() > 255) {
            return Value(QString());
        }
        bytes.append(char(element.toLong()));
    }
    return Value(QString::fromLatin1(bytes.toBase64()));
}

/// qUncompress() wants the size in front, which says how much memory the answer may take.
Value inflated(const QString& text)
{
    const auto bytes = decoded(text);
    const bool zlib = bytes && bytes->size() > 6 && (uchar((*bytes)[0]) * 256 + uchar((*bytes)[1])) % 31 == 0 && ((*bytes)[0] & 0x0F) == 8;
    const QByteArray plain = zlib ? qUncompress(QByteArray("\x00\x00\x10\x00", 4) + *bytes) : QByteArray();
    return plain.isEmpty() || plain.size() > (16 << 20) ? Value(QString()) : Value(QString::fromUtf8(plain));
}

// xxHash64 (the algorithm behind hash()), from its published specification.
constexpr quint64 kPrime1 = 11400714785074694791ULL;
constexpr quint64 kPrime2 = 14029467366897019727ULL;
constexpr quint64 kPrime3 = 1609587929392839161ULL;
constexpr quint64 kPrime4 = 9650029242287828579ULL;
constexpr quint64 kPrime5 = 2870177450012600261ULL;

quint64 wordAt(const QByteArray& data, qsizetype at, int bytes)
{
    quint64 value = 0;
    for (int i = 0; i < bytes; ++i) {
        value |= quint64(uchar(data[at + i])) << (8 * i);
    }
    return value;
}

quint64 mixed(quint64 state, quint64 input)
{
    return std::rotl(state + input * kPrime2, 31) * kPrime1;
}

quint64 xxHash64(const QByteArray& data)
{
    qsizetype at = 0;
    quint64 hash = kPrime5;
    if (data.size() >= 32) {
        quint64 lanes[4] = {kPrime1 + kPrime2, kPrime2, 0, 0 - kPrime1};
        for (; at + 32 <= data.size(); at += 32) {
            for (int lane = 0; lane < 4; ++lane) {
                lanes[lane] = mixed(lanes[lane], wordAt(data, at + 8 * lane, 8));
            }
        }
        hash = std::rotl(lanes[0], 1) + std::rotl(lanes[1], 7) + std::rotl(lanes[2], 12) + std::rotl(lanes[3], 18);
        for (const quint64 lane : lanes) {
            hash = (hash ^ mixed(0, lane)) * kPrime1 + kPrime4;
        }
    }
    hash += quint64(data.size());
    for (; at + 8 <= data.size(); at += 8) {
        hash = std::rotl(hash ^ mixed(0, wordAt(data, at, 8)), 27) * kPrime1 + kPrime4;
    }
    if (at + 4 <= data.size()) {
        hash = std::rotl(hash ^ wordAt(data, at, 4) * kPrime1, 23) * kPrime2 + kPrime3;
        at += 4;
    }
    for (; at < data.size(); ++at) {
        hash = std::rotl(hash ^ uchar(data[at]) * kPrime5, 11) * kPrime1;
    }
    hash = (hash ^ (hash >> 33)) * kPrime2;
    hash = (hash ^ (hash >> 29)) * kPrime3;
    return hash ^ (hash >> 32);
}

/// Texts as UTF-8, times and numbers as their bytes in memory.
QByteArray bytesOf(Type type, const Value& value)
{
    quint64 bits = 0;
    switch (type) {
    case Type::String:
    case Type::Guid:
    case Type::Dynamic:
        return toDisplay(type, value).toUtf8();
    case Type::Real:
    case Type::Decimal:
        bits = std::bit_cast<quint64>(value.toReal());
        break;
    default:
        bits = quint64(value.toInteger());
    }
    const int size = type == Type::Int ? 4 : (type == Type::Bool ? 1 : 8);
    QByteArray bytes;
    for (int i = 0; i < size; ++i) {
        bytes.append(char((bits >> (8 * i)) & 0xFF));
    }
    return bytes;
}

Value hashed(const Types& types, const Values& values, Ticks)
{
    const quint64 hash = xxHash64(bytesOf(types[0], values[0]));
    const qint64 modulus = wholeAt(values, 1, 0);
    if (values.size() > 1 && modulus > 0) {
        const qint64 rest = qint64(hash) % modulus;
        return Value(rest < 0 ? rest + modulus : rest);
    }
    return Value(qint64(hash));
}

} // namespace

void addCodingFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("url_encode"), [](const Types& t, const Values& v, Ticks) { return Value(percentEncoded(textAt(t, v, 0), "-_.!*()", true)); });
    table.insert(QStringLiteral("url_encode_component"), [](const Types& t, const Values& v, Ticks) { return Value(percentEncoded(textAt(t, v, 0), "-_.~", false)); });
    table.insert(QStringLiteral("url_decode"), [](const Types& t, const Values& v, Ticks) { return Value(percentDecoded(textAt(t, v, 0))); });
    for (const char* name : {"base64_encode_tostring", "base64_encodestring"}) {
        table.insert(QString::fromLatin1(name), [](const Types& t, const Values& v, Ticks) { return Value(QString::fromLatin1(textAt(t, v, 0).toUtf8().toBase64())); });
    }
    for (const char* name : {"base64_decode_tostring", "base64_decodestring"}) {
        table.insert(QString::fromLatin1(name), [](const Types& t, const Values& v, Ticks) {
            const auto bytes = decoded(textAt(t, v, 0));
            const QString text = bytes ? QString::fromUtf8(*bytes) : QString();
            return Value(text.contains(QChar::ReplacementCharacter) ? QString() : text);
        });
    }
    table.insert(QStringLiteral("base64_decode_toarray"), decodedArray);
    table.insert(QStringLiteral("base64_encode_fromarray"), encodedArray);
    table.insert(QStringLiteral("base64_encode_fromguid"), [](const Types& t, const Values& v, Ticks) {
        const QByteArray b = QUuid::fromString(textAt(t, v, 0)).toRfc4122();
        QByteArray mixedEndian; // the first three fields in the byte order of the machine that wrote them first
        for (const int i : {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15}) {
            mixedEndian.append(b[i]);
        }
        return v[0].isNull() ? Value(QString()) : Value(QString::fromLatin1(mixedEndian.toBase64()));
    });
    table.insert(QStringLiteral("base64_decode_toguid"), [](const Types& t, const Values& v, Ticks) {
        const auto bytes = decoded(textAt(t, v, 0));
        if (!bytes || bytes->size() != 16) {
            return Value();
        }
        QByteArray ordered;
        for (const int i : {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15}) {
            ordered.append((*bytes)[i]);
        }
        return Value(QUuid::fromRfc4122(ordered).toString(QUuid::WithoutBraces));
    });
    table.insert(QStringLiteral("zlib_compress_to_base64_string"), [](const Types& t, const Values& v, Ticks) {
        return Value(QString::fromLatin1(qCompress(textAt(t, v, 0).toUtf8()).mid(4).toBase64()));
    });
    table.insert(QStringLiteral("zlib_decompress_from_base64_string"), [](const Types& t, const Values& v, Ticks) { return inflated(textAt(t, v, 0)); });
}

void addHashFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("hash"), hashed);
    table.insert(QStringLiteral("hash_xxhash64"), hashed);
    const std::pair<const char*, QCryptographicHash::Algorithm> rows[] = {
        {"hash_md5", QCryptographicHash::Md5}, {"hash_sha1", QCryptographicHash::Sha1}, {"hash_sha256", QCryptographicHash::Sha256}};
    for (const auto& [name, algorithm] : rows) {
        table.insert(QString::fromLatin1(name), [algorithm = algorithm](const Types& t, const Values& v, Ticks) {
            return Value(QString::fromLatin1(QCryptographicHash::hash(textAt(t, v, 0).toUtf8(), algorithm).toHex()));
        });
    }
}

} // namespace kql
