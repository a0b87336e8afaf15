// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/failures/report.h"

namespace monitoring::failures {

/// All modes of a report as a JSON array; what is not measured has a count of null and names what is missing.
QByteArray reportAsJson(const FailureReport& report, const ModeCatalogue& modes);

} // namespace monitoring::failures
