// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/changerequest.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace deployments;

namespace {

DeploymentRow row()
{
    DeploymentRow one;
    one.accountId = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/oai");
    one.id = one.accountId + QStringLiteral("/deployments/chat");
    one.name = QStringLiteral("chat");
    one.modelFormat = QStringLiteral("OpenAI");
    one.modelName = QStringLiteral("gpt-4o");
    one.modelVersion = QStringLiteral("2024-11-20");
    one.type = QStringLiteral("Standard");
    one.capacity = 10;
    return one;
}

QJsonObject resource()
{
    QJsonObject body = bodyOf(draftOf(row()), {});
    body.insert(QStringLiteral("etag"), QStringLiteral("\"1\""));
    QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    properties.insert(QStringLiteral("provisioningState"), QStringLiteral("Succeeded"));
    body.insert(QStringLiteral("properties"), properties);
    return body;
}

/// What a POSIX shell makes of a command's words.
QStringList shellWords(const QString& command)
{
    QProcess shell;
    shell.start(QStringLiteral("sh"), {QStringLiteral("-c"), QStringLiteral("az() { printf '%s\\n' \"$@\"; }; ") + command});
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

class ChangeRequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void scalingChangesOneLine();
    void whatTheServiceMaintainsIsNoDifference();
    void deletionRemovesEveryLine();
    void differencesAreShortest();
    void azCommandSurvivesQuotesInAShell();
    void curlNeverHoldsAToken();
    void bicepEscapesText();
};

void ChangeRequestTest::scalingChangesOneLine()
{
    DeploymentDraft draft = draftOf(row());
    draft.capacity = QStringLiteral("50");
    const ChangeRequest change = updateChange(row(), resource(), draft);
    QCOMPARE(change.title, QStringLiteral("Scale chat from 10K TPM to 50K TPM"));
    QCOMPARE(change.method, QByteArray("PUT"));
    QStringList changed;
    for (const DiffLine& line : diffOf(change)) {
        if (line.kind != DiffLine::Kind::Same) {
            changed << (line.kind == DiffLine::Kind::Added ? QStringLiteral("+") : QStringLiteral("-")) + line.text.trimmed();
        }
    }
    QCOMPARE(changed, (QStringList{QStringLiteral("-\"capacity\": 10,"), QStringLiteral("+\"capacity\": 50,")}));
}

void ChangeRequestTest::whatTheServiceMaintainsIsNoDifference()
{
    QJsonObject later = resource();
    later.insert(QStringLiteral("etag"), QStringLiteral("\"2\""));
    QJsonObject properties = later.value(QLatin1String("properties")).toObject();
    properties.insert(QStringLiteral("provisioningState"), QStringLiteral("Updating"));
    properties.insert(QStringLiteral("currentCapacity"), 12);
    later.insert(QStringLiteral("properties"), properties);
    QCOMPARE(configurationOf(later), configurationOf(resource()));
    properties.insert(QStringLiteral("raiPolicyName"), QStringLiteral("other"));
    later.insert(QStringLiteral("properties"), properties);
    QVERIFY(configurationOf(later) != configurationOf(resource()));
}

void ChangeRequestTest::deletionRemovesEveryLine()
{
    const QList<DiffLine> lines = diffOf(deleteChange(row(), resource()));
    QVERIFY(lines.size() > 5);
    for (const DiffLine& line : lines) {
        QCOMPARE(line.kind, DiffLine::Kind::Removed);
    }
}

void ChangeRequestTest::differencesAreShortest()
{
    const QJsonObject before{{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}, {QStringLiteral("c"), 3}};
    QJsonObject after = before;
    after.remove(QStringLiteral("b"));
    const QList<DiffLine> lines = diffOf(before, after);
    qsizetype changes = 0;
    for (const DiffLine& line : lines) {
        changes += line.kind != DiffLine::Kind::Same ? 1 : 0;
    }
    QCOMPARE(changes, 1);
}

void ChangeRequestTest::azCommandSurvivesQuotesInAShell()
{
    if (QStandardPaths::findExecutable(QStringLiteral("sh")).isEmpty()) {
        QSKIP("There is no POSIX shell to read the command.");
    }
    DeploymentDraft draft = draftOf(row());
    draft.contentFilter = QStringLiteral("it's $(touch x) `strict`");
    const QStringList words = shellWords(asAz(updateChange(row(), resource(), draft), QStringLiteral("https://management.azure.com/")));
    QCOMPARE(words.mid(0, 4), (QStringList{QStringLiteral("rest"), QStringLiteral("--method"), QStringLiteral("put"), QStringLiteral("--url")}));
    QCOMPARE(words.at(4), QStringLiteral("https://management.azure.com") + row().id + QStringLiteral("?api-version=2025-06-01"));
    QVERIFY(words.at(6).contains(QStringLiteral("it's $(touch x) `strict`")));
}

void ChangeRequestTest::curlNeverHoldsAToken()
{
    const QString command = asCurl(deleteChange(row(), resource()), QStringLiteral("https://management.azure.com"));
    QVERIFY(command.contains(QStringLiteral("--request DELETE")));
    QVERIFY(command.contains(QStringLiteral("$(az account get-access-token --resource 'https://management.azure.com/'")));
    QVERIFY(!command.contains(QStringLiteral("--data")));
}

void ChangeRequestTest::bicepEscapesText()
{
    DeploymentDraft draft = draftOf(row());
    draft.contentFilter = QStringLiteral("it's ${x}");
    const QString bicep = asBicep(updateChange(row(), resource(), draft));
    QVERIFY(bicep.contains(QStringLiteral("raiPolicyName: 'it\\'s \\${x}'")));
    QVERIFY(bicep.contains(QStringLiteral("name: 'oai'")));
    QVERIFY(bicep.contains(QStringLiteral("capacity: 10")));
    QVERIFY(asBicep(deleteChange(row(), resource())).isEmpty());
}

QTEST_GUILESS_MAIN(ChangeRequestTest)
#include "tst_changerequest.moc"
