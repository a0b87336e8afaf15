// SPDX-License-Identifier: GPL-3.0-or-later
// The alerts page against a sandbox with its fortnight: what a person sees and does, and what goes wrong meanwhile.
#include "gui/guitest.h"
#include "sandbox/arm/armcalls.h"

#include "http/networktransport.h"
#include "journal/journal.h"
#include "widgets/alerts/alertchart.h"
#include "widgets/alerts/alertdetails.h"
#include "widgets/alerts/alertspage.h"
#include "widgets/alerts/changedialog.h"
#include "widgets/alerts/firedtab.h"
#include "widgets/alerts/ruledialog.h"
#include "widgets/alerts/ruleform.h"
#include "widgets/alerts/rulestab.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/lineplot.h"
#include "widgets/common/grid.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace sandboxtest;
using namespace widgets::alerts;

namespace {

class KnownToken : public http::TokenProvider
{
public:
    explicit KnownToken(ArmCalls* arm, QString user) : m_arm(arm), m_user(std::move(user)) {}
    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, core::CancelToken) override
    {
        http::AccessToken token;
        QByteArray& known = m_tokens[request.scope];
        if (known.isEmpty()) {
            known = m_arm->fixture().token(request.scope, m_user);
        }
        token.secret = known;
        co_return token;
    }

private:
    ArmCalls* m_arm;
    QString m_user;
    QHash<QString, QByteArray> m_tokens;
};

sandbox::SandboxOptions fortnight()
{
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.historyDays = 14;
    options.seed = 7;
    return options;
}

/// The page as one person, over the wire.
struct Bench
{
    explicit Bench(ArmCalls& calls, const QString& folder, const QString& user = kOps, bool isReadOnly = false)
    {
        transport = std::make_shared<http::NetworkTransport>(http::TransportOptions());
        const QUrl metadata(calls.fixture().sandbox().metadataUrl());
        const Answer document = calls.fixture().get(metadata.toString());
        cloud = *azure::CloudProfile::fromMetadata(metadata, document.body);
        http::PipelineParts parts;
        parts.tokens = std::make_shared<KnownToken>(&calls, user);
        parts.audience = [this](const QString& scope, const QUrl& url) { return cloud.allows(scope, url); };
        pipeline = http::Pipeline::standard(parts, transport);
        core::Clock* const clock = &core::SystemClock::instance();
        arm = std::make_unique<azure::ArmClient>(pipeline, cloud, clock);
        const QString tenant = calls.fixture().tenantId(QStringLiteral("contoso.example"));
        const auto tenants = [tenant] { return QList<logs::TenantChoice>{{tenant, QStringLiteral("Contoso")}}; };
        deployments::ChangeRunnerParts changes;
        changes.arm = arm.get();
        changes.clock = clock;
        changes.journalFile = folder + QStringLiteral("/journal.jsonl");
        changes.isReadOnly = [isReadOnly] { return isReadOnly; };
        runner = std::make_unique<deployments::ChangeRunner>(changes);
        systems = std::make_unique<monitoring::Systems>(arm.get(), tenants);
        tester = std::make_unique<monitoring::BackTester>(monitoring::BackTester::Parts{pipeline, cloud, arm.get(), clock});
        watch = std::make_unique<monitoring::LocalWatch>(tester.get(), clock);
        monitoring::AlertsBookParts book;
        book.arm = arm.get();
        book.clock = clock;
        book.tenants = tenants;
        book.runner = runner.get();
        book.journalFile = changes.journalFile;
        book.isReadOnly = changes.isReadOnly;
        alerts = std::make_unique<monitoring::AlertsBook>(book);
        page = std::make_unique<AlertsPage>(Tools{alerts.get(), tester.get(), watch.get(), systems.get(), &focus, cloud.arm.toString()});
        page->resize(1280, 800);
        page->show();
    }
    ~Bench()
    {
        page.reset();
        QThreadPool::globalInstance()->waitForDone();
    }
    bool waitFor(const std::function<bool()>& condition) const { return QTest::qWaitFor(condition, 60'000); }

    azure::CloudProfile cloud;
    std::shared_ptr<http::NetworkTransport> transport;
    std::shared_ptr<http::Pipeline> pipeline;
    std::unique_ptr<azure::ArmClient> arm;
    std::unique_ptr<deployments::ChangeRunner> runner;
    std::unique_ptr<monitoring::Systems> systems;
    std::unique_ptr<monitoring::BackTester> tester;
    std::unique_ptr<monitoring::LocalWatch> watch;
    std::unique_ptr<monitoring::AlertsBook> alerts;
    monitoring::Focus focus;
    std::unique_ptr<AlertsPage> page;
};

QPushButton* buttonOf(QWidget* parent, const QString& text)
{
    for (QPushButton* const button : parent->findChildren<QPushButton*>()) {
        if (button->text() == text) {
            return button;
        }
    }
    return nullptr;
}

} // namespace

class AlertsGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void chosenAlertShowsChartThresholdAndHistory();
    void alertIsAcknowledgedWithACommentAndJournalled();
    void otherPagesLookAtTheTimeOfTheAlert();
    void ruleFromATileIsTriedCreatedAndSwitchedOff();
    void readOnlyProfileOffersNothing();
    void unreadableListIsTold();

private:
    std::unique_ptr<ArmCalls> m_calls;
    QTemporaryDir m_folder;
};

void AlertsGuiTest::initTestCase()
{
    GuiTest::initTestCase();
    m_calls = std::make_unique<ArmCalls>(fortnight());
    const auto woken = [this] { return m_calls->get(kChatGroup + QStringLiteral("/providers/Microsoft.AlertsManagement/alerts?timeRange=1d"), QStringLiteral("2019-03-01")).status == 200; };
    QTRY_VERIFY_WITH_TIMEOUT(woken(), 120'000);
}

void AlertsGuiTest::chosenAlertShowsChartThresholdAndHistory()
{
    Bench bench(*m_calls, m_folder.path());
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    FiredTab* const tab = bench.page->fired();
    QVERIFY(tab->table()->rowCount() > 0);
    QVERIFY(!tab->grid()->currentId().isEmpty());
    auto* const plot = tab->details()->findChild<widgets::charts::LinePlot*>();
    QVERIFY(plot && plot->lines().size() >= 2); // measured, and the threshold
    QVERIFY(plot->lines().back().isReference);
    bool isToldOf = false;
    for (const QLabel* const label : tab->details()->findChildren<QLabel*>()) {
        isToldOf = isToldOf || label->text().contains(QStringLiteral("It fired"));
    }
    QVERIFY(isToldOf);
    for (QWidget* const pane : bench.page->panes()) {
        QVERIFY(!pane->accessibleName().isEmpty());
    }
    tab->filterLine()->setText(QStringLiteral("nothing like this"));
    QCOMPARE(tab->table()->rowCount(), 0);
    QVERIFY(bench.page->handleEscape());
    QVERIFY(tab->table()->rowCount() > 0);
}

void AlertsGuiTest::alertIsAcknowledgedWithACommentAndJournalled()
{
    Bench bench(*m_calls, m_folder.path());
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    AlertDetails* const details = bench.page->fired()->details();
    const QString id = bench.page->fired()->grid()->currentId();
    const azure::AlertState wanted = bench.alerts->alert(id)->alert.state == azure::AlertState::New ? azure::AlertState::Acknowledged : azure::AlertState::New;
    details->askFor(wanted);
    auto* const dialog = details->findChild<ChangeDialog*>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>()->setText(QStringLiteral("seen"));
    QTest::mouseClick(buttonOf(dialog, wanted == azure::AlertState::New ? QStringLiteral("Open again") : QStringLiteral("Acknowledge")), Qt::LeftButton);
    QVERIFY(bench.waitFor([&] { return bench.alerts->alert(id)->alert.state == wanted; }));
    const auto entries = journal::Journal(m_folder.filePath(QStringLiteral("journal.jsonl"))).entries();
    QVERIFY(entries && entries->last().outcome == journal::Outcome::Succeeded);
}

void AlertsGuiTest::otherPagesLookAtTheTimeOfTheAlert()
{
    Bench bench(*m_calls, m_folder.path());
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QSignalSpy wanted(bench.page.get(), &AlertsPage::pageWanted);
    const azure::FiredAlert alert = bench.alerts->alert(bench.page->fired()->grid()->currentId())->alert;
    QTest::mouseClick(buttonOf(bench.page->fired()->details(), QStringLiteral("Show failures")), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("failures"));
    QVERIFY(bench.focus.look().range.from < alert.startedAt && bench.focus.look().range.to > alert.startedAt);
    QVERIFY(bench.focus.canGoBack());
}

void AlertsGuiTest::ruleFromATileIsTriedCreatedAndSwitchedOff()
{
    Bench bench(*m_calls, m_folder.path());
    QVERIFY(bench.waitFor([&] { return bench.page->isReady() && bench.systems->isFilled() && !bench.systems->isReading(); }));
    for (const monitoring::System& system : bench.systems->all()) {
        if (system.name == QLatin1String("contoso-chat")) {
            bench.focus.setSystem(system.id);
        }
    }
    RuleDialog* const dialog = bench.page->createFrom(QStringLiteral("m01-requests"));
    QVERIFY(dialog);
    QVERIFY(bench.waitFor([&] { return dialog->isTried(); }));
    QVERIFY(!dialog->chart()->chart()->isEmptyShown());
    dialog->form()->findChildren<QLineEdit*>().first()->setText(QStringLiteral("made-here"));
    QVERIFY(dialog->send());
    const auto find = [&]() -> const monitoring::AlertRuleRow* {
        for (const monitoring::AlertRuleRow& row : bench.alerts->rules()) {
            if (row.rule.name == QLatin1String("made-here")) {
                return &row;
            }
        }
        return nullptr;
    };
    QVERIFY(bench.waitFor([&] { return find() != nullptr; }));
    bench.runner->start(monitoring::enableChange(find()->rule, false));
    QVERIFY(bench.waitFor([&] { return find() && !find()->rule.isEnabled; }));
    bench.page->showRule(find()->rule.id);
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QCOMPARE(bench.page->rules()->grid()->currentId(), find()->rule.id);
}

void AlertsGuiTest::readOnlyProfileOffersNothing()
{
    Bench bench(*m_calls, m_folder.path(), kOps, true);
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    AlertDetails* const details = bench.page->fired()->details();
    QVERIFY(!buttonOf(details, QStringLiteral("Acknowledge…"))->isEnabled());
    for (const auto& command : bench.page->commands()) {
        if (command.id == QLatin1String("alerts.acknowledge")) {
            QVERIFY(!command.isEnabled());
        }
    }
}

void AlertsGuiTest::unreadableListIsTold()
{
    const QJsonObject fault{{"match", QJsonObject{{"operation", "Alerts_GetAll"}}}, {"effect", QJsonObject{{"status", 403}}}};
    m_calls->fixture().order(QStringLiteral("faults"), fault);
    Bench bench(*m_calls, m_folder.path());
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    const bool isTold = !bench.page->problem().isEmpty();
    m_calls->fixture().send("DELETE", m_calls->fixture().origin() + QStringLiteral("/_sandbox/faults"));
    QVERIFY(isTold);
    QVERIFY(!bench.alerts->rules().isEmpty()); // the rest is there
}

QTEST_MAIN(AlertsGuiTest)
#include "tst_alerts.moc"
