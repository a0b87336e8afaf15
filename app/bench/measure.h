// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

namespace bench {

/// Monotonic milliseconds.
double nowMs();
/// CPU time of the calling thread, milliseconds.
double threadCpuMs();
/// Peak of this process's resident memory, MB; 0 where /proc does not exist.
double peakMemoryMb();

/// How a program started: from fork to the line "first paint" on its standard output, and its proportional set size then.
struct Start
{
    double firstPaintMs = 0;
    double pssMb = 0; ///< of the whole process tree
};
std::optional<Start> measureStart(const QString& program, const QStringList& arguments);

/// Proportional set size of a process and its descendants, MB (from /proc); nothing where that does not exist.
std::optional<double> treePssMb(qint64 pid);

} // namespace bench
