// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace bench {

/// One comparison: ours and its reference, measured in turn in the same run. `ours` and `reference` return one measurement in
/// `unit`; nothing means that it cannot be measured here, with the reason in `unavailable`.
struct Benchmark
{
    QString name;
    qint64 n = 0; ///< size of the work (tokens, events, rows)
    QString unit = QStringLiteral("ms");
    QString referenceIs;
    double goal = 1; ///< limit of ours / reference
    bool higherIsBetter = false;
    int repeats = 5;
    std::function<std::optional<double>()> ours;
    std::function<std::optional<double>()> reference;
    QString unavailable;
};

/// Interleaved runs (A B A B ...), medians, ratio. A goal counts as missed when it fails in two of three attempts.
/// The object has the members of the benchmark contract: name, n, ours, reference, referenceIs, unit, ratio, goal, met.
QJsonObject run(const Benchmark& benchmark);

} // namespace bench
