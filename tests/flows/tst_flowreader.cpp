// SPDX-License-Identifier: GPL-3.0-or-later
// From text to flow: what is understood, and what is wrong with it where.
#include "flows/flowfakes.h"

#include "flows/flowcheck.h"
#include "flows/graph.h"
#include "flows/references.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace flowtest;

namespace {

const flows::FlowProblem* problemIn(const flows::ParsedFlow& parsed, const QString& code)
{
    const auto found = std::find_if(parsed.problems.begin(), parsed.problems.end(), [&](const flows::FlowProblem& each) { return each.code == code; });
    return found == parsed.problems.end() ? nullptr : &*found;
}

flows::ParsedFlow parse(const QByteArray& text)
{
    return flows::parseFlow(text, QStringLiteral("t.flow.yaml"));
}

} // namespace

class FlowReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeFlowIsRead();
    void problemsNamePlaceAndRemedy_data();
    void problemsNamePlaceAndRemedy();
    void cyclesAreNamedAlongTheirPath();
    void idsMayBeAnyText();
    void referencesAreFound();
    void renamingChangesReferencesAlone();
    void subFlowsThatLeadBackAreNamed();
    void hostileFilesEndWithProblems_data();
    void hostileFilesEndWithProblems();
    void mutatedFlowsNeverCrash();
};

void FlowReaderTest::wholeFlowIsRead()
{
    const flows::ParsedFlow parsed = parse(R"(
name: Whole
tags: [a, b]
inputs:
  question: {type: string, description: What is asked}
  count:
    type: int
    default: 3
outputs:
  answer: ${chat.output.text}
steps:
  - id: find
    kind: retrieve
    top: ${inputs.count}
    mode: semantic
    retry: {tries: 3, delay: 250ms}
    timeout: 30s
    cache: true
    inputs:
      query: ${inputs.question}
  - id: check
    kind: condition
    branches:
      - {name: some, when: find.output.count > 0}
    otherwise: none
  - id: chat
    kind: prompt
    branch: check.some
    after: find
    prompt: chat/a.prompty
    at: [2, -1]
    variants:
      hot: {parameters: {temperature: 1}}
    inputs: {documents: "${find.output.documents[0].title}"}
)");
    QCOMPARE(codesOf(parsed.problems), QStringList());
    const flows::Flow& flow = parsed.flow;
    QCOMPARE(flow.tags, (QStringList{"a", "b"}));
    QCOMPARE(flow.inputs[1].fallback, std::optional(QJsonValue(3)));
    QCOMPARE(flow.steps[0].retry.tries, 3);
    QCOMPARE(flow.steps[0].retry.delay, core::Milliseconds(250));
    QCOMPARE(flow.steps[0].timeout, std::optional(core::Milliseconds(30000)));
    QVERIFY(flow.steps[0].cache);
    QCOMPARE(flow.steps[2].at, std::optional(QPointF(2, -1)));
    QCOMPARE(flow.steps[2].place.line, 26);
    QCOMPARE(flow.steps[2].withVariant("hot").settings.value("parameters")["temperature"].toInt(), 1);
    const flows::Graph graph = flows::graphOf(flow);
    QCOMPARE(graph.layers, (QList<QStringList>{{"find"}, {"check"}, {"chat"}}));
    QCOMPARE(graph.parents("chat"), (QStringList{"find", "check"}));
    QCOMPARE(graph.downstream("check"), (QStringList{"check", "chat"}));
}

void FlowReaderTest::problemsNamePlaceAndRemedy_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& steps, const char* code, int line, const char* words) {
        QTest::newRow(name) << steps << QString::fromLatin1(code) << line << QString::fromUtf8(words);
    };
    row("unknown step", "- id: a\n  kind: transform\n  result: ${finnd.output.value}\n- {id: find, kind: transform, result: 1}\n", "unknownStep", 7, "find");
    row("unknown step in Jinja", "- id: a\n  kind: transform\n  result: \"{{ nobody.output.value }}\"\n", "unknownStep", 7, "nobody");
    row("unknown input", "- id: a\n  kind: transform\n  result: ${inputs.qestion}\n", "unknownInput", 7, "question");
    row("unknown output", "- id: a\n  kind: transform\n  result: 1\n- id: b\n  kind: transform\n  result: ${a.output.valu}\n", "unknownOutput", 10, "value");
    row("without output", "- id: a\n  kind: transform\n  result: 1\n- id: b\n  kind: transform\n  result: ${a.value}\n", "badReference", 10, "${a.output.value}");
    row("type mismatch", "- id: a\n  kind: retrieve\n  inputs: {query: x}\n- id: b\n  kind: fan-out\n  over: ${a.output.context}\n  each: {kind: transform, result: 1}\n", "typeMismatch", 10, "list");
    row("type of a constant", "- id: a\n  kind: retrieve\n  top: many\n  inputs: {query: x}\n", "typeMismatch", 7, "integer");
    row("duplicate id", "- {id: a, kind: transform, result: 1}\n- {id: a, kind: transform, result: 2}\n", "duplicateId", 6, "5");
    row("unknown kind", "- id: a\n  kind: magic\n", "unknownKind", 6, "magic");
    row("no kind", "- id: a\n", "unknownKind", 5, "kind");
    row("missing setting", "- id: a\n  kind: tool\n", "missingSetting", 5, "url");
    row("missing input", "- id: a\n  kind: retrieve\n", "missingInput", 5, "query");
    row("bad choice", "- id: a\n  kind: retrieve\n  mode: fuzzy\n  inputs: {query: x}\n", "badValue", 7, "hybrid");
    row("unknown member", "- id: a\n  kind: transform\n  result: 1\n  reslt: 2\n", "unknownMember", 8, "reslt");
    row("unknown branch", "- id: a\n  kind: condition\n  branches: [{name: yes, when: 'true'}]\n- id: b\n  kind: transform\n  branch: a.no\n  result: 1\n", "unknownBranch", 10, "yes");
    row("item outside", "- id: a\n  kind: transform\n  result: ${item}\n", "badReference", 7, "fan-out");
    row("open reference", "- id: a\n  kind: transform\n  result: \"${inputs.question\"\n", "badReference", 7, "closed");
    row("bad Jinja", "- id: a\n  kind: transform\n  result: \"{{ 1 + }}\"\n", "badTemplate", 7, "");
    row("bad condition", "- id: a\n  kind: transform\n  when: 1 +\n  result: 1\n", "badTemplate", 7, "when");
    row("unreachable", "- {id: a, kind: transform, result: 1}\n- {id: b, kind: transform, result: 2}\n", "unreachable", 6, "b");
    row("unknown variant", "- id: a\n  kind: transform\n  result: 1\n  variant: hot\n", "unknownVariant", 8, "hot");
    row("bad duration", "- id: a\n  kind: transform\n  result: 1\n  timeout: soon\n", "badValue", 8, "soon");
}

void FlowReaderTest::problemsNamePlaceAndRemedy()
{
    QFETCH(QByteArray, steps);
    QFETCH(QString, code);
    QFETCH(int, line);
    QFETCH(QString, words);
    const flows::ParsedFlow parsed = parse("name: t\ninputs: {question: string}\noutputs: {o: \"${a.output}\"}\nsteps:\n" + steps);
    const flows::FlowProblem* problem = problemIn(parsed, code);
    QVERIFY2(problem, qPrintable(codesOf(parsed.problems).join(QLatin1Char(' '))));
    QCOMPARE(problem->place.line, line);
    QVERIFY(problem->place.column > 0);
    QVERIFY2((problem->message + problem->remedy).contains(words), qPrintable(problem->message + problem->remedy));
    QVERIFY(!problem->remedy.isEmpty());
}

void FlowReaderTest::cyclesAreNamedAlongTheirPath()
{
    const flows::ParsedFlow parsed = parse("name: t\noutputs: {o: \"${d.output}\"}\nsteps:\n"
                                           "- {id: a, kind: transform, result: \"${c.output.value}\"}\n- {id: b, kind: transform, result: \"${a.output.value}\"}\n"
                                           "- {id: c, kind: transform, result: \"{{ b.output.value }}\"}\n- {id: d, kind: transform, result: \"${c.output.value}\"}\n");
    const flows::FlowProblem* problem = problemIn(parsed, "cycle");
    QVERIFY(problem);
    QCOMPARE(problem->path.size(), 4);
    QCOMPARE(problem->path.first(), problem->path.last());
    QVERIFY(problem->message.contains(QStringLiteral("a → b → c")) || problem->message.contains(QStringLiteral("c → a → b")) || problem->message.contains(QStringLiteral("b → c → a")));
    QVERIFY(!parsed.isRunnable());
}

void FlowReaderTest::idsMayBeAnyText()
{
    const QStringList ids{QStringLiteral("検索"), QStringLiteral("بحث"), QStringLiteral("my step"), QStringLiteral("a.b"), QStringLiteral("🚀"), QStringLiteral("it's \"so\""), QStringLiteral("é")};
    for (const QString& id : ids) {
        const QString reference = flows::referenceTo(id, {QStringLiteral("value")});
        const QString json = QString::fromUtf8(QJsonDocument(QJsonArray{id, reference, reference}).toJson(QJsonDocument::Compact));
        const QStringList parts{QJsonDocument(QJsonArray{id}).toJson(QJsonDocument::Compact), QJsonDocument(QJsonArray{reference}).toJson(QJsonDocument::Compact)};
        const QString text = QStringLiteral("name: t\noutputs: {o: %2}\nsteps:\n- {id: %1, kind: transform, result: 5}\n").arg(parts[0].mid(1, parts[0].size() - 2), parts[1].mid(1, parts[1].size() - 2));
        const flows::ParsedFlow parsed = parse(text.toUtf8());
        QVERIFY2(parsed.problems.isEmpty(), qPrintable(id + codesOf(parsed.problems).join(QLatin1Char(' '))));
        Bench bench;
        QCOMPARE(bench.run(text.toUtf8()).outputs.value("o"), QJsonValue(5));
    }
}

void FlowReaderTest::referencesAreFound()
{
    const QList<flows::Reference> found = flows::referencesIn(QStringLiteral("a ${x.output.list[0].name} $${no} {{ y.output.b ~ steps[\"my step\"].output.c }} {% for z in inputs.q %}{{ z.output }}{% endfor %} ${open"), {"x", "y"});
    QCOMPARE(found.size(), 4);
    QCOMPARE(found[0].path, (QStringList{"list", "0", "name"}));
    QCOMPARE(found[1].root, QStringLiteral("y"));
    QCOMPARE(found[2].root, QStringLiteral("my step"));
    QVERIFY(found[3].isInput);
}

void FlowReaderTest::renamingChangesReferencesAlone()
{
    QCOMPARE(flows::withRenamedStep("find ${find.output.x} {{ find.output.y }} ${finder.output.z}", "find", "look up"),
             QStringLiteral("find ${\"look up\".output.x} {{ steps[\"look up\"].output.y }} ${finder.output.z}"));
    QCOMPARE(flows::expressionWithRenamedStep("find.output.count > 0 and 'find' != 'x'", "find", "seek"), QStringLiteral("seek.output.count > 0 and 'find' != 'x'"));
}

void FlowReaderTest::subFlowsThatLeadBackAreNamed()
{
    const QByteArray toB = "name: a\noutputs: {}\nsteps:\n- id: s\n  kind: flow\n  flow: b.flow.yaml\n";
    const QByteArray toA = "name: b\noutputs: {}\nsteps:\n- id: s\n  kind: flow\n  flow: x/a.flow.yaml\n";
    const QList<flows::FlowProblem> problems = flows::checkSubFlows(flows::parseFlow(toB, "x/a.flow.yaml").flow, [&](const QString& file) -> std::optional<QByteArray> {
        return file == QLatin1String("x/b.flow.yaml") ? std::optional(toA) : file == QLatin1String("x/a.flow.yaml") ? std::optional(toB) : std::nullopt;
    });
    QCOMPARE(codesOf(problems), QStringList{"cycle"});
    QCOMPARE(problems[0].path, (QStringList{"x/a.flow.yaml", "x/b.flow.yaml", "x/a.flow.yaml"}));
    QCOMPARE(problems[0].place.line, 6);
}

void FlowReaderTest::hostileFilesEndWithProblems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("broken") << QByteArray("name: [\nsteps: }");
    QTest::newRow("binary") << QByteArray("\x00\x01\x02", 3);
    QTest::newRow("list") << QByteArray("- a\n- b\n");
    QTest::newRow("5 MB") << QByteArray("name: t\nsteps:\n") + QByteArray("- {id: a, kind: transform, result: 1}\n").repeated(140000);
    QTest::newRow("deep") << QByteArray("steps: ") + QByteArray(100000, '[');
    QTest::newRow("many steps") << QByteArray("name: t\nsteps:\n") + QByteArray("- {id: a, kind: transform}\n").repeated(5000);
    QByteArray bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c < 'k'; ++c) {
        const QByteArray before = "*" + QByteArray(1, static_cast<char>(c - 1));
        bomb += QByteArray(1, c) + ": &" + QByteArray(1, c) + " [" + QByteArrayList(9, before).join(", ") + "]\n";
    }
    QTest::newRow("alias bomb") << bomb + "steps: *j\n";
    QTest::newRow("steps of wrong shapes") << QByteArray("name: t\nsteps:\n- 1\n- [a]\n- {id: [x], kind: {a: b}, inputs: 3, branches: x, retry: [], variants: 7, each: 9, at: z}\n");
    QTest::newRow("prompt flow") << QByteArray("inputs: {}\nnodes: []\n");
}

void FlowReaderTest::hostileFilesEndWithProblems()
{
    QFETCH(QByteArray, text);
    QElapsedTimer timer;
    timer.start();
    const flows::ParsedFlow parsed = parse(text);
    QVERIFY(!parsed.problems.isEmpty());
    QVERIFY(!parsed.isRunnable());
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
}

void FlowReaderTest::mutatedFlowsNeverCrash()
{
    const QByteArray seed = "name: t\ninputs: {q: {type: string, default: x}}\noutputs: {o: \"${b.output.value}\"}\nsteps:\n- id: a\n  kind: condition\n  branches:\n  - {name: y, when: 'inputs.q == 1'}\n"
                            "- id: b\n  kind: transform\n  branch: a.y\n  result: \"{{ a.output.branch }} ${inputs.q}\"\n- id: c\n  kind: fan-out\n  over: [1, 2]\n  each: {kind: transform, result: \"${item}\"}\n";
    core::SeededRandom random(11);
    const QByteArray alphabet = "{}[]$\"'.:-|>&*!% \nab0\t#,?@`\xff\xc3";
    for (int round = 0; round < 3000; ++round) {
        QByteArray text = seed;
        const int changes = 1 + static_cast<int>(random.uniform() * 6);
        for (int change = 0; change < changes; ++change) {
            const auto at = static_cast<qsizetype>(random.uniform() * static_cast<double>(text.size()));
            const char c = alphabet.at(static_cast<qsizetype>(random.uniform() * static_cast<double>(alphabet.size())));
            const int how = static_cast<int>(random.uniform() * 3);
            how == 0 ? void(text.insert(at, c)) : how == 1 ? void(text.remove(at, 1 + static_cast<qsizetype>(random.uniform() * 8))) : void(text[at] = c);
            text = text.isEmpty() ? seed : text;
        }
        const flows::ParsedFlow parsed = parse(text);
        for (const flows::FlowProblem& problem : parsed.problems) {
            QVERIFY2(!problem.message.isEmpty() && !problem.remedy.isNull(), text.constData());
        }
    }
}

QTEST_GUILESS_MAIN(FlowReaderTest)
#include "tst_flowreader.moc"
