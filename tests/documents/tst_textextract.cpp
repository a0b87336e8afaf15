// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/scanner.h"
#include "documents/textextract.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <zlib.h>

using namespace documents;

namespace {

QByteArray gzip(const QByteArray& bytes)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

class TextExtractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodingsAreRecognised_data();
    void encodingsAreRecognised();
    void binaryFilesAreRefusedWithTheReason_data();
    void binaryFilesAreRefusedWithTheReason();
    void frontMatterGivesTheTitle();
    void htmlBecomesMarkdownLikeText();
    void hostileHtmlDoesNotHurt();
    void gzipIsUnpacked();
    void bombsAndTornArchivesAreRefused();
    void overstrikesAndColoursGo();
    void pdfIsReadWherePdftotextIs();
    void languageIsGuessed_data();
    void languageIsGuessed();
    void missingAndSpecialFilesAreRefused();
    void scannerWalksOnceAndSkipsWhatIsNoText();

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_directory.filePath(name);
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            qFatal("cannot write the test's file");
        }
        return path;
    }
    QTemporaryDir m_directory;
};

void TextExtractTest::encodingsAreRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = QString::fromUtf8("Grüße aus Köln: 25 €, naïve café");
    const auto encoded = [&](QStringEncoder::Encoding encoding, QStringEncoder::Flag flag) {
        QStringEncoder encoder(encoding, flag);
        return QByteArray(encoder.encode(text));
    };
    QTest::newRow("utf-8") << text.toUtf8() << "UTF-8";
    QTest::newRow("utf-8 mark") << "\xEF\xBB\xBF" + text.toUtf8() << "UTF-8";
    QTest::newRow("utf-16le mark") << encoded(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom) << "UTF-16LE";
    QTest::newRow("utf-16be mark") << encoded(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom) << "UTF-16BE";
    QTest::newRow("utf-16le") << encoded(QStringEncoder::Utf16LE, QStringEncoder::Flag::Default) << "UTF-16LE";
    QTest::newRow("utf-16be") << encoded(QStringEncoder::Utf16BE, QStringEncoder::Flag::Default) << "UTF-16BE";
    QTest::newRow("windows-1252") << QByteArray("Gr\xFC\xDF" "e aus K\xF6ln: 25 \x80, na\xEFve caf\xE9") << "ISO-8859-1";
}

void TextExtractTest::encodingsAreRecognised()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    const auto extracted = extractText(write(QStringLiteral("encoded.txt"), bytes));
    QVERIFY(extracted);
    QCOMPARE(extracted->text, QString::fromUtf8("Grüße aus Köln: 25 €, naïve café"));
    QCOMPARE(extracted->encoding, encoding);
}

void TextExtractTest::binaryFilesAreRefusedWithTheReason_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("elf") << "program" << QByteArray("\x7F" "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0", 20);
    QTest::newRow("png") << "picture.md" << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0", 20);
    QTest::newRow("noise") << "noise.txt" << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x0E\x0F\x10 text");
    QTest::newRow("empty") << "empty.txt" << QByteArray();
    QTest::newRow("blanks") << "blanks.txt" << QByteArray("  \n\t \n");
    QTest::newRow("empty page") << "page.html" << QByteArray("<html><script>var x = 1;</script></html>");
}

void TextExtractTest::binaryFilesAreRefusedWithTheReason()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    const auto extracted = extractText(write(name, bytes));
    QVERIFY(!extracted);
    QCOMPARE(extracted.error().kind, core::ErrorKind::InvalidInput);
    QVERIFY(!extracted.error().message.isEmpty());
}

void TextExtractTest::frontMatterGivesTheTitle()
{
    const auto extracted = extractText(write(QStringLiteral("a.md"), "---\ntitle: \"Travel policy\"\nowner: HR\n---\n# Rules\n\nText.\n"));
    QVERIFY(extracted);
    QCOMPARE(extracted->title, QStringLiteral("Travel policy"));
    QVERIFY(!extracted->text.contains(QStringLiteral("owner")));
    QCOMPARE(extracted->format, QStringLiteral("markdown"));
    QCOMPARE(extractText(write(QStringLiteral("b.md"), "# Rules #\n\nText.\n"))->title, QStringLiteral("Rules"));
    QCOMPARE(extractText(write(QStringLiteral("c.txt"), "Rules\n=====\n\nText.\n"))->title, QStringLiteral("Rules"));
}

void TextExtractTest::htmlBecomesMarkdownLikeText()
{
    const QByteArray html = "<!DOCTYPE html><html><head><title>Travel &amp; more</title><style>p{}</style></head><body>"
                            "<nav>Home</nav><h1>Travel</h1><p>Hotels cost <b>150</b>&nbsp;EUR.<br>Ask first.</p>"
                            "<ul><li>Trains</li><li>Buses</li></ul><table><tr><td>Meals</td><td>40 EUR</td></tr></table>"
                            "<pre>a  b\n  c</pre><script>alert(1)</script></body></html>";
    const auto extracted = extractText(write(QStringLiteral("page.html"), html));
    QVERIFY(extracted);
    QCOMPARE(extracted->title, QStringLiteral("Travel & more"));
    QCOMPARE(extracted->format, QStringLiteral("html"));
    const QString text = extracted->text;
    QVERIFY(text.startsWith(QStringLiteral("# Travel\n\nHotels cost 150")));
    QVERIFY(text.contains(QStringLiteral("EUR.\nAsk first.")));
    QVERIFY(text.contains(QStringLiteral("- Trains\n- Buses")));
    QVERIFY(text.contains(QStringLiteral("Meals 40 EUR")));
    QVERIFY(text.contains(QStringLiteral("a  b\n  c")));
    QVERIFY(!text.contains(QStringLiteral("alert")));
    QVERIFY(!text.contains(QStringLiteral("Home")));
}

void TextExtractTest::hostileHtmlDoesNotHurt()
{
    const QByteArray deep = "<p>start</p>" + QByteArray("<div>").repeated(50000) + "deep" + QByteArray("</div>").repeated(100) + "<p>unclosed <b <i>";
    QString title;
    QVERIFY(htmlToText(deep, &title).isEmpty());
    const QByteArray nested = "<p>start</p>" + QByteArray("<div>").repeated(1500) + "deep" + QByteArray("</div>").repeated(100) + "<p>unclosed <b <i>";
    QVERIFY(htmlToText(nested, &title).startsWith(QStringLiteral("start")));
    QCOMPARE(htmlToText(QByteArray("<p>word<br>").repeated(20000), &title).count(QStringLiteral("word")), 20000);
    QVERIFY(htmlToText("<h1>\xFF\xFE</h1>", &title).size() < 20);
}

void TextExtractTest::gzipIsUnpacked()
{
    const auto extracted = extractText(write(QStringLiteral("changelog.gz"), gzip("bash (5.2) unstable\n\n  * New release.\n") + gzip("second member\n")));
    QVERIFY(extracted);
    QVERIFY(extracted->text.contains(QStringLiteral("New release")));
    QVERIFY(extracted->text.contains(QStringLiteral("second member")));
    QVERIFY(!extractText(write(QStringLiteral("picture.gz"), gzip(QByteArray("\x89PNG\0\0\0", 7)))));
}

void TextExtractTest::bombsAndTornArchivesAreRefused()
{
    QCOMPARE(gunzip(gzip(QByteArray(1024 * 1024, 'a')), 64 * 1024).error().kind, core::ErrorKind::InvalidInput);
    const QByteArray whole = gzip("some text that is long enough to be packed at all");
    QVERIFY(!gunzip(whole.left(whole.size() - 6), 1000));
    QVERIFY(!gunzip("\x1F\x8B nonsense", 1000));
}

void TextExtractTest::overstrikesAndColoursGo()
{
    const auto extracted = extractText(write(QStringLiteral("manual.txt"), "N\bNA\bAM\bME\bE\n     bash \x1B[1mbold\x1B[0m\n"));
    QVERIFY(extracted);
    QVERIFY(extracted->text.contains(QStringLiteral("NAME")));
    QVERIFY(extracted->text.contains(QStringLiteral("bash bold")));
}

void TextExtractTest::pdfIsReadWherePdftotextIs()
{
    const QByteArray content = "BT /F1 24 Tf 72 720 Td (Hotels cost 150 EUR) Tj ET";
    const QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
                           "4 0 obj<</Length " + QByteArray::number(content.size()) + ">>stream\n" + content + "\nendstream endobj\n"
                           "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n";
    const auto extracted = extractText(write(QStringLiteral("paper.pdf"), pdf));
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
        QVERIFY(!extracted);
        QVERIFY(extracted.error().message.contains(QStringLiteral("pdftotext")));
        return;
    }
    QVERIFY(extracted);
    QVERIFY(extracted->text.contains(QStringLiteral("Hotels cost 150 EUR")));
    QVERIFY(!extractText(write(QStringLiteral("broken.pdf"), "%PDF-1.4 and then nothing of the kind")));
}

void TextExtractTest::languageIsGuessed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << "The rules of the company are written for everybody who works here and for those that visit." << "en";
    QTest::newRow("de") << QString::fromUtf8("Die Regeln der Firma sind für alle, die hier arbeiten, und für die Besucher.") << "de";
    QTest::newRow("fr") << QString::fromUtf8("Les règles de la société sont écrites pour tous ceux qui travaillent dans la maison.") << "fr";
    QTest::newRow("ja") << QString::fromUtf8("会社の規則は全員のためのものです。") << "ja";
    QTest::newRow("zh") << QString::fromUtf8("公司的规则适用于所有员工。") << "zh";
    QTest::newRow("names") << "Smith 12 Jones 14 Miller 16 Brown 18 Davis 20 Moore 22 Clark 24" << "";
}

void TextExtractTest::languageIsGuessed()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QCOMPARE(guessLanguage(text), language);
}

void TextExtractTest::missingAndSpecialFilesAreRefused()
{
    QCOMPARE(extractText(m_directory.filePath(QStringLiteral("nowhere.txt"))).error().kind, core::ErrorKind::Storage);
    QVERIFY(!extractText(m_directory.path()));
    QVERIFY(!extractText(QStringLiteral("/dev/zero")));
}

void TextExtractTest::scannerWalksOnceAndSkipsWhatIsNoText()
{
    write(QStringLiteral("walk/a.md"), "a");
    write(QStringLiteral("walk/deep/b.txt.gz"), "b");
    write(QStringLiteral("walk/deep/LICENSE"), "c");
    write(QStringLiteral("walk/picture.png"), "d");
    write(QStringLiteral("walk/.hidden"), "e");
    const QString named = write(QStringLiteral("walk/named.png"), "f");
    QFile::link(m_directory.filePath(QStringLiteral("walk/a.md")), m_directory.filePath(QStringLiteral("walk/again.md")));
    QFile::link(QStringLiteral("/etc/hostname"), m_directory.filePath(QStringLiteral("walk/outside.txt")));
    Scanner scanner({m_directory.filePath(QStringLiteral("walk")), named, m_directory.filePath(QStringLiteral("none"))});
    QStringList found;
    QStringList missing;
    while (const auto file = scanner.next()) {
        (file->missing.isEmpty() ? found : missing) << QFileInfo(file->path).fileName();
    }
    found.sort();
    QCOMPARE(found, (QStringList{QStringLiteral("LICENSE"), QStringLiteral("a.md"), QStringLiteral("b.txt.gz"), QStringLiteral("named.png")}));
    QCOMPARE(missing, QStringList{QStringLiteral("none")});
    QCOMPARE(scanner.skipped(), 3);
}

QTEST_GUILESS_MAIN(TextExtractTest)
#include "tst_textextract.moc"
