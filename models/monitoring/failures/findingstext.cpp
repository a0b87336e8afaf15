// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies that are text: data in the spelling of JSON or Python, server-sent events, pages, and the words of exceptions.
#include "monitoring/failures/literal.h"
#include "monitoring/failures/walker.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace monitoring::failures {

namespace {

constexpr qsizetype kLongest = 4 * 1024 * 1024;
constexpr int kLiterals = 64;  ///< of one text
constexpr int kTextsInTexts = 3;
constexpr qsizetype kWords = 65536;

} // namespace

void Walker::walkText(const QString& whole, const QString& where)
{
    if (m_texts >= kTextsInTexts || whole.isEmpty()) {
        return;
    }
    ++m_texts;
    const QString text = whole.left(kLongest);
    m_findings.isCut = m_findings.isCut || text.size() < whole.size();
    static const QRegularExpression event(QStringLiteral("^(data|event)\\s*:"), QRegularExpression::MultilineOption);
    static const QRegularExpression start(QStringLiteral("^\\s*\""));
    if (text.left(kWords).contains(event)) {
        events(text, where);
    } else if (text.contains(start)) { // a text as JSON, with data in it
        const Literal outer = readLiteral(u'[' + text + u']', 0);
        walkText(outer.value[0].toString(), where);
    } else {
        static const QRegularExpression opening(QStringLiteral("[\\[{]\\s*['\"{\\[}\\]]"));
        qsizetype at = 0;
        for (int i = 0; i < kLiterals; ++i) {
            at = text.indexOf(opening, at);
            if (at < 0) {
                break;
            }
            const Literal literal = readLiteral(text, at);
            m_findings.hasData = true;
            m_findings.isCut = m_findings.isCut || !literal.isWhole;
            walk(literal.value, where);
            at = qMax(literal.end, at + 1);
        }
    }
    --m_texts;
}

/// Each event's data on its own; the pointer begins with the event's number.
void Walker::events(const QString& text, const QString& where)
{
    int number = 0;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (!trimmed.startsWith(QLatin1String("data:"))) {
            continue;
        }
        const qsizetype begin = trimmed.indexOf(u'{');
        if (begin >= 0) {
            const Literal literal = readLiteral(trimmed, begin);
            m_findings.hasData = true;
            m_findings.isCut = m_findings.isCut || !literal.isWhole;
            walk(literal.value, where + QStringLiteral("/data/%1").arg(number));
        }
        ++number;
    }
}

void readWords(const QString& text, Findings& findings)
{
    const QString words = text.left(kWords);
    static const QRegularExpression page(QStringLiteral("^\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|h1|center)\\b"),
                                         QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    findings.isPage = words.contains(page);
    findings.text = words.trimmed();
    static const QRegularExpression statuses[] = {
        QRegularExpression(QStringLiteral("\\b[Ee]rror code:\\s*(\\d{3})\\b")),
        QRegularExpression(QStringLiteral("(?m)^\\s*Status:\\s*(\\d{3})\\b")),
        QRegularExpression(QStringLiteral("\\bHTTP (?:status |error )?(?:code )?(\\d{3})\\b"), QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("\\bstatus(?: code|_code|Code)?[ =:]+(\\d{3})\\b"), QRegularExpression::CaseInsensitiveOption),
        QRegularExpression(QStringLiteral("Error: (\\d{3})\\b")),
        QRegularExpression(QStringLiteral("^\\(?(\\d{3})\\)?\\s")),
        QRegularExpression(QStringLiteral("<(?:title|h1)>\\s*(\\d{3})\\b"), QRegularExpression::CaseInsensitiveOption)};
    for (const QRegularExpression& expression : statuses) {
        const QRegularExpressionMatch match = expression.match(words);
        if (match.hasMatch() && match.captured(1).toInt() >= 100 && match.captured(1).toInt() <= 599) {
            findings.textStatus = match.captured(1).toInt();
            return;
        }
    }
}

} // namespace monitoring::failures
