// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/preparedfile.h"

#include "documents/textextract.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace documents {

namespace {

QString titleOf(const FoundFile& file, const ExtractedText& text)
{
    if (!text.title.isEmpty()) {
        return text.title.left(200);
    }
    // "copyright" or "README" alone say nothing: the folder's name belongs to it.
    const QFileInfo info(file.path);
    const QString folder = info.dir().dirName();
    return folder.isEmpty() ? info.fileName() : folder + QLatin1Char('/') + info.fileName();
}

QByteArray contentHash(const QString& path, const QByteArray& settings)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(settings);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file)) {
        return {};
    }
    return hash.result().left(16).toHex();
}

} // namespace

PreparedFile prepareFile(const FoundFile& file, const ChunkOptions& options, const QByteArray& settings, const QByteArray& knownHash)
{
    PreparedFile prepared;
    prepared.file = file;
    prepared.failure = file.missing;
    const QFileInfo info(file.path);
    if (!prepared.failure.isEmpty() || info.size() > kMaxFileBytes) {
        if (prepared.failure.isEmpty()) {
            prepared.failure = extractText(file.path).error().message;
        }
        return prepared;
    }
    prepared.hash = contentHash(file.path, settings);
    if (!prepared.hash.isEmpty() && prepared.hash == knownHash) {
        prepared.unchanged = true;
        return prepared;
    }
    const core::Result<ExtractedText> text = extractText(file.path);
    if (!text) {
        prepared.failure = text.error().message;
        return prepared;
    }
    const QString title = titleOf(file, *text);
    const QList<TextChunk> chunks = chunkText(text->text, text->title, options);
    for (const TextChunk& chunk : chunks) {
        ChunkRecord record;
        record.number = int(prepared.records.size());
        record.key = keyOf(file.path, record.number);
        record.title = title;
        record.url = QUrl::fromLocalFile(file.path).toString(QUrl::FullyEncoded);
        record.path = file.display;
        record.chunk = chunk;
        record.language = text->language;
        record.updated = info.lastModified().toUTC();
        prepared.records << record;
    }
    if (prepared.records.isEmpty()) {
        prepared.failure = QStringLiteral("It holds no text.");
    }
    return prepared;
}

} // namespace documents
