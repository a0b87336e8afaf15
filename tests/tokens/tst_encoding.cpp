// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/corpus.h"
#include "tokens/tokens.h"
#include "tokens/utf8.h"
#include "tokens/vectors.h"

#include <QElapsedTimer>
#include <QTest>
#include <thread>

using tokens::Encoding;
using tokens::EncodingName;
using tokens::TokenId;

class EncodingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadingIsFastAndSafeFromManyThreads();
    void publishedTokensAreGiven();
    void tokensDecodeToTheText();
    void brokenBytesCountAsReplacementCharacters_data();
    void brokenBytesCountAsReplacementCharacters();
    void loneSurrogatesCountAsReplacementCharacters();
    void byteOrderMarkIsText();
    void specialsAreTextUnlessAllowed();
    void refusedSpecialsAreNamed();
    void unknownIdsAreRefused();
    void emptyTextHasNoTokens();
    void longRunsTakeNoSquareOfTheirLength();
    void namesAreReadBack();
};

void EncodingTest::loadingIsFastAndSafeFromManyThreads()
{
    QElapsedTimer timer;
    timer.start();
    std::vector<qsizetype> counts(4);
    {
        std::vector<std::jthread> threads;
        for (qsizetype& count : counts) {
            threads.emplace_back([&count] { count = Encoding::of(EncodingName::O200kBase).count(QByteArrayView("hello world")); });
        }
    }
    QCOMPARE(counts, std::vector<qsizetype>(4, 2));
    QVERIFY2(timer.elapsed() < 1000, "loading takes some 50 ms; ten times as long on a busy machine is a defect");
    QCOMPARE(Encoding::of(EncodingName::O200kBase).vocabularySize(), 199998);
    QCOMPARE(Encoding::of(EncodingName::Cl100kBase).vocabularySize(), 100256);
}

void EncodingTest::publishedTokensAreGiven()
{
    for (const tokenstest::Vector& vector : tokenstest::kVectors) {
        QCOMPARE(Encoding::of(EncodingName::O200kBase).encode(QByteArrayView(vector.text)), vector.o200k);
        QCOMPARE(Encoding::of(EncodingName::Cl100kBase).encode(QByteArrayView(vector.text)), vector.cl100k);
        QCOMPARE(Encoding::of(EncodingName::O200kBase).encode(QStringView(QString::fromUtf8(vector.text))), vector.o200k);
        QCOMPARE(Encoding::of(EncodingName::Cl100kBase).count(QByteArrayView(vector.text)), qsizetype(vector.cl100k.size()));
    }
}

void EncodingTest::tokensDecodeToTheText()
{
    corpus::Generator generator(3);
    for (int round = 0; round < 160; ++round) {
        const QByteArray text = generator.text(corpus::Kind(round % corpus::kKinds), 600);
        for (const EncodingName name : {EncodingName::O200kBase, EncodingName::Cl100kBase}) {
            const Encoding& encoding = Encoding::of(name);
            const std::vector<TokenId> ids = encoding.encode(QByteArrayView(text));
            QCOMPARE(encoding.decode(ids).value(), tokens::repaired(text));
            QCOMPARE(encoding.count(QByteArrayView(text)), qsizetype(ids.size()));
        }
    }
}

/// Expected texts by Python: bytes.decode("utf-8", "replace").
void EncodingTest::brokenBytesCountAsReplacementCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("stray continuation") << QByteArray("a\x80\xbfz") << QStringLiteral("a\ufffd\ufffdz");
    QTest::newRow("cut sequence of three") << QByteArray("\xe4\xb8") << QStringLiteral("\ufffd");
    QTest::newRow("cut sequence of four before a letter") << QByteArray("\xf0\x9f\x98x") << QStringLiteral("\ufffdx");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QStringLiteral("\ufffd\ufffd\ufffd");
    QTest::newRow("overlong") << QByteArray("\xc0\xaf\xe0\x80\xaf") << QStringLiteral("\ufffd\ufffd\ufffd\ufffd\ufffd");
    QTest::newRow("above the last plane") << QByteArray("\xf4\x90\x80\x80") << QStringLiteral("\ufffd\ufffd\ufffd\ufffd");
    QTest::newRow("two cut sequences") << QByteArray("\xe1\x80\xe2\xf0\x91\x92\xf1\xbf" "A") << QStringLiteral("\ufffd\ufffd\ufffd\ufffdA");
}

void EncodingTest::brokenBytesCountAsReplacementCharacters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(QString::fromUtf8(tokens::repaired(bytes)), text);
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    QCOMPARE(encoding.encode(QByteArrayView(bytes)), encoding.encode(QByteArrayView(text.toUtf8())));
}

void EncodingTest::loneSurrogatesCountAsReplacementCharacters()
{
    const QString broken = QChar(0xD83D) + QStringLiteral("x😀") + QChar(0xDE00);
    QCOMPARE(tokens::utf8Of(broken), QByteArray("\xEF\xBF\xBDx\xF0\x9F\x98\x80\xEF\xBF\xBD"));
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    QCOMPARE(encoding.encode(QStringView(broken)), encoding.encode(QByteArrayView("\xEF\xBF\xBDx\xF0\x9F\x98\x80\xEF\xBF\xBD")));
}

void EncodingTest::byteOrderMarkIsText()
{
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    const std::vector<TokenId> ids = encoding.encode(QByteArrayView("\xEF\xBB\xBFhi"));
    QCOMPARE(encoding.decode(ids).value(), QByteArray("\xEF\xBB\xBFhi"));
    QVERIFY(ids.size() > encoding.encode(QByteArrayView("hi")).size());
}

void EncodingTest::specialsAreTextUnlessAllowed()
{
    const Encoding& cl100k = Encoding::of(EncodingName::Cl100kBase);
    const QByteArray text("<|fim_prefix|>a<|endoftext|><|endofprompt|>b");
    QCOMPARE(cl100k.encode(QByteArrayView(text), cl100k.allSpecialsAllowed()).value(), (std::vector<TokenId>{100258, 64, 100257, 100276, 65}));
    QCOMPARE(cl100k.encode(QByteArrayView(text), tokens::SpecialPolicy::asText()).value(), cl100k.encode(QByteArrayView(text)));
    const Encoding& o200k = Encoding::of(EncodingName::O200kBase);
    const QByteArray other("x <|endoftext|>  <|endofprompt|> y<|fim_prefix|>");
    QCOMPARE(o200k.encode(QByteArrayView(other), o200k.allSpecialsAllowed()).value(),
             (std::vector<TokenId>{87, 220, 199999, 256, 200018, 342, 27, 91, 103473, 33197, 91, 29}));
    QCOMPARE(o200k.decode(std::vector<TokenId>{199999, 200018}).value(), QByteArray("<|endoftext|><|endofprompt|>"));
    const auto one = o200k.encode(QByteArrayView(other), {{"<|endoftext|>"}, {"<|endoftext|>"}}); // allowed wins
    QCOMPARE(std::count(one->begin(), one->end(), 199999U), 1);
    QCOMPARE(std::count(one->begin(), one->end(), 200018U), 0);
}

void EncodingTest::refusedSpecialsAreNamed()
{
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    const auto refused = encoding.encode(QByteArrayView("a <|endofprompt|> b"), encoding.allSpecialsRefused());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::InvalidInput);
    QCOMPARE(refused.error().target, QStringLiteral("<|endofprompt|>"));
    QVERIFY(encoding.encode(QByteArrayView("a <|endofprompt |> b"), encoding.allSpecialsRefused()).has_value());
}

void EncodingTest::unknownIdsAreRefused()
{
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    const auto decoded = encoding.decode(std::vector<TokenId>{0, 199998});
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().target, QStringLiteral("199998"));
}

void EncodingTest::emptyTextHasNoTokens()
{
    const Encoding& encoding = Encoding::of(EncodingName::Cl100kBase);
    QCOMPARE(encoding.count(QByteArrayView()), 0);
    QCOMPARE(encoding.count(QStringView()), 0);
    QVERIFY(encoding.encode(QByteArrayView("")).empty());
    QCOMPARE(encoding.decode({}).value(), QByteArray());
}

void EncodingTest::longRunsTakeNoSquareOfTheirLength()
{
    const Encoding& encoding = Encoding::of(EncodingName::O200kBase);
    for (const QByteArray& unit : {QByteArray("a"), QByteArray(" "), QByteArray("A"), QByteArray("ab"), QByteArray("\n"), QByteArray("中"), QByteArray("xq"), QByteArray("="), QByteArray("\xCC\x81")}) {
        const QByteArray text = unit.repeated(1'000'000 / unit.size());
        QElapsedTimer timer;
        timer.start();
        const qsizetype count = encoding.count(QByteArrayView(text));
        QVERIFY2(timer.elapsed() < 10'000, unit.constData()); // the square of a million would take hours
        QVERIFY(count > 0 && count < text.size());
    }
    QCOMPARE(encoding.count(QByteArrayView(QByteArray(1000, 'a'))), 125); // as the published tokenizer
    QCOMPARE(Encoding::of(EncodingName::Cl100kBase).count(QByteArrayView(QByteArray(1000, 'a'))), 125);
}

void EncodingTest::namesAreReadBack()
{
    QCOMPARE(tokens::encodingNamed(u"o200k_base"), std::optional(EncodingName::O200kBase));
    QCOMPARE(tokens::encodingNamed(tokens::encodingText(EncodingName::Cl100kBase)), std::optional(EncodingName::Cl100kBase));
    QVERIFY(!tokens::encodingNamed(u"p50k_base"));
}

QTEST_GUILESS_MAIN(EncodingTest)
#include "tst_encoding.moc"
