// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/configuration.h"
#include "audit/evaluator.h"

namespace audit {

struct ComputedIndex;

/// What computing a value may look at.
struct ComputedContext
{
    const Estate& estate;
    const Configuration& configuration;
    QDateTime now;
    /// What is worked out once for the whole estate instead of once for each resource.
    std::shared_ptr<ComputedIndex> index;
};

/// Reads `joined.` values: first what the collector wrote beside the resource (`x-joined`), then what can be worked out from the estate, otherwise Unknown with what
/// reading it would take. `estate` and `configuration` must outlive it. May be called from several threads.
ComputedReader computedValues(const Estate& estate, const Configuration& configuration, const QDateTime& now);

/// Every name that rules may read, with where it is read from.
QStringList computedValueNames();

} // namespace audit
