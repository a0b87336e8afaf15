// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"

#include "azure/clientfixture.h"
#include "deployments/overview.h"
#include "widgets/common/grid.h"
#include "widgets/deployments/deploymentform.h"
#include "widgets/deployments/deploymentspage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace widgets::deployments;
using support::Scripted;

namespace {

const QString kAccount = QStringLiteral("/subscriptions/s1/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/oai");

QJsonObject deployment(const QString& name, const QString& type, int capacity)
{
    return {{QStringLiteral("id"), QString(kAccount + QStringLiteral("/deployments/") + name)},
            {QStringLiteral("name"), name},
            {QStringLiteral("sku"), QJsonObject{{QStringLiteral("name"), type}, {QStringLiteral("capacity"), capacity}}},
            {QStringLiteral("properties"),
             QJsonObject{{QStringLiteral("provisioningState"), QStringLiteral("Succeeded")},
                         {QStringLiteral("model"), QJsonObject{{QStringLiteral("format"), QStringLiteral("OpenAI")},
                                                               {QStringLiteral("name"), QStringLiteral("gpt-4o")},
                                                               {QStringLiteral("version"), QStringLiteral("2024-11-20")}}}}}};
}

QJsonObject model()
{
    return json(R"({"format":"OpenAI","name":"gpt-4o","version":"2024-11-20","isDefaultVersion":true,"skus":[)"
                R"({"name":"Standard","usageName":"OpenAI.Standard.gpt-4o","capacity":{"minimum":1,"maximum":1000}},)"
                R"({"name":"ProvisionedManaged","usageName":"OpenAI.ProvisionedManaged","capacity":{"minimum":50,"maximum":500,"step":50}}]})");
}

QJsonObject list(const QJsonArray& items)
{
    return {{QStringLiteral("value"), items}};
}

/// What ARM answers for one account with two deployments; nothing is measured.
Scripted answer(const http::Request& request)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/subscriptions"))) {
        return Scripted::json(200, json(R"({"value":[{"subscriptionId":"s1","displayName":"One","state":"Enabled"}]})"));
    }
    if (path.endsWith(QLatin1String("/resources"))) {
        const QJsonObject account{{QStringLiteral("id"), kAccount}, {QStringLiteral("name"), QStringLiteral("oai")},
                                  {QStringLiteral("kind"), QStringLiteral("OpenAI")}, {QStringLiteral("location"), QStringLiteral("swedencentral")},
                                  {QStringLiteral("tags"), QJsonObject{{QStringLiteral("env"), QStringLiteral("production")}}}};
        return Scripted::json(200, {{QStringLiteral("data"), QJsonArray{account}}});
    }
    if (path.endsWith(QLatin1String("/deployments"))) {
        return Scripted::json(200, list({deployment(QStringLiteral("chat"), QStringLiteral("Standard"), 10),
                                         deployment(QStringLiteral("chat-ptu"), QStringLiteral("ProvisionedManaged"), 50)}));
    }
    if (path.contains(QLatin1String("/deployments/"))) {
        return Scripted::json(200, deployment(QStringLiteral("chat"), QStringLiteral("Standard"), 10));
    }
    if (path.endsWith(QLatin1String("/models"))) {
        return Scripted::json(200, list({model()}));
    }
    if (path.endsWith(QLatin1String("/usages"))) {
        return Scripted::json(200, json(R"({"value":[{"name":{"value":"OpenAI.Standard.gpt-4o"},"currentValue":60,"limit":100}]})"));
    }
    return Scripted::json(200, list({}));
}

} // namespace

class DeploymentsGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void gridFillsAndTheFilterNarrowsIt();
    void escapeClearsTheFilter();
    void hiddenColumnsAreKept();
    void wrongCapacityCannotBeSent_data();
    void wrongCapacityCannotBeSent();
    void spilloverIsOfferedToProvisionedTypesOnly();
    void productionAsksForTheName();
    void readOnlyProfileCannotSend();

private:
    /// A page over the scripted cloud, filled.
    struct Bench
    {
        Bench();
        ~Bench();
        ClientFixture fixture;
        QTemporaryDir folder;
        azure::ArmClient arm{fixture.pipeline, fixture.cloud, &fixture.clock};
        bool isReadOnly = false;
        std::unique_ptr<deployments::Overview> overview;
        std::unique_ptr<DeploymentsPage> page;
        DeploymentForm* form(const QString& name);
        bool waitFor(const std::function<bool()>& condition);
    };
};

DeploymentsGuiTest::Bench::Bench()
{
    fixture.wire->setFallback(answer);
    deployments::Overview::Parts parts;
    parts.arm = &arm;
    parts.clock = &fixture.clock;
    parts.folder = folder.path();
    parts.tenants = [] { return QList<deployments::TenantChoice>{{QStringLiteral("t1"), QStringLiteral("Contoso")}}; };
    parts.changes.arm = &arm;
    parts.changes.clock = &fixture.clock;
    parts.changes.journalFile = folder.filePath(QStringLiteral("journal.jsonl"));
    parts.changes.isReadOnly = [this] { return isReadOnly; };
    overview = std::make_unique<deployments::Overview>(parts);
    page = std::make_unique<DeploymentsPage>(overview.get(), QStringLiteral("https://management.azure.com"));
    page->resize(1200, 700);
    page->show();
    QVERIFY(waitFor([this] { return page->isReady() && overview->table()->rowCount() == 2; }));
}

/// Snapshots are written behind the page: they end before their folder goes.
DeploymentsGuiTest::Bench::~Bench()
{
    page.reset();
    overview.reset();
    QThreadPool::globalInstance()->waitForDone();
}

bool DeploymentsGuiTest::Bench::waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor([&] {
        fixture.clock.advance(core::Milliseconds(1000));
        return condition();
    }, 20000);
}

DeploymentForm* DeploymentsGuiTest::Bench::form(const QString& name)
{
    page->grid()->setCurrentId(kAccount + QStringLiteral("/deployments/") + name);
    DeploymentForm* form = page->editCurrent();
    return form && waitFor([form] { return form->hasFacts(); }) ? form : nullptr;
}

void DeploymentsGuiTest::gridFillsAndTheFilterNarrowsIt()
{
    Bench bench;
    auto* filter = bench.page->findChild<QLineEdit*>();
    QTest::keyClicks(filter, QStringLiteral("type:provisioned"));
    QCOMPARE(bench.overview->table()->rowCount(), 1);
    QCOMPARE(bench.overview->table()->row(0)->name, QStringLiteral("chat-ptu"));
    QVERIFY(bench.page->problem().isEmpty());
}

void DeploymentsGuiTest::escapeClearsTheFilter()
{
    Bench bench;
    auto* filter = bench.page->findChild<QLineEdit*>();
    QTest::keyClicks(filter, QStringLiteral("no such thing"));
    QCOMPARE(bench.overview->table()->rowCount(), 0);
    QVERIFY(bench.page->handleEscape());
    QCOMPARE(bench.overview->table()->rowCount(), 2);
    QVERIFY(!bench.page->handleEscape());
}

void DeploymentsGuiTest::hiddenColumnsAreKept()
{
    Bench bench;
    const bool wasShown = bench.page->grid()->isColumnShown(int(deployments::Column::Region));
    QVERIFY(wasShown);
    bench.page->grid()->setColumnShown(int(deployments::Column::Region), false);
    const QByteArray kept = bench.page->saveLayout();
    DeploymentsPage other(bench.overview.get(), QString());
    other.restoreLayout(kept);
    QVERIFY(!other.grid()->isColumnShown(int(deployments::Column::Region)));
    other.restoreLayout("damaged");
    QVERIFY(bench.waitFor([&] { return other.isReady(); }));
}

void DeploymentsGuiTest::wrongCapacityCannotBeSent_data()
{
    QTest::addColumn<QString>("capacity");
    QTest::addColumn<bool>("isAccepted");
    QTest::newRow("unchanged") << QStringLiteral("10") << false;
    QTest::newRow("more") << QStringLiteral("20") << true;
    QTest::newRow("all that is left and its own") << QStringLiteral("50") << true;
    QTest::newRow("over the quota") << QStringLiteral("51") << false;
    QTest::newRow("negative") << QStringLiteral("-1") << false;
    QTest::newRow("fraction") << QStringLiteral("2.5") << false;
}

void DeploymentsGuiTest::wrongCapacityCannotBeSent()
{
    QFETCH(QString, capacity);
    QFETCH(bool, isAccepted);
    Bench bench;
    DeploymentForm* form = bench.form(QStringLiteral("chat"));
    QVERIFY(form);
    form->setCapacity(capacity);
    QCOMPARE(form->canSend(), isAccepted);
    form->close();
}

void DeploymentsGuiTest::spilloverIsOfferedToProvisionedTypesOnly()
{
    Bench bench;
    DeploymentForm* standard = bench.form(QStringLiteral("chat"));
    QVERIFY(standard);
    QCOMPARE(standard->spilloverChoices(), QStringList());
    standard->close();
    DeploymentForm* provisioned = bench.form(QStringLiteral("chat-ptu"));
    QVERIFY(provisioned);
    QCOMPARE(provisioned->spilloverChoices(), QStringList{QStringLiteral("chat")});
    provisioned->close();
}

void DeploymentsGuiTest::productionAsksForTheName()
{
    Bench bench;
    DeploymentForm* form = bench.form(QStringLiteral("chat"));
    QVERIFY(form);
    form->setCapacity(QStringLiteral("20"));
    QPushButton* apply = nullptr;
    for (QPushButton* button : form->findChildren<QPushButton*>()) {
        apply = button->isDefault() ? button : apply;
    }
    QVERIFY(apply && apply->isEnabled());
    apply->click();
    auto* question = form->findChild<QDialog*>();
    QVERIFY(question);
    QVERIFY(bench.overview->runner()->operations().isEmpty());
    auto* name = question->findChild<QLineEdit*>();
    QVERIFY(name);
    QTest::keyClicks(name, QStringLiteral("cha"));
    for (QPushButton* button : question->findChildren<QPushButton*>()) {
        QVERIFY(button->text() != apply->text() || !button->isEnabled()); // not yet the whole name
    }
    name->clear();
    QTest::keyClicks(name, QStringLiteral("chat"));
    QPushButton* agree = nullptr;
    for (QPushButton* button : question->findChildren<QPushButton*>()) {
        agree = button->text() == apply->text() ? button : agree;
    }
    QVERIFY(agree && agree->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(bench.waitFor([&] { return !bench.overview->runner()->operations().isEmpty(); }));
    QVERIFY(bench.waitFor([&] { return bench.overview->runner()->operations().first().isDone(); }));
}

void DeploymentsGuiTest::readOnlyProfileCannotSend()
{
    Bench bench;
    bench.isReadOnly = true;
    DeploymentForm* form = bench.form(QStringLiteral("chat"));
    QVERIFY(form);
    form->setCapacity(QStringLiteral("20"));
    QVERIFY(!form->canSend());
    form->close();
}

QTEST_MAIN(DeploymentsGuiTest)
#include "tst_deployments.moc"
