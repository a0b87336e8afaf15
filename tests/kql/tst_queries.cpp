// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every case of cases.txt (see there for the form) and checks hostile input.
#include "kql/kql.h"

#include <QFile>
#include <QTest>

namespace {

kql::Options options()
{
    kql::Options made;
    made.now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    return made;
}

kql::Table sample()
{
    using kql::Type;
    kql::Table table;
    table.columns = {{QStringLiteral("Id"), Type::Long},       {QStringLiteral("Model"), Type::String}, {QStringLiteral("Latency"), Type::Real},
                     {QStringLiteral("Message"), Type::String}, {QStringLiteral("Region"), Type::String}, {QStringLiteral("Time"), Type::DateTime}};
    const struct { int id; const char* model; double latency; const char* message; const char* region; int minutes; } rows[] = {
        {1, "gpt-4o", 42, "ok", "SwedenCentral", 0},          {2, "gpt-4o", 250.5, "", "eastus", 5},
        {3, "o3", 80, "over time limit", "swedencentral", 59}, {4, "o3", 50, "timeout", "eastus", 60},
        {5, "gpt-4o", 900, "throttled", "swedencentral", 119}};
    const kql::Ticks start = kql::ticksOf(QDateTime(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC));
    for (const auto& row : rows) {
        table.rows.push_back({kql::Value(qint64(row.id)), kql::Value(QString::fromLatin1(row.model)), kql::Value(row.latency),
                              kql::Value(QString::fromLatin1(row.message)), kql::Value(QString::fromLatin1(row.region)),
                              kql::Value(start + row.minutes * 60 * kql::kTicksPerSecond)});
    }
    return table;
}

std::optional<kql::Table> source(const QString& name)
{
    return name == u"T" ? std::optional(sample()) : std::nullopt;
}

QString draw(const kql::Table& table)
{
    QStringList header;
    for (const kql::Column& column : table.columns) {
        header << column.name + u':' + kql::typeName(column.type);
    }
    QStringList lines{header.join(QStringLiteral(" | "))};
    for (const auto& row : table.rows) {
        QStringList cells;
        for (size_t i = 0; i < row.size(); ++i) {
            cells << (row[i].isNull() ? QStringLiteral("<null>") : kql::toDisplay(table.columns[qsizetype(i)].type, row[i]));
        }
        lines << cells.join(QStringLiteral(" | ")).trimmed();
    }
    return lines.join(u'\n');
}

} // namespace

class QueriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cases_data();
    void cases();
    void errorsNameLineAndColumn();
    void hostileNestingIsAnErrorAndNotACrash();
    void endlessRangesAreRefused();
};

void QueriesTest::cases_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/kql/cases.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString& part : QString::fromUtf8(file.readAll()).split(QStringLiteral("\n== ")).mid(1)) {
        const QString name = part.section(u'\n', 0, 0);
        const QString body = part.section(u'\n', 1);
        QTest::newRow(qPrintable(name)) << body.section(QStringLiteral("\n--\n"), 0, 0) << body.section(QStringLiteral("\n--\n"), 1).trimmed();
    }
}

void QueriesTest::cases()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    const core::Result<kql::Table> table = kql::run(query, source, options());
    if (expected.startsWith(u"! ")) {
        QVERIFY2(!table, "an error was expected");
        QCOMPARE(table.error().code, expected.section(u' ', 1, 1));
        QVERIFY2(table.error().message.contains(expected.section(u' ', 2)), qPrintable(table.error().message));
        return;
    }
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message + u' ' + table.error().details));
    QString tidy;
    for (const QString& line : expected.split(u'\n')) {
        tidy += (tidy.isEmpty() ? QString() : QStringLiteral("\n")) + line.trimmed();
    }
    QCOMPARE(draw(*table), tidy);
}

void QueriesTest::errorsNameLineAndColumn()
{
    const auto table = kql::run(QStringLiteral("T\n| where Nope > 1"), source, options());
    QVERIFY(!table);
    QCOMPARE(table.error().details, QStringLiteral("line 2, column 9"));
}

void QueriesTest::hostileNestingIsAnErrorAndNotACrash()
{
    const QString deep = QStringLiteral("print ") + QString(10'000, u'(') + u'1' + QString(10'000, u')');
    QVERIFY(!kql::run(deep, source, options()));
    const QString minus = QStringLiteral("print ") + QString(10'000, u'-') + u'1';
    QVERIFY(!kql::run(minus, source, options()));
    const QString pipes = QString(5'000, u'(') + u'T';
    QVERIFY(!kql::run(pipes, source, options()));
}

void QueriesTest::endlessRangesAreRefused()
{
    QVERIFY(!kql::run(QStringLiteral("range x from 1 to 1000000000000 step 1"), source, options()));
    QVERIFY(!kql::run(QStringLiteral("range x from 1 to 10 step 0"), source, options()));
}

QTEST_GUILESS_MAIN(QueriesTest)
#include "tst_queries.moc"
