// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/indexdefinition.h"
#include "documents/scanner.h"

namespace documents {

/// A file after the worker thread read it.
struct PreparedFile
{
    FoundFile file;
    QByteArray hash;    ///< of content and settings, hexadecimal
    bool unchanged = false;
    QString failure;    ///< why it cannot be added; empty when it can
    QList<ChunkRecord> records;
};

/// Reads, hashes and, unless the hash equals `knownHash`, cuts a file. Blocking, thread-safe.
PreparedFile prepareFile(const FoundFile& file, const ChunkOptions& options, const QByteArray& settings, const QByteArray& knownHash);

} // namespace documents
