// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/extract.h"

#include "sandbox/reader/terms.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>

namespace sandbox::reader {

namespace {

QList<Span> all(const QRegularExpression& pattern, const QString& text, int group = 0)
{
    QList<Span> spans;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!match.captured(group).isEmpty())
            spans.append({match.captured(group), match.capturedStart(group)});
    }
    return spans;
}

const auto kNoCase = QRegularExpression::CaseInsensitiveOption;

} // namespace

QList<Span> datesIn(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+Z?)?\\b|"
                       "\\b\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of "
                       ")?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|"
                       "feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?(?:,? \\d{4})?|"
                       "\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
                       "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.? \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?\\b|"
                       "\\b\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}\\b|\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{1,2}月\\d{1,2}日|"
                       "\\b(?:day after tomorrow|tomorrow|today|yesterday|tonight|(?:next|this|last) "
                       "(?:week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|monday|tuesday|"
                       "wednesday|thursday|friday|saturday|sunday)\\b|"
                       "明日|今日|昨日|来週|今週|来月|今月|(?:月|火|水|木|金|土|日)曜日?"),
        kNoCase);
    return all(pattern, text);
}

QString isoDate(const QString& written)
{
    static const QRegularExpression ordinal(QStringLiteral("(?<=\\d)(?:st|nd|rd|th)\\b|\\bof |,|\\."), kNoCase);
    static const QRegularExpression japanese(QStringLiteral("(\\d{4})年(\\d{1,2})月(\\d{1,2})日"));
    const auto parts = japanese.match(written);
    if (parts.hasMatch())
        return QDate(parts.captured(1).toInt(), parts.captured(2).toInt(), parts.captured(3).toInt())
            .toString(Qt::ISODate);
    QString plain = written;
    if (!plain.contains(QRegularExpression(QStringLiteral("\\d[./]\\d"))))
        plain.remove(ordinal);
    plain = plain.simplified();
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    for (const char* format :
         {"yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d.M.yyyy", "d/M/yyyy"}) {
        const QDate date = english.toDate(plain, QString::fromLatin1(format));
        if (date.isValid())
            return date.toString(Qt::ISODate);
    }
    return written;
}

QList<Span> numbersIn(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![\\w.-])-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\w-]*\\d)|(?<![\\w.,-])-?\\d+(?:\\.\\d+)?(?!"
                       "[\\d-])|(?<=[^\\x{0}-\\x{7F}])\\d[\\d,]*(?:\\.\\d+)?"));
    QList<Span> spans = all(pattern, text.normalized(QString::NormalizationForm_KC));
    for (Span& span : spans)
        span.text.remove(QLatin1Char(','));
    static const QRegularExpression word(
        QStringLiteral("\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)\\b"), kNoCase);
    for (const Span& span : all(word, text))
        spans.append({termsOf(span.text).value(0).form, span.start});
    return spans;
}

QList<Span> emailsIn(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+"));
    return all(pattern, text);
}

QList<Span> urlsIn(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("https?://[^\\s<>\"')\\]]+[^\\s<>\"')\\].,;]"));
    return all(pattern, text);
}

QList<Span> codesIn(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![\\w@])#?(?=[\\w/-]*\\d)(?=[\\w/-]*[A-Za-z#-])[A-Z0-9][A-Za-z0-9]*(?:[-_/"
                       "][A-Za-z0-9]+)*(?![\\w@])|#\\d+|\\b\\d{4,}\\b"));
    return all(pattern, text);
}

QList<Span> namesIn(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\b[A-Z][\\w'’]*[a-zA-Z](?:(?:[ -]| (?:of|de|van|von|der|du) )[A-Z][\\w'’]+)*"));
    static const QRegularExpression japanese(QStringLiteral("[\\p{Han}\\p{Katakana}ー]{2,8}(?=さん|氏|様|部長|課長)"));
    QList<Span> spans;
    for (Span span : all(pattern, text)) {
        const qsizetype end = span.start + span.text.size();
        if (end + 1 < text.size() && QStringLiteral("-/#").contains(text[end]) && text[end + 1].isDigit())
            continue; // the letters of a code such as PO-4711
        const bool opens =
            span.start == 0 || QStringLiteral(".?!:\n").contains(text.left(span.start).trimmed().right(1));
        const qsizetype space = span.text.indexOf(QLatin1Char(' '));
        const QString first = span.text.left(space < 0 ? span.text.size() : space);
        const bool common = isStopword(first.toLower()) || termsOf(first.toLower()).isEmpty();
        if (opens && (common || space < 0)) {
            // The first word of a sentence is capitalised anyway: keep only what follows it.
            if (space < 0)
                continue;
            span = {span.text.mid(space + 1), span.start + space + 1};
        }
        spans.append(span);
    }
    return spans + all(japanese, text);
}

QList<Span> placesIn(const QString& text)
{
    const QString name =
        QStringLiteral("\\s+((?:the\\s+)?[A-Z][\\w'’.-]+(?:[ -](?:[A-Z][\\w'’.-]+))*(?:, [A-Z][\\w]+)?)");
    static const QRegularExpression within(QStringLiteral("\\b(?:in|at|near)") + name);
    // People are written to and heard from as well, so these come second.
    static const QRegularExpression towards(QStringLiteral("\\b(?:for|to|from|of)") + name);
    static const QRegularExpression japanese(QStringLiteral(
        "([\\p{Han}\\p{Katakana}ー]{2,10})(?=の(?:天気|気温|気象|事務所|オフィス|倉庫|住所)|で(?:は|の)?|に)"));
    QList<Span> spans = all(within, text, 1) + all(towards, text, 1);
    for (Span& span : spans) {
        while (span.text.endsWith(QLatin1Char('.')))
            span.text.chop(1);
    }
    return spans + all(japanese, text, 1);
}

QList<Span> quotedIn(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("[\"“「『]([^\"”」』\\n]{1,200})[\"”」』]|(?<!\\w)'([^'\\n]{2,200})'(?!\\w)"));
    QList<Span> spans = all(pattern, text, 1);
    return spans + all(pattern, text, 2);
}

QStringList identifierWords(const QString& name)
{
    static const QRegularExpression border(QStringLiteral("[_\\s.-]+|(?<=[a-z0-9])(?=[A-Z])"));
    QStringList words;
    for (const QString& word : name.split(border, Qt::SkipEmptyParts))
        words.append(word.toLower());
    return words;
}

} // namespace sandbox::reader
