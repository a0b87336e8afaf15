// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/chunkmodel.h"
#include "playground/conversationstore.h"
#include "playground/flowfixture.h"
#include "playground/session.h"
#include "playground/timeline.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace playground;
using support::FlowFixture;
using support::Scripted;
using Call = support::FlowFixture::Call;
using State = PlaygroundSession::State;

Q_DECLARE_METATYPE(playground::FlowResult)

namespace {

/// A session over the scripted services, with a store in memory.
class Harness
{
public:
    Harness()
    {
        SessionParts parts;
        parts.flow = fixture.parts();
        parts.readCatalog = [this](http::CallContext) { return catalog(this); };
        parts.store = &store;
        session = std::make_unique<PlaygroundSession>(parts);
    }
    static QCoro::Task<core::Result<Catalog>> catalog(Harness* self)
    {
        ++self->catalogReads;
        if (self->catalogError) {
            co_return *self->catalogError;
        }
        co_return self->fixture.catalog();
    }
    void scriptAnswer(const QStringList& deltas)
    {
        fixture.answer(Call::Embeddings, FlowFixture::vectors(1, 3));
        fixture.answer(Call::Search, FlowFixture::hits({{QStringLiteral("Travel"), QStringLiteral("Hotels cost at most 150 EUR.")}}));
        fixture.answer(Call::Chat, FlowFixture::chat(deltas));
    }
    void scriptEndlessAnswer()
    {
        fixture.answer(Call::Embeddings, FlowFixture::vectors(1, 3));
        fixture.answer(Call::Search, FlowFixture::hits({{QStringLiteral("Travel"), QStringLiteral("Hotels cost at most 150 EUR.")}}));
        QByteArray stream = FlowFixture::chatBytes({QStringLiteral("150 EUR [1].")}, QStringLiteral("stop"));
        stream.truncate(stream.indexOf("\n\n") + 2);
        Scripted endless = Scripted::stream(stream, 0);
        endless.hangAfterChunks = true;
        fixture.answer(Call::Chat, endless);
    }
    bool ask(const QString& question)
    {
        QSignalSpy finished(session.get(), &PlaygroundSession::askFinished);
        session->ask(question);
        return !finished.isEmpty() || finished.wait(5000);
    }

    FlowFixture fixture;
    ConversationStore store{QString{}};
    std::unique_ptr<PlaygroundSession> session;
    std::optional<core::Error> catalogError;
    int catalogReads = 0;
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<playground::FlowResult>(); }
    void answerArrivesInBatchesAndIsKept();
    void secondQuestionCarriesTheConversation();
    void stopKeepsThePartAndIsQuick();
    void refusedQuestionStaysADraftAndIsNoTurn();
    void regenerateReplacesTheLastTurn();
    void failedRegenerationKeepsTheOldAnswer();
    void failureIsATurnWithItsError();
    void missingDeploymentIsExplained();
    void failedDiscoveryIsTheQuestionsFailure();
    void catalogueIsReadOnce();
    void leavingAConversationKeepsWhatArrivedThere();
    void destroyingTheSessionWhileAskingKeepsThePart();
    void draftIsSavedAfterAPause();
    void openingRestoresParametersButNotKeys();
    void timelineHasFourLanes();
    void chunkModelShowsWhatWasDropped();
};

void SessionTest::answerArrivesInBatchesAndIsKept()
{
    Harness h;
    QStringList deltas;
    for (int i = 0; i < 200; ++i) {
        deltas << QStringLiteral("w%1 ").arg(i);
    }
    deltas << QStringLiteral("[1].");
    h.scriptAnswer(deltas);
    QSignalSpy appended(h.session.get(), &PlaygroundSession::textAppended);
    QSignalSpy states(h.session.get(), &PlaygroundSession::stateChanged);
    QVERIFY(h.ask(QStringLiteral("What may a hotel cost?")));
    QString text;
    for (const QList<QVariant>& arguments : appended) {
        text += arguments.at(0).toString();
    }
    QCOMPARE(text, deltas.join(QString()));
    QVERIFY2(appended.size() < 50, "deltas are batched, not passed on one by one");
    QCOMPARE(h.session->state(), State::Idle);
    QCOMPARE(h.session->conversation().turns.size(), 1);
    QCOMPARE(h.session->conversation().title, QStringLiteral("What may a hotel cost?"));
    QCOMPARE(h.session->current().citations.size(), 1);
    QCOMPARE(h.store.list().size(), 1);
    QCOMPARE(h.store.load(h.session->conversation().id)->turns[0].result.answer, text);
    QVERIFY(states.size() >= 3);
}

void SessionTest::secondQuestionCarriesTheConversation()
{
    Harness h;
    h.scriptAnswer({QStringLiteral("150 EUR [1].")});
    QVERIFY(h.ask(QStringLiteral("What may a hotel cost?")));
    Parameters parameters;
    parameters.rewrite = RewriteMode::Never;
    h.session->setParameters(parameters);
    QVERIFY(h.ask(QStringLiteral("And for interns?")));
    QCOMPARE(h.session->conversation().turns.size(), 2);
    const auto& prompt = h.session->current().prompt;
    QCOMPARE(prompt.size(), 4);
    QCOMPARE(prompt[1].content, QStringLiteral("What may a hotel cost?"));
    QCOMPARE(prompt[2].content, QStringLiteral("150 EUR [1]."));
}

void SessionTest::stopKeepsThePartAndIsQuick()
{
    Harness endless;
    endless.scriptEndlessAnswer();
    QSignalSpy appended(endless.session.get(), &PlaygroundSession::textAppended);
    QSignalSpy finished(endless.session.get(), &PlaygroundSession::askFinished);
    endless.session->ask(QStringLiteral("What may a hotel cost?"));
    QVERIFY(appended.wait(5000));
    QCOMPARE(endless.session->state(), State::Streaming);
    QElapsedTimer sinceStop;
    sinceStop.start();
    endless.session->stop();
    QVERIFY(!finished.isEmpty() || finished.wait(1000));
    QVERIFY(sinceStop.elapsed() < 100);
    const FlowResult& result = endless.session->current();
    QCOMPARE(result.error->kind, core::ErrorKind::Cancelled);
    QVERIFY(result.partial);
    QCOMPARE(result.answer, QStringLiteral("150 EUR [1]."));
    QCOMPARE(endless.session->conversation().turns.size(), 1);
    QCOMPARE(endless.session->state(), State::Idle);
}

void SessionTest::refusedQuestionStaysADraftAndIsNoTurn()
{
    Harness h;
    h.session->setDraft(QStringLiteral("   "));
    QVERIFY(h.ask(QStringLiteral("   ")));
    QCOMPARE(h.session->current().error->kind, core::ErrorKind::InvalidInput);
    QVERIFY(h.session->conversation().turns.isEmpty());
    QCOMPARE(h.session->conversation().draft, QStringLiteral("   "));
    QCOMPARE(h.session->state(), State::Idle);
    QVERIFY(h.fixture.wire->requests.isEmpty());
}

void SessionTest::regenerateReplacesTheLastTurn()
{
    Harness h;
    h.scriptAnswer({QStringLiteral("First [1].")});
    h.fixture.answer(Call::Chat, FlowFixture::chat({QStringLiteral("Second [1].")}));
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    QSignalSpy finished(h.session.get(), &PlaygroundSession::askFinished);
    h.session->regenerate();
    QVERIFY(!finished.isEmpty() || finished.wait(5000));
    QCOMPARE(h.session->conversation().turns.size(), 1);
    QCOMPARE(h.session->conversation().turns[0].result.answer, QStringLiteral("Second [1]."));
    // The answer that is being replaced is no part of the conversation that the model sees.
    QCOMPARE(h.session->current().prompt.size(), 2);
}

void SessionTest::failedRegenerationKeepsTheOldAnswer()
{
    Harness h;
    h.scriptAnswer({QStringLiteral("First [1].")});
    h.fixture.answer(Call::Chat, Scripted::failing(core::ErrorKind::Network));
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    QSignalSpy finished(h.session.get(), &PlaygroundSession::askFinished);
    h.session->regenerate();
    QVERIFY(!finished.isEmpty() || finished.wait(5000));
    QCOMPARE(h.session->current().error->kind, core::ErrorKind::Network);
    QCOMPARE(h.session->conversation().turns.size(), 1);
    QCOMPARE(h.session->conversation().turns[0].result.answer, QStringLiteral("First [1]."));
}

void SessionTest::failureIsATurnWithItsError()
{
    Harness h;
    h.fixture.answer(Call::Embeddings, Scripted::failing(core::ErrorKind::Network));
    h.fixture.answer(Call::Search, Scripted::failing(core::ErrorKind::Network));
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    QCOMPARE(h.session->conversation().turns.size(), 1);
    QCOMPARE(h.session->conversation().turns[0].result.error->kind, core::ErrorKind::Network);
    QVERIFY(h.session->conversation().history().isEmpty());
}

void SessionTest::missingDeploymentIsExplained()
{
    Harness h;
    Parameters parameters;
    parameters.deploymentId = QStringLiteral("gpt-9");
    h.session->setParameters(parameters);
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    QCOMPARE(h.session->current().error->kind, core::ErrorKind::NotFound);
    QVERIFY(h.session->current().error->target.contains(QStringLiteral("gpt-9")));
    QVERIFY(h.session->current().error->message.contains(QStringLiteral("chat")));
    QVERIFY(h.fixture.wire->requests.isEmpty());
}

void SessionTest::failedDiscoveryIsTheQuestionsFailure()
{
    Harness h;
    h.catalogError = core::Error::make(core::ErrorKind::SignInNeeded, QStringLiteral("who are you"));
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    QCOMPARE(h.session->current().error->kind, core::ErrorKind::SignInNeeded);
    QCOMPARE(h.session->catalogState(), PlaygroundSession::CatalogState::Failed);
    h.catalogError.reset();
    h.scriptAnswer({QStringLiteral("150 EUR [1].")});
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    QVERIFY(!h.session->current().error);
}

void SessionTest::catalogueIsReadOnce()
{
    Harness h;
    h.scriptAnswer({QStringLiteral("150 EUR [1].")});
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    QCOMPARE(h.catalogReads, 1);
    QSignalSpy changed(h.session.get(), &PlaygroundSession::catalogChanged);
    h.session->refreshCatalog();
    QTRY_COMPARE(h.session->catalogState(), PlaygroundSession::CatalogState::Ready);
    QCOMPARE(h.catalogReads, 2);
    QVERIFY(changed.size() >= 1);
}

void SessionTest::leavingAConversationKeepsWhatArrivedThere()
{
    Harness h;
    h.scriptEndlessAnswer();
    QSignalSpy appended(h.session.get(), &PlaygroundSession::textAppended);
    QSignalSpy finished(h.session.get(), &PlaygroundSession::askFinished);
    h.session->ask(QStringLiteral("What may a hotel cost?"));
    QVERIFY(appended.wait(5000));
    const QString left = h.session->conversation().id;
    h.session->newConversation();
    QVERIFY(h.session->conversation().turns.isEmpty());
    QTRY_COMPARE(h.session->state(), State::Idle);
    QCOMPARE(finished.size(), 0);
    QVERIFY(h.session->conversation().turns.isEmpty());
    QCOMPARE(h.store.load(left)->turns[0].result.answer, QStringLiteral("150 EUR [1]."));
    QVERIFY(h.session->openConversation(left));
    QCOMPARE(h.session->current().answer, QStringLiteral("150 EUR [1]."));
    QCOMPARE(h.session->openConversation(QStringLiteral("none")).error().kind, core::ErrorKind::NotFound);
}

void SessionTest::destroyingTheSessionWhileAskingKeepsThePart()
{
    Harness h;
    h.scriptEndlessAnswer();
    QSignalSpy appended(h.session.get(), &PlaygroundSession::textAppended);
    h.session->ask(QStringLiteral("What may a hotel cost?"));
    QVERIFY(appended.wait(5000));
    const QString id = h.session->conversation().id;
    h.session.reset();
    QTest::qWait(20); // the flow ends behind it without touching anything
    QCOMPARE(h.store.load(id)->turns.size(), 1);
    QVERIFY(h.store.load(id)->turns[0].result.partial);
}

void SessionTest::draftIsSavedAfterAPause()
{
    Harness h;
    h.session->setDraft(QStringLiteral("half a quest"));
    const QString id = h.session->conversation().id;
    QTRY_VERIFY(h.store.load(id));
    QCOMPARE(h.store.load(id)->draft, QStringLiteral("half a quest"));
    h.session->setDraft(QStringLiteral("half a question"));
    h.session.reset();
    QCOMPARE(h.store.load(id)->draft, QStringLiteral("half a question"));
}

void SessionTest::openingRestoresParametersButNotKeys()
{
    Harness h;
    h.scriptAnswer({QStringLiteral("150 EUR [1].")});
    Parameters parameters;
    parameters.topK = 3;
    parameters.chatBackend = CustomBackend::fromText(QStringLiteral("mine"), QStringLiteral("127.0.0.1:9/v1"), QStringLiteral("llama"));
    parameters.chatBackend->key = "secret";
    h.session->setParameters(parameters);
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    const QString id = h.session->conversation().id;
    QVERIFY(!core::Result<Conversation>(h.store.load(id))->turns[0].toJson().value(QLatin1String("parameters")).toVariant().toString().contains(QStringLiteral("secret")));
    h.session->newConversation();
    h.session->setParameters(Parameters());
    QVERIFY(h.session->openConversation(id));
    QCOMPARE(h.session->parameters().topK, 3);
    QCOMPARE(h.session->parameters().chatBackend->model, QStringLiteral("llama"));
}

void SessionTest::timelineHasFourLanes()
{
    Harness h;
    h.scriptAnswer({QStringLiteral("150 EUR [1].")});
    QVERIFY(h.ask(QStringLiteral("hotel?")));
    const auto lanes = timelineLanes(h.session->current(), 0);
    QCOMPARE(lanes.size(), 4);
    QCOMPARE(lanes[0].bars.size(), 0);
    QCOMPARE(lanes[1].bars.size(), 2); // embed, retrieve
    QCOMPARE(lanes[2].bars.size(), 1);
    QCOMPARE(lanes[3].bars.size(), 2); // chat, cite
    QVERIFY(lanes[3].bars[0].markMs >= 0);
    QVERIFY(timelineEndMs(lanes) >= 1);
}

void SessionTest::chunkModelShowsWhatWasDropped()
{
    ChunkModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Chunk used;
    used.number = 1;
    used.title = QStringLiteral("Travel");
    Chunk dropped;
    dropped.title = QStringLiteral("Long");
    dropped.dropped = DropReason::Budget;
    dropped.droppedWhy = QStringLiteral("too long");
    model.setChunks({used, dropped});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.data(model.index(0, ChunkModel::NumberColumn), Qt::DisplayRole).toString(), QStringLiteral("[1]"));
    QVERIFY(model.data(model.index(1, ChunkModel::StateColumn), Qt::DisplayRole).toString().contains(QStringLiteral("budget")));
    QCOMPARE(model.data(model.index(1, ChunkModel::TitleColumn), Qt::ToolTipRole).toString(), QStringLiteral("too long"));
}

QTEST_GUILESS_MAIN(SessionTest)
#include "tst_session.moc"
