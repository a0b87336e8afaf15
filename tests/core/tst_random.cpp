// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

class RandomTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seedRepeats();
    void uuidsAreVersionFour();
    void urlSafeTextHasNoPadding();
    void uniformStaysInItsRange();
    void systemRandomDiffers();
};

void RandomTest::seedRepeats()
{
    core::SeededRandom a(5);
    core::SeededRandom b(5);
    core::SeededRandom c(6);
    const QByteArray bytes = a.bytes(32);
    QCOMPARE(bytes.size(), 32);
    QCOMPARE(b.bytes(32), bytes);
    QVERIFY(c.bytes(32) != bytes);
    QCOMPARE(a.uniform(), b.uniform());
}

void RandomTest::uuidsAreVersionFour()
{
    core::SeededRandom random(1);
    const QRegularExpression form(QStringLiteral("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"));
    QSet<QString> seen;
    for (int i = 0; i < 200; ++i) {
        const QString uuid = random.uuid();
        QVERIFY2(form.match(uuid).hasMatch(), qPrintable(uuid));
        seen.insert(uuid);
    }
    QCOMPARE(seen.size(), 200);
}

void RandomTest::urlSafeTextHasNoPadding()
{
    core::SeededRandom random(2);
    const QRegularExpression form(QStringLiteral("^[A-Za-z0-9_-]+$"));
    for (int count = 1; count < 64; ++count) {
        const QByteArray text = random.urlSafe(count);
        QVERIFY(form.match(QString::fromLatin1(text)).hasMatch());
        QCOMPARE(text.size(), (count * 4 + 2) / 3);
    }
}

void RandomTest::uniformStaysInItsRange()
{
    core::SeededRandom random(3);
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
        const double value = random.uniform();
        QVERIFY(value >= 0 && value < 1);
        sum += value;
    }
    QVERIFY(qAbs(sum / 10000 - 0.5) < 0.02);
}

void RandomTest::systemRandomDiffers()
{
    core::SystemRandom& random = core::SystemRandom::instance();
    QVERIFY(random.bytes(16) != random.bytes(16));
    const double value = random.uniform();
    QVERIFY(value >= 0 && value < 1);
}

QTEST_GUILESS_MAIN(RandomTest)
#include "tst_random.moc"
