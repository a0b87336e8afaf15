// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <optional>

namespace prompts {

enum class MergeSide { Base, Ours, Theirs };

/// A stretch of a three-way comparison: text that is agreed on (`merged`), or three versions of which one has to be chosen.
struct MergeRegion
{
    bool isConflict = false;
    QByteArray merged;
    QByteArray base, ours, theirs;
    int line = 0; ///< where it begins in ours, from 1
    friend bool operator==(const MergeRegion&, const MergeRegion&) = default;
};

/// What was decided for a conflicting region.
struct RegionChoice
{
    enum class Kind { Undecided, Base, Ours, Theirs, OursThenTheirs, TheirsThenOurs, Own };
    Kind kind = Kind::Undecided;
    QByteArray text; ///< of Own
};

/// Line by line, with the same result as `git merge-file --diff3`. Works on bytes; line ends are kept. Any thread.
core::Result<QList<MergeRegion>> threeWay(const QByteArray& base, const QByteArray& ours, const QByteArray& theirs);

/// The text with a choice for each conflicting region, in order; nothing when one is undecided.
std::optional<QByteArray> joined(const QList<MergeRegion>& regions, const QList<RegionChoice>& choices);

} // namespace prompts
