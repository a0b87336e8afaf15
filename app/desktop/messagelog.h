// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace desktop {

/// Records what Qt warns about, beside printing it, so that a tour can fail on it. Process-wide; any thread.
class MessageLog
{
public:
    static void install();
    /// Warnings since the last call.
    static QStringList takeWarnings();
    /// Warnings that say something about the test platform and nothing about the program.
    static bool isExpected(const QString& text);
};

} // namespace desktop
