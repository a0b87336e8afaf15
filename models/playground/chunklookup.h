// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalog.h"
#include "playground/indexshape.h"

namespace playground {

/// The chunks with these keys as the index holds them now, in no order; keys that it does not have are missing. For telemetry that tells
/// keys and scores only. Keys that are not filterable are refused by the service: BadRequest. Main thread; the client outlives the task.
QCoro::Task<core::Result<QList<Chunk>>> chunksByKey(azure::SearchClient* client, IndexChoice index, QStringList keys, http::CallContext context);

} // namespace playground
