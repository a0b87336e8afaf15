// SPDX-License-Identifier: GPL-3.0-or-later
// Our tokens beside those of npm `tiktoken` and `gpt-tokenizer`, unchanged, over made texts in twenty scripts and of every unkind sort,
// and over all code points. PILOTHOUSE_TOKENS_FULL=1 takes all of it: more than 20 MB in each encoding and every code point alone.
// Skipped with a line without node and the packages (tests/interop installs them).
#include "tokens/characters.h"
#include "tokens/corpus.h"
#include "tokens/tokens.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <cstring>

namespace {

/// The published tokenizers in a process of their own; many questions may be under way.
class Reference
{
public:
    struct Answer
    {
        std::vector<tokens::TokenId> ids;
        enum Other : quint32 { Same, Different, NotCompared } other = Same;
    };
    bool start(const QString& node, const QString& packages)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(node, {QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/interop/tokens.mjs"), packages});
        return m_process.waitForStarted();
    }
    void stop()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(10'000);
    }
    void ask(tokens::EncodingName encoding, const QByteArray& text)
    {
        const char name = encoding == tokens::EncodingName::O200kBase ? 0 : 1;
        const auto size = quint32(text.size());
        m_process.write(&name, 1);
        m_process.write(reinterpret_cast<const char*>(&size), 4);
        m_process.write(text);
    }
    Answer answer()
    {
        Answer answer;
        answer.ids = numbers(number());
        answer.other = Answer::Other(number());
        if (answer.other == Answer::Different) {
            numbers(number());
        }
        return answer;
    }

private:
    QByteArray bytes(qsizetype size)
    {
        while (m_process.bytesAvailable() < size && m_process.waitForReadyRead(120'000)) {
        }
        return m_process.read(size);
    }
    quint32 number()
    {
        quint32 value = 0;
        const QByteArray read = bytes(4);
        std::memcpy(&value, read.constData(), std::min<size_t>(4, size_t(read.size())));
        return value;
    }
    std::vector<tokens::TokenId> numbers(quint32 count)
    {
        const QByteArray read = bytes(qsizetype(count) * 4);
        std::vector<tokens::TokenId> list(size_t(read.size()) / 4);
        std::memcpy(list.data(), read.constData(), list.size() * 4);
        return list;
    }
    QProcess m_process;
};

QByteArray utf8(char32_t point)
{
    return QString::fromUcs4(&point, 1).toUtf8();
}

/// Whether all of 256 code points are alike, as ideographs and what is not assigned.
bool hasOneClass(char32_t block)
{
    const tokens::Characters& characters = tokens::Characters::shared();
    for (char32_t point = block << 8; point < (block + 1) << 8; ++point) {
        if (characters.classOf(point) != characters.classOf(block << 8)) {
            return false;
        }
    }
    return true;
}

bool isSurrogate(char32_t point)
{
    return point >= 0xD800 && point < 0xE000;
}

} // namespace

class ReferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_reference.stop(); }
    void madeTextsGiveThePublishedTokens_data() { encodings(); }
    void madeTextsGiveThePublishedTokens();
    void everyCodePointAmongOthersGivesThePublishedTokens_data() { encodings(); }
    void everyCodePointAmongOthersGivesThePublishedTokens();
    void everyCodePointAloneGivesThePublishedTokens_data() { encodings(); }
    void everyCodePointAloneGivesThePublishedTokens();
    void longRunsGiveThePublishedTokens_data() { encodings(); }
    void longRunsGiveThePublishedTokens();

private:
    static void encodings();
    void compare(const QList<QByteArray>& texts);

    Reference m_reference;
    const bool m_isFull = qEnvironmentVariableIntValue("PILOTHOUSE_TOKENS_FULL") != 0;
    qsizetype m_bytes = 0;
    qsizetype m_withOther = 0;
    int m_unlikeOther = 0;
};

void ReferenceTest::initTestCase()
{
    const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
    const QString packages = qEnvironmentVariable("PILOTHOUSE_TOKENIZERS");
    if (node.isEmpty() || !QFile::exists(packages + QStringLiteral("/node_modules/tiktoken")) || !QFile::exists(packages + QStringLiteral("/node_modules/gpt-tokenizer"))) {
        QSKIP("node, npm tiktoken or npm gpt-tokenizer is not installed: nothing to compare with");
    }
    QVERIFY(m_reference.start(node, packages));
}

void ReferenceTest::encodings()
{
    QTest::addColumn<int>("encoding");
    QTest::newRow("o200k_base") << int(tokens::EncodingName::O200kBase);
    QTest::newRow("cl100k_base") << int(tokens::EncodingName::Cl100kBase);
}

/// All texts by both; the first that differs fails.
void ReferenceTest::compare(const QList<QByteArray>& texts)
{
    QFETCH(int, encoding);
    const auto name = tokens::EncodingName(encoding);
    const tokens::Encoding& ours = tokens::Encoding::of(name);
    for (const QByteArray& text : texts) {
        m_reference.ask(name, text);
    }
    for (const QByteArray& text : texts) {
        const Reference::Answer expected = m_reference.answer();
        const std::vector<tokens::TokenId> ids = ours.encode(QByteArrayView(text));
        m_bytes += text.size();
        m_withOther += expected.other == Reference::Answer::NotCompared ? 0 : text.size();
        if (ids != expected.ids || expected.other == Reference::Answer::Different) {
            const auto at = size_t(std::mismatch(ids.begin(), ids.end(), expected.ids.begin(), expected.ids.end()).first - ids.begin());
            const QByteArray before = ours.decode(std::span(ids).first(at)).value_or(QByteArray());
            const QByteArray around = text.mid(std::max<qsizetype>(0, before.size() - 20), 60);
            QVERIFY2(ids == expected.ids, ("unlike tiktoken around " + around.toPercentEncoding(" ")).constData());
            ++m_unlikeOther;
            qWarning("gpt-tokenizer differs from tiktoken in a text that begins %s", text.left(60).toPercentEncoding(" ").constData());
        }
        QCOMPARE(ours.count(QByteArrayView(text)), qsizetype(ids.size()));
    }
}

void ReferenceTest::madeTextsGiveThePublishedTokens()
{
    corpus::Generator generator(20'26);
    const qsizetype wanted = m_isFull ? 22'000'000 : 1'000'000;
    m_bytes = m_withOther = m_unlikeOther = 0;
    for (int round = 0; m_bytes < wanted; ++round) {
        QList<QByteArray> texts;
        for (int i = 0; i < 16; ++i) {
            const int which = round * 16 + i;
            const bool isProse = which % 3 != 0; // two thirds are sentences, the scripts in turn
            texts << (isProse ? generator.sentences(which % int(corpus::scripts().size()), 1 + generator.below(8000))
                              : generator.text(corpus::Kind(which / 3 % corpus::kKinds), 1 + generator.below(6000)));
        }
        compare(texts);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    qInfo("%.1f MB as tiktoken, %.1f MB of them compared with gpt-tokenizer as well", double(m_bytes) / 1e6, double(m_withOther) / 1e6);
    QCOMPARE(m_unlikeOther, 0);
    QVERIFY(m_withOther > m_bytes / 2);
}

/// Between letters, marks, digits, spaces, line ends, symbols and apostrophes a code point of another class moves a boundary.
void ReferenceTest::everyCodePointAmongOthersGivesThePublishedTokens()
{
    m_bytes = m_unlikeOther = 0;
    for (char32_t block = 0; block < 0x1100; ++block) {
        const bool isUniform = hasOneClass(block);
        if (isUniform && !m_isFull && block % 61 != 0) {
            continue;
        }
        QByteArray text;
        for (char32_t point = block << 8; point < (block + 1) << 8; ++point) {
            if (isSurrogate(point)) {
                continue;
            }
            const QByteArray c = utf8(point);
            text += 'a' + c + ' ' + c + "1" + c + "b\n";
            if (!isUniform) {
                text += 'a' + c + "b " + c + ' ' + c + "A1" + c + "2\n" + c + "\n." + c + ".'" + c + 'x' + c + c + "Bc " + c + "/I'" + c + " \xCC\x81" + c + "D ";
            }
        }
        compare({text});
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    qInfo("%.1f MB as tiktoken", double(m_bytes) / 1e6);
    QCOMPARE(m_unlikeOther, 0);
}

void ReferenceTest::everyCodePointAloneGivesThePublishedTokens()
{
    if (!m_isFull) {
        QSKIP("a million single questions: with PILOTHOUSE_TOKENS_FULL=1");
    }
    m_bytes = m_unlikeOther = 0;
    for (char32_t from = 0; from < 0x110000; from += 0x1000) {
        QList<QByteArray> texts;
        for (char32_t point = from; point < from + 0x1000; ++point) {
            if (!isSurrogate(point)) {
                texts << utf8(point);
            }
        }
        compare(texts);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QCOMPARE(m_unlikeOther, 0);
}

/// Long pieces go another way through the merging than short ones.
void ReferenceTest::longRunsGiveThePublishedTokens()
{
    m_unlikeOther = 0;
    corpus::Generator generator(7);
    QList<QByteArray> texts{QByteArray(3000, 'a'), QByteArray(3000, ' '), QByteArray(3000, ' ') + 'x', QByteArray("ab").repeated(1500), QByteArray(2999, '\n') + "  ",
                            QByteArray("中").repeated(900), QByteArray("\xCC\x81").repeated(1200), QByteArray("=-").repeated(1000), QByteArray("Aa").repeated(1111)};
    for (int i = 0; i < 60; ++i) {
        QByteArray letters;
        for (qsizetype left = 80 + generator.below(m_isFull ? 3000 : 800); left > 0; --left) {
            letters += char('a' + generator.below(i % 2 == 0 ? 26 : 3));
        }
        texts << letters;
    }
    compare(texts);
    QCOMPARE(m_unlikeOther, 0);
}

QTEST_GUILESS_MAIN(ReferenceTest)
#include "tst_reference.moc"
