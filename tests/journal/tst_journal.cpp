// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journal.h"

#include <QFile>
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

private:
    Journal journal() { return Journal(m_folder->filePath(QStringLiteral("journal.jsonl"))); }
    QByteArray contents();
    void replace(const QByteArray& bytes);
    void writeThree();

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

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
