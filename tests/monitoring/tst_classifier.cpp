// SPDX-License-Identifier: GPL-3.0-or-later
// A recorded reply gets its failure mode, whatever spelling, nesting and damage its body has.
#include "monitoring/failures/classifier.h"
#include "monitoring/failures/literal.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace monitoring::failures;

class ClassifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ownReplies_data() { rows(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/monitoring/failurereplies.json")); }
    void ownReplies() { compare(); }
    void recordedReplies_data();
    void recordedReplies();
    void everyVerdictNamesItsSignal();
    void theOrderIsThatOfTheDefinition();
    void bothSpellingsAreRead_data();
    void bothSpellingsAreRead();
    void cutTextsGiveWhatTheyHave();
    void mutatedBodiesEndInAMode();
    void longAndDeepBodiesEndInTime();
    void filesOfThreeForms();

private:
    static QJsonArray cases(const QString& file);
    static void rows(const QString& file);
    static void compare();
};

QJsonArray ClassifierTest::cases(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("cases")).toArray() : QJsonArray();
}

void ClassifierTest::rows(const QString& file)
{
    QTest::addColumn<QJsonObject>("reply");
    for (const QJsonValue& each : cases(file)) {
        QTest::newRow(qPrintable(each[QLatin1String("id")].toString())) << each.toObject();
    }
}

void ClassifierTest::compare()
{
    QFETCH(QJsonObject, reply);
    const QJsonObject expected = reply.value(QLatin1String("expected")).toObject();
    const Verdict verdict = classify(replyFrom(reply));
    QCOMPARE(verdict.mode, expected.value(QLatin1String("mode")).toString());
    if (expected.contains(QLatin1String("categories"))) {
        QCOMPARE(QJsonArray::fromStringList(verdict.categories), expected.value(QLatin1String("categories")).toArray());
    }
    if (expected.contains(QLatin1String("also"))) {
        QCOMPARE(QJsonArray::fromStringList(verdict.also), expected.value(QLatin1String("also")).toArray());
    }
}

void ClassifierTest::recordedReplies_data()
{
    const QString file = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/telemetry/failure-cases.json");
    if (!QFile::exists(file)) {
        QSKIP("The recorded replies (shared/telemetry/failure-cases.json) are not beside this source tree.");
    }
    rows(file);
}

void ClassifierTest::recordedReplies()
{
    compare();
}

void ClassifierTest::everyVerdictNamesItsSignal()
{
    const QJsonArray list = cases(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/monitoring/failurereplies.json"));
    QVERIFY(list.size() >= 120);
    QSet<QString> seen;
    for (const QJsonValue& each : list) {
        const Verdict verdict = classify(replyFrom(each.toObject()));
        seen.insert(verdict.mode);
        QVERIFY2(orderOfModes().contains(verdict.mode), qPrintable(verdict.mode));
        QVERIFY2(verdict.mode == QLatin1String("ok") || !verdict.evidence.isEmpty(), qPrintable(each[QLatin1String("id")].toString()));
        for (const Evidence& evidence : verdict.evidence) {
            QVERIFY(!evidence.where.isEmpty());
        }
    }
    QCOMPARE(seen.size(), orderOfModes().size());
    const Verdict verdict = classify(replyFrom({{"status", 429}, {"headers", QJsonObject{{"Retry-After", "13"}}}, {"body", ""}}));
    QVERIFY(verdict.evidence.contains({QStringLiteral("status"), QStringLiteral("429")}));
    QVERIFY(verdict.evidence.contains({QStringLiteral("header retry-after"), QStringLiteral("13")}));
}

void ClassifierTest::theOrderIsThatOfTheDefinition()
{
    QCOMPARE(orderOfModes().join(QLatin1Char(' ')), QStringLiteral("S3 S4 S1 S2 S7 S5 Q3 S10 R9 R8 R5 R6 R11 R1 R7 R3 R4 R10 Q5 other ok"));
}

void ClassifierTest::bothSpellingsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("json") << R"({"a":[1,-2.5e3,true,null],"b":"x\"y\u00e9"})" << QJsonValue(QJsonObject{{"a", QJsonArray{1, -2500, true, QJsonValue::Null}}, {"b", QStringLiteral("x\"y\u00e9")}});
    QTest::newRow("repr") << R"({'a': (1, True, None), 'b': "it's", 'c': b'x\x41', 4: False})"
                          << QJsonValue(QJsonObject{{"a", QJsonArray{1, true, QJsonValue::Null}}, {"b", "it's"}, {"c", "xA"}, {"4", false}});
    QTest::newRow("calls") << R"({'t': datetime.datetime(2026, 1, 2), 'e': <Code.X: 'x'>, 'n': nan})"
                           << QJsonValue(QJsonObject{{"t", "datetime.datetime(2026, 1, 2)"}, {"e", "<Code.X: 'x'>"}, {"n", "nan"}});
    QTest::newRow("comma too many") << "[1,2,]" << QJsonValue(QJsonArray{1, 2});
}

void ClassifierTest::bothSpellingsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QJsonValue, value);
    const Literal literal = readLiteral(text, 0);
    QCOMPARE(literal.value, value);
    QVERIFY(literal.isWhole);
    QCOMPARE(literal.end, text.size());
}

void ClassifierTest::cutTextsGiveWhatTheyHave()
{
    const Literal literal = readLiteral(u"{'error': {'code': 'content_filter', 'inner': {'x': Tr", 0);
    QVERIFY(!literal.isWhole);
    QCOMPARE(literal.value[QLatin1String("error")][QLatin1String("code")].toString(), QStringLiteral("content_filter"));
    const Literal deep = readLiteral(QString(500, u'['), 0);
    QVERIFY(!deep.isWhole);
}

void ClassifierTest::mutatedBodiesEndInAMode()
{
    std::mt19937 random(20260101);
    const auto below = [&random](qsizetype bound) { return qsizetype(random() % std::max<qsizetype>(1, bound)); };
    const QStringList order = orderOfModes();
    const QString pieces = QStringLiteral("{}[]()'\"\\:,<>\n\u202e TrueNone0");
    for (const QJsonValue& each : cases(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/monitoring/failurereplies.json"))) {
        const QJsonValue body = each[QLatin1String("body")];
        const QString whole = body.isString() ? body.toString() : QString::fromUtf8(QJsonDocument(QJsonArray{body}).toJson(QJsonDocument::Compact));
        for (int round = 0; round < 25; ++round) {
            QString text = whole;
            for (qsizetype edits = 1 + below(6); edits > 0 && !text.isEmpty(); --edits) {
                const qsizetype at = below(text.size());
                switch (random() % 4) {
                case 0:
                    text.truncate(at);
                    break;
                case 1:
                    text.insert(at, pieces[below(pieces.size())]);
                    break;
                case 2:
                    text.remove(at, 1 + below(12));
                    break;
                default:
                    text.insert(at, text.mid(below(text.size()), below(80)));
                }
            }
            QJsonObject mutated = each.toObject();
            mutated.insert(QStringLiteral("body"), text);
            QVERIFY(order.contains(classify(replyFrom(mutated)).mode));
            const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
            if (document.isObject() || document.isArray()) {
                mutated.insert(QStringLiteral("body"), document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()));
                QVERIFY(order.contains(classify(replyFrom(mutated)).mode));
            }
        }
    }
}

void ClassifierTest::longAndDeepBodiesEndInTime()
{
    const QStringList bodies{QString(300'000, u'{'), QStringLiteral("{'error': ").repeated(20'000), QStringLiteral("[{\"error\":{\"code\":\"x\"}},").repeated(30'000),
                             QStringLiteral("data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]}\n\n").repeated(20'000), QString(2'000'000, u'\''),
                             QStringLiteral("{'jailbreak': ").repeated(5'000), QStringLiteral("timeout ").repeated(100'000)};
    for (const QString& body : bodies) {
        QElapsedTimer timer;
        timer.start();
        const Verdict verdict = classify(replyFrom({{"status", 400}, {"body", body}}));
        QVERIFY(!verdict.mode.isEmpty());
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QStringLiteral("%1 ms for %2...").arg(timer.elapsed()).arg(body.left(20))));
    }
}

void ClassifierTest::filesOfThreeForms()
{
    const QByteArray one = R"({"status":429,"body":""})";
    for (const QByteArray& file : {"[" + one + "," + one + "]", "{\"cases\":[" + one + "," + one + "]}", one + "\n" + one + "\n"}) {
        const core::Result<QList<Reply>> replies = repliesFrom(file);
        QVERIFY(replies);
        QCOMPARE(replies->size(), 2);
        QCOMPARE(replies->at(1).id, QStringLiteral("2"));
    }
    QVERIFY(!repliesFrom("nothing"));
    QVERIFY(!repliesFrom("[1]"));
    QVERIFY(repliesFrom("[]")->isEmpty());
}

QTEST_GUILESS_MAIN(ClassifierTest)
#include "tst_classifier.moc"
