// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/search/samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sandbox::search;

class IndexingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongDefinitionsAreRefused_data();
    void wrongDefinitionsAreRefused();
    void definitionComesBackWithItsDefaults();
    void actionsAnswerPerKey();
    void mergeKeepsWhatItDoesNotName();
    void deletedAndReplacedWordsAreNoLongerFound();
    void badMembersRefuseTheWholeBatch_data();
    void badMembersRefuseTheWholeBatch();
    void documentShowsOnlyRetrievableFields();
    void everythingIsThereAfterReopening();
    void addedFieldsAreSearchable();
    void changedFieldsAreRefused();

private:
    static QList<ActionResult> apply(Index* index, const QByteArray& batch)
    {
        return *index->apply(samples::json(batch).value("value").toArray());
    }
};

void IndexingTest::wrongDefinitionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no fields") << QByteArray("{'name':'x1'}");
    QTest::newRow("no key") << QByteArray("{'name':'x1','fields':[{'name':'a','type':'Edm.String'}]}");
    QTest::newRow("two keys") << QByteArray("{'name':'x1','fields':[{'name':'a','type':'Edm.String','key':true},{'name'"
                                            ":'b','type':'Edm.String','key':true}]}");
    QTest::newRow("key of another type") << QByteArray(
        "{'name':'x1','fields':[{'name':'a','type':'Edm.Int32','key':true}]}");
    QTest::newRow("unknown type") << QByteArray("{'name':'x1','fields':[{'name':'a','type':'Edm.Text','key':true}]}");
    QTest::newRow("bad name") << QByteArray("{'name':'X_1','fields':[{'name':'a','type':'Edm.String','key':true}]}");
    QTest::newRow("name ends with dash") << QByteArray(
        "{'name':'x1-','fields':[{'name':'a','type':'Edm.String','key':true}]}");
    QTest::newRow("same field twice") << QByteArray(
        "{'name':'x1','fields':[{'name':'a','type':'Edm.String','key':true},{'name':'a','type':'Edm.Int32'}]}");
    QTest::newRow("vector without profile")
        << QByteArray("{'name':'x1','fields':[{'name':'a','type':'Edm.String','key':true},{'name':'v','type':'"
                      "Collection(Edm.Single)','dimensions':3}]}");
    QTest::newRow("profile that does not exist")
        << QByteArray("{'name':'x1','fields':[{'name':'a','type':'Edm.String','key':true},{'name':'v','type':'"
                      "Collection(Edm.Single)',"
                      "'dimensions':3,'vectorSearchProfile':'none'}]}");
    QTest::newRow("sortable collection") << QByteArray(
        "{'name':'x1','fields':[{'name':'a','type':'Edm.String','key':true},{'name':'c','type':'Collection(Edm.String)'"
        ",'sortable':true}]}");
    QTest::newRow("searchable number") << QByteArray("{'name':'x1','fields':[{'name':'a','type':'Edm.String','key':"
                                                     "true},{'name':'n','type':'Edm.Int32','searchable':true}]}");
}

void IndexingTest::wrongDefinitionsAreRefused()
{
    QFETCH(QByteArray, body);
    const auto parsed = Definition::parse(samples::json(body), QString());
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error().status, 400);
    QVERIFY(!parsed.error().message.isEmpty());
}

void IndexingTest::definitionComesBackWithItsDefaults()
{
    const auto parsed = Definition::parse(samples::definition(), QString());
    QVERIFY(parsed.has_value());
    const QJsonArray fields = parsed->json().value("fields").toArray();
    const QJsonObject title = fields.at(1).toObject();
    QCOMPARE(title.value("filterable"), QJsonValue(true));
    QCOMPARE(title.value("retrievable"), QJsonValue(true));
    QCOMPARE(title.value("key"), QJsonValue(false));
    const QJsonObject vector = fields.at(10).toObject();
    QCOMPARE(vector.value("filterable"), QJsonValue(false));
    QCOMPARE(parsed->json().value("similarity").toObject().value("@odata.type").toString(),
             QStringLiteral("#Microsoft.Azure.Search.BM25Similarity"));
}

void IndexingTest::actionsAnswerPerKey()
{
    samples::Filled hotels;
    const QList<ActionResult> results = apply(hotels.index, R"({'value':[
        {'@search.action':'upload','id':'h1','title':'New'},
        {'@search.action':'upload','id':'n1'},
        {'@search.action':'merge','id':'gone','title':'x'},
        {'@search.action':'mergeOrUpload','id':'n2'},
        {'@search.action':'delete','id':'h2'},
        {'@search.action':'delete','id':'never'},
        {'@search.action':'upload','id':'not allowed'}]})");
    QList<int> codes;
    for (const ActionResult& result : results) {
        codes.append(result.statusCode);
        QCOMPARE(result.ok, result.statusCode < 300);
        QCOMPARE(result.message.isEmpty(), result.ok);
    }
    QCOMPARE(codes, (QList<int>{200, 201, 404, 201, 200, 200, 400}));
    QCOMPARE(hotels.index->count(), 6);
}

void IndexingTest::mergeKeepsWhatItDoesNotName()
{
    samples::Filled hotels;
    apply(hotels.index,
          "{'value':[{'@search.action':'merge','id':'h1','stars':1,'tags':['new'],'address':{'zip':'0001'}}]}");
    const QJsonObject merged = hotels.index->shown(hotels.index->slotOf("h1"), {});
    QCOMPARE(merged.value("title").toString(), QStringLiteral("Harbour Inn"));
    QCOMPARE(merged.value("stars").toInt(), 1);
    QCOMPARE(merged.value("tags").toArray(), QJsonArray{"new"});
    QCOMPARE(merged.value("address").toObject(), (QJsonObject{{"city", "Bergen"}, {"zip", "0001"}}));
    QCOMPARE(merged.value("v").toArray(), (QJsonArray{1.0, 0.0}));
    apply(hotels.index, "{'value':[{'@search.action':'upload','id':'h1','stars':2}]}");
    const QJsonObject replaced = hotels.index->shown(hotels.index->slotOf("h1"), {});
    QVERIFY(replaced.value("title").isNull());
    QCOMPARE(replaced.value("v").toArray(), QJsonArray());
}

void IndexingTest::deletedAndReplacedWordsAreNoLongerFound()
{
    samples::Filled hotels;
    QCOMPARE(hotels.keys("{'search':'mill'}"), QStringLiteral("h2"));
    apply(hotels.index,
          "{'value':[{'@search.action':'delete','id':'h2'},{'@search.action':'merge','id':'h1','title':'Windmill'}]}");
    QCOMPARE(hotels.keys("{'search':'mill'}"), QString());
    QCOMPARE(hotels.keys("{'search':'harbour'}"), QString());
    QCOMPARE(hotels.keys("{'search':'windmill'}"), QStringLiteral("h1"));
    // The freed place is used again and must not show the old document.
    apply(hotels.index, "{'value':[{'id':'h9','title':'Castle'}]}");
    QCOMPARE(hotels.keys("{'search':'castle'}"), QStringLiteral("h9"));
    QCOMPARE(hotels.keys("{'search':'mill'}"), QString());
}

void IndexingTest::badMembersRefuseTheWholeBatch_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("unknown field") << QByteArray("{'id':'x','colour':'red'}");
    QTest::newRow("text for number") << QByteArray("{'id':'x','stars':'4'}");
    QTest::newRow("fraction for integer") << QByteArray("{'id':'x','stars':4.5}");
    QTest::newRow("number for text") << QByteArray("{'id':'x','title':4}");
    QTest::newRow("date without offset") << QByteArray("{'id':'x','opened':'2020-01-01T00:00:00'}");
    QTest::newRow("impossible date") << QByteArray("{'id':'x','opened':'2020-13-01T00:00:00Z'}");
    QTest::newRow("scalar for collection") << QByteArray("{'id':'x','tags':'sea'}");
    QTest::newRow("null collection") << QByteArray("{'id':'x','tags':null}");
    QTest::newRow("wrong dimensions") << QByteArray("{'id':'x','v':[1,2,3]}");
    QTest::newRow("text in vector") << QByteArray("{'id':'x','v':[1,'2']}");
    QTest::newRow("no key") << QByteArray("{'title':'x'}");
    QTest::newRow("unknown sub-field") << QByteArray("{'id':'x','address':{'planet':'Mars'}}");
    QTest::newRow("unknown action") << QByteArray("{'@search.action':'replace','id':'x'}");
}

void IndexingTest::badMembersRefuseTheWholeBatch()
{
    QFETCH(QByteArray, document);
    samples::Filled hotels;
    QJsonArray batch = samples::json("{'value':[{'id':'fine'}]}").value("value").toArray();
    batch.append(samples::json(document));
    const auto applied = hotels.index->apply(batch);
    QVERIFY(!applied.has_value());
    QCOMPARE(applied.error().status, 400);
    QVERIFY2(applied.error().message.contains(QLatin1String("actions : 1")), qPrintable(applied.error().message));
    QCOMPARE(hotels.index->count(), 5);
}

void IndexingTest::documentShowsOnlyRetrievableFields()
{
    samples::Filled hotels;
    apply(hotels.index, "{'value':[{'id':'h1','secret':'x','opened':'2020-05-01T02:00:00+02:00'}]}");
    const QJsonObject shown = hotels.index->shown(hotels.index->slotOf("h1"), {});
    QVERIFY(!shown.contains("secret"));
    QCOMPARE(shown.value("opened").toString(), QStringLiteral("2020-05-01T00:00:00Z"));
    QCOMPARE(hotels.index->shown(hotels.index->slotOf("h2"), {"id", "address/city"}),
             (QJsonObject{{"id", "h2"}, {"address", QJsonObject{{"city", "Graz"}}}}));
}

void IndexingTest::everythingIsThereAfterReopening()
{
    QTemporaryDir directory;
    const QString path = directory.filePath("s.sqlite");
    QString etag;
    {
        auto catalog = std::move(*Catalog::open(path));
        QVERIFY(catalog->create(*Definition::parse(samples::definition(), QString())).has_value());
        Index* index = *catalog->index("hotels");
        QVERIFY(index->apply(samples::documents()).has_value());
        apply(index, "{'value':[{'@search.action':'delete','id':'h2'}]}");
        etag = catalog->etagOf("hotels");
    }
    samples::Filled reopened;
    reopened.catalog = std::move(*Catalog::open(path));
    QCOMPARE(reopened.catalog->names(), QStringList{"hotels"});
    QCOMPARE(reopened.catalog->etagOf("hotels"), etag);
    reopened.index = *reopened.catalog->index("hotels");
    samples::Filled fresh;
    apply(fresh.index, "{'value':[{'@search.action':'delete','id':'h2'}]}");
    for (const char* query : {"{'search':'sea pool','count':true}", "{'filter':'stars gt 2','orderby':'price desc'}",
                              "{'vectorQueries':[{'kind':'vector','vector':[1,0],'fields':'v','k':3}]}"}) {
        QCOMPARE(*reopened.search(query), *fresh.search(query));
    }
    QCOMPARE(reopened.index->storageSize(), fresh.index->storageSize());
    apply(reopened.index, "{'value':[{'id':'h7','title':'Mill again'}]}");
    QCOMPARE(reopened.keys("{'search':'mill'}"), QStringLiteral("h7"));
}

void IndexingTest::addedFieldsAreSearchable()
{
    samples::Filled hotels;
    QJsonObject body = samples::definition();
    QJsonArray fields = body.value("fields").toArray();
    fields.append(samples::json("{'name':'notes','type':'Edm.String','searchable':true}"));
    body.insert("fields", fields);
    QVERIFY(hotels.catalog->update(*Definition::parse(body, QString())).has_value());
    QCOMPARE(hotels.keys("{'search':'mill'}"), QStringLiteral("h2"));
    apply(hotels.index, "{'value':[{'@search.action':'merge','id':'h5','notes':'beside a mill'}]}");
    QCOMPARE(hotels.keys("{'search':'mill','searchFields':'notes'}"), QStringLiteral("h5"));
    QCOMPARE(hotels.index->count(), 5);
}

void IndexingTest::changedFieldsAreRefused()
{
    samples::Filled hotels;
    QJsonObject body = samples::definition();
    QJsonArray fields = body.value("fields").toArray();
    fields.replace(4, samples::json("{'name':'stars','type':'Edm.Double'}"));
    body.insert("fields", fields);
    const auto changed = hotels.catalog->update(*Definition::parse(body, QString()));
    QVERIFY(!changed.has_value());
    QCOMPARE(changed.error().status, 400);
    fields.removeAt(4);
    body.insert("fields", fields);
    QCOMPARE(hotels.catalog->update(*Definition::parse(body, QString())).error().status, 400);
}

QTEST_GUILESS_MAIN(IndexingTest)
#include "tst_indexing.moc"
