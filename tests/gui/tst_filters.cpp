// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of content filters and of the model lifecycle against a sandbox.
#include "gui/endpointbench.h"
#include "gui/guitest.h"

#include "deployments/filtersoverview.h"
#include "deployments/overview.h"
#include "widgets/deployments/blockliststab.h"
#include "widgets/deployments/comparetab.h"
#include "widgets/deployments/diffview.h"
#include "widgets/deployments/filterspage.h"
#include "widgets/deployments/lifecyclepage.h"
#include "widgets/deployments/policiestab.h"
#include "widgets/deployments/policyform.h"

#include <QAccessible>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>
#include <algorithm>

using namespace widgets::deployments;
using sandboxtest::kChatAccount;
using sandboxtest::kDevAccount;

namespace {

const auto kVersion = QStringLiteral("2025-06-01");

QPushButton* buttonOf(const QWidget* widget, const QString& text)
{
    for (QPushButton* button : widget->findChildren<QPushButton*>()) {
        if (button->text() == text && button->isVisible()) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

class FiltersGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void policiesAreListedFilteredAndExplained();
    void differencesAreSaidInWords();
    void copyIsMadeChangedAndDeleted();
    void usedPolicyIsNotDeletedAndProductionAsksForTheName();
    void changeOfSomebodyElseIsNotOverwritten();
    void blocklistGetsTermsAndAPolicy();
    void readOnlyProfileChangesNothing();
    void failureIsToldWithARetry();
    void everyControlHasAName();
    void lifecycleNamesFlowsAndIsExported();

private:
    struct Bench
    {
        Bench(gui::EndpointCloud& cloud, const QString& folder);
        ~Bench();
        bool isReady() { return below.waitFor([this] { return page->isReady(); }); }
        bool waitForEnd();
        gui::EndpointBench below; ///< its wire and its changes
        std::unique_ptr<deployments::FiltersOverview> overview;
        std::unique_ptr<FiltersPage> page;
    };
    QJsonObject now(const QString& id) { return m_cloud->arm().get(id, kVersion).json(); }
    std::unique_ptr<gui::EndpointCloud> m_cloud;
    QTemporaryDir m_folder;
};

FiltersGuiTest::Bench::Bench(gui::EndpointCloud& cloud, const QString& folder) : below(cloud, folder)
{
    deployments::FiltersOverview::Parts parts;
    parts.arm = below.arm();
    parts.clock = &core::SystemClock::instance();
    parts.runner = below.runner.get();
    const QString tenant = cloud.arm().fixture().tenantId(QStringLiteral("contoso.example"));
    parts.tenants = [tenant] { return QList<deployments::TenantChoice>{{tenant, QStringLiteral("Contoso")}}; };
    parts.isReadOnly = [this] { return below.isReadOnly; };
    overview = std::make_unique<deployments::FiltersOverview>(parts);
    page = std::make_unique<FiltersPage>(overview.get(), QStringLiteral("https://management.azure.com"));
    page->resize(1200, 760);
    page->show();
}

FiltersGuiTest::Bench::~Bench()
{
    page.reset();
    overview.reset();
}

bool FiltersGuiTest::Bench::waitForEnd()
{
    return below.waitFor([this] { return below.lastOperation().isDone() && page->isReady(); });
}

void FiltersGuiTest::initTestCase()
{
    GuiTest::initTestCase();
    m_cloud = std::make_unique<gui::EndpointCloud>();
}

void FiltersGuiTest::init()
{
    GuiTest::init();
    m_cloud->clearFaults();
}

void FiltersGuiTest::policiesAreListedFilteredAndExplained()
{
    Bench bench(*m_cloud, m_folder.path());
    QVERIFY(bench.isReady());
    PoliciesTab* const tab = bench.page->policies();
    const int all = tab->shownPolicies();
    QVERIFY(all >= 4);
    bench.page->setFilter(QStringLiteral("contoso-standard"));
    QVERIFY(tab->shownPolicies() >= 1 && tab->shownPolicies() < all);
    QVERIFY(bench.page->handleEscape());
    QCOMPARE(tab->shownPolicies(), all);
    QVERIFY(tab->choose(kChatAccount, QStringLiteral("contoso-strict"), QStringLiteral("chat")));
    QVERIFY2(tab->explanation().contains(QStringLiteral("chat uses the policy contoso-strict.")), qPrintable(tab->explanation()));
    QVERIFY(tab->explanation().contains(QStringLiteral("contoso-codenames")));
    QVERIFY(tab->matrix()->topLevelItemCount() >= 9);
    QVERIFY(tab->choose(kDevAccount, QStringLiteral("Microsoft.DefaultV2"), QStringLiteral("embedding")));
    QVERIFY2(tab->explanation().contains(QStringLiteral("embedding names no policy")), qPrintable(tab->explanation()));
    QVERIFY(!tab->edit()); // the service's own
    for (const auto theme : {widgets::common::ThemeChoice::Light, widgets::common::ThemeChoice::Dark}) {
        useTheme(theme);
        picture(bench.page.get(), theme == widgets::common::ThemeChoice::Dark ? QStringLiteral("filters-dark") : QStringLiteral("filters"));
    }
    useTheme(widgets::common::ThemeChoice::Light);
}

void FiltersGuiTest::differencesAreSaidInWords()
{
    Bench bench(*m_cloud, m_folder.path());
    QVERIFY(bench.isReady());
    CompareTab* const tab = bench.page->comparison();
    QVERIFY(tab->chooseLeft(kChatAccount, {}, QStringLiteral("chat")));
    QVERIFY(tab->chooseRight(kChatAccount, {}, QStringLiteral("chat-mini")));
    const int all = tab->table()->topLevelItemCount();
    tab->setOnlyDifferent(true);
    QVERIFY(tab->table()->topLevelItemCount() > 0 && tab->table()->topLevelItemCount() < all);
    QVERIFY(!tab->table()->findItems(QStringLiteral("left is stricter"), Qt::MatchExactly, 3).isEmpty());
    QVERIFY(tab->table()->findItems(QStringLiteral("same"), Qt::MatchExactly, 3).isEmpty());
    QVERIFY(tab->chooseRight(kChatAccount, {}, QStringLiteral("chat")));
    QCOMPARE(tab->summary(), QStringLiteral("Both do the same."));
}

void FiltersGuiTest::copyIsMadeChangedAndDeleted()
{
    Bench bench(*m_cloud, m_folder.path());
    QVERIFY(bench.isReady());
    PoliciesTab* const tab = bench.page->policies();
    QVERIFY(tab->choose(kDevAccount, QStringLiteral("Microsoft.DefaultV2")));
    PolicyForm* form = tab->copy();
    QVERIFY(form && form->canSend());
    form->setName(QStringLiteral("Microsoft.DefaultV2"));
    QVERIFY(!form->canSend() && !form->problem().isEmpty());
    form->setName(QStringLiteral("careful"));
    form->choose(QStringLiteral("Hate"), QStringLiteral("Prompt"), QStringLiteral("block:Low"));
    QVERIFY(form->findChild<DiffView*>()->toPlainText().contains(QStringLiteral("severityThreshold")));
    buttonOf(form, QStringLiteral("Create"))->click();
    QVERIFY(bench.waitForEnd());
    const QString id = kDevAccount + QStringLiteral("/raiPolicies/careful");
    QCOMPARE(now(id).value(QLatin1String("properties"))[QLatin1String("basePolicyName")].toString(), QStringLiteral("Microsoft.DefaultV2"));
    QVERIFY(tab->choose(kDevAccount, QStringLiteral("careful")));
    QVERIFY2(tab->explanation().contains(QStringLiteral("1 of its")), qPrintable(tab->explanation()));
    form = tab->edit();
    QVERIFY(form && !form->canSend()); // nothing is changed yet
    form->setMode(QStringLiteral("Asynchronous_filter"));
    QVERIFY(form->canSend());
    buttonOf(form, QStringLiteral("Apply"))->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(now(id).value(QLatin1String("properties"))[QLatin1String("mode")].toString(), QStringLiteral("Asynchronous_filter"));
    QVERIFY(tab->removalProblem().isEmpty());
    tab->remove();
    auto* const question = tab->findChild<QDialog*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(question);
    buttonOf(question, QStringLiteral("Delete"))->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(m_cloud->arm().get(id, kVersion).status, 404);
}

void FiltersGuiTest::usedPolicyIsNotDeletedAndProductionAsksForTheName()
{
    Bench bench(*m_cloud, m_folder.path());
    QVERIFY(bench.isReady());
    PoliciesTab* const tab = bench.page->policies();
    QVERIFY(tab->choose(kChatAccount, QStringLiteral("contoso-strict")));
    QVERIFY2(tab->removalProblem().contains(QStringLiteral("in use by")), qPrintable(tab->removalProblem()));
    QVERIFY(!buttonOf(tab, QStringLiteral("Delete"))->isEnabled());
    PolicyForm* const form = tab->edit();
    form->choose(QStringLiteral("Violence"), QStringLiteral("Completion"), QStringLiteral("block:High"));
    QVERIFY(form->canSend());
    buttonOf(form, QStringLiteral("Apply"))->click();
    QVERIFY(bench.below.runner->operations().isEmpty()); // first the name
    auto* const question = form->findChild<QDialog*>();
    QVERIFY(question && question->findChild<QLineEdit*>());
    QTest::keyClicks(question->findChild<QLineEdit*>(), QStringLiteral("contoso-strict"));
    QTest::keyClick(question->findChild<QLineEdit*>(), Qt::Key_Return);
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.below.lastOperation().state, deployments::OperationState::Succeeded);
}

void FiltersGuiTest::changeOfSomebodyElseIsNotOverwritten()
{
    const QString id = kDevAccount + QStringLiteral("/raiPolicies/shared");
    const auto put = [&](const char* mode) {
        return m_cloud->arm().call("PUT", id, kVersion, {{"properties", QJsonObject{{"basePolicyName", "Microsoft.DefaultV2"}, {"mode", mode}}}}).status;
    };
    QCOMPARE(put("Blocking"), 201);
    Bench bench(*m_cloud, m_folder.path());
    QVERIFY(bench.isReady());
    QVERIFY(bench.page->policies()->choose(kDevAccount, QStringLiteral("shared")));
    PolicyForm* const form = bench.page->policies()->edit();
    form->choose(QStringLiteral("Hate"), QStringLiteral("Prompt"), QStringLiteral("off"));
    QCOMPARE(put("Deferred"), 200);
    buttonOf(form, QStringLiteral("Apply"))->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.below.lastOperation().error.kind, core::ErrorKind::Conflict);
    QCOMPARE(now(id).value(QLatin1String("properties"))[QLatin1String("mode")].toString(), QStringLiteral("Deferred"));
}

void FiltersGuiTest::blocklistGetsTermsAndAPolicy()
{
    QCOMPARE(m_cloud->arm().call("PUT", kDevAccount + QStringLiteral("/raiPolicies/listed"), kVersion, {{"properties", QJsonObject{{"basePolicyName", "Microsoft.DefaultV2"}, {"mode", "Blocking"}}}}).status, 201);
    Bench bench(*m_cloud, m_folder.path());
    QVERIFY(bench.isReady());
    BlocklistsTab* const tab = bench.page->blocklists();
    bench.page->showTab(tab);
    QVERIFY(tab->choose(kDevAccount));
    tab->create(QStringLiteral("names"));
    QVERIFY(bench.waitForEnd());
    QVERIFY(tab->choose(kDevAccount, QStringLiteral("names")));
    tab->setTerm(QStringLiteral("(unclosed"), true);
    QVERIFY(!tab->canAdd() && tab->problem().contains(QStringLiteral("regular expression")));
    tab->setTerm(QStringLiteral("project x"), false);
    QVERIFY(tab->canAdd());
    tab->add();
    QVERIFY(bench.waitForEnd());
    QVERIFY(tab->choose(kDevAccount, QStringLiteral("names"), QStringLiteral("project x")));
    QVERIFY(tab->choose(kDevAccount, QStringLiteral("names")));
    for (QComboBox* box : tab->findChildren<QComboBox*>()) {
        box->setCurrentIndex(std::max(box->currentIndex(), box->findText(QStringLiteral("listed"))));
    }
    PolicyForm* const form = tab->attach();
    QVERIFY(form && form->canSend());
    QCOMPARE(form->draft().blocklists.size(), 2);
    buttonOf(form, QStringLiteral("Apply"))->click();
    QVERIFY(bench.waitForEnd());
    QVERIFY(tab->choose(kDevAccount, QStringLiteral("names")));
    QVERIFY(!tab->canRemove()); // in use now
}

void FiltersGuiTest::readOnlyProfileChangesNothing()
{
    Bench bench(*m_cloud, m_folder.path());
    bench.below.isReadOnly = true;
    QVERIFY(bench.isReady());
    QVERIFY(bench.page->policies()->choose(kChatAccount, QStringLiteral("contoso-strict")));
    PolicyForm* const form = bench.page->policies()->edit();
    form->choose(QStringLiteral("Hate"), QStringLiteral("Prompt"), QStringLiteral("off"));
    QVERIFY(!form->canSend());
    QVERIFY(form->problem().contains(QStringLiteral("read-only")));
    bench.page->policies()->remove();
    bench.page->blocklists()->choose(kChatAccount, QStringLiteral("contoso-codenames"));
    bench.page->blocklists()->setTerm(QStringLiteral("x"), false);
    QVERIFY(!bench.page->blocklists()->canAdd() && !bench.page->blocklists()->canRemove());
    bench.page->blocklists()->add();
    bench.page->blocklists()->create(QStringLiteral("more"));
    QVERIFY(bench.below.runner->operations().isEmpty());
}

void FiltersGuiTest::failureIsToldWithARetry()
{
    QVERIFY(m_cloud->addFault({{"service", "arm"}, {"path", "*/raiPolicies*"}}, {{"status", 403}, {"body", QJsonObject{{"error", QJsonObject{{"code", "Refused"}, {"message", "No."}}}}}}));
    Bench bench(*m_cloud, m_folder.path());
    QVERIFY(bench.isReady());
    QVERIFY(!bench.page->problem().isEmpty());
    m_cloud->clearFaults();
    buttonOf(bench.page.get(), QStringLiteral("Try again"))->click();
    QVERIFY(bench.below.waitFor([&] { return bench.page->isReady() && bench.page->problem().isEmpty() && bench.page->policies()->shownPolicies() > 0; }));
}

void FiltersGuiTest::everyControlHasAName()
{
    Bench bench(*m_cloud, m_folder.path());
    QVERIFY(bench.isReady());
    QVERIFY(bench.page->policies()->choose(kChatAccount, QStringLiteral("contoso-strict")));
    PolicyForm* const form = bench.page->policies()->edit();
    for (const QWidget* root : {static_cast<QWidget*>(bench.page.get()), static_cast<QWidget*>(form)}) {
        for (const QComboBox* box : root->findChildren<QComboBox*>()) {
            QAccessibleInterface* const face = QAccessible::queryAccessibleInterface(const_cast<QComboBox*>(box));
            QVERIFY(face && !face->text(QAccessible::Name).isEmpty());
        }
    }
}

void FiltersGuiTest::lifecycleNamesFlowsAndIsExported()
{
    gui::EndpointBench below(*m_cloud, m_folder.path());
    deployments::Overview::Parts parts;
    parts.arm = below.arm();
    parts.clock = &core::SystemClock::instance();
    parts.folder = m_folder.filePath(QStringLiteral("snapshots"));
    const QString tenant = m_cloud->arm().fixture().tenantId(QStringLiteral("contoso.example"));
    parts.tenants = [tenant] { return QList<deployments::TenantChoice>{{tenant, QStringLiteral("Contoso")}}; };
    parts.changes.arm = below.arm();
    parts.changes.clock = parts.clock;
    {
        deployments::Overview overview(parts);
        LifecyclePage page(&overview, below.overview.get());
        page.resize(1300, 760);
        page.show();
        QVERIFY(below.waitFor([&] { return page.isReady() && below.overview->isFilled() && !below.overview->isReading(); }));
        const auto named = page.table()->findItems(QStringLiteral("Named by ep-contoso-chat / blue"), Qt::MatchStartsWith | Qt::MatchRecursive);
        QVERIFY(!named.isEmpty());
        QCOMPARE(named.first()->parent()->text(0), QStringLiteral("chat"));
        for (const char* const name : {"retirements.csv", "retirements.json"}) {
            const QString path = m_folder.filePath(QString::fromLatin1(name));
            QVERIFY(page.exportTo(path).has_value());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().contains("ep-contoso-chat / blue (AZURE_OPENAI_CHAT_DEPLOYMENT)"));
        }
        QVERIFY(!page.exportTo(m_folder.filePath(QStringLiteral("no/folder/x.csv"))).has_value());
        picture(&page, QStringLiteral("lifecycle"));
    }
    QThreadPool::globalInstance()->waitForDone();
}

QTEST_MAIN(FiltersGuiTest)
#include "tst_filters.moc"
