// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracetree.h"

namespace traces {

/// One line of two traces beside each other; kNone: that side has no such span.
struct AlignedRow
{
    qint32 left = TraceTree::kNone, right = TraceTree::kNone;
    qint32 parent = -1; ///< row
    int depth = 0;
    bool differs = false; ///< one side is missing, or they ended differently, or another model answered
};

/// Two traces of the same work, span by span.
struct Alignment
{
    std::vector<AlignedRow> rows; ///< parents before their children
    qsizetype firstDifference = -1; ///< row; -1: they did the same
    int onlyLeft = 0, onlyRight = 0, changed = 0;
};

/// Pairs the roots, then below each pair the children of the same name and kind, in the longest order that both have. Where the lists are
/// too long for that, the next child of the same name. What has no partner stands alone, with all below it. No recursion.
Alignment align(const TraceTree& left, const TraceTree& right);

} // namespace traces
