// SPDX-License-Identifier: GPL-3.0-or-later
// What surrounds a query: its text, time range, drafts, history, saved files, copies, costs, completion and charts.
#include "logs/chartdata.h"
#include "logs/copyas.h"
#include "logs/costhint.h"
#include "logs/draftstore.h"
#include "logs/language.h"
#include "logs/queryhistory.h"
#include "logs/querytext.h"
#include "logs/timerange.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

QStringList texts(const QList<logs::Proposal>& proposals)
{
    QStringList list;
    for (const logs::Proposal& proposal : proposals) {
        list << proposal.text;
    }
    return list;
}

/// The proposals at the mark "|^" ... the caret of the text.
QStringList proposedAt(QString text)
{
    const int cursor = int(text.indexOf(QLatin1Char('^')));
    text.remove(cursor, 1);
    return texts(logs::proposalsAt(text, cursor, logs::knownSchema(false)));
}

QString queryAround(const QString& text, qsizetype cursor)
{
    const logs::TextSpan span = logs::queryAt(text, cursor);
    return text.mid(span.begin, span.end - span.begin);
}

azure::LogsQuestion question()
{
    azure::LogsQuestion asked;
    asked.scope.id = QStringLiteral("20000000-0000-0000-0000-000000000000");
    asked.scope.tenantId = QStringLiteral("t1");
    asked.scope.resourceId = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.OperationalInsights/workspaces/w");
    asked.query = QStringLiteral("AppRequests\n| where Name == \"it's $(id) `id`\" // 'q'");
    asked.timespan = QStringLiteral("P1D");
    return asked;
}

} // namespace

class QueryToolsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void queriesAreSeparatedByBlankLines();
    void namesInTextsAndCommentsDoNotCount();
    void timeRangesAreReadAndWritten_data();
    void timeRangesAreReadAndWritten();
    void typedTextSurvivesWithoutAGoodbye();
    void damagedTabsAreSetAside();
    void historyKeepsOneOfEachAndSurvivesACutLine();
    void savedQueriesAreFilesWithSafeNames();
    void shellNeverCarriesTheQueryOut();
    void portalLinkNamesResourceAndQuery();
    void chargedPlansAreToldBefore();
    void statisticsAreToldAfter();
    void proposalsFitThePlace();
    void problemsHaveTheirPlace();
    void wordsAreColouredAsTheLanguageReadsThem();
    void hostileTextsAreColouredInTime();
    void chartsPickTheirColumns();
    void longChartsSaySo();
};

void QueryToolsTest::queriesAreSeparatedByBlankLines()
{
    const QString text = QStringLiteral("\n// one\nA\n| take 1\n  \t\n\nB | take 2\nC");
    QCOMPARE(queryAround(text, 0), QStringLiteral("// one\nA\n| take 1"));
    QCOMPARE(queryAround(text, 5), QStringLiteral("// one\nA\n| take 1"));
    QCOMPARE(queryAround(text, text.indexOf(QLatin1String("take 1")) + 6), QStringLiteral("// one\nA\n| take 1"));
    QCOMPARE(queryAround(text, text.indexOf(QLatin1Char('B')) - 1), QStringLiteral("// one\nA\n| take 1"));
    QCOMPARE(queryAround(text, text.indexOf(QLatin1Char('B'))), QStringLiteral("B | take 2\nC"));
    QCOMPARE(queryAround(text, text.size()), QStringLiteral("B | take 2\nC"));
    QVERIFY(queryAround(QStringLiteral(" \n\n"), 1).isEmpty());
    QCOMPARE(logs::titleOf(QStringLiteral("// Errors today\nA")), QStringLiteral("Errors today"));
}

void QueryToolsTest::namesInTextsAndCommentsDoNotCount()
{
    const QSet<QString> known{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"), QStringLiteral("D"), QStringLiteral("E")};
    const QString query = QStringLiteral("A // B\n| where x == \"C \\\" C\" and y == @'D\\' | union E");
    QCOMPARE(logs::namesIn(query, known), (QSet<QString>{QStringLiteral("A"), QStringLiteral("E")}));
}

void QueryToolsTest::timeRangesAreReadAndWritten_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("back");
    QTest::newRow("day") << QStringLiteral("P1D") << QStringLiteral("P1D");
    QTest::newRow("hours") << QStringLiteral("PT36H") << QStringLiteral("P1DT12H");
    QTest::newRow("week") << QStringLiteral("P1W") << QStringLiteral("P7D");
    QTest::newRow("mixed") << QStringLiteral("p1dt2h3m4s") << QStringLiteral("P1DT2H3M4S");
    QTest::newRow("interval") << QStringLiteral("2026-01-01T00:00:00Z/2026-01-02T00:00:00Z") << QStringLiteral("2026-01-01T00:00:00Z/2026-01-02T00:00:00Z");
    QTest::newRow("start and length") << QStringLiteral("2026-01-01T00:00:00Z/PT1H") << QStringLiteral("2026-01-01T00:00:00Z/2026-01-01T01:00:00Z");
    QTest::newRow("length and end") << QStringLiteral("PT1H/2026-01-01T00:00:00Z") << QStringLiteral("2025-12-31T23:00:00Z/2026-01-01T00:00:00Z");
    QTest::newRow("none") << QString() << QString();
    for (const char* wrong : {"yesterday", "P", "PT", "P1Y", "1D", "P1D/P1D", "2026-01-02/2026-01-01", "P99999D", "2026-13-01T00:00:00Z/P1D"}) {
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << QStringLiteral("error");
    }
}

void QueryToolsTest::timeRangesAreReadAndWritten()
{
    QFETCH(QString, iso);
    QFETCH(QString, back);
    const core::Result<logs::TimeRange> range = logs::timeRangeFrom(iso);
    QCOMPARE(range ? range->iso() : QStringLiteral("error"), back);
    QVERIFY(!range || !range->label().isEmpty());
}

void QueryToolsTest::typedTextSurvivesWithoutAGoodbye()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("logs/tabs.json"));
    auto* store = new logs::DraftStore(file); // never destroyed, as after a kill
    for (int i = 0; i < 20; ++i) {
        store->put({QStringLiteral("one"), {}, QStringLiteral("AppRequests | take %1").arg(i), QStringLiteral("scope"), QStringLiteral("P1D"), {}, i});
    }
    store->put({QStringLiteral("two"), QStringLiteral("Second"), QString::fromUtf8("\xe6\x97\xa5 \xf0\x9f\x9a\x80\n"), {}, {}, {}, 0});
    store->setCurrent(QStringLiteral("two"));
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(file); }));
    const logs::DraftStore again(file);
    QCOMPARE(again.drafts(), store->drafts());
    QCOMPARE(again.current(), QStringLiteral("two"));
    store->remove(QStringLiteral("one"));
    QVERIFY(store->flush().has_value());
    QCOMPARE(logs::DraftStore(file).drafts().size(), 1);
    delete store;
}

void QueryToolsTest::damagedTabsAreSetAside()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("tabs.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"tabs\":[{\"id\":\"x\"");
    file.close();
    logs::DraftStore store(path);
    QVERIFY(store.drafts().isEmpty());
    QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
}

void QueryToolsTest::historyKeepsOneOfEachAndSurvivesACutLine()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("history.jsonl"));
    {
        logs::QueryHistory history(path);
        for (int i = 0; i < logs::QueryHistory::kMost + 20; ++i) {
            history.add({QDateTime::currentDateTimeUtc(), QStringLiteral("print %1").arg(i), QStringLiteral("w"), QStringLiteral("W"), QStringLiteral("P1D"), i, 1.5, i % 2 == 0});
        }
        history.add({QDateTime::currentDateTimeUtc(), QStringLiteral("print 300"), QStringLiteral("w"), {}, {}, 7, 1, false});
        QCOMPARE(history.entries().size(), logs::QueryHistory::kMost);
        QCOMPARE(history.entries().first().text, QStringLiteral("print 300"));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    file.write("{\"at\":\"2026-");
    file.close();
    const logs::QueryHistory again(path);
    QCOMPARE(again.entries().size(), logs::QueryHistory::kMost);
    QCOMPARE(again.entries().first().rows, 7);
}

void QueryToolsTest::savedQueriesAreFilesWithSafeNames()
{
    QTemporaryDir directory;
    const logs::SavedQueries saved(directory.filePath(QStringLiteral("queries")), QStringLiteral(":/nothing"));
    QString problem;
    const QString path = saved.save(QStringLiteral("../a/b: \"c\"?"), QStringLiteral("// Title\nA"), problem);
    QVERIFY2(!path.isEmpty(), qPrintable(problem));
    QVERIFY(path.startsWith(directory.filePath(QStringLiteral("queries/"))));
    QVERIFY(!path.mid(directory.path().size() + 9).contains(QLatin1Char('/')));
    QVERIFY(saved.save(QStringLiteral(" . "), QStringLiteral("A"), problem).isEmpty());
    QVERIFY(!problem.isEmpty());
    const QList<logs::SavedQuery> list = saved.list();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().title, QStringLiteral("Title"));
    QCOMPARE(list.first().text, QStringLiteral("// Title\nA\n"));
    QVERIFY(!saved.remove(QStringLiteral("/etc/passwd")));
    QVERIFY(saved.remove(path));
    QVERIFY(saved.list().isEmpty());
}

void QueryToolsTest::shellNeverCarriesTheQueryOut()
{
    const azure::LogsQuestion asked = question();
    const azure::CloudProfile cloud = azure::CloudProfile::publicCloud();
    for (const QString& command : {logs::asAz(asked), logs::asCurl(asked, cloud)}) {
        // The shell's own view of the words: az and curl are replaced by a printer.
        QProcess shell;
        shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("az() { for w in \"$@\"; do printf '<%s>' \"$w\"; done; }; curl() { az \"$@\"; }; ") + command});
        QVERIFY(shell.waitForFinished());
        const QString seen = QString::fromUtf8(shell.readAllStandardOutput());
        const bool isAz = command.startsWith(QLatin1String("az "));
        const QString body = isAz ? asked.query : QStringLiteral("it's $(id) `id`");
        QVERIFY2(seen.contains(body), qPrintable(seen));
        QVERIFY(!seen.contains(QLatin1String("uid=")));
    }
    QVERIFY(logs::asCurl(asked, cloud).contains(QLatin1String("https://api.loganalytics.io/v1/workspaces/20000000-0000-0000-0000-000000000000/query")));
    QVERIFY(logs::asAz(asked).contains(QLatin1String("--timespan 'P1D'")));
    azure::LogsQuestion application = asked;
    application.scope.kind = azure::LogsScope::Kind::Application;
    QVERIFY(logs::asAz(application).startsWith(QLatin1String("az monitor app-insights query --app")));
}

void QueryToolsTest::portalLinkNamesResourceAndQuery()
{
    const QString link = logs::asPortalLink(question(), azure::CloudProfile::publicCloud());
    QVERIFY(QUrl(link, QUrl::StrictMode).isValid());
    QVERIFY(link.startsWith(QLatin1String("https://portal.azure.com/#@t1/")));
    QVERIFY(link.contains(QLatin1String("resourceId/%2Fsubscriptions%2Fs")) && link.endsWith(QLatin1String("/timespan/P1D")));
}

void QueryToolsTest::chargedPlansAreToldBefore()
{
    const QList<logs::TableFacts> tables{{QStringLiteral("AppRequests"), logs::TablePlan::Analytics, 90, {}}, {QStringLiteral("ContainerLog"), logs::TablePlan::Basic, 8, {}}};
    const logs::CostHint free = logs::costBefore(QStringLiteral("AppRequests | take 1"), tables);
    QVERIFY(!free.isCharged && !free.isSearch && !free.sentence.isEmpty());
    const logs::CostHint charged = logs::costBefore(QStringLiteral("ContainerLog | where x has 'AppRequests'"), tables);
    QVERIFY(charged.isCharged && charged.isSearch);
    QVERIFY(charged.sentence.contains(QLatin1String("ContainerLog")) && charged.sentence.contains(QLatin1String("Basic")));
    QVERIFY(!logs::costBefore(QStringLiteral("ContainerLog | join AppRequests on Id"), tables).isSearch);
    QVERIFY(logs::costBefore(QStringLiteral("print 1"), tables).sentence.isEmpty());
}

void QueryToolsTest::statisticsAreToldAfter()
{
    const QJsonObject query{{QStringLiteral("executionTime"), 0.25}, {QStringLiteral("scannedDataGB"), 1.5}};
    const QString told = logs::costAfter({{QStringLiteral("query"), query}}, 400, 2000);
    QVERIFY2(told.contains(QLatin1String("250 ms")) && told.contains(QLatin1String("1.5 GB")), qPrintable(told));
}

void QueryToolsTest::proposalsFitThePlace()
{
    QVERIFY(proposedAt(QStringLiteral("^")).contains(QLatin1String("AppRequests")));
    QVERIFY(!proposedAt(QStringLiteral("^")).contains(QLatin1String("summarize")));
    QCOMPARE(proposedAt(QStringLiteral("AppReq^")), QStringList{QStringLiteral("AppRequests")});
    QVERIFY(proposedAt(QStringLiteral("AppRequests | ^")).contains(QLatin1String("project-away")));
    QCOMPARE(proposedAt(QStringLiteral("AppRequests | summ^")), QStringList{QStringLiteral("summarize")});
    QCOMPARE(proposedAt(QStringLiteral("AppRequests\n| where Dura^")), QStringList{QStringLiteral("DurationMs")});
    QVERIFY(proposedAt(QStringLiteral("AppRequests | extend slowest = 1 | where slo^")).contains(QLatin1String("slowest")));
    QVERIFY(proposedAt(QStringLiteral("AppRequests | summarize percen^")).contains(QLatin1String("percentile")));
    QVERIFY(proposedAt(QStringLiteral("AppRequests | where x == \"Dura^")).isEmpty());
    QVERIFY(!proposedAt(QStringLiteral("AppRequests | where ^")).contains(QLatin1String("ExceptionType"))); // of another table
}

void QueryToolsTest::problemsHaveTheirPlace()
{
    const logs::SchemaMap schema = logs::knownSchema(false);
    QVERIFY(logs::problemsOf(QStringLiteral("AppRequests | where Success == false | summarize count() by ResultCode"), schema).isEmpty());
    const QList<kql::Diagnostic> wrong = logs::problemsOf(QStringLiteral("AppRequests\n| summarise count()"), schema);
    QVERIFY(!wrong.isEmpty());
    QCOMPARE(wrong.first().line, 2);
    QCOMPARE(wrong.first().column, 3);
    QVERIFY(!logs::problemsOf(QStringLiteral("AppRequests | where Durations > 5"), schema).isEmpty());
    QVERIFY(logs::problemsOf(QStringLiteral("AzureDiagnostics | where anything_s == 'x'"), schema).isEmpty());
    const QList<kql::Diagnostic> unknown = logs::problemsOf(QStringLiteral("AppRequest | take 1"), schema);
    QCOMPARE(unknown.size(), 1);
    QVERIFY(unknown.first().message.contains(QLatin1String("AppRequest")));
    QVERIFY(logs::problemsOf(QStringLiteral("let x = AppRequests; x | take 1"), schema).isEmpty());
    QVERIFY(logs::knownSchema(true).contains(QStringLiteral("requests")));
}

void QueryToolsTest::wordsAreColouredAsTheLanguageReadsThem()
{
    const QString query = QStringLiteral("let f = (x: long) { x }; AppRequests | project-away Name | summarize hll(DurationMs) by f(1) // c");
    QStringList told;
    for (const logs::Stretch& stretch : logs::stretchesOf(query, logs::knownSchema(false)))
        told << QStringLiteral("%1:%2").arg(query.mid(stretch.position, stretch.length)).arg(int(stretch.kind));
    const auto is = [](const char* word, logs::Lexeme kind) { return QStringLiteral("%1:%2").arg(QLatin1String(word)).arg(int(kind)); };
    for (const QString& wanted : {is("let", logs::Lexeme::Keyword), is("AppRequests", logs::Lexeme::Table), is("project-away", logs::Lexeme::Operator), is("Name", logs::Lexeme::Column),
                                  is("hll", logs::Lexeme::Function), is("f", logs::Lexeme::Function), is("1", logs::Lexeme::Number), is("// c", logs::Lexeme::Comment)})
        QVERIFY2(told.contains(wanted), qPrintable(wanted + QStringLiteral(" is not in ") + told.join(u' ')));
    QVERIFY(!told.contains(is("|", logs::Lexeme::Operator)));
}

void QueryToolsTest::hostileTextsAreColouredInTime()
{
    QElapsedTimer time;
    time.start();
    for (const QString& hostile : {QString(100'000, QLatin1Char('(')), QString(200'000, QLatin1Char('"')), QString(100'000, QLatin1Char('|')), QStringLiteral("a-").repeated(50'000), QString(100'000, QChar(0xd800))}) {
        (void)logs::stretchesOf(hostile, logs::knownSchema(false));
        (void)logs::problemsOf(hostile, logs::knownSchema(false));
        (void)logs::queryAt(hostile, 5000);
    }
    QVERIFY2(time.elapsed() < 20'000, qPrintable(QString::number(time.elapsed())));
}

void QueryToolsTest::chartsPickTheirColumns()
{
    kql::ColumnTableBuilder builder({{QStringLiteral("n"), kql::Type::Long}, {QStringLiteral("t"), kql::Type::DateTime}, {QStringLiteral("code"), kql::Type::String}});
    for (int i = 0; i < 6; ++i) {
        builder.column(0).appendInteger(i);
        builder.column(1).appendInteger(621'355'968'000'000'000LL + (6 - i) * kql::kTicksPerSecond);
        builder.column(2).appendText(i % 2 ? "500" : "200");
    }
    const kql::ColumnTable table = builder.finish();
    const logs::ChartData lines = logs::chartOf(table, logs::chartKindOf({}, QStringLiteral("T | render timechart with (title='x')")));
    QVERIFY(lines.isDrawable && lines.isTime);
    QCOMPARE(lines.series.size(), 2);
    QCOMPARE(lines.series[0].name, QStringLiteral("200"));
    QCOMPARE(lines.series[0].points.first(), QPointF(2000, 4)); // sorted by time
    const logs::ChartData pie = logs::chartOf(table, logs::chartKindOf({{QStringLiteral("visualization"), QStringLiteral("piechart")}}, {}));
    QVERIFY(pie.isDrawable);
    QCOMPARE(pie.categories.size(), 6); // the first column that is no number
    QCOMPARE(logs::chartKindOf({}, QStringLiteral("T | take 1")), logs::ChartKind::None);
    QVERIFY(!logs::chartOf(table, logs::ChartKind::None).problem.isEmpty());
    kql::ColumnTableBuilder textsOnly({{QStringLiteral("a"), kql::Type::String}});
    textsOnly.column(0).appendText("x");
    QVERIFY(!logs::chartOf(textsOnly.finish(), logs::ChartKind::Column).problem.isEmpty());
}

void QueryToolsTest::longChartsSaySo()
{
    kql::ColumnTableBuilder builder({{QStringLiteral("t"), kql::Type::DateTime}, {QStringLiteral("n"), kql::Type::Real}});
    for (int i = 0; i < 3000; ++i) {
        builder.column(0).appendInteger(621'355'968'000'000'000LL + i * kql::kTicksPerSecond);
        builder.column(1).appendReal(i);
    }
    const logs::ChartData chart = logs::chartOf(builder.finish(), logs::ChartKind::Line);
    QVERIFY(!chart.isDrawable);
    QVERIFY2(chart.problem.contains(QLatin1String("bin()")), qPrintable(chart.problem));
}

QTEST_GUILESS_MAIN(QueryToolsTest)
#include "tst_querytools.moc"
