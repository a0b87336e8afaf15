// SPDX-License-Identifier: GPL-3.0-or-later
// Prompt flow's folders, read without Python. The folder beside this file uses the constructs that public samples use.
#include "flows/flowfakes.h"

#include "flows/dagimport.h"
#include "flows/graph.h"
#include "flows/librarysources.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace flowtest;

namespace {

const QString kFolder = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/flows/promptflow/triage");

const flows::NodeMapping* mappingOf(const flows::DagImport& imported, const QString& node)
{
    const auto found = std::find_if(imported.nodes.begin(), imported.nodes.end(), [&](const flows::NodeMapping& each) { return each.node == node; });
    return found == imported.nodes.end() ? nullptr : &*found;
}

flows::DagImport importOf(const QByteArray& dag, const QHash<QString, QString>& files = {})
{
    const core::Result<flows::DagFlow> flow = flows::dagFlowOf(dag, files, QStringLiteral("t"));
    return flow ? flows::importDag(*flow) : flows::DagImport();
}

} // namespace

class DagImportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wholeGraphIsShown();
    void nodesBecomeSteps();
    void importedFlowRuns();
    void pythonNodesSayWhyAndWhatInstead();
    void filesAreWrittenAndNeverOverwritten();
    void foldersThatAreNoneAreRefused();
    void nothingOutsideTheFolderIsRead();
    void oddGraphsAreImported_data();
    void oddGraphsAreImported();
    void mutatedFoldersNeverCrash();
};

void DagImportTest::wholeGraphIsShown()
{
    const core::Result<flows::DagFlow> dag = flows::readDagFlow(kFolder);
    QVERIFY2(dag, dag ? "" : qPrintable(dag.error().message));
    QCOMPARE(dag->nodes.size(), 8);
    QCOMPARE(dag->chatInput, QStringLiteral("message"));
    QCOMPARE(dag->chatOutput, QStringLiteral("reply"));
    QCOMPARE(dag->chatHistory, QStringLiteral("chat_history"));
    QCOMPARE(dag->connections, (QStringList{"ferry_openai", "ferry_safety"}));
    QCOMPARE(dag->requirements, (QStringList{"promptflow", "promptflow-tools", "requests>=2"}));
    QCOMPARE(dag->environmentVariables, QStringList{"FERRY_API_KEY"}); // its name, not its value
    const flows::DagNode* summarise = dag->node("summarise");
    QVERIFY(summarise);
    QCOMPARE(summarise->variant, QStringLiteral("variant_1")); // the default form
    QCOMPARE(dag->variants[0].forms.size(), 2);
    QVERIFY(dag->node("count_urgent")->isAggregation);
    QVERIFY(dag->node("count_urgent")->isFileMissing);
    QCOMPARE(dag->node("answer")->activateIs, QJsonValue("normal"));
    const flows::Graph graph = flows::graphOf(dag->asGraph());
    QCOMPARE(graph.parents("frame"), QStringList{"look_up"});
    QVERIFY(graph.parents("answer").contains("read_urgency")); // by its activation
    QVERIFY(graph.cycle.isEmpty());
}

void DagImportTest::nodesBecomeSteps()
{
    const flows::DagImport imported = flows::importDag(*flows::readDagFlow(kFolder));
    const flows::ParsedFlow parsed = flows::parseFlow(imported.flowText, "triage.flow.yaml");
    QVERIFY2(parsed.isRunnable(), qPrintable(codesOf(parsed.problems).join(QLatin1Char(' ')) + imported.flowText));
    const flows::Flow& flow = parsed.flow;
    QCOMPARE(flow.input("limit")->fallback, std::optional(QJsonValue(4))); // written as a text
    const flows::Step* answer = flow.step("answer");
    QCOMPARE(answer->kind, flows::StepKind::Prompt);
    QCOMPARE(answer->settings.value("prompt"), QJsonValue("prompts/answer.prompty"));
    QCOMPARE(answer->settings.value("parameters"), QJsonValue(QJsonObject{{"temperature", 0.2}, {"max_tokens", 300}}));
    QCOMPARE(answer->when, QStringLiteral("${read_urgency.output.value.level} == \"normal\""));
    QCOMPARE(answer->input("framed")->value, QJsonValue("${frame.output.value}"));
    QCOMPARE(answer->input("message")->value, QJsonValue("${inputs.message}")); // older flows say "flow"
    const flows::Step* lookUp = flow.step("look_up");
    QCOMPARE(lookUp->kind, flows::StepKind::Retrieve);
    QCOMPARE(lookUp->settings.value("index"), QJsonValue("handbook"));
    QCOMPARE(lookUp->settings.value("mode"), QJsonValue("hybrid"));
    QCOMPARE(lookUp->settings.value("top"), QJsonValue(6));
    QCOMPARE(lookUp->input("query")->value, QJsonValue("${summarise.output.text}")); // the text that the vector was made of
    QVERIFY(!flow.step("embed_message"));
    QCOMPARE(flow.step("frame")->kind, flows::StepKind::Transform);
    QCOMPARE(flow.step("check_text")->kind, flows::StepKind::Tool);
    QCOMPARE(flow.step("read_urgency")->kind, flows::StepKind::Unmapped);
    QVERIFY(!flow.step("count_urgent"));
    const flows::Step* summarise = flow.step("summarise");
    QCOMPARE(summarise->variants.size(), 1);
    QCOMPARE(summarise->variants[0].name, QStringLiteral("variant_0"));
    QCOMPARE(summarise->variants[0].settings.value("deployment"), QJsonValue("chat"));
    QCOMPARE(imported.mapped() + imported.adapted() + imported.unmapped(), 8);
    QCOMPARE(imported.unmapped(), 2);
}

void DagImportTest::importedFlowRuns()
{
    const flows::DagImport imported = flows::importDag(*flows::readDagFlow(kFolder));
    QHash<QString, QByteArray> files;
    for (const flows::ImportedFile& file : imported.files) {
        files.insert(file.path, file.bytes);
        if (file.path.endsWith(QLatin1String(".prompty"))) {
            const prompts::ParsedPrompt prompt = prompts::parsePrompt(file.bytes, file.path);
            QVERIFY2(!prompts::hasErrors(prompt.problems), file.bytes.constData());
        }
    }
    Bench bench;
    bench.tool->reply.status = 200;
    bench.tool->reply.body = "{\"categoriesAnalysis\": []}";
    bench.retriever->documents = QJsonArray{QJsonObject{{"title", "Keys"}, {"content", "New keys at the desk."}}};
    flows::RunnerParts parts = bench.parts();
    flows::LibraryAccess access;
    access.files = std::make_shared<prompts::PromptFilesInMemory>(files);
    parts.prompts = flows::librarySource(access);
    QByteArray text = imported.flowText;
    const flows::RunRequest stuck = requestOf(text, {{"message", "The key does not fit."}});
    const flows::RunRecord first = support::awaitOn(bench.clock, flows::FlowRunner(parts).run(stuck, {}, nullptr, nullptr));
    QVERIFY(first.error && first.step("read_urgency")->state == flows::StepState::Failed); // Python is not run
    QVERIFY2(first.step("frame")->output["value"].toString().contains(QLatin1String("- Keys: New keys at the desk.")),
             QJsonDocument(first.step("frame")->toJson()).toJson().constData());
    text.replace("suggestion:", "result: {level: normal}\n    suggestion:");
    const flows::RunRecord run = support::awaitOn(bench.clock, flows::FlowRunner(parts).run(requestOf(text, {{"message", "The key does not fit."}}), {}, nullptr, nullptr));
    QVERIFY2(!run.error, run.error ? qPrintable(run.error->message) : "");
    QCOMPARE(run.outputs.value("urgency"), QJsonValue("normal"));
    QVERIFY(run.outputs.value("reply").toString().contains(QLatin1String("The key does not fit.")));
    const flows::ModelCall& answer = bench.models->calls.last();
    QCOMPARE(answer.messages.size(), 2);
    QCOMPARE(answer.messages[0].role, QStringLiteral("system"));
    QCOMPARE(answer.deployment, QStringLiteral("chat"));
}

void DagImportTest::pythonNodesSayWhyAndWhatInstead()
{
    const flows::DagImport imported = flows::importDag(*flows::readDagFlow(kFolder));
    const flows::NodeMapping* urgency = mappingOf(imported, "read_urgency");
    QCOMPARE(urgency->how, flows::NodeMapping::How::Unmapped);
    QVERIFY(urgency->why.contains(QLatin1String("Python")));
    QVERIFY(!urgency->suggestion.isEmpty());
    QVERIFY(urgency->place.line > 0);
    QVERIFY(mappingOf(imported, "count_urgent")->why.contains(QLatin1String("data set")));
    QVERIFY(!imported.left.filter("ferry_openai").isEmpty());
    const QString markdown = imported.toMarkdown();
    QVERIFY(markdown.contains(QLatin1String("| read_urgency | python |")));
    QVERIFY(markdown.contains(QLatin1String("- [ ] ")));
}

void DagImportTest::filesAreWrittenAndNeverOverwritten()
{
    QTemporaryDir folder;
    const flows::DagImport imported = flows::importDag(*flows::readDagFlow(kFolder));
    const core::Result<QStringList> written = flows::writeImport(imported, folder.path());
    QVERIFY(written);
    QCOMPARE(written->size(), imported.files.size() + 1);
    QVERIFY(QFile::exists(folder.filePath("triage.flow.yaml")));
    QVERIFY(flows::writeImport(imported, folder.path())); // the same again changes nothing
    QFile file(folder.filePath("triage.flow.yaml"));
    QVERIFY(file.open(QIODevice::Append) && file.write("# mine\n") > 0);
    file.close();
    const core::Result<QStringList> refused = flows::writeImport(imported, folder.path());
    QVERIFY(!refused && refused.error().kind == core::ErrorKind::Conflict);
    QVERIFY(flows::writeImport(imported, folder.path(), true));
}

void DagImportTest::foldersThatAreNoneAreRefused()
{
    QTemporaryDir folder;
    QCOMPARE(flows::readDagFlow(folder.path()).error().kind, core::ErrorKind::NotFound);
    QCOMPARE(flows::readDagFlow(folder.filePath("nowhere")).error().kind, core::ErrorKind::NotFound);
    const auto with = [&](const QByteArray& text) {
        QFile file(folder.filePath("flow.dag.yaml"));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    };
    QVERIFY(with("nodes: [\n"));
    const core::Result<flows::DagFlow> broken = flows::readDagFlow(folder.path());
    QVERIFY(!broken && broken.error().target.contains(QLatin1String("line")));
    QVERIFY(with("entry: a:b\n"));
    QVERIFY(flows::readDagFlow(folder.path()).error().message.contains(QLatin1String("Python")));
    QVERIFY(with(QByteArray("nodes: []\n# ") + QByteArray(5 * 1024 * 1024, 'x')));
    QVERIFY(!flows::readDagFlow(folder.path()));
}

void DagImportTest::nothingOutsideTheFolderIsRead()
{
    QTemporaryDir folder;
    QDir(folder.path()).mkpath("flow");
    QFile secret(folder.filePath("secret.jinja2"));
    QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("top secret") > 0);
    secret.close();
    QVERIFY(QFile::link(folder.filePath("secret.jinja2"), folder.filePath("flow/link.jinja2")));
    QFile dag(folder.filePath("flow/flow.dag.yaml"));
    QVERIFY(dag.open(QIODevice::WriteOnly) && dag.write("nodes:\n- {name: a, type: llm, source: {type: code, path: ../secret.jinja2}}\n- {name: b, type: llm, source: {type: code, path: link.jinja2}}\n") > 0);
    dag.close();
    const core::Result<flows::DagFlow> flow = flows::readDagFlow(folder.filePath("flow"));
    QVERIFY(flow);
    QVERIFY(flow->files.isEmpty());
    const flows::DagImport imported = flows::importDag(*flow);
    for (const flows::ImportedFile& file : imported.files) {
        QVERIFY(!file.bytes.contains("top secret"));
        QVERIFY(!file.path.contains(QLatin1String("..")));
    }
}

void DagImportTest::oddGraphsAreImported_data()
{
    QTest::addColumn<QByteArray>("dag");
    QTest::newRow("no nodes") << QByteArray("nodes: []\n");
    QTest::newRow("cycle") << QByteArray("nodes:\n- {name: a, type: python, source: {type: code, path: a.py}, inputs: {x: '${b.output}'}}\n- {name: b, type: python, source: {type: code, path: b.py}, inputs: {x: '${a.output}'}}\n");
    QTest::newRow("reserved and odd names") << QByteArray("nodes:\n- {name: inputs, type: prompt, source: {type: code, path: p.jinja2}}\n- {name: '../../x', type: llm, source: {type: code, path: p.jinja2}, inputs: {q: '${inputs.output}'}}\n");
    QTest::newRow("missing variants") << QByteArray("nodes:\n- {name: a, use_variants: true}\n");
    QTest::newRow("wrong shapes") << QByteArray("inputs: [a]\noutputs: 3\nnodes: [1, [2], {name: {a: b}, source: x, inputs: [1]}]\nnode_variants: [x]\nenvironment_variables: 4\n");
    QTest::newRow("unknown reference") << QByteArray("outputs: {o: {type: string, reference: '${gone.output}'}}\nnodes:\n- {name: a, type: python, source: {type: code, path: a.py}, inputs: {x: '${lost.output}'}}\n");
}

void DagImportTest::oddGraphsAreImported()
{
    QFETCH(QByteArray, dag);
    const core::Result<flows::DagFlow> flow = flows::dagFlowOf(dag, {{"p.jinja2", "hello {{q}}"}}, "t");
    QVERIFY(flow);
    const flows::DagImport imported = flows::importDag(*flow);
    QVERIFY(!imported.flowText.isEmpty());
    for (const flows::ImportedFile& file : imported.files) {
        QVERIFY2(!file.path.contains(QLatin1String("..")) && !file.path.startsWith(QLatin1Char('/')), qPrintable(file.path));
    }
    QVERIFY(!codesOf(imported.problems).contains("badYaml"));
}

void DagImportTest::mutatedFoldersNeverCrash()
{
    QFile file(kFolder + "/flow.dag.yaml");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray seed = file.readAll();
    core::SeededRandom random(3);
    const QByteArray alphabet = "{}[]$\"'.:-|>&*!% \nab0\t#,";
    for (int round = 0; round < 400; ++round) {
        QByteArray text = seed;
        for (int change = 0; change < 4; ++change) {
            const auto at = static_cast<qsizetype>(random.uniform() * static_cast<double>(text.size()));
            random.uniform() < 0.5 ? void(text[at] = alphabet.at(static_cast<qsizetype>(random.uniform() * static_cast<double>(alphabet.size()))))
                                   : void(text.remove(at, 1 + static_cast<qsizetype>(random.uniform() * 12)));
        }
        const flows::DagImport imported = importOf(text, {{"answer.jinja2", "{{ x }}"}});
        QVERIFY(imported.nodes.size() >= 0);
        if (!imported.flowText.isEmpty()) { // what was read as prompt flow comes out as YAML
            QVERIFY2(!codesOf(flows::parseFlow(imported.flowText, "t").problems).contains("badYaml"), imported.flowText.constData());
        }
    }
}

QTEST_GUILESS_MAIN(DagImportTest)
#include "tst_dagimport.moc"
