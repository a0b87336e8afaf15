// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/textextract.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace documents {

namespace {

constexpr int kPdfSeconds = 60;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(documents::Text)
};

core::Error unusable(const QString& reason)
{
    return core::Error::make(core::ErrorKind::InvalidInput, reason);
}

core::Result<QByteArray> readAll(const QString& path)
{
    const QFileInfo info(path);
    if (info.size() > kMaxFileBytes) {
        return unusable(Text::tr("It has %1 MB; at most %2 MB are read.").arg(info.size() / (1024 * 1024)).arg(kMaxFileBytes / (1024 * 1024)));
    }
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        return core::Error::make(core::ErrorKind::Storage, info.isFile() ? file.errorString() : Text::tr("It is not a regular file."));
    }
    // One byte more than allowed shows a file that grew, and special files that claim to be empty.
    const QByteArray bytes = file.read(kMaxFileBytes + 1);
    if (file.error() != QFileDevice::NoError) {
        return core::Error::make(core::ErrorKind::Storage, file.errorString());
    }
    if (bytes.size() > kMaxFileBytes) {
        return unusable(Text::tr("It has more than %1 MB.").arg(kMaxFileBytes / (1024 * 1024)));
    }
    return bytes;
}

/// Takes `---` front matter off a Markdown text and returns its title.
QString takeFrontMatter(QString& text)
{
    static const QRegularExpression block(QStringLiteral("\\A---[ \\t]*\\n(.*?)\\n---[ \\t]*(?:\\n|\\z)"),
                                          QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression title(QStringLiteral("^title[ \\t]*:[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$"),
                                          QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    const auto match = block.match(text);
    if (!match.hasMatch()) {
        return {};
    }
    const QString found = title.match(match.captured(1)).captured(1);
    text.remove(0, match.capturedEnd());
    return found;
}

QString firstHeading(const QString& text)
{
    static const QRegularExpression atx(QStringLiteral("^#{1,3}[ \\t]+(.+?)[ \\t#]*$"), QRegularExpression::MultilineOption);
    static const QRegularExpression setext(QStringLiteral("\\A\\s*([^\\n]{1,120})\\n[ \\t]*(?:={3,}|-{3,})[ \\t]*\\n"));
    const QString head = text.left(4000);
    const auto underlined = setext.match(head);
    if (underlined.hasMatch()) {
        return underlined.captured(1).simplified();
    }
    return atx.match(head).captured(1).simplified();
}

/// Manuals made for line printers write bold as x BACKSPACE x.
void removeOverstrikes(QString& text)
{
    static const QRegularExpression overstrike(QStringLiteral(".\\x08"));
    static const QRegularExpression colour(QStringLiteral("\\x1B\\[[0-9;]*[A-Za-z]"));
    if (text.contains(QChar(0x08))) {
        text.remove(overstrike);
    }
    if (text.contains(QChar(0x1B))) {
        text.remove(colour);
    }
}

core::Result<ExtractedText> fromPdf(const QString& path)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty()) {
        return unusable(Text::tr("Reading PDF needs the program pdftotext (package poppler-utils), which is not installed."));
    }
    QProcess process;
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, {QStringLiteral("-q"), QStringLiteral("-enc"), QStringLiteral("UTF-8"), QStringLiteral("-nopgbrk"),
                            path, QStringLiteral("-")});
    // On a worker thread: nothing else waits here.
    const bool ended = process.waitForFinished(kPdfSeconds * 1000);
    if (!ended) {
        process.kill();
        process.waitForFinished(1000);
        return unusable(Text::tr("pdftotext did not finish within %1 seconds.").arg(kPdfSeconds));
    }
    const QString said = QString::fromUtf8(process.readAllStandardError()).simplified();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return unusable(Text::tr("pdftotext cannot read it: %1").arg(said));
    }
    ExtractedText extracted;
    extracted.format = QStringLiteral("pdf");
    extracted.encoding = QStringLiteral("UTF-8");
    extracted.text = QString::fromUtf8(process.readAllStandardOutput());
    if (extracted.text.trimmed().isEmpty()) {
        return unusable(Text::tr("It holds no text (probably scanned pages)."));
    }
    return extracted;
}

bool isHtml(const QString& name, const QByteArray& bytes)
{
    const QByteArray head = bytes.left(1024).trimmed().toLower();
    return name.endsWith(QLatin1String(".html")) || name.endsWith(QLatin1String(".htm")) || name.endsWith(QLatin1String(".xhtml")) ||
           head.startsWith("<!doctype html") || head.startsWith("<html");
}

core::Result<ExtractedText> fromBytes(const QString& name, const QByteArray& bytes)
{
    ExtractedText extracted;
    core::Result<QString> text = decodeText(bytes, &extracted.encoding);
    if (!text) {
        return text.error();
    }
    if (isHtml(name, bytes)) {
        extracted.format = QStringLiteral("html");
        extracted.text = htmlToText(text->toUtf8(), &extracted.title);
    } else {
        const bool markdown = name.endsWith(QLatin1String(".md")) || name.endsWith(QLatin1String(".markdown"));
        extracted.format = markdown ? QStringLiteral("markdown") : QStringLiteral("text");
        extracted.text = *text;
        extracted.title = takeFrontMatter(extracted.text);
        removeOverstrikes(extracted.text);
    }
    return extracted;
}

} // namespace

core::Result<ExtractedText> extractText(const QString& path)
{
    QString name = QFileInfo(path).fileName().toLower();
    const bool pdf = name.endsWith(QLatin1String(".pdf"));
    core::Result<QByteArray> bytes = readAll(path);
    if (!bytes) {
        return bytes.error();
    }
    if (bytes->startsWith("\x1F\x8B")) {
        bytes = gunzip(*bytes, kMaxUnpackedBytes);
        if (!bytes) {
            return bytes.error();
        }
        name.remove(QRegularExpression(QStringLiteral("\\.gz$")));
    }
    core::Result<ExtractedText> extracted = pdf ? fromPdf(path) : fromBytes(name, *bytes);
    if (!extracted) {
        return extracted;
    }
    if (extracted->text.trimmed().isEmpty()) {
        return unusable(Text::tr("It holds no text."));
    }
    if (extracted->title.isEmpty()) {
        extracted->title = firstHeading(extracted->text);
    }
    extracted->language = guessLanguage(extracted->text);
    return extracted;
}

} // namespace documents
