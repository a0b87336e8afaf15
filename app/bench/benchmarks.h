// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/benchmark.h"

namespace bench {

/// stream.parse, stream.flat, stream.busy.1000, stream.painted.1000.
std::vector<Benchmark> streamBenchmarks();
/// start.first, start.memory: the built programs beside this one against a minimal window and against Chromium.
std::vector<Benchmark> startBenchmarks();
/// charts.pan.1e5 to .1e7, charts.flat, charts.load.1e7, charts.exact, charts.tile.
std::vector<Benchmark> chartBenchmarks();
/// deployments.grid.5k, deployments.list.
std::vector<Benchmark> deploymentBenchmarks();
Benchmark deploymentsListBenchmark();
/// tables.sort.double, tables.sort.dict, tables.filter.dict, tables.open.1e6, tables.open.standstill.
std::vector<Benchmark> tableBenchmarks();
/// ingest.logs (time) and ingest.logs.memory (peak).
std::vector<Benchmark> ingestBenchmarks();
/// What `pilothouse-bench --ingest ours|document --answer FILE` runs: prints processor time and peak memory of one reading.
int runIngest(const QString& which, const QString& path);
/// traces.waterfall.1e6, traces.waterfall.scene.
std::vector<Benchmark> waterfallBenchmarks();
/// traces.open.100mb (time) and traces.open.100mb.memory (peak).
std::vector<Benchmark> tracesOpenBenchmarks();
/// What `pilothouse-bench --ingest traces-ours|traces-document --answer FILE` runs.
int runTracesOpen(const QString& which, const QString& path);
/// store.insert, store.rollup: the sandbox's telemetry store.
std::vector<Benchmark> storeBenchmarks();
/// kql.summarize, percentiles.exact.1e7, percentiles.sketch.
std::vector<Benchmark> queryBenchmarks();
/// diff.1mb, diff.1mb.limit.
std::vector<Benchmark> diffBenchmarks();
/// tokens.encode, tokens.keystroke.
std::vector<Benchmark> tokenBenchmarks();
/// prompts.open.10k, prompts.open.10k.search: a library with 50,000 commits.
std::vector<Benchmark> promptBenchmarks();
/// template.render.
std::vector<Benchmark> templateBenchmarks();
/// audit.evaluate (time), audit.evaluate.memory (peak).
std::vector<Benchmark> auditBenchmarks();
/// What `pilothouse-bench --ingest audit-ours --answer FILE` runs.
int runAudit(const QString& path);
/// What `pilothouse-bench --minimal-window` runs: the smallest Qt Widgets program, the reference of start.first.
int runMinimalWindow();

} // namespace bench
