// SPDX-License-Identifier: GPL-3.0-or-later
// The table, spreads, differences, and what is kept.
#include "comparison/desk.h"
#include "core/fakeclock.h"
#include "core/random.h"
#include "support/coroharness.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace comparison;

namespace {

Attempt answered(const QString& text, int repeat, double firstToken, double total)
{
    Attempt attempt;
    attempt.state = Attempt::State::Done;
    attempt.run = 1;
    attempt.repeat = repeat;
    attempt.tries = 1;
    attempt.result.answer = text;
    attempt.result.firstTokenMs = firstToken;
    attempt.result.totalMs = total;
    attempt.result.usage.known = true;
    attempt.result.usage.promptTokens = 100;
    attempt.result.usage.completionTokens = 10;
    attempt.cost = total / 1000;
    return attempt;
}

Comparison sample()
{
    Comparison comparison;
    comparison.id = QStringLiteral("8a4f1c1e-7f9b-4f0e-9d6c-1c2b3a4d5e6f");
    comparison.name = QStringLiteral("Hotels");
    comparison.question = QStringLiteral("What may a hotel cost?");
    comparison.runs = 1;
    comparison.repeats = 2;
    comparison.variables = {{QStringLiteral("tone"), QStringLiteral("calm")}};
    comparison.rows << PromptRow{QStringLiteral("r0"), QStringLiteral("chat/a.prompty"), QStringLiteral("draft"), {}, QStringLiteral("user:\n{{ question }}\n"), {{QStringLiteral("b.jinja"), QStringLiteral("x")}}};
    DeploymentColumn one;
    one.id = QStringLiteral("c0");
    one.name = QStringLiteral("gpt-4o");
    DeploymentColumn two;
    two.id = QStringLiteral("c1");
    two.name = QStringLiteral("local");
    two.backend = playground::CustomBackend::fromText(QStringLiteral("local"), QStringLiteral("http://127.0.0.1:8080/v1"), QStringLiteral("m"));
    two.backend->key = QByteArrayLiteral("topsecret");
    comparison.columns << one << two;
    comparison.cells[{QStringLiteral("r0"), QStringLiteral("c0")}] << answered(QStringLiteral("At most 150 EUR a night."), 0, 200, 900) << answered(QStringLiteral("At most 150 EUR."), 1, 300, 1100);
    comparison.cells[{QStringLiteral("r0"), QStringLiteral("c1")}] << answered(QStringLiteral("At most 180 EUR a night."), 0, 100, 2000) << answered(QStringLiteral("At most 180 EUR a night."), 1, 120, 2200);
    return comparison;
}

} // namespace

class ComparisonModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsPromisesWhileItChanges();
    void streamedTextIsToldOnceAFrame();
    void spreadsAndDifferencesOverRepeats();
    void wordsThatDifferFromTheBaseAreMarked();
    void bestIsMarkedWhereThereIsAWorse();
    void keptComparisonIsTheSameAndHoldsNoKey();
    void answersUnderWayAreCancelledOnesWhenReadAgain();
    void damagedFilesAreLeftAloneAndNamed();
    void idsOfFilesCannotLeadOut();
    void deskKeepsOpensDuplicatesAndDeletes();
    void reportsHoldEveryAnswer();
};

void ComparisonModelTest::modelKeepsItsPromisesWhileItChanges()
{
    ComparisonModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setComparison(sample());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.columnCount(), 2);
    model.addRow(PromptRow{QStringLiteral("r1"), {}, {}, {}, {}, {}});
    model.addColumn(DeploymentColumn{QStringLiteral("c2"), QStringLiteral("x"), {}, {}, {}, {}});
    QCOMPARE(model.headerData(1, Qt::Vertical).toString(), PromptRow().title());
    model.setBaseColumn(1);
    model.removeColumn(1);
    QCOMPARE(model.baseColumn(), 0); // the base went: the first is it
    model.removeRow(0);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.comparison().cells.size(), 2); // its answers stay
    model.putAttempt(QStringLiteral("strange"), QStringLiteral("c0"), answered(QStringLiteral("x"), 0, 1, 1));
    QCOMPARE(model.comparison().cells.size(), 2);
}

void ComparisonModelTest::streamedTextIsToldOnceAFrame()
{
    ComparisonModel model;
    Comparison comparison = sample();
    comparison.cells.clear();
    model.setComparison(comparison);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    Attempt attempt;
    attempt.run = 1;
    attempt.state = Attempt::State::Running;
    model.putAttempt(QStringLiteral("r0"), QStringLiteral("c0"), attempt);
    for (int i = 0; i < 500; ++i) {
        model.appendText(QStringLiteral("r0"), QStringLiteral("c0"), 0, QStringLiteral("a"));
    }
    QCOMPARE(changed.size(), 0);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(model.index(0, 0).data(ComparisonModel::AnswerRole).toString().size(), 500);
}

void ComparisonModelTest::spreadsAndDifferencesOverRepeats()
{
    const Comparison comparison = sample();
    const CellSummary first = summaryOf(comparison.current({QStringLiteral("r0"), QStringLiteral("c0")}));
    QCOMPARE(first.done, 2);
    QCOMPARE(first.distinct, 2);
    QCOMPARE(first.unlikeMost, 1);
    QCOMPARE(first.firstToken->median, 250.0);
    QCOMPARE(first.total->smallest, 900.0);
    QCOMPARE(first.total->width(), 200.0);
    QCOMPARE(summaryOf(comparison.current({QStringLiteral("r0"), QStringLiteral("c1")})).distinct, 1);
    QVERIFY(!spreadOf({}).has_value());
    QCOMPARE(spreadOf({3, 1, 2})->median, 2.0);
}

void ComparisonModelTest::wordsThatDifferFromTheBaseAreMarked()
{
    ComparisonModel model;
    model.setComparison(sample());
    const QList<prompts::DiffRange> ranges = model.differences(0, 1);
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(QStringLiteral("At most 180 EUR a night.").mid(ranges.first().begin, ranges.first().length), QStringLiteral("180"));
    QVERIFY(model.differences(0, 0).isEmpty());
    model.setShowsDifferences(false);
    QVERIFY(model.differences(0, 1).isEmpty());
    const QString two = QStringLiteral("Same line.\nQuite another thing altogether.");
    const QList<prompts::DiffRange> whole = differencesFrom(QStringLiteral("Same line."), two);
    QCOMPARE(two.mid(whole.last().begin, whole.last().length), QStringLiteral("Quite another thing altogether."));
}

void ComparisonModelTest::bestIsMarkedWhereThereIsAWorse()
{
    ComparisonModel model;
    model.setComparison(sample());
    QVERIFY(model.isBest(0, 0, &CellSummary::total));
    QVERIFY(!model.isBest(0, 1, &CellSummary::total));
    QVERIFY(model.isBest(0, 1, &CellSummary::firstToken));
    model.removeColumn(1);
    QVERIFY(!model.isBest(0, 0, &CellSummary::total)); // alone is no best
}

void ComparisonModelTest::keptComparisonIsTheSameAndHoldsNoKey()
{
    const QTemporaryDir folder;
    Store store(folder.path());
    const Comparison comparison = sample();
    QVERIFY(store.write(comparison).has_value());
    QFile file(folder.filePath(comparison.id + QStringLiteral(".json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("topsecret"));
    const core::Result<Comparison> read = store.read(comparison.id);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(read->toJson(), comparison.toJson());
    QCOMPARE(read->rows, comparison.rows);
    QCOMPARE(read->current({QStringLiteral("r0"), QStringLiteral("c0")}).last().result.answer, QStringLiteral("At most 150 EUR."));
}

void ComparisonModelTest::answersUnderWayAreCancelledOnesWhenReadAgain()
{
    Comparison comparison = sample();
    Attempt half;
    half.run = 1;
    half.repeat = 2;
    half.state = Attempt::State::Running;
    half.result.answer = QStringLiteral("At mo");
    comparison.cells[{QStringLiteral("r0"), QStringLiteral("c0")}] << half;
    const core::Result<Comparison> read = Comparison::fromJson(comparison.toJson());
    QVERIFY(read.has_value());
    const Attempt last = read->current({QStringLiteral("r0"), QStringLiteral("c0")}).last();
    QCOMPARE(last.state, Attempt::State::Cancelled);
    QCOMPARE(last.result.answer, QStringLiteral("At mo"));
}

void ComparisonModelTest::damagedFilesAreLeftAloneAndNamed()
{
    const QTemporaryDir folder;
    Store store(folder.path());
    QVERIFY(store.write(sample()).has_value());
    QFile file(folder.filePath(QStringLiteral("broken.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"format\": ");
    file.close();
    QCOMPARE(store.list().size(), 1);
    QCOMPARE(store.problems().size(), 1);
    QVERIFY(file.exists());
}

void ComparisonModelTest::idsOfFilesCannotLeadOut()
{
    const QTemporaryDir folder;
    Store store(folder.path() + QStringLiteral("/in"));
    Comparison comparison = sample();
    comparison.id = QStringLiteral("../out");
    QVERIFY(store.write(comparison).has_value());
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("out.json"))));
    QVERIFY(store.read(comparison.id).has_value());
}

void ComparisonModelTest::deskKeepsOpensDuplicatesAndDeletes()
{
    const QTemporaryDir folder;
    core::FakeClock clock;
    core::SeededRandom random{3};
    DeskParts parts;
    parts.folder = folder.path();
    parts.random = &random;
    parts.runner.clock = &clock;
    Desk desk(parts);
    QVERIFY(!desk.hindrance().isEmpty());
    desk.addPrompt(sample().rows.first());
    desk.addColumn(sample().columns.first());
    desk.model()->setQuestion(QStringLiteral("Why?"));
    QVERIFY(desk.hindrance().isEmpty());
    const QString first = desk.model()->comparison().id;
    desk.startNew();
    QCOMPARE(desk.store().list().size(), 1);
    QVERIFY(desk.open(first).has_value());
    QCOMPARE(desk.model()->comparison().question, QStringLiteral("Why?"));
    desk.duplicate(false);
    QVERIFY(desk.model()->comparison().id != first);
    QCOMPARE(desk.store().list().size(), 2);
    QVERIFY(desk.removeCurrent().has_value());
    QCOMPARE(desk.store().list().size(), 1);
    QVERIFY(!desk.open(QStringLiteral("11111111-2222-3333-4444-555555555555")).has_value());
}

void ComparisonModelTest::reportsHoldEveryAnswer()
{
    const QByteArray csv = csvOf(sample());
    QCOMPARE(csv.count("\r\n"), 5);
    QVERIFY(csv.contains("At most 180 EUR a night."));
    const QString report = markdownOf(sample());
    QVERIFY(report.contains(QLatin1String("| chat/a |")));
    QVERIFY(report.contains(QLatin1String("At most 150 EUR.")));
}

QTEST_GUILESS_MAIN(ComparisonModelTest)
#include "tst_comparisonmodel.moc"
