// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/contractcheck.h"
#include "sandbox/sandboxfixture.h"
#include "sandbox/search/samples.h"

#include <QTemporaryDir>
#include <QTest>

using sandboxtest::Answer;
using sandboxtest::HeaderList;
using sandboxtest::SandboxFixture;

namespace {

const QString Service = QStringLiteral("srch-contoso-chat");
const QString ServiceId =
    QStringLiteral("/subscriptions/1c5a0f37-2b6d-4e8f-a013-94d7c2be0101/resourceGroups/rg-contoso-chat-prod/"
                   "providers/Microsoft.Search/searchServices/srch-contoso-chat");
const QString SearchScope = QStringLiteral("https://search.azure.com/.default");

} // namespace

class SearchServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void bothAddressFormsWork_data();
    void bothAddressFormsWork();
    void batchAnswersPerKey();
    void pagesAreFollowedByTheirLinks();
    void etagsGuardDefinitions();
    void statisticsHaveAllCounters();
    void suggestionsComeFromTheSuggester();
    void handbookIsFilledFromTheSampleDocuments();
    void exchangesFitThePublishedDocuments();
    void refusalsAreJsonWithTheRightStatus_data();
    void refusalsAreJsonWithTheRightStatus();
    void queryKeyOnlySearches();
    void tokenCountsOnlyWithItsRole();
    void batchesAreLimited();
    void dataSurvivesARestart();

private:
    QString url(const QString& path, const QString& version = QStringLiteral("2025-09-01")) const
    {
        const QString join = path.contains(u'?') ? QStringLiteral("&") : QStringLiteral("?");
        return m_sandbox->origin() + "/search/" + Service + path +
               (version.isEmpty() ? QString() : join + "api-version=" + version);
    }
    Answer call(const QByteArray& method, const QString& path, const QJsonObject& body = {})
    {
        const QByteArray bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
        return m_sandbox->send(method, url(path), bytes, m_key + HeaderList{{"Content-Type", "application/json"}});
    }
    QJsonArray hits(const Answer& answer) const { return answer.json().value("value").toArray(); }

    QTemporaryDir m_directory;
    std::unique_ptr<SandboxFixture> m_sandbox;
    HeaderList m_key;
};

void SearchServiceTest::initTestCase()
{
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.exchangesFile = m_directory.filePath("exchanges.jsonl");
    m_sandbox = std::make_unique<SandboxFixture>(options);
    QCOMPARE(m_sandbox->problem(), QString());
    const Answer keys =
        m_sandbox->send("POST", m_sandbox->origin() + "/arm" + ServiceId + "/listAdminKeys?api-version=2025-05-01", {},
                        m_sandbox->bearer("https://management.azure.com/.default"));
    QCOMPARE(keys.status, 200);
    m_key = {{"api-key", keys.json().value("primaryKey").toString().toUtf8()}};
    QCOMPARE(call("POST", "/indexes", samples::definition()).status, 201);
    QCOMPARE(call("POST", "/indexes/hotels/docs/index", {{"value", samples::documents()}}).status, 200);
}

void SearchServiceTest::bothAddressFormsWork_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    const auto row = [](const char* method, const char* path, int status) {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QString(path) << status;
    };
    for (const char* index : {"/indexes/hotels", "/indexes('hotels')"}) {
        const QString base = QLatin1String(index);
        row("GET", qPrintable(base), 200);
        row("GET", qPrintable(base + "/docs/$count"), 200);
        row("GET", qPrintable(base + "/docs('h1')"), 200);
        row("GET", qPrintable(base + "/docs/h1"), 200);
        row("GET", qPrintable(base + "/docs?search=sea"), 200);
        row("GET",
            qPrintable(base + "/docs?search=sea&$filter=stars%20ge%203&$orderby=price%20desc&$top=1&$count=true&$"
                              "select=id&facet=tags"),
            200);
        row("POST", qPrintable(base + "/docs/search"), 200);
        row("POST", qPrintable(base + "/docs/search.post.search"), 200);
        row("GET", qPrintable(base + "/search.stats"), 200);
        row("GET", qPrintable(base + "/stats"), 200);
    }
    row("GET", "/indexes", 200);
    row("GET", "/indexers", 200);
    row("GET", "/indexes('hotels')/docs('nobody')", 404);
    row("GET", "/indexes('nothing')/docs/$count", 404);
}

void SearchServiceTest::bothAddressFormsWork()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    const Answer answer = call(method, path, method == "POST" ? QJsonObject{{"search", "sea"}} : QJsonObject());
    QCOMPARE(answer.status, status);
    if (path.endsWith("/$count") && status == 200) {
        QCOMPARE(answer.body, QByteArray("5"));
    } else {
        QVERIFY(!answer.json().isEmpty());
    }
    if (status == 404) {
        QVERIFY(!answer.json().value("error").toObject().value("message").toString().isEmpty());
    }
}

void SearchServiceTest::batchAnswersPerKey()
{
    const Answer partial = call(
        "POST", "/indexes('hotels')/docs/search.index",
        samples::json("{'value':[{'@search.action':'merge','id':'nobody'},{'@search.action':'upload','id':'tmp'}]}"));
    QCOMPARE(partial.status, 207);
    QCOMPARE(hits(partial).at(0).toObject().value("statusCode").toInt(), 404);
    QCOMPARE(hits(partial).at(0).toObject().value("status"), QJsonValue(false));
    QCOMPARE(hits(partial).at(1).toObject().value("statusCode").toInt(), 201);
    QCOMPARE(
        call("POST", "/indexes/hotels/docs/index", samples::json("{'value':[{'@search.action':'delete','id':'tmp'}]}"))
            .status,
        200);
}

void SearchServiceTest::pagesAreFollowedByTheirLinks()
{
    QJsonArray batch;
    for (int i = 0; i < 120; ++i) {
        batch.append(QJsonObject{{"id", QStringLiteral("page%1").arg(i)}, {"title", "filler + more"}});
    }
    QCOMPARE(call("POST", "/indexes/hotels/docs/index", {{"value", batch}}).status, 200);
    QStringList seen;
    Answer page = call("POST", "/indexes('hotels')/docs/search.post.search",
                       {{"search", "filler"}, {"select", "id"}, {"orderby", "id"}});
    for (int guard = 0; guard < 5; ++guard) {
        for (const QJsonValue& hit : hits(page)) {
            seen.append(hit.toObject().value("id").toString());
        }
        const QString link = page.json().value("@odata.nextLink").toString();
        if (link.isEmpty()) {
            break;
        }
        page = m_sandbox->post(link, page.json().value("@search.nextPageParameters").toObject(), m_key);
        QCOMPARE(page.status, 200);
    }
    QCOMPARE(seen.size(), 120);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 120);
    QStringList byGet;
    Answer got = call("GET", "/indexes('hotels')/docs?search=filler+%2B+more&$select=id&$orderby=id");
    for (int guard = 0; guard < 5; ++guard) {
        for (const QJsonValue& hit : hits(got)) {
            byGet.append(hit.toObject().value("id").toString());
        }
        const QString link = got.json().value("@odata.nextLink").toString();
        if (link.isEmpty()) {
            break;
        }
        got = m_sandbox->get(link, m_key);
        QCOMPARE(got.status, 200);
    }
    QCOMPARE(byGet, seen);
    for (QJsonValueRef action : batch) {
        action = QJsonObject{{"@search.action", "delete"}, {"id", action.toObject().value("id")}};
    }
    QCOMPARE(call("POST", "/indexes/hotels/docs/index", {{"value", batch}}).status, 200);
}

void SearchServiceTest::etagsGuardDefinitions()
{
    const QByteArray body = QJsonDocument(samples::definition()).toJson();
    const auto put = [&](const HeaderList& condition) {
        return m_sandbox->send(
            "PUT", url("/indexes('hotels')"), body,
            m_key + condition + HeaderList{{"Content-Type", "application/json"}, {"Prefer", "return=representation"}});
    };
    QCOMPARE(put({{"If-None-Match", "*"}}).status, 412);
    QCOMPARE(put({{"If-Match", "\"0x0\""}}).status, 412);
    const QByteArray etag = call("GET", "/indexes/hotels").json().value("@odata.etag").toString().toUtf8();
    const Answer updated = put({{"If-Match", etag}});
    QCOMPARE(updated.status, 200);
    QVERIFY(updated.json().value("@odata.etag").toString().toUtf8() != etag);
    QCOMPARE(call("POST", "/indexes", samples::definition()).status, 409);
}

void SearchServiceTest::statisticsHaveAllCounters()
{
    const Answer answer = call("GET", "/servicestats");
    const QJsonObject counters = answer.json().value("counters").toObject();
    QCOMPARE(counters.size(), 9);
    QVERIFY(counters.value("documentCount").toObject().value("usage").toInt() >= 5);
    QVERIFY(counters.value("indexesCount").toObject().value("usage").toInt() >= 1);
    const Answer index = call("GET", "/indexes/hotels/stats");
    QCOMPARE(index.json().value("documentCount").toInt(), 5);
    QCOMPARE(index.json().value("vectorIndexSize").toInt(), 4 * 2 * 4);
}

void SearchServiceTest::suggestionsComeFromTheSuggester()
{
    const Answer suggested =
        call("POST", "/indexes/hotels/docs/suggest", {{"search", "har"}, {"suggesterName", "sg"}, {"select", "id"}});
    QCOMPARE(hits(suggested).size(), 1);
    QCOMPARE(hits(suggested).at(0).toObject().value("@search.text").toString(), QStringLiteral("Harbour Inn"));
    const Answer completed =
        call("GET", "/indexes('hotels')/docs/search.autocomplete?search=old%20mi&suggesterName=sg");
    QCOMPARE(hits(completed).at(0).toObject().value("queryPlusText").toString(), QStringLiteral("old mill"));
    QCOMPARE(call("POST", "/indexes/hotels/docs/suggest", {{"search", "har"}, {"suggesterName", "none"}}).status, 400);
}

void SearchServiceTest::handbookIsFilledFromTheSampleDocuments()
{
    if (!QFileInfo::exists(QStringLiteral(":/sandbox/documents"))) {
        QSKIP("this build has no sample documents");
    }
    const Answer answer =
        call("POST", "/indexes/handbook/docs/search",
             samples::json("{'search':'holiday','count':true,'top':3,'queryType':'semantic','captions':'extractive',"
                           "'vectorQueries':[{'kind':'text','text':'holiday','fields':'contentVector','k':5}],"
                           "'select':'id,title,content,groups,tenant'}"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(hits(answer).size(), 3);
    QVERIFY(answer.json().value("@odata.count").toInt() > 5);
    for (const QJsonValue& hit : hits(answer)) {
        QVERIFY(!hit.toObject().value("content").toString().isEmpty());
        QCOMPARE(hit.toObject().value("tenant").toString(), m_sandbox->tenantId("contoso.example"));
    }
    const Answer all = call("POST", "/indexes/handbook/docs/search",
                            samples::json("{'search':'*','top':0,'facets':['language','groups']}"));
    const QJsonObject facets = all.json().value("@search.facets").toObject();
    QVERIFY(facets.value("language").toArray().size() >= 2);
    QVERIFY(facets.value("groups").toArray().size() >= 3);
    const QJsonObject definition = call("GET", "/indexes/handbook").json();
    QCOMPARE(definition.value("vectorSearch").toObject().value("vectorizers").toArray().size(), 1);
}

void SearchServiceTest::exchangesFitThePublishedDocuments()
{
    const QString findings = sandboxtest::contractFindings(m_directory.filePath("exchanges.jsonl"));
    if (findings.startsWith(QLatin1String("SKIPPED"))) {
        QSKIP(qPrintable(findings));
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings));
}

void SearchServiceTest::refusalsAreJsonWithTheRightStatus_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("version");
    QTest::addColumn<int>("status");
    const QString now = QStringLiteral("2025-09-01");
    const QString search = QStringLiteral("/indexes/hotels/docs/search");
    QTest::newRow("no api-version") << QByteArray("POST") << search << QByteArray("{}") << QByteArray("key")
                                    << QString() << 400;
    QTest::newRow("odd api-version") << QByteArray("POST") << search << QByteArray("{}") << QByteArray("key")
                                     << QStringLiteral("1.0") << 400;
    QTest::newRow("no key") << QByteArray("POST") << search << QByteArray("{}") << QByteArray() << now << 401;
    QTest::newRow("wrong key") << QByteArray("POST") << search << QByteArray("{}") << QByteArray("wrong") << now << 403;
    QTest::newRow("no JSON") << QByteArray("POST") << search << QByteArray("<html>") << QByteArray("key") << now << 400;
    QTest::newRow("bad filter") << QByteArray("POST") << search << QByteArray("{\"filter\":\"stars gg 3\"}")
                                << QByteArray("key") << now << 400;
    QTest::newRow("no index") << QByteArray("GET") << QStringLiteral("/indexes/none") << QByteArray()
                              << QByteArray("key") << now << 404;
    QTest::newRow("no actions") << QByteArray("POST") << QStringLiteral("/indexes/hotels/docs/index")
                                << QByteArray("{\"value\":[]}") << QByteArray("key") << now << 400;
    QTest::newRow("no route") << QByteArray("GET") << QStringLiteral("/nothing") << QByteArray() << QByteArray("key")
                              << now << 404;
    QTest::newRow("bad index") << QByteArray("POST") << QStringLiteral("/indexes") << QByteArray("{\"name\":\"BAD\"}")
                               << QByteArray("key") << now << 400;
}

void SearchServiceTest::refusalsAreJsonWithTheRightStatus()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, key);
    QFETCH(QString, version);
    QFETCH(int, status);
    HeaderList headers{{"Content-Type", "application/json"}};
    if (!key.isEmpty()) {
        headers += key == "key" ? m_key : HeaderList{{"api-key", key}};
    }
    const Answer answer = m_sandbox->send(method, url(path, version), body, headers);
    QCOMPARE(answer.status, status);
    const QJsonObject error = answer.json().value("error").toObject();
    QVERIFY2(!error.value("code").toString().isEmpty() && !error.value("message").toString().isEmpty(),
             answer.body.constData());
}

void SearchServiceTest::queryKeyOnlySearches()
{
    const Answer keys =
        m_sandbox->send("POST", m_sandbox->origin() + "/arm" + ServiceId + "/listQueryKeys?api-version=2025-05-01", {},
                        m_sandbox->bearer("https://management.azure.com/.default"));
    QCOMPARE(keys.status, 200);
    const HeaderList queryKey{
        {"api-key", keys.json().value("value").toArray().at(0).toObject().value("key").toString().toUtf8()}};
    QCOMPARE(m_sandbox->post(url("/indexes/hotels/docs/search"), {{"search", "sea"}}, queryKey).status, 200);
    QCOMPARE(m_sandbox->get(url("/indexes/hotels/docs/h1"), queryKey).status, 200);
    QCOMPARE(m_sandbox->get(url("/indexes/hotels"), queryKey).status, 403);
    QCOMPARE(m_sandbox->get(url("/servicestats"), queryKey).status, 403);
    QCOMPARE(
        m_sandbox->post(url("/indexes/hotels/docs/index"), {{"value", QJsonArray{QJsonObject{{"id", "x"}}}}}, queryKey)
            .status,
        403);
    QCOMPARE(m_sandbox->send("DELETE", url("/indexes/hotels"), {}, queryKey).status, 403);
}

void SearchServiceTest::tokenCountsOnlyWithItsRole()
{
    const QString index = url("/indexes/hotels/docs/search");
    // avery holds Search Index Data Contributor, lena only Reader.
    QCOMPARE(m_sandbox->post(index, {{"search", "sea"}}, m_sandbox->bearer(SearchScope, "avery.stone@contoso.example"))
                 .status,
             200);
    const Answer refused =
        m_sandbox->post(index, {{"search", "sea"}}, m_sandbox->bearer(SearchScope, "lena.fischer@contoso.example"));
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.json().value("error").toObject().value("message").toString().contains("documents/read"));
    QCOMPARE(
        m_sandbox->post(index, {{"search", "sea"}}, m_sandbox->bearer(SearchScope, "marco.bianchi@fabrikam.example"))
            .status,
        403);
    QCOMPARE(
        m_sandbox->post(index, {{"search", "sea"}}, m_sandbox->bearer("https://management.azure.com/.default")).status,
        401);
}

void SearchServiceTest::batchesAreLimited()
{
    QJsonArray many;
    for (int i = 0; i < 1001; ++i) {
        many.append(QJsonObject{{"id", QString::number(i)}});
    }
    QCOMPARE(call("POST", "/indexes/hotels/docs/index", {{"value", many}}).status, 400);
    const QJsonArray large{QJsonObject{{"id", "large"}, {"title", QString(17 * 1024 * 1024, u'x')}}};
    QCOMPARE(call("POST", "/indexes/hotels/docs/index", {{"value", large}}).status, 413);
    QCOMPARE(call("GET", "/indexes/hotels/docs/$count").body, QByteArray("5"));
}

void SearchServiceTest::dataSurvivesARestart()
{
    QTemporaryDir data;
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.dataDirectory = data.path();
    const auto bearer = [](SandboxFixture& fixture) {
        return fixture.bearer(SearchScope, "avery.stone@contoso.example");
    };
    const auto address = [](const SandboxFixture& fixture, const QString& path) {
        return fixture.origin() + "/search/" + Service + path + "?api-version=2024-07-01";
    };
    {
        SandboxFixture first(options);
        QCOMPARE(first.post(address(first, "/indexes"), samples::definition("kept"), bearer(first)).status, 201);
        QCOMPARE(
            first.post(address(first, "/indexes/kept/docs/index"), {{"value", samples::documents()}}, bearer(first))
                .status,
            200);
        QCOMPARE(first.send("DELETE", address(first, "/indexes/handbook"), {}, bearer(first)).status, 204);
    }
    SandboxFixture second(options);
    const Answer found =
        second.post(address(second, "/indexes/kept/docs/search"), {{"search", "mill"}}, bearer(second));
    QCOMPARE(found.status, 200);
    QCOMPARE(hits(found).size(), 1);
    // What a person deleted does not come back.
    QCOMPARE(second.get(address(second, "/indexes/handbook"), bearer(second)).status, 404);
}

QTEST_GUILESS_MAIN(SearchServiceTest)
#include "tst_searchservice.moc"
