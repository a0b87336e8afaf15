// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes to text: encodings and gzip.
#include "documents/textextract.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <array>
#include <zlib.h>

namespace documents {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(documents::Text)
};

core::Error unusable(const QString& reason)
{
    return core::Error::make(core::ErrorKind::InvalidInput, reason);
}

/// Windows-1252 where it differs from ISO 8859-1 (WHATWG Encoding, index windows-1252); 0 keeps the control character.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178};

QString fromLatin(const QByteArray& bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0 && kWindows1252[c.unicode() - 0x80] != 0) {
            c = QChar(kWindows1252[c.unicode() - 0x80]);
        }
    }
    return text;
}

/// UTF-16 without a mark shows as a zero in nearly every second byte.
std::optional<QStringDecoder::Encoding> utf16Of(const QByteArray& bytes)
{
    const qsizetype sample = qMin<qsizetype>(bytes.size(), 2048) & ~qsizetype(1);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample; i += 2) {
        even += bytes[i] == 0 ? 1 : 0;
        odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    if (sample >= 8 && odd * 10 > sample * 3 && even * 50 < sample) {
        return QStringDecoder::Utf16LE;
    }
    if (sample >= 8 && even * 10 > sample * 3 && odd * 50 < sample) {
        return QStringDecoder::Utf16BE;
    }
    return std::nullopt;
}

QString normalised(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QLatin1Char('\f'), QLatin1Char('\n'));
    text.remove(QChar(0));
    return text;
}

} // namespace

bool looksBinary(const QByteArray& sample)
{
    if (utf16Of(sample)) {
        return false;
    }
    qsizetype odd = 0;
    for (const char c : sample) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) {
            return true;
        }
        // Escape is left out of the count: terminal colours occur in text. Backspace marks bold in formatted manuals.
        odd += byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f' && byte != 0x1B && byte != 0x08 ? 1 : 0;
    }
    return odd * 100 > sample.size();
}

core::Result<QString> decodeText(const QByteArray& bytes, QString* encoding)
{
    const auto decodeAs = [&](QStringDecoder::Encoding wanted, const char* name) -> QString {
        QStringDecoder decoder(wanted);
        *encoding = QLatin1String(name);
        return normalised(decoder.decode(bytes));
    };
    if (bytes.startsWith("\xFF\xFE") && !bytes.startsWith(QByteArray("\xFF\xFE\0\0", 4))) {
        return decodeAs(QStringDecoder::Utf16LE, "UTF-16LE");
    }
    if (bytes.startsWith("\xFE\xFF")) {
        return decodeAs(QStringDecoder::Utf16BE, "UTF-16BE");
    }
    if (const auto utf16 = utf16Of(bytes)) {
        return decodeAs(*utf16, *utf16 == QStringDecoder::Utf16LE ? "UTF-16LE" : "UTF-16BE");
    }
    if (looksBinary(bytes.left(64 * 1024))) {
        return unusable(Text::tr("It is a binary file, not text."));
    }
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8.decode(bytes);
    if (!utf8.hasError()) {
        *encoding = QStringLiteral("UTF-8");
        return normalised(text);
    }
    *encoding = QStringLiteral("ISO-8859-1");
    return normalised(fromLatin(bytes));
}

core::Result<QByteArray> gunzip(const QByteArray& packed, qint64 limit)
{
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK) {
        return unusable(Text::tr("It cannot be unpacked."));
    }
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.constData()));
    stream.avail_in = uInt(packed.size());
    QByteArray out;
    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    int status = Z_OK;
    while (status == Z_OK && out.size() <= limit) {
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = uInt(buffer.size());
        status = inflate(&stream, Z_NO_FLUSH);
        out.append(buffer.constData(), buffer.size() - qsizetype(stream.avail_out));
        if (status == Z_STREAM_END && stream.avail_in > 0) {
            status = inflateReset(&stream);
        }
    }
    inflateEnd(&stream);
    if (out.size() > limit) {
        return unusable(Text::tr("Unpacked it is larger than %1 MB.").arg(limit / (1024 * 1024)));
    }
    if (status != Z_STREAM_END) {
        return unusable(Text::tr("It is a damaged gzip file."));
    }
    return out;
}

} // namespace documents
