// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/scoring/flow.h"

namespace sandbox::scoring {

/// What a scoring request was, for the rows that it leaves.
struct ScoringRecord
{
    QString requestId;
    QString clientRequestId;
    QString traceParent; ///< W3C header, may be empty
    QString url;
    QString authType; ///< Key, AMLToken or AADToken
    QByteArray userAgent;
    QDateTime started;
    qint64 requestBytes = 0;
    qint64 responseBytes = 0;
    int status = 200;
    bool streamed = false;
};

/// Appends one AppRequests row, one AppDependencies row a step and one AmlOnlineEndpointTrafficLog row.
void recordRun(World& world, const Deployment& deployment, const ScoringRecord& record, const FlowOutcome& outcome);

} // namespace sandbox::scoring
