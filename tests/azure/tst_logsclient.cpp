// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/clientfixture.h"
#include "azure/monitor/logsclient.h"

#include <QJsonArray>

using azure::LogsOutcome;
using azure::LogsQuestion;
using core::ErrorKind;
using support::Scripted;

namespace {

LogsQuestion question(const QString& query = QStringLiteral("AppRequests | take 3"))
{
    LogsQuestion asked;
    asked.scope.id = QStringLiteral("20000000-0000-0000-0000-000000000000");
    asked.scope.tenantId = QStringLiteral("t1");
    asked.query = query;
    asked.timespan = QStringLiteral("P1D");
    return asked;
}

QByteArray answerOf(int rows, const QByteArray& extra = {})
{
    QByteArray body = R"({"tables":[{"name":"PrimaryResult","columns":[{"name":"n","type":"long"}],"rows":[)";
    for (int i = 0; i < rows; ++i) {
        body += (i > 0 ? ",[" : "[") + QByteArray::number(i) + "]";
    }
    return body + "]}]" + extra + "}";
}

Scripted streamed(const QByteArray& body, int piece = 0)
{
    return Scripted::stream(body, piece, "application/json; charset=utf-8");
}

} // namespace

class LogsClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void questionIsWrittenAsTheServiceWantsIt();
    void applicationsAndSearchHaveTheirOwnAddress();
    void rowsArriveInPieces();
    void partialAnswerIsShownAsSuch();
    void cutAnswerKeepsItsRows();
    void cancelKeepsWhatCame();
    void syntaxErrorHasItsInnermostSentenceAndPlace();
    void semanticErrorIsPlacedAtTheNameThatItQuotes();
    void throttledQueryWaitsAndThenSaysSo();
    void gatewayTimeoutSaysWhatHelps();
    void noDataAndNoRights();
    void limitStopsTheTransfer();

private:
    LogsOutcome ask(ClientFixture& fixture, const LogsQuestion& asked, azure::LogsListener listener = {}, core::CancelToken cancel = {})
    {
        azure::LogsClient client(fixture.pipeline, fixture.cloud, &fixture.clock);
        http::CallContext context;
        context.cancel = cancel;
        support::Running<LogsOutcome> running(client.query(asked, context, std::move(listener)));
        // Parsing happens on another thread in real time, waiting on the fake clock.
        const bool ended = QTest::qWaitFor([&] {
            if (!running.isDone()) {
                fixture.clock.advance(core::Milliseconds(500));
            }
            return running.isDone();
        });
        return ended ? running.value() : LogsOutcome{};
    }
};

void LogsClientTest::questionIsWrittenAsTheServiceWantsIt()
{
    ClientFixture fixture;
    fixture.wire->add(streamed(answerOf(3, R"(,"statistics":{"query":{"executionTime":0.01}},"render":{"visualization":"piechart"})")));
    LogsQuestion asked = question();
    asked.workspaces << QStringLiteral("other");
    const LogsOutcome outcome = ask(fixture, asked);
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
    const http::Request& sent = fixture.wire->last();
    QCOMPARE(sent.url.toString(), QStringLiteral("https://api.loganalytics.io/v1/workspaces/20000000-0000-0000-0000-000000000000/query"));
    QCOMPARE(sent.method, QByteArray("POST"));
    QCOMPARE(sent.headers.value("Prefer"), QByteArray("wait=180,include-statistics=true,include-render=true"));
    const QJsonObject body = fixture.wire->lastJson();
    QCOMPARE(body.value(QLatin1String("query")).toString(), asked.query);
    QCOMPARE(body.value(QLatin1String("timespan")).toString(), QStringLiteral("P1D"));
    QCOMPARE(body.value(QLatin1String("workspaces")).toArray().at(0).toString(), QStringLiteral("other"));
    QCOMPARE(outcome.tables.size(), 1);
    QCOMPARE(outcome.tables[0].table.rows, size_t(3));
    QCOMPARE(outcome.tables[0].table.data[0]->integers()[2], 2);
    QCOMPARE(outcome.render.value(QLatin1String("visualization")).toString(), QStringLiteral("piechart"));
    QVERIFY(outcome.statistics.contains(QLatin1String("query")));
}

void LogsClientTest::applicationsAndSearchHaveTheirOwnAddress()
{
    ClientFixture fixture;
    fixture.wire->add(streamed(answerOf(1)));
    LogsQuestion asked = question();
    asked.scope.kind = azure::LogsScope::Kind::Application;
    asked.scope.id = QStringLiteral("app-1");
    QVERIFY(!ask(fixture, asked).error);
    QCOMPARE(fixture.wire->last().url.toString(), QStringLiteral("https://api.applicationinsights.io/v1/apps/app-1/query"));
    fixture.wire->add(streamed(answerOf(1)));
    asked = question();
    asked.search = true;
    QVERIFY(!ask(fixture, asked).error);
    QVERIFY(fixture.wire->last().url.path().endsWith(QLatin1String("/search")));
}

void LogsClientTest::rowsArriveInPieces()
{
    ClientFixture fixture;
    const QByteArray body = answerOf(5000);
    fixture.wire->add(streamed(body, 777));
    qint64 told = 0;
    QByteArray received;
    const LogsOutcome outcome = ask(fixture, question(), {[&](qint64 rows, qint64) { told = rows; }, [&](const QByteArray& bytes) { received += bytes; }});
    QCOMPARE(outcome.rows, 5000);
    QCOMPARE(told, 5000);
    QCOMPARE(received, body);
    QCOMPARE(outcome.receivedBytes, body.size());
}

void LogsClientTest::partialAnswerIsShownAsSuch()
{
    ClientFixture fixture;
    fixture.wire->add(streamed(answerOf(2, R"(,"error":{"code":"PartialError","message":"There were some errors when processing your query.","details":[{"code":"EngineError","message":"The result is too large."}]})")));
    const LogsOutcome outcome = ask(fixture, question());
    QVERIFY(!outcome.error);
    QVERIFY(outcome.partial.has_value());
    QCOMPARE(outcome.partial->code, QStringLiteral("PartialError"));
    QCOMPARE(outcome.partial->message, QStringLiteral("The result is too large."));
    QCOMPARE(outcome.rows, 2);
}

void LogsClientTest::cutAnswerKeepsItsRows()
{
    const QByteArray body = answerOf(50);
    for (qsizetype length = 1; length < body.size(); length += 7) {
        ClientFixture fixture;
        fixture.wire->add(streamed(body, 16).cutAfter(length));
        const LogsOutcome outcome = ask(fixture, question());
        QVERIFY(outcome.error.has_value());
        QCOMPARE(outcome.error->kind, ErrorKind::StreamCut);
        QCOMPARE(outcome.tables.empty() ? 0 : qint64(outcome.tables[0].table.rows), outcome.rows);
    }
    ClientFixture fixture; // the connection ends properly, but the text does not
    fixture.wire->add(streamed(body.left(body.size() - 20)));
    const LogsOutcome outcome = ask(fixture, question());
    QCOMPARE(outcome.error->kind, ErrorKind::MalformedResponse);
    QVERIFY(outcome.rows > 30);
}

void LogsClientTest::cancelKeepsWhatCame()
{
    ClientFixture fixture;
    Scripted endless = streamed(answerOf(100).left(400), 50);
    endless.hangAfterChunks = true;
    fixture.wire->add(endless);
    const core::CancelSource source;
    const LogsOutcome outcome = ask(fixture, question(), {[&](qint64 rows, qint64 bytes) {
                                        if (rows > 0 && bytes >= 400) {
                                            source.cancel();
                                        }
                                    }, {}}, source.token());
    QCOMPARE(outcome.error->kind, ErrorKind::Cancelled);
    QVERIFY(outcome.rows > 10);
    QCOMPARE(qint64(outcome.tables[0].table.rows), outcome.rows);
}

void LogsClientTest::syntaxErrorHasItsInnermostSentenceAndPlace()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(400, json(R"({"error":{"message":"The request had some invalid properties","code":"BadArgumentError","innererror":{"code":"SyntaxError",)"
                                               R"("message":"A recognition error occurred in the query.","innererror":{"code":"SYN0002","message":"Query could not be parsed at 'taek'","line":1,"pos":14,"token":"taek"}}}})")));
    const LogsOutcome outcome = ask(fixture, question(QStringLiteral("AppRequests | taek 3")));
    QCOMPARE(outcome.error->kind, ErrorKind::BadRequest);
    QCOMPARE(outcome.error->message, QStringLiteral("Query could not be parsed at 'taek'"));
    QCOMPARE(outcome.error->code, QStringLiteral("SYN0002"));
    QCOMPARE(outcome.place->line, 1);
    QCOMPARE(outcome.place->column, 15);
    QCOMPARE(outcome.place->token, QStringLiteral("taek"));
}

void LogsClientTest::semanticErrorIsPlacedAtTheNameThatItQuotes()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(400, json(R"({"error":{"message":"The request had some invalid properties","code":"BadArgumentError","innererror":{"code":"SemanticError",)"
                                               R"("message":"A semantic error occurred.","innererror":{"code":"SEM0100","message":"'where' operator: Failed to resolve column or scalar expression named 'Durations'"}}}})")));
    const LogsOutcome outcome = ask(fixture, question(QStringLiteral("AppRequests\n| where Durations > 5")));
    QCOMPARE(outcome.place->line, 2);
    QCOMPARE(outcome.place->column, 9);
    QCOMPARE(outcome.place->token, QStringLiteral("Durations"));
}

void LogsClientTest::throttledQueryWaitsAndThenSaysSo()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(429, json(R"({"error":{"code":"ThrottledError","message":"Too many queries."}})")).with("Retry-After", "3"));
    fixture.wire->add(streamed(answerOf(1)));
    const core::Milliseconds before = fixture.clock.monotonic();
    QVERIFY(!ask(fixture, question()).error);
    QVERIFY(fixture.clock.monotonic() - before >= std::chrono::seconds(3));
    fixture.wire->add(Scripted::json(429, json(R"({"error":{"code":"ThrottledError","message":"Too many queries."}})")).with("Retry-After", "600"));
    const LogsOutcome outcome = ask(fixture, question());
    QCOMPARE(outcome.error->kind, ErrorKind::Throttled);
    QCOMPARE(*outcome.error->retryAfter, std::chrono::seconds(600));
}

void LogsClientTest::gatewayTimeoutSaysWhatHelps()
{
    ClientFixture fixture;
    fixture.wire->setFallback([](const http::Request&) { return Scripted::json(504, json(R"({"error":{"code":"GatewayTimeout","message":"Gateway timeout"}})")); });
    const LogsOutcome outcome = ask(fixture, question());
    QCOMPARE(outcome.error->kind, ErrorKind::Timeout);
    QVERIFY(outcome.error->details.contains(QLatin1String("time range")));
}

void LogsClientTest::noDataAndNoRights()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::text(204, "application/json", {}));
    const LogsOutcome none = ask(fixture, question());
    QVERIFY(!none.error && none.hasNoData);
    fixture.wire->add(Scripted::json(403, json(R"({"error":{"code":"InsufficientAccessError","message":"The provided credentials have insufficient access to perform the requested operation"}})")));
    QCOMPARE(ask(fixture, question()).error->kind, ErrorKind::Forbidden);
    fixture.wire->add(Scripted::json(404, json(R"({"error":{"code":"PathNotFoundError","message":"The requested path does not exist"}})")));
    QCOMPARE(ask(fixture, question()).error->kind, ErrorKind::NotFound);
}

void LogsClientTest::limitStopsTheTransfer()
{
    ClientFixture fixture;
    Scripted endless = streamed(answerOf(2000), 100);
    endless.hangAfterChunks = true;
    fixture.wire->add(endless);
    LogsQuestion asked = question();
    asked.limits.rows = 500;
    const LogsOutcome outcome = ask(fixture, asked);
    QVERIFY(outcome.isFull && !outcome.error);
    QCOMPARE(outcome.rows, 500);
    QVERIFY(outcome.receivedBytes < answerOf(2000).size());
}

QTEST_GUILESS_MAIN(LogsClientTest)
#include "tst_logsclient.moc"
