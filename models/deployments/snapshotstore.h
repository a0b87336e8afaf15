// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/inventory.h"

namespace deployments {

/// Snapshots of the estate's deployments in a folder: the latest for the next start, and one a day to compare with. Files are
/// replaced as a whole; a damaged one is reported, never overwritten silently. Any thread; one writer.
class SnapshotStore
{
public:
    explicit SnapshotStore(QString folder) : m_folder(std::move(folder)) {}
    /// Keeps `inventory` as the latest and as its day's snapshot; the oldest beyond 60 days go.
    core::Result<void> save(const Inventory& inventory);
    /// NotFound when there is none yet.
    core::Result<Inventory> latest() const;
    /// Days that have a snapshot, oldest first.
    QList<QDate> days() const;
    core::Result<Inventory> ofDay(const QDate& day) const;

private:
    QString m_folder;
};

} // namespace deployments
