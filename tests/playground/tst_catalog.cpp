// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/catalog.h"
#include "playground/flowfixture.h"
#include "playground/indexshape.h"

#include <QJsonArray>
#include <QTest>

using namespace playground;
using support::FlowFixture;

namespace {

DeploymentChoice chat(const char* name, const char* account, const char* group, const char* sku, const char* model, const char* kind = "OpenAI")
{
    DeploymentChoice choice;
    choice.id = QStringLiteral("/%1/%2/%3").arg(QLatin1String(group), QLatin1String(account), QLatin1String(name));
    choice.name = QLatin1String(name);
    choice.account = QLatin1String(account);
    choice.resourceGroup = QLatin1String(group);
    choice.sku = QLatin1String(sku);
    choice.model = QLatin1String(model);
    choice.accountKind = QLatin1String(kind);
    choice.chat = true;
    choice.endpoint.base = QUrl(QStringLiteral("https://%1.openai.azure.com").arg(choice.account));
    choice.endpoint.deployment = choice.name;
    return choice;
}

DeploymentChoice embedding(const char* name, const char* account, const char* group)
{
    DeploymentChoice choice = chat(name, account, group, "Standard", "text-embedding-3-small");
    choice.chat = false;
    choice.embeddings = true;
    return choice;
}

IndexChoice index(const char* name, const char* group, int dimensions)
{
    IndexChoice choice;
    choice.id = QStringLiteral("/%1/srch/indexes/%2").arg(QLatin1String(group), QLatin1String(name));
    choice.name = QLatin1String(name);
    choice.service = QStringLiteral("srch");
    choice.resourceGroup = QLatin1String(group);
    choice.definition = FlowFixture::handbook(dimensions);
    return choice;
}

/// A production system, its agents' account, an evaluation account elsewhere and a development system.
Catalog estate()
{
    Catalog catalog;
    catalog.deployments = {chat("evaluator", "oai-eval", "rg-eval", "DataZoneStandard", "gpt-4.1"),
                           chat("agent-chat", "aif", "rg-prod", "DataZoneStandard", "gpt-4o", "AIServices"),
                           chat("chat-ptu", "oai", "rg-prod", "ProvisionedManaged", "gpt-4o"),
                           chat("chat-mini", "oai", "rg-prod", "DataZoneStandard", "gpt-4.1-mini"),
                           chat("chat", "oai", "rg-prod", "DataZoneStandard", "gpt-4o"),
                           embedding("embedding-eval", "oai-eval", "rg-eval"),
                           embedding("embedding", "oai", "rg-prod")};
    catalog.indexes = {index("aaa-plain", "rg-prod", 0), index("handbook", "rg-prod", 3), index("other", "rg-other", 3)};
    return catalog;
}

} // namespace

class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsArePartsOfOneSystem();
    void ownIndexIsNeverTheDefaultWhileThereIsAnother();
    void choicesAreFoundByIdAndName_data();
    void choicesAreFoundByIdAndName();
    void unknownChoicesNameWhatThereIs();
    void problemOfTheDiscoveryIsToldWhenNothingWasFound();
    void missingEmbeddingsAreNoErrorOfTheirOwn();
    void backendsAreChecked_data();
    void backendsAreChecked();
    void keyedEndpointAsksForItsKey();
    void parametersComeBackFromJsonWithoutKeys();
    void shapesOfKnownIndexes_data();
    void shapesOfKnownIndexes();
    void hitOfAnIndexWithoutContentFieldJoinsItsTexts();
};

void CatalogTest::defaultsArePartsOfOneSystem()
{
    const Catalog catalog = estate();
    QCOMPARE(catalog.defaultChat()->name, QStringLiteral("chat"));
    QCOMPARE(catalog.defaultEmbeddings(nullptr)->name, QStringLiteral("embedding"));
    QCOMPARE(catalog.defaultEmbeddings(&catalog.deployments[0])->name, QStringLiteral("embedding-eval"));
    QCOMPARE(catalog.defaultIndex()->name, QStringLiteral("handbook"));
    const FlowTargets targets = *resolveTargets(catalog, {});
    QCOMPARE(targets.chat.deployment, QStringLiteral("chat"));
    QCOMPARE(targets.embeddings->deployment, QStringLiteral("embedding"));
    QCOMPARE(targets.index, QStringLiteral("handbook"));
}

void CatalogTest::ownIndexIsNeverTheDefaultWhileThereIsAnother()
{
    Catalog catalog = estate();
    catalog.indexes.prepend(index("aaa-mine", "rg-prod", 3));
    catalog.indexes.first().definition.raw.insert(QStringLiteral("description"), ownIndexDescription());
    QCOMPARE(catalog.defaultIndex()->name, QStringLiteral("handbook"));
    catalog.indexes = {catalog.indexes.first()};
    QCOMPARE(catalog.defaultIndex()->name, QStringLiteral("aaa-mine"));
}

void CatalogTest::choicesAreFoundByIdAndName_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("account");
    QTest::newRow("name") << "chat" << "oai";
    QTest::newRow("other case") << "CHAT" << "oai";
    QTest::newRow("account/name") << "aif/agent-chat" << "aif";
    QTest::newRow("id") << "/RG-eval/oai-eval/EVALUATOR" << "oai-eval";
}

void CatalogTest::choicesAreFoundByIdAndName()
{
    QFETCH(QString, text);
    QFETCH(QString, account);
    const Catalog catalog = estate();
    QVERIFY(catalog.deployment(text));
    QCOMPARE(catalog.deployment(text)->account, account);
    QVERIFY(catalog.index(QStringLiteral("srch/handbook")));
    QVERIFY(!catalog.deployment(QString()));
}

void CatalogTest::unknownChoicesNameWhatThereIs()
{
    Parameters parameters;
    parameters.indexId = QStringLiteral("nope");
    const auto noIndex = resolveTargets(estate(), parameters);
    QCOMPARE(noIndex.error().kind, core::ErrorKind::NotFound);
    QVERIFY(noIndex.error().message.contains(QStringLiteral("handbook")));
    parameters = {};
    parameters.deploymentId = QStringLiteral("embedding"); // there, but no chat deployment
    QVERIFY(resolveTargets(estate(), parameters).error().details.contains(QStringLiteral("chat-mini")));
    parameters = {};
    parameters.route = Route::Endpoint;
    QCOMPARE(resolveTargets(estate(), parameters).error().kind, core::ErrorKind::NotFound);
}

void CatalogTest::problemOfTheDiscoveryIsToldWhenNothingWasFound()
{
    Catalog empty;
    QCOMPARE(resolveTargets(empty, {}).error().kind, core::ErrorKind::NotFound);
    empty.problems << core::Error::make(core::ErrorKind::Forbidden, QStringLiteral("no role"));
    QCOMPARE(resolveTargets(empty, {}).error().kind, core::ErrorKind::Forbidden);
}

void CatalogTest::missingEmbeddingsAreNoErrorOfTheirOwn()
{
    Catalog catalog = estate();
    catalog.deployments.removeIf([](const DeploymentChoice& choice) { return choice.embeddings; });
    QVERIFY(!resolveTargets(catalog, {})->embeddings);
    Parameters parameters;
    parameters.embeddingDeploymentId = QStringLiteral("embedding");
    QCOMPARE(resolveTargets(catalog, parameters).error().kind, core::ErrorKind::NotFound);
}

void CatalogTest::backendsAreChecked_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::newRow("loopback") << "http://127.0.0.1:8080/v1" << false << core::ErrorKind::None;
    QTest::newRow("localhost without scheme") << "localhost:11434/v1" << false << core::ErrorKind::None;
    QTest::newRow("ipv6 loopback") << "http://[::1]:8080/v1" << false << core::ErrorKind::None;
    QTest::newRow("https") << "https://models.example/v1" << false << core::ErrorKind::None;
    QTest::newRow("host without scheme is https") << "models.example/v1" << false << core::ErrorKind::None;
    QTest::newRow("plain http elsewhere") << "http://models.example/v1" << false << core::ErrorKind::Untrusted;
    QTest::newRow("plain http allowed") << "http://models.example/v1" << true << core::ErrorKind::None;
    QTest::newRow("looks like loopback") << "http://127.0.0.1.evil.example/v1" << false << core::ErrorKind::Untrusted;
    QTest::newRow("user info") << "https://key:secret@models.example/v1" << false << core::ErrorKind::InvalidInput;
    QTest::newRow("query") << "https://models.example/v1?key=secret" << false << core::ErrorKind::InvalidInput;
    QTest::newRow("other scheme") << "ftp://models.example/v1" << false << core::ErrorKind::InvalidInput;
    QTest::newRow("empty") << "" << false << core::ErrorKind::InvalidInput;
    QTest::newRow("nonsense") << "http://" << false << core::ErrorKind::InvalidInput;
}

void CatalogTest::backendsAreChecked()
{
    QFETCH(QString, address);
    QFETCH(bool, plain);
    QFETCH(core::ErrorKind, kind);
    CustomBackend backend = CustomBackend::fromText(QStringLiteral("mine"), address, QStringLiteral("llama"));
    backend.allowPlainHttp = plain;
    const core::Result<void> checked = backend.check();
    QCOMPARE(checked ? core::ErrorKind::None : checked.error().kind, kind);
    backend.model.clear();
    QVERIFY(!backend.check());
}

void CatalogTest::keyedEndpointAsksForItsKey()
{
    Catalog catalog = estate();
    EndpointChoice endpoint;
    endpoint.id = QStringLiteral("/ep");
    endpoint.name = QStringLiteral("ep");
    endpoint.authMode = QStringLiteral("Key");
    catalog.endpoints = {endpoint};
    Parameters parameters;
    parameters.route = Route::Endpoint;
    QCOMPARE(resolveTargets(catalog, parameters)->scoringKeyOf, QStringLiteral("/ep"));
    catalog.endpoints[0].authMode = QStringLiteral("aadtoken");
    QVERIFY(resolveTargets(catalog, parameters)->scoringKeyOf.isEmpty());
}

void CatalogTest::parametersComeBackFromJsonWithoutKeys()
{
    Parameters parameters;
    parameters.route = Route::Endpoint;
    parameters.mode = RetrievalMode::Semantic;
    parameters.rewrite = RewriteMode::Never;
    parameters.topK = 8;
    parameters.temperature = 0.5;
    parameters.seed = 9007199254740991;
    parameters.stop = QStringList{QStringLiteral("END")};
    parameters.chatBackend = CustomBackend::fromText(QStringLiteral("mine"), QStringLiteral("127.0.0.1:1/v1"), QStringLiteral("m"));
    parameters.chatBackend->key = "secret";
    const QJsonObject json = parameters.toJson();
    const Parameters back = Parameters::fromJson(json);
    QCOMPARE(back.toJson(), json);
    QCOMPARE(back.seed, parameters.seed);
    QVERIFY(back.chatBackend->key.isEmpty());
    QCOMPARE(Parameters::fromJson({{QStringLiteral("topK"), -3}, {QStringLiteral("mode"), 7}}).topK, 1);
}

void CatalogTest::shapesOfKnownIndexes_data()
{
    QTest::addColumn<QString>("fields"); // name:type, * key, ! not retrievable
    QTest::addColumn<QString>("expected"); // title content url vector
    QTest::newRow("import wizard") << "*chunk_id:S parent_id:S chunk:S title:S text_vector:V" << "title chunk - text_vector";
    QTest::newRow("chat sample") << "*id:S content:S category:S sourcepage:S sourcefile:S embedding:V" << "sourcepage content sourcefile embedding";
    QTest::newRow("blob indexer") << "*key:S content:S metadata_storage_name:S metadata_storage_path:S" << "metadata_storage_name content metadata_storage_path -";
    QTest::newRow("two vectors") << "*id:S title:S content:S titleVector:V contentVector:V" << "title content - contentVector";
    QTest::newRow("hotels sample") << "*HotelId:S HotelName:S Description:S Category:S" << "- Description - -";
    QTest::newRow("hidden content") << "*id:S !content:S text:S" << "- text - -";
}

void CatalogTest::shapesOfKnownIndexes()
{
    QFETCH(QString, fields);
    QFETCH(QString, expected);
    azure::SearchIndex definition;
    for (QString part : fields.split(QLatin1Char(' '))) {
        azure::IndexField field;
        field.key = part.startsWith(QLatin1Char('*'));
        field.retrievable = !part.startsWith(QLatin1Char('!'));
        part.remove(QLatin1Char('*')).remove(QLatin1Char('!'));
        field.name = part.section(QLatin1Char(':'), 0, 0);
        const bool vector = part.endsWith(QLatin1String(":V"));
        field.type = vector ? QStringLiteral("Collection(Edm.Single)") : QStringLiteral("Edm.String");
        field.dimensions = vector ? 3 : 0;
        field.searchable = true;
        definition.fields << field;
    }
    const IndexShape shape = IndexShape::of(definition);
    const auto shown = [](const QString& name) { return name.isEmpty() ? QStringLiteral("-") : name; };
    QCOMPARE(QStringList({shown(shape.title), shown(shape.content), shown(shape.url), shown(shape.vectorField)}).join(QLatin1Char(' ')), expected);
    QVERIFY(!shape.key.isEmpty());
    QVERIFY(!shape.select.contains(shape.vectorField));
}

void CatalogTest::hitOfAnIndexWithoutContentFieldJoinsItsTexts()
{
    azure::SearchIndex definition;
    for (const char* name : {"id", "question", "reply"}) {
        azure::IndexField field;
        field.name = QLatin1String(name);
        field.type = QStringLiteral("Edm.String");
        field.searchable = true;
        field.key = field.name == QLatin1String("id");
        definition.fields << field;
    }
    azure::SearchHit hit;
    hit.document = {{QStringLiteral("id"), QStringLiteral("7")}, {QStringLiteral("question"), QStringLiteral("Hotel?")},
                    {QStringLiteral("reply"), QStringLiteral("150 EUR.")}};
    const Chunk chunk = IndexShape::of(definition).chunkOf(hit);
    QCOMPARE(chunk.content, QStringLiteral("Hotel?\n150 EUR."));
    QCOMPARE(chunk.title, QStringLiteral("7"));
}

QTEST_GUILESS_MAIN(CatalogTest)
#include "tst_catalog.moc"
