// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringView>

namespace monitoring::failures {

/// A value that stood in a text.
struct Literal
{
    QJsonValue value;
    qsizetype end = 0;    ///< behind its last character
    bool isWhole = false; ///< false: the text broke off, or something in it could not be read; `value` has what came before
};

/// Reads an object or array at `from`, in the spelling of JSON or of Python's repr (single quotes, True, None, tuples, prefixes of
/// texts, calls such as datetime(...) as their text). Texts that were cut give what they have. Bounded: 96 levels, 2,000 members of an
/// object, 200,000 values; never fails, never throws. Any thread.
Literal readLiteral(QStringView text, qsizetype from);

} // namespace monitoring::failures
