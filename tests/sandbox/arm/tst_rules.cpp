// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/access.h"
#include "sandbox/services/arm/resourceid.h"
#include "sandbox/services/arm/throttle.h"

#include <QTest>

using sandbox::arm::ResourceId;
using sandbox::arm::Throttle;

class RulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void idOfChildNamesItsParentAndType()
    {
        const auto id =
            ResourceId::parse(QStringLiteral("/subscriptions/S/resourceGroups/G/providers/Microsoft.X/as/a/bs/b"));
        QCOMPARE(id.type(), QStringLiteral("Microsoft.X/as/bs"));
        QCOMPARE(id.parent(), QStringLiteral("/subscriptions/S/resourceGroups/G/providers/Microsoft.X/as/a"));
        QCOMPARE(id.fullName(), QStringLiteral("a/b"));
        QCOMPARE(id.group(), QStringLiteral("/subscriptions/S/resourceGroups/G"));
        QVERIFY(!id.isCollection());
    }
    void collectionHangsOnItsParent()
    {
        const auto children =
            ResourceId::parse(QStringLiteral("/subscriptions/S/resourceGroups/G/providers/Microsoft.X/as/a/bs/"));
        QVERIFY(children.isCollection());
        QCOMPARE(children.parent(), QStringLiteral("/subscriptions/S/resourceGroups/G/providers/Microsoft.X/as/a"));
        const auto top = ResourceId::parse(QStringLiteral("/subscriptions/S/providers/Microsoft.X/as"));
        QVERIFY(top.isCollection());
        QCOMPARE(top.parent(), QStringLiteral("/subscriptions/S"));
    }
    void extensionHangsOnItsScope()
    {
        const auto id = ResourceId::parse(
            QStringLiteral("//subscriptions/S/resourcegroups/G/providers/Microsoft.X/as/a/providers/Microsoft.Y/es/e"));
        QCOMPARE(id.scope, QStringLiteral("/subscriptions/S/resourcegroups/G/providers/Microsoft.X/as/a"));
        QCOMPARE(id.type(), QStringLiteral("Microsoft.Y/es"));
        QCOMPARE(id.resourceGroup, QStringLiteral("G"));
    }
    void scopeEndsAtASegment()
    {
        QVERIFY(sandbox::arm::isWithin(QStringLiteral("/subscriptions/s/resourceGroups/rg"),
                                       QStringLiteral("/Subscriptions/S")));
        QVERIFY(!sandbox::arm::isWithin(QStringLiteral("/subscriptions/s/resourceGroups/rg2"),
                                        QStringLiteral("/subscriptions/s/resourceGroups/rg")));
        QVERIFY(sandbox::arm::isWithin(QStringLiteral("/anything"), QStringLiteral("/")));
    }
    void actionPatterns_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("matches");
        QTest::newRow("everything") << "*"
                                    << "Microsoft.X/as/write" << true;
        QTest::newRow("any read") << "*/read"
                                  << "Microsoft.X/as/read" << true;
        QTest::newRow("read is not write") << "*/read"
                                           << "Microsoft.X/as/write" << false;
        QTest::newRow("case") << "microsoft.x/AS/listKeys/Action"
                              << "Microsoft.X/as/listkeys/action" << true;
        QTest::newRow("inside") << "Microsoft.X/*/read"
                                << "Microsoft.X/as/bs/read" << true;
        QTest::newRow("no overlap") << "Microsoft.X/a*a/read"
                                    << "Microsoft.X/a/read" << false;
        QTest::newRow("prefix alone") << "Microsoft.X/as"
                                      << "Microsoft.X/as/read" << false;
    }
    void actionPatterns()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, action);
        QFETCH(bool, matches);
        QCOMPARE(sandbox::arm::actionMatches(pattern, action), matches);
    }
    void bucketEmptiesAndRefillsWithTime()
    {
        Throttle throttle;
        const QDateTime start(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        for (int i = 0; i < 250; ++i)
            QVERIFY(throttle.take(QStringLiteral("s"), Throttle::Kind::Reads, start).admitted);
        QVERIFY(!throttle.take(QStringLiteral("s"), Throttle::Kind::Reads, start).admitted);
        QVERIFY(throttle.take(QStringLiteral("s"), Throttle::Kind::Writes, start).admitted);
        QVERIFY(throttle.take(QStringLiteral("other"), Throttle::Kind::Reads, start).admitted);
        const auto later = throttle.take(QStringLiteral("s"), Throttle::Kind::Reads, start.addSecs(2));
        QVERIFY(later.admitted);
        QCOMPARE(later.remaining, 49);
    }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "tst_rules.moc"
