// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/hops.h"

#include <QTest>
#include <cmath>

using namespace monitoring;

/// The stations of a system, and how it does.
class TestHops : public QObject
{
    Q_OBJECT

    static TileResult numbers(double requests, double failed, double p95)
    {
        TileResult result;
        result.state = TileResult::State::Read;
        const auto stat = [](const QString& column, double value) {
            TileStat made;
            made.column = column;
            made.value = value;
            return made;
        };
        result.stats = {stat(QStringLiteral("Requests"), requests), stat(QStringLiteral("Failed"), failed), stat(QStringLiteral("P95"), p95)};
        return result;
    }

private Q_SLOTS:
    void stationsStandInTheOrderOfAQuestion()
    {
        System system;
        for (const char* const type : {"Microsoft.CognitiveServices/accounts", "microsoft.search/searchservices", "Microsoft.Web/sites", "microsoft.cognitiveservices/accounts",
                                       "microsoft.storage/storageaccounts"}) {
            SystemResource resource;
            resource.type = QLatin1String(type);
            system.resources << resource;
        }
        const QList<Hop> hops = hopsOf(system);
        QStringList shown;
        for (const Hop& hop : hops) {
            shown << QStringLiteral("%1 %2").arg(hopName(hop.kind)).arg(hop.resources.size());
        }
        QCOMPARE(shown, (QStringList{QStringLiteral("web 1"), QStringLiteral("gateway 0"), QStringLiteral("orchestrator 0"), QStringLiteral("search 1"), QStringLiteral("models 2"), QStringLiteral("monitoring 0")}));
    }

    void failingIsMoreThanTheLimit()
    {
        QCOMPARE(healthOf(numbers(100, 6, 900), 5).state, SystemHealth::State::Failing);
        QCOMPARE(healthOf(numbers(100, 5, 900), 5).state, SystemHealth::State::Fine);
        QCOMPARE(healthOf(numbers(100, 5, 900), 5).p95Ms, 900.0);
    }

    void aShareOfAFewRequestsIsNoShare()
    {
        const SystemHealth health = healthOf(numbers(19, 19, 10), 5);
        QVERIFY(std::isnan(health.failedPercent));
        QCOMPARE(health.failed, 19.0);
        QCOMPARE(health.state, SystemHealth::State::Fine);
    }

    void whatCouldNotBeReadIsUnknownAndNotFine()
    {
        TileResult failed;
        failed.state = TileResult::State::Failed;
        failed.error = core::Error::make(core::ErrorKind::Forbidden, QStringLiteral("no"), QStringLiteral("log-x"));
        QCOMPARE(healthOf(failed, 5).state, SystemHealth::State::Unknown);
        QCOMPARE(healthOf(failed, 5).error.kind, core::ErrorKind::Forbidden);
        TileResult empty;
        empty.emptiness = Emptiness::NoPermission;
        QCOMPARE(healthOf(empty, 5).state, SystemHealth::State::Unknown);
        empty.emptiness = Emptiness::NoTraffic;
        QCOMPARE(healthOf(empty, 5).state, SystemHealth::State::NoTraffic);
        QCOMPARE(healthOf(numbers(0, 0, std::nan("")), 5).state, SystemHealth::State::NoTraffic);
    }
};

QTEST_GUILESS_MAIN(TestHops)
#include "tst_hops.moc"
