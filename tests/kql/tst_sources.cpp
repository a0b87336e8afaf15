// SPDX-License-Identifier: GPL-3.0-or-later
// Storage is asked for what a query needs; limits hold.
#include "kql/kql.h"
#include "kql/randomtables.h"

#include <QTest>

using namespace randomtables;

namespace {

class Tables : public kql::TableSource
{
public:
    std::optional<kql::Schema> schema(const QString& name) const override
    {
        return name == u"T" ? std::optional(randomtables::schema()) : std::nullopt;
    }
    core::Result<kql::ColumnTable> read(const kql::TableRequest& request) const override
    {
        requests << request;
        QRandomGenerator random(7);
        kql::ColumnTable table = randomTable(random, rows);
        for (size_t i = 0; request.columns && i < table.data.size(); ++i) {
            if (!request.columns->contains(table.columns[qsizetype(i)].name)) {
                table.data[i] = nullptr;
            }
        }
        return table;
    }
    mutable QList<kql::TableRequest> requests;
    size_t rows = 1000;
};

} // namespace

class SourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sourceIsAskedForWhatTheQueryNeeds();
    void unaskedColumnsDoNotMatter();
    void crossJoinEndsAsAnError();
    void memoryIsLimited();
    void stopIsObeyed();
};

void SourcesTest::sourceIsAskedForWhatTheQueryNeeds()
{
    const Tables source;
    kql::Options options;
    options.now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    const QString query = QStringLiteral("let from = ago(1d); T | where d >= from and d < datetime(2026-01-15) and s == 'a' and u in ('x', 'y') "
                                         "| where r > 1 | extend k = tolower(u) | summarize sum(l), dcount(y.a) by k, bin(e, 1h)");
    QVERIFY(kql::evaluate(query, source, options));
    QCOMPARE(source.requests.size(), 1);
    const kql::TableRequest request = source.requests.takeFirst();
    QCOMPARE(request.name, QStringLiteral("T"));
    QVERIFY(request.columns.has_value());
    QCOMPARE(*request.columns, QStringList({"l", "r", "s", "u", "d", "e", "y"}));
    QCOMPARE(request.timesOf(QStringLiteral("d")).from.value_or(0), kql::ticksOf(QDateTime(QDate(2026, 1, 14), QTime(12, 0), Qt::UTC)));
    QCOMPARE(request.timesOf(QStringLiteral("d")).to.value_or(0), kql::ticksOf(QDateTime(QDate(2026, 1, 15), QTime(0, 0), Qt::UTC)));
    QVERIFY(!request.timesOf(QStringLiteral("e")).from);
    QCOMPARE(request.filters.size(), 2);
    QCOMPARE(request.filters[0].column, QStringLiteral("s"));
    QCOMPARE(request.filters[1].anyOf.size(), size_t(2));
    QVERIFY(!request.limit);

    QVERIFY(kql::evaluate(QStringLiteral("T | take 5 | where l > 0"), source, options));
    QCOMPARE(source.requests.last().limit.value_or(0), 5);
    QVERIFY(!source.requests.last().columns);
    QVERIFY(kql::evaluate(QStringLiteral("T | where d between (datetime(2026-01-01) .. 2d) | summarize arg_max(d, *) by s"), source, options));
    QVERIFY(!source.requests.last().columns);
    QCOMPARE(*source.requests.last().times[0].to - *source.requests.last().times[0].from, 2 * kql::kTicksPerDay);
}

void SourcesTest::unaskedColumnsDoNotMatter()
{
    const Tables source;
    kql::Options options;
    const auto table = kql::evaluate(QStringLiteral("T | union T | join kind=inner (T | distinct s) on s | sort by l | count"), source, options);
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message));
    QCOMPARE(table->at(0, 0).toInteger(), qint64(2 * source.rows));
}

void SourcesTest::crossJoinEndsAsAnError()
{
    const Tables source;
    kql::Options options;
    options.maximumRows = 100'000;
    const auto table = kql::evaluate(QStringLiteral("T | extend k = 1 | join kind=inner (T | extend k = 1) on k | count"), source, options);
    QVERIFY(!table);
    QCOMPARE(table.error().code, QStringLiteral("QueryLimitsExceeded"));
}

void SourcesTest::memoryIsLimited()
{
    Tables source;
    source.rows = 20'000;
    kql::Options options;
    options.maximumBytes = 1 << 20;
    const auto table = kql::evaluate(QStringLiteral("T | count"), source, options);
    QVERIFY2(table.has_value(), "nothing but the number of rows is needed");
    const auto wide = kql::evaluate(QStringLiteral("T | sort by l"), source, options);
    QVERIFY(!wide);
    QCOMPARE(wide.error().code, QStringLiteral("QueryLimitsExceeded"));
}

void SourcesTest::stopIsObeyed()
{
    Tables source;
    source.rows = 20'000;
    kql::Options options;
    int asked = 0;
    options.stop = [&asked] { return ++asked > 3 ? kql::Stop::TimedOut : kql::Stop::No; };
    const auto late = kql::evaluate(QStringLiteral("T | extend x = strcat(s, tostring(l), u) | summarize count() by x"), source, options);
    QVERIFY(!late);
    QCOMPARE(late.error().kind, core::ErrorKind::Timeout);
    options.stop = [] { return kql::Stop::Cancelled; };
    const auto cancelled = kql::evaluate(QStringLiteral("T | count"), source, options);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, core::ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(SourcesTest)
#include "tst_sources.moc"
