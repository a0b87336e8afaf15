// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/search/searchclient.h"
#include "clientfixture.h"

using azure::SearchEndpoint;
using azure::SearchQuery;
using core::ErrorKind;
using support::Scripted;

namespace {

SearchEndpoint endpoint()
{
    SearchEndpoint result;
    result.base = QUrl(QStringLiteral("https://srch-sample.search.windows.net/"));
    result.credential = http::KeyFor{"api-key", "secret"};
    return result;
}

} // namespace

class SearchClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordedHybridQueryIsSentAndRead();
    void unsetMembersAreNotSent();
    void highlightsFacetsAndPagesAreRead();
    void nextPageIsPosted();
    void publishedIndexIsRead();
    void unknownMembersOfAnIndexSurvive();
    void batchTellsEachKey();
    void countMayHaveAByteOrderMark();
    void deleteAndErrors();
    void indexNamesAreEscaped();
};

void SearchClientTest::recordedHybridQueryIsSentAndRead()
{
    SKIP_WITHOUT_CONTRACTS();
    const auto recorded = support::exchange(QStringLiteral("search: hybrid with semantic ranking"));
    QVERIFY(recorded.has_value());
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, recorded->value(QLatin1String("responseBody")).toObject()));
    SearchQuery query;
    query.text = QStringLiteral("parrot care");
    query.select = QStringList{QStringLiteral("id"), QStringLiteral("title")};
    query.top = 5;
    query.count = true;
    query.vector = {0.1F, 0.2F, 0.3F};
    query.vectorField = QStringLiteral("contentVector");
    query.vectorK = 50;
    query.semantic = true;
    query.semanticConfiguration = QStringLiteral("default");
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    const auto page = fixture.run(client.search(endpoint(), QStringLiteral("docs"), query, {}));
    QVERIFY(page.has_value());
    QJsonObject expected = recorded->value(QLatin1String("requestBody")).toObject();
    QJsonObject sent = fixture.wire->lastJson();
    expected.remove(QLatin1String("vectorQueries")); // numbers differ in the ninth digit: float against double
    sent.remove(QLatin1String("vectorQueries"));
    QCOMPARE(sent, expected);
    QCOMPARE(core::json::at(fixture.wire->lastJson(), u"vectorQueries/0/k").toInt(), 50);
    QCOMPARE(page->count.value_or(0), 1);
    QCOMPARE(page->hits.first().rerankerScore.value_or(0), 2.4);
    QVERIFY(!page->hits.first().captions.isEmpty());
    QVERIFY(!page->hits.first().document.contains(QLatin1String("@search.score")));
    QCOMPARE(fixture.wire->last().url.toString(),
             QStringLiteral("https://srch-sample.search.windows.net/indexes/docs/docs/search?api-version=2025-09-01"));
    QCOMPARE(fixture.wire->last().headers.value("api-key"), QByteArray("secret"));
}

void SearchClientTest::unsetMembersAreNotSent()
{
    ClientFixture fixture;
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    fixture.wire->setFallback([](const http::Request&) { return Scripted::json(200, json(R"({"value":[]})")); });
    (void)fixture.run(client.search(endpoint(), QStringLiteral("docs"), {}, {}));
    QCOMPARE(fixture.wire->lastJson(), json(R"({"search":"*","top":5})"));
    SearchQuery vectorOnly;
    vectorOnly.vector = {1.0F};
    vectorOnly.vectorField = QStringLiteral("v");
    (void)fixture.run(client.search(endpoint(), QStringLiteral("docs"), vectorOnly, {}));
    QCOMPARE(fixture.wire->lastJson(), json(R"({"top":5,"vectorQueries":[{"kind":"vector","vector":[1],"fields":"v","k":5}]})"));
}

void SearchClientTest::highlightsFacetsAndPagesAreRead()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, json(R"x({"@odata.count":7,"@search.facets":{"group":[{"value":"hr","count":3}]},
        "@search.answers":[{"key":"1","text":"An answer","highlights":"An <em>answer</em>","score":0.9}],
        "@search.nextPageParameters":{"search":"*","skip":1},
        "value":[{"@search.score":1.5,"@search.highlights":{"body@odata.type":"#Collection(Edm.String)","body":["a <em>b</em>","c"]},
                  "id":"1","tags":["x"],"nested":{"@search.fake":1}}]})x"))
                          .with("request-id", "r-5"));
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    const auto page = fixture.run(client.search(endpoint(), QStringLiteral("docs"), {}, {}));
    QCOMPARE(page->count.value_or(0), 7);
    QCOMPARE(page->answers, QStringList{QStringLiteral("An answer")});
    QCOMPARE(page->hits.first().highlights.value(QStringLiteral("body")).size(), 2);
    QCOMPARE(page->hits.first().highlights.size(), 1);
    QCOMPARE(page->hits.first().document, json(R"({"id":"1","tags":["x"],"nested":{"@search.fake":1}})"));
    QCOMPARE(core::json::at(page->facets, u"group/0/count").toInt(), 3);
    QVERIFY(page->nextPage.has_value());
    QCOMPARE(page->requestId, QStringLiteral("r-5"));
}

void SearchClientTest::nextPageIsPosted()
{
    ClientFixture fixture;
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    fixture.wire->add(Scripted::json(200, json(R"({"value":[]})")));
    const QJsonObject next = json(R"({"search":"*","top":1,"skip":1})");
    QVERIFY(fixture.run(client.searchNext(endpoint(), QStringLiteral("docs"), next, {})).has_value());
    QCOMPARE(fixture.wire->lastJson(), next);
}

void SearchClientTest::publishedIndexIsRead()
{
    SKIP_WITHOUT_CONTRACTS();
    const auto published = support::example(QStringLiteral("search-data/2025-09-01/SearchServiceGetIndex.json"));
    QVERIFY(published.has_value());
    const QJsonObject body = core::json::at(*published, u"responses/200/body").toObject();
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, body));
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    const auto index = fixture.run(client.index(endpoint(), QStringLiteral("stable-test"), {}));
    QVERIFY(index.has_value());
    QCOMPARE(index->name, QStringLiteral("stable-test"));
    QCOMPARE(index->etag, QStringLiteral("0x1234568AE7E58A1"));
    QVERIFY(index->fields.first().key);
    QCOMPARE(index->fields.at(1).dimensions, 20);
    QCOMPARE(index->fields.at(1).type, QStringLiteral("Collection(Edm.Single)"));
    QCOMPARE(index->raw, body);
}

void SearchClientTest::unknownMembersOfAnIndexSurvive()
{
    ClientFixture fixture;
    const QJsonObject raw = json(R"({"name":"docs","fields":[{"name":"id","type":"Edm.String","key":true,"futureFlag":7}],"futureMember":{"a":[1]}})");
    fixture.wire->add(Scripted::json(200, raw));
    fixture.wire->add(Scripted::json(201, raw));
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    const auto index = fixture.run(client.index(endpoint(), QStringLiteral("docs"), {}));
    const auto written = fixture.run(client.createIndex(endpoint(), index->raw, {}));
    QVERIFY(written.has_value());
    QCOMPARE(fixture.wire->lastJson(), raw);
    QCOMPARE(fixture.wire->last().method, QByteArray("PUT"));
    QCOMPARE(fixture.wire->last().headers.value("Prefer"), QByteArray("return=representation"));
    QCOMPARE(fixture.run(client.createIndex(endpoint(), {}, {})).error().kind, ErrorKind::InvalidInput);
}

void SearchClientTest::batchTellsEachKey()
{
    SKIP_WITHOUT_CONTRACTS();
    const auto recorded = support::exchange(QStringLiteral("index batch: 207"));
    QVERIFY(recorded.has_value());
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(207, recorded->value(QLatin1String("responseBody")).toObject()));
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    QJsonArray documents{json(R"({"id":"1","title":"a"})"), json(R"({"id":"9","@search.action":"delete"})")};
    const auto results = fixture.run(client.upload(endpoint(), QStringLiteral("docs"), documents, {}));
    QVERIFY(results.has_value());
    QCOMPARE(fixture.wire->lastJson(), recorded->value(QLatin1String("requestBody")).toObject());
    QCOMPARE(results->size(), 2);
    QVERIFY(results->at(0).succeeded);
    QVERIFY(!results->at(1).succeeded);
    QCOMPARE(results->at(1).statusCode, 404);
    QCOMPARE(results->at(1).message, QStringLiteral("Document not found."));
    QVERIFY(fixture.run(client.upload(endpoint(), QStringLiteral("docs"), QJsonArray(), {}))->isEmpty());
    QCOMPARE(fixture.wire->requests.size(), 1);
}

void SearchClientTest::countMayHaveAByteOrderMark()
{
    ClientFixture fixture;
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    fixture.wire->add(Scripted::text(200, "text/plain", "\xEF\xBB\xBF" "1234"));
    QCOMPARE(*fixture.run(client.count(endpoint(), QStringLiteral("docs"), {})), 1234);
    fixture.wire->add(Scripted::text(200, "text/html", "<html>"));
    QCOMPARE(fixture.run(client.count(endpoint(), QStringLiteral("docs"), {})).error().kind, ErrorKind::MalformedResponse);
}

void SearchClientTest::deleteAndErrors()
{
    ClientFixture fixture;
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    fixture.wire->add(Scripted::text(204, "text/plain", ""));
    QVERIFY(fixture.run(client.deleteIndex(endpoint(), QStringLiteral("docs"), {})).has_value());
    const QJsonObject missing = json(R"({"error":{"code":"ResourceNameNotFound","message":"No index with the name 'none' was found."}})");
    fixture.wire->setFallback([missing](const http::Request&) { return Scripted::json(404, missing); });
    const auto page = fixture.run(client.search(endpoint(), QStringLiteral("none"), {}, {}));
    QCOMPARE(page.error().kind, ErrorKind::NotFound);
    QCOMPARE(page.error().code, QStringLiteral("ResourceNameNotFound"));
    QCOMPARE(fixture.run(client.deleteIndex(endpoint(), QStringLiteral("none"), {})).error().kind, ErrorKind::NotFound);
    QCOMPARE(fixture.run(client.indexes(endpoint(), {})).error().kind, ErrorKind::NotFound);
}

void SearchClientTest::indexNamesAreEscaped()
{
    ClientFixture fixture;
    azure::SearchClient client(fixture.pipeline, &fixture.clock);
    fixture.wire->add(Scripted::json(200, json(R"({"value":[]})")));
    (void)fixture.run(client.search(endpoint(), QStringLiteral("../x?y#z"), {}, {}));
    QCOMPARE(fixture.wire->last().url.toEncoded(),
             QByteArray("https://srch-sample.search.windows.net/indexes/..%2Fx%3Fy%23z/docs/search?api-version=2025-09-01"));
}

QTEST_GUILESS_MAIN(SearchClientTest)
#include "tst_searchclient.moc"
