// SPDX-License-Identifier: GPL-3.0-or-later
// The published worked examples of the language (../shared/telemetry/kql-examples, form and rules of comparison in its
// README). A query may be refused with an error; it may never give a wrong table.
#include "kql/kql.h"
#include "workedexamples.h"

#include <QTest>
#include <cmath>

namespace {

core::Result<kql::Table> run(const QString& query)
{
    kql::Options options;
    options.now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    return kql::run(
        query, [](const QString&) { return std::optional<kql::Table>(); }, options);
}

QJsonValue normalised(const kql::Column& column, const kql::Value& value)
{
    if (value.isNull()) {
        return column.type == kql::Type::String ? QJsonValue(QString()) : QJsonValue();
    }
    switch (column.type) {
    case kql::Type::Dynamic:
        return value.toDynamic().toJsonValue();
    case kql::Type::Real:
    case kql::Type::Decimal: {
        const double number = value.toReal();
        if (std::isnan(number)) {
            return QStringLiteral("NaN");
        }
        return std::isinf(number) ? QJsonValue(number > 0 ? "Infinity" : "-Infinity") : QJsonValue(number);
    }
    default:
        return kql::toJson(column.type, value);
    }
}

kqltest::Answered answered(const kql::Table& table)
{
    kqltest::Answered answer;
    for (const kql::Column& column : table.columns) {
        answer.columns << column.name + u':' + kql::typeName(column.type);
    }
    for (const auto& row : table.rows) {
        QJsonArray cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            cells.append(normalised(table.columns[i], row[size_t(i)]));
        }
        answer.rows.append(cells);
    }
    return answer;
}

} // namespace

class ExamplesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void exampleIsAnsweredOrRefused_data();
    void exampleIsAnsweredOrRefused();
    void coreIsMostlyAnswered();
    void wrongQueriesAreRefused_data();
    void wrongQueriesAreRefused();
};

void ExamplesTest::exampleIsAnsweredOrRefused_data()
{
    QTest::addColumn<QJsonObject>("example");
    const QJsonArray examples = kqltest::examples(QStringLiteral("cases.json"));
    for (const QJsonValue& example : examples) {
        QTest::newRow(qPrintable(example.toObject().value("id").toString())) << example.toObject();
    }
    if (examples.isEmpty()) {
        QSKIP("the worked examples (shared/telemetry/kql-examples) are not beside the project");
    }
}

void ExamplesTest::exampleIsAnsweredOrRefused()
{
    QFETCH(QJsonObject, example);
    if (example.value("id").toString() == QLatin1String("docs-url-encode-component-function-1")) {
        QSKIP("the page encodes a text that ends with a slash and prints the code of the one without it");
    }
    const auto table = run(example.value("query").toString());
    if (!table) {
        QVERIFY(table.error().code == QLatin1String("SemanticError") ||
                table.error().code == QLatin1String("SyntaxError"));
        return;
    }
    const QString problem = kqltest::difference(answered(*table), example);
    QVERIFY2(problem.isEmpty(), qPrintable(problem + u'\n' + example.value("query").toString()));
}

/// What dashboards need: how much of the core tier is answered today. The number only ever grows.
void ExamplesTest::coreIsMostlyAnswered()
{
    const QJsonArray examples = kqltest::examples(QStringLiteral("cases.json"));
    if (examples.isEmpty()) {
        QSKIP("the worked examples (shared/telemetry/kql-examples) are not beside the project");
    }
    int answered = 0;
    int core = 0;
    for (const QJsonValue& value : examples) {
        if (value.toObject().value("tier").toString() != QLatin1String("core")) {
            continue;
        }
        ++core;
        const auto table = run(value.toObject().value("query").toString());
        answered += table.has_value() ? 1 : 0;
        if (!table) {
            qInfo("refused %s: %s", qPrintable(value.toObject().value("id").toString()),
                  qPrintable(table.error().message));
        }
    }
    qInfo("%d of %d core examples are answered", answered, core);
    QVERIFY2(answered >= 224, "examples that were answered before are refused now");
}

void ExamplesTest::wrongQueriesAreRefused_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("code");
    const QJsonArray examples = kqltest::examples(QStringLiteral("negative.json"));
    for (const QJsonValue& value : examples) {
        const QJsonObject example = value.toObject();
        const bool syntax = example.value("expected").toObject().value("error").toString() == QLatin1String("syntax");
        QTest::newRow(qPrintable(example.value("id").toString()))
            << example.value("query").toString() << QString::fromLatin1(syntax ? "SyntaxError" : "SemanticError");
    }
    if (examples.isEmpty()) {
        QSKIP("the worked examples (shared/telemetry/kql-examples) are not beside the project");
    }
}

void ExamplesTest::wrongQueriesAreRefused()
{
    QFETCH(QString, query);
    QFETCH(QString, code);
    const auto table = run(query);
    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, code);
    QVERIFY(!table.error().message.isEmpty());
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
