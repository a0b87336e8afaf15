// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace journal;

class JournalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void writesAreKeptWithBeginningAndEnd();
    void changedLineIsFound();
    void removedLineIsFound();
    void tornLastLineIsNoTampering();
    void secretsAreNotKept();
    void writeThatCannotBeRecordedIsRefused();
    void longLinesAndTornOnesAreContinued_data();
    void longLinesAndTornOnesAreContinued();
    void damagedLastLineIsNotBuiltOn();
    void anEntryOfAnotherProgramIsContinued();
    void entryCostsTheSameInALongJournal();
    void twoProgramsKeepOneChain();
    void programsKilledWhileWritingLoseNothingThatWasConfirmed();

private:
    Journal journal() { return Journal(m_folder->filePath(QStringLiteral("journal.jsonl"))); }
    QByteArray contents();
    void replace(const QByteArray& bytes);
    void writeThree();
    /// This program again, appending `count` entries (0: until it is killed) and printing the number of each.
    std::unique_ptr<QProcess> writer(int count);

    const QDateTime m_now = QDateTime(QDate(2026, 11, 23), QTime(10, 30), Qt::UTC);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void JournalTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray JournalTest::contents()
{
    QFile file(journal().file());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void JournalTest::replace(const QByteArray& bytes)
{
    QFile file(journal().file());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

void JournalTest::writeThree()
{
    for (const int capacity : {10, 20, 30}) {
        Entry entry;
        entry.action = QStringLiteral("deployments.scale");
        entry.after = QJsonObject{{QStringLiteral("capacity"), capacity}};
        QVERIFY(journal().begin(entry));
    }
}

void JournalTest::writesAreKeptWithBeginningAndEnd()
{
    Entry entry;
    entry.actor = QStringLiteral("alex@contoso.example");
    entry.action = QStringLiteral("deployments.scale");
    entry.target = QStringLiteral("/subscriptions/s/deployments/chat");
    entry.before = QJsonObject{{QStringLiteral("capacity"), 10}};
    entry.time = m_now;
    Journal book = journal();
    const core::Result<Entry> begun = book.begin(entry);
    QVERIFY(begun);
    QVERIFY(book.finish(*begun, Outcome::Failed, {}, QStringLiteral("InsufficientQuota"), QStringLiteral("r-1"), m_now));
    const core::Result<QList<Entry>> read = journal().entries();
    QVERIFY(read);
    QCOMPARE(read->size(), 2);
    QCOMPARE(read->at(0).before.value(QLatin1String("capacity")).toInt(), 10);
    QCOMPARE(read->at(0).time, m_now);
    QCOMPARE(read->at(1).of, 1);
    QCOMPARE(read->at(1).outcome, Outcome::Failed);
    QCOMPARE(read->at(1).requestId, QStringLiteral("r-1"));
    QCOMPARE(read->at(1).previous, read->at(0).hash);
    QVERIFY(journal().verify()->isIntact);
}

void JournalTest::changedLineIsFound()
{
    writeThree();
    replace(contents().replace("\"capacity\":20", "\"capacity\":21"));
    const core::Result<Verdict> verdict = journal().verify();
    QVERIFY(verdict);
    QVERIFY(!verdict->isIntact);
    QCOMPARE(verdict->brokenAt, 2);
}

void JournalTest::removedLineIsFound()
{
    writeThree();
    QList<QByteArray> lines = contents().split('\n');
    lines.removeAt(1);
    replace(lines.join('\n'));
    const core::Result<Verdict> verdict = journal().verify();
    QVERIFY(!verdict->isIntact);
    QCOMPARE(verdict->brokenAt, 2);
    QCOMPARE(verdict->entries, 2);
}

void JournalTest::tornLastLineIsNoTampering()
{
    writeThree();
    QByteArray bytes = contents();
    bytes.chop(20);
    replace(bytes);
    QVERIFY(journal().verify()->isIntact);
    QVERIFY(journal().verify()->endsTorn);
    QVERIFY(journal().begin(Entry()));
    QVERIFY(journal().verify()->isIntact);
    QVERIFY(!journal().verify()->endsTorn);
    QCOMPARE(journal().entries()->size(), 3);
}

void JournalTest::secretsAreNotKept()
{
    Entry entry;
    entry.after = QJsonObject{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("key1"), QStringLiteral("s3cr3t-one")},
                                                                         {QStringLiteral("name"), QStringLiteral("kept")}}},
                              {QStringLiteral("list"), QJsonArray{QJsonObject{{QStringLiteral("clientSecret"), QStringLiteral("s3cr3t-two")}}}}};
    QVERIFY(journal().begin(entry));
    QVERIFY(!contents().contains("s3cr3t"));
    QVERIFY(contents().contains("kept"));
}

void JournalTest::writeThatCannotBeRecordedIsRefused()
{
    QFile blocker(m_folder->filePath(QStringLiteral("folder")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    Journal book(m_folder->filePath(QStringLiteral("folder/journal.jsonl")));
    const core::Result<Entry> begun = book.begin(Entry());
    QVERIFY(!begun);
    QCOMPARE(begun.error().kind, core::ErrorKind::Storage);
}

std::unique_ptr<QProcess> JournalTest::writer(int count)
{
    auto process = std::make_unique<QProcess>();
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("--append"), journal().file(), QString::number(count)});
    return process;
}

void JournalTest::longLinesAndTornOnesAreContinued_data()
{
    QTest::addColumn<int>("lineLength");
    QTest::addColumn<int>("tornLength");
    QTest::newRow("short") << 10 << 5;
    QTest::newRow("longer than a block") << 200'000 << 7;
    QTest::newRow("torn over several blocks") << 10 << 200'000;
    QTest::newRow("at a block's edge") << 10 << 64 * 1024 - 1;
}

void JournalTest::longLinesAndTornOnesAreContinued()
{
    QFETCH(int, lineLength);
    QFETCH(int, tornLength);
    writeThree();
    Entry entry;
    entry.after = QJsonObject{{QStringLiteral("note"), QString(lineLength, QLatin1Char('x'))}};
    QVERIFY(journal().begin(entry));
    replace(contents() + '{' + QByteArray(tornLength, 'y'));
    QVERIFY(journal().verify()->endsTorn);
    const core::Result<Entry> next = journal().begin(Entry());
    QVERIFY(next);
    QCOMPARE(next->number, 5);
    const core::Result<Verdict> verdict = journal().verify();
    QVERIFY(verdict->isIntact);
    QVERIFY(!verdict->endsTorn);
    QCOMPARE(verdict->entries, 5);
}

void JournalTest::damagedLastLineIsNotBuiltOn()
{
    writeThree();
    replace(contents() + "no JSON at all\n");
    const core::Result<Entry> next = journal().begin(Entry());
    QVERIFY(next);
    QCOMPARE(next->number, 4);
    const core::Result<Verdict> verdict = journal().verify();
    QVERIFY(!verdict->isIntact);
    QCOMPARE(verdict->brokenAt, 4);
    replace("\n"); // nothing but an empty line
    QCOMPARE(journal().begin(Entry())->number, 1);
}

void JournalTest::anEntryOfAnotherProgramIsContinued()
{
    Journal mine = journal();
    QVERIFY(mine.begin(Entry()));
    const std::unique_ptr<QProcess> other = writer(3);
    QVERIFY(other->waitForFinished());
    const core::Result<Entry> next = mine.begin(Entry());
    QCOMPARE(next->number, 5);
    QVERIFY(mine.verify()->isIntact);
}

void JournalTest::entryCostsTheSameInALongJournal()
{
    writeThree();
    const QByteArray start = contents();
    // A hole of a gigabyte in front: whoever reads all of it is noticed, and the disk holds none of it.
    QFile file(journal().file());
    QVERIFY(file.resize(qint64(1) << 30));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size()) && file.write('\n' + start) > 0);
    file.close();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(journal().begin(Entry())->number, 4);
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
}

void JournalTest::twoProgramsKeepOneChain()
{
    constexpr int each = 40;
    const std::unique_ptr<QProcess> one = writer(each);
    const std::unique_ptr<QProcess> other = writer(each);
    QVERIFY(one->waitForFinished());
    QVERIFY(other->waitForFinished());
    QCOMPARE(one->exitCode() + other->exitCode(), 0);
    const core::Result<Verdict> verdict = journal().verify();
    QVERIFY2(verdict->isIntact, qPrintable(verdict->reason));
    QCOMPARE(verdict->entries, 2 * each);
}

void JournalTest::programsKilledWhileWritingLoseNothingThatWasConfirmed()
{
    qint64 confirmed = 0;
    for (int round = 0; round < 8; ++round) {
        const std::unique_ptr<QProcess> victim = writer(0);
        QVERIFY(victim->waitForReadyRead());
        QTest::qSleep(3 + 7 * round); // somewhere in the middle of an entry, another place each time
        victim->kill();
        QVERIFY(victim->waitForFinished());
        const QByteArray printed = victim->readAllStandardOutput();
        const QList<QByteArray> numbers = printed.left(printed.lastIndexOf('\n')).split('\n');
        confirmed = std::max(confirmed, numbers.last().toLongLong());
        const core::Result<Entry> mine = journal().begin(Entry()); // also takes over the dead one's lock
        QVERIFY2(mine, qPrintable(mine ? QString() : mine.error().message));
        QVERIFY(mine->number > confirmed);
        const core::Result<Verdict> verdict = journal().verify();
        QVERIFY2(verdict->isIntact && !verdict->endsTorn, qPrintable(verdict->reason));
        QCOMPARE(verdict->entries, mine->number);
    }
    QVERIFY(confirmed > 8);
}

/// `--append FILE COUNT`: the other program of the tests.
static int append(const QString& file, int count)
{
    QTextStream out(stdout);
    for (int i = 0; count == 0 || i < count; ++i) {
        Entry entry;
        entry.action = QStringLiteral("deployments.scale");
        entry.after = QJsonObject{{QStringLiteral("note"), QString(4000, QLatin1Char('z'))}};
        const core::Result<Entry> written = Journal(file).begin(entry);
        if (!written) {
            return 1;
        }
        out << written->number << Qt::endl;
    }
    return 0;
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--append")) {
        return append(arguments.value(2), arguments.value(3).toInt());
    }
    JournalTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal.moc"
