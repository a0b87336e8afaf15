// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/search/samples.h"

#include <QJsonDocument>

namespace samples {

using namespace sandbox::search;

QJsonObject json(QByteArray text)
{
    text.replace('\'', '"');
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(text, &problem).object();
    Q_ASSERT_X(problem.error == QJsonParseError::NoError, "samples::json", text.constData());
    return object;
}

QJsonObject definition(const QString& name)
{
    QJsonObject result = json(R"({'fields':[
        {'name':'id','type':'Edm.String','key':true},
        {'name':'title','type':'Edm.String','searchable':true,'sortable':true},
        {'name':'body','type':'Edm.String','searchable':true,'filterable':false,'facetable':false,'analyzer':'en.lucene'},
        {'name':'tags','type':'Collection(Edm.String)','filterable':true,'facetable':true},
        {'name':'stars','type':'Edm.Int32','filterable':true,'facetable':true,'sortable':true},
        {'name':'price','type':'Edm.Double','filterable':true,'facetable':true,'sortable':true},
        {'name':'open','type':'Edm.Boolean'},
        {'name':'opened','type':'Edm.DateTimeOffset'},
        {'name':'secret','type':'Edm.String','retrievable':false,'searchable':false,'filterable':false,'sortable':false,'facetable':false},
        {'name':'address','type':'Edm.ComplexType','fields':[{'name':'city','type':'Edm.String','searchable':true},
                                                             {'name':'zip','type':'Edm.String'}]},
        {'name':'v','type':'Collection(Edm.Single)','searchable':true,'dimensions':2,'vectorSearchProfile':'p'}],
        'vectorSearch':{'profiles':[{'name':'p','algorithm':'a','vectorizer':'z'}],'algorithms':[{'name':'a','kind':'hnsw'}],
                        'vectorizers':[{'name':'z','kind':'azureOpenAI'}]},
        'semantic':{'configurations':[{'name':'s','prioritizedFields':{'titleField':{'fieldName':'title'},
                                       'prioritizedContentFields':[{'fieldName':'body'}]}}]},
        'suggesters':[{'name':'sg','searchMode':'analyzingInfixMatching','sourceFields':['title']}]})");
    result.insert("name", name);
    return result;
}

QJsonArray documents()
{
    return json(R"({'value':[
      {'id':'h1','title':'Harbour Inn','body':'Rooms by the sea. Booking a boat is easy.','tags':['sea','boat'],'stars':3,
       'price':90.5,'open':true,'opened':'2020-05-01T00:00:00Z','address':{'city':'Bergen','zip':'5003'},'v':[1,0]},
      {'id':'h2','title':'Old Mill','body':'A quiet mill in the hills. No pool.','tags':['hills'],'stars':4,
       'price':120,'open':true,'opened':'2021-01-15T12:30:00+02:00','address':{'city':'Graz'},'v':[0,1]},
      {'id':'h3','title':'Grand Sea Palace','body':'The sea, the sea and the sea again. Pool and spa.','tags':['sea','pool','spa'],
       'stars':5,'price':310,'open':false,'opened':'2019-12-31T23:59:59.5Z','address':{'city':'Nice'},'v':[0.9,0.1]},
      {'id':'h4','title':'\u6d77\u8fba\u306e\u5bbf','body':'\u6d77\u8fba\u306e\u9759\u304b\u306a\u5bbf\u3067\u3059\u3002','tags':[],'stars':null,'price':80,
       'open':null,'v':[0.5,0.5]},
      {'id':'h5','title':'O\u0027Malley Lodge','body':'Lodge with a pool table.','tags':['hills','pool'],'stars':2,'price':60,
       'open':true,'opened':'2022-07-07T07:07:07Z','address':{'city':'Cork'}}]})")
        .value("value")
        .toArray();
}

Filled::Filled()
{
    catalog = std::move(*Catalog::open(QStringLiteral(":memory:")));
    const auto parsed = Definition::parse(definition(), QString());
    Q_ASSERT(parsed.has_value());
    const auto created = catalog->create(*parsed);
    Q_ASSERT(created.has_value());
    index = *catalog->index(QStringLiteral("hotels"));
    const auto applied = index->apply(documents());
    Q_ASSERT(applied.has_value());
    Q_UNUSED(created)
    Q_UNUSED(applied)
}

core::Result<QJsonObject> Filled::search(const QByteArray& text)
{
    const auto request = readSearchRequest(index->definition(), json(text));
    if (!request) {
        return core::failure(request.error());
    }
    const Embedder embedder = [](const QJsonObject&, const QString& words, int) -> core::Result<std::vector<float>> {
        return words.contains(QLatin1String("sea")) ? std::vector<float>{1, 0} : std::vector<float>{0, 1};
    };
    return Searcher(*index, *request, embedder).run(QStringLiteral("http://here/next"));
}

QString Filled::keys(const QByteArray& request)
{
    const auto response = search(request);
    if (!response) {
        return QStringLiteral("%1 %2").arg(response.error().status).arg(response.error().message);
    }
    QStringList found;
    const QJsonArray value = response->value("value").toArray();
    for (const QJsonValue& hit : value) {
        found.append(hit.toObject().value("id").toString());
    }
    return found.join(u' ');
}

} // namespace samples
