// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/condition.h"
#include "audit/document.h"

#include <QDateTime>

namespace audit {

/// What a leaf finds at its path: a value, a null, or nothing at all.
struct Found
{
    const Document* document = nullptr;
    std::uint32_t node = 0;
    bool isThere = false;

    bool isAbsent() const { return !isThere || document->at(node).kind == NodeKind::Null; }
};

/// Whether the operator holds for what was found. Pure. README.md has the operators one by one.
bool holds(const Found& found, Operator op, const Wanted& wanted, const QDateTime& now);
/// The same for a number that was counted.
bool countHolds(double count, Operator op, const Wanted& wanted);
/// `*` stands for any text; both in lower case.
bool isLike(std::string_view text, std::string_view pattern);

} // namespace audit
