// SPDX-License-Identifier: GPL-3.0-or-later
// The search language: what a text means, what is wrong with it and where, and the KQL that it becomes.
#include "kql/language.h"
#include "logs/language.h"
#include "traces/modes.h"
#include "traces/tracequery.h"

#include <QTest>
#include <random>

using namespace traces;

class SearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textBecomesKql_data();
    void textBecomesKql();
    void problemsNamePlaceAndRemedy_data();
    void problemsNamePlaceAndRemedy();
    void memoryFindsWhatTheTextSays_data();
    void memoryFindsWhatTheTextSays();
    void everyFieldHasAnExampleThatWorks();
    void termsQuoteWhatNeedsIt();
    void proposalsFollowTheCaret();
    void hostileTextsEnd();
    void queriesAreKqlWhateverIsSearched();

private:
    static TraceSummary sample();
};

TraceSummary SearchTest::sample()
{
    TraceSummary trace;
    trace.id = QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736");
    trace.time = QDateTime(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC);
    trace.name = QStringLiteral("POST /api/chat");
    trace.query = QStringLiteral("How do I get a refund?");
    trace.status = SpanStatus::Error;
    trace.resultCode = QStringLiteral("500");
    trace.durationMs = 2500;
    trace.spans = 7;
    trace.tokens = {1200, 30, -1, -1};
    trace.deployments = {QStringLiteral("gpt-chat"), QStringLiteral("embed")};
    trace.models = {QStringLiteral("gpt-4o")};
    trace.codes = {QStringLiteral("429")};
    trace.user = QStringLiteral("u001@contoso.example");
    trace.promptName = QStringLiteral("support");
    trace.promptVersion = QStringLiteral("v3");
    trace.errorText = QStringLiteral("Error code: 429 - too many");
    return trace;
}

void SearchTest::textBecomesKql_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kql");
    const auto row = [](const char* name, const char* text, const char* kql) { QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(kql); };
    row("nothing", "  ", "");
    row("status", "status:error", "(Status =~ \"error\")");
    row("set", "deployment:gpt-chat", "(Deployments contains \"|gpt-chat|\")");
    row("duration", "latency>2s", "(isnotnull(Latency) and Latency > 2000)");
    row("thousands", "tokens>=1.5k", "(isnotnull(Tokens) and Tokens >= 1500)");
    row("equal", "docs:0", "(isnotnull(FewestDocuments) and FewestDocuments == 0)");
    row("prompt", "prompt:support@v3", "(PromptName =~ \"support\" and PromptVersion =~ \"v3\")");
    row("text", "\"say \\\"hi\\\"\"", "(TraceId in (_hits0))");
    row("several", "user:x -status:ok", "((UserName =~ \"x\") and not((Status =~ \"ok\")))");
    row("or binds weaker", "user:a user:b OR user:c", "(((UserName =~ \"a\") and (UserName =~ \"b\")) or (UserName =~ \"c\"))");
    row("parentheses", "user:a (user:b OR NOT user:c)", "((UserName =~ \"a\") and ((UserName =~ \"b\") or not((UserName =~ \"c\"))))");
    row("star", "model:gpt-4*", "(Models matches regex \"(?is)\\\\|gpt\\\\-4[^|]*\\\\|\")");
    row("time", "time>2026-01-15T10:00", "(isnotnull(Time) and Time > datetime(2026-01-15T10:00:00.000Z))");
    row("hostile quotes", "user:\"a\\\" or true //\"", "(UserName =~ \"a\\\" or true //\")");
    row("hostile backslash", "user:\"a\\\\\"", "(UserName =~ \"a\\\\\")");
    row("mode", "mode:Q5", "((FinishReasons contains \"|length|\"))");
    row("another name of a field", "tenant:x", "(Customer =~ \"x\")");
}

void SearchTest::textBecomesKql()
{
    QFETCH(QString, text);
    QFETCH(QString, kql);
    const Search search = Search::parse(text);
    QVERIFY2(search.problems().isEmpty(), qPrintable(search.problems().value(0).message));
    QCOMPARE(search.kql(), kql);
}

void SearchTest::problemsNamePlaceAndRemedy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("position");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("remedy");
    QTest::newRow("field") << "status:ok lateny>2s" << 10 << 9 << "latency";
    QTest::newRow("unit") << "latency>2" << 0 << 9 << "latency>2s";
    QTest::newRow("no number") << "tokens>many" << 0 << 11 << "tokens>10k";
    QTest::newRow("no value") << "user: x" << 0 << 5 << "user:";
    QTest::newRow("status") << "status:fine" << 0 << 11 << "blocked";
    QTest::newRow("mode") << "mode:Z9" << 0 << 7 << "R1";
    QTest::newRow("quote") << "name:\"abc" << 0 << 9 << "\"";
    QTest::newRow("open") << "(user:a" << 0 << 1 << ")";
    QTest::newRow("close") << "user:a)" << 6 << 1 << ")";
    QTest::newRow("or") << "user:a OR" << 7 << 2 << "both sides";
    QTest::newRow("comparison") << "user>5" << 0 << 6 << "user:";
    QTest::newRow("address") << "http://x" << 0 << 8 << "quotation";
    QTest::newRow("expression") << "name~\"[\"" << 0 << 8 << "";
    QTest::newRow("time") << "time>yesterday" << 0 << 14 << "2026";
}

void SearchTest::problemsNamePlaceAndRemedy()
{
    QFETCH(QString, text);
    QFETCH(int, position);
    QFETCH(int, length);
    QFETCH(QString, remedy);
    const QList<SearchProblem> problems = Search::parse(text).problems();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(int(problems.first().position), position);
    QCOMPARE(int(problems.first().length), length);
    QVERIFY(!problems.first().message.isEmpty());
    QVERIFY2(problems.first().remedy.contains(remedy), qPrintable(problems.first().remedy));
}

void SearchTest::memoryFindsWhatTheTextSays_data()
{
    QTest::addColumn<bool>("found");
    for (const char* const text : {"", "status:error", "STATUS:Error", "latency>2s latency<3s", "latency:2.5s", "tokens>1k", "in>=1200", "deployment:GPT-CHAT", "model:gpt-*", "code:429", "user:U001*", "prompt:support", "prompt:support@V3",
                                   "input:refund", "error:\"too many\"", "mode:R1", "-status:ok", "status:ok OR user:u001@contoso.example", "anywhere", "name~\"^POST .*chat$\"", "id:4bf9*", "time>2026-01-14", "NOT (status:ok OR status:blocked)"}) {
        QTest::newRow(text) << true;
    }
    for (const char* const text : {"status:ok", "latency<2s", "cached<5", "-tokens>1k", "deployment:gpt", "model:gpt", "prompt:support@v2", "mode:R4", "nowhere", "user:u001", "time>2026-01-15T10:00"}) {
        QTest::newRow(text) << false;
    }
}

void SearchTest::memoryFindsWhatTheTextSays()
{
    QFETCH(bool, found);
    const Search search = Search::parse(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(search.problems().isEmpty());
    QCOMPARE(search.matches(sample(), [](const QString& text) { return text == QLatin1String("anywhere"); }), found);
}

void SearchTest::everyFieldHasAnExampleThatWorks()
{
    for (const SearchField& field : Search::fields()) {
        const Search search = Search::parse(field.example);
        QVERIFY2(search.problems().isEmpty() && !search.isEmpty(), qPrintable(field.example));
        QCOMPARE(search.nodes().last().field, field.name);
        QVERIFY(!field.help.isEmpty());
    }
    for (const QString& mode : knownModes()) {
        QVERIFY(searchOfMode(mode.toLower()) != nullptr);
    }
}

void SearchTest::termsQuoteWhatNeedsIt()
{
    QCOMPARE(Search::term(QStringLiteral("user"), QStringLiteral("u1@x.example")), QStringLiteral("user:u1@x.example"));
    for (const char* const value : {"a b", "say \"hi\"", "back\\slash\\", "(x)", "-x", "", "a:b", "  "}) {
        const Search search = Search::parse(Search::term(QStringLiteral("user"), QString::fromLatin1(value)));
        QVERIFY2(search.problems().isEmpty(), value);
        QCOMPARE(search.nodes().last().value, QString::fromLatin1(value));
    }
}

void SearchTest::proposalsFollowTheCaret()
{
    const Search::Proposals fields = Search::proposals(QStringLiteral("status:ok -la"), 13);
    QCOMPARE(fields.words, QStringList(QStringLiteral("latency>")));
    QCOMPARE(fields.position, qsizetype(11));
    QCOMPARE(fields.length, qsizetype(2));
    QCOMPARE(Search::proposals(QStringLiteral("status:b"), 8).words, QStringList(QStringLiteral("blocked")));
    QVERIFY(Search::proposals(QStringLiteral("mode:"), 5).words.contains(QStringLiteral("R1")));
    QVERIFY(Search::proposals(QString(), 5).words.size() > 20);
}

void SearchTest::hostileTextsEnd()
{
    for (const QString& text : {QString(5000, QLatin1Char('(')), QString(5000, QLatin1Char('-')), QString(5000, QLatin1Char(')')), QStringLiteral("a OR ").repeated(2000), QStringLiteral("(a ").repeated(300), QStringLiteral("NOT ").repeated(3000),
                                QString(100'000, QLatin1Char('*')), QStringLiteral("user:*").repeated(1000)}) {
        const Search search = Search::parse(text);
        QVERIFY(search.kql().size() < 2'000'000);
        search.matches(sample(), {});
    }
    static const QString letters = QStringLiteral("us er:\"\\()-*~<>=@ORNTa1.|'/\u202e\n");
    std::mt19937 random(5);
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (unsigned j = random() % 40; j > 0; --j) {
            text += letters.at(random() % size_t(letters.size()));
        }
        const Search search = Search::parse(text);
        search.matches(sample(), {});
        for (const SearchProblem& problem : search.problems()) {
            QVERIFY(problem.position >= 0 && problem.position + problem.length <= text.size());
        }
    }
}

void SearchTest::queriesAreKqlWhateverIsSearched()
{
    TraceQuestion question;
    question.range.lengthSeconds = 3600;
    const QDateTime now(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    for (const char* const text : {"", "status:error deployment:gpt-chat latency>2s tokens>1000 user:x prompt:support@v3 mode:R1 \"text\"", "user:\"%1 %2 \\\" | take 1\"", "\"a\nb\t\\\\c\"", "cost>0.01"}) {
        question.search = Search::parse(QString::fromLatin1(text));
        for (const auto kind : {azure::LogsScope::Kind::Workspace, azure::LogsScope::Kind::Application}) {
            question.scope.scope.kind = kind;
            const QString query = listQuery(question, now, {{QStringLiteral("gpt-4o"), {1e-6, 2e-6, 1e-7}}});
            const QList<kql::Diagnostic> problems = kql::check(query, logs::knownSchema(kind == azure::LogsScope::Kind::Application)).problems;
            QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).message + QLatin1Char('\n') + query.mid(std::max(0, int(problems.value(0).position) - 40), 120)));
        }
    }
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
