// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/findings.h"

namespace monitoring::failures {

/// What became of one call.
struct Verdict
{
    QString mode;            ///< id of a failure mode, "other", or "ok"
    QStringList categories;  ///< of the content filter, sorted
    QList<Evidence> evidence; ///< the signals that decided; empty for "ok"
    QStringList also;        ///< modes that the reply hints at beside its own: S6 within S1, R2 within R1, S8 (noted, not blocked), Q1, Q7
};

/// Ids in the order in which they are tried: one call has one mode, and the first that fits wins.
QStringList orderOfModes();

/// Gives a recorded reply its mode. Never fails; hostile and broken bodies get what can still be told of them. Any thread.
Verdict classify(const Reply& reply);

} // namespace monitoring::failures
