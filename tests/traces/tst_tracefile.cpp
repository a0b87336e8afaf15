// SPDX-License-Identifier: GPL-3.0-or-later
// Files with traces: forms, pieces, cuts, damage, foreign files, details on demand.
#include "traces/spanfacts.h"
#include "traces/tracesamples.h"
#include "traces/tracefile.h"
#include "traces/tracejson.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace traces;

using namespace tracestest;

class TraceFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void otlpGivesSpansAndDetails();
    void envelopesGiveSpansWithTheirExceptions();
    void queryAnswersGiveSpans();
    void linesAndListsAreReadToo();
    void cutAnywhereGivesWhatCameBefore_data();
    void cutAnywhereGivesWhatCameBefore();
    void damageInALineCostsThatLine();
    void foreignFilesAreNamed_data();
    void foreignFilesAreNamed();
    void membersInAnyOrderMeanTheSame();
    void hostileValuesAreShownHonestly();
    void aFileThatChangesIsNoticed();
    void openingReportsProgressAndCanBeCancelled();
    void listAndSearchOfAFile();
    void treeAsJsonHasChildren();
    void capturedEnvelopesAreRead();

private:
    static TraceFile read(const QByteArray& json);
};

TraceFile TraceFileTest::read(const QByteArray& json)
{
    const core::Result<TraceFile> file = readTraces(json, QStringLiteral("test.json"));
    if (!file) {
        QTest::qFail(qPrintable(file.error().message), __FILE__, __LINE__);
        return {};
    }
    return *file;
}

void TraceFileTest::otlpGivesSpansAndDetails()
{
    const TraceFile file = read(kOtlp);
    QCOMPARE(file.format, TraceFormat::Otlp);
    QCOMPARE(file.spans->size(), qsizetype(2));
    QVERIFY(file.notes.isEmpty());
    const Spans& spans = *file.spans;
    QCOMPARE(spans.kind(0), SpanKind::Request);
    QCOMPARE(spans.kind(1), SpanKind::Model);
    QCOMPARE(spans.name(1), QStringLiteral("chat gpt-4o \"x\" é"));
    QCOMPARE(spans.service(1), QStringLiteral("chat-web"));
    QCOMPARE(spans.model(1), QStringLiteral("gpt-4o"));
    QCOMPARE(spans.status(1), SpanStatus::Error);
    QCOMPARE(spans.durationNs(1), qint64(1'800'000'000));
    QCOMPARE(spans.tokens(1), TokenCounts({812, 146, -1, -1}));
    const SpanDetail detail = spans.detail(1);
    QCOMPARE(detail.scope, QStringLiteral("my.lib"));
    QCOMPARE(detail.resource.value(QLatin1String("deployment.environment.name")).toString(), QStringLiteral("prod"));
    QCOMPARE(detail.attributes.value(QLatin1String("bag")).toObject().value(QLatin1String("a")).toDouble(), 1.5);
    QCOMPARE(detail.statusMessage, QStringLiteral("no"));
    QCOMPARE(detail.links.first().spanId, QStringLiteral("1111222233334444"));
    const SpanFacts facts = factsOf(detail);
    QCOMPARE(facts.input(), QStringLiteral("refund?"));
    QCOMPARE(facts.finishReasons, QStringList(QStringLiteral("stop")));
    QCOMPARE(facts.errorType, QStringLiteral("RateLimitError"));
    QCOMPARE(file.trace(QStringLiteral("4BF92F3577B34DA6A3CE929D0E0E4736")).tree.size(), qsizetype(2));
    QVERIFY(!file.trace(QStringLiteral("other")).emptyReason.isEmpty());
}

void TraceFileTest::envelopesGiveSpansWithTheirExceptions()
{
    const TraceFile file = read(kEnvelopes);
    QCOMPARE(file.format, TraceFormat::AppInsights);
    QCOMPARE(file.spans->size(), qsizetype(2));
    QCOMPARE(file.skipped, qint64(1)); // the metric
    QCOMPARE(file.notes.size(), 1);
    QCOMPARE(file.spans->status(1), SpanStatus::Blocked);
    QCOMPARE(file.spans->durationNs(0), qint64(2'500'000'000));
    const SpanDetail detail = file.spans->detail(1);
    QCOMPARE(detail.events.size(), 1);
    const SpanFacts facts = factsOf(detail);
    QCOMPARE(facts.errorType, QStringLiteral("BadRequestError"));
    QVERIFY(facts.verdicts.first().filtered);
    const TraceSummary row = file.page({}, {}).traces.first();
    QCOMPARE(row.status, SpanStatus::Blocked);
    QCOMPARE(row.user, QStringLiteral("u1"));
    QCOMPARE(row.conversation, QStringLiteral("conv-1"));
    QCOMPARE(row.resultCode, QStringLiteral("200"));
    QCOMPARE(row.modes, QStringList(QStringLiteral("S3")));
}

void TraceFileTest::queryAnswersGiveSpans()
{
    const TraceFile file = read(kQuery);
    QCOMPARE(file.format, TraceFormat::QueryResult);
    QCOMPARE(file.spans->size(), qsizetype(2));
    QCOMPARE(file.spans->kind(0), SpanKind::Request);
    QCOMPARE(file.spans->tokens(1).input, qint64(7));
    QCOMPARE(file.spans->detail(1).attributes.value(QLatin1String("gen_ai.operation.name")).toString(), QStringLiteral("chat"));
    QCOMPARE(file.trace(QStringLiteral("abc")).tree.depth(), 1);
}

void TraceFileTest::linesAndListsAreReadToo()
{
    const QByteArray document = QJsonDocument::fromJson(kOtlp).toJson(QJsonDocument::Compact);
    QCOMPARE(read(document + '\n' + QByteArray(document).replace("4bf92f", "5bf92f") + '\n').spans->traceCount(), qsizetype(2));
    const QJsonArray spans = QJsonDocument::fromJson(kOtlp)[QLatin1String("resourceSpans")][0][QLatin1String("scopeSpans")][0][QLatin1String("spans")].toArray();
    QCOMPARE(read("\xEF\xBB\xBF" + QJsonDocument(spans).toJson()).spans->size(), qsizetype(2));
    QByteArray lines;
    const QJsonArray envelopes = QJsonDocument::fromJson(kEnvelopes).array();
    for (const QJsonValue& envelope : envelopes) {
        lines += QJsonDocument(envelope.toObject()).toJson(QJsonDocument::Compact) + "\r\n";
    }
    const TraceFile file = read(lines);
    QCOMPARE(file.spans->size(), qsizetype(2));
    QCOMPARE(file.spans->detail(1).events.size(), 1);
    const TraceFile rows = read(kRows);
    QCOMPARE(rows.spans->kind(0), SpanKind::Database);
}

void TraceFileTest::cutAnywhereGivesWhatCameBefore_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("OTLP") << QByteArray(kOtlp);
    QTest::newRow("envelopes") << QByteArray(kEnvelopes);
    QTest::newRow("query") << QByteArray(kQuery);
}

void TraceFileTest::cutAnywhereGivesWhatCameBefore()
{
    QFETCH(QByteArray, json);
    qsizetype most = 0;
    for (qsizetype size = 0; size < json.size(); ++size) {
        const core::Result<TraceFile> file = readTraces(json.left(size), QStringLiteral("cut.json"));
        if (!file) {
            QVERIFY(!file.error().message.isEmpty());
            QCOMPARE(most, qsizetype(0));
            continue;
        }
        QVERIFY(file->spans->size() >= most);
        most = file->spans->size();
        QVERIFY(!file->notes.isEmpty());
        for (qsizetype i = 0; i < most; ++i) {
            QVERIFY(file->spans->detail(i).problem.isEmpty());
        }
    }
    QCOMPARE(most, qsizetype(2));
}

void TraceFileTest::damageInALineCostsThatLine()
{
    const QByteArray document = QJsonDocument::fromJson(kOtlp).toJson(QJsonDocument::Compact);
    const TraceFile file = read("{\"resourceSpans\": [ nonsense\n" + document + "\n{]\n" + QByteArray(document).replace("4bf92f", "5bf92f"));
    QCOMPARE(file.spans->traceCount(), qsizetype(2));
    QVERIFY(!file.notes.isEmpty());
}

void TraceFileTest::foreignFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QByteArray() << QStringLiteral("empty");
    QTest::newRow("compressed") << QByteArray("\x1f\x8b\x08\x00", 4) << QStringLiteral("compressed");
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0", 4) << QStringLiteral("UTF-16");
    QTest::newRow("text") << QByteArray("Dear reader") << QStringLiteral("no JSON");
    QTest::newRow("binary") << QByteArray("\x0a\x9f\x01\x0a\x12", 5) << QStringLiteral("no JSON");
    QTest::newRow("other JSON") << QByteArray("{\"a\":[1,2,{\"b\":null}]}") << QStringLiteral("no traces");
    QTest::newRow("scalars") << QByteArray("[1,2,3]") << QStringLiteral("no traces");
    QTest::newRow("no spans") << QByteArray("{\"resourceSpans\":[]}") << QStringLiteral("no whole span");
    QTest::newRow("deep") << QByteArray(200'000, '[') << QStringLiteral("no");
}

void TraceFileTest::foreignFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const core::Result<TraceFile> file = readTraces(bytes, QStringLiteral("x.json"));
    QVERIFY(!file.has_value());
    QVERIFY2(file.error().message.contains(says), qPrintable(file.error().message));
    QCOMPARE(file.error().kind, core::ErrorKind::InvalidInput);
}

void TraceFileTest::membersInAnyOrderMeanTheSame()
{
    // The resource stands behind its spans.
    const TraceFile file = read(kLateResource);
    QCOMPARE(file.spans->service(0), QStringLiteral("late"));
    QCOMPARE(file.spans->service(1), QString());
    QCOMPARE(file.spans->detail(0).resource.value(QLatin1String("service.name")).toString(), QStringLiteral("late"));
    QCOMPARE(file.spans->detail(0).scope, QStringLiteral("s"));
    QVERIFY(file.spans->detail(1).resource.isEmpty());
}

void TraceFileTest::hostileValuesAreShownHonestly()
{
    const TraceFile file = read(kHostile);
    const Spans& spans = *file.spans;
    QVERIFY(spans.size() >= 3);
    QVERIFY(spans.flags(0).testFlag(BadTime));
    QVERIFY(spans.durationNs(1) < 0);
    QVERIFY(spans.flags(2).testFlag(Unfinished));
    for (qsizetype i = 0; i < spans.size(); ++i) {
        QVERIFY(spans.tokens(i).input < 0 && spans.tokens(i).output < 0);
        factsOf(spans.detail(i));
    }
    QVERIFY(!file.trace(QStringLiteral("t")).tree.notes().isEmpty());
}

void TraceFileTest::aFileThatChangesIsNoticed()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("t.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kOtlp);
    file.close();
    const core::Result<TraceFile> read = readTraceFile(file.fileName());
    QVERIFY(read.has_value());
    QVERIFY(read->spans->detail(1).problem.isEmpty());
    QVERIFY(file.resize(100));
    QVERIFY(!read->spans->detail(1).problem.isEmpty());
    QVERIFY(!readTraceFile(directory.filePath(QStringLiteral("absent.json"))).has_value());
}

void TraceFileTest::openingReportsProgressAndCanBeCancelled()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("big.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray document = QJsonDocument::fromJson(kOtlp).toJson(QJsonDocument::Compact) + '\n';
    for (int i = 0; i < 4000; ++i) {
        file.write(document);
    }
    file.close();
    TraceFileOpener opener;
    QSignalSpy opened(&opener, &TraceFileOpener::opened);
    QSignalSpy failed(&opener, &TraceFileOpener::failed);
    QSignalSpy progressed(&opener, &TraceFileOpener::progressed);
    opener.open(file.fileName());
    QVERIFY(opener.isReading());
    QVERIFY(opened.wait(20'000));
    QVERIFY(!progressed.isEmpty());
    QCOMPARE(opener.file().spans->size(), qsizetype(8000));
    opener.open(file.fileName());
    opener.cancel();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(opener.error().kind, core::ErrorKind::Cancelled);
    QVERIFY(!opener.isReading());
    QVERIFY(!opened.wait(200) && opened.size() == 1);
}

void TraceFileTest::listAndSearchOfAFile()
{
    const QByteArray document = QJsonDocument::fromJson(kOtlp).toJson(QJsonDocument::Compact);
    const TraceFile file = read(document + '\n' + QByteArray(document).replace("4bf92f", "5bf92f").replace("refund", "invoice"));
    QCOMPARE(file.page({}, {}).total, qint64(2));
    QCOMPARE(file.page(Search::parse(QStringLiteral("input:invoice")), {}).traces.size(), 1);
    QCOMPARE(file.page(Search::parse(QStringLiteral("\"slow down\" deployment:gpt-chat mode:R1 env:prod")), {}).total, qint64(2));
    const TracePage none = file.page(Search::parse(QStringLiteral("status:blocked")), {});
    QVERIFY(none.traces.isEmpty() && !none.emptyReason.isEmpty() && !none.remedy.isEmpty());
    QCOMPARE(file.page({}, {}, 1).traces.size(), 1);
    QCOMPARE(file.page({}, {}, 1).total, qint64(2));
}

void TraceFileTest::treeAsJsonHasChildren()
{
    const TraceFile file = read(kOtlp);
    const TraceTree tree = file.trace(QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736")).tree;
    const QJsonObject json = traceJson(tree, totals(tree), true);
    const QJsonObject root = json.value(QLatin1String("spans")).toArray().first().toObject();
    QCOMPARE(root.value(QLatin1String("spanId")).toString(), QStringLiteral("00f067aa0ba902b7"));
    const QJsonObject child = root.value(QLatin1String("children")).toArray().first().toObject();
    QCOMPARE(child.value(QLatin1String("kind")).toString(), QStringLiteral("model"));
    QCOMPARE(child.value(QLatin1String("deployment")).toString(), QStringLiteral("gpt-chat"));
    QCOMPARE(json.value(QLatin1String("totals"))[QLatin1String("tokens")][QLatin1String("input")].toInt(), 812);
}

void TraceFileTest::capturedEnvelopesAreRead()
{
    const QDir folder(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/telemetry/envelopes"));
    if (!folder.exists()) {
        QSKIP("the captured telemetry is not beside this source tree");
    }
    const core::Result<TraceFile> file = readTraceFile(folder.filePath(QStringLiteral("js-spans.json")));
    QVERIFY(file.has_value());
    const TraceTree tree = TraceTree::build(file->spans, 0);
    QStringList kinds;
    for (qsizetype node = 0; node < tree.size(); ++node) {
        kinds << QString(tree.depth(node), QLatin1Char('.')) + kindName(tree.kind(node));
    }
    QVERIFY2(kinds.first() == QLatin1String("request"), qPrintable(kinds.join(QLatin1Char(' '))));
    QCOMPARE(kinds.filter(QStringLiteral("model")).size(), 2);
    QCOMPARE(kinds.filter(QStringLiteral("retrieval")).size(), 1);
    QCOMPARE(kinds.filter(QStringLiteral("tool")).size(), 1);
    QCOMPARE(totals(tree).tokens, TokenCounts({812, 146, 512, -1}));
    QCOMPARE(totals(tree).blocked, 1);
}

QTEST_GUILESS_MAIN(TraceFileTest)
#include "tst_tracefile.moc"
