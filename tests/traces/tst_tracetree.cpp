// SPDX-License-Identifier: GPL-3.0-or-later
// Trees out of whatever comes, the rows of a waterfall, the critical path, gaps and totals.
#include "traces/spanmaker.h"
#include "traces/analysis.h"
#include "traces/tracerows.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>
#include <random>

using namespace traces;
using tracestest::Made;
using tracestest::spansOf;

class TraceTreeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void childrenFollowTheirParentInOrderOfTime();
    void orderOfArrivalDoesNotMatter();
    void missingParentsAreStoodFor();
    void oneRootWhoseCallerIsElsewhereStaysTheRoot();
    void ringsAreCutAtTheirEarliestSpan();
    void sameIdsAreFlaggedAndRepeatsDropped();
    void oddTimesAreFlagged();
    void hostileShapesEndAsATree_data();
    void hostileShapesEndAsATree();
    void aChainOfAHundredThousandIsNoProblem();
    void rowsFollowWhatIsCollapsed();
    void bandsAreWhatEachRowSays();
    void criticalPathIsWhatTheTraceWaitedFor();
    void criticalPathCoversTheRoot();
    void gapsAreTimeWithoutChildren();
    void tokensOfAgentsAreNotCountedTwice();
    void wallTimeCountsEachMomentOnce();

private:
    static QStringList names(const TraceTree& tree);
    static void check(const TraceTree& tree, qsizetype spans);
};

QStringList TraceTreeTest::names(const TraceTree& tree)
{
    QStringList list;
    for (qsizetype node = 0; node < tree.size(); ++node) {
        list << QString(tree.depth(node), QLatin1Char('.')) + (tree.span(node) == TraceTree::kNone ? QStringLiteral("?") : tree.name(node));
    }
    return list;
}

/// What holds of every tree.
void TraceTreeTest::check(const TraceTree& tree, qsizetype spans)
{
    QCOMPARE(tree.parent(0), TraceTree::kNone);
    QCOMPARE(tree.end(0), tree.size());
    qsizetype real = 0;
    for (qsizetype node = 0; node < tree.size(); ++node) {
        real += tree.span(node) != TraceTree::kNone;
        QVERIFY(tree.end(node) > node && tree.end(node) <= tree.size());
        QVERIFY(tree.endNs(node) >= tree.startNs(node));
        if (node > 0) {
            const qint32 parent = tree.parent(node);
            QVERIFY(parent >= 0 && parent < node);
            QVERIFY(tree.end(node) <= tree.end(parent));
            QCOMPARE(tree.depth(node), tree.depth(parent) + 1);
        }
    }
    QVERIFY(real <= spans);
    for (qsizetype span = 0; span < spans; ++span) {
        QVERIFY(tree.nodeOf(span) >= 0);
    }
}

void TraceTreeTest::childrenFollowTheirParentInOrderOfTime()
{
    const TraceTree tree = TraceTree::build(spansOf({{"root", "", 0, 100}, {"b", "root", 50, 10}, {"a", "root", 10, 20}, {"a2", "a", 12, 5}, {"a1", "a", 12, 8}}), 0);
    QCOMPARE(names(tree), QStringList({QStringLiteral("root"), QStringLiteral(".a"), QStringLiteral("..a1"), QStringLiteral("..a2"), QStringLiteral(".b")}));
    QCOMPARE(tree.end(1), qsizetype(4));
    QVERIFY(tree.notes().isEmpty());
    QCOMPARE(tree.nodeOf(QStringLiteral("A2")), qsizetype(3));
}

void TraceTreeTest::orderOfArrivalDoesNotMatter()
{
    std::vector<Made> list{{"root", "", 0, 100}, {"a", "root", 10, 20}, {"b", "root", 10, 20}, {"c", "gone", 30, 1}, {"d", "e", 5, 1}, {"e", "d", 6, 1}, {"f", "a", 11, 1}};
    const QStringList wanted = names(TraceTree::build(spansOf(list), 0));
    std::mt19937 random(7);
    for (int i = 0; i < 50; ++i) {
        std::shuffle(list.begin(), list.end(), random);
        QCOMPARE(names(TraceTree::build(spansOf(list), 0)), wanted);
    }
}

void TraceTreeTest::missingParentsAreStoodFor()
{
    const TraceTree tree = TraceTree::build(spansOf({{"root", "", 0, 100}, {"a", "00f067aa0ba902b7", 10, 20}, {"b", "00f067aa0ba902b7", 40, 20}}), 0);
    QCOMPARE(names(tree), QStringList({QStringLiteral("root"), QStringLiteral(".?"), QStringLiteral("..a"), QStringLiteral("..b")}));
    QVERIFY(tree.flags(1).testFlag(Synthesised));
    QVERIFY(tree.name(1).contains(QLatin1String("00f067aa0ba902b7")));
    QCOMPARE(tree.durationNs(1), qint64(50'000'000));
    QVERIFY(tree.flags(2).testFlag(Orphan));
    QCOMPARE(tree.notes().size(), 1);
    const TraceTree rootless = TraceTree::build(spansOf({{"a", "", 10, 20}, {"b", "", 40, 20}}), 0);
    QCOMPARE(names(rootless), QStringList({QStringLiteral("?"), QStringLiteral(".a"), QStringLiteral(".b")}));
}

void TraceTreeTest::oneRootWhoseCallerIsElsewhereStaysTheRoot()
{
    const TraceTree tree = TraceTree::build(spansOf({{"request", "browser", 0, 100}, {"a", "request", 10, 20}}), 0);
    QCOMPARE(names(tree), QStringList({QStringLiteral("request"), QStringLiteral(".a")}));
    QVERIFY(tree.flags(0).testFlag(Orphan));
    const TraceTree classic = TraceTree::build(spansOf({{"request", "4bf92f3577b34da6a3ce929d0e0e4736", 0, 100}}), 0);
    QVERIFY(!classic.flags(0).testFlag(Orphan)); // the trace's own id is how older exporters write "no parent"
}

void TraceTreeTest::ringsAreCutAtTheirEarliestSpan()
{
    const TraceTree tree = TraceTree::build(spansOf({{"root", "", 0, 100}, {"x", "z", 30, 5}, {"y", "x", 20, 5}, {"z", "y", 40, 5}, {"self", "self", 50, 5}}), 0);
    QCOMPARE(names(tree), QStringList({QStringLiteral("root"), QStringLiteral(".y"), QStringLiteral("..z"), QStringLiteral("...x"), QStringLiteral(".self")}));
    QVERIFY(tree.flags(1).testFlag(Cycle));
    QVERIFY(!tree.flags(2).testFlag(Cycle));
    QVERIFY(tree.flags(4).testFlag(Cycle));
}

void TraceTreeTest::sameIdsAreFlaggedAndRepeatsDropped()
{
    const TraceTree tree = TraceTree::build(spansOf({{"root", "", 0, 100}, {"a", "root", 10, 20}, {"a", "root", 10, 20}, {"a", "root", 60, 20}, {"k", "a", 12, 1}}), 0);
    QCOMPARE(names(tree), QStringList({QStringLiteral("root"), QStringLiteral(".a"), QStringLiteral("..k"), QStringLiteral(".a")}));
    QVERIFY(!tree.flags(1).testFlag(Duplicate));
    QVERIFY(tree.flags(3).testFlag(Duplicate));
    QCOMPARE(tree.nodeOf(2), qsizetype(1));
    QCOMPARE(tree.notes().size(), 2);
}

void TraceTreeTest::oddTimesAreFlagged()
{
    const TraceTree tree = TraceTree::build(spansOf({{"root", "", 0, 100}, {"early", "root", -10, 20}, {"late", "root", 90, 20}, {"back", "root", 50, -5}}), 0);
    const auto flags = [&](const char* id) { return tree.flags(tree.nodeOf(QLatin1String(id))); };
    QVERIFY(flags("early").testFlag(BeforeParent));
    QVERIFY(flags("late").testFlag(OutlastsParent));
    QVERIFY(flags("back").testFlag(NegativeDuration));
    QCOMPARE(tree.durationNs(tree.nodeOf(QStringLiteral("back"))), qint64(0));
    QCOMPARE(flags("root"), SpanFlags());
    QVERIFY(tree.name(0) == QLatin1String("root") && tree.startNs() < tree.startNs(0) && tree.endNs() > tree.endNs(0));
}

void TraceTreeTest::hostileShapesEndAsATree_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 60; ++seed) {
        QTest::addRow("%d", seed) << seed;
    }
}

void TraceTreeTest::hostileShapesEndAsATree()
{
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const int count = 1 + int(random() % 300);
    const int ids = 1 + int(random() % 200);
    std::vector<QByteArray> texts;
    for (int i = 0; i < ids; ++i) {
        texts.push_back(i % 3 == 0 ? QByteArray("|x.") + QByteArray::number(i) : QByteArray::number(i + 1, 16).rightJustified(16, '0'));
    }
    std::vector<Made> list;
    for (int i = 0; i < count; ++i) {
        const char* const parent = random() % 10 == 0 ? "" : texts[random() % texts.size()].constData();
        list.push_back({random() % 20 == 0 ? "" : texts[random() % texts.size()].constData(), parent, double(random() % 1000) - 100, double(random() % 300) - 20});
    }
    const TraceTree tree = TraceTree::build(spansOf(list), 0);
    check(tree, count);
    const Totals sums = totals(tree);
    QCOMPARE(std::accumulate(sums.wallNs.begin(), sums.wallNs.end(), qint64(0)), sums.durationNs);
    for (const PathStep& step : criticalPath(tree)) {
        QVERIFY(step.endNs > step.startNs && step.node >= 0 && step.node < tree.size());
    }
    TraceRows rows(&tree);
    rows.collapseBelow(int(random() % 4));
    QVERIFY(rows.size() >= 1);
}

void TraceTreeTest::aChainOfAHundredThousandIsNoProblem()
{
    constexpr int count = 100'000;
    std::vector<QByteArray> ids;
    for (int i = 0; i <= count; ++i) {
        ids.push_back(QByteArray::number(i + 1, 16).rightJustified(16, '0'));
    }
    std::vector<Made> list;
    for (int i = 0; i < count; ++i) {
        list.push_back({ids[size_t(i)].constData(), i == 0 ? "" : ids[size_t(i) - 1].constData(), double(i), double(2 * count - 2 * i)});
    }
    QElapsedTimer timer;
    timer.start();
    const TraceTree tree = TraceTree::build(spansOf(list), 0);
    QCOMPARE(tree.depth(), count - 1);
    QCOMPARE(criticalPath(tree).empty(), false);
    QVERIFY2(timer.elapsed() < 10'000, "building takes too long");
}

void TraceTreeTest::rowsFollowWhatIsCollapsed()
{
    const TraceTree tree = TraceTree::build(spansOf({{"root", "", 0, 100}, {"a", "root", 10, 20}, {"a1", "a", 12, 5}, {"a2", "a1", 12, 4}, {"b", "root", 50, 10}}), 0);
    TraceRows rows(&tree);
    QCOMPARE(rows.size(), qsizetype(5));
    rows.setCollapsed(1, true);
    QCOMPARE(rows.size(), qsizetype(3));
    QCOMPARE(rows.nodeAt(2), qsizetype(4));
    QCOMPARE(rows.rowOf(3), qsizetype(1)); // the nearest that is shown
    rows.reveal(3);
    QCOMPARE(rows.rowOf(3), qsizetype(3));
    rows.collapseBelow(1);
    QCOMPARE(rows.size(), qsizetype(3));
    rows.expandAll();
    QCOMPARE(rows.size(), qsizetype(5));
}

void TraceTreeTest::bandsAreWhatEachRowSays()
{
    std::mt19937 random(3);
    std::vector<QByteArray> ids;
    std::vector<Made> list{{"root", "", 0, 1000}};
    for (int i = 0; i < 5000; ++i) {
        ids.push_back(QByteArray::number(i + 1, 16).rightJustified(16, '0'));
    }
    for (int i = 0; i < 5000; ++i) {
        list.push_back({ids[size_t(i)].constData(), "root", double(random() % 1000), double(random() % 200), SpanKind(random() % 8), {}, random() % 50 == 0 ? SpanStatus::Error : SpanStatus::Ok});
    }
    const TraceTree tree = TraceTree::build(spansOf(list), 0);
    const TraceRows rows(&tree);
    for (int i = 0; i < 300; ++i) {
        const qsizetype begin = random() % rows.size();
        const qsizetype end = begin + 1 + random() % (rows.size() - begin);
        qint64 first = tree.startNs(begin);
        qint64 last = tree.endNs(begin);
        bool hasError = false;
        for (qsizetype row = begin; row < end; ++row) {
            first = std::min(first, tree.startNs(row));
            last = std::max(last, tree.endNs(row));
            hasError = hasError || tree.status(row) == SpanStatus::Error;
        }
        const RowBand band = rows.band(begin, end);
        QCOMPARE(band.startNs, first);
        QCOMPARE(band.endNs, last);
        QCOMPARE(band.hasError, hasError);
    }
}

void TraceTreeTest::criticalPathIsWhatTheTraceWaitedFor()
{
    // a and b run beside each other, b ends later; then c, which outlasts the root.
    const TraceTree tree = TraceTree::build(spansOf({{"root", "", 0, 100}, {"a", "root", 10, 20}, {"b", "root", 10, 40}, {"b1", "b", 15, 10}, {"c", "root", 60, 60}}), 0);
    QStringList steps;
    for (const PathStep& step : criticalPath(tree)) {
        steps << QStringLiteral("%1 %2-%3").arg(tree.name(step.node)).arg((step.startNs - tree.startNs()) / 1'000'000).arg((step.endNs - tree.startNs()) / 1'000'000);
    }
    QCOMPARE(steps, QStringList({QStringLiteral("root 0-10"), QStringLiteral("b 10-15"), QStringLiteral("b1 15-25"), QStringLiteral("b 25-50"), QStringLiteral("root 50-60"), QStringLiteral("c 60-100")}));
}

void TraceTreeTest::criticalPathCoversTheRoot()
{
    std::mt19937 random(11);
    for (int round = 0; round < 50; ++round) {
        std::vector<QByteArray> ids;
        for (int i = 0; i < 60; ++i) {
            ids.push_back(QByteArray::number(i + 1, 16).rightJustified(16, '0'));
        }
        std::vector<Made> list{{ids[0].constData(), "", 0, 1000}};
        for (int i = 1; i < 60; ++i) {
            list.push_back({ids[size_t(i)].constData(), ids[random() % size_t(i)].constData(), double(random() % 1000), double(random() % 300)});
        }
        const TraceTree tree = TraceTree::build(spansOf(list), 0);
        qint64 at = tree.startNs(0);
        for (const PathStep& step : criticalPath(tree)) {
            QCOMPARE(step.startNs, at);
            at = step.endNs;
        }
        QCOMPARE(at, tree.endNs(0));
    }
}

void TraceTreeTest::gapsAreTimeWithoutChildren()
{
    const TraceTree tree = TraceTree::build(spansOf({{"root", "", 0, 100}, {"a", "root", 10, 20}, {"b", "root", 20, 20}, {"leaf", "a", 10, 20}, {"c", "root", 70, 30}}), 0);
    const std::vector<Gap> found = gaps(tree, 5'000'000);
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE((found[0].startNs - tree.startNs()) / 1'000'000, qint64(40));
    QCOMPARE((found[0].endNs - tree.startNs()) / 1'000'000, qint64(70));
    QCOMPARE((found[1].endNs - tree.startNs()) / 1'000'000, qint64(10));
}

void TraceTreeTest::tokensOfAgentsAreNotCountedTwice()
{
    const TraceTree tree = TraceTree::build(spansOf({{"agent", "", 0, 100, SpanKind::Agent, {300, 30, -1, -1}}, {"chat1", "agent", 10, 20, SpanKind::Model, {100, 10, 50, -1}, SpanStatus::Ok, nullptr, "gpt-4o"},
                                                     {"chat2", "agent", 40, 20, SpanKind::Model, {200, 20, -1, -1}, SpanStatus::Ok, nullptr, "own"}, {"wrapped", "chat2", 41, 18, SpanKind::Model, {200, 20, -1, -1}, SpanStatus::Ok, nullptr, "own"}}), 0);
    const Totals sums = totals(tree, [](const QString& model, const TokenCounts& tokens) { return model == QLatin1String("gpt-4o") ? std::optional(double(tokens.total())) : std::nullopt; });
    QCOMPARE(sums.tokens, TokenCounts({300, 30, 50, -1}));
    QCOMPARE(sums.repeatedUsage, 2);
    QCOMPARE(sums.cost.value_or(0), 110.0);
    QCOMPARE(sums.unpricedCalls, 1);
    const TraceTree alone = TraceTree::build(spansOf({{"agent", "", 0, 100, SpanKind::Agent, {300, 30, -1, -1}}, {"tool", "agent", 10, 20, SpanKind::Tool}}), 0);
    QCOMPARE(totals(alone).tokens.input, qint64(300)); // nobody below it tells them
    QCOMPARE(countedTokens(tree), std::vector<qint64>({0, 110, 0, 220}));
}

void TraceTreeTest::wallTimeCountsEachMomentOnce()
{
    const TraceTree tree = TraceTree::build(spansOf({{"root", "", 0, 100, SpanKind::Request}, {"m", "root", 10, 40, SpanKind::Model}, {"h", "m", 12, 30, SpanKind::Http}, {"r", "root", 30, 40, SpanKind::Retrieval}}), 0);
    const Totals sums = totals(tree);
    QCOMPARE(sums.wallNs[size_t(SpanKind::Model)], qint64(40'000'000));
    QCOMPARE(sums.wallNs[size_t(SpanKind::Retrieval)], qint64(20'000'000));
    QCOMPARE(sums.wallNs[size_t(SpanKind::Http)], qint64(0));
    QCOMPARE(sums.wallNs[size_t(SpanKind::Other)], qint64(40'000'000));
}

QTEST_GUILESS_MAIN(TraceTreeTest)
#include "tst_tracetree.moc"
