// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"

#include "azure/clientfixture.h"
#include "deployments/overview.h"
#include "widgets/common/grid.h"
#include "widgets/deployments/deploymentdetails.h"
#include "widgets/deployments/deploymentform.h"
#include "widgets/deployments/deploymentspage.h"
#include "widgets/deployments/spilloversection.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
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

/// What a widget and those in it say.
QString textsOf(const QWidget* widget)
{
    QStringList texts;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        texts << label->text();
    }
    for (const QPlainTextEdit* edit : widget->findChildren<QPlainTextEdit*>()) {
        texts << edit->toPlainText();
    }
    return texts.join(QLatin1Char('\n'));
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
    void duplicateNameIsNamedAndCannotBeSent();
    void typeOfAnotherRegionCannotBeSent();
    void badEndsAreToldAndLeaveNothingHalf_data();
    void badEndsAreToldAndLeaveNothingHalf();
    void currentTenantAloneIsKept();
    void spilloverShowsWhatSpilledAndIsSetAndCleared();

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
        QList<deployments::TenantChoice> tenants{{QStringLiteral("t1"), QStringLiteral("Contoso")}};
        /// Sends what the form says and waits for the end; the name is typed where it is asked for.
        bool send(DeploymentForm* form, const QString& name);
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
    parts.tenants = [this] { return tenants; };
    parts.currentTenant = [] { return QStringLiteral("t1"); };
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

bool DeploymentsGuiTest::Bench::send(DeploymentForm* form, const QString& name)
{
    QPushButton* apply = nullptr;
    for (QPushButton* button : form->findChildren<QPushButton*>()) {
        apply = button->isDefault() ? button : apply;
    }
    if (!apply || !apply->isEnabled()) {
        return false;
    }
    apply->click();
    auto* question = form->findChild<QDialog*>();
    auto* typed = question ? question->findChild<QLineEdit*>() : nullptr;
    if (!typed) {
        return false;
    }
    QTest::keyClicks(typed, name);
    QTest::keyClick(typed, Qt::Key_Return);
    return waitFor([this] {
        const QList<deployments::ChangeOperation> all = overview->runner()->operations();
        return !all.isEmpty() && (all.first().isDone() || all.first().state == deployments::OperationState::Unknown);
    });
}

void DeploymentsGuiTest::duplicateNameIsNamedAndCannotBeSent()
{
    Bench bench;
    bench.page->grid()->setCurrentId(kAccount + QStringLiteral("/deployments/chat"));
    DeploymentForm* form = bench.page->createBeside();
    QVERIFY(form && bench.waitFor([form] { return form->hasFacts(); }));
    form->setName(QStringLiteral("another"));
    QVERIFY(form->canSend());
    for (const QString& name : {QStringLiteral("chat-ptu"), QStringLiteral("CHAT"), QString(), QStringLiteral("no spaces"), QStringLiteral("a/b")}) {
        form->setName(name);
        QVERIFY2(!form->canSend(), qPrintable(name));
        QVERIFY2(!textsOf(form).isEmpty(), qPrintable(name));
    }
    form->setName(QStringLiteral("chat-ptu"));
    QVERIFY2(textsOf(form).contains(QStringLiteral("chat-ptu")), qPrintable(textsOf(form)));
    form->close();
}

void DeploymentsGuiTest::typeOfAnotherRegionCannotBeSent()
{
    Bench bench;
    DeploymentForm* form = bench.form(QStringLiteral("chat"));
    QVERIFY(form);
    deployments::DeploymentDraft draft = form->draft();
    QVERIFY(!draft.region.isEmpty());
    for (QComboBox* box : form->findChildren<QComboBox*>()) { // what the region does not offer is not there to choose
        QCOMPARE(box->findText(QStringLiteral("DataZoneStandard")), -1);
    }
    form->close();
}

void DeploymentsGuiTest::badEndsAreToldAndLeaveNothingHalf_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("deleted under one's hands") << QStringLiteral("gone") << QStringLiteral("deleted meanwhile") << false;
    QTest::newRow("changed by another operator") << QStringLiteral("changed") << QStringLiteral("Somebody else changed it") << false;
    QTest::newRow("another change is under way") << QStringLiteral("busy") << QStringLiteral("RequestConflict") << true;
    QTest::newRow("refused for quota") << QStringLiteral("quota") << QStringLiteral("InsufficientQuota") << true;
    QTest::newRow("network lost") << QStringLiteral("network") << QString() << true;
}

void DeploymentsGuiTest::badEndsAreToldAndLeaveNothingHalf()
{
    QFETCH(QString, what);
    QFETCH(QString, sentence);
    QFETCH(bool, isSent);
    Bench bench;
    DeploymentForm* form = bench.form(QStringLiteral("chat"));
    QVERIFY(form);
    form->setCapacity(QStringLiteral("20"));
    int writes = 0;
    bench.fixture.wire->setFallback([&writes, what](const http::Request& request) {
        const bool isOne = request.url.path().endsWith(QLatin1String("/deployments/chat"));
        if (request.method == "GET") {
            if (isOne && what == QLatin1String("gone")) {
                return Scripted::json(404, json(R"({"error":{"code":"ResourceNotFound","message":"Gone."}})"));
            }
            return isOne && what == QLatin1String("changed") ? Scripted::json(200, deployment(QStringLiteral("chat"), QStringLiteral("Standard"), 35)) : answer(request);
        }
        if (!isOne) {
            return answer(request);
        }
        ++writes;
        if (what == QLatin1String("network")) {
            return Scripted::failing(core::ErrorKind::Network);
        }
        return what == QLatin1String("busy") ? Scripted::json(409, json(R"({"error":{"code":"RequestConflict","message":"Another operation is being performed."}})"))
                                             : Scripted::json(400, json(R"({"error":{"code":"InsufficientQuota","message":"The quota is used up."}})"));
    });
    QVERIFY(bench.send(form, QStringLiteral("chat")));
    const deployments::ChangeOperation operation = bench.overview->runner()->operations().first();
    QCOMPARE(operation.state, what == QLatin1String("network") ? deployments::OperationState::Unknown : deployments::OperationState::Failed);
    QVERIFY2(core::explainInOneLine(operation.error).contains(sentence) || operation.error.code == sentence, qPrintable(core::explainInOneLine(operation.error)));
    QCOMPARE(writes > 0, isSent);
    QVERIFY(writes <= 1 || what == QLatin1String("network")); // only what got no answer is repeated, as a PUT may be
    QVERIFY2(textsOf(bench.page.get()).contains(core::explainInOneLine(operation.error)), qPrintable(textsOf(bench.page.get())));
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QVERIFY(bench.overview->table()->shownRow(kAccount + QStringLiteral("/deployments/chat-ptu")) >= 0);
    const core::Result<journal::Verdict> verdict = journal::Journal(bench.folder.filePath(QStringLiteral("journal.jsonl"))).verify();
    QVERIFY(verdict && verdict->isIntact);
    QCOMPARE(verdict->entries, !isSent ? 0 : what == QLatin1String("network") ? 1 : 2);
}

void DeploymentsGuiTest::currentTenantAloneIsKept()
{
    Bench bench;
    auto* all = bench.page->findChild<QCheckBox*>();
    QVERIFY(all && all->isHidden()); // with one tenant there is no choice
    bench.tenants.append({QStringLiteral("t2"), QStringLiteral("Fabrikam")});
    bench.overview->refresh();
    QVERIFY(bench.waitFor([&] { return bench.page->isReady() && !all->isHidden(); }));
    QVERIFY(all->isChecked());
    QSignalSpy told(bench.page.get(), &DeploymentsPage::layoutChangedByPerson);
    const auto asked = [&bench] {
        int tenants = 0;
        for (const http::Request& request : bench.fixture.wire->requests) {
            tenants += request.url.path().endsWith(QLatin1String("/subscriptions")) ? 1 : 0;
        }
        return tenants;
    };
    const int before = asked();
    all->click();
    QVERIFY(!told.isEmpty());
    QVERIFY(!bench.overview->isAllTenants());
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QCOMPARE(asked(), before + 1);
    for (const deployments::DeploymentRow& row : bench.overview->table()->shownRows()) {
        QCOMPARE(row.tenantId, QStringLiteral("t1"));
    }
    const QByteArray layout = bench.page->saveLayout();
    bench.page->restoreLayout({});
    all->setChecked(true);
    bench.page->restoreLayout(layout);
    QVERIFY(!all->isChecked());
}

void DeploymentsGuiTest::spilloverShowsWhatSpilledAndIsSetAndCleared()
{
    Bench bench;
    bench.page->grid()->setCurrentId(kAccount + QStringLiteral("/deployments/chat-ptu"));
    SpilloverSection* section = bench.page->details()->spillover();
    QVERIFY(bench.waitFor([section] { return section->isReady(); }));
    QVERIFY(!section->isHidden());
    deployments::SpilloverReport report;
    report.deploymentId = kAccount + QStringLiteral("/deployments/chat-ptu");
    report.target = QStringLiteral("chat");
    report.peakUtilisation = 1.0;
    report.meanUtilisation = 0.5;
    report.spilled = 120;
    report.seen = 7;
    report.spilledShare = 0.25;
    report.cost = 3.5;
    Q_EMIT bench.overview->spilloverRead(report);
    const QString texts = textsOf(section);
    for (const QString& part : {QStringLiteral("120"), QStringLiteral("7"), QStringLiteral("25%"), QStringLiteral("3.50"),
                                QStringLiteral("prices.json"), QStringLiteral("x-ms-spillover-deployment: chat")}) {
        QVERIFY2(texts.contains(part), qPrintable(part + QStringLiteral(" not in ") + texts));
    }
    QSignalSpy wanted(section, &SpilloverSection::targetRequested);
    for (QPushButton* button : section->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Set spillover")) {
            button->click();
            break;
        }
    }
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("chat"));
    DeploymentForm* form = bench.page->findChild<DeploymentForm*>();
    QVERIFY(form && bench.waitFor([form] { return form->hasFacts(); }));
    QCOMPARE(form->draft().spilloverTo, QStringLiteral("chat"));
    QVERIFY(form->canSend());
    form->close();
}

QTEST_MAIN(DeploymentsGuiTest)
#include "tst_deployments.moc"
