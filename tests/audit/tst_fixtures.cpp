// SPDX-License-Identifier: GPL-3.0-or-later
// Each rule has resources of its own on which it passes and fails (tests/audit/fixtures), judged beforehand by another evaluator of the rule language;
// and no condition is dead: turning any part of a rule round changes the outcome of one of them.
#include "audit/audit.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace audit;

class Fixtures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyRuleHasAPassAndAFail();
    void outcomesAreThoseOfTheOtherEvaluator_data();
    void outcomesAreThoseOfTheOtherEvaluator();
    void noConditionIsDead_data();
    void noConditionIsDead();

private:
    Configuration m_configuration;
};

namespace {

const QDateTime kNow(QDate(2026, 7, 9), QTime(0, 0), Qt::UTC);

QJsonArray casesOf(const QString& rule)
{
    QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/audit/fixtures/") + rule + QStringLiteral(".json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())[QLatin1String("cases")].toArray() : QJsonArray();
}

/// What the rule says of the resource alone.
QString outcomeOf(const Rule& rule, const QJsonValue& resource, const Configuration& configuration)
{
    Names names;
    const core::Result<Compiled> where = compileCondition(rule.where, configuration, names);
    const core::Result<Compiled> pass = compileCondition(rule.pass, configuration, names);
    core::Result<Estate> estate = Estate::read(Document::fromJson(resource));
    if (!where || !pass || !estate) {
        return QStringLiteral("broken");
    }
    const auto written = [&estate](const QString& name, std::uint32_t) {
        const Document& document = estate->document();
        const std::uint32_t all = document.member(0, "x-joined");
        const std::uint32_t found = all == 0 ? 0 : document.member(all, lowered(name.toStdString()));
        return found == 0 ? Computed::known(QJsonValue(QJsonValue::Null)) : Computed::known(document.toJson(found));
    };
    const Evaluator evaluator(*estate, names, kNow, written);
    if (evaluator.judge(where->condition, 0) != Truth::True) {
        return QStringLiteral("notApplicable");
    }
    return evaluator.judge(pass->condition, 0) == Truth::True ? QStringLiteral("pass") : QStringLiteral("fail");
}

/// The same condition with one of its parts turned round, once for each part.
QList<QPair<QString, QJsonValue>> mutants(const QJsonValue& condition, const QString& path = {})
{
    QList<QPair<QString, QJsonValue>> all;
    const QJsonObject object = condition.toObject();
    const auto inside = [&](const QString& member, const QJsonValue& part, const std::function<QJsonValue(const QJsonValue&)>& put) {
        for (const auto& [where, mutant] : mutants(part, path + u'/' + member)) {
            all.append({where, put(mutant)});
        }
    };
    for (const QString& list : {QStringLiteral("allOf"), QStringLiteral("anyOf")}) {
        const QJsonArray parts = object[list].toArray();
        for (int each = 0; each < parts.size(); ++each) {
            inside(list + u'/' + QString::number(each), parts[each], [&](const QJsonValue& mutant) {
                QJsonArray changed = parts;
                changed[each] = mutant;
                return QJsonObject{{list, changed}};
            });
        }
        if (object.contains(list)) {
            return all;
        }
    }
    if (object.contains(QLatin1String("not"))) {
        inside(QStringLiteral("not"), object[QLatin1String("not")], [](const QJsonValue& mutant) { return QJsonObject{{QStringLiteral("not"), mutant}}; });
        return all;
    }
    if (object.isEmpty()) {
        return all;
    }
    all.append({path, QJsonObject{{QStringLiteral("not"), object}}});
    const QJsonObject over = object[QLatin1String("count")].toObject();
    if (over.contains(QLatin1String("where"))) {
        inside(QStringLiteral("count/where"), over[QLatin1String("where")], [&](const QJsonValue& mutant) {
            QJsonObject changed = object;
            QJsonObject count = over;
            count.insert(QStringLiteral("where"), mutant);
            changed.insert(QStringLiteral("count"), count);
            return changed;
        });
    }
    return all;
}

void addRules()
{
    QTest::addColumn<QString>("id");
    for (const Rule& rule : RuleSet::shipped().rules()) {
        QTest::newRow(qPrintable(rule.id)) << rule.id;
    }
}

} // namespace

void Fixtures::initTestCase()
{
    // Settings that switch rules on; the other evaluator had the same.
    const core::Result<void> read = m_configuration.read(QStringLiteral(
        "AZURE_AI_SERVICES_NAME_FORMAT=^ai-; AZURE_AI_SEARCH_NAME_FORMAT=^srch-; AZURE_APP_INSIGHTS_NAME_FORMAT=^appi-; AZURE_LOG_WORKSPACE_NAME_FORMAT=^log-; "
        "AZURE_CONTAINER_REGISTRY_NAME_FORMAT=^cr; AZURE_STORAGE_ACCOUNT_NAME_FORMAT=^st; AZURE_RESOURCE_ALLOWED_LOCATIONS=swedencentral,westeurope; "
        "AZURE_STORAGE_DEFENDER_PER_ACCOUNT=true; allowedPublishers=Microsoft,OpenAI; allowedRegistries=registries/azureml-meta/"));
    QVERIFY(read.has_value());
}

void Fixtures::everyRuleHasAPassAndAFail()
{
    QStringList lacking;
    for (const Rule& rule : RuleSet::shipped().rules()) {
        QSet<QString> outcomes;
        for (const QJsonValue& each : casesOf(rule.id)) {
            outcomes.insert(each[QLatin1String("expected")].toString());
        }
        if (!outcomes.contains(QStringLiteral("pass")) || !outcomes.contains(QStringLiteral("fail"))) {
            lacking << rule.id;
        }
    }
    QVERIFY2(lacking.isEmpty(), qPrintable(lacking.join(u' ')));
}

void Fixtures::outcomesAreThoseOfTheOtherEvaluator_data()
{
    addRules();
}

void Fixtures::outcomesAreThoseOfTheOtherEvaluator()
{
    QFETCH(QString, id);
    const QJsonArray cases = casesOf(id);
    QVERIFY(cases.size() >= 2);
    for (int each = 0; each < cases.size(); ++each) {
        const QString outcome = outcomeOf(*RuleSet::shipped().find(id), cases[each][QLatin1String("resource")], m_configuration);
        QVERIFY2(outcome == cases[each][QLatin1String("expected")].toString(), qPrintable(QStringLiteral("case %1: %2").arg(each).arg(outcome)));
    }
}

void Fixtures::noConditionIsDead_data()
{
    addRules();
}

void Fixtures::noConditionIsDead()
{
    QFETCH(QString, id);
    const Rule& rule = *RuleSet::shipped().find(id);
    const QJsonArray cases = casesOf(id);
    QStringList dead;
    const auto flips = [&](const Rule& mutant) {
        return std::any_of(cases.begin(), cases.end(), [&](const QJsonValue& each) {
            const QJsonValue resource = each[QLatin1String("resource")];
            return outcomeOf(mutant, resource, m_configuration) != outcomeOf(rule, resource, m_configuration);
        });
    };
    for (const auto& [path, condition] : mutants(rule.pass)) {
        Rule mutant = rule;
        mutant.pass = condition;
        if (!flips(mutant)) {
            dead << QStringLiteral("pass") + path;
        }
    }
    for (const auto& [path, condition] : mutants(rule.where)) {
        Rule mutant = rule;
        mutant.where = condition;
        if (!flips(mutant)) {
            dead << QStringLiteral("where") + path;
        }
    }
    QVERIFY2(dead.isEmpty(), qPrintable(dead.join(u' ')));
}

QTEST_APPLESS_MAIN(Fixtures)
#include "tst_fixtures.moc"
