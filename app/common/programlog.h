// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QStringList>

namespace app {

/// "pilothouse.calls": one line a try of a call, an allow-list of its parts (http::LogPolicy). Off unless asked for.
Q_DECLARE_LOGGING_CATEGORY(lcCalls)

/// The way of every log line of a program: what looks like a credential is hidden, whoever wrote it, before it reaches a terminal or
/// a file. Categories of libraries that print whole requests stay shut whatever QT_LOGGING_RULES says. The program's own lines and
/// warnings of the last while are kept for a diagnostics export. Process-wide; any thread.
class ProgramLog
{
public:
    /// First thing in main(), before other message handlers that should see the hidden form.
    static void install();
    /// "2026-01-31T12:00:00Z warning pilothouse.identity: text", oldest first, at most 300.
    static QStringList recent();
};

} // namespace app
