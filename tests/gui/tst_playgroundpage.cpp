// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"
#include "gui/samples.h"

#include "core/fakeclock.h"
#include "core/random.h"
#include "playground/conversationstore.h"
#include "playground/session.h"
#include "widgets/common/badge.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/markdownstreamview.h"
#include "widgets/playground/answernotice.h"
#include "widgets/playground/chunkdetails.h"
#include "widgets/playground/composer.h"
#include "widgets/playground/conversationlist.h"
#include "widgets/playground/conversationview.h"
#include "widgets/playground/parameterform.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/playground/prompttab.h"
#include "widgets/playground/sourcestab.h"
#include "widgets/playground/turnview.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace common = widgets::common;
using widgets::playground::AnswerNotice;
using widgets::playground::Inspector;
using widgets::playground::PlaygroundPage;
using widgets::playground::TurnView;

namespace {

/// A page over a store in memory and a session whose catalogue is what the test says.
struct Stage
{
    explicit Stage(core::Result<::playground::Catalog> given = ::playground::Catalog(), bool answers = true)
    {
        ::playground::SessionParts parts;
        parts.flow.clock = &clock;
        parts.flow.random = &random;
        parts.store = &store;
        const auto catalog = std::make_shared<core::Result<::playground::Catalog>>(std::move(given));
        parts.readCatalog = [catalog, answers](http::CallContext context) { return answer(catalog, answers, context.cancel); };
        session = std::make_unique<::playground::PlaygroundSession>(parts);
    }
    /// May go on after the stage is gone, so it holds what it needs.
    static QCoro::Task<core::Result<::playground::Catalog>> answer(std::shared_ptr<core::Result<::playground::Catalog>> catalog, bool answers,
                                                                   core::CancelToken cancel)
    {
        if (!answers) {
            const bool slept = co_await core::SystemClock::instance().sleep(core::Milliseconds(60000), cancel);
            Q_UNUSED(slept)
        }
        co_return *catalog;
    }
    PlaygroundPage* makePage()
    {
        page = std::make_unique<PlaygroundPage>(session.get(), &store);
        page->setExamples({QStringLiteral("What are the rules for business travel?"), QStringLiteral("How many days of leave do I have?")});
        page->resize(1360, 820);
        page->show();
        return page.get();
    }
    TurnView* openWith(const ::playground::FlowResult& result)
    {
        (void)store.save(gui::conversationOf(QStringLiteral("c"), QStringLiteral("A conversation"), {result}));
        (void)session->openConversation(QStringLiteral("c"));
        return page->conversation()->turns().last();
    }

    core::FakeClock clock;
    core::SeededRandom random{1};
    ::playground::ConversationStore store{QString()};
    std::unique_ptr<::playground::PlaygroundSession> session;
    std::unique_ptr<PlaygroundPage> page;
};

QString visibleTitle(QWidget* page)
{
    for (common::EmptyState* empty : page->findChildren<common::EmptyState*>()) {
        if (empty->isVisible() && empty->title() != QLatin1String("No sources yet")) {
            return empty->title();
        }
    }
    return {};
}

} // namespace

class PlaygroundPageTest : public gui::GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void opensEmptyWithExamples();
    void saysThatItReadsTheChoices();
    void asksForASignInWhenThereIsNone();
    void namesResourcesThatDidNotAnswer();
    void showsAWholeAnswerWithEverythingBehindIt();
    void citationOpensItsChunk();
    void highlightsWhatTheSearchMatched();
    void failuresHaveTheirOwnWords_data();
    void failuresHaveTheirOwnWords();
    void rateLimitCountsDownAndThenAllowsRetry();
    void filterBlockNamesCategoriesAndSeverity();
    void partOfAnAnswerIsKept();
    void questionWithoutADeploymentSaysSo();
    void tooLongPasteIsRefusedWithAReason();
    void enterSendsAndShiftEnterBreaksTheLine();
    void longConversationsShowTheirLastTurnsFirst();
    void parametersSurviveTheForm();
    void rowsThatDoNotMatterAreDisabled();
    void everyItemModelKeepsItsContract();
    void commandsHaveUniqueIdsAndShortcuts();
    void looksAsItShould();
};

void PlaygroundPageTest::opensEmptyWithExamples()
{
    Stage stage;
    PlaygroundPage* page = stage.makePage();
    QCOMPARE(visibleTitle(page), QStringLiteral("Ask your documents"));
    QVERIFY(page->isReady());
    QVERIFY(page->problem().isEmpty());
    int examples = 0;
    for (common::Chip* chip : page->findChildren<common::Chip*>()) {
        examples += chip->text().endsWith(QLatin1Char('?')) && chip->isVisible();
    }
    QCOMPARE(examples, 2);
}

void PlaygroundPageTest::saysThatItReadsTheChoices()
{
    Stage stage(::playground::Catalog(), false);
    PlaygroundPage* page = stage.makePage();
    stage.session->refreshCatalog();
    QVERIFY(visibleTitle(page).contains(QLatin1String("Reading")));
    QVERIFY(!page->isReady());
}

void PlaygroundPageTest::asksForASignInWhenThereIsNone()
{
    Stage stage(core::Result<::playground::Catalog>(core::Error::make(core::ErrorKind::SignInNeeded, QStringLiteral("No account."))));
    PlaygroundPage* page = stage.makePage();
    QSignalSpy asked(page, &PlaygroundPage::navigationRequested);
    stage.session->refreshCatalog();
    QTRY_COMPARE(visibleTitle(page), QStringLiteral("Sign in to ask your systems"));
    for (QPushButton* button : page->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == QLatin1String("Sign in")) {
            button->click();
        }
    }
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), QStringLiteral("sign-in"));
}

void PlaygroundPageTest::namesResourcesThatDidNotAnswer()
{
    ::playground::Catalog catalog;
    catalog.problems << core::Error::make(core::ErrorKind::Network, QStringLiteral("refused"), QStringLiteral("srch-fabrikam"));
    Stage stage(catalog);
    PlaygroundPage* page = stage.makePage();
    stage.session->refreshCatalog();
    QTRY_VERIFY(page->problem().contains(QLatin1String("srch-fabrikam")));
}

void PlaygroundPageTest::showsAWholeAnswerWithEverythingBehindIt()
{
    Stage stage;
    PlaygroundPage* page = stage.makePage();
    TurnView* turn = stage.openWith(gui::answeredResult());
    QVERIFY(turn->answer()->toPlainText().contains(QLatin1String("cheapest reasonable fare")));
    QVERIFY(turn->notice()->isHidden());
    QCOMPARE(page->inspector()->sources()->model()->rowCount(), 5);
    QVERIFY(page->inspector()->prompt()->text().contains(QLatin1String("Documents:")));
    QVERIFY(page->problem().isEmpty());
}

void PlaygroundPageTest::citationOpensItsChunk()
{
    Stage stage;
    PlaygroundPage* page = stage.makePage();
    TurnView* turn = stage.openWith(gui::answeredResult());
    page->inspector()->showTab(Inspector::Tab::Parameters);
    page->setInspectorOpen(false);
    Q_EMIT turn->answer()->citationActivated(3);
    QVERIFY(page->isInspectorOpen());
    QCOMPARE(page->inspector()->currentTab(), Inspector::Tab::Sources);
    const auto* details = page->inspector()->findChild<widgets::playground::ChunkDetails*>();
    QVERIFY(details->findChild<common::Label*>()->text().contains(QLatin1String("Per diem rates")));
}

void PlaygroundPageTest::highlightsWhatTheSearchMatched()
{
    QCOMPARE(widgets::playground::highlightedTerms({QStringLiteral("the <em>travel</em> desk <em>Travel</em>"), QStringLiteral("no mark"),
                                                    QStringLiteral("<em>fare</em>")}),
             QStringList({QStringLiteral("travel"), QStringLiteral("fare")}));
}

void PlaygroundPageTest::failuresHaveTheirOwnWords_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("button");
    QTest::newRow("throttled") << 0 << QStringLiteral("over its rate limit") << QStringLiteral("Try again");
    QTest::newRow("filtered") << 1 << QStringLiteral("content filter blocked") << QStringLiteral("Try again");
    QTest::newRow("cut") << 2 << QStringLiteral("broke in the middle") << QStringLiteral("Regenerate");
    QTest::newRow("offline") << 3 << QStringLiteral("cannot be reached") << QStringLiteral("Try again");
    QTest::newRow("missing index") << 4 << QStringLiteral("was not found") << QStringLiteral("Open the parameters");
    QTest::newRow("signed out") << 5 << QStringLiteral("need to sign in") << QStringLiteral("Sign in");
    QTest::newRow("stopped") << 6 << QStringLiteral("You stopped") << QStringLiteral("Regenerate");
}

void PlaygroundPageTest::failuresHaveTheirOwnWords()
{
    QFETCH(int, which);
    QFETCH(QString, sentence);
    QFETCH(QString, button);
    const ::playground::FlowResult results[] = {gui::throttledResult(), gui::filteredResult(), gui::cutResult(), gui::offlineResult(),
                                                gui::missingIndexResult(), gui::signedOutResult(), gui::stoppedResult()};
    Stage stage;
    stage.makePage();
    TurnView* turn = stage.openWith(results[which]);
    QVERIFY(!turn->notice()->isHidden());
    QVERIFY2(turn->notice()->sentence().contains(sentence), qPrintable(turn->notice()->sentence()));
    bool offered = false;
    for (QPushButton* candidate : turn->notice()->findChildren<QPushButton*>()) {
        offered = offered || (candidate->isVisible() && candidate->text() == button);
    }
    QVERIFY2(offered, qPrintable(button));
}

void PlaygroundPageTest::rateLimitCountsDownAndThenAllowsRetry()
{
    ::playground::FlowResult result = gui::throttledResult();
    result.error->retryAfter = std::chrono::milliseconds(1200);
    AnswerNotice notice;
    notice.resize(600, 120);
    notice.show();
    notice.setResult(result, true);
    auto* retry = notice.findChild<QPushButton*>();
    QVERIFY(!retry->isEnabled());
    QVERIFY2(notice.remedy().contains(QLatin1Char('2')), qPrintable(notice.remedy()));
    QTRY_VERIFY_WITH_TIMEOUT(retry->isEnabled(), 4000);
    QVERIFY(notice.remedy().contains(QLatin1String("now")));
}

void PlaygroundPageTest::filterBlockNamesCategoriesAndSeverity()
{
    AnswerNotice notice;
    notice.setResult(gui::filteredResult(), true);
    QStringList badges;
    for (common::Badge* badge : notice.findChildren<common::Badge*>()) {
        badges << badge->text();
    }
    QCOMPARE(badges.size(), 2);
    QVERIFY(badges.join(QLatin1Char(';')).contains(QLatin1String("Violence: Medium")));
    QVERIFY(badges.join(QLatin1Char(';')).contains(QLatin1String("Jailbreak")));
}

void PlaygroundPageTest::partOfAnAnswerIsKept()
{
    Stage stage;
    stage.makePage();
    TurnView* turn = stage.openWith(gui::cutResult());
    QVERIFY(turn->answer()->isVisible());
    QVERIFY(turn->answer()->toPlainText().endsWith(QLatin1String("Rail comes")));
    QVERIFY(turn->notice()->remedy().contains(QLatin1String("kept")));
}

void PlaygroundPageTest::questionWithoutADeploymentSaysSo()
{
    Stage stage;
    PlaygroundPage* page = stage.makePage();
    page->composer()->setText(QStringLiteral("A question"));
    Q_EMIT page->composer()->editor()->sendRequested();
    QTRY_COMPARE(page->conversation()->turns().size(), 1);
    QTRY_VERIFY(!page->conversation()->turns().last()->isRunning());
    QVERIFY(!page->conversation()->turns().last()->notice()->isHidden());
    QVERIFY(!page->problem().isEmpty());
    QVERIFY(page->composer()->text().isEmpty());
}

void PlaygroundPageTest::tooLongPasteIsRefusedWithAReason()
{
    class Paste : public widgets::playground::QuestionEdit
    {
    public:
        using QuestionEdit::insertFromMimeData;
    } edit;
    QSignalSpy refused(&edit, &widgets::playground::QuestionEdit::pasteRefused);
    QMimeData data;
    data.setText(QString(10 * 1024 * 1024, QLatin1Char('x')));
    edit.insertFromMimeData(&data);
    QCOMPARE(refused.count(), 1);
    QVERIFY(edit.toPlainText().isEmpty());
    data.setText(QStringLiteral("short"));
    edit.insertFromMimeData(&data);
    QCOMPARE(edit.toPlainText(), QStringLiteral("short"));
}

void PlaygroundPageTest::enterSendsAndShiftEnterBreaksTheLine()
{
    widgets::playground::QuestionEdit edit;
    QSignalSpy sent(&edit, &widgets::playground::QuestionEdit::sendRequested);
    QTest::keyClicks(&edit, QStringLiteral("one"));
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(&edit, QStringLiteral("two"));
    QCOMPARE(edit.toPlainText(), QStringLiteral("one\ntwo"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    edit.setSendWithEnter(false);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(sent.count(), 2);
}

void PlaygroundPageTest::longConversationsShowTheirLastTurnsFirst()
{
    Stage stage;
    PlaygroundPage* page = stage.makePage();
    QList<::playground::FlowResult> many;
    for (int i = 0; i < 75; ++i) {
        ::playground::FlowResult result = gui::stoppedResult();
        result.question = QString::number(i);
        many << result;
    }
    (void)stage.store.save(gui::conversationOf(QStringLiteral("long"), QStringLiteral("Long"), many));
    (void)stage.session->openConversation(QStringLiteral("long"));
    QCOMPARE(page->conversation()->turns().size(), 30);
    QCOMPARE(page->conversation()->turns().last()->result().question, QStringLiteral("74"));
    for (int i = 0; i < 2; ++i) {
        for (QPushButton* button : page->conversation()->findChildren<QPushButton*>()) {
            if (button->text() == QLatin1String("Show earlier turns")) {
                button->click();
            }
        }
    }
    QCOMPARE(page->conversation()->turns().size(), 75);
    QCOMPARE(page->conversation()->turns().first()->result().question, QStringLiteral("0"));
}

void PlaygroundPageTest::parametersSurviveTheForm()
{
    ::playground::Parameters p;
    p.route = ::playground::Route::Endpoint;
    p.mode = ::playground::RetrievalMode::Semantic;
    p.rewrite = ::playground::RewriteMode::Never;
    p.topK = 9;
    p.documentBudget = 1234;
    p.filter = QStringLiteral("language eq 'ja'");
    p.temperature = 0.0;
    p.topP = 0.5;
    p.maxTokens = 77;
    p.seed = 42;
    p.stop = QStringList{QStringLiteral("END"), QStringLiteral("###")};
    p.responseFormat = QStringLiteral("json_object");
    p.systemPrompt = QStringLiteral("Be brief.");
    p.deploymentId = QStringLiteral("/subscriptions/x/deployments/gone");
    p.chatBackend = ::playground::CustomBackend::fromText(QStringLiteral("chat"), QStringLiteral("127.0.0.1:8080/v1"), QStringLiteral("llama"));
    widgets::playground::ParameterForm form;
    form.setParameters(p);
    QCOMPARE(form.parameters().toJson(), p.toJson());
    form.setCatalog({});
    QCOMPARE(form.parameters().toJson(), p.toJson());
    form.setParameters({});
    QCOMPARE(form.parameters().toJson(), ::playground::Parameters().toJson());
}

void PlaygroundPageTest::rowsThatDoNotMatterAreDisabled()
{
    widgets::playground::ParameterForm form;
    const auto enabled = [&form](const QString& name) {
        for (QWidget* widget : form.findChildren<QWidget*>()) {
            if (widget->accessibleName() == name && widget->focusPolicy() != Qt::NoFocus) {
                return widget->isEnabled();
            }
        }
        return false;
    };
    ::playground::Parameters p;
    form.setParameters(p);
    QVERIFY(enabled(QStringLiteral("Index")));
    QVERIFY(!enabled(QStringLiteral("Endpoint")));
    p.mode = ::playground::RetrievalMode::None;
    form.setParameters(p);
    QVERIFY(!enabled(QStringLiteral("Index")));
    p.route = ::playground::Route::Endpoint;
    form.setParameters(p);
    QVERIFY(enabled(QStringLiteral("Endpoint")));
    QVERIFY(!enabled(QStringLiteral("Deployment")));
}

void PlaygroundPageTest::everyItemModelKeepsItsContract()
{
    Stage stage;
    PlaygroundPage* page = stage.makePage();
    QList<QAbstractItemModelTester*> testers;
    for (QAbstractItemModel* model : page->findChildren<QAbstractItemModel*>()) {
        testers << new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, this);
    }
    QVERIFY(testers.size() >= 2);
    stage.openWith(gui::answeredResult());
    (void)stage.store.rename(QStringLiteral("c"), QStringLiteral("Renamed"));
    page->list()->model()->setSearch(QStringLiteral("nothing like it"));
    QCOMPARE(page->list()->model()->rowCount(), 0);
    page->list()->model()->setSearch({});
    QCOMPARE(page->list()->model()->rowCount(), 1);
    (void)stage.store.remove(QStringLiteral("c"));
    QCOMPARE(page->list()->model()->rowCount(), 0);
    qDeleteAll(testers);
}

void PlaygroundPageTest::commandsHaveUniqueIdsAndShortcuts()
{
    Stage stage;
    QSet<QString> ids;
    QSet<QString> keys;
    for (const common::Command& command : stage.makePage()->commands()) {
        QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
        ids.insert(command.id);
        QVERIFY(command.run);
        QVERIFY(command.id.startsWith(QLatin1String("playground.")));
        const QString shortcut = command.shortcut.toString();
        QVERIFY2(shortcut.isEmpty() || !keys.contains(shortcut), qPrintable(shortcut));
        keys.insert(shortcut);
    }
}

/// Pictures for a person to look at; the test itself only proves that every state paints without a warning.
void PlaygroundPageTest::looksAsItShould()
{
    for (const bool dark : {false, true}) {
        useTheme(dark ? common::ThemeChoice::Dark : common::ThemeChoice::Light);
        const QString suffix = dark ? QStringLiteral("-dark") : QString();
        Stage stage;
        PlaygroundPage* page = stage.makePage();
        picture(page, QStringLiteral("playground-empty") + suffix);
        stage.openWith(gui::answeredResult());
        const QStringList tabs{QStringLiteral("sources"), QStringLiteral("prompt"), QStringLiteral("request"), QStringLiteral("timeline"), QStringLiteral("parameters")};
        for (int i = 0; i < tabs.size(); ++i) {
            page->inspector()->showTab(Inspector::Tab(i));
            picture(page, QStringLiteral("playground-") + tabs[i] + suffix);
        }
        (void)stage.store.save(gui::conversationOf(QStringLiteral("b"), QStringLiteral("Failures"), {gui::throttledResult(), gui::filteredResult(), gui::cutResult()}));
        (void)stage.session->openConversation(QStringLiteral("b"));
        QTest::qWait(20);
        picture(page, QStringLiteral("playground-errors") + suffix);
        QVERIFY(!page->grab().isNull());
    }
    useTheme(common::ThemeChoice::Light);
}

QTEST_MAIN(PlaygroundPageTest)
#include "tst_playgroundpage.moc"
