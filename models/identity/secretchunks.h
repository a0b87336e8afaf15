// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/secretstore.h"

#include <QJsonObject>

namespace identity {

/// Values of any length over a SecretStore whose entries are small (Windows: 2560 bytes). A value is one header entry
/// {v, gen, count, length, sha256} and `count` chunks of its generation. A write puts the new generation's chunks first, then the
/// header, then removes the old chunks: a pulled plug leaves the old value or the new one, never half of each.
class SecretChunks
{
public:
    /// Windows' limit less room for its own encoding; the other keychains take more and need fewer round trips.
#ifdef Q_OS_WIN
    static constexpr int kChunkBytes = 2048;
#else
    static constexpr int kChunkBytes = 32 * 1024;
#endif
    static constexpr int kMaxChunks = 1024;

    explicit SecretChunks(SecretStore* store, int chunkBytes = kChunkBytes) : m_store(store), m_chunkBytes(chunkBytes) {}

    /// NotFound without a header; Storage with code "Damaged" when header or chunks do not fit together (nothing is removed then);
    /// otherwise the store's own error.
    QCoro::Task<core::Result<QByteArray>> read(QString key);
    /// A damaged value that stood there before is kept aside until remove(). Storage, and nothing changed, for a value of more than
    /// kMaxChunks chunks: read() would not take it back.
    QCoro::Task<core::Result<void>> write(QString key, QByteArray value);
    QCoro::Task<core::Result<void>> remove(QString key);
    /// Which generation stands there, -1 when none: tells whether another process wrote since.
    QCoro::Task<qint64> generation(QString key);

private:
    QCoro::Task<core::Result<QJsonObject>> header(QString key);
    QCoro::Task<core::Result<QByteArray>> join(QString key, QJsonObject header);
    QCoro::Task<core::Result<void>> keepHeader(QString key);
    QCoro::Task<core::Result<void>> removeChunks(QString key, QJsonObject header);

    SecretStore* m_store;
    int m_chunkBytes;
};

} // namespace identity
