// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QString>

namespace documents {

/// The text of one file, with headings as Markdown (`#`) whatever the file was.
struct ExtractedText
{
    QString text;
    QString title;    ///< from front matter, the HTML title or the first heading; empty when there is none
    QString language; ///< ISO 639-1 guess, empty when unsure
    QString format;   ///< "markdown", "text", "html", "pdf"
    QString encoding; ///< "UTF-8", "UTF-16LE", "ISO-8859-1", ...
};

/// Larger files are refused: nobody reads them, and they would fill memory.
constexpr qint64 kMaxFileBytes = 32 * 1024 * 1024;
/// Limit of what a compressed file unpacks to.
constexpr qint64 kMaxUnpackedBytes = 64 * 1024 * 1024;

/// Reads a file as text: Markdown, plain text, HTML, the same packed with gzip, and PDF where the program pdftotext
/// (poppler) is installed. InvalidInput with the reason in one sentence for binary, empty, oversized or damaged files; Storage
/// when it cannot be read. Blocking, thread-safe: meant for a worker thread.
core::Result<ExtractedText> extractText(const QString& path);

/// Bytes of an unknown encoding as text: byte order mark, UTF-8, UTF-16 without mark, else ISO 8859-1 (read as Windows-1252).
/// InvalidInput when it is no text.
core::Result<QString> decodeText(const QByteArray& bytes, QString* encoding);

/// Whether a byte sample looks like a binary format.
bool looksBinary(const QByteArray& sample);

/// Text of an HTML document: headings as `#`, list items as `-`, tables by row; scripts, styles, navigation left out. Empty for
/// markup that is nested over 2,000 deep: no page is, and parsing it would take hours.
QString htmlToText(const QByteArray& html, QString* title);

/// gzip (RFC 1952), several members allowed.
core::Result<QByteArray> gunzip(const QByteArray& packed, qint64 limit);

/// "en", "de", "fr", "es", "it", "pt", "nl", "ja", "zh", "ko", "ru", or empty when unsure.
QString guessLanguage(const QString& text);

} // namespace documents
