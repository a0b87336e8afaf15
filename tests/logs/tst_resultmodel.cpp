// SPDX-License-Identifier: GPL-3.0-or-later
// Sorting and filtering of results against plain ways of doing the same.
#include "logs/cells.h"
#include "logs/resultmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <cmath>

using logs::ColumnFilter;
using logs::ResultModel;
using logs::RowOrder;
using logs::SortKey;

namespace {

const logs::StopFlag kNever{false};

/// Every type, with nulls, equal values, NaN, both zeros and texts that share long beginnings.
kql::ColumnTable randomTable(quint32 seed, int rows)
{
    QRandomGenerator random(seed);
    const kql::Schema schema{{QStringLiteral("real"), kql::Type::Real},         {QStringLiteral("long"), kql::Type::Long},
                             {QStringLiteral("text"), kql::Type::String},       {QStringLiteral("bool"), kql::Type::Bool},
                             {QStringLiteral("time"), kql::Type::DateTime},     {QStringLiteral("span"), kql::Type::TimeSpan},
                             {QStringLiteral("dynamic"), kql::Type::Dynamic},   {QStringLiteral("guid"), kql::Type::Guid}};
    kql::ColumnTableBuilder builder(schema);
    for (int i = 0; i < rows; ++i) {
        for (size_t c = 0; c < size_t(schema.size()); ++c) {
            kql::ColumnBuilder& column = builder.column(c);
            if (random.bounded(7) == 0) {
                column.appendNull();
                continue;
            }
            const int n = random.bounded(40) - 20;
            const QByteArray text = (random.bounded(3) ? "common prefix " : "") + QByteArray::number(n) + (random.bounded(5) ? "" : " \xc3\xa4\xe2\x80\xaet");
            switch (schema[qsizetype(c)].type) {
            case kql::Type::Real: {
                const double values[] = {std::nan(""), 0.0, -0.0, n * 1.25, n * 1e300, INFINITY, -INFINITY, 1e-310};
                column.appendReal(values[random.bounded(8)]);
                break;
            }
            case kql::Type::Bool: column.appendBool(n > 0); break;
            case kql::Type::Long: column.appendInteger(n * 1'000'000'007LL); break;
            case kql::Type::DateTime: column.appendInteger(638'000'000'000'000'000LL + n * kql::kTicksPerDay); break;
            case kql::Type::TimeSpan: column.appendInteger(n * kql::kTicksPerSecond); break;
            default: column.appendText({text.constData(), size_t(text.size())}); break;
            }
        }
    }
    return builder.finish();
}

/// -1, 0, 1 without any trick.
int plainCompare(const kql::ColumnVector& column, quint32 a, quint32 b)
{
    if (column.isNull(a) || column.isNull(b)) {
        return int(column.isNull(b)) - int(column.isNull(a));
    }
    if (column.hasDictionary()) {
        const int order = column.dictionary()->bytes(column.codes()[a]).compare(column.dictionary()->bytes(column.codes()[b]));
        return order < 0 ? -1 : order > 0 ? 1 : 0;
    }
    if (!column.reals().empty()) {
        const double x = column.reals()[a];
        const double y = column.reals()[b];
        if (std::isnan(x) || std::isnan(y)) {
            return int(std::isnan(y)) - int(std::isnan(x));
        }
        return x < y ? -1 : x > y ? 1 : 0;
    }
    const qint64 x = column.booleans().empty() ? column.integers()[a] : column.booleans()[a];
    const qint64 y = column.booleans().empty() ? column.integers()[b] : column.booleans()[b];
    return x < y ? -1 : x > y ? 1 : 0;
}

RowOrder plainlySorted(const kql::ColumnTable& table, RowOrder rows, const SortKey& key)
{
    const kql::ColumnVector& column = *table.data[size_t(key.column)];
    std::stable_sort(rows.begin(), rows.end(), [&](quint32 a, quint32 b) {
        const int order = plainCompare(column, a, b);
        return key.isDescending ? order > 0 : order < 0;
    });
    return rows;
}

bool settle(ResultModel& model)
{
    return QTest::qWaitFor([&] { return !model.isArranging(); }, 20'000);
}

std::shared_ptr<kql::ColumnTable> millionRows()
{
    QRandomGenerator random(5);
    kql::ColumnTableBuilder builder({{QStringLiteral("value"), kql::Type::Real}, {QStringLiteral("name"), kql::Type::String}});
    for (int i = 0; i < 1'000'000; ++i) {
        builder.column(0).appendReal(random.generateDouble());
        const QByteArray name = "name " + QByteArray::number(random.bounded(500));
        builder.column(1).appendText({name.constData(), size_t(name.size())});
    }
    return std::make_shared<kql::ColumnTable>(builder.finish());
}

} // namespace

class ResultModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyColumnIsSortedLikeAStableSort();
    void sortingASelectionKeepsToIt();
    void filtersKeepWhatAPlainLookKeeps_data();
    void filtersKeepWhatAPlainLookKeeps();
    void filterProblemsAreSaid();
    void modelObeysTheRulesOfItemModels();
    void newWishOvertakesTheOldOne();
    void stoppedWorkGivesNothing();
    void guiThreadStaysFreeWhileAMillionRowsAreSorted();
    void hostileCellsAreMarkedAndShortened();
    void emptyTableSortsAndFilters();
};

void ResultModelTest::everyColumnIsSortedLikeAStableSort()
{
    for (const int rows : {0, 1, 2, 50, 3000}) {
        const kql::ColumnTable table = randomTable(quint32(rows) + 3, rows);
        for (int column = 0; column < table.columns.size(); ++column) {
            for (const bool isDescending : {false, true}) {
                const SortKey key{column, isDescending};
                const auto order = logs::sorted(table, logs::allRows(table.rows), key, kNever);
                QVERIFY(order.has_value());
                QVERIFY2(*order == plainlySorted(table, logs::allRows(table.rows), key), qPrintable(table.columns[column].name));
            }
        }
    }
}

void ResultModelTest::sortingASelectionKeepsToIt()
{
    const kql::ColumnTable table = randomTable(9, 2000);
    RowOrder some;
    for (quint32 row = 0; row < 2000; row += 3) {
        some.push_back(row);
    }
    for (int column = 0; column < table.columns.size(); ++column) {
        QCOMPARE(*logs::sorted(table, some, {column, true}, kNever), plainlySorted(table, some, {column, true}));
    }
}

void ResultModelTest::filtersKeepWhatAPlainLookKeeps_data()
{
    using Look = std::function<bool(const kql::ColumnVector&, quint32)>;
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<std::function<bool(const kql::ColumnVector&, quint32)>>("look");
    const auto text = [](const kql::ColumnVector& c, quint32 r) { return logs::cellText(c, r); };
    QTest::newRow("contains") << 2 << QStringLiteral("Prefix 1") << Look([=](const auto& c, quint32 r) { return text(c, r).contains(QLatin1String("prefix 1")); });
    QTest::newRow("does not contain") << 2 << QStringLiteral("!prefix") << Look([=](const auto& c, quint32 r) { return !text(c, r).contains(QLatin1String("prefix")); });
    QTest::newRow("equals") << 2 << QStringLiteral("=common prefix 5") << Look([=](const auto& c, quint32 r) { return text(c, r) == QLatin1String("common prefix 5"); });
    QTest::newRow("differs") << 2 << QStringLiteral("!=5") << Look([=](const auto& c, quint32 r) { return text(c, r) != QLatin1String("5"); });
    QTest::newRow("pattern") << 2 << QStringLiteral("/^-?1\\d$/") << Look([=](const auto& c, quint32 r) { return QRegularExpression(QStringLiteral("^-?1\\d$")).match(text(c, r)).hasMatch(); });
    QTest::newRow("empty text") << 2 << QStringLiteral("null") << Look([=](const auto& c, quint32 r) { return text(c, r).isEmpty(); });
    QTest::newRow("null number") << 0 << QStringLiteral("null") << Look([](const auto& c, quint32 r) { return c.isNull(r); });
    QTest::newRow("not null") << 6 << QStringLiteral("!null") << Look([](const auto& c, quint32 r) { return !c.isNull(r); });
    QTest::newRow("greater") << 0 << QStringLiteral(">5") << Look([](const auto& c, quint32 r) { return !c.isNull(r) && c.reals()[r] > 5; });
    QTest::newRow("at most") << 1 << QStringLiteral("<= 2000000014") << Look([](const auto& c, quint32 r) { return !c.isNull(r) && c.integers()[r] <= 2'000'000'014; });
    QTest::newRow("range") << 0 << QStringLiteral("-2.5..5") << Look([](const auto& c, quint32 r) { return !c.isNull(r) && c.reals()[r] >= -2.5 && c.reals()[r] <= 5; });
    QTest::newRow("not in range") << 1 << QStringLiteral("!0..99999999999") << Look([](const auto& c, quint32 r) { return !c.isNull(r) && c.integers()[r] < 0; });
    QTest::newRow("number is") << 1 << QStringLiteral("=3000000021") << Look([](const auto& c, quint32 r) { return !c.isNull(r) && c.integers()[r] == 3'000'000'021; });
    const qint64 day = *kql::parseDateTime(QStringLiteral("2022-09-25"));
    QTest::newRow("since a day") << 4 << QStringLiteral(">=2022-09-25") << Look([day](const auto& c, quint32 r) { return !c.isNull(r) && c.integers()[r] >= day; });
    QTest::newRow("span") << 5 << QStringLiteral("<00:00:05") << Look([](const auto& c, quint32 r) { return !c.isNull(r) && c.integers()[r] < 5 * kql::kTicksPerSecond; });
    QTest::newRow("text in a time") << 4 << QStringLiteral("2022-09-2") << Look([=](const auto& c, quint32 r) { return text(c, r).contains(QLatin1String("2022-09-2")); });
    QTest::newRow("bool") << 3 << QStringLiteral("true") << Look([](const auto& c, quint32 r) { return !c.isNull(r) && c.booleans()[r]; });
}

void ResultModelTest::filtersKeepWhatAPlainLookKeeps()
{
    using Look = std::function<bool(const kql::ColumnVector&, quint32)>;
    QFETCH(int, column);
    QFETCH(QString, filter);
    QFETCH(Look, look);
    const kql::ColumnTable table = randomTable(11, 3000);
    RowOrder expected;
    for (quint32 row = 0; row < 3000; ++row) {
        if (look(*table.data[size_t(column)], row)) {
            expected.push_back(row);
        }
    }
    QVERIFY(!expected.empty() && expected.size() < 3000);
    QCOMPARE(logs::filtered(table, logs::allRows(3000), {{column, filter}}, kNever)->size(), expected.size());
    QCOMPARE(*logs::filtered(table, logs::allRows(3000), {{column, filter}}, kNever), expected);
}

void ResultModelTest::filterProblemsAreSaid()
{
    const kql::Column text{QStringLiteral("t"), kql::Type::String};
    const kql::Column number{QStringLiteral("n"), kql::Type::Long};
    QVERIFY(!logs::filterProblem(text, QStringLiteral("/(/")).isEmpty());
    QVERIFY(!logs::filterProblem(number, QStringLiteral(">many")).isEmpty());
    QVERIFY(logs::filterProblem(number, QStringLiteral(">5")).isEmpty());
    QVERIFY(logs::filterProblem(text, QStringLiteral(">5")).isEmpty());
}

void ResultModelTest::modelObeysTheRulesOfItemModels()
{
    ResultModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(std::make_shared<kql::ColumnTable>(randomTable(2, 300)));
    model.sort(2, Qt::DescendingOrder);
    QVERIFY(settle(model));
    model.setFilters({{2, QStringLiteral("prefix")}});
    QVERIFY(settle(model));
    QVERIFY(model.rowCount() > 0 && model.rowCount() < 300);
    const qint64 source = model.sourceRow(3);
    QCOMPARE(model.shownRow(source), 3);
    QCOMPARE(model.headerData(3, Qt::Vertical).toLongLong(), source + 1);
    model.clearSort();
    QVERIFY(settle(model));
    QVERIFY(std::is_sorted(model.order()->begin(), model.order()->end()));
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
}

void ResultModelTest::newWishOvertakesTheOldOne()
{
    ResultModel model;
    model.setTable(millionRows());
    QSignalSpy arranged(&model, &ResultModel::arranged);
    model.sort(0, Qt::AscendingOrder);
    model.sort(0, Qt::DescendingOrder);
    model.setFilters({{1, QStringLiteral("=name 7")}});
    QVERIFY(settle(model));
    QCOMPARE(arranged.count(), 1);
    QVERIFY(model.rowCount() > 1000 && model.rowCount() < 3000);
    QVERIFY(model.index(0, 0).data().toDouble() >= model.index(1, 0).data().toDouble());
}

void ResultModelTest::stoppedWorkGivesNothing()
{
    const kql::ColumnTable table = randomTable(3, 500);
    const logs::StopFlag stopped{true};
    QVERIFY(!logs::sorted(table, logs::allRows(500), {0, false}, stopped).has_value());
    QVERIFY(!logs::sorted(table, logs::allRows(500), {2, false}, stopped).has_value());
    QVERIFY(!logs::filtered(table, logs::allRows(500), {{2, QStringLiteral("x")}}, stopped).has_value());
}

void ResultModelTest::guiThreadStaysFreeWhileAMillionRowsAreSorted()
{
    ResultModel model;
    model.setTable(millionRows());
    int beats = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { ++beats; });
    heart.start(1);
    QElapsedTimer call;
    call.start();
    model.sort(0, Qt::AscendingOrder);
    QVERIFY2(call.elapsed() < 100, "the call itself must not sort"); // generous, for busy machines
    QVERIFY(settle(model));
    QVERIFY(beats > 3); // the event loop went on meanwhile
    QVERIFY(model.index(10, 0).data().toDouble() <= model.index(999'999, 0).data().toDouble());
}

void ResultModelTest::hostileCellsAreMarkedAndShortened()
{
    kql::ColumnTableBuilder builder({{QStringLiteral("x\u202e"), kql::Type::String}});
    const QByteArray large(1024 * 1024, 'A');
    const QByteArray hostile = QByteArrayLiteral("<b>bold</b>\x1b[31m\nnext") + QStringLiteral("\u202egnp.exe\u2066").toUtf8();
    builder.column(0).appendText({large.constData(), size_t(large.size())});
    builder.column(0).appendText({hostile.constData(), size_t(hostile.size())});
    ResultModel model;
    model.setTable(std::make_shared<kql::ColumnTable>(builder.finish()));
    QVERIFY(model.index(0, 0).data().toString().size() < 400);
    const QString shown = model.index(1, 0).data().toString();
    QCOMPARE(shown, QStringLiteral("<b>bold</b>\u241b[31m\u21b5next\u27e8202E\u27e9gnp.exe\u27e82066\u27e9"));
    QVERIFY(!model.headerData(0, Qt::Horizontal).toString().contains(QChar(0x202e)));
    QCOMPARE(logs::cellText(*model.table()->data[0], 0).size(), large.size()); // the whole is kept
}

void ResultModelTest::emptyTableSortsAndFilters()
{
    ResultModel model;
    model.sort(0, Qt::AscendingOrder);
    model.setFilters({{0, QStringLiteral("x")}});
    model.setTable(std::make_shared<kql::ColumnTable>(kql::ColumnTableBuilder({{QStringLiteral("a"), kql::Type::String}, {QStringLiteral("n"), kql::Type::Long}}).finish()));
    model.sort(0, Qt::DescendingOrder);
    QVERIFY(settle(model));
    model.setFilters({{1, QStringLiteral(">5")}});
    QVERIFY(settle(model));
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 2);
}

QTEST_GUILESS_MAIN(ResultModelTest)
#include "tst_resultmodel.moc"
