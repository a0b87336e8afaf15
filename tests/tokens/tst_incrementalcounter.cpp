// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/incrementalcounter.h"

#include "tokens/corpus.h"

#include <QElapsedTimer>
#include <QTest>

using tokens::Encoding;
using tokens::EncodingName;

class IncrementalCounterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomEditsCountAsTheWholeText_data();
    void randomEditsCountAsTheWholeText();
    void editsThatMoveFarBoundariesAreSeen();
    void wholeTextsAreComparedWithTheLast();
    void editsWithinCharactersAreCounted();
    void positionsOutsideAreCut();
    void aKeyReadsLittleAgain();
    void anotherEncodingCountsAgain();
};

void IncrementalCounterTest::randomEditsCountAsTheWholeText_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<bool>("isUtf8");
    for (const EncodingName name : {EncodingName::O200kBase, EncodingName::Cl100kBase}) {
        QTest::addRow("%s, whole characters", qPrintable(tokens::encodingText(name))) << int(name) << true;
        QTest::addRow("%s, bytes", qPrintable(tokens::encodingText(name))) << int(name) << false;
    }
}

void IncrementalCounterTest::randomEditsCountAsTheWholeText()
{
    QFETCH(int, encoding);
    QFETCH(bool, isUtf8);
    const Encoding& ours = Encoding::of(EncodingName(encoding));
    corpus::Generator generator(quint32(encoding * 2 + isUtf8));
    for (int round = 0; round < 64; ++round) {
        tokens::IncrementalCounter counter(ours);
        const auto kind = corpus::Kind(round % corpus::kKinds);
        QByteArray text = generator.text(isUtf8 && (kind == corpus::Kind::Bytes || kind == corpus::Kind::BrokenText) ? corpus::Kind::Mixed : kind, 400);
        counter.setText(text);
        for (int edit = 0; edit < 40; ++edit) {
            qsizetype from = qsizetype(generator.below(quint32(text.size() + 1)));
            qsizetype to = std::min<qsizetype>(text.size(), from + generator.below(generator.below(4) == 0 ? 60 : 3));
            while (isUtf8 && from > 0 && from < text.size() && (uchar(text[from]) & 0xC0) == 0x80) {
                --from;
            }
            while (isUtf8 && to < text.size() && (uchar(text[to]) & 0xC0) == 0x80) {
                ++to;
            }
            QByteArray inserted = generator.text(corpus::Kind(generator.below(corpus::kKinds)), 1);
            inserted = isUtf8 && !inserted.isValidUtf8() ? QByteArray("B") : generator.below(3) == 0 ? QByteArray() : inserted.left(isUtf8 ? inserted.size() : 3);
            text.replace(from, to - from, inserted);
            counter.edit(from, to - from, inserted);
            QCOMPARE(QByteArrayView(counter.text()), QByteArrayView(text));
            QCOMPARE(counter.count(), ours.count(QByteArrayView(text)));
        }
    }
}

/// The end of a word or of a run of white space can be decided any number of characters later.
void IncrementalCounterTest::editsThatMoveFarBoundariesAreSeen()
{
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    for (const QByteArray& before : {QByteArray("漢") + QByteArray(500, 'U'), "x\n" + QByteArray(500, ' '), QByteArray("it'l"), QByteArray(" ..."), QByteArray("12")}) {
        for (const QByteArray& added : {QByteArray("l"), QByteArray("\n"), QByteArray("/"), QByteArray("3"), QByteArray("e\n"), QByteArray(" ")}) {
            tokens::IncrementalCounter counter(encoding);
            counter.setText(before);
            counter.edit(before.size(), 0, added);
            QCOMPARE(counter.count(), encoding.count(QByteArrayView(before + added)));
            counter.edit(before.size(), added.size(), {});
            QCOMPARE(counter.count(), encoding.count(QByteArrayView(before)));
        }
    }
}

void IncrementalCounterTest::wholeTextsAreComparedWithTheLast()
{
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    corpus::Generator generator(5);
    const QByteArray text = generator.text(corpus::Kind::Mixed, 100'000);
    tokens::IncrementalCounter counter(encoding);
    counter.setText(text);
    QCOMPARE(counter.count(), encoding.count(QByteArrayView(text)));
    counter.setText(text);
    QCOMPARE(counter.lastReadBytes(), 0);
    QByteArray other = text;
    other.replace(other.indexOf(' ', 50'000), 1, "Z");
    counter.setText(other);
    QCOMPARE(counter.count(), encoding.count(QByteArrayView(other)));
    QVERIFY(counter.lastReadBytes() < 1000);
    counter.setText({});
    QCOMPARE(counter.count(), 0);
    counter.setText(QByteArrayView("again"));
    QCOMPARE(counter.count(), encoding.count(QByteArrayView("again")));
}

/// ö and ü begin with the same byte, so what changed is half a character.
void IncrementalCounterTest::editsWithinCharactersAreCounted()
{
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    tokens::IncrementalCounter counter(encoding);
    counter.setText(QByteArrayView("schön, 日本"));
    counter.setText(QByteArrayView("schün, 日木"));
    QCOMPARE(counter.count(), encoding.count(QByteArrayView("schün, 日木")));
    QVERIFY(counter.lastReadBytes() > 0);
    counter.edit(4, 1, {}); // half of it is gone
    QCOMPARE(counter.count(), encoding.count(counter.text()));
    counter.edit(4, 0, "\xB6");
    QCOMPARE(counter.count(), encoding.count(QByteArrayView("schön, 日木")));
}

void IncrementalCounterTest::positionsOutsideAreCut()
{
    const Encoding& encoding = Encoding::of(EncodingName::Cl100kBase);
    tokens::IncrementalCounter counter(encoding);
    counter.setText(QByteArrayView("one two"));
    counter.edit(100, 5, " three");
    QCOMPARE(QByteArrayView(counter.text()), QByteArrayView("one two three"));
    counter.edit(-3, 1000, "x");
    QCOMPARE(QByteArrayView(counter.text()), QByteArrayView("x"));
    QCOMPARE(counter.count(), 1);
}

void IncrementalCounterTest::aKeyReadsLittleAgain()
{
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    corpus::Generator generator(9);
    tokens::IncrementalCounter counter(encoding);
    counter.setText(generator.text(corpus::Kind::Mixed, 100'000));
    QElapsedTimer timer;
    timer.start();
    qsizetype most = 0;
    for (int key = 0; key < 200; ++key) {
        counter.edit(counter.text().indexOf(' ', 400 * key), 0, "k");
        most = std::max(most, counter.lastReadBytes());
    }
    QVERIFY2(timer.elapsed() < 200 * 4, "4 ms a key");
    QVERIFY2(most < 2000, QByteArray::number(most).constData());
    QCOMPARE(counter.count(), encoding.count(counter.text()));
}

void IncrementalCounterTest::anotherEncodingCountsAgain()
{
    const QByteArray text("数据库部署延迟很高");
    tokens::IncrementalCounter counter(Encoding::of(EncodingName::O200kBase));
    counter.setText(text);
    counter.setEncoding(Encoding::of(EncodingName::Cl100kBase));
    QCOMPARE(counter.count(), Encoding::of(EncodingName::Cl100kBase).count(QByteArrayView(text)));
    QVERIFY(counter.count() != Encoding::of(EncodingName::O200kBase).count(QByteArrayView(text)));
}

QTEST_GUILESS_MAIN(IncrementalCounterTest)
#include "tst_incrementalcounter.moc"
