// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/query.h"
#include "monitoring/failures/reader.h"

namespace monitoring::failures {

/// One order under way.
struct FailureReader::Reading
{
    explicit Reading(const FailureOrder& asked, const TileWindow& window) : order(asked), answers(window) {}
    FailureOrder order;
    QueryMaking making;
    Answers answers;
    FailureReport report;
    core::CancelSource cancel;
    QObject context;
};

} // namespace monitoring::failures
