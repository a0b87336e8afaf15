// SPDX-License-Identifier: GPL-3.0-or-later
// The published worked examples of the language (../shared/telemetry/kql-examples) through the query API: what a client sees.
#include "kql/workedexamples.h"
#include "sandbox/sandboxfixture.h"

#include <QTest>
#include <cmath>

using namespace sandboxtest;

namespace {

/// A cell of the wire in the examples' form: a dynamic value travels as JSON text (or bare text), a decimal as a text of digits.
QJsonValue normalised(const QJsonValue& cell, const QString& type)
{
    if (type == QLatin1String("dynamic") && cell.isString()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson('[' + cell.toString().toUtf8() + ']', &error);
        return error.error == QJsonParseError::NoError ? document.array().at(0) : cell;
    }
    if (type == QLatin1String("decimal") && cell.isString()) {
        bool isNumber = false;
        const double number = cell.toString().toDouble(&isNumber);
        return isNumber && std::isfinite(number) ? QJsonValue(number) : cell;
    }
    return cell;
}

kqltest::Answered answered(const QJsonObject& table)
{
    kqltest::Answered answer;
    QStringList types;
    for (const QJsonValue& column : table.value(QLatin1String("columns")).toArray()) {
        types << column[QLatin1String("type")].toString();
        answer.columns << column[QLatin1String("name")].toString() + u':' + types.last();
    }
    for (const QJsonValue& row : table.value(QLatin1String("rows")).toArray()) {
        const QJsonArray cells = row.toArray();
        QJsonArray made;
        for (qsizetype i = 0; i < cells.size(); ++i)
            made.append(normalised(cells.at(i), types.value(i)));
        answer.rows.append(made);
    }
    return answer;
}

} // namespace

class KqlCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void exampleIsAnswered_data();
    void exampleIsAnswered();
    void wrongQueryIsRefusedAsDocumented_data();
    void wrongQueryIsRefusedAsDocumented();

private:
    Answer query(const QString& text);

    std::unique_ptr<SandboxFixture> m_fixture;
    HeaderList m_headers;
    QString m_url;
};

void KqlCasesTest::initTestCase()
{
    if (kqltest::examples(QStringLiteral("cases.json")).isEmpty())
        QSKIP("the worked examples (shared/telemetry/kql-examples) are not beside the project");
    m_fixture = std::make_unique<SandboxFixture>();
    QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    QCOMPARE(m_fixture->order(QStringLiteral("telemetry"), {{"queriesPerHalfMinute", 0}}).status, 200);
    const QJsonArray workspaces = m_fixture->sandbox().readiness().value(QLatin1String("logAnalyticsWorkspaces")).toArray();
    QVERIFY(!workspaces.isEmpty());
    m_url = QStringLiteral("%1/logs/v1/workspaces/%2/query").arg(m_fixture->origin(), workspaces.at(0)[QLatin1String("customerId")].toString());
    m_headers = m_fixture->bearer(QStringLiteral("https://api.loganalytics.io/.default"));
}

Answer KqlCasesTest::query(const QString& text)
{
    return m_fixture->post(m_url, {{"query", text}}, m_headers);
}

void KqlCasesTest::exampleIsAnswered_data()
{
    QTest::addColumn<QJsonObject>("example");
    const QJsonArray examples = kqltest::examples(QStringLiteral("cases.json"));
    for (const QJsonValue& example : examples)
        QTest::newRow(qPrintable(example[QLatin1String("id")].toString())) << example.toObject();
}

void KqlCasesTest::exampleIsAnswered()
{
    QFETCH(QJsonObject, example);
    const bool core = example.value(QLatin1String("tier")).toString() == QLatin1String("core");
    const Answer answer = query(example.value(QLatin1String("query")).toString());
    if (!core && answer.status == 400) {
        QCOMPARE(answer.json().value(QLatin1String("error"))[QLatin1String("innererror")][QLatin1String("code")].toString(), QStringLiteral("SemanticError"));
        QSKIP("the operator is outside of what this service promises and is refused as such");
    }
    QVERIFY2(answer.status == 200, answer.body.constData());
    const QString problem = kqltest::difference(answered(answer.json().value(QLatin1String("tables"))[0].toObject()), example);
    if (example.value(QLatin1String("id")).toString() == QLatin1String("docs-url-encode-component-function-1"))
        QEXPECT_FAIL("", "the page encodes a text that ends with a slash and prints the code of the one without it", Continue);
    QVERIFY2(problem.isEmpty(), qPrintable(problem + u'\n' + example.value(QLatin1String("query")).toString()));
}

void KqlCasesTest::wrongQueryIsRefusedAsDocumented_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("code");
    const QJsonArray examples = kqltest::examples(QStringLiteral("negative.json"));
    for (const QJsonValue& example : examples) {
        const bool syntax = example[QLatin1String("expected")][QLatin1String("error")].toString() == QLatin1String("syntax");
        QTest::newRow(qPrintable(example[QLatin1String("id")].toString()))
            << example[QLatin1String("query")].toString() << QString::fromLatin1(syntax ? "SyntaxError" : "SemanticError");
    }
}

void KqlCasesTest::wrongQueryIsRefusedAsDocumented()
{
    QFETCH(QString, query);
    QFETCH(QString, code);
    const Answer answer = this->query(query);
    QCOMPARE(answer.status, 400);
    const QJsonValue error = answer.json().value(QLatin1String("error"));
    QCOMPARE(error[QLatin1String("code")].toString(), QStringLiteral("BadArgumentError"));
    QCOMPARE(error[QLatin1String("innererror")][QLatin1String("code")].toString(), code);
    QVERIFY(!error[QLatin1String("innererror")][QLatin1String("innererror")][QLatin1String("message")].toString().isEmpty());
    QVERIFY(!answer.json().contains(QLatin1String("tables")));
}

QTEST_GUILESS_MAIN(KqlCasesTest)
#include "tst_kqlcases.moc"
