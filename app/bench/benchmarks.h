// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchmark.h"

namespace bench {

/// stream.parse, stream.flat, stream.busy.1000, stream.painted.1000.
std::vector<Benchmark> streamBenchmarks();
/// start.first, start.memory: the built programs beside this one against a minimal window and against Chromium.
std::vector<Benchmark> startBenchmarks();
/// deployments.grid.5k, deployments.list.
std::vector<Benchmark> deploymentBenchmarks();
Benchmark deploymentsListBenchmark();
/// What `pilothouse-bench --minimal-window` runs: the smallest Qt Widgets program, the reference of start.first.
int runMinimalWindow();

} // namespace bench
