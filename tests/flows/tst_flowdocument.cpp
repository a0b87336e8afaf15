// SPDX-License-Identifier: GPL-3.0-or-later
// Edits that leave the rest of the file alone.
#include "flows/flowfakes.h"

#include "flows/flowdocument.h"
#include "prompts/yamlnode.h"

#include <QTest>

using namespace flowtest;

namespace {

const QByteArray kText = R"(# What customers see first
name: Answer   # shown in lists
x-owner: ferry team
inputs:
  question: string
outputs:
  answer: ${chat.output.text}

steps:
  # Look before answering.
  - id: find
    kind: retrieve
    top: 5          # enough for most
    inputs:
      query: ${inputs.question}

  # The answer itself.
  - id: chat
    kind: prompt
    messages:
      - role: user
        content: |
          Documents:
          ${find.output.context}

          # not a comment
          {{ find.output.count }} of them.
    when: find.output.count > 0
    after: [find]
)";

QStringList changedLines(const QByteArray& before, const QByteArray& after)
{
    QStringList old = QString::fromUtf8(before).split(QLatin1Char('\n'));
    QStringList changed;
    for (const QString& line : QString::fromUtf8(after).split(QLatin1Char('\n'))) {
        if (!old.removeOne(line)) {
            changed << QLatin1Char('+') + line;
        }
    }
    for (const QString& line : std::as_const(old)) {
        changed << QLatin1Char('-') + line;
    }
    return changed;
}

} // namespace

class FlowDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSettingChangesItsLineAlone();
    void newMembersAreAppended();
    void removedMembersTakeTheirLines();
    void stepsComeAndGo();
    void renamingReachesEveryReference();
    void connectionsAreWritten();
    void positionsAreShort();
    void windowsLineEndsStay();
    void flowStyleIsKept();
    void emptyDocumentGrows();
    void brokenTextRefusesEdits();
    void randomEditsGiveWhatWasMeant();
};

void FlowDocumentTest::aSettingChangesItsLineAlone()
{
    flows::FlowDocument document = flows::FlowDocument::fromText(kText, "a.flow.yaml");
    QCOMPARE(codesOf(document.problems()), QStringList());
    QVERIFY(document.setInStep("find", {"top"}, 8));
    QCOMPARE(changedLines(kText, document.text()), (QStringList{"+    top: 8          # enough for most", "-    top: 5          # enough for most"}));
    QVERIFY(document.set({"name"}, "Other: name"));
    QVERIFY(document.text().contains("name: \"Other: name\"   # shown in lists\n"));
    QCOMPARE(document.flow().steps[0].settings.value("top"), QJsonValue(8));
}

void FlowDocumentTest::newMembersAreAppended()
{
    flows::FlowDocument document = flows::FlowDocument::fromText(kText);
    QVERIFY(document.setInStep("find", {"mode"}, "keyword"));
    QCOMPARE(changedLines(kText, document.text()), QStringList{"+    mode: keyword"});
    QVERIFY(document.setInStep("chat", {"parameters", "temperature"}, 0.2));
    QVERIFY(document.text().contains("    parameters:\n      temperature: 0.2\n"));
    QVERIFY(document.text().contains("# The answer itself."));
    QVERIFY(document.text().contains("          # not a comment\n"));
    QVERIFY(document.isRunnable());
}

void FlowDocumentTest::removedMembersTakeTheirLines()
{
    flows::FlowDocument document = flows::FlowDocument::fromText(kText);
    QVERIFY(document.setInStep("find", {"top"}, QJsonValue(QJsonValue::Undefined)));
    QCOMPARE(changedLines(kText, document.text()), QStringList{"-    top: 5          # enough for most"});
    QVERIFY(document.setInStep("chat", {"messages"}, QJsonValue(QJsonValue::Undefined)));
    QVERIFY(!document.text().contains("not a comment"));
    QVERIFY(document.text().contains("when: find.output.count > 0"));
}

void FlowDocumentTest::stepsComeAndGo()
{
    flows::FlowDocument document = flows::FlowDocument::fromText(kText);
    const core::Result<QString> id = document.addStep("find", flows::StepKind::Transform, {{"result", "${chat.output.text}", {}}});
    QVERIFY(id);
    QCOMPARE(*id, QStringLiteral("find2"));
    QVERIFY(document.text().startsWith(kText.trimmed()));
    QVERIFY(document.text().trimmed().endsWith("  - id: find2\n    kind: transform\n    result: ${chat.output.text}"));
    QVERIFY(document.removeStep("find2"));
    QCOMPARE(document.text().trimmed(), kText.trimmed());
    QVERIFY(document.removeStep("find"));
    QVERIFY(codesOf(document.problems()).contains("unknownStep"));
    QVERIFY(document.text().contains("# The answer itself."));
    QVERIFY(!document.removeStep("nobody"));
}

void FlowDocumentTest::renamingReachesEveryReference()
{
    flows::FlowDocument document = flows::FlowDocument::fromText(kText);
    QVERIFY(document.renameStep("find", "suche"));
    QCOMPARE(codesOf(document.problems()), QStringList());
    const QString text = QString::fromUtf8(document.text());
    QVERIFY(!text.contains(QLatin1String("find")));
    QVERIFY(text.contains(QLatin1String("${suche.output.context}")));
    QVERIFY(text.contains(QLatin1String("{{ suche.output.count }}")));
    QVERIFY(text.contains(QLatin1String("when: suche.output.count > 0")));
    QVERIFY(text.contains(QLatin1String("after: [suche]")));
    QVERIFY(text.contains(QLatin1String("# Look before answering.")));
    QVERIFY(!document.renameStep("suche", "chat"));
    QVERIFY(document.renameStep("suche", QStringLiteral("検 索")));
    QCOMPARE(codesOf(document.problems()), QStringList());
}

void FlowDocumentTest::connectionsAreWritten()
{
    flows::FlowDocument document = flows::FlowDocument::fromText(kText);
    QVERIFY(document.connect("find", "documents", "chat", "documents"));
    QCOMPARE(document.flow().step("chat")->input("documents")->value, QJsonValue("${find.output.documents}"));
    QVERIFY(document.connect("", "question", "chat", "question"));
    QCOMPARE(document.flow().step("chat")->inputs.size(), 2);
    QVERIFY(document.disconnect("chat", "documents"));
    QCOMPARE(document.flow().step("chat")->inputs.size(), 1);
    QVERIFY(document.disconnect("chat", "question"));
    QVERIFY(document.flow().step("chat")->inputs.isEmpty());
    QVERIFY(!document.connect("nobody", "x", "chat", "y"));
}

void FlowDocumentTest::positionsAreShort()
{
    flows::FlowDocument document = flows::FlowDocument::fromText(kText);
    QVERIFY(document.moveStep("chat", QPointF(1.23456, -2)));
    QVERIFY(document.text().contains("    at: [1.23, -2]\n"));
    QVERIFY(document.moveStep("chat", QPointF(3, 4)));
    QVERIFY(document.text().contains("    at: [3, 4]\n"));
    QCOMPARE(document.text().count("at: ["), 1);
}

void FlowDocumentTest::windowsLineEndsStay()
{
    QByteArray text = kText;
    text.replace("\n", "\r\n");
    flows::FlowDocument document = flows::FlowDocument::fromText(text);
    QVERIFY(document.setInStep("find", {"top"}, 8));
    QVERIFY(document.setInStep("find", {"mode"}, "keyword"));
    QCOMPARE(document.text().count("\r\n"), document.text().count('\n'));
}

void FlowDocumentTest::flowStyleIsKept()
{
    const QByteArray text = "name: t\noutputs: {o: \"${a.output.value}\"}\nsteps:\n- {id: a, kind: transform, result: 1} # one\n- {id: b, kind: transform, result: 2}\n";
    flows::FlowDocument document = flows::FlowDocument::fromText(text);
    QVERIFY(document.setInStep("b", {"result"}, "${a.output.value}"));
    QCOMPARE(document.flow().steps[1].settings.value("result"), QJsonValue("${a.output.value}"));
    QVERIFY(document.text().startsWith("name: t\noutputs: {o: \"${a.output.value}\"}\nsteps:\n- {id: a, kind: transform, result: 1} # one\n"));
}

void FlowDocumentTest::emptyDocumentGrows()
{
    flows::FlowDocument document = flows::FlowDocument::empty("new one");
    QCOMPARE(document.flow().name, QStringLiteral("new one"));
    QVERIFY(document.addStep("a", flows::StepKind::Transform, {{"result", "${inputs.question}", {}}}));
    QVERIFY(document.set({"outputs", "answer"}, "${a.output.value}"));
    QCOMPARE(codesOf(document.problems()), QStringList());
    Bench bench;
    QCOMPARE(bench.run(document.text(), {{"question", "hi"}}).outputs.value("answer"), QJsonValue("hi"));
}

void FlowDocumentTest::brokenTextRefusesEdits()
{
    flows::FlowDocument document = flows::FlowDocument::fromText("name: [\n");
    QVERIFY(!document.set({"name"}, "x"));
    QCOMPARE(document.text(), QByteArray("name: [\n"));
}

void FlowDocumentTest::randomEditsGiveWhatWasMeant()
{
    core::SeededRandom random(5);
    flows::FlowDocument document = flows::FlowDocument::fromText(kText);
    const QList<QJsonValue> values{1, 2.5, true, "plain", "with: colon", "line\nbreak\n", "  spaced", "#hash", "${find.output.count}", "- dash", "", "'q' \"q\"", "null", "12", QJsonArray{1, "a, b"},
                                   QJsonObject{{"k", "v"}, {"n", QJsonArray{QJsonObject{{"x", 1}}}}}, "tab\there", QStringLiteral("日本"), "trailing ", "a\n\n\nb", "x\n\n"};
    const QStringList names{"top", "note", "parameters", "deployment", "x y", "ключ"};
    for (int round = 0; round < 400; ++round) {
        const QString step = random.uniform() < 0.5 ? "find" : "chat";
        const QString name = names[static_cast<qsizetype>(random.uniform() * static_cast<double>(names.size()))];
        const QJsonValue value = random.uniform() < 0.2 ? QJsonValue(QJsonValue::Undefined) : values[static_cast<qsizetype>(random.uniform() * static_cast<double>(values.size()))];
        QVERIFY2(document.setInStep(step, {name}, value), document.text().constData());
        // Read anew by another way than the edit's own check.
        const prompts::YamlReading reading = prompts::readYaml(QString::fromUtf8(document.text()));
        const QString at = step == QLatin1String("find") ? "0" : "1";
        const prompts::YamlNode* node = reading.root->find(u"steps");
        const prompts::YamlNode* written = node ? node->items[at.toUInt()].find(name) : nullptr;
        QCOMPARE(written ? written->value() : QJsonValue(QJsonValue::Undefined), value);
    }
    QVERIFY(document.text().contains("# What customers see first"));
    QVERIFY(document.text().contains("x-owner: ferry team"));
    QVERIFY(document.text().contains("# The answer itself."));
}

QTEST_GUILESS_MAIN(FlowDocumentTest)
#include "tst_flowdocument.moc"
