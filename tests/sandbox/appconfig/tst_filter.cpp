// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/appconfig/filter.h"

#include <QTest>

using sandbox::appconfig::BadArgument;
using sandbox::appconfig::Filter;
using sandbox::appconfig::KeyValue;

class FilterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreMatched_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("matches");
        QTest::newRow("none is any") << "" << "a/b" << true;
        QTest::newRow("star is any") << "*" << "a/b" << true;
        QTest::newRow("exact") << "a/b" << "a/b" << true;
        QTest::newRow("case counts") << "A/b" << "a/b" << false;
        QTest::newRow("beginning") << "a/*" << "a/b" << true;
        QTest::newRow("other beginning") << "b/*" << "a/b" << false;
        QTest::newRow("one of two") << "x,a/b" << "a/b" << true;
        QTest::newRow("escaped star") << "a\\*" << "a*" << true;
        QTest::newRow("escaped star is no wildcard") << "a\\*" << "ab" << false;
        QTest::newRow("escaped comma") << "a\\,b" << "a,b" << true;
        QTest::newRow("escaped backslash") << "a\\\\b" << "a\\b" << true;
    }
    void namesAreMatched()
    {
        QFETCH(QString, filter);
        QFETCH(QString, key);
        const auto parsed = Filter::parse(filter, {}, {});
        QVERIFY(std::holds_alternative<Filter>(parsed));
        KeyValue state;
        state.key = key;
        QTEST(std::get<Filter>(parsed).matches(state), "matches");
    }
    void badFiltersNameParameterAndPlace_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("detail");
        QTest::newRow("wildcard at the front") << "*a" << "key(1): Invalid character";
        QTest::newRow("wildcard in a list") << "a,b*" << "key(4): Invalid character";
        QTest::newRow("open escape") << "ab\\" << "key(3): Invalid escape sequence";
        QTest::newRow("six names") << "a,b,c,d,e,f" << "Too many values: at most 5 are taken";
    }
    void badFiltersNameParameterAndPlace()
    {
        QFETCH(QString, key);
        const auto parsed = Filter::parse(key, {}, {});
        QVERIFY(std::holds_alternative<BadArgument>(parsed));
        QCOMPARE(std::get<BadArgument>(parsed).name, QStringLiteral("key"));
        QTEST(std::get<BadArgument>(parsed).detail, "detail");
    }
    void nulCharacterStandsForNoLabel()
    {
        const Filter filter = std::get<Filter>(Filter::parse({}, QString(QChar(0)) + QStringLiteral(",prod"), {}));
        KeyValue state;
        state.key = QStringLiteral("k");
        QVERIFY(filter.matches(state));
        state.label = QStringLiteral("prod");
        QVERIFY(filter.matches(state));
        state.label = QStringLiteral("dev");
        QVERIFY(!filter.matches(state));
    }
    void tagsMustAllMatch()
    {
        const Filter filter = std::get<Filter>(Filter::parse({}, {}, {QStringLiteral("team=chat"), QStringLiteral("note=\\0")}));
        KeyValue state;
        state.tags = {{"team", "chat"}};
        QVERIFY(!filter.matches(state));
        state.tags.insert(QStringLiteral("note"), QJsonValue());
        QVERIFY(filter.matches(state));
    }
};

QTEST_GUILESS_MAIN(FilterTest)
#include "tst_filter.moc"
