// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/changerunner.h"

namespace deployments {

/// A change that was sent and has not ended, as a file keeps it.
struct PendingOperation
{
    ChangeOperation operation;
    qint64 journalNumber = 0;
};

/// Keeps those of `operations` that have a journal number and are not done; replaces the file as a whole. Failures are silent: the
/// journal's begun entry remains as the record. Any thread. An empty folder keeps nothing.
void savePending(const QString& folder, const QList<ChangeOperation>& operations, const QHash<QString, qint64>& journalNumbers);
/// Empty when there are none or the file is damaged.
QList<PendingOperation> loadPending(const QString& folder);

} // namespace deployments
