// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/conversationmodel.h"
#include "playground/conversationstore.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

using namespace playground;

namespace {

Turn turn(const QString& question, const QString& answer)
{
    static int count = 0;
    Turn t;
    t.result.question = question;
    t.result.answer = answer;
    t.result.traceId = QStringLiteral("trace-%1").arg(++count);
    t.result.asked = QDateTime(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC);
    t.parameters.topK = 9;
    return t;
}

Conversation conversation(const QString& id, const QList<Turn>& turns, int minute = 0)
{
    Conversation c;
    c.id = id;
    c.created = QDateTime(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC);
    c.updated = c.created.addSecs(60 * minute);
    c.turns = turns;
    c.title = turns.isEmpty() ? QString() : titleFor(turns.first().result.question);
    return c;
}

QStringList ids(const QList<ConversationSummary>& rows)
{
    QStringList list;
    for (const ConversationSummary& row : rows) {
        list << row.id;
    }
    return list;
}

} // namespace

class ConversationStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conversationSurvivesARestart();
    void everythingOfATurnComesBack();
    void listIsNewestFirst();
    void searchFindsQuestionsAnswersAndTitles_data();
    void searchFindsQuestionsAnswersAndTitles();
    void renameAndRemoveHold();
    void draftIsKept();
    void damagedFileIsSetAsideAndSaidSo();
    void unwritableDirectoryKeepsEverythingInMemory();
    void readOnlyFileCanStillBeRead();
    void whatWaitedIsWrittenWhenTheDirectoryWorksAgain();
    void changedTurnReplacesTheOldOne();
    void titleIsTheFirstLineCutAtAWord();
    void exportsAreWholeAndEscaped();
    void modelFollowsTheStore();

private:
    QTemporaryDir m_directory;
    QString directory(const char* name) const { return m_directory.filePath(QLatin1String(name)); }
};

void ConversationStoreTest::conversationSurvivesARestart()
{
    const Conversation before = conversation(QStringLiteral("a"), {turn("What may a hotel cost?", "150 EUR [1]."), turn("And meals?", "40 EUR [2].")});
    {
        ConversationStore store(directory("restart"));
        QVERIFY(store.save(before));
        QVERIFY(!store.problem());
    }
    const ConversationStore store(directory("restart"));
    const auto after = store.load(QStringLiteral("a"));
    QVERIFY(after);
    QCOMPARE(after->title, before.title);
    QCOMPARE(after->turns.size(), 2);
    QCOMPARE(after->turns[1].result.answer, QStringLiteral("40 EUR [2]."));
    QCOMPARE(after->turns[1].parameters.topK, 9);
    QCOMPARE(after->updated, before.updated);
    QCOMPARE(store.load(QStringLiteral("b")).error().kind, core::ErrorKind::NotFound);
}

void ConversationStoreTest::everythingOfATurnComesBack()
{
    Turn full = turn("q", "a [1].");
    FlowResult& r = full.result;
    Chunk chunk;
    chunk.number = 1;
    chunk.id = QStringLiteral("c");
    chunk.content = QStringLiteral("text");
    chunk.score = 3.5;
    chunk.rerankerScore = 2.25;
    chunk.highlights = QStringList{QStringLiteral("<em>t</em>")};
    Chunk dropped = chunk;
    dropped.number = 0;
    dropped.dropped = DropReason::Budget;
    dropped.droppedWhy = QStringLiteral("why");
    r.chunks = {chunk, dropped};
    azure::ChatMessage message;
    message.role = QStringLiteral("user");
    message.content = QStringLiteral("prompt");
    r.prompt = {message};
    Step step;
    step.kind = StepKind::Retrieve;
    step.status = StepStatus::Degraded;
    step.startMs = 12;
    step.durationMs = 34.5;
    step.attributes = {{QStringLiteral("hits"), 2}};
    step.record = std::make_shared<http::CallRecord>();
    step.record->method = "POST";
    step.record->status = 200;
    step.record->requestHeaders.add("Accept", "application/json");
    step.record->responseBody = "{}";
    r.steps = {step};
    r.usage = {10, 20, 30, 0, 0, true};
    r.limits.remainingTokens = 99;
    r.limits.region = QStringLiteral("Sweden Central");
    r.firstTokenMs = 100;
    r.totalMs = 200;
    r.error = core::Error::make(core::ErrorKind::Throttled, QStringLiteral("slow down"), QStringLiteral("chat"));
    r.error->retryAfter = core::Milliseconds(1500);
    r.partial = true;
    const FlowResult back = Turn::fromJson(full.toJson()).result;
    QCOMPARE(back.chunks.size(), 2);
    QCOMPARE(*back.chunks[0].rerankerScore, 2.25);
    QCOMPARE(back.chunks[1].dropped, DropReason::Budget);
    QCOMPARE(back.prompt[0].content, QStringLiteral("prompt"));
    QCOMPARE(back.steps[0].kind, StepKind::Retrieve);
    QCOMPARE(back.steps[0].status, StepStatus::Degraded);
    QCOMPARE(back.steps[0].durationMs, 34.5);
    QCOMPARE(back.steps[0].record->requestHeaders.value("accept"), QByteArray("application/json"));
    QCOMPARE(back.usage.totalTokens, 30);
    QCOMPARE(back.limits.remainingTokens, std::optional<qint64>(99));
    QCOMPARE(back.error, r.error);
    QVERIFY(back.partial);
    QCOMPARE(back.toJson(), r.toJson());
}

void ConversationStoreTest::listIsNewestFirst()
{
    ConversationStore store(directory("list"));
    QVERIFY(store.save(conversation("old", {turn("a", "b")}, 1)));
    QVERIFY(store.save(conversation("new", {turn("a", "b"), turn("c", "d")}, 9)));
    QVERIFY(store.save(conversation("empty", {}, 20)));
    QCOMPARE(ids(store.list()), (QStringList{QStringLiteral("new"), QStringLiteral("old")}));
    QCOMPARE(store.list().first().turns, 2);
}

void ConversationStoreTest::searchFindsQuestionsAnswersAndTitles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("question") << "HOTEL" << QStringList{QStringLiteral("travel")};
    QTest::newRow("answer") << "twenty days" << QStringList{QStringLiteral("leave")};
    QTest::newRow("part of a word") << "enty" << QStringList{QStringLiteral("leave")};
    QTest::newRow("two letters") << "eu" << QStringList{QStringLiteral("travel")};
    QTest::newRow("japanese") << QString::fromUtf8("休暇は") << QStringList{QStringLiteral("nihongo")};
    QTest::newRow("one japanese") << QString::fromUtf8("休") << QStringList{QStringLiteral("nihongo")};
    QTest::newRow("operators are text") << "\"days\" OR NOT *" << QStringList{};
    QTest::newRow("nothing") << "zeppelin" << QStringList{};
}

void ConversationStoreTest::searchFindsQuestionsAnswersAndTitles()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    for (const bool onDisk : {true, false}) {
        ConversationStore store(onDisk ? directory("search") : QString());
        QVERIFY(store.save(conversation("travel", {turn("What may a hotel cost?", "150 EUR")}, 1)));
        QVERIFY(store.save(conversation("leave", {turn("How much leave?", "Twenty days a year.")}, 2)));
        QVERIFY(store.save(conversation("nihongo", {turn(QString::fromUtf8("休暇は何日ですか"), QString::fromUtf8("二十日です。"))}, 3)));
        QCOMPARE(ids(store.list(text)), found);
    }
}

void ConversationStoreTest::renameAndRemoveHold()
{
    {
        ConversationStore store(directory("rename"));
        QVERIFY(store.save(conversation("a", {turn("q", "a")})));
        QVERIFY(store.save(conversation("b", {turn("q", "a")})));
        QVERIFY(store.rename(QStringLiteral("a"), QStringLiteral("  My trip  ")));
        QCOMPARE(store.rename(QStringLiteral("a"), QStringLiteral("  ")).error().kind, core::ErrorKind::InvalidInput);
        QVERIFY(store.remove(QStringLiteral("b")));
        QVERIFY(!store.load(QStringLiteral("b")));
    }
    ConversationStore store(directory("rename"));
    QCOMPARE(ids(store.list()), QStringList{QStringLiteral("a")});
    QCOMPARE(store.load(QStringLiteral("a"))->title, QStringLiteral("My trip"));
    QVERIFY(store.load(QStringLiteral("a"))->titleIsOwn);
    QCOMPARE(ids(store.list(QStringLiteral("my trip"))), QStringList{QStringLiteral("a")});
}

void ConversationStoreTest::draftIsKept()
{
    {
        ConversationStore store(directory("draft"));
        Conversation c = conversation("a", {});
        QCOMPARE(store.saveDraft(c.id, QStringLiteral("x")).error().kind, core::ErrorKind::NotFound);
        c.draft = QStringLiteral("half a quest");
        QVERIFY(store.save(c));
        QVERIFY(store.saveDraft(c.id, QStringLiteral("half a question")));
    }
    ConversationStore store(directory("draft"));
    QCOMPARE(store.load(QStringLiteral("a"))->draft, QStringLiteral("half a question"));
    QCOMPARE(store.list().size(), 1);
}

void ConversationStoreTest::damagedFileIsSetAsideAndSaidSo()
{
    QDir().mkpath(directory("damaged"));
    QFile file(directory("damaged") + QStringLiteral("/conversations.sqlite"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this was a database once, but now it is only text that somebody wrote over it");
    file.close();
    ConversationStore store(directory("damaged"));
    QVERIFY(store.problem());
    QCOMPARE(store.problem()->kind, core::ErrorKind::Storage);
    QVERIFY(store.problem()->message.contains(QStringLiteral(".damaged-")));
    QVERIFY(store.save(conversation("a", {turn("q", "a")})));
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(QDir(directory("damaged")).entryList({QStringLiteral("*.damaged-*")}).size(), 1);
}

void ConversationStoreTest::unwritableDirectoryKeepsEverythingInMemory()
{
    // A file where the directory should be: refused for everybody, root included.
    QFile file(directory("blocked"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    ConversationStore store(directory("blocked"));
    QVERIFY(store.problem());
    QSignalSpy changes(&store, &ConversationStore::changed);
    const auto saved = store.save(conversation("a", {turn("What may a hotel cost?", "150 EUR")}));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, core::ErrorKind::Storage);
    QVERIFY(changes.size() > 0);
    QCOMPARE(store.load(QStringLiteral("a"))->turns.size(), 1);
    QCOMPARE(ids(store.list(QStringLiteral("hotel"))), QStringList{QStringLiteral("a")});
    QVERIFY(!store.rename(QStringLiteral("a"), QStringLiteral("Trip")));
    QCOMPARE(store.load(QStringLiteral("a"))->title, QStringLiteral("Trip"));
    (void)store.remove(QStringLiteral("a"));
    QVERIFY(store.list().isEmpty());
}

void ConversationStoreTest::readOnlyFileCanStillBeRead()
{
#ifndef Q_OS_WIN
    if (geteuid() == 0) {
        QSKIP("root may write anything; unwritableDirectoryKeepsEverythingInMemory covers the fallback");
    }
#endif
    {
        ConversationStore store(directory("readonly"));
        QVERIFY(store.save(conversation("a", {turn("q", "a")})));
    }
    QFile::setPermissions(directory("readonly") + QStringLiteral("/conversations.sqlite"), QFileDevice::ReadOwner);
    QFile::setPermissions(directory("readonly"), QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    {
        ConversationStore store(directory("readonly"));
        QVERIFY(store.problem());
        QCOMPARE(store.list().size(), 1);
        QVERIFY(!store.save(conversation("b", {turn("q", "a")})));
        QCOMPARE(store.list().size(), 2);
    }
    QFile::setPermissions(directory("readonly"), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

void ConversationStoreTest::whatWaitedIsWrittenWhenTheDirectoryWorksAgain()
{
    QFile file(directory("later"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    {
        ConversationStore store(directory("later"));
        QSignalSpy problems(&store, &ConversationStore::problemChanged);
        QVERIFY(!store.save(conversation("a", {turn("q", "a")})));
        QVERIFY(file.remove());
        QVERIFY(store.save(conversation("b", {turn("q", "a")}, 1)));
        QVERIFY(!store.problem());
        QVERIFY(problems.size() > 0);
    }
    ConversationStore store(directory("later"));
    QCOMPARE(ids(store.list()), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
}

void ConversationStoreTest::changedTurnReplacesTheOldOne()
{
    ConversationStore store(directory("changed"));
    Conversation c = conversation("a", {turn("q", "first"), turn("q2", "second")});
    QVERIFY(store.save(c));
    c.turns[1] = turn("q2", "regenerated");
    QVERIFY(store.save(c));
    QCOMPARE(store.load(QStringLiteral("a"))->turns[1].result.answer, QStringLiteral("regenerated"));
    QVERIFY(store.list(QStringLiteral("second")).isEmpty());
    c.turns.removeLast();
    QVERIFY(store.save(c));
    QCOMPARE(store.load(QStringLiteral("a"))->turns.size(), 1);
}

void ConversationStoreTest::titleIsTheFirstLineCutAtAWord()
{
    QCOMPARE(titleFor(QStringLiteral("  What may\ta hotel cost?\nI travel to Oslo.")), QStringLiteral("What may a hotel cost?"));
    const QString title = titleFor(QStringLiteral("word ").repeated(40));
    QVERIFY(title.size() <= 60);
    QVERIFY(title.endsWith(QStringLiteral("word…")));
    QVERIFY(!titleFor(QString::fromUtf8("🙂").repeated(60)).chopped(1).back().isHighSurrogate());
}

void ConversationStoreTest::exportsAreWholeAndEscaped()
{
    Conversation c = conversation("a", {turn("What <b>may</b>\na hotel cost?", "At most **150 EUR** [1].")});
    Citation citation;
    citation.n = 1;
    citation.title = QStringLiteral("[Travel](javascript:alert(1))");
    citation.url = QStringLiteral("https://intranet/travel");
    citation.snippet = QStringLiteral("150 EUR *at most*");
    c.turns[0].result.citations = {citation};
    c.turns[0].result.steps = {Step{}};
    c.turns[0].result.steps[0].record = std::make_shared<http::CallRecord>();
    const QString text = toMarkdown(c);
    QVERIFY(text.startsWith(QStringLiteral("# What ")));
    QVERIFY(text.contains(QStringLiteral("> What <b>may</b>\n> a hotel cost?")));
    QVERIFY(text.contains(QStringLiteral("At most **150 EUR** [1].")));
    QVERIFY(text.contains(QStringLiteral("\\[Travel\\]\\(javascript:alert\\(1\\)\\)")));
    const QJsonObject json = QJsonDocument::fromJson(toJsonText(c)).object();
    QCOMPARE(json[QLatin1String("turns")][0][QLatin1String("result")][QLatin1String("answer")].toString(), QStringLiteral("At most **150 EUR** [1]."));
    QVERIFY(!toJsonText(c).contains("\"record\""));
}

void ConversationStoreTest::modelFollowsTheStore()
{
    ConversationStore store(QString{});
    ConversationModel model(&store);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(store.save(conversation("a", {turn("hotel", "150")}, 1)));
    QVERIFY(store.save(conversation("b", {turn("leave", "20")}, 2)));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.data(model.index(0), Qt::DisplayRole).toString(), QStringLiteral("leave"));
    QCOMPARE(model.rowOf(QStringLiteral("a")), 1);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QVERIFY(store.rename(QStringLiteral("a"), QStringLiteral("Trip")));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.data(model.index(1), Qt::DisplayRole).toString(), QStringLiteral("Trip"));
    model.setSearch(QStringLiteral("hotel"));
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(store.remove(QStringLiteral("a")));
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(ConversationStoreTest)
#include "tst_conversationstore.moc"
