// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app {

/// What a program does so that its crash tells where it happened and nothing that a thief could use.
///
/// Linux: core files hold registers and ELF headers, no memory (/proc/self/coredump_filter, core(5)), because any page may hold a
/// token. The process stays dumpable (PR_SET_DUMPABLE): taking that away would hand /proc/self to root, which desktop portals do not
/// take, and would keep debuggers out of a person's own program.
/// Unix: a handler writes signal, version and the functions on the stack to `<state>/crash.txt`; it allocates nothing and
/// writes no memory contents.
/// Windows: the error report of the system stays as it is.
class CrashGuard
{
public:
    /// First thing in main(). Idempotent.
    static void install();
    /// Where the handler writes; until then it writes to standard error only. Keeps what an earlier run left there as
    /// `crash-last.txt`. Creates the directory. Once.
    static void setDirectory(const QString& stateDirectory);
    /// The report that an earlier run left, at most 64 KiB; empty when it ended well or the person has seen it.
    static QString lastReport(const QString& stateDirectory);
    /// Forgets it.
    static void dismissLastReport(const QString& stateDirectory);
};

} // namespace app
