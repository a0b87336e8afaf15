// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/costhint.h"

#include "core/json.h"
#include "kql/value.h"
#include "logs/querytext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace logs {

namespace {

using core::json::at;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(logs::CostHint)
};

/// Bytes that the engine looked at, where its statistics say so: scannedData of charged plans, otherwise extents or data sets.
qint64 scannedBytes(const QJsonObject& statistics)
{
    const QJsonObject query = statistics.value(QLatin1String("query")).toObject();
    const double gigabytes = query.value(QLatin1String("scannedDataGB")).toDouble(query.value(QLatin1String("ScannedGB")).toDouble(-1));
    if (gigabytes >= 0) {
        return qint64(gigabytes * 1e9);
    }
    const QJsonValue scanned = at(query, u"inputDatasetStatistics/extents/scannedSize");
    return scanned.isDouble() ? scanned.toInteger() : -1;
}

QString seconds(double ms)
{
    return ms < 1000 ? Text::tr("%1 ms").arg(QLocale().toString(qRound64(ms))) : Text::tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', ms < 10'000 ? 2 : 1));
}

} // namespace

CostHint costBefore(const QString& query, const QList<TableFacts>& tables)
{
    CostHint hint;
    QSet<QString> known;
    for (const TableFacts& table : tables) {
        known.insert(table.name);
    }
    const QSet<QString> named = namesIn(query, known);
    QStringList charged;
    QString plan;
    for (const TableFacts& table : tables) {
        if (named.contains(table.name) && table.plan != TablePlan::Analytics) {
            charged << table.name;
            plan = planName(table.plan);
        }
    }
    hint.isCharged = !charged.isEmpty();
    hint.isSearch = hint.isCharged && charged.size() == named.size();
    charged.sort();
    if (hint.isCharged) {
        hint.sentence = Text::tr("%1 is on the %2 plan: every gigabyte that the query looks at is charged. A shorter time range costs less.").arg(charged.join(QStringLiteral(", ")), plan);
    } else if (!named.isEmpty()) {
        hint.sentence = Text::tr("Tables on the Analytics plan: queries cost nothing.");
    }
    return hint;
}

QString costAfter(const QJsonObject& statistics, double totalMs, qint64 receivedBytes)
{
    const QLocale locale;
    QStringList parts;
    const double execution = at(statistics, u"query/executionTime").toDouble(-1);
    if (execution >= 0) {
        parts << Text::tr("%1 in the service, %2 in all").arg(seconds(execution * 1000), seconds(totalMs));
    } else {
        parts << Text::tr("%1 in all").arg(seconds(totalMs));
    }
    const QJsonValue cpu = at(statistics, u"query/resourceUsage/cpu/totalCpu");
    if (!cpu.toString().isEmpty()) {
        const auto ticks = kql::parseTimeSpan(cpu.toString());
        parts << Text::tr("processor time %1").arg(ticks ? seconds(double(*ticks) / 10'000) : cpu.toString().left(16));
    }
    const QJsonValue rows = at(statistics, u"query/inputDatasetStatistics/rows/scanned");
    if (rows.isDouble()) {
        parts << Text::tr("%1 rows looked at").arg(locale.toString(rows.toInteger()));
    }
    const qint64 scanned = scannedBytes(statistics);
    if (scanned >= 0) {
        parts << Text::tr("%1 scanned").arg(locale.formattedDataSize(scanned, 1, QLocale::DataSizeSIFormat));
    }
    parts << Text::tr("%1 received").arg(locale.formattedDataSize(receivedBytes, 1, QLocale::DataSizeSIFormat));
    return parts.join(QStringLiteral(" · "));
}

} // namespace logs
