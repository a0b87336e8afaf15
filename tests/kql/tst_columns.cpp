// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluation by columns: what the kernels compute is what the closures compute row by row; sorts, groups and joins agree with the
// plainest code that can be written for them.
#include "kql/grouping.h"
#include "kql/joins.h"
#include "kql/parser.h"
#include "kql/sorting.h"
#include "kql/vectorised.h"

#include "kql/randomtables.h"

#include <QTest>
#include <cmath>

using kql::Type;
using kql::Value;
using namespace randomtables;

namespace {

core::Result<kql::Bound> bind(const QString& text, const kql::Schema& columns)
{
    const QString query = QStringLiteral("T | extend result = ") + text;
    const kql::Parsed parsed = kql::parse(query);
    if (!parsed.problems.isEmpty()) {
        return core::Error::make(core::ErrorKind::BadRequest, parsed.problems.first().message);
    }
    kql::Scope scope;
    scope.query = query;
    return kql::bindExpression(parsed.query.pipeline->operators[0].items[0].expression, columns, scope);
}

/// As values of a column: NaN is itself, and texts and numbers are what tostring() shows.
QString shown(const kql::ColumnVector& column, size_t row)
{
    const Value value = column.at(row);
    return value.isNull() ? QStringLiteral("<null>") : kql::toDisplay(column.type(), value);
}

} // namespace

class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kernelsComputeWhatTheRowsCompute_data();
    void kernelsComputeWhatTheRowsCompute();
    void sortsAgreeWithComparisons_data();
    void sortsAgreeWithComparisons();
    void nansStandBesideTheNulls();
    void groupsAgreeWithAMap();
    void joinsAgreeWithNestedLoops_data();
    void joinsAgreeWithNestedLoops();
};

void ColumnsTest::kernelsComputeWhatTheRowsCompute_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 20; ++seed) {
        QTest::addRow("seed %d", seed) << seed;
    }
}

void ColumnsTest::kernelsComputeWhatTheRowsCompute()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const kql::ColumnTable table = randomTable(random, size_t(random.bounded(1, 300)));
    Expressions expressions(random);
    const kql::Options options;
    const kql::Limits limits(options);
    int bound = 0;
    for (int i = 0; i < 150; ++i) {
        const Type type = oneOf(random, std::vector<Type>{Type::Long, Type::Real, Type::String, Type::DateTime, Type::TimeSpan, Type::Bool, Type::Bool});
        const QString text = expressions.make(type, 3);
        const auto expression = bind(text, table.columns);
        if (!expression) {
            continue;
        }
        ++bound;
        const auto fast = kql::evaluateColumn(*expression, table, limits);
        const auto slow = kql::evaluateByRows(*expression, table, limits);
        QVERIFY2(fast && slow, qPrintable(text));
        QCOMPARE((*fast)->type(), (*slow)->type());
        QCOMPARE((*fast)->size(), (*slow)->size());
        for (size_t row = 0; row < table.rows; ++row) {
            QVERIFY2(shown(**fast, row) == shown(**slow, row),
                     qPrintable(QStringLiteral("%1, row %2: %3 instead of %4").arg(text).arg(row).arg(shown(**fast, row), shown(**slow, row))));
        }
    }
    QVERIFY(bound > 100);
}

void ColumnsTest::sortsAgreeWithComparisons_data()
{
    QTest::addColumn<bool>("descending");
    QTest::addColumn<bool>("nullsFirst");
    for (const bool descending : {false, true}) {
        for (const bool nullsFirst : {false, true}) {
            QTest::addRow("%s, nulls %s", descending ? "desc" : "asc", nullsFirst ? "first" : "last") << descending << nullsFirst;
        }
    }
}

void ColumnsTest::sortsAgreeWithComparisons()
{
    QFETCH(bool, descending);
    QFETCH(bool, nullsFirst);
    QRandomGenerator random(11);
    for (const size_t rows : {size_t(40), size_t(3000)}) {
        const kql::ColumnTable table = randomTable(random, rows);
        std::vector<kql::SortColumn> keys{{table.data[10], true, false}}; // a bool first, so that the second key matters
        for (const int column : {1, 5, 7, 9}) {
            keys.resize(1);
            keys.push_back({table.data[size_t(column)], descending, nullsFirst});
            const std::vector<quint32> order = kql::sortedRows(keys, rows);
            const auto less = [&](quint32 a, quint32 b) {
                for (const kql::SortColumn& key : keys) {
                    const Value x = key.column->at(a);
                    const Value y = key.column->at(b);
                    if (x.isNull() != y.isNull() && key.column->type() != Type::String) {
                        return x.isNull() == key.nullsFirst;
                    }
                    const bool bytes = key.column->type() == Type::String;
                    const int compared = bytes ? x.toText().toUtf8().compare(y.toText().toUtf8()) : kql::compare(key.column->type(), x, y);
                    if (compared != 0) {
                        return key.descending ? compared > 0 : compared < 0;
                    }
                }
                return false;
            };
            std::vector<quint32> expected(rows);
            for (size_t row = 0; row < rows; ++row) {
                expected[row] = quint32(row);
            }
            std::stable_sort(expected.begin(), expected.end(), less);
            QVERIFY(order == expected);
            expected.resize(9);
            QVERIFY(kql::topRows(keys, rows, 9) == expected);
        }
    }
}

void ColumnsTest::nansStandBesideTheNulls()
{
    kql::ColumnBuilder builder(Type::Real);
    for (const double value : {1.0, std::nan(""), -5.0, double(INFINITY), -double(INFINITY)}) {
        builder.appendReal(value);
    }
    builder.appendNull();
    const kql::ColumnRef column = builder.finish();
    const auto order = [&](bool descending, bool nullsFirst) { return kql::sortedRows({{column, descending, nullsFirst}}, 6); };
    QVERIFY((order(false, true) == std::vector<quint32>{5, 1, 4, 2, 0, 3}));
    QVERIFY((order(false, false) == std::vector<quint32>{4, 2, 0, 3, 1, 5}));
    QVERIFY((order(true, true) == std::vector<quint32>{5, 1, 3, 0, 2, 4}));
    QVERIFY((order(true, false) == std::vector<quint32>{3, 0, 2, 4, 1, 5}));
}

void ColumnsTest::groupsAgreeWithAMap()
{
    QRandomGenerator random(3);
    const kql::ColumnTable table = randomTable(random, 5000);
    for (const std::vector<size_t>& columns : std::vector<std::vector<size_t>>{{0}, {3}, {5}, {5, 6}, {10, 11, 12}, {1, 13, 5}, {7, 8}}) {
        std::vector<kql::ColumnRef> keys;
        for (const size_t column : columns) {
            keys.push_back(table.data[column]);
        }
        const kql::Grouping grouping = kql::groupRows(keys, table.rows);
        QHash<QString, quint32> groups;
        for (size_t row = 0; row < table.rows; ++row) {
            QString key;
            for (const kql::ColumnRef& column : keys) {
                key += (storageOf(column->type()) == kql::Storage::Reals && column->at(row).toReal() == 0 && !column->isNull(row)
                            ? QStringLiteral("0")
                            : shown(*column, row)) + QChar(1);
            }
            if (!groups.contains(key)) {
                QCOMPARE(grouping.firstRow[size_t(groups.size())], quint32(row));
                groups.insert(key, quint32(groups.size()));
            }
            QCOMPARE(grouping.groupOf[row], groups.value(key));
        }
        QCOMPARE(grouping.count(), size_t(groups.size()));
    }
}

void ColumnsTest::joinsAgreeWithNestedLoops_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"inner", "leftouter", "rightouter", "fullouter", "leftsemi", "leftanti", "rightsemi", "rightanti"}) {
        QTest::newRow(kind) << QString::fromLatin1(kind);
    }
}

void ColumnsTest::joinsAgreeWithNestedLoops()
{
    QFETCH(QString, kind);
    QRandomGenerator random(5);
    const kql::ColumnTable left = randomTable(random, 120);
    const kql::ColumnTable right = randomTable(random, 90);
    const kql::Options options;
    const auto joined = kql::joinTables(left, right, {{0, 0}, {10, 11}}, kind, kql::Limits(options));
    QVERIFY(joined.has_value());
    const auto matches = [&](size_t a, size_t b) {
        const Value x = left.at(a, 0);
        const Value y = left.at(a, 10);
        return !x.isNull() && !y.isNull() && x == right.at(b, 0) && y == right.at(b, 11);
    };
    size_t pairs = 0;
    size_t leftWith = 0;
    size_t rightWith = 0;
    for (size_t a = 0; a < left.rows; ++a) {
        size_t own = 0;
        for (size_t b = 0; b < right.rows; ++b) {
            own += matches(a, b) ? 1 : 0;
        }
        pairs += own;
        leftWith += own > 0 ? 1 : 0;
    }
    for (size_t b = 0; b < right.rows; ++b) {
        size_t a = 0;
        while (a < left.rows && !matches(a, b)) {
            ++a;
        }
        rightWith += a < left.rows ? 1 : 0;
    }
    const QHash<QString, size_t> expected{{QStringLiteral("inner"), pairs},
                                          {QStringLiteral("leftouter"), pairs + left.rows - leftWith},
                                          {QStringLiteral("rightouter"), pairs + right.rows - rightWith},
                                          {QStringLiteral("fullouter"), pairs + left.rows - leftWith + right.rows - rightWith},
                                          {QStringLiteral("leftsemi"), leftWith},
                                          {QStringLiteral("leftanti"), left.rows - leftWith},
                                          {QStringLiteral("rightsemi"), rightWith},
                                          {QStringLiteral("rightanti"), right.rows - rightWith}};
    QCOMPARE(joined->rows, expected.value(kind));
    QVERIFY(pairs > 0 && leftWith < left.rows && rightWith < right.rows);
    for (size_t row = 0; kind == u"inner" && row < joined->rows; ++row) {
        QCOMPARE(joined->at(row, 0), joined->at(row, 14));
        QCOMPARE(joined->at(row, 10), joined->at(row, 25));
    }
}

QTEST_GUILESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
