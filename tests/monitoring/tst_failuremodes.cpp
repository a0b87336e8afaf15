// SPDX-License-Identifier: GPL-3.0-or-later
// The failure modes as data: all are there, whole, and what a person changes of them stays.
#include "monitoring/failures/classifier.h"
#include "monitoring/failures/modes.h"
#include "monitoring/failures/modetexts.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace monitoring::failures;

class FailureModesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allAreThere();
    void eachIsWhole();
    void eachCountsSomethingThatItsQueryHas();
    void theClassifierKnowsNoOther();
    void everyTextCanBeTranslated();
    void changesAreKept();
    void changesOutsideTheirBoundsAreNotTaken();
    void brokenFilesGiveTheShippedRules();
    void agentTaxonomyIsWhole();

private:
    const ModeCatalogue m_shipped = ModeCatalogue::shipped();
};

void FailureModesTest::allAreThere()
{
    QStringList wanted;
    for (const auto& [letter, count] : {std::pair('S', 10), std::pair('Q', 10), std::pair('R', 13), std::pair('C', 6)}) {
        for (int i = 1; i <= count; ++i) {
            wanted << QLatin1Char(letter) + QString::number(i);
        }
    }
    QStringList ids;
    for (const Mode& mode : m_shipped.modes()) {
        ids << mode.id;
    }
    QCOMPARE(ids, wanted);
    QCOMPARE(ids.size(), 39);
}

void FailureModesTest::eachIsWhole()
{
    for (const Mode& mode : m_shipped.modes()) {
        const QByteArray id = mode.id.toUtf8();
        for (const QString& text : {mode.name, mode.meaning, mode.signal, mode.rule, mode.remedy}) {
            QVERIFY2(text.size() > 5, id);
        }
        QVERIFY2(mode.severity >= 1 && mode.severity <= 4, id);
        QVERIFY2(QStringList({QStringLiteral("D"), QStringLiteral("O"), QStringLiteral("H")}).contains(mode.grade), id);
        QVERIFY2(!mode.numbers.isEmpty(), id);
        QVERIFY2(!mode.count.isEmpty() || !mode.computed.isEmpty() || !mode.within.isEmpty(), id);
        QVERIFY2(!mode.needs.isEmpty(), id);
        QVERIFY2(mode.within.isEmpty() || m_shipped.find(mode.within) != nullptr, id);
        for (const RuleNumber& number : mode.numbers) {
            QVERIFY2(!number.label.isEmpty() && number.value >= number.least && number.value <= number.most, id);
        }
        for (const QStringList& alternative : mode.needs) {
            for (const QString& source : alternative) {
                const LogSource* const found = m_shipped.source(source);
                QVERIFY2(found && !found->name.isEmpty() && found->howTo.size() > 20, qPrintable(source));
            }
        }
    }
}

void FailureModesTest::eachCountsSomethingThatItsQueryHas()
{
    const auto textOf = [](const QString& query) {
        QFile file(QStringLiteral(":/failures/") + query + QStringLiteral(".kql"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    for (const Mode& mode : m_shipped.modes()) {
        for (const QList<CountSource>& alternatives : mode.count) {
            for (const CountSource& source : alternatives) {
                const QString text = textOf(source.query);
                QVERIFY2(text.contains(QLatin1Char('"') + source.unit + QLatin1Char('"')), qPrintable(mode.id + source.unit));
                QVERIFY2(text.contains(QLatin1Char('"') + mode.id + QLatin1Char('"')), qPrintable(mode.id + source.query));
            }
        }
        for (const RuleNumber& number : mode.numbers) {
            QVERIFY(number.let.isEmpty() || textOf(number.query).contains(QStringLiteral("let %1 = ").arg(number.let)));
        }
        for (const RuleNames& names : mode.names) {
            QVERIFY(textOf(names.query).contains(QStringLiteral("let %1 = ").arg(names.let)));
        }
    }
}

void FailureModesTest::theClassifierKnowsNoOther()
{
    for (const QString& id : orderOfModes()) {
        QVERIFY2(id == QLatin1String("ok") || id == QLatin1String("other") || m_shipped.find(id) != nullptr, qPrintable(id));
    }
}

void FailureModesTest::everyTextCanBeTranslated()
{
    QSet<QString> listed;
    for (const char* const* list : {kModeTexts, kSourceTexts}) {
        for (; *list != nullptr; ++list) {
            listed.insert(QString::fromUtf8(*list));
        }
    }
    QSet<QString> used;
    for (const Mode& mode : m_shipped.modes()) { // without a translator the texts are the file's
        used.unite({mode.name, mode.meaning, mode.signal, mode.rule, mode.remedy});
        for (const RuleNumber& number : mode.numbers) {
            used.insert(number.label);
        }
        for (const RuleNames& names : mode.names) {
            used.insert(names.label);
        }
    }
    for (const LogSource& source : m_shipped.sources()) {
        used.unite({source.name, source.howTo});
    }
    for (const AgentRisk& risk : m_shipped.agentRisks()) {
        used.unite({risk.group, risk.name, risk.note});
    }
    const QSet<QString> unlisted = used - listed, unused = listed - used;
    QVERIFY2(unlisted.isEmpty(), qPrintable(QStringList(unlisted.values()).join(QLatin1Char('\n'))));
    QVERIFY2(unused.isEmpty(), qPrintable(QStringList(unused.values()).join(QLatin1Char('\n'))));
}

void FailureModesTest::changesAreKept()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("rules.json"));
    ModeCatalogue own = ModeCatalogue::fromFile(file);
    QVERIFY(own.changes().isEmpty());
    QVERIFY(own.setNumber(QStringLiteral("R1"), QStringLiteral("share"), 7.5));
    QVERIFY(own.setNumber(QStringLiteral("Q2"), QStringLiteral("score"), 0.25));
    QVERIFY(own.setSeverity(QStringLiteral("S6"), 2));
    QVERIFY(own.setNames(QStringLiteral("Q4"), QStringLiteral("_citationEvents"), {QStringLiteral("bad \"source\"")}));
    QVERIFY(own.save(file));
    ModeCatalogue again = ModeCatalogue::fromFile(file);
    QCOMPARE(again.find(QStringLiteral("R1"))->number(QStringLiteral("share")), 7.5);
    QCOMPARE(again.find(QStringLiteral("S6"))->severity, 2);
    QCOMPARE(again.changes().keys(), QStringList({QStringLiteral("Q2"), QStringLiteral("Q4"), QStringLiteral("R1"), QStringLiteral("S6")}));
    QCOMPARE(again.letValue(QStringLiteral("calls"), QStringLiteral("_poorScore")), QStringLiteral("0.250000"));
    QCOMPARE(again.letValue(QStringLiteral("events"), QStringLiteral("_citationEvents")), QStringLiteral("dynamic([\"bad \\\"source\\\"\"])"));
    again.reset(QStringLiteral("R1"));
    QVERIFY(!again.isChanged(QStringLiteral("R1")));
}

void FailureModesTest::changesOutsideTheirBoundsAreNotTaken()
{
    ModeCatalogue own = m_shipped;
    QVERIFY(!own.setNumber(QStringLiteral("R1"), QStringLiteral("share"), 101));
    QVERIFY(!own.setNumber(QStringLiteral("R1"), QStringLiteral("share"), std::nan("")));
    QVERIFY(!own.setNumber(QStringLiteral("R1"), QStringLiteral("none"), 1));
    QVERIFY(!own.setNumber(QStringLiteral("X1"), QStringLiteral("share"), 1));
    QVERIFY(!own.setSeverity(QStringLiteral("R1"), 5));
    own.apply({{"R1", QJsonObject{{"severity", "x"}, {"numbers", QJsonArray{1}}}}, {"Y", 3}, {"S1", QJsonObject{{"numbers", QJsonObject{{"share", "much"}}}}}});
    QVERIFY(own.changes().isEmpty());
}

void FailureModesTest::brokenFilesGiveTheShippedRules()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("rules.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"R1\":");
    file.close();
    core::Error problem;
    QCOMPARE(ModeCatalogue::fromFile(file.fileName(), &problem).modes().size(), 39);
    QCOMPARE(problem.kind, core::ErrorKind::Storage);
    QVERIFY(!m_shipped.save(folder.filePath(QStringLiteral("no/such/folder.json"))));
}

void FailureModesTest::agentTaxonomyIsWhole()
{
    QCOMPARE(m_shipped.agentRisks().size(), 34);
    for (const AgentRisk& risk : m_shipped.agentRisks()) {
        QVERIFY2(!risk.name.isEmpty() && !risk.note.isEmpty() && !risk.group.isEmpty(), qPrintable(risk.name));
        QVERIFY2(risk.seen != AgentRisk::Seen::Measurable || !risk.modes.isEmpty(), qPrintable(risk.name));
        for (const QString& mode : risk.modes) {
            QVERIFY2(m_shipped.find(mode) != nullptr, qPrintable(mode));
        }
    }
}

QTEST_GUILESS_MAIN(FailureModesTest)
#include "tst_failuremodes.moc"
