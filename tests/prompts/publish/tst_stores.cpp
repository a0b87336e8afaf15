// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundles.h"
#include "core/json.h"
#include "deployments/changerunner.h"
#include "http/networktransport.h"
#include "journal/journal.h"
#include "prompts/publish/configurationstores.h"
#include "prompts/publish/endpointplace.h"
#include "sandbox/sandboxfixture.h"
#include "support/coroharness.h"

#include <QTemporaryDir>
#include <QTest>

using azure::ConfigurationFilter;
using core::ErrorKind;
using prompts::ConfigurationPlace;
using prompts::Publisher;

namespace {

const QString kStore = QStringLiteral("/subscriptions/1c5a0f37-2b6d-4e8f-a013-94d7c2be0101/resourceGroups/rg-contoso-chat-prod/providers/"
                                      "Microsoft.AppConfiguration/configurationStores/appcs-contoso-chat");
const QString kEndpointGroup = QStringLiteral("/subscriptions/1c5a0f37-2b6d-4e8f-a013-94d7c2be0102/resourceGroups/rg-contoso-chat-dev");
const QString kEndpoint = kEndpointGroup + QStringLiteral("/providers/Microsoft.MachineLearningServices/workspaces/mlw-contoso-dev/"
                                                          "onlineEndpoints/ep-contoso-chat-dev");
const QString kPrompt = QStringLiteral("chat/answer");

/// The fixture signs in silently, as whoever is asked for.
class FixtureTokens : public http::TokenProvider
{
public:
    explicit FixtureTokens(sandboxtest::SandboxFixture* fixture) : m_fixture(fixture) {}
    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, core::CancelToken) override
    {
        http::AccessToken token;
        token.secret = m_fixture->token(request.scope, user);
        co_return token;
    }
    QString user = QStringLiteral("priya.raman@contoso.example");

private:
    sandboxtest::SandboxFixture* m_fixture;
};

} // namespace

/// Publishing over the real wire.
class StoresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void promptGoesToItsKeyAndLabel();
    void changedElsewhereIsRefusedWithTheDifference();
    void revisionsRollBack();
    void largePromptsAreWhole();
    void lockedSettingIsRefused();
    void removalTakesThePartsAlong();
    void handWrittenValuesAreShownAsThatWithoutHidingTheRest();
    void readersMayLookAndNotPublish();
    void throttledStoreIsWaitedFor();
    void endpointGetsADeploymentWithoutCalls();

private:
    template <typename T> T run(QCoro::Task<T> task) { return support::await(std::move(task), std::chrono::seconds(40)); }
    Publisher publisher()
    {
        prompts::PublisherParts parts;
        parts.clock = &core::SystemClock::instance();
        parts.journalFile = m_folder->filePath(QStringLiteral("journal"));
        parts.actor = [this] { return m_tokens->user; };
        return Publisher(parts);
    }
    ConfigurationPlace place(const QString& environment) { return {m_client.get(), m_endpoint, m_store, environment}; }
    core::Result<prompts::LivePrompt> publish(ConfigurationPlace& place, const QString& text, QChar version = QLatin1Char('a'))
    {
        Publisher making = publisher();
        const auto plan = run(making.plan(&place, bundleOf(kPrompt, text, QString(40, version)), {}));
        return plan ? run(making.carryOut(&place, *plan, plan->confirm, {})) : core::Result<prompts::LivePrompt>(plan.error());
    }

    std::unique_ptr<sandboxtest::SandboxFixture> m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<FixtureTokens> m_tokens;
    azure::CloudProfile m_cloud;
    std::shared_ptr<http::Pipeline> m_pipeline;
    std::unique_ptr<azure::ArmClient> m_arm;
    std::unique_ptr<azure::AppConfigurationClient> m_client;
    azure::ConfigurationEndpoint m_endpoint;
    prompts::ConfigurationStore m_store;
};

void StoresTest::initTestCase()
{
    m_fixture = std::make_unique<sandboxtest::SandboxFixture>();
    QCOMPARE(m_fixture->problem(), QString());
    m_tokens = std::make_shared<FixtureTokens>(m_fixture.get());
    const auto transport = std::make_shared<http::NetworkTransport>(http::TransportOptions{});
    http::Request request;
    request.url = QUrl(m_fixture->sandbox().metadataUrl());
    const auto document = run(transport->send(request, {}));
    QVERIFY(document.has_value());
    const auto cloud = azure::CloudProfile::fromMetadata(request.url, document->body);
    QVERIFY(cloud.has_value());
    m_cloud = *cloud;
    http::PipelineParts parts;
    parts.tokens = m_tokens;
    parts.audience = [this](const QString& scope, const QUrl& url) { return m_cloud.allows(scope, url); };
    m_pipeline = http::Pipeline::standard(parts, transport);
    core::Clock* const clock = &core::SystemClock::instance();
    m_arm = std::make_unique<azure::ArmClient>(m_pipeline, m_cloud, clock);
    m_client = std::make_unique<azure::AppConfigurationClient>(m_pipeline, clock);
    const auto stores = run(prompts::readStores(m_arm.get(), m_fixture->tenantId(QStringLiteral("contoso.example")), {}));
    QVERIFY(stores.has_value());
    QCOMPARE(stores->size(), 2);
    m_store = stores->first();
    QCOMPARE(m_store.id, kStore);
    QVERIFY(!stores->last().isProduction);
    QVERIFY(m_store.isProduction);
    m_endpoint = prompts::endpointOf(m_store, m_cloud);
}

void StoresTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_tokens->user = QStringLiteral("priya.raman@contoso.example");
    const auto all = run(m_client->list(m_endpoint, {}, {}));
    QVERIFY2(all.has_value(), qPrintable(all ? QString() : core::explainInOneLine(all.error())));
    for (const azure::ConfigurationSetting& one : *all) {
        (void)run(m_client->setReadOnly(m_endpoint, one.key, one.label, false, {}));
        QVERIFY(run(m_client->remove(m_endpoint, one.key, one.label, {}, {})).has_value());
    }
}

void StoresTest::promptGoesToItsKeyAndLabel()
{
    ConfigurationPlace production = place(QStringLiteral("prod"));
    QVERIFY(production.isProduction());
    QVERIFY(!place(QStringLiteral("dev")).isProduction());
    Publisher making = publisher();
    const auto plan = run(making.plan(&production, bundleOf(kPrompt, QStringLiteral("One")), {}));
    QVERIFY(plan.has_value());
    QCOMPARE(plan->confirm, kPrompt);
    QCOMPARE(run(making.carryOut(&production, *plan, {}, {})).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(run(m_client->list(m_endpoint, {}, {}))->size(), 0);
    const auto live = run(making.carryOut(&production, *plan, kPrompt, {}));
    QVERIFY2(live.has_value(), qPrintable(live ? QString() : core::explainInOneLine(live.error())));
    const auto setting = run(m_client->get(m_endpoint, QStringLiteral("prompts/chat/answer"), QStringLiteral("prod"), {}));
    QVERIFY(setting.has_value());
    QVERIFY(setting->contentType.startsWith(QLatin1String("application/vnd.pilothouse.prompt+json")));
    QCOMPARE(setting->etag, live->etag);
    const QJsonObject value = QJsonDocument::fromJson(setting->value.toUtf8()).object();
    QCOMPARE(value.value("version").toString(), QString(40, QLatin1Char('a')));
    QCOMPARE(value.value("by").toString(), m_tokens->user);
    QVERIFY(value.value("prompty").toString().contains(QLatin1String("One")));
    const auto entries = journal::Journal(m_folder->filePath(QStringLiteral("journal"))).entries();
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->first().target, kStore + QStringLiteral("#prompts/chat/answer@prod"));
}

void StoresTest::changedElsewhereIsRefusedWithTheDifference()
{
    ConfigurationPlace dev = place(QStringLiteral("dev"));
    QVERIFY(publish(dev, QStringLiteral("One")).has_value());
    Publisher making = publisher();
    const auto mine = run(making.plan(&dev, bundleOf(kPrompt, QStringLiteral("Mine"), QString(40, QLatin1Char('b'))), {}));
    m_tokens->user = QStringLiteral("avery.stone@contoso.example");
    QVERIFY(publish(dev, QStringLiteral("Theirs"), QLatin1Char('c')).has_value());
    m_tokens->user = QStringLiteral("priya.raman@contoso.example");
    const auto refused = run(making.carryOut(&dev, *mine, {}, {}));
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QVERIFY(refused.error().details.contains(QLatin1String("avery.stone@contoso.example")));
    QVERIFY(refused.error().details.contains(QLatin1String("+Theirs")));
    QCOMPARE(run(dev.find(kPrompt, {}))->value().bundle.version, QString(40, QLatin1Char('c')));
    const auto entries = journal::Journal(m_folder->filePath(QStringLiteral("journal"))).entries();
    QCOMPARE(entries->last().outcome, journal::Outcome::Failed);
}

void StoresTest::revisionsRollBack()
{
    ConfigurationPlace dev = place(QStringLiteral("test"));
    QVERIFY(publish(dev, QStringLiteral("One"), QLatin1Char('1')).has_value());
    QVERIFY(publish(dev, QStringLiteral("Two"), QLatin1Char('2')).has_value());
    const auto history = run(dev.history(kPrompt, {}));
    QVERIFY(history.has_value());
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->at(1).bundle.version, QString(40, QLatin1Char('1')));
    Publisher making = publisher();
    const auto plan = run(making.planRollBack(&dev, history->at(1), {}));
    QVERIFY(plan.has_value());
    QVERIFY(run(making.carryOut(&dev, *plan, {}, {})).has_value());
    QVERIFY(run(dev.find(kPrompt, {}))->value().bundle.text.contains(QLatin1String("One")));
    QCOMPARE(run(dev.history(kPrompt, {}))->size(), 3);
}

void StoresTest::largePromptsAreWhole()
{
    ConfigurationPlace dev = place(QStringLiteral("qa"));
    const QString first = QString::fromUtf8("größe 答え ").repeated(4000), second = QStringLiteral("short");
    QVERIFY(publish(dev, first).has_value());
    QVERIFY(run(dev.find(kPrompt, {}))->value().bundle.text.contains(first));
    QVERIFY(publish(dev, second, QLatin1Char('b')).has_value());
    const auto history = run(dev.history(kPrompt, {}));
    QCOMPARE(history->size(), 2);
    QVERIFY(history->at(1).isReadable()); // the parts of earlier versions stay
    QVERIFY(history->at(1).bundle.text.contains(first));
    QCOMPARE(run(dev.all({}))->size(), 1);
}

void StoresTest::lockedSettingIsRefused()
{
    ConfigurationPlace dev = place(QStringLiteral("dev"));
    QVERIFY(publish(dev, QStringLiteral("One")).has_value());
    QVERIFY(run(m_client->setReadOnly(m_endpoint, prompts::settingKey(kPrompt), QStringLiteral("dev"), true, {})).has_value());
    Publisher making = publisher();
    const auto plan = run(making.plan(&dev, bundleOf(kPrompt, QStringLiteral("Two")), {}));
    QCOMPARE(plan->notes.size(), 1);
    const auto refused = run(making.carryOut(&dev, *plan, {}, {}));
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().code, QStringLiteral("key-locked"));
}

void StoresTest::removalTakesThePartsAlong()
{
    ConfigurationPlace dev = place(QStringLiteral("dev"));
    QVERIFY(publish(dev, QString(30000, QLatin1Char('x'))).has_value());
    QVERIFY(run(m_client->list(m_endpoint, {}, {}))->size() > 3);
    Publisher making = publisher();
    const auto plan = run(making.planRemoval(&dev, kPrompt, {}));
    QVERIFY(plan.has_value());
    QVERIFY(run(making.carryOut(&dev, *plan, kPrompt, {})).has_value());
    QCOMPARE(run(m_client->list(m_endpoint, {}, {}))->size(), 0);
    QVERIFY(!run(dev.find(kPrompt, {}))->has_value());
}

void StoresTest::handWrittenValuesAreShownAsThatWithoutHidingTheRest()
{
    ConfigurationPlace dev = place(QStringLiteral("dev"));
    QVERIFY(publish(dev, QStringLiteral("One")).has_value());
    azure::ConfigurationSetting setting;
    setting.key = QStringLiteral("prompts/by-hand");
    setting.value = QStringLiteral("You are helpful.");
    QVERIFY(run(m_client->set(m_endpoint, setting, {}, {})).has_value());
    const auto all = run(dev.all({}));
    QCOMPARE(all->size(), 2);
    QCOMPARE(all->first().bundle.id, QStringLiteral("by-hand"));
    QVERIFY(!all->first().isReadable());
    QVERIFY(all->last().isReadable());
}

void StoresTest::readersMayLookAndNotPublish()
{
    m_tokens->user = QStringLiteral("lena.fischer@contoso.example");
    ConfigurationPlace dev = place(QStringLiteral("dev"));
    const auto refused = publish(dev, QStringLiteral("One"));
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
}

void StoresTest::throttledStoreIsWaitedFor()
{
    ConfigurationPlace dev = place(QStringLiteral("dev"));
    (void)m_fixture->order(QStringLiteral("faults"), {{"match", QJsonObject{{"service", "appconfig"}, {"count", 2}}},
                                                      {"effect", QJsonObject{{"throttle", QJsonObject{{"retryAfterMs", 50}}}}}});
    QVERIFY(publish(dev, QStringLiteral("One")).has_value());
}

void StoresTest::endpointGetsADeploymentWithoutCalls()
{
    m_tokens->user = QStringLiteral("avery.stone@contoso.example");
    deployments::OnlineEndpointRow known;
    known.id = kEndpoint;
    known.name = QStringLiteral("ep-contoso-chat-dev");
    deployments::ChangeRunnerParts parts;
    parts.arm = m_arm.get();
    parts.clock = &core::SystemClock::instance();
    parts.journalFile = m_folder->filePath(QStringLiteral("journal"));
    parts.pollDelay = core::Milliseconds(100);
    deployments::ChangeRunner runner(parts);
    prompts::EndpointPlace place(m_arm.get(), &runner, known);
    Publisher making = publisher();
    const auto plan = run(making.plan(&place, bundleOf(kPrompt, QStringLiteral("One")), {}));
    QVERIFY2(plan.has_value(), qPrintable(plan ? QString() : core::explainInOneLine(plan.error())));
    const auto live = run(making.carryOut(&place, *plan, plan->confirm, {}));
    QVERIFY2(live.has_value(), qPrintable(live ? QString() : core::explainInOneLine(live.error()) + live.error().details));
    QCOMPARE(live->environment, QStringLiteral("green"));
    const auto all = run(place.all({}));
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().traffic, 0);
    QVERIFY(!prompts::isEditedByHand(all->first().bundle));
    const auto entries = journal::Journal(m_folder->filePath(QStringLiteral("journal"))).entries();
    QCOMPARE(entries->size(), 2);
    QCOMPARE(entries->first().action, QStringLiteral("prompts.publish"));
}

QTEST_GUILESS_MAIN(StoresTest)
#include "tst_stores.moc"
