// SPDX-License-Identifier: GPL-3.0-or-later
// Exports read back by others, and statistics against plain counting.
#include "logs/cells.h"
#include "logs/columnstatistics.h"
#include "logs/resultexport.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <numeric>
#include <set>

namespace {

const logs::StopFlag kNever{false};

logs::ExportTask task(kql::ColumnTable table, logs::ExportFormat format)
{
    logs::ExportTask made;
    made.order = std::make_shared<logs::RowOrder>(logs::allRows(table.rows));
    made.table = std::make_shared<kql::ColumnTable>(std::move(table));
    made.format = format;
    return made;
}

QByteArray written(const logs::ExportTask& task)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return logs::writeRows(task, buffer, kNever) ? buffer.data() : QByteArray("failed");
}

kql::ColumnTable hostileTable()
{
    kql::ColumnTableBuilder builder({{QStringLiteral("text"), kql::Type::String}, {QStringLiteral("n"), kql::Type::Long}, {QStringLiteral("r"), kql::Type::Real},
                                     {QStringLiteral("d"), kql::Type::Dynamic}, {QStringLiteral("b"), kql::Type::Bool}, {QStringLiteral("t"), kql::Type::DateTime}});
    const QList<QByteArray> hostile{"=cmd|'/c calc'!A1", "+1", "-2", "@SUM(A1)", "\t=1", "plain", "with \"quotes\", commas\nand lines", "\xe2\x80\xaertl", "", "\x01"};
    for (const QByteArray& text : hostile) {
        builder.column(0).appendText({text.constData(), size_t(text.size())});
        builder.column(1).appendInteger(-5);
        builder.column(2).appendReal(text == "plain" ? std::nan("") : 0.1);
        if (text.isEmpty()) {
            builder.column(3).appendNull();
        } else {
            builder.column(3).appendJson(text == "plain" ? R"({"a":[1,"x"]})" : "no json {");
        }
        builder.column(4).appendBool(true);
        builder.column(5).appendInteger(638'000'000'000'000'000LL);
    }
    return builder.finish();
}

} // namespace

class ResultExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void spreadsheetsCarryNothingOut();
    void csvIsReadBackByPython();
    void jsonIsReadBack();
    void orderAndColumnsAreThoseShown();
    void fullDiskAndStopAreTold();
    void statisticsAgreeWithPlainCounting();
};

void ResultExportTest::spreadsheetsCarryNothingOut()
{
    for (const char* text : {"=1+1", "+1", "-1", "@x", "\t=x", "\r=x", "\n=x"}) {
        const QString cell = logs::csvCell(QString::fromLatin1(text), true);
        QVERIFY2(cell.startsWith(QLatin1Char('\'')) || cell.startsWith(QLatin1String("\"'")), qPrintable(cell));
    }
    QCOMPARE(logs::csvCell(QStringLiteral("-5"), false), QStringLiteral("-5")); // numbers stay numbers
    QCOMPARE(logs::csvCell(QStringLiteral("a\"b,c"), true), QStringLiteral("\"a\"\"b,c\""));
}

void ResultExportTest::csvIsReadBackByPython()
{
    const QByteArray csv = written(task(hostileTable(), logs::ExportFormat::Csv));
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import csv,io,json,sys\nd=sys.stdin.buffer.read().decode('utf-8')\nprint(json.dumps(list(csv.reader(io.StringIO(d,newline='')))))")});
    QVERIFY(python.waitForStarted());
    python.write(csv);
    python.closeWriteChannel();
    QVERIFY(python.waitForFinished());
    const QJsonArray rows = QJsonDocument::fromJson(python.readAllStandardOutput()).array();
    QCOMPARE(rows.size(), 11);
    QCOMPARE(rows[0][0].toString(), QStringLiteral("text"));
    QCOMPARE(rows[1][0].toString(), QStringLiteral("'=cmd|'/c calc'!A1"));
    QCOMPARE(rows[7][0].toString(), QStringLiteral("with \"quotes\", commas\nand lines"));
    QCOMPARE(rows[6][1].toString(), QStringLiteral("-5"));
    QCOMPARE(rows[6][3].toString(), QStringLiteral("{\"a\":[1,\"x\"]}"));
}

void ResultExportTest::jsonIsReadBack()
{
    QJsonParseError problem;
    const QJsonArray rows = QJsonDocument::fromJson(written(task(hostileTable(), logs::ExportFormat::Json)), &problem).array();
    QCOMPARE(problem.error, QJsonParseError::NoError);
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows[0][QLatin1String("text")].toString(), QStringLiteral("=cmd|'/c calc'!A1"));
    QCOMPARE(rows[0][QLatin1String("n")].toInt(), -5);
    QCOMPARE(rows[5][QLatin1String("r")].toString(), QStringLiteral("NaN"));
    QCOMPARE(rows[5][QLatin1String("d")][QLatin1String("a")][1].toString(), QStringLiteral("x"));
    QCOMPARE(rows[0][QLatin1String("d")].toString(), QStringLiteral("no json {"));
    QVERIFY(rows[8][QLatin1String("d")].isNull());
    QCOMPARE(rows[0][QLatin1String("b")].toBool(), true);
    QCOMPARE(QJsonDocument::fromJson(written(task(kql::ColumnTableBuilder({{QStringLiteral("a"), kql::Type::Long}}).finish(), logs::ExportFormat::Json))).array().size(), 0);
}

void ResultExportTest::orderAndColumnsAreThoseShown()
{
    logs::ExportTask some = task(hostileTable(), logs::ExportFormat::Csv);
    some.order = std::make_shared<logs::RowOrder>(logs::RowOrder{5, 1});
    some.columns = {1, 0};
    QCOMPARE(written(some), QByteArray("n,text\r\n-5,plain\r\n-5,'+1\r\n"));
}

void ResultExportTest::fullDiskAndStopAreTold()
{
    const logs::ExportTask some = task(hostileTable(), logs::ExportFormat::Csv);
    const core::Result<void> nowhere = logs::exportTo(some, QStringLiteral("/no/such/folder/x.csv"), kNever);
    QVERIFY(!nowhere.has_value());
    QCOMPARE(nowhere.error().kind, core::ErrorKind::Storage);
    if (QFile::exists(QStringLiteral("/dev/full"))) {
        QFile full(QStringLiteral("/dev/full"));
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QVERIFY(!logs::writeRows(some, full, kNever).has_value());
    }
    QTemporaryDir directory;
    kql::ColumnTableBuilder many({{QStringLiteral("a"), kql::Type::String}});
    for (int i = 0; i < 20'000; ++i) {
        many.column(0).appendText(std::string(40, 'x') + std::to_string(i));
    }
    const logs::StopFlag stopped{true};
    const core::Result<void> given = logs::exportTo(task(many.finish(), logs::ExportFormat::Json), directory.filePath(QStringLiteral("x.json")), stopped);
    QVERIFY(!given.has_value());
    QVERIFY(!QFile::exists(directory.filePath(QStringLiteral("x.json")))); // nothing half is left
}

void ResultExportTest::statisticsAgreeWithPlainCounting()
{
    QRandomGenerator random(4);
    kql::ColumnTableBuilder builder({{QStringLiteral("r"), kql::Type::Real}, {QStringLiteral("s"), kql::Type::String}});
    std::vector<double> numbers;
    QMap<QString, qint64> counts;
    qint64 nulls = 0;
    for (int i = 0; i < 5000; ++i) {
        if (random.bounded(10) == 0) {
            builder.column(0).appendNull();
            ++nulls;
        } else {
            numbers.push_back(random.bounded(1000) / 4.0);
            builder.column(0).appendReal(numbers.back());
        }
        const QString text = QStringLiteral("v%1").arg(random.bounded(30));
        ++counts[text];
        const QByteArray utf8 = text.toUtf8();
        builder.column(1).appendText({utf8.constData(), size_t(utf8.size())});
    }
    const kql::ColumnTable table = builder.finish();
    const logs::RowOrder rows = logs::allRows(table.rows);
    const auto real = logs::statisticsOf(*table.data[0], rows, kNever);
    std::sort(numbers.begin(), numbers.end());
    QCOMPARE(real->nulls, nulls);
    QCOMPARE(real->minimum, logs::numberText(numbers.front()));
    QCOMPARE(real->maximum, logs::numberText(numbers.back()));
    QCOMPARE(real->distinct, qint64(std::set<double>(numbers.begin(), numbers.end()).size()));
    for (const auto& percentile : real->percentiles) {
        QCOMPARE(percentile.value, logs::numberText(numbers[size_t(std::ceil(percentile.share * double(numbers.size()))) - 1]));
    }
    QVERIFY(std::abs(*real->mean - std::accumulate(numbers.begin(), numbers.end(), 0.0) / double(numbers.size())) < 1e-9);
    const auto text = logs::statisticsOf(*table.data[1], rows, kNever);
    QCOMPARE(text->distinct, counts.size());
    QCOMPARE(text->top.size(), 10);
    QCOMPARE(text->top.first().count, *std::max_element(counts.begin(), counts.end()));
    QCOMPARE(text->top.first().count, counts.value(text->top.first().value));
    QVERIFY(!logs::statisticsOf(*table.data[0], rows, logs::StopFlag{true}).has_value());
}

QTEST_GUILESS_MAIN(ResultExportTest)
#include "tst_resultexport.moc"
