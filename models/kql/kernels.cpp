// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/kernels.h"

namespace kql {

Kernel kernelFor(const BoundCall& call, Type result)
{
    for (const auto topic : {arithmeticKernel, comparisonKernel, conditionKernel, textKernel, timeKernel, memberKernel}) {
        if (const Kernel kernel = topic(call, result)) {
            return kernel;
        }
    }
    return nullptr;
}

} // namespace kql
