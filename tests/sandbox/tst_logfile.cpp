// SPDX-License-Identifier: GPL-3.0-or-later
// Rows into a telemetry file and out as columns; sketches of durations beside them.
#include "sandbox/storage/logwriter.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <random>

using namespace sandbox;

namespace {

constexpr qint64 kDay = 864'000'000'000;
constexpr qint64 kNoon = 739'000 * kDay + kDay / 2;

} // namespace

class LogFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void rowsComeBackByTimeAndWorkspace();
    void formsAndListedTextsAreSpeltOut();
    void originsFillWhatRowsLeaveOpen();
    void laterColumnsAreAddedAndEarlierRowsStay();
    void rowsSurviveWhatTheWriterLeftOpen();
    void sketchesKeepTheirPromise_data();
    void sketchesKeepTheirPromise();
    void damagedSketchesAreRefused();
    void rollupsAddUpOverTransactions();

private:
    std::vector<kql::ColumnRef> read(const QStringList& columns, const char* workspace = "w", qint64 from = 0, qint64 to = kNoon * 2);
    static RowDictionary dictionary();

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LogWriter> m_writer;
};

void LogFileTest::init()
{
    m_writer.reset();
    m_directory = std::make_unique<QTemporaryDir>();
    m_writer = std::make_unique<LogWriter>(m_directory->filePath("rows"), LogFile::Safety::Kept);
    QVERIFY(m_writer->ready());
}

RowDictionary LogFileTest::dictionary()
{
    return {{{0, "POST /api/chat"}, {1, "{\"a\":\"\x1f\",\"b\":\x1f}"}}, {{0, "w", "{\"AppRoleName\":\"web\",\"ItemCount\":2}"}, {1, "other", "{}"}}};
}

std::vector<kql::ColumnRef> LogFileTest::read(const QStringList& columns, const char* workspace, qint64 from, qint64 to)
{
    m_writer->drain();
    LogFile file;
    file.open(m_directory->filePath("rows"), LogFile::Safety::Kept);
    const LogTable& table = *logTable(QStringLiteral("AppRequests"));
    LogFile::Selection selection{QLatin1String(workspace), from, to, {}};
    for (const QString& column : columns)
        selection.columns.push_back(table.index.value(column));
    return file.read(table, selection);
}

void LogFileTest::rowsComeBackByTimeAndWorkspace()
{
    RowBatch batch(std::make_shared<const RowShape>(rowShape("AppRequests", {"Id", "DurationMs", "Success"})));
    for (int i = 0; i < 10; ++i) {
        batch.begin(kNoon + i, i % 2);
        batch.text(std::to_string(i));
        batch.real(i * 1.5);
        i == 4 ? batch.null() : batch.integer(i % 3 == 0);
    }
    m_writer->write(std::move(batch), dictionary());
    const auto columns = read({"Id", "DurationMs", "Success", "TimeGenerated"}, "w", kNoon + 2, kNoon + 8);
    QCOMPARE(columns[0]->size(), size_t(3)); // 2, 4, 6
    QCOMPARE(columns[0]->at(1).toText(), QStringLiteral("4"));
    QCOMPARE(columns[1]->at(2).toReal(), 9.0);
    QVERIFY(columns[2]->isNull(1));
    QVERIFY(columns[2]->at(2).toBool());
    QCOMPARE(columns[3]->at(0).toInteger(), kNoon + 2);
    QCOMPARE(read({"Id"}, "other")[0]->size(), size_t(5));
    QCOMPARE(read({"Id"}, "nobody")[0]->size(), size_t(0));
}

void LogFileTest::formsAndListedTextsAreSpeltOut()
{
    RowBatch batch(std::make_shared<const RowShape>(rowShape("AppRequests", {"Name", "Properties"})));
    batch.begin(kNoon, 0);
    batch.listed(0);
    batch.form(1, "x\x1f" "7");
    m_writer->write(std::move(batch), dictionary());
    const auto columns = read({"Name", "Properties"});
    QCOMPARE(columns[0]->at(0).toText(), QStringLiteral("POST /api/chat"));
    QCOMPARE(columns[1]->at(0).toDynamic().json(), QStringLiteral("{\"a\":\"x\",\"b\":7}"));
}

void LogFileTest::originsFillWhatRowsLeaveOpen()
{
    RowBatch batch(std::make_shared<const RowShape>(rowShape("AppRequests", {"Id", "AppRoleName"})));
    for (const char* role : {"", "own"}) {
        batch.begin(kNoon, 0);
        batch.text("1");
        *role ? batch.text(role) : batch.null();
    }
    m_writer->write(std::move(batch), dictionary());
    const auto columns = read({"AppRoleName", "ItemCount", "Url"});
    QCOMPARE(columns[0]->at(0).toText(), QStringLiteral("web"));
    QCOMPARE(columns[0]->at(1).toText(), QStringLiteral("own"));
    QCOMPARE(columns[1]->at(0).toInteger(), 2);
    QCOMPARE(columns[2]->at(0).toText(), QString()); // no row has it yet
}

void LogFileTest::laterColumnsAreAddedAndEarlierRowsStay()
{
    for (const QStringList& names : {QStringList{"Id"}, QStringList{"Id", "Url"}}) {
        RowBatch batch(std::make_shared<const RowShape>(rowShape("AppRequests", names)));
        batch.begin(kNoon, 0);
        batch.text("1");
        if (names.size() > 1)
            batch.text("https://x.example");
        m_writer->write(std::move(batch), dictionary());
        m_writer->drain();
    }
    const auto columns = read({"Url"});
    QCOMPARE(columns[0]->at(0).toText(), QString());
    QCOMPARE(columns[0]->at(1).toText(), QStringLiteral("https://x.example"));
}

void LogFileTest::rowsSurviveWhatTheWriterLeftOpen()
{
    RowBatch batch(std::make_shared<const RowShape>(rowShape("AppRequests", {"Id"})));
    for (int i = 0; i < 25'000; ++i) {
        batch.begin(kNoon + i, 0);
        batch.text("1");
    }
    m_writer->write(std::move(batch), dictionary());
    m_writer.reset(); // writes what is queued
    m_writer = std::make_unique<LogWriter>(m_directory->filePath("rows"), LogFile::Safety::Kept);
    QCOMPARE(read({"Id"})[0]->size(), size_t(25'000));
}

void LogFileTest::sketchesKeepTheirPromise_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("few, by gaps") << 40;
    QTest::newRow("many, as a run") << 200'000;
}

void LogFileTest::sketchesKeepTheirPromise()
{
    QFETCH(int, count);
    std::mt19937_64 random(7);
    std::lognormal_distribution<double> latency(13, 0.8);
    std::vector<quint64> values;
    QuantileSketch whole;
    QuantileSketch parts;
    for (int i = 0; i < count; ++i) {
        values.push_back(i % 50 == 0 ? 60'000'000 : quint64(latency(random))); // a time-out mode
        whole.add(values.back());
    }
    for (int part = 0; part < 4; ++part) {
        QuantileSketch piece;
        for (int i = part; i < count; i += 4)
            piece.add(values[size_t(i)]);
        const QByteArray packed = piece.packed();
        QVERIFY(parts.addPacked(packed.constData(), packed.size()));
    }
    std::sort(values.begin(), values.end());
    QCOMPARE(parts.count(), quint64(count));
    for (const double share : {0.5, 0.9, 0.95, 0.99}) {
        const double exact = double(values[size_t(std::ceil(share * count)) - 1]);
        QVERIFY2(std::abs(parts.quantile(share) - exact) <= exact / 256 + 1, qPrintable(QString::number(share)));
        QCOMPARE(parts.quantile(share), whole.quantile(share));
    }
}

void LogFileTest::damagedSketchesAreRefused()
{
    QuantileSketch sketch;
    QVERIFY(!sketch.addPacked("", 0));
    QVERIFY(!sketch.addPacked("\x01\xff", 2));
    QVERIFY(!sketch.addPacked("\x00\xff\xff\xff\x7f\x01", 6));
    QVERIFY(!sketch.addPacked("\x00\x05", 2));
}

void LogFileTest::rollupsAddUpOverTransactions()
{
    std::vector<double> all;
    for (int transaction = 0; transaction < 3; ++transaction) {
        RowBatch batch(std::make_shared<const RowShape>(rowShape("AppRequests", {"DurationMs", "Success"})));
        for (int i = 0; i < 500; ++i) {
            batch.begin(kNoon + i * 10'000, 0);
            batch.real(transaction * 100 + i);
            batch.integer(i % 10 != 0);
            all.push_back(transaction * 100 + i);
        }
        m_writer->write(std::move(batch), dictionary());
        m_writer->drain();
    }
    LogFile file;
    file.open(m_directory->filePath("rows"), LogFile::Safety::Kept);
    std::map<qint64, QuantileSketch> bins;
    file.rollup(QStringLiteral("AppRequests"), {QStringLiteral("w"), kNoon / 600'000'000, kNoon / 600'000'000 + 1, 1}, bins);
    QCOMPARE(bins.size(), size_t(1));
    std::sort(all.begin(), all.end());
    QCOMPARE(bins.begin()->second.count(), quint64(1500));
    const double exact = all[size_t(std::ceil(0.95 * 1500)) - 1];
    QVERIFY(std::abs(bins.begin()->second.quantile(0.95) / 1000 - exact) <= exact / 256 + 0.01);
}

QTEST_GUILESS_MAIN(LogFileTest)
#include "tst_logfile.moc"
