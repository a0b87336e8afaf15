// SPDX-License-Identifier: GPL-3.0-or-later
// What the other implementation has no counterpart for: limits, problems with their places, highlighting, conversions.
#include "templates/highlight.h"
#include "templates/templates.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using templates::Environment;
using templates::Problem;
using templates::Value;

namespace {

templates::Rendered rendered(const QString& text, const Value& variables = Value::dict(), const templates::Limits& limits = {})
{
    const templates::Compilation compilation = Environment().compile(text);
    if (!compilation) {
        templates::Rendered failed;
        failed.problem = compilation.problems.value(0);
        return failed;
    }
    return compilation.compiled->render(variables, nullptr, limits);
}

} // namespace

class TemplatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endlessWorkEndsWithALimit_data();
    void endlessWorkEndsWithALimit();
    void outsideCanStopARendering();
    void unclosedBlockNamesItsLine();
    void severalProblemsAreFoundAtOnce();
    void problemsOfARenderingHaveTheirPlace();
    void integersBeyond64BitsAreRefused();
    void spansCoverTheTags();
    void referencesStandWhereTheyAreWritten();
    void dictionariesKeepTheirOrder();
    void expressionsAreEvaluatedAlone();
    void valuesComeFromAndGoToJson();
};

void TemplatesTest::endlessWorkEndsWithALimit_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("growing list") << "{% set l = [1] %}{% for x in l %}{% do l.append(x) %}{% endfor %}";
    QTest::newRow("macro calls itself") << "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}";
    QTest::newRow("nested ranges") << "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}";
    QTest::newRow("long range") << "{{ range(1000000000)|list }}";
    QTest::newRow("large text") << "{{ 'x' * 1000000000 }}";
    QTest::newRow("growing text") << "{% set ns = namespace(t='ab') %}{% for i in range(99) %}{% set ns.t = ns.t ~ ns.t %}{% endfor %}";
    QTest::newRow("wide format") << "{{ '%2000000000d' % 5 }}";
}

void TemplatesTest::endlessWorkEndsWithALimit()
{
    QFETCH(QString, text);
    const templates::Rendered result = rendered(text);
    QVERIFY(result.problem.has_value());
    QVERIFY(!result.problem->message.isEmpty() && !result.problem->remedy.isEmpty());
}

void TemplatesTest::outsideCanStopARendering()
{
    templates::Limits limits;
    int asked = 0;
    limits.stop = [&asked] { return ++asked > 3; };
    const templates::Rendered result = rendered(QStringLiteral("{% for a in range(99999) %}{% for b in range(99) %}{% endfor %}{% endfor %}"), Value::dict(), limits);
    QVERIFY(result.problem.has_value());
    QCOMPARE(result.problem->kind, Problem::Kind::Limit);
    QCOMPARE(asked, 4);
}

void TemplatesTest::unclosedBlockNamesItsLine()
{
    const auto compilation = Environment().compile(QStringLiteral("a\nb\n{% for x in y %}\n{{ x }}\n"));
    QCOMPARE(compilation.problems.size(), 1);
    QCOMPARE(compilation.problems[0].line, 3);
    QVERIFY(compilation.problems[0].message.contains(QLatin1String("\"for\"")));
    QVERIFY(compilation.problems[0].remedy.contains(QLatin1String("{% endfor %}")));
}

void TemplatesTest::severalProblemsAreFoundAtOnce()
{
    const auto compilation = Environment().compile(QStringLiteral("{{ a + }}\n{% nosuch %}\n{{ b|nofilter }}\n{% if x %}\n{{ y"));
    QVERIFY(!compilation.compiled);
    QSet<int> lines;
    for (const Problem& problem : compilation.problems) {
        lines.insert(problem.line);
    }
    QVERIFY2(lines.contains(1) && lines.contains(2) && lines.contains(3) && lines.contains(4), qPrintable(QString::number(compilation.problems.size())));
}

void TemplatesTest::problemsOfARenderingHaveTheirPlace()
{
    const auto result = rendered(QStringLiteral("one\n  {{ 1 / zero }}"), Value::fromJson(QJsonObject{{QStringLiteral("zero"), 0}}));
    QVERIFY(result.problem.has_value());
    QCOMPARE(result.problem->line, 2);
    QCOMPARE(result.problem->column, 6);
}

void TemplatesTest::integersBeyond64BitsAreRefused()
{
    QCOMPARE(rendered(QStringLiteral("{{ 2 ** 62 }}")).text, QStringLiteral("4611686018427387904"));
    QVERIFY(rendered(QStringLiteral("{{ 2 ** 64 }}")).problem.has_value());
    QVERIFY(rendered(QStringLiteral("{{ 9223372036854775807 + 1 }}")).problem.has_value());
}

void TemplatesTest::spansCoverTheTags()
{
    using templates::SpanKind;
    const QString text = QStringLiteral("\U0001F600{{ name|upper }}{# c #}");
    const QList<templates::Span> spans = templates::highlight(text);
    QCOMPARE(spans.size(), 6);
    QCOMPARE(spans[1], (templates::Span{5, 4, SpanKind::Name}));
    QCOMPARE(spans[3], (templates::Span{10, 5, SpanKind::Filter}));
    QCOMPARE(spans[5].kind, SpanKind::Comment);
}

void TemplatesTest::referencesStandWhereTheyAreWritten()
{
    const QString text = QStringLiteral("x{% include 'a.txt' %}{% import \"b\" as b %}{% include name %}");
    const auto references = Environment().compile(text).compiled->references();
    QCOMPARE(references.size(), 3);
    QCOMPARE(references[0].name, QStringLiteral("a.txt"));
    QCOMPARE(text.mid(references[0].start, references[0].length), QStringLiteral("'a.txt'"));
    QCOMPARE(text.mid(references[1].start, references[1].length), QStringLiteral("\"b\""));
    QVERIFY(references[2].name.isEmpty());
}

void TemplatesTest::dictionariesKeepTheirOrder()
{
    bool ok = false;
    const Value value = Value::fromJsonText(R"({"z": 1, "a": {"y": 2.0, "b": [true, null, "\u00e9"]}})", &ok);
    QVERIFY(ok);
    QCOMPARE(value.toString(), QStringLiteral("{'z': 1, 'a': {'y': 2.0, 'b': [True, None, '\u00e9']}}"));
}

void TemplatesTest::expressionsAreEvaluatedAlone()
{
    Value variables = Value::dict();
    variables.insert(QStringLiteral("score"), Value(0.75));
    const auto result = Environment().evaluate(QStringLiteral("score > 0.5 and 'a' in ['a']"), variables);
    QVERIFY(!result.problem);
    QVERIFY(result.value.isBool() && result.value.integer() == 1);
    QVERIFY(Environment().evaluate(QStringLiteral("score >"), variables).problem.has_value());
}

void TemplatesTest::valuesComeFromAndGoToJson()
{
    const QJsonObject object{{QStringLiteral("list"), QJsonArray{1, 2.5, QStringLiteral("x"), true, QJsonValue()}}};
    QCOMPARE(Value::fromJson(object).toJson().toObject(), object);
    QCOMPARE(Value::fromVariant(QVariantMap{{QStringLiteral("n"), 3}}).toString(), QStringLiteral("{'n': 3}"));
}

QTEST_GUILESS_MAIN(TemplatesTest)
#include "tst_templates.moc"
