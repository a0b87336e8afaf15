// SPDX-License-Identifier: GPL-3.0-or-later
// Every template gives the same text as Python's jinja2 does (its sandbox), or both refuse it.
#include "templates/templates.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include "templates/randomtemplates.h"

using templates::Environment;
using templates::Value;

namespace {

struct Case
{
    QByteArray line; ///< JSON, as the other side reads it
    QJsonObject object;
};

struct Ours
{
    bool failed = false;
    QString text;
    QString problem;
    bool compiled = false;
    QStringList undeclared;
    QJsonArray references;
};

Ours answer(const Case& one)
{
    const QJsonObject wanted = one.object.value(QLatin1String("options")).toObject();
    templates::Options options;
    options.trimBlocks = wanted.value(QLatin1String("trim")).toBool();
    options.lstripBlocks = wanted.value(QLatin1String("lstrip")).toBool();
    options.keepTrailingNewline = wanted.value(QLatin1String("keep")).toBool();
    options.autoescape = wanted.value(QLatin1String("autoescape")).toBool();
    options.strictUndefined = wanted.value(QLatin1String("strict")).toBool();
    templates::MapLoader loader;
    const QJsonObject others = one.object.value(QLatin1String("others")).toObject();
    for (auto it = others.begin(); it != others.end(); ++it) {
        loader.insert(it.key(), it.value().toString());
    }
    Ours ours;
    const templates::Compilation compilation = Environment(options).compile(one.object.value(QLatin1String("template")).toString());
    if (!compilation) {
        ours.failed = true;
        ours.problem = compilation.problems.value(0).message;
        return ours;
    }
    ours.compiled = true;
    ours.undeclared = compilation.compiled->undeclared();
    for (const templates::Reference& reference : compilation.compiled->references()) {
        ours.references.append(reference.name.isEmpty() ? QJsonValue() : QJsonValue(reference.name));
    }
    const Value all = Value::fromJsonText(one.line);
    const Value variables = all.member(QStringLiteral("variables"));
    const templates::Rendered rendered = compilation.compiled->render(variables, &loader);
    ours.failed = rendered.problem.has_value();
    ours.text = rendered.text;
    ours.problem = rendered.problem ? rendered.problem->message : QString();
    return ours;
}

/// The other implementation, asked line by line.
class Oracle
{
public:
    bool start()
    {
        QProcess check;
        check.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import jinja2")});
        if (!check.waitForFinished(20000) || check.exitCode() != 0) {
            return false;
        }
        m_process.start(QStringLiteral("python3"), {QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/templates/oracle.py")});
        return m_process.waitForStarted();
    }
    ~Oracle()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }
    QList<QJsonObject> ask(const QList<Case>& cases)
    {
        for (const Case& one : cases) {
            m_process.write(one.line + '\n');
        }
        QList<QJsonObject> answers;
        while (answers.size() < cases.size() && (m_process.canReadLine() || m_process.waitForReadyRead(30000))) {
            while (m_process.canReadLine()) {
                answers << QJsonDocument::fromJson(m_process.readLine()).object();
            }
        }
        return answers;
    }

private:
    QProcess m_process;
};

/// Nothing when both agree, else what differs.
QString difference(const Case& one, const QJsonObject& theirs, bool withNames)
{
    const Ours ours = answer(one);
    const bool theyFailed = theirs.contains(QLatin1String("error"));
    const QString head = one.object.value(QLatin1String("template")).toString() + QLatin1String("\n  options ") +
                         QString::fromUtf8(QJsonDocument(one.object.value(QLatin1String("options")).toObject()).toJson(QJsonDocument::Compact));
    if (ours.failed != theyFailed || ours.text != theirs.value(QLatin1String("text")).toString()) {
        return head + QLatin1String("\n  ours:   ") + (ours.failed ? QLatin1String("PROBLEM ") + ours.problem : ours.text) + QLatin1String("\n  theirs: ") +
               (theyFailed ? theirs.value(QLatin1String("error")).toString() : theirs.value(QLatin1String("text")).toString());
    }
    if (withNames && ours.compiled && theirs.contains(QLatin1String("undeclared"))) {
        const QJsonArray names = QJsonArray::fromStringList(ours.undeclared);
        if (names != theirs.value(QLatin1String("undeclared")).toArray() || ours.references != theirs.value(QLatin1String("references")).toArray()) {
            return head + QLatin1String("\n  names ours: ") + QString::fromUtf8(QJsonDocument(names).toJson(QJsonDocument::Compact)) + QLatin1String(" theirs: ") +
                   QString::fromUtf8(QJsonDocument(theirs).toJson(QJsonDocument::Compact));
        }
    }
    return {};
}

} // namespace

class DifferentialTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void writtenTemplatesGiveTheSameText();
    void randomTemplatesGiveTheSameText();

private:
    std::unique_ptr<Oracle> m_oracle;
};

void DifferentialTest::initTestCase()
{
    m_oracle = std::make_unique<Oracle>();
    if (!m_oracle->start()) {
        QSKIP("python3-jinja2 is absent: there is nothing to compare with");
    }
}

void DifferentialTest::writtenTemplatesGiveTheSameText()
{
    QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/templates/cases.jsonl"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QList<Case> cases;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.isEmpty()) {
            cases << Case{line, QJsonDocument::fromJson(line).object()};
            QVERIFY2(!cases.last().object.isEmpty(), line.constData());
        }
    }
    QVERIFY2(cases.size() >= 500, qPrintable(QString::number(cases.size())));
    const QList<QJsonObject> answers = m_oracle->ask(cases);
    QCOMPARE(answers.size(), cases.size());
    QStringList differences;
    for (int i = 0; i < cases.size(); ++i) {
        const QString text = difference(cases[i], answers[i], true);
        if (!text.isEmpty()) {
            differences << text;
        }
    }
    QVERIFY2(differences.isEmpty(), qPrintable(QStringLiteral("%1 differences\n").arg(differences.size()) + differences.join(QLatin1String("\n----\n"))));
}

void DifferentialTest::randomTemplatesGiveTheSameText()
{
    const int wanted = qEnvironmentVariableIsSet("TEMPLATES_RANDOM") ? qEnvironmentVariableIntValue("TEMPLATES_RANDOM") : 2000;
    const int seed = qEnvironmentVariableIsSet("TEMPLATES_SEED") ? qEnvironmentVariableIntValue("TEMPLATES_SEED") : 1;
    RandomTemplates random(static_cast<quint32>(seed));
    QStringList differences;
    for (int done = 0; done < wanted && differences.size() < 40; done += 500) {
        QList<Case> cases;
        for (int i = 0; i < 500; ++i) {
            const QJsonObject object = random.next();
            cases << Case{QJsonDocument(object).toJson(QJsonDocument::Compact), object};
        }
        const QList<QJsonObject> answers = m_oracle->ask(cases);
        QCOMPARE(answers.size(), cases.size());
        for (int i = 0; i < cases.size(); ++i) {
            const QString text = difference(cases[i], answers[i], false);
            if (!text.isEmpty()) {
                differences << text;
                qInfo("%s\n----", qPrintable(text));
            }
        }
    }
    QVERIFY2(differences.isEmpty(), qPrintable(QStringLiteral("%1 differences\n").arg(differences.size()) + differences.join(QLatin1String("\n----\n"))));
}

QTEST_GUILESS_MAIN(DifferentialTest)
#include "tst_differential.moc"
