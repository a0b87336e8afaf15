// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue as data: complete, known units, texts that translators see, and queries that the language accepts.
#include "kql/language.h"
#include "logs/language.h"
#include "monitoring/catalogue.h"
#include "monitoring/focus.h"
#include "monitoring/tilequery.h"
#include "monitoring/tiletexts.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace monitoring;

namespace {

const QDateTime kNow(QDate(2026, 1, 15), QTime(10, 7, 30), Qt::UTC);

QMap<QString, QString> allFilters(const QString& value)
{
    QMap<QString, QString> all;
    for (const QString& name : {filter::kDeployment, filter::kModel, filter::kOperation, filter::kUser, filter::kCustomer, filter::kPromptName, filter::kPromptVersion, filter::kAgent,
                                filter::kStatus, filter::kTrace, filter::kSpan, filter::kConversation}) {
        all.insert(name, value);
    }
    return all;
}

QueryInput inputFor(const Tile& tile, const QMap<QString, QString>& filters = {})
{
    QueryInput input;
    input.window = windowFor(tile, {}, kNow);
    input.filters = filters;
    input.prices = priceTable(QString());
    input.limits = {{QStringLiteral("chat \"one\""), 30000}};
    return input;
}

QList<Tile> logTiles()
{
    QList<Tile> tiles;
    for (const Tile& tile : Catalogue::shipped().tiles()) {
        if (tile.engine == Engine::Logs) {
            tiles << tile;
        }
    }
    return tiles;
}

QString problemsIn(const QString& query, bool isClassic)
{
    QStringList sentences;
    for (const kql::Diagnostic& problem : kql::check(query, logs::knownSchema(isClassic)).problems) {
        sentences << QStringLiteral("%1:%2 %3").arg(problem.line).arg(problem.column).arg(problem.message);
    }
    return sentences.join(QLatin1Char('\n'));
}

} // namespace

class CatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingThatWasAskedForIsThere();
    void eachTileIsComplete();
    void textsAreWhatTranslatorsSee();
    void queriesFitTheTables_data();
    void queriesFitTheTables();
    void microsoftsCheckerAcceptsEveryQuery();
    void sampledRowsAreWeighed();
    void timeBoundsStandInEveryTable();
    void textsBecomeLiterals_data();
    void textsBecomeLiterals();
    void hostileFilterStaysAValue();
    void filtersThatDoNotFitAreNamed();
    void parametersAreReplacedAndNothingElse();
    void grainSuitsTheWindow();
    void windowsAreCutAndWidened();
    void weeksBeginOnMonday();
    void previousWindowTouchesThisOne();
    void brokenCatalogueIsRefused_data();
    void brokenCatalogueIsRefused();
};

void CatalogueTest::everythingThatWasAskedForIsThere()
{
    const Catalogue& all = Catalogue::shipped();
    QVERIFY(all.tiles().size() >= 34);
    for (const char* id : {"requests-by-status", "calls-by-deployment", "time-to-first-token", "first-token-heatmap", "time-between-tokens", "between-tokens-heatmap", "model-time", "model-time-heatmap",
                           "latency-percentiles", "latency-heatmap", "tokens-over-time", "tokens-per-second", "cost-over-time", "cost-forecast", "latency-against-tokens", "users", "tokens-by-team",
                           "customers", "prompt-versions", "retrieval-latency", "zero-results", "score-distribution", "throttled-searches", "endpoint-availability", "throttling-seen", "m21-spillover",
                           "filter-outcomes", "retries", "failover", "m10-utilisation", "m09-cache-match", "m11-availability", "activity"}) {
        QVERIFY2(all.find(QLatin1String(id)), id);
    }
    for (const char* board : {"ops", "prompts", "review"}) {
        QVERIFY(all.ofBoard(QLatin1String(board)).size() >= 8);
    }
}

void CatalogueTest::eachTileIsComplete()
{
    for (const Tile& tile : Catalogue::shipped().tiles()) {
        QVERIFY2(!tile.title.isEmpty() && !tile.question.isEmpty() && !tile.cost.isEmpty(), qPrintable(tile.id));
        QVERIFY2(Catalogue::groupTitle(tile.group) != tile.group, qPrintable(tile.group));
        const bool isChart = tile.kind != TileKind::Table && tile.kind != TileKind::Alert;
        QVERIFY2(!isChart || !tile.measures.isEmpty(), qPrintable(tile.id));
        for (const Measure& measure : tile.measures) {
            QVERIFY2(measure.share.isEmpty() || tile.kind == TileKind::Alert || tile.query.contains(measure.share), qPrintable(tile.id)); // a share brings its denominator
        }
        QVERIFY2(tile.alert.windowMinutes == 0 || tile.measure(tile.alert.column), qPrintable(tile.id));
        for (const QString& kind : tile.narrowing) {
            QVERIFY2(Catalogue::shipped().narrowingKinds().contains(kind), qPrintable(kind));
        }
        const bool isOverTime = tile.kind == TileKind::Line || tile.kind == TileKind::Stacked || tile.kind == TileKind::Bars || tile.kind == TileKind::Bands;
        QVERIFY2(!isOverTime || tile.hasGrain, qPrintable(tile.id));
    }
}

void CatalogueTest::textsAreWhatTranslatorsSee()
{
    const QStringList texts = tileTexts() + measureTexts();
    for (const Tile& tile : Catalogue::shipped().tiles()) {
        for (const QString& text : {tile.title, tile.question, tile.cost, tile.note}) {
            QVERIFY2(text.isEmpty() || texts.contains(text), qPrintable(tile.id + QStringLiteral(": ") + text));
        }
        for (const Measure& measure : tile.measures) {
            QVERIFY2(texts.contains(measure.title), qPrintable(measure.title));
        }
    }
}

void CatalogueTest::queriesFitTheTables_data()
{
    QTest::addColumn<QString>("id");
    for (const Tile& tile : logTiles()) {
        QTest::newRow(qPrintable(tile.id)) << tile.id;
    }
}

void CatalogueTest::queriesFitTheTables()
{
    QFETCH(QString, id);
    const Tile& tile = *Catalogue::shipped().find(id);
    QCOMPARE(problemsIn(tile.query, tile.isClassic), QString());
    QCOMPARE(problemsIn(queryText(tile, inputFor(tile)).text, tile.isClassic), QString());
    QCOMPARE(problemsIn(queryText(tile, inputFor(tile, allFilters(QStringLiteral("a\"b")))).text, tile.isClassic), QString());
    QStringList names;
    for (const kql::Column& column : kql::check(tile.query, logs::knownSchema(tile.isClassic)).columns) {
        names << column.name;
    }
    for (const Measure& measure : tile.measures) {
        QVERIFY2(names.contains(measure.column), qPrintable(measure.column));
    }
    for (const QString& dimension : tile.dimensions) {
        QVERIFY2(names.contains(dimension), qPrintable(dimension));
    }
}

void CatalogueTest::microsoftsCheckerAcceptsEveryQuery()
{
    const QString checker = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/telemetry/check-kql.mjs");
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    QString service = qEnvironmentVariable("KUSTO_LANGUAGE_SERVICE");
    const QString installed = QDir(QStringLiteral(PILOTHOUSE_BIN_DIR)).absoluteFilePath(QStringLiteral("../interop/node_modules/@kusto/language-service-next"));
    if (service.isEmpty() && QDir(installed).exists()) {
        service = installed;
    }
    if (!QFile::exists(checker) || node.isEmpty() || service.isEmpty()) {
        QSKIP("Microsoft's language service is not here: it needs node, ../shared/telemetry and @kusto/language-service-next (KUSTO_LANGUAGE_SERVICE, or the packages of tests/interop).");
    }
    // As they are shipped, and as they are sent with every filter.
    QTemporaryDir sent;
    for (const Tile& tile : logTiles()) {
        QFile file(sent.filePath(tile.file));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((tile.isClassic ? QByteArray("// scope: classic\n") : QByteArray()) + queryText(tile, inputFor(tile, allFilters(QStringLiteral("a\"b\\")))).text.toUtf8());
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KUSTO_LANGUAGE_SERVICE"), service);
    process.setProcessEnvironment(environment);
    process.start(node, {checker, QStringLiteral("--lint"), QStringLiteral("--strict"), QStringLiteral(PILOTHOUSE_SOURCE_DIR "/resources/queries"), sent.path()});
    QVERIFY(process.waitForFinished(120'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardOutput() + process.readAllStandardError());
}

void CatalogueTest::sampledRowsAreWeighed()
{
    static const QRegularExpression plainCount(QStringLiteral("\\b(Requests|Calls|Failed|Runs|Answers|Retrievals) = (count\\(\\)|countif\\()"));
    for (const Tile& tile : logTiles()) {
        const bool isSampled = tile.tables.contains(QLatin1String("AppRequests")) || tile.tables.contains(QLatin1String("AppDependencies"));
        const bool isAboutRows = QStringList{"telemetry-gaps", "telemetry-quality", "agent-loops", "trace", "slow-traces", "cost-by-customer", "throttling-seen", "retries", "pii-watch"}.contains(tile.id);
        QVERIFY2(!isSampled || isAboutRows || !plainCount.match(tile.query).hasMatch(), qPrintable(tile.id));
    }
}

void CatalogueTest::timeBoundsStandInEveryTable()
{
    static const QRegularExpression table(QStringLiteral("\\b(App(Requests|Dependencies|Exceptions|Traces|Events|Metrics)|AzureDiagnostics|AzureActivity|Aml\\w+|ApiManagement\\w+|AppService\\w+|Usage)\\b\\s*(\\n\\s*)?\\|"));
    static const QRegularExpression bound(QStringLiteral("^ ?(where TimeGenerated between|make-series)"));
    for (const Tile& tile : logTiles()) {
        const QString query = queryText(tile, inputFor(tile, allFilters(QStringLiteral("x")))).text;
        auto found = table.globalMatch(query);
        while (found.hasNext()) {
            const auto match = found.next();
            QVERIFY2(bound.match(query.mid(match.capturedEnd(), 60)).hasMatch(), qPrintable(tile.id + QLatin1Char('\n') + query.mid(match.capturedStart(), 90)));
        }
    }
}

void CatalogueTest::textsBecomeLiterals_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("plain") << "gpt-4o";
    QTest::newRow("empty") << "";
    QTest::newRow("quote") << "a\"b";
    QTest::newRow("backslash at the end") << "a\\";
    QTest::newRow("escaped quote") << "a\\\"b";
    QTest::newRow("line break") << "a\nb\r\tc";
    QTest::newRow("comment") << "a // b";
    QTest::newRow("statement") << "\"; drop table x; let _from = now();";
    QTest::newRow("direction") << QStringLiteral("a\u202Eb\u200Fc");
    QTest::newRow("separator") << QStringLiteral("a\u2028b");
    QTest::newRow("controls") << QStringLiteral("a\u0001b\u007Fc\u0085d");
    QTest::newRow("not Latin") << QStringLiteral("日本語 ő 🙂");
    QTest::newRow("placeholder") << "%1 %2";
}

void CatalogueTest::textsBecomeLiterals()
{
    QFETCH(QString, value);
    const QString literal = kqlText(value);
    QList<kql::Diagnostic> problems;
    const QList<kql::Token> tokens = kql::tokenize(literal, problems);
    QVERIFY(problems.isEmpty());
    QCOMPARE(tokens.size(), 2); // the literal and the end
    QCOMPARE(kql::literalText(tokens.first().in(literal)), value);
    for (const QChar c : literal) {
        QVERIFY(c.unicode() >= 0x20 && c.category() != QChar::Other_Format);
    }
}

void CatalogueTest::hostileFilterStaysAValue()
{
    const QString hostile = QStringLiteral("x\"\n| take 1; let _from = ago(999d); let prices = 1; // narrow: spans\n\\");
    for (const Tile& tile : logTiles()) {
        const QString query = queryText(tile, inputFor(tile, allFilters(hostile))).text;
        QList<kql::Diagnostic> problems;
        const QList<kql::Token> harmless = kql::tokenize(queryText(tile, inputFor(tile, allFilters(QStringLiteral("x")))).text, problems);
        const QList<kql::Token> tokens = kql::tokenize(query, problems);
        QVERIFY2(problems.isEmpty(), qPrintable(tile.id));
        QCOMPARE(tokens.size(), harmless.size()); // the value is one token wherever it stands
        QVERIFY(!query.contains(QLatin1String("// narrow: requests")));
    }
}

void CatalogueTest::filtersThatDoNotFitAreNamed()
{
    const Tile& search = *Catalogue::shipped().find(QStringLiteral("search-health"));
    const QueryText query = queryText(search, inputFor(search, {{filter::kUser, QStringLiteral("u")}, {filter::kStatus, QStringLiteral("503")}}));
    QCOMPARE(query.notNarrowed, QStringList{filter::kUser});
    QVERIFY(query.text.contains(QLatin1String("| where ResultSignature == \"503\"")));
}

void CatalogueTest::parametersAreReplacedAndNothingElse()
{
    const QString query = QStringLiteral("let _from = ago(24h);\nlet text = \"let _from = 1;\"; // let _from = 2;\nlet prices = datatable(a:string)[\"x;y\"];\nT | where t > _from");
    QCOMPARE(withParameter(query, QStringLiteral("_from"), QStringLiteral("now()")),
             QStringLiteral("let _from = now();\nlet text = \"let _from = 1;\"; // let _from = 2;\nlet prices = datatable(a:string)[\"x;y\"];\nT | where t > _from"));
    QVERIFY(withParameter(query, QStringLiteral("prices"), QStringLiteral("Z")).contains(QLatin1String("let prices = Z;\nT")));
    QCOMPARE(withParameter(query, QStringLiteral("absent"), QStringLiteral("1")), query);
}

void CatalogueTest::grainSuitsTheWindow()
{
    QCOMPARE(grainFor(3600), 60);
    QCOMPARE(grainFor(86400), 900);
    QCOMPARE(grainFor(7 * 86400), 3600);
    QCOMPARE(grainFor(30 * 86400), 6 * 3600);
    for (qint64 window = 60; window < qint64(100) * 366 * 86400; window = window * 3 / 2 + 7) {
        QVERIFY(window / grainFor(window) <= 1000);
    }
    QCOMPARE(kqlSpan(900), QStringLiteral("15m"));
    QCOMPARE(kqlSpan(21600), QStringLiteral("6h"));
    QCOMPARE(kqlSpan(86400), QStringLiteral("1d"));
}

void CatalogueTest::windowsAreCutAndWidened()
{
    const Tile& minute = *Catalogue::shipped().find(QStringLiteral("tokens-per-minute"));
    const TileWindow cut = windowFor(minute, {}, kNow);
    QVERIFY(cut.isCut);
    QCOMPARE(cut.grainSeconds, 60);
    QVERIFY(cut.buckets() <= 361);
    const Tile& forecast = *Catalogue::shipped().find(QStringLiteral("cost-forecast"));
    const TileWindow wide = windowFor(forecast, {}, kNow);
    QVERIFY(wide.isWidened && wide.from.time() == QTime(0, 0) && wide.from.daysTo(wide.to) >= 28);
    logs::TimeRange nonsense;
    nonsense.from = kNow;
    nonsense.to = kNow.addSecs(-60);
    QVERIFY(windowFor(minute, nonsense, kNow).from < windowFor(minute, nonsense, kNow).to);
    // A brushed range begins with a whole bucket.
    logs::TimeRange brushed;
    brushed.from = kNow.addSecs(-3607);
    brushed.to = kNow;
    QCOMPARE(windowFor(*Catalogue::shipped().find(QStringLiteral("requests-over-time")), brushed, kNow).from.time().second(), 0);
    QCOMPARE(windowFor(*Catalogue::shipped().find(QStringLiteral("health-now")), brushed, kNow).from, brushed.from);
}

void CatalogueTest::weeksBeginOnMonday()
{
    Tile tile;
    tile.hasGrain = true;
    logs::TimeRange years;
    years.lengthSeconds = qint64(4) * 366 * 86400;
    const TileWindow window = windowFor(tile, years, kNow);
    QCOMPARE(window.grainSeconds, 7 * 86400);
    QCOMPARE(window.from.date().dayOfWeek(), 1); // as bin() does: the year 1 began on a Monday
}

void CatalogueTest::previousWindowTouchesThisOne()
{
    const Tile& tile = *Catalogue::shipped().find(QStringLiteral("requests-over-time"));
    const TileWindow window = windowFor(tile, {}, kNow), before = previousOf(window);
    QCOMPARE(before.from.secsTo(window.from) % window.grainSeconds, 0);
    QCOMPARE(before.from.secsTo(before.to), window.from.secsTo(window.to));
    QVERIFY(before.to <= window.to && before.from < window.from);
}

void CatalogueTest::brokenCatalogueIsRefused_data()
{
    QTest::addColumn<QByteArray>("tiles");
    QTest::newRow("unit") << QByteArray(R"([{"id":"a","kind":"line","file":"f","measures":[{"column":"c","title":"t","unit":"furlongs","missing":"zero"}]}])");
    QTest::newRow("aggregate") << QByteArray(R"([{"id":"a","kind":"line","file":"f","measures":[{"column":"c","title":"t","unit":"count"}]}])");
    QTest::newRow("kind") << QByteArray(R"([{"id":"a","kind":"cake","file":"f"}])");
    QTest::newRow("engine") << QByteArray(R"([{"id":"a","kind":"line","engine":"steam","file":"f"}])");
    QTest::newRow("query") << QByteArray(R"([{"id":"a","kind":"line","file":"absent"}])");
    QTest::newRow("metric") << QByteArray(R"([{"id":"a","kind":"line","engine":"metrics","title":"t","question":"q"}])");
    QTest::newRow("twice") << QByteArray(R"([{"id":"a","kind":"line","file":"f"},{"id":"a","kind":"line","file":"f"}])");
}

void CatalogueTest::brokenCatalogueIsRefused()
{
    QFETCH(QByteArray, tiles);
    const auto textOf = [](const QString& file) { return file == QLatin1String("f") ? QStringLiteral("// title: T\n// question: Q\nAppRequests\n") : QString(); };
    const auto read = Catalogue::read(R"({"tiles":)" + tiles + "}", textOf);
    QVERIFY(!read);
    QCOMPARE(int(read.error().kind), int(core::ErrorKind::MalformedResponse));
    QCOMPARE(read.error().target, QStringLiteral("a"));
}

QTEST_GUILESS_MAIN(CatalogueTest)
#include "tst_catalogue.moc"
