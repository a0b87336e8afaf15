// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/evaluator.h"

#include <QJsonDocument>
#include <QTest>

using namespace audit;

/// The rule language, one row a case: a resource, a condition, what comes out.
class Conditions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsHold_data();
    void operatorsHold();
    void brokenConditionsAreRefused_data();
    void brokenConditionsAreRefused();
    void unsetSettingsSwitchRulesOff();
    void unreadPartsAreUnknown_data();
    void unreadPartsAreUnknown();
    void evidencePointsAtWhatDecided();
};

namespace {

QJsonObject json(const char* text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (!document.isObject()) {
        qFatal("%s: %s", text, qPrintable(error.errorString()));
    }
    return document.object();
}

struct Judged
{
    Truth truth = Truth::Unknown;
    std::vector<Evidence> evidence;
};

Judged judged(const char* resource, const char* condition, const Configuration& configuration = {})
{
    Names names;
    const core::Result<Compiled> compiled = compileCondition(json(condition), configuration, names);
    if (!compiled) {
        qFatal("%s", qPrintable(compiled.error().message));
    }
    core::Result<Estate> estate = Estate::read(Document::fromJson(json(resource)));
    if (!estate) {
        qFatal("%s", qPrintable(estate.error().message));
    }
    const Evaluator evaluator(*estate, names, QDateTime(QDate(2026, 7, 9), QTime(0, 0), Qt::UTC), {});
    Judged result;
    result.truth = evaluator.judge(compiled->condition, 0);
    result.evidence = evaluator.explain(compiled->condition, 0, result.truth);
    return result;
}

constexpr const char* kResource = R"({"id":"/subscriptions/s/resourceGroups/g/providers/Microsoft.X/things/t","type":"Microsoft.X/things","name":"t","kind":"app,linux",
 "tags":{"a.b":"Red"},"zones":["1","2"],"sku":{"name":"S1","capacity":2},
 "properties":{"Flag":"True","off":false,"none":null,"empty":"","list":[],"object":{},"tls":"1.2","runtime":"PYTHON|3.11","date":"2026-08-08T00:00:00Z","old":"2020-01-01",
  "rules":[{"name":"one","value":"10.0.0.0/8"},{"name":"two","value":"0.0.0.0/0"},{"name":"three"}],"number":5,"text":"Hello","region":"West Europe"}})";

} // namespace

void Conditions::operatorsHold_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<bool>("holds");
    const auto row = [](const char* condition, bool holds) { QTest::newRow(condition) << QByteArray(condition) << holds; };
    row(R"({"field":"properties.flag","equals":true})", true);
    row(R"({"field":"PROPERTIES.FLAG","equals":"TRUE"})", true);
    row(R"({"field":"properties.off","equals":"False"})", true);
    row(R"({"field":"properties.missing","equals":true})", false);
    row(R"({"field":"properties.missing","notEquals":true})", true);
    row(R"({"field":"properties.none","equals":""})", false);
    row(R"({"field":"properties.number","equals":5})", true);
    row(R"({"field":"properties.number","equals":"5"})", true);
    row(R"({"field":"properties.text","in":["x","HELLO"]})", true);
    row(R"({"field":"properties.missing","notIn":["x"]})", true);
    row(R"({"field":"properties.text","notIn":["hello"]})", false);
    row(R"({"field":"zones","contains":"2"})", true);
    row(R"({"field":"zones","contains":"3"})", false);
    row(R"({"field":"properties.text","contains":"ELL"})", true);
    row(R"({"field":"properties.missing","notContains":"x"})", true);
    row(R"({"field":"properties.text","like":"he*o"})", true);
    row(R"({"field":"properties.text","like":"he"})", false);
    row(R"({"field":"properties.missing","like":"*"})", false);
    row(R"({"field":"properties.missing","notLike":"*"})", true);
    row(R"({"field":"properties.none","exists":false})", true);
    row(R"({"field":"properties.empty","exists":true})", true);
    row(R"({"field":"properties.empty","hasValue":true})", false);
    row(R"({"field":"properties.list","hasValue":false})", true);
    row(R"({"field":"properties.object","hasValue":false})", true);
    row(R"({"field":"properties.off","hasValue":true})", true);
    row(R"({"field":"properties.missing","absentOrEquals":"x"})", true);
    row(R"({"field":"properties.none","absentOrEquals":"x"})", false);
    row(R"({"field":"properties.number","greaterOrEquals":5})", true);
    row(R"({"field":"properties.number","greater":5})", false);
    row(R"({"field":"zones","greaterOrEquals":2})", true);
    row(R"({"field":"properties.text","less":5})", false);
    row(R"({"field":"properties.missing","lessOrEquals":5})", false);
    row(R"({"field":"properties.number","lengthGreaterOrEquals":1})", false);
    row(R"({"field":"properties.text","lengthLessOrEquals":5})", true);
    row(R"({"field":"properties.text","matches":"^h"})", false);
    row(R"({"field":"properties.text","matchesInsensitively":"^h"})", true);
    row(R"({"field":"properties.tls","version":">=1.2"})", true);
    row(R"({"field":"properties.tls","version":">=1.3"})", false);
    row(R"({"field":"properties.runtime","version":">=3.9"})", true);
    row(R"({"field":"properties.runtime","version":"^3.0"})", true);
    row(R"({"field":"properties.runtime","version":"^2.0 || 4.0"})", false);
    row(R"({"field":"properties.text","version":">=1"})", false);
    row(R"({"field":"properties.date","daysUntilGreaterOrEquals":30})", true);
    row(R"({"field":"properties.date","daysUntilGreaterOrEquals":31})", false);
    row(R"({"field":"properties.old","daysUntilGreaterOrEquals":0})", false);
    row(R"({"field":"properties.region","inRegions":["westeurope"]})", true);
    row(R"({"field":"tags['a.b']","equals":"red"})", true);
    row(R"({"field":"zones[1]","equals":"2"})", true);
    row(R"({"field":"zones[2]","exists":true})", false);
    row(R"({"field":"properties.rules[*].name","exists":true})", true);
    row(R"({"field":"properties.rules[*].value","exists":true})", false);
    row(R"({"field":"properties.nowhere[*].value","equals":"x"})", true);
    row(R"({"count":{"field":"properties.rules[*]"},"equals":3})", true);
    row(R"({"count":{"field":"properties.rules[*]","where":{"field":"value","like":"*/0"}},"equals":1})", true);
    row(R"({"count":{"field":"properties.rules[*]","where":{"field":"properties.rules[*].value","like":"*/0"}},"equals":1})", true);
    row(R"({"count":{"field":"zones[*]","where":{"field":"@","equals":"2"}},"equals":1})", true);
    row(R"({"count":{"field":"zones[*]","where":{"field":"zones[*]","in":["1","2"]}},"equals":2})", true);
    row(R"({"count":{"children":"Microsoft.X/things/parts"},"equals":0})", true);
    row(R"({"count":{"children":["Microsoft.X/things/rules"],"where":{"field":"name","equals":"one"}},"equals":1})", true);
    row(R"({"allOf":[]})", true);
    row(R"({"anyOf":[]})", false);
    row(R"({"not":{"allOf":[{"field":"kind","equals":"app,linux"},{"field":"name","equals":"u"}]}})", true);
}

void Conditions::operatorsHold()
{
    QFETCH(QByteArray, condition);
    QFETCH(bool, holds);
    QCOMPARE(judged(kResource, condition.constData()).truth, holds ? Truth::True : Truth::False);
}

void Conditions::brokenConditionsAreRefused_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QString>("word");
    const auto row = [](const char* condition, const char* word) { QTest::newRow(condition) << QByteArray(condition) << QString::fromLatin1(word); };
    row(R"({"field":"a","resembles":"b"})", "resembles");
    row(R"({"field":"a"})", "no operator");
    row(R"({"field":"a","equals":1,"like":"x"})", "one operator");
    row(R"({"field":"a[","equals":1})", "no path");
    row(R"({"field":"a..b","equals":1})", "no path");
    row(R"({"field":"","equals":1})", "no path");
    row(R"({"allOf":{"field":"a","equals":1}})", "list");
    row(R"({"count":{"field":"a"},"equals":1})", "[*]");
    row(R"({"count":{"children":[]},"equals":1})", "children");
    row(R"({"count":{"field":"a[*]"},"equals":"many"})", "number");
    row(R"({"field":"a","matches":"(("})", "regular expression");
    row(R"({"field":"a","version":"latest"})", "versions");
    row(R"({"anything":1})", "anything");
}

void Conditions::brokenConditionsAreRefused()
{
    QFETCH(QByteArray, condition);
    QFETCH(QString, word);
    Names names;
    const core::Result<Compiled> compiled = compileCondition(json(condition.constData()), {}, names);
    QVERIFY(!compiled);
    QVERIFY2(compiled.error().message.contains(word), qPrintable(compiled.error().message));
}

void Conditions::unsetSettingsSwitchRulesOff()
{
    Names names;
    const QJsonObject pattern = json(R"({"field":"name","matches":"$config.AZURE_AI_SEARCH_NAME_FORMAT"})");
    const core::Result<Compiled> unset = compileCondition(pattern, {}, names);
    QVERIFY(unset && unset->isSwitchedOff);
    QCOMPARE(unset->setting, QStringLiteral("AZURE_AI_SEARCH_NAME_FORMAT"));
    Configuration configuration;
    QVERIFY(configuration.read(QStringLiteral("AZURE_AI_SEARCH_NAME_FORMAT=^srch-; now=2026-07-09")).has_value());
    QCOMPARE(configuration.now().date(), QDate(2026, 7, 9));
    QCOMPARE(judged(kResource, R"({"field":"name","matches":"$config.AZURE_AI_SEARCH_NAME_FORMAT"})", configuration).truth, Truth::False);
    // Without a list of regions all are allowed.
    const char* const region = R"({"field":"properties.region","matchesInsensitively":"$config.AZURE_RESOURCE_ALLOWED_LOCATIONS"})";
    QCOMPARE(judged(kResource, region).truth, Truth::True);
    QVERIFY(configuration.read(QStringLiteral("Azure_AllowedRegions=North Europe, swedencentral")).has_value());
    QCOMPARE(judged(kResource, region, configuration).truth, Truth::False);
    QVERIFY(!configuration.read(QStringLiteral("nonsense")).has_value());
    QVERIFY(!configuration.read(QStringLiteral("now=yesterday")).has_value());
}

void Conditions::unreadPartsAreUnknown_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<int>("truth");
    const auto row = [](const char* condition, Truth truth) { QTest::newRow(condition) << QByteArray(condition) << static_cast<int>(truth); };
    row(R"({"field":"properties.siteConfig.ftpsState","equals":"Disabled"})", Truth::Unknown);
    row(R"({"field":"properties.siteConfigured","equals":"yes"})", Truth::True);
    row(R"({"not":{"field":"properties.siteConfig.ftpsState","equals":"Disabled"}})", Truth::Unknown);
    row(R"({"anyOf":[{"field":"properties.siteConfig.a","equals":1},{"field":"properties.siteConfigured","equals":"yes"}]})", Truth::True);
    row(R"({"allOf":[{"field":"properties.siteConfig.a","equals":1},{"field":"properties.siteConfigured","equals":"no"}]})", Truth::False);
    row(R"({"count":{"children":"Microsoft.Insights/diagnosticSettings"},"greaterOrEquals":1})", Truth::Unknown);
    row(R"({"count":{"children":"Microsoft.Insights/diagnosticSettings"},"greaterOrEquals":0})", Truth::True);
    row(R"({"count":{"children":"Microsoft.Authorization/locks"},"greaterOrEquals":1})", Truth::True);
    row(R"({"count":{"children":"Microsoft.Authorization/locks"},"greaterOrEquals":2})", Truth::Unknown);
    row(R"({"count":{"children":"Microsoft.Authorization/locks"},"equals":0})", Truth::False);
}

void Conditions::unreadPartsAreUnknown()
{
    QFETCH(QByteArray, condition);
    QFETCH(int, truth);
    const char* const resource = R"({"id":"/x/t","type":"Microsoft.Web/sites","properties":{"siteConfigured":"yes"},
        "x-unread":[{"part":"properties.siteConfig","permission":"Reader"},{"part":"Microsoft.Insights/diagnosticSettings","permission":"Reader"},{"part":"Microsoft.Authorization/locks","permission":"Reader"}],
        "resources":[{"type":"Microsoft.Authorization/locks","name":"l"}]})";
    QCOMPARE(static_cast<int>(judged(resource, condition.constData()).truth), truth);
}

void Conditions::evidencePointsAtWhatDecided()
{
    const Judged open = judged(kResource, R"({"count":{"field":"properties.rules[*]","where":{"field":"value","like":"*/0"}},"equals":0})");
    QCOMPARE(open.truth, Truth::False);
    QCOMPARE(open.evidence.size(), size_t(2));
    QCOMPARE(open.evidence[0].path, QStringLiteral("/properties/rules"));
    QCOMPARE(open.evidence[1].path, QStringLiteral("/properties/rules/1/value"));
    QCOMPARE(open.evidence[1].value, QJsonValue(QStringLiteral("0.0.0.0/0")));
    const Judged absent = judged(kResource, R"({"allOf":[{"field":"properties.flag","equals":true},{"field":"properties.deep.missing","equals":1}]})");
    QCOMPARE(absent.evidence.size(), size_t(1));
    QCOMPARE(absent.evidence[0].path, QStringLiteral("/properties/deep/missing"));
    QVERIFY(absent.evidence[0].value.isUndefined());
    QVERIFY(!absent.evidence[0].held);
    const Judged held = judged(kResource, R"({"anyOf":[{"field":"properties.deep","equals":1},{"field":"tags['a.b']","equals":"red"}]})");
    QCOMPARE(held.evidence.size(), size_t(1));
    QCOMPARE(held.evidence[0].path, QStringLiteral("/tags/a.b"));
}

QTEST_APPLESS_MAIN(Conditions)
#include "tst_conditions.moc"
