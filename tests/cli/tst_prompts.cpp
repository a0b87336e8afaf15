// SPDX-License-Identifier: GPL-3.0-or-later
// prompts VERB: without a network and without a sign-in.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Run
{
    int status = -1;
    QByteArray output, messages;
    QJsonObject object() const { return QJsonDocument::fromJson(output).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(output).array(); }
};

} // namespace

class PromptsCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsAndShows();
    void rendersWithValues();
    void editsKeepTheFileAndVersionsDiffer();
    void movesUpdateReferences();
    void badFilesEndWithSixAndLines();
    void wrongUseSaysSo();
    void goesOutAndComesBack();

private:
    Run run(const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_folder.path());
        environment.insert(QStringLiteral("PILOTHOUSE_OUTPUT"), QStringLiteral("json"));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli"), QStringList{"--data", m_folder.filePath(QStringLiteral("data")), "prompts"} + arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(30'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    void put(const QString& name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QTemporaryDir m_folder;
};

void PromptsCommandTest::listsAndShows()
{
    const Run list = run({"list"});
    QCOMPARE(list.status, 0);
    QVERIFY(list.array().size() >= 7);
    const QJsonObject first = list.array().first().toObject();
    for (const char* member : {"id", "path", "name", "description", "tags", "model", "deployment", "api", "version", "labels", "modified"}) {
        QVERIFY2(first.contains(QLatin1String(member)), member);
    }
    QCOMPARE(run({"list", "--tag", "judge"}).array().size(), 1);
    QVERIFY(run({"list", "--search", "square brackets"}).array().first().toObject().value("line").toInt() > 1);
    const Run show = run({"show", "grounded-answer"});
    QCOMPARE(show.status, 0);
    QCOMPARE(show.object().value("id"), QJsonValue("chat/grounded-answer"));
    QCOMPARE(show.object().value("problems").toArray().size(), 0);
    QVERIFY(show.object().value("version").toString().size() == 40);
    QVERIFY(show.object().value("tokens").toInt() > 100);
    QCOMPARE(show.object().value("references").toArray().first().toObject().value("path"), QJsonValue("shared/answer-rules.jinja"));
}

void PromptsCommandTest::rendersWithValues()
{
    put(QStringLiteral("in.json"), R"({"history": [{"role": "user", "content": "before"}], "question": "from the file"})");
    const Run fromFile = run({"render", "query-rewrite", "--inputs", "in.json"});
    QCOMPARE(fromFile.status, 0);
    const QJsonArray messages = fromFile.object().value("messages").toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages.at(1).toObject().value("content"), QJsonValue("Conversation:\n\n- user: before\n\n\nLast question: from the file"));
    QCOMPARE(fromFile.object().value("tokens").toInt(), messages.at(0).toObject().value("tokens").toInt() + messages.at(1).toObject().value("tokens").toInt() + 3);
    QVERIFY(run({"render", "query-rewrite", "--input", "question=a=b", "--inputs", "in.json"}).output.contains("Last question: a=b"));
    QVERIFY(run({"render", "rerank", "--input", "keep=2"}).output.contains("Keep at most 2."));
    QVERIFY(run({"render", "rerank", "--input", "other=2"}).messages.contains("other"));
    QVERIFY(run({"render", "rerank@HEAD"}).object().value("version").toString().size() == 40);
}

void PromptsCommandTest::editsKeepTheFileAndVersionsDiffer()
{
    QCOMPARE(run({"new", "own/ünï", "--template", "json", "--author", "Ada"}).status, 0);
    QCOMPARE(run({"edit", "own/ünï", "--set", "model.parameters.temperature=0.5", "--rename-input", "text=message"}).status, 0);
    const QString text = run({"show", "own/ünï"}).object().value("text").toString();
    QVERIFY(text.contains("    temperature: 0.5\n") && text.contains("{{ message }}") && text.contains("  - Ada\n"));
    QCOMPARE(run({"edit", "refusal", "--set", "tags=[\"x\"]"}).status, 0);
    const Run diff = run({"diff", "refusal"});
    QCOMPARE(diff.status, 0);
    QCOMPARE(diff.object().value("added").toInt(), 1);
    QVERIFY(diff.object().value("unified").toString().contains("+tags: [x]\n"));
    QCOMPARE(run({"diff", "refusal", "refusal"}).object().value("unified").toString(), QString());
}

void PromptsCommandTest::movesUpdateReferences()
{
    put(QStringLiteral("part.prompty"), "---\nname: part\n---\nPART\n");
    put(QStringLiteral("whole.prompty"), "---\nname: whole\n---\nsystem:\n{% include 'part.prompty' %}\n");
    QCOMPARE(run({"import", "part.prompty"}).status, 0);
    QCOMPARE(run({"import", "whole.prompty"}).status, 0);
    QCOMPARE(run({"edit", "part", "--move", "deep/part"}).status, 0);
    QVERIFY(run({"render", "whole"}).output.contains("PART"));
}

void PromptsCommandTest::badFilesEndWithSixAndLines()
{
    put(QStringLiteral("bad.prompty"), "---\nname: x\nmodel:\n\tapi: chat\n---\nsystem:\nhello\n");
    const Run bad = run({"render", "bad.prompty"});
    QCOMPARE(bad.status, 6);
    QVERIFY2(bad.messages.contains("bad.prompty:4:"), bad.messages);
    put(QStringLiteral("block.prompty"), "---\nname: x\n---\nsystem:\n{% if a %}\n");
    QCOMPARE(run({"render", "block.prompty"}).status, 6);
    put(QStringLiteral("binary.prompty"), QByteArray("a\0b", 3));
    QCOMPARE(run({"show", "binary.prompty"}).status, 6);
    QCOMPARE(run({"import", "bad.prompty"}).status, 6);
}

void PromptsCommandTest::wrongUseSaysSo()
{
    QCOMPARE(run({"render"}).status, 2);
    QCOMPARE(run({"render", "rerank", "--input", "nothing"}).status, 2);
    QVERIFY(run({"show", "no such prompt"}).messages.contains("prompts list"));
    QVERIFY(run({"show", "rerank@0000000"}).status != 0);
    QVERIFY(run({"new", "../outside"}).status != 0);
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("data/outside.prompty"))));
}

void PromptsCommandTest::goesOutAndComesBack()
{
    const Run bundle = run({"export", "grounded-answer"});
    QCOMPARE(bundle.object().value("files").toArray().size(), 2);
    put(QStringLiteral("bundle.json"), bundle.output);
    QCOMPARE(run({"import", "bundle.json", "--into", "copy"}).status, 0);
    QCOMPARE(run({"show", "copy/chat/grounded-answer"}).object().value("id"), QJsonValue("copy/chat/grounded-answer"));
    QCOMPARE(run({"export", "--to", m_folder.filePath(QStringLiteral("out")), "rerank"}).status, 0);
    QVERIFY(QFile::exists(m_folder.filePath(QStringLiteral("out/chat/rerank.prompty"))));
    QCOMPARE(run({"export", "--format", "chat", "rerank"}).object().value("response_format").toObject().value("type"), QJsonValue("json_object"));
}

QTEST_GUILESS_MAIN(PromptsCommandTest)
#include "tst_prompts.moc"
