// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/trailer.h"

#include <QRegularExpression>

namespace sandbox::reader {

namespace {

const QRegularExpression& questionLabel()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^[ \\t]*(?:#{1,6}[ \\t]*|\\*\\*|<)?(?:(?:the )?(?:user'?s? |follow[- ]?up |current |latest |new |last )?"
            "(?:question|query|request|input|task|message)|q|質問|問い|問|ユーザーの質問|依頼)(?: is)?(?:\\*\\*)?[ "
            "\\t]*(?:[:：]|>|\\n)"
            "(?:\\*\\*)?[ \\t]*"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    return pattern;
}

} // namespace

bool isInstruction(const QString& paragraph)
{
    static const QRegularExpression opening(
        QStringLiteral(
            "^(?:#{1,6}\\s*|[-*]\\s+|\\d+[.)]\\s+|\\*\\*)?(?:you are|you will|you must|your "
            "(?:task|job|role|answer)|please|answer|reply|respond|"
            "use|only|always|never|do not|don't|cite|quote|if|when|keep|be |write|return|provide|given|based on|"
            "the (?:documents|sources|context|following)|below|instructions?|rules?|note)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression subject(
        QStringLiteral("\\b(?:sources?|documents?|context|passages?|citations?|cite|question|answers?|user|assistant|"
                       "respond|reply|"
                       "prompt|conversation|chatbot|json|markdown|search query)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression japanese(
        QStringLiteral("(?:回答|答え|質問|引用|出典|資料|文書|文脈|ユーザー|アシスタント).*(?:ください|下さい|すること|"
                       "せよ|しなさい|なさい|です。?$|ない)"));
    static const QRegularExpression label(
        QStringLiteral("^(?:#{1,6}\\s*|\\*\\*)?(?:instructions?|rules?|answer|response|output "
                       "format|guidelines|指示|回答|ルール)(?:\\*\\*)?\\s*[:：]"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = paragraph.trimmed();
    if (label.match(text).hasMatch())
        return true;
    if (opening.match(text).hasMatch() && subject.match(text).hasMatch())
        return true;
    return japanese.match(text).hasMatch();
}

QString takeTrailer(QString& body)
{
    static const QRegularExpression closing(
        QStringLiteral(
            "^[ \\t]*(?:</(?:documents|sources|context|passages|results|search_results)>|-{3,}[ \\t]*end[^\\n]*|"
            "\\[end[^\\]\\n]*\\]|={3,}[ \\t]*end[^\\n]*)[ \\t]*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    // A document may hold questions with their answers (an FAQ); only a last question that nobody answers is the
    // user's.
    static const QRegularExpression question(
        QStringLiteral("^[ \\t]*(?:#{1,6}[ \\t]*|\\*\\*|<)?(?:(?:the )?(?:user'?s? |follow[- ]?up |current |latest "
                       "|new )?(?:question|query)|"
                       "user request|(?:ユーザーの)?質問)(?:\\*\\*)?[ \\t]*[:：>\\n]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression answered(QStringLiteral("^[ \\t]*(?:a|answer|回答|答え?)[ \\t]*[:：][ \\t]*\\S"),
                                             QRegularExpression::CaseInsensitiveOption |
                                                 QRegularExpression::MultilineOption);
    qsizetype cut = body.size();
    QRegularExpressionMatch last;
    auto labels = question.globalMatch(body);
    while (labels.hasNext())
        last = labels.next();
    if (last.hasMatch() && !answered.match(body, last.capturedEnd()).hasMatch())
        cut = last.capturedStart();
    const auto closed = closing.match(body);
    if (closed.hasMatch())
        cut = qMin(cut, closed.capturedStart());
    static const QRegularExpression blank(QStringLiteral("\\n[ \\t]*\\n"));
    qsizetype from = 0;
    while (true) {
        const auto gap = blank.match(body, from);
        if (!gap.hasMatch() || gap.capturedStart() >= cut)
            break;
        from = gap.capturedEnd();
        qsizetype end = body.indexOf(blank, from);
        end = end < 0 ? body.size() : end;
        if (isInstruction(body.mid(from, end - from))) {
            cut = qMin(cut, gap.capturedStart());
            break;
        }
    }
    const QString trailer = body.mid(cut);
    body.truncate(cut);
    return trailer;
}

QString labelledQuestion(const QString& text)
{
    QRegularExpressionMatch last;
    auto matches = questionLabel().globalMatch(text);
    while (matches.hasNext())
        last = matches.next();
    if (!last.hasMatch())
        return {};
    QString question = text.mid(last.capturedEnd());
    static const QRegularExpression answer(
        QStringLiteral("^[ \\t]*(?:#{1,6}[ \\t]*|\\*\\*|</?)?(?:(?:helpful |final |your |standalone "
                       ")?(?:answer|response|question|query|rewritten query)|"
                       "回答|答え|question|query)(?:\\*\\*)?[ \\t]*(?:[:：>]|$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const auto end = answer.match(question);
    if (end.hasMatch())
        question.truncate(end.capturedStart());
    return question.trimmed();
}

} // namespace sandbox::reader
