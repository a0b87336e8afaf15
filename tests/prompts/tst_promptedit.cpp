// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of single members: only their lines change. And the reading of front matter against PyYAML.
#include "prompts/library.h"
#include "prompts/promptedit.h"

#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace prompts;

namespace {

const QString& original()
{
    static const QString text = QStringLiteral("---\n# first comment\nname: Old  # the name\nx-unknown: {b: 1, a: 2} # kept\ndescription: >\n  two\n  lines\n\ntags:   # list\n  - a   # first\n  - b\nmodel:\n    api: chat\n    # about parameters\n"
                                               "    parameters:\n        temperature: 0.5 # cool\n        stop: [\"a b\", 'c']\ninputs:\n  question:\n    type: string\n    # a sample\n    sample: hi\n  plain: \"quoted # not a comment\"\n---\nsystem:\n{{ question }} {{ plain }} {{ x.question }}\n");
    return text;
}

QString changed(const core::Result<QString>& result)
{
    return result ? *result : QStringLiteral("failed: ") + result.error().message;
}

QString replaced(const QString& from, const QString& to)
{
    return QString(original()).replace(from, to);
}

} // namespace

class PromptEditTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheMemberChanges();
    void membersAreAddedWhereTheyBelong();
    void windowsLineEndsStay();
    void inputsKeepTheirForm();
    void renamingAnInputReachesTheTemplate();
    void textsReadBackAsWritten();
    void unusableFilesSaySo();
    void frontMatterReadsAsPyYamlReadsIt();
};

void PromptEditTest::onlyTheMemberChanges()
{
    QCOMPARE(changed(withMember(original(), {"name"}, "New name")), replaced("name: Old  #", "name: New name  #"));
    QCOMPARE(changed(withMember(original(), {"model", "parameters", "temperature"}, 0.25)), replaced("0.5 # cool", "0.25 # cool"));
    QCOMPARE(changed(withMember(original(), {"model", "parameters", "stop"}, QJsonArray{"x"})), replaced("[\"a b\", 'c']", "[x]"));
    QCOMPARE(changed(withMember(original(), {"description"}, "one: line")), replaced("description: >\n  two\n  lines\n\n", "description: \"one: line\"\n\n"));
    QCOMPARE(changed(withMember(original(), {"x-unknown", "a"}, 3)), replaced("{b: 1, a: 2}", "{b: 1, a: 3}"));
    QCOMPARE(changed(withMember(original(), {"tags"}, QJsonArray{"a", "c"})), replaced("  - a   # first\n  - b\n", "  - a\n  - c\n"));
    QCOMPARE(changed(withMember(original(), {"inputs", "plain"}, "x")), replaced("\"quoted # not a comment\"", "x"));
    QCOMPARE(changed(withMember(original(), {"name"}, "Old")), original());
    QCOMPARE(changed(withoutMember(original(), {"model", "parameters", "temperature"})), replaced("        temperature: 0.5 # cool\n", ""));
    QCOMPARE(changed(withoutMember(original(), {"x-unknown"})), replaced("x-unknown: {b: 1, a: 2} # kept\n", ""));
    QCOMPARE(changed(withMember(original(), {"name"}, "two\nlines")), replaced("name: Old  # the name\n", "name: |-  # the name\n  two\n  lines\n"));
}

void PromptEditTest::membersAreAddedWhereTheyBelong()
{
    QCOMPARE(changed(withMember(original(), {"model", "parameters", "max_tokens"}, 100)), replaced("'c']\n", "'c']\n        max_tokens: 100\n"));
    QCOMPARE(changed(withMember(original(), {"model", "configuration", "azure_deployment"}, "gpt-4o")), replaced("'c']\n", "'c']\n    configuration:\n      azure_deployment: gpt-4o\n"));
    QCOMPARE(changed(withMember(QStringLiteral("Hello\n"), {"name"}, "x")), QStringLiteral("---\nname: x\n---\nHello\n"));
    QCOMPARE(changed(withMember(QStringLiteral("---\n---\nHello\n"), {"tags"}, QJsonArray{"a"})), QStringLiteral("---\ntags: [a]\n---\nHello\n"));
    const QString list = QStringLiteral("---\ninputs:\n- name: a\n  kind: string\n- name: b\n  kind: string\n---\nx");
    QCOMPARE(changed(withMember(list, {"inputs", "1", "default"}, 5)), QStringLiteral("---\ninputs:\n- name: a\n  kind: string\n- name: b\n  kind: string\n  default: 5\n---\nx"));
}

void PromptEditTest::windowsLineEndsStay()
{
    const QString windows = QString(original()).replace(QLatin1String("\n"), QLatin1String("\r\n"));
    QCOMPARE(changed(withMember(windows, {"model", "parameters", "max_tokens"}, 1)), QString(windows).replace("'c']\r\n", "'c']\r\n        max_tokens: 1\r\n"));
    QCOMPARE(changed(withMember(QChar(0xFEFF) + windows, {"name"}, "N")).left(1), QString(QChar(0xFEFF)));
}

void PromptEditTest::inputsKeepTheirForm()
{
    PromptInput input = *parsePromptText(original()).prompt.input(u"question");
    input.description = QStringLiteral("What is asked");
    QCOMPARE(changed(withInput(original(), input)), replaced("    sample: hi\n", "    sample: hi\n    description: What is asked\n"));
    PromptInput plain = *parsePromptText(original()).prompt.input(u"plain");
    plain.sample = 5;
    plain.type = QStringLiteral("integer");
    QCOMPARE(changed(withInput(original(), plain)), replaced("\"quoted # not a comment\"", "5"));
    const QString list = QStringLiteral("---\ninputs:\n  - name: a\n    kind: string\n---\nx");
    PromptInput added;
    added.name = QStringLiteral("b");
    added.type = QStringLiteral("thread");
    const QString text = changed(withInput(list, added));
    QCOMPARE(parsePromptText(text).prompt.inputs.size(), 2);
    QCOMPARE(parsePromptText(text).prompt.input(u"b")->type, QStringLiteral("thread"));
    QVERIFY(text.startsWith(QStringLiteral("---\ninputs:\n  - name: a\n    kind: string\n")));
    QCOMPARE(changed(withoutInput(original(), QStringLiteral("plain"))), replaced("  plain: \"quoted # not a comment\"\n", ""));
}

void PromptEditTest::renamingAnInputReachesTheTemplate()
{
    QString expected = replaced("  question:\n", "  query:\n");
    expected.replace("{{ question }}", "{{ query }}");
    QCOMPARE(changed(withInputRenamed(original(), "question", "query")), expected);
    QVERIFY(!withInputRenamed(original(), "question", "plain"));
}

void PromptEditTest::textsReadBackAsWritten()
{
    for (const char* text : {"", "yes", "No", "null", "~", "1", "1.5", "1e3", "0x1F", "12:30:00", "- a", "a: b", "a #b", "#a", "'a'", "\"", "{a}", "[a", "*a", "&a", "!a", "%a", "@a", "`a", " a", "a ", "a\nb", "a\n", "a\n\n", "\n", "a\tb", "\ta", "日本語", "é", "\\n", "|", ">", "?", "? a", "2024-01-01", "=", "<<", "${env:X}", "a\r\nb", "trailing:", "{{ x }}"}) {
        const QString value = QString::fromUtf8(text);
        const core::Result<QString> result = withMember(original(), {"name"}, value);
        QVERIFY2(result, text);
        QCOMPARE(parsePromptText(*result).prompt.yaml->find(u"name")->value(), QJsonValue(value));
    }
}

void PromptEditTest::unusableFilesSaySo()
{
    for (const char* text : {"---\nname: x\n", "---\nname: [x\n---\n", "---\n- a\n---\n"}) {
        const core::Result<QString> result = withMember(QString::fromUtf8(text), {"name"}, "y");
        QVERIFY(!result);
        QVERIFY(!result.error().message.isEmpty());
    }
}

void PromptEditTest::frontMatterReadsAsPyYamlReadsIt()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    QProcess probe;
    probe.start(python, {"-c", "import yaml"});
    if (python.isEmpty() || !probe.waitForFinished() || probe.exitCode() != 0) {
        QSKIP("PyYAML (python3-yaml) is not installed.");
    }
    QStringList texts{original().section(QStringLiteral("---\n"), 1, 1)};
    const QHash<QString, QByteArray> samples = Library::samples();
    for (auto it = samples.begin(); it != samples.end(); ++it) {
        if (it.key().endsWith(QLatin1String(".prompty"))) {
            texts << parsePrompt(*it).prompt.frontMatter;
        }
    }
    for (const char* scalar : {"yes", "NO", "on", "Off", "y", "n", "true", "TRUE", "tRue", "~", "null", "Null", "", "1", "+1", "-1", "1_000", "0o17", "017", "08", "0b11", "0x1f", "1.5", "1.", ".5", "-.5", "1e3", "1.0e3", "1.0e+3", "1:30", "1:30:15.5", "190:20:30", "'1'", "\"a\\nb\"", "a b", "a, b", "1 2", "[1, a, true]", "{a: 1, b: [x]}", "|\n    a\n    b", ">-\n    a\n    b", "&x a", "!!str 5", "2 # c", "a#b"}) {
        texts << QStringLiteral("k: %1\n").arg(QString::fromUtf8(scalar));
    }
    texts << QStringLiteral("a: &m {x: 1, y: 2}\nb:\n  <<: *m\n  y: 3\nc: [*m]\n") << QStringLiteral("list:\n- a\n- b: 1\n  c: 2\n-\n  - d\n") << QStringLiteral("\"q k\": 1\n'k2': 2\n? k3\n: 3\n");
    QProcess process;
    process.start(python, {"-c", "import sys, json, yaml\nfor text in json.load(sys.stdin):\n    print(json.dumps(yaml.safe_load(text)))"});
    QVERIFY(process.waitForStarted());
    process.write(QJsonDocument(QJsonArray::fromStringList(texts)).toJson());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(30'000));
    const QList<QByteArray> answers = process.readAllStandardOutput().trimmed().split('\n');
    QVERIFY2(answers.size() == texts.size(), process.readAllStandardError());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const YamlReading reading = readYaml(texts.at(i));
        QVERIFY2(reading.root, qPrintable(texts.at(i)));
        const QJsonValue wanted = QJsonDocument::fromJson('[' + answers.at(i) + ']').array().first();
        QVERIFY2(reading.root->value() == wanted, qPrintable(texts.at(i) + " -> " + QString::fromUtf8(answers.at(i)) + " ours " + QString::fromUtf8(QJsonDocument(QJsonArray{reading.root->value()}).toJson())));
    }
}

QTEST_GUILESS_MAIN(PromptEditTest)
#include "tst_promptedit.moc"
