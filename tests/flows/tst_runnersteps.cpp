// SPDX-License-Identifier: GPL-3.0-or-later
// What the kinds of steps do, over fakes; whom tools may call; how answers are compared.
#include "flows/flowfakes.h"

#include "flows/azureparts.h"
#include "flows/expression.h"
#include "flows/parity.h"

#include <QTemporaryDir>
#include <QTest>

using namespace flowtest;

namespace {

const QByteArray kBranches = R"(
name: branches
inputs: {n: integer}
outputs:
  said: ${join.output.first}
  all: ${join.output.items}
steps:
  - id: size
    kind: condition
    branches:
      - {name: small, when: inputs.n < 10}
      - {name: middle, when: inputs.n < 100}
    otherwise: large
  - {id: a, kind: transform, branch: size.small, result: tiny}
  - {id: b, kind: transform, branch: [size.middle, size.large], result: "big ${inputs.n}"}
  - {id: c, kind: transform, result: "after ${a.output.value}"}
  - {id: d, kind: transform, when: "{{ inputs.n == 7 }}", result: seven}
  - id: join
    kind: gather
    inputs: {c: "${c.output.value}", b: "${b.output.value}", d: "${d.output.value}"}
)";

QString stateOf(const flows::RunRecord& run, const QString& id)
{
    return flows::stepStateName(run.step(id)->state);
}

} // namespace

class RunnerStepsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void conditionSkipsWhatWasNotChosen();
    void valuesAreFilledInByTheirKind_data();
    void valuesAreFilledInByTheirKind();
    void textsOfPeopleAreNoTemplates();
    void endlessTemplateEnds();
    void rewriteAsksOnlyWithinAConversation();
    void rerankTakesScoresOrWords();
    void toolSendsWhatTheStepSays();
    void toolsMayCallAllowedHostsOnly_data();
    void toolsMayCallAllowedHostsOnly();
    void jsonAnswersAreRead();
    void fileCacheSurvivesItsProgram();
    void answersAreCompared_data();
    void answersAreCompared();
    void dataSetsTellTheirBadLines();
};

void RunnerStepsTest::conditionSkipsWhatWasNotChosen()
{
    Bench bench;
    const flows::RunRecord small = bench.run(kBranches, {{"n", 5}});
    QCOMPARE(stateOf(small, "a"), QStringLiteral("ok"));
    QCOMPARE(stateOf(small, "b"), QStringLiteral("skipped"));
    QVERIFY(!small.step("b")->reason.isEmpty());
    QCOMPARE(stateOf(small, "c"), QStringLiteral("ok"));
    QCOMPARE(stateOf(small, "d"), QStringLiteral("skipped"));
    QCOMPARE(small.outputs.value("all"), QJsonValue(QJsonArray{"after tiny"}));
    const flows::RunRecord large = bench.run(kBranches, {{"n", 500}});
    QCOMPARE(large.step("size")->output["branch"].toString(), QStringLiteral("large"));
    QCOMPARE(stateOf(large, "a"), QStringLiteral("skipped"));
    QCOMPARE(stateOf(large, "c"), QStringLiteral("skipped")); // all that it uses was skipped
    QCOMPARE(large.outputs.value("said"), QJsonValue("big 500"));
    QCOMPARE(flows::runStateName(large.state), QStringLiteral("ok"));
    QCOMPARE(bench.run(kBranches, {{"n", 7}}).outputs.value("all"), QJsonValue(QJsonArray{"after tiny", "seven"})); // in the file's order
}

void RunnerStepsTest::valuesAreFilledInByTheirKind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("reference alone") << "${s.output.list}" << QJsonValue(QJsonArray{1, "two"});
    QTest::newRow("index") << "${s.output.list[1]}" << QJsonValue("two");
    QTest::newRow("missing") << "${s.output.none.at.all}" << QJsonValue();
    QTest::newRow("in a text") << "a ${s.output.list} b" << QJsonValue("a [1,\"two\"] b");
    QTest::newRow("expression alone") << "{{ s.output.list | length }}" << QJsonValue(2);
    QTest::newRow("reference in an expression") << "{{ ${s.output.n} * 2 }}" << QJsonValue(8);
    QTest::newRow("Jinja text") << "{% for x in s.output.list %}<{{ x }}>{% endfor %}" << QJsonValue("<1><two>");
    QTest::newRow("both") << "${s.output.n}: {{ steps['s'].output.n }}" << QJsonValue("4: 4");
    QTest::newRow("escaped") << "$${s}" << QJsonValue("${s}");
    QTest::newRow("input") << "${inputs.who}" << QJsonValue("me");
}

void RunnerStepsTest::valuesAreFilledInByTheirKind()
{
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);
    flows::Scope scope;
    scope.ids = {"s"};
    scope.inputs = {{"who", "me"}};
    scope.outputs.insert("s", QJsonObject{{"list", QJsonArray{1, "two"}}, {"n", 4}});
    const core::Result<QJsonValue> filled = flows::filledIn(text, scope);
    QVERIFY2(filled, filled ? "" : qPrintable(filled.error().message));
    QCOMPARE(*filled, value);
}

void RunnerStepsTest::textsOfPeopleAreNoTemplates()
{
    flows::Scope scope;
    scope.inputs = {{"q", "{{ 7 * 7 }} ${inputs.q}"}};
    QCOMPARE(*flows::filledIn("${inputs.q}", scope), QJsonValue("{{ 7 * 7 }} ${inputs.q}"));
    QCOMPARE(*flows::filledIn("{% if true %}${inputs.q}{% endif %}", scope), QJsonValue("{{ 7 * 7 }} ${inputs.q}"));
}

void RunnerStepsTest::endlessTemplateEnds()
{
    Bench bench;
    const flows::RunRecord run = bench.run(QByteArray("name: t\noutputs: {o: \"${s.output.value}\"}\nsteps:\n- id: s\n  kind: transform\n"
                                                      "  result: \"{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}x\"\n"));
    QVERIFY(run.error);
}

void RunnerStepsTest::rewriteAsksOnlyWithinAConversation()
{
    const QByteArray text = "name: t\ninputs: {q: string, h: {type: list, default: []}}\noutputs: {o: \"${s.output.query}\"}\nsteps:\n"
                            "- {id: s, kind: rewrite, inputs: {question: \"${inputs.q}\", history: \"${inputs.h}\"}}\n";
    Bench bench;
    bench.models->says = [](const flows::ModelCall&) { return QStringLiteral("cabin price for two"); };
    QCOMPARE(bench.run(text, {{"q", "what?"}}).outputs.value("o"), QJsonValue("what?"));
    QVERIFY(bench.models->calls.isEmpty());
    const QJsonArray history{QJsonObject{{"role", "user"}, {"content", "A cabin?"}}, QJsonObject{{"role", "assistant"}, {"content", "Yes."}}};
    QCOMPARE(bench.run(text, {{"q", "and for two?"}, {"h", history}}).outputs.value("o"), QJsonValue("cabin price for two"));
    QCOMPARE(bench.models->calls.size(), 1);
}

void RunnerStepsTest::rerankTakesScoresOrWords()
{
    const QByteArray text = "name: t\noutputs: {o: \"${s.output.documents}\"}\nsteps:\n- id: s\n  kind: rerank\n  method: model\n  top: 2\n"
                            "  inputs: {query: night ferry, documents: [{title: a, content: cafe}, {title: b, content: night ferry times}, {title: c, content: ferry}]}\n";
    Bench bench;
    bench.models->says = [](const flows::ModelCall&) { return QStringLiteral("```json\n[1, 2, 9]\n```"); };
    const QJsonArray scored = bench.run(text).outputs.value("o").toArray();
    QCOMPARE(scored.size(), 2);
    QCOMPARE(scored.at(0)["title"].toString(), QStringLiteral("c"));
    bench.models->says = [](const flows::ModelCall&) { return QStringLiteral("{\"order\": [2, 1]}"); };
    QCOMPARE(bench.run(text).outputs.value("o").toArray().at(0)["title"].toString(), QStringLiteral("b"));
    bench.models->says = [](const flows::ModelCall&) { return QStringLiteral("I like them all"); };
    const flows::RunRecord byWords = bench.run(text);
    QCOMPARE(byWords.outputs.value("o").toArray().at(0)["title"].toString(), QStringLiteral("b"));
    QCOMPARE(byWords.step("s")->notes.size(), 1);
}

void RunnerStepsTest::toolSendsWhatTheStepSays()
{
    Bench bench;
    bench.tool->reply.status = 200;
    bench.tool->reply.body = "{\"ok\": [1]}";
    const QByteArray text = "name: t\ninputs: {q: string}\noutputs: {o: \"${s.output.json.ok.0}\"}\nsteps:\n- id: s\n  kind: tool\n  method: POST\n  url: https://api.example.com/x\n"
                            "  query: {term: \"${inputs.q}\"}\n  headers: {X-Name: \"{{ inputs.q | upper }}\"}\n  body: {q: \"${inputs.q}\"}\n";
    const flows::RunRecord run = bench.run(text, {{"q", "a b&c"}});
    QCOMPARE(run.outputs.value("o"), QJsonValue(1));
    const flows::ToolCall& call = bench.tool->calls.first();
    QCOMPARE(call.url.toEncoded(), QByteArray("https://api.example.com/x?term=a%20b%26c"));
    QCOMPARE(call.headers.first().second, QByteArray("A B&C"));
    QCOMPARE(call.body, QByteArray("{\"q\":\"a b&c\"}"));
    QVERIFY(bench.run(text, {{"q", "a\r\nX-Evil: 1"}}).error); // a line break would be another header
    QCOMPARE(bench.tool->calls.size(), 1);
    bench.tool->reply.status = 503;
    QVERIFY(bench.run(text, {{"q", "x"}}).error->kind == core::ErrorKind::ServiceFailure);
}

void RunnerStepsTest::toolsMayCallAllowedHostsOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("named") << "https://api.example.com/x" << true;
    QTest::newRow("other case") << "https://API.Example.com/x" << true;
    QTest::newRow("below a wildcard") << "https://a.b.contoso.com" << true;
    QTest::newRow("the wildcard's own name") << "https://contoso.com" << false;
    QTest::newRow("looks alike") << "https://evilcontoso.com" << false;
    QTest::newRow("name in the path") << "https://evil.com/api.example.com" << false;
    QTest::newRow("name as user") << "https://api.example.com@evil.com/" << false;
    QTest::newRow("user of an allowed host") << "https://me:secret@api.example.com/" << false;
    QTest::newRow("plain http") << "http://api.example.com/" << false;
    QTest::newRow("port that was named") << "https://ports.example.com:8443/" << true;
    QTest::newRow("another port") << "https://ports.example.com/" << false;
    QTest::newRow("file") << "file:///etc/passwd" << false;
    QTest::newRow("loopback") << "http://127.0.0.1:80/" << false;
    QTest::newRow("trailing dot") << "https://api.example.com.evil.com/" << false;
}

void RunnerStepsTest::toolsMayCallAllowedHostsOnly()
{
    QFETCH(QString, url);
    QFETCH(bool, isAllowed);
    flows::ToolPolicy policy;
    policy.hosts = QStringList{"api.example.com", "*.contoso.com", "ports.example.com:8443"};
    QCOMPARE(!policy.problemOf(QUrl(url)), isAllowed);
    policy.allowsLoopback = true;
    QVERIFY(!policy.problemOf(QUrl("http://127.0.0.1:1234/")));
    QVERIFY(policy.problemOf(QUrl("http://127.0.0.1.evil.com/")));
}

void RunnerStepsTest::jsonAnswersAreRead()
{
    Bench bench;
    const QByteArray text = "name: t\noutputs: {o: \"${s.output.json.score}\"}\nsteps:\n- {id: s, kind: prompt, format: json, messages: [{role: user, content: x}]}\n";
    bench.models->says = [](const flows::ModelCall&) { return QStringLiteral("```json\n{\"score\": 3}\n```"); };
    QCOMPARE(bench.run(text).outputs.value("o"), QJsonValue(3));
    bench.models->says = [](const flows::ModelCall&) { return QStringLiteral("three"); };
    QVERIFY(bench.run(text).error->kind == core::ErrorKind::MalformedResponse);
}

void RunnerStepsTest::fileCacheSurvivesItsProgram()
{
    QTemporaryDir folder;
    flows::FileStepCache(folder.filePath("cache")).keep("abc", {{"output", QJsonObject{{"text", "hi"}}}});
    flows::FileStepCache cache(folder.filePath("cache"));
    QCOMPARE(cache.find("abc")->value("output")["text"].toString(), QStringLiteral("hi"));
    QFile damaged(folder.filePath("cache/def.json"));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{\"outp") > 0);
    damaged.close();
    QVERIFY(!cache.find("def"));
    cache.clear();
    QVERIFY(!cache.find("abc"));
}

void RunnerStepsTest::answersAreCompared_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("normalised");
    QTest::addColumn<double>("overlap");
    QTest::newRow("same") << "Yes." << "Yes." << true << 1.0;
    QTest::newRow("case, marks, citations") << "Yes, it is [1]." << "yes it is!" << true << 1.0;
    QTest::newRow("wide letters") << QStringLiteral("ＡＢＣ 1") << "abc 1" << true << 1.0;
    QTest::newRow("half") << "a b c d" << "a b x y" << false << 0.5;
    QTest::newRow("often") << "a a a a" << "a" << false << 0.4;
    QTest::newRow("Japanese") << QStringLiteral("夜行便です") << QStringLiteral("夜行便だ") << false << 2.0 * 3 / 9;
    QTest::newRow("nothing and something") << "" << "x" << false << 0.0;
}

void RunnerStepsTest::answersAreCompared()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    const flows::Similarity alike = flows::similarityOf(a, b);
    QTEST(alike.normalised, "normalised");
    QTEST(alike.overlap, "overlap");
    QCOMPARE(alike.exact, a == b);
}

void RunnerStepsTest::dataSetsTellTheirBadLines()
{
    const core::Result<QList<flows::DataRow>> rows = flows::readDataSet("\xEF\xBB\xBF{\"a\": 1}\r\n\n[1]\n{\"b\": \n");
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).values.value("a").toInt(), 1);
    QCOMPARE(rows->at(1).line, 3);
    QVERIFY(!rows->at(1).problem.isEmpty() && !rows->at(2).problem.isEmpty());
    QVERIFY(!flows::readDataSet("{}\n{}\n{}\n", 2));
}

QTEST_GUILESS_MAIN(RunnerStepsTest)
#include "tst_runnersteps.moc"
