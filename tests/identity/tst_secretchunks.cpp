// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/secretchunks.h"
#include "support/coroharness.h"

using namespace identity;
using support::await;

class SecretChunksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesOfAnyLengthComeBack_data();
    void valuesOfAnyLengthComeBack();
    void entriesStayBelowTheLimit();
    void secondWriteLeavesNoOldChunks();
    void interruptedWriteLeavesTheOldValue();
    void row34_damagedValueIsReportedAndKeptAside_data();
    void row34_damagedValueIsReportedAndKeptAside();
    void removeLeavesNothing();
    void missingValueIsNotFound();
    void generationGrowsWithEveryWrite();
    void senselessGenerationIsDamage();
    void valueBeyondTheLimitIsRefused();
};

/// Refuses writes after a number of them, as a pulled plug does.
class FailingStore : public MemorySecretStore
{
public:
    FailingStore() : MemorySecretStore(QString()) {}
    QCoro::Task<core::Result<void>> write(QString key, QByteArray value) override
    {
        if (writesLeft-- <= 0) {
            co_return core::failure(core::ErrorKind::Storage, QStringLiteral("unplugged"));
        }
        core::Result<void> written = co_await MemorySecretStore::write(key, value);
        co_return written;
    }
    int writesLeft = 1000;
};

void SecretChunksTest::valuesOfAnyLengthComeBack_data()
{
    QTest::addColumn<int>("length");
    for (const int length : {0, 1, 99, 100, 101, 200, 65536}) {
        QTest::addRow("%d bytes", length) << length;
    }
}

void SecretChunksTest::valuesOfAnyLengthComeBack()
{
    QFETCH(int, length);
    QByteArray value(length, 'x');
    for (int i = 0; i < length; ++i) {
        value[i] = char(i * 7); // with NULs
    }
    MemorySecretStore store{QString()};
    SecretChunks chunks(&store, 100);
    QVERIFY(await(chunks.write(QStringLiteral("k"), value)));
    const core::Result<QByteArray> back = await(chunks.read(QStringLiteral("k")));
    QVERIFY(back);
    QCOMPARE(*back, value);
}

void SecretChunksTest::entriesStayBelowTheLimit()
{
    MemorySecretStore store{QString()};
    SecretChunks chunks(&store, 2048);
    QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray(20000, 'x'))));
    QCOMPARE(store.values().size(), 11);
    for (const QByteArray& entry : std::as_const(store.values())) {
        QVERIFY(entry.size() <= 2048);
    }
}

void SecretChunksTest::secondWriteLeavesNoOldChunks()
{
    MemorySecretStore store{QString()};
    SecretChunks chunks(&store, 10);
    QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray(100, 'a'))));
    QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray(10, 'b'))));
    QCOMPARE(store.values().size(), 2);
    QCOMPARE(*await(chunks.read(QStringLiteral("k"))), QByteArray(10, 'b'));
}

void SecretChunksTest::interruptedWriteLeavesTheOldValue()
{
    FailingStore store;
    SecretChunks chunks(&store, 10);
    QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray(100, 'a'))));
    for (int writes = 0; writes < 6; ++writes) { // five chunks and the header
        store.writesLeft = writes;
        QVERIFY(!await(chunks.write(QStringLiteral("k"), QByteArray(50, 'b'))));
        QCOMPARE(*await(chunks.read(QStringLiteral("k"))), QByteArray(100, 'a'));
    }
}

void SecretChunksTest::row34_damagedValueIsReportedAndKeptAside_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("value"); // null: removed
    QTest::newRow("chunk missing") << "k/1/1" << QByteArray();
    QTest::newRow("chunk truncated") << "k/1/1" << QByteArray("a");
    QTest::newRow("chunk changed") << "k/1/0" << QByteArray(10, 'z');
    QTest::newRow("header is no JSON") << "k" << QByteArray("{");
    QTest::newRow("header of a later version") << "k" << QByteArray(R"({"v":2,"gen":1,"count":3,"length":30})");
    QTest::newRow("header with a wild count") << "k" << QByteArray(R"({"v":1,"gen":1,"count":999999999,"length":30})");
}

void SecretChunksTest::row34_damagedValueIsReportedAndKeptAside()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, value);
    MemorySecretStore store{QString()};
    SecretChunks chunks(&store, 10);
    QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray(30, 'a'))));
    if (value.isNull()) {
        store.values().remove(key);
    } else {
        store.values().insert(key, value);
    }
    const core::Result<QByteArray> damaged = await(chunks.read(QStringLiteral("k")));
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, QStringLiteral("Damaged"));
    QVERIFY(store.values().contains(QStringLiteral("k/1/2")));

    QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray(30, 'b'))));
    QCOMPARE(*await(chunks.read(QStringLiteral("k"))), QByteArray(30, 'b'));
    QVERIFY2(store.values().contains(QStringLiteral("k/1/2")), "the damaged value has to stay for whoever wants to look at it");
}

void SecretChunksTest::removeLeavesNothing()
{
    MemorySecretStore store{QString()};
    SecretChunks chunks(&store, 10);
    QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray(30, 'a'))));
    store.values().remove(QStringLiteral("k/1/1"));
    QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray(30, 'b'))));
    QVERIFY(await(chunks.remove(QStringLiteral("k"))));
    QVERIFY(store.values().isEmpty());
}

void SecretChunksTest::missingValueIsNotFound()
{
    MemorySecretStore store{QString()};
    SecretChunks chunks(&store, 10);
    QCOMPARE(await(chunks.read(QStringLiteral("k"))).error().kind, core::ErrorKind::NotFound);
    QVERIFY(await(chunks.remove(QStringLiteral("k"))));
}

void SecretChunksTest::generationGrowsWithEveryWrite()
{
    MemorySecretStore store{QString()};
    SecretChunks chunks(&store, 10);
    QCOMPARE(await(chunks.generation(QStringLiteral("k"))), -1);
    QVERIFY(await(chunks.write(QStringLiteral("k"), "a")));
    const qint64 first = await(chunks.generation(QStringLiteral("k")));
    QVERIFY(await(chunks.write(QStringLiteral("k"), "b")));
    QVERIFY(await(chunks.generation(QStringLiteral("k"))) > first);
}

void SecretChunksTest::senselessGenerationIsDamage()
{
    for (const QByteArray& generation : {QByteArray("9223372036854775807"), QByteArray("-1"), QByteArray("1.5"), QByteArray("1e300")}) {
        MemorySecretStore store{QString()};
        SecretChunks chunks(&store, 10);
        store.values().insert(QStringLiteral("k"), R"({"v":1,"count":1,"length":1,"sha256":"","gen":)" + generation + '}');
        QCOMPARE(await(chunks.read(QStringLiteral("k"))).error().code, QStringLiteral("Damaged"));
        QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray("new"))));
        QCOMPARE(await(chunks.read(QStringLiteral("k"))).value(), QByteArray("new"));
    }
}

void SecretChunksTest::valueBeyondTheLimitIsRefused()
{
    MemorySecretStore store{QString()};
    SecretChunks chunks(&store, 4);
    QVERIFY(await(chunks.write(QStringLiteral("k"), QByteArray("old"))));
    const core::Result<void> written = await(chunks.write(QStringLiteral("k"), QByteArray(4 * SecretChunks::kMaxChunks + 1, 'x')));
    QVERIFY(!written);
    QCOMPARE(written.error().kind, core::ErrorKind::Storage);
    QCOMPARE(await(chunks.read(QStringLiteral("k"))).value(), QByteArray("old"));
}

QTEST_GUILESS_MAIN(SecretChunksTest)
#include "tst_secretchunks.moc"
