// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ingestion.h"
#include "documents/journal.h"
#include "playground/flowfixture.h"
#include "support/coroharness.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace documents;
using support::FlowFixture;
using support::Scripted;
using Call = support::FlowFixture::Call;

namespace {

QJsonObject bodyOf(const http::Request& request)
{
    return QJsonDocument::fromJson(request.body).object();
}

/// A search service and an embedding server that do what is asked of them, behind the scripted wire.
class Services
{
public:
    Services()
    {
        fixture.wire->setFallback([this](const http::Request& request) { return answer(request); });
    }
    Scripted answer(const http::Request& request)
    {
        const auto call = FlowFixture::callOf(request);
        if (call == Call::Embeddings) {
            return embeddings(request);
        }
        if (call == Call::Upload) {
            return upload(request);
        }
        if (call == Call::CreateIndex) {
            definition = bodyOf(request);
            exists = true;
            return Scripted::json(201, definition);
        }
        if (call == Call::Index) {
            return exists ? Scripted::json(200, definition) : Scripted::json(404, {});
        }
        if (call == Call::Indexes) {
            return Scripted::json(200, {{QStringLiteral("value"), QJsonArray{FlowFixture::indexJson(QStringLiteral("wiki"), 0)}}});
        }
        if (call == Call::Count) {
            return Scripted::text(200, "text/plain", QByteArray::number(documents.size()));
        }
        return Scripted::json(500, {});
    }
    Scripted embeddings(const http::Request& request)
    {
        const QJsonArray inputs = bodyOf(request).value(QLatin1String("input")).toArray();
        if (!embeddingFaults.isEmpty()) {
            return embeddingFaults.takeFirst();
        }
        for (const QJsonValue& input : inputs) {
            if (input.toString().contains(QStringLiteral("poison"))) {
                return Scripted::json(400, {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("content_filter")}}}});
            }
        }
        largestBatch = qMax(largestBatch, int(inputs.size()));
        return FlowFixture::vectors(int(inputs.size()), 4);
    }
    Scripted upload(const http::Request& request)
    {
        const QJsonArray actions = bodyOf(request).value(QLatin1String("value")).toArray();
        ++uploads;
        largestUpload = qMax(largestUpload, int(actions.size()));
        QJsonArray results;
        for (const QJsonValue& value : actions) {
            const QJsonObject document = value.toObject();
            const QString key = document.value(QLatin1String("id")).toString();
            const bool refused = document.value(QLatin1String("content")).toString().contains(QStringLiteral("refuse-me"));
            if (document.value(QLatin1String("@search.action")).toString() == QLatin1String("delete")) {
                documents.remove(key);
            } else if (!refused) {
                documents.insert(key, document);
            }
            results.append(QJsonObject{{QStringLiteral("key"), key},
                                       {QStringLiteral("status"), !refused},
                                       {QStringLiteral("statusCode"), refused ? 400 : 200},
                                       {QStringLiteral("errorMessage"), refused ? QJsonValue(QStringLiteral("too strange")) : QJsonValue()}});
        }
        return Scripted::json(207, {{QStringLiteral("value"), results}});
    }

    IngestionResult run(IngestionRequest request, core::CancelToken cancel = {}, const IngestionObserver& observer = {})
    {
        const playground::FlowParts flow = fixture.parts();
        IngestionParts parts;
        parts.openAi = flow.openAi;
        parts.search = flow.search;
        parts.clock = flow.clock;
        http::CallContext context;
        context.cancel = cancel;
        return awaitBoth(ingest(parts, std::move(request), context, observer));
    }
    /// Work on the thread pool takes real time, waits are on the fake clock: both must pass.
    IngestionResult awaitBoth(QCoro::Task<IngestionResult> task)
    {
        const support::Running<IngestionResult> running(std::move(task));
        QTimer nudge;
        QObject::connect(&nudge, &QTimer::timeout, &nudge, [this] {
            if (const auto next = fixture.clock.untilNext()) {
                fixture.clock.advance(*next);
            }
        });
        nudge.start(20);
        support::spin(running, std::chrono::seconds(30));
        if (!running.isDone()) {
            QTest::qFail("the run did not end", __FILE__, __LINE__);
            return {};
        }
        return running.value();
    }
    IngestionRequest request(const QString& path, const QString& journal) const
    {
        IngestionRequest request;
        request.paths = QStringList{path};
        request.search.base = QUrl(QStringLiteral("https://srch.search.windows.net"));
        request.index = QStringLiteral("mydocs");
        request.create = true;
        azure::OpenAiEndpoint endpoint;
        endpoint.base = QUrl(QStringLiteral("https://oai.openai.azure.com"));
        endpoint.deployment = QStringLiteral("embedding");
        request.embeddings = endpoint;
        request.embeddingModel = QStringLiteral("text-embedding-ada-002");
        request.journalPath = journal;
        return request;
    }

    FlowFixture fixture;
    bool exists = false;
    QJsonObject definition;
    QHash<QString, QJsonObject> documents;
    QList<Scripted> embeddingFaults;
    int uploads = 0;
    int largestBatch = 0;
    int largestUpload = 0;
};

} // namespace

class IngestionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filesBecomeChunksWithVectors();
    void createdIndexHasTheModelsDimensions();
    void missingIndexIsAnErrorThatNamesOthers();
    void secondRunSkipsWhatDidNotChange();
    void changedFileReplacesItsChunksAndDropsTheRest();
    void journalIsForgottenWhenTheIndexIsEmpty();
    void refusedKeysAreFailuresOfTheirFile();
    void poisonedInputFailsAlone();
    void throttledEmbeddingIsWaitedOut();
    void brokenServiceEndsTheRunAndTheNextGoesOn();
    void cancelKeepsWhatWasDone();
    void largeFileGoesOnInItsMiddle();
    void batchesKeepTheirLimits();
    void withoutEmbeddingsTextsAreAddedAlone();
    void otherDimensionsAreRefused();
    void foreignIndexGetsTheFieldsItHas();
    void unusableNamesAreRefused();
    void unwritableJournalIsOnlyANote();
    void tornJournalLineIsSkipped();

private:
    void write(const QString& name, const QByteArray& bytes) const
    {
        const QString path = m_directory->filePath(QStringLiteral("docs/") + name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write the test's file");
        }
    }
    static QByteArray longText(int paragraphs)
    {
        QByteArray text;
        for (int i = 0; i < paragraphs; ++i) {
            text += "Paragraph " + QByteArray::number(i) + " " + QByteArray("tells a little about the matter at hand and goes on. ").repeated(6) + "\n\n";
        }
        return text;
    }
    QString docs() const { return m_directory->filePath(QStringLiteral("docs")); }
    QString journal() const { return m_directory->filePath(QStringLiteral("state/journal.jsonl")); }
    std::unique_ptr<QTemporaryDir> m_directory;
};

void IngestionTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    QDir().mkpath(docs());
}

void IngestionTest::filesBecomeChunksWithVectors()
{
    write(QStringLiteral("travel.md"), "# Travel\n\n## Hotels\n\nA hotel room may cost at most 150 EUR a night, and not more, wherever you are and whatever "
                                       "the season; anything above needs the written approval of the line manager before the trip begins.\n");
    write(QStringLiteral("blob"), QByteArray("\0\1\2\3", 4));
    Services services;
    const IngestionResult result = services.run(services.request(docs(), journal()));
    QVERIFY2(!result.error, qPrintable(result.error ? core::explainInOneLine(*result.error) : QString()));
    QCOMPARE(result.counts.files, 2);
    QCOMPARE(result.counts.added, 1);
    QCOMPARE(result.counts.failed, 1);
    QCOMPARE(result.failures.first().path, QStringLiteral("blob"));
    QVERIFY(result.failures.first().reason.contains(QStringLiteral("binary")));
    QVERIFY(result.indexCreated && result.vectors);
    QCOMPARE(services.documents.size(), 1);
    const QJsonObject document = services.documents.begin().value();
    QCOMPARE(document.value(QLatin1String("title")).toString(), QStringLiteral("Travel"));
    QCOMPARE(document.value(QLatin1String("heading")).toString(), QStringLiteral("Hotels"));
    QVERIFY(document.value(QLatin1String("content")).toString().contains(QStringLiteral("150 EUR")));
    QVERIFY(document.value(QLatin1String("url")).toString().startsWith(QStringLiteral("file:///")));
    QCOMPARE(document.value(QLatin1String("path")).toString(), QStringLiteral("travel.md"));
    QCOMPARE(document.value(QLatin1String("contentVector")).toArray().size(), 4);
    QCOMPARE(document.value(QLatin1String("contentVector"))[0].toDouble(), 0.25);
    QCOMPARE(document.value(QLatin1String("language")).toString(), QStringLiteral("en"));
}

void IngestionTest::createdIndexHasTheModelsDimensions()
{
    write(QStringLiteral("a.txt"), "Some text.");
    Services services;
    QVERIFY(!services.run(services.request(docs(), QString())).error);
    QStringList names;
    for (const QJsonValue& field : services.definition.value(QLatin1String("fields")).toArray()) {
        names << field[QLatin1String("name")].toString();
        if (names.last() == QLatin1String("contentVector")) {
            QCOMPARE(field[QLatin1String("dimensions")].toInt(), 4);
        }
    }
    QCOMPARE(names, QStringLiteral("id title content url path heading chunk language updated contentVector").split(QLatin1Char(' ')));
    QCOMPARE(services.definition[QLatin1String("vectorSearch")][QLatin1String("algorithms")][0][QLatin1String("kind")].toString(), QStringLiteral("hnsw"));
    QCOMPARE(services.definition[QLatin1String("semantic")][QLatin1String("defaultConfiguration")].toString(), QStringLiteral("default"));
}

void IngestionTest::missingIndexIsAnErrorThatNamesOthers()
{
    write(QStringLiteral("a.txt"), "Some text.");
    Services services;
    IngestionRequest request = services.request(docs(), journal());
    request.create = false;
    const IngestionResult result = services.run(request);
    QCOMPARE(result.error->kind, core::ErrorKind::NotFound);
    QVERIFY(result.error->message.contains(QStringLiteral("wiki")));
    QVERIFY(result.error->message.contains(QStringLiteral("--create")));
    QCOMPARE(result.counts.files, 0);
}

void IngestionTest::secondRunSkipsWhatDidNotChange()
{
    write(QStringLiteral("a.txt"), "First text.");
    write(QStringLiteral("b.txt"), "Second text.");
    Services services;
    QCOMPARE(services.run(services.request(docs(), journal())).counts.added, 2);
    const int uploads = services.uploads;
    write(QStringLiteral("b.txt"), "Second text, changed.");
    const IngestionResult again = services.run(services.request(docs(), journal()));
    QCOMPARE(again.counts.unchanged, 1);
    QCOMPARE(again.counts.added, 1);
    QVERIFY(!again.indexCreated);
    QCOMPARE(services.uploads, uploads + 1);
    QCOMPARE(services.documents.size(), 2);
    // Another way of cutting is another document.
    IngestionRequest finer = services.request(docs(), journal());
    finer.chunks.targetTokens = 100;
    QCOMPARE(services.run(finer).counts.added, 2);
}

void IngestionTest::changedFileReplacesItsChunksAndDropsTheRest()
{
    write(QStringLiteral("a.txt"), longText(60));
    Services services;
    const IngestionResult first = services.run(services.request(docs(), journal()));
    QVERIFY(first.counts.chunks > 5);
    QCOMPARE(services.documents.size(), first.counts.chunks);
    write(QStringLiteral("a.txt"), "Only this is left.");
    const IngestionResult second = services.run(services.request(docs(), journal()));
    QCOMPARE(second.counts.added, 1);
    QCOMPARE(services.documents.size(), 1);
    QCOMPARE(services.documents.begin().value().value(QLatin1String("content")).toString(), QStringLiteral("Only this is left."));
}

void IngestionTest::journalIsForgottenWhenTheIndexIsEmpty()
{
    write(QStringLiteral("a.txt"), "Some text.");
    Services services;
    QCOMPARE(services.run(services.request(docs(), journal())).counts.added, 1);
    services.documents.clear(); // deleted and made again behind our back
    QCOMPARE(services.run(services.request(docs(), journal())).counts.added, 1);
    QCOMPARE(services.documents.size(), 1);
}

void IngestionTest::refusedKeysAreFailuresOfTheirFile()
{
    write(QStringLiteral("good.txt"), "Some text.");
    write(QStringLiteral("bad.txt"), "Please refuse-me now.");
    Services services;
    const IngestionResult result = services.run(services.request(docs(), journal()));
    QVERIFY(!result.error);
    QCOMPARE(result.counts.added, 1);
    QCOMPARE(result.counts.failed, 1);
    QCOMPARE(result.failures.first().path, QStringLiteral("bad.txt"));
    QVERIFY(result.failures.first().reason.contains(QStringLiteral("too strange")));
    QCOMPARE(services.run(services.request(docs(), journal())).counts.unchanged, 1);
}

void IngestionTest::poisonedInputFailsAlone()
{
    for (int i = 0; i < 10; ++i) {
        write(QStringLiteral("f%1.txt").arg(i), i == 4 ? "This is poison." : "This is fine, number " + QByteArray::number(i));
    }
    Services services;
    const IngestionResult result = services.run(services.request(docs(), journal()));
    QVERIFY(!result.error);
    QCOMPARE(result.counts.added, 9);
    QCOMPARE(result.counts.failed, 1);
    QCOMPARE(result.failures.first().path, QStringLiteral("f4.txt"));
}

void IngestionTest::throttledEmbeddingIsWaitedOut()
{
    write(QStringLiteral("a.txt"), "Some text.");
    Services services;
    for (int i = 0; i < 3; ++i) {
        services.embeddingFaults << Scripted::json(429, {}).with("Retry-After", "20");
    }
    QStringList waits;
    const IngestionResult result = services.run(services.request(docs(), journal()), {}, [&](const IngestionProgress& counts) {
        if (!counts.waiting.isEmpty()) {
            waits << counts.waiting;
        }
    });
    QVERIFY(!result.error);
    QCOMPARE(result.counts.added, 1);
    QCOMPARE(waits.size(), 3);
    QVERIFY(waits.first().contains(QStringLiteral("20 s")));
    QVERIFY(result.durationMs >= 60000);
}

void IngestionTest::brokenServiceEndsTheRunAndTheNextGoesOn()
{
    for (int i = 0; i < 30; ++i) {
        write(QStringLiteral("f%1.txt").arg(i, 2, 10, QLatin1Char('0')), "Text number " + QByteArray::number(i));
    }
    Services services;
    IngestionRequest request = services.request(docs(), journal());
    request.lanes = 1;
    request.embeddingBatch = 10;
    request.uploadBatch = 10;
    int calls = 0;
    services.fixture.wire->setFallback([&](const http::Request& sent) {
        const bool embedding = FlowFixture::callOf(sent) == Call::Embeddings;
        calls += embedding ? 1 : 0;
        return embedding && calls == 3 ? Scripted::failing(core::ErrorKind::Network) : services.answer(sent);
    });
    const IngestionResult broken = services.run(request);
    QCOMPARE(broken.error->kind, core::ErrorKind::Network);
    QCOMPARE(broken.counts.added, 10);
    services.fixture.wire->setFallback([&](const http::Request& sent) { return services.answer(sent); });
    const IngestionResult resumed = services.run(request);
    QVERIFY(!resumed.error);
    QCOMPARE(resumed.counts.unchanged, 10);
    QCOMPARE(resumed.counts.added, 20);
    QCOMPARE(services.documents.size(), 30);
}

void IngestionTest::cancelKeepsWhatWasDone()
{
    for (int i = 0; i < 30; ++i) {
        write(QStringLiteral("f%1.txt").arg(i), "Text number " + QByteArray::number(i));
    }
    Services services;
    IngestionRequest request = services.request(docs(), journal());
    request.lanes = 1;
    request.embeddingBatch = 5;
    request.uploadBatch = 5;
    const core::CancelSource source;
    const IngestionResult result = services.run(request, source.token(), [&](const IngestionProgress& counts) {
        if (counts.added >= 10) {
            source.cancel();
        }
    });
    QCOMPARE(result.error->kind, core::ErrorKind::Cancelled);
    QVERIFY(result.counts.added >= 10 && result.counts.added < 30);
    const IngestionResult resumed = services.run(request);
    QCOMPARE(resumed.counts.unchanged, result.counts.added);
    QCOMPARE(services.documents.size(), 30);
}

void IngestionTest::largeFileGoesOnInItsMiddle()
{
    write(QStringLiteral("large.txt"), longText(6000));
    Services services;
    IngestionRequest request = services.request(docs(), journal());
    request.lanes = 1;
    request.uploadBatch = 100;
    const core::CancelSource source;
    const IngestionResult broken = services.run(request, source.token(), [&](const IngestionProgress& counts) {
        if (counts.uploaded >= 650) {
            source.cancel();
        }
    });
    QCOMPARE(broken.counts.added, 0);
    QVERIFY(broken.counts.uploaded >= 600 && broken.counts.uploaded < broken.counts.chunks - 100);
    const IngestionResult resumed = services.run(request);
    QCOMPARE(resumed.counts.added, 1);
    QVERIFY(resumed.counts.chunks <= broken.counts.chunks - 500);
    QCOMPARE(services.documents.size(), broken.counts.chunks);
    QCOMPARE(services.run(request).counts.unchanged, 1);
}

void IngestionTest::batchesKeepTheirLimits()
{
    for (int i = 0; i < 12; ++i) {
        write(QStringLiteral("f%1.txt").arg(i), longText(40));
    }
    Services services;
    IngestionRequest request = services.request(docs(), QString());
    request.embeddingBatch = 16;
    request.uploadBatch = 50;
    const IngestionResult result = services.run(request);
    QVERIFY(!result.error);
    QVERIFY(result.counts.chunks > 100);
    QCOMPARE(services.documents.size(), result.counts.chunks);
    QCOMPARE(services.largestBatch, 16);
    QVERIFY(services.largestUpload <= 50);
    request.index = QStringLiteral("bytes");
    request.uploadBytes = 20000;
    services.exists = false;
    services.largestUpload = 0;
    QVERIFY(!services.run(request).error);
    QVERIFY(services.largestUpload < 20);
}

void IngestionTest::withoutEmbeddingsTextsAreAddedAlone()
{
    write(QStringLiteral("a.txt"), "Some text.");
    Services services;
    IngestionRequest request = services.request(docs(), journal());
    request.embeddings.reset();
    const IngestionResult result = services.run(request);
    QVERIFY(!result.error);
    QVERIFY(!result.vectors);
    QVERIFY(!result.notes.isEmpty());
    QVERIFY(!services.documents.begin().value().contains(QLatin1String("contentVector")));
    QVERIFY(!services.definition.contains(QLatin1String("vectorSearch")));
}

void IngestionTest::otherDimensionsAreRefused()
{
    write(QStringLiteral("a.txt"), "Some text.");
    Services services;
    services.exists = true;
    services.definition = FlowFixture::indexJson(QStringLiteral("mydocs"), 9);
    const IngestionResult result = services.run(services.request(docs(), journal()));
    QCOMPARE(result.error->kind, core::ErrorKind::InvalidInput);
    QVERIFY(result.error->message.contains(QStringLiteral("9")));
    QVERIFY(services.documents.isEmpty());
}

void IngestionTest::foreignIndexGetsTheFieldsItHas()
{
    write(QStringLiteral("a.md"), "# Travel\n\n## Hotels\n\n" + longText(1));
    Services services;
    services.exists = true;
    services.definition = FlowFixture::indexJson(QStringLiteral("mydocs"), 4);
    QVERIFY(!services.run(services.request(docs(), journal())).error);
    const QJsonObject document = services.documents.begin().value();
    QCOMPARE(document.keys(), (QStringList{QStringLiteral("@search.action"), QStringLiteral("content"), QStringLiteral("contentVector"),
                                           QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("url")}));
    QCOMPARE(document.value(QLatin1String("title")).toString(), QString::fromUtf8("Travel › Hotels"));
}

void IngestionTest::unusableNamesAreRefused()
{
    Services services;
    for (const char* name : {"", "My", "a", "-a", "a--b", "a b", "a_b"}) {
        IngestionRequest request = services.request(docs(), journal());
        request.index = QLatin1String(name);
        QCOMPARE(services.run(request).error->kind, core::ErrorKind::InvalidInput);
    }
    QVERIFY(services.fixture.wire->requests.isEmpty());
}

void IngestionTest::unwritableJournalIsOnlyANote()
{
    write(QStringLiteral("a.txt"), "Some text.");
    write(QStringLiteral("file"), "x");
    Services services;
    const IngestionResult result = services.run(services.request(docs(), docs() + QStringLiteral("/file/journal.jsonl")));
    QVERIFY(!result.error);
    QCOMPARE(result.counts.added, 2);
    QCOMPARE(result.notes.size(), 1);
}

void IngestionTest::tornJournalLineIsSkipped()
{
    QDir().mkpath(QFileInfo(journal()).absolutePath());
    QFile file(journal());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"path\":\"/a\",\"hash\":\"1\",\"chunks\":2}\n{\"path\":\"/b\",\"ha");
    file.close();
    {
        Journal kept(journal());
        QVERIFY(kept.open());
        QVERIFY(kept.find(QStringLiteral("/a")));
        QVERIFY(!kept.find(QStringLiteral("/b")));
        QVERIFY(kept.record(QStringLiteral("/b"), {"2", 3, 1}));
        QVERIFY(kept.record(QStringLiteral("/b"), {"3", 4, -1}));
        QVERIFY(kept.compact());
    }
    Journal again(journal());
    QVERIFY(again.open());
    QCOMPARE(again.size(), 2);
    QCOMPARE(again.find(QStringLiteral("/b"))->chunks, 4);
}

QTEST_GUILESS_MAIN(IngestionTest)
#include "tst_ingestion.moc"
