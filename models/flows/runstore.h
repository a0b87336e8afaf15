// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "flows/runrecord.h"

namespace flows {

/// Records of runs, one JSON file each in a folder; texts and lists are bounded, the oldest beyond `capacity` are removed. Main thread.
class RunStore
{
public:
    explicit RunStore(QString folder, int capacity = 200) : m_folder(std::move(folder)), m_capacity(capacity) {}
    /// The file. Storage when it cannot be written.
    core::Result<QString> save(const RunRecord& run) const;
    /// Newest first; `flow` (a file's path) empty: of all flows. Damaged files are passed over.
    QList<RunRecord> runs(const QString& flow = {}, int atMost = 50) const;
    /// By id or file. NotFound, MalformedResponse.
    core::Result<RunRecord> run(const QString& idOrFile) const;

private:
    QString m_folder;
    int m_capacity;
};

} // namespace flows
