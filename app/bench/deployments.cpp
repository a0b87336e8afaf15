// SPDX-License-Identifier: GPL-3.0-or-later
// The deployments grid: filtering and sorting of many rows.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "deployments/deploymenttable.h"

#include <QTableView>

namespace bench {

namespace {

using deployments::Column;
using deployments::DeploymentRow;
using deployments::DeploymentTable;

constexpr int kRows = 5'000;

QList<DeploymentRow> manyRows()
{
    const QStringList models{QStringLiteral("gpt-4o"), QStringLiteral("gpt-4.1-mini"), QStringLiteral("text-embedding-3-small")};
    const QStringList types{QStringLiteral("Standard"), QStringLiteral("GlobalStandard"), QStringLiteral("ProvisionedManaged")};
    const QStringList regions{QStringLiteral("swedencentral"), QStringLiteral("eastus2"), QStringLiteral("francecentral")};
    QList<DeploymentRow> rows;
    rows.reserve(kRows);
    quint32 random = 1;
    for (int i = 0; i < kRows; ++i) {
        random = random * 1664525 + 1013904223;
        DeploymentRow row;
        row.account = QStringLiteral("oai-account-%1").arg(random % 400);
        row.name = QStringLiteral("deployment-%1").arg(i);
        row.id = QStringLiteral("/subscriptions/s/accounts/%1/deployments/%2").arg(row.account, row.name);
        row.tenant = QStringLiteral("tenant %1").arg(random % 7);
        row.region = regions.at(int(random >> 8) % regions.size());
        row.modelName = models.at(int(random >> 12) % models.size());
        row.type = types.at(int(random >> 16) % types.size());
        row.capacity = int(random >> 20);
        row.usedShare = double(random >> 10) / double(1u << 22);
        rows << row;
    }
    return rows;
}

/// One key press in the filter line of a grid that is sorted by a number, with the view that shows it. The slowest of several.
double filterAndSort()
{
    DeploymentTable table;
    table.setRows(manyRows(), QDateTime::currentDateTimeUtc());
    QTableView view;
    view.setModel(&table);
    view.resize(1400, 900);
    view.show();
    view.viewport()->repaint();
    double slowest = 0;
    int column = 0;
    for (const QString& filter : {QStringLiteral("g"), QStringLiteral("gp"), QStringLiteral("gpt-4o used>50"), QString()}) {
        const double begin = nowMs();
        table.setFilter(filter);
        table.sort(column++ % 2 == 0 ? int(Column::Used) : int(Column::Account), Qt::DescendingOrder);
        slowest = std::max(slowest, nowMs() - begin);
        view.viewport()->repaint();
    }
    return slowest;
}

} // namespace

std::vector<Benchmark> deploymentBenchmarks()
{
    Benchmark grid;
    grid.name = QStringLiteral("deployments.grid.5k");
    grid.n = kRows;
    grid.referenceIs = QStringLiteral("16 ms, a frame; ours is the slowest of four key presses, each with a filter and another sorting");
    grid.goal = 1.0;
    grid.ours = [] { return std::optional(filterAndSort()); };
    grid.reference = [] { return std::optional(16.0); };
    return {grid, deploymentsListBenchmark()};
}

} // namespace bench
