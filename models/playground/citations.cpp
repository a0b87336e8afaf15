// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/citations.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

namespace playground {

namespace {

constexpr qsizetype kSnippetLength = 320;

/// Ranges of fenced code blocks and code spans (CommonMark §4.5, §6.1, simplified).
QList<QPair<qsizetype, qsizetype>> codeRanges(const QString& text)
{
    static const QRegularExpression code(QStringLiteral("(```|~~~)[\\s\\S]*?(?:\\1|$)|(`+)[^`\\n]+\\2"));
    QList<QPair<qsizetype, qsizetype>> ranges;
    auto matches = code.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        ranges << qMakePair(match.capturedStart(), match.capturedEnd());
    }
    return ranges;
}

bool isInside(qsizetype position, const QList<QPair<qsizetype, qsizetype>>& ranges)
{
    for (const auto& [from, to] : ranges) {
        if (position >= from && position < to) {
            return true;
        }
    }
    return false;
}

/// Words of spaced scripts, pairs of neighbouring characters of the others, folded; short function words stay out.
QSet<QString> wordsOf(const QString& text)
{
    static const QRegularExpression run(
        QStringLiteral("[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}]+|[\\p{L}\\p{N}]+"));
    static const QRegularExpression wide(QStringLiteral("^[\\p{Han}\\p{Hiragana}\\p{Katakana}\\p{Hangul}]"));
    QSet<QString> words;
    auto matches = run.globalMatch(text.toCaseFolded());
    while (matches.hasNext()) {
        const QString word = matches.next().captured();
        if (wide.match(word).hasMatch()) {
            for (qsizetype i = 0; i + 1 < word.size(); ++i) {
                words << word.mid(i, 2);
            }
        } else if (word.size() > 3 || word.at(0).isDigit()) {
            words << word;
        }
    }
    return words;
}

QStringList sentencesOf(const QString& text)
{
    static const QRegularExpression end(QStringLiteral("(?<=[.!?])\\s+|(?<=[。！？])|\\n+"));
    QStringList sentences;
    const QStringList parts = text.split(end, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const QString sentence = part.simplified();
        if (!sentence.isEmpty()) {
            sentences << sentence;
        }
    }
    return sentences;
}

/// What the mark at `position` stands behind: the text back to the sentence end or mark before it.
QString statementBefore(const QString& answer, qsizetype position)
{
    static const QRegularExpression mark(QStringLiteral("\\s*\\[[\\d,\\s]+\\]\\s*$"));
    QString before = answer.left(position);
    for (auto match = mark.match(before); match.hasMatch(); match = mark.match(before)) {
        before.chop(match.capturedLength());
    }
    static const QRegularExpression sentenceEnd(QStringLiteral("[.!?]\\s|[。！？\\n]"));
    before = before.trimmed();
    // A full stop right before the mark ends the statement itself.
    const qsizetype from = before.size() > 1 ? before.left(before.size() - 1).lastIndexOf(sentenceEnd) : -1;
    return before.mid(from + 1).trimmed();
}

struct Found
{
    int occurrences = 0;
    QString statements;
};

} // namespace

QList<CitationMark> citationMarks(const QString& answer)
{
    static const QRegularExpression bracket(QStringLiteral("\\[\\s*(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)\\s*\\]"));
    static const QRegularExpression number(QStringLiteral("\\d+"));
    const auto code = codeRanges(answer);
    QList<CitationMark> marks;
    auto matches = bracket.globalMatch(answer);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (isInside(match.capturedStart(), code)) {
            continue;
        }
        auto numbers = number.globalMatch(match.captured(1));
        while (numbers.hasNext()) {
            marks << CitationMark{numbers.next().captured().toInt(), match.capturedStart(), match.capturedLength()};
        }
    }
    return marks;
}

bool saysNotKnown(const QString& answer)
{
    static const QRegularExpression phrases(
        QStringLiteral("\\b(i|we) (do not|don't|don’t|cannot|can't|can’t|could not|couldn't|couldn’t) "
                       "(know|answer|find|tell|say)\\b"
                       "|\\b(documents?|sources?|context|information)\\b[^.]{0,60}\\b(do(es)? not|don't|doesn't|didn't) "
                       "(contain|answer|say|mention|cover|provide|include|have)"
                       "|\\b(nothing|no (answer|information|mention)) in the (documents?|sources?|context)\\b"
                       "|not (available|found|mentioned|contained) in the (retrieved |given |provided )?(documents?|sources?|data|context)"
                       "|\\bich weiß (es )?(das )?nicht\\b|keine? (antwort|information)"
                       "|\\bje ne sais pas\\b|ne contien(t|nent) pas"
                       "|\\bno lo sé\\b|no contienen?\\b"
                       "|わかりません|分かりません|見つかりません|不知道|没有(找到|提到)|无法回答|모르|알 수 없|찾을 수 없"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString text = answer.trimmed();
    if (text.isEmpty()) {
        return false;
    }
    const QStringList sentences = sentencesOf(text);
    if (sentences.isEmpty() || !phrases.match(sentences.first()).hasMatch()) {
        return false;
    }
    // "I do not know the exact date, but the policy says ... [1]." gives an answer after all.
    return citationMarks(answer).isEmpty() || sentences.size() == 1;
}

QString snippetFor(const QString& content, const QString& statement)
{
    const QStringList sentences = sentencesOf(content);
    if (sentences.isEmpty()) {
        return {};
    }
    const QSet<QString> wanted = wordsOf(statement);
    QList<double> weight;
    qsizetype best = 0;
    for (const QString& sentence : sentences) {
        QSet<QString> words = wordsOf(sentence);
        const qsizetype all = words.size();
        words.intersect(wanted);
        weight << (words.isEmpty() ? 0.0 : double(words.size()) + double(words.size()) / double(all + 1));
        if (weight.last() > weight[best]) {
            best = weight.size() - 1;
        }
    }
    QString snippet = sentences[best].left(kSnippetLength);
    // Neighbours that also take part make it readable; plain filling-up at the end does no harm.
    qsizetype from = best;
    qsizetype to = best;
    for (;;) {
        const bool canGrowBack = from > 0 && snippet.size() + sentences[from - 1].size() < kSnippetLength;
        const bool canGrow = to + 1 < sentences.size() && snippet.size() + sentences[to + 1].size() < kSnippetLength;
        if (!canGrow && !canGrowBack) {
            return snippet;
        }
        if (canGrow && (!canGrowBack || weight[to + 1] >= weight[from - 1])) {
            snippet += QLatin1Char(' ') + sentences[++to];
        } else {
            snippet = sentences[--from] + QLatin1Char(' ') + snippet;
        }
    }
}

CitationResult cite(const QString& answer, const QList<Chunk>& chunks)
{
    CitationResult result;
    result.notKnown = saysNotKnown(answer);
    if (result.notKnown) {
        return result;
    }
    QMap<int, Found> found;
    const QList<CitationMark> marks = citationMarks(answer);
    for (const CitationMark& mark : marks) {
        Found& entry = found[mark.number];
        ++entry.occurrences;
        entry.statements += statementBefore(answer, mark.start) + QLatin1Char(' ');
    }
    for (auto it = found.cbegin(); it != found.cend(); ++it) {
        const auto chunk = std::find_if(chunks.begin(), chunks.end(), [&](const Chunk& c) { return c.number == it.key(); });
        if (it.key() <= 0 || chunk == chunks.end()) {
            result.unmatched << QStringLiteral("[%1]").arg(it.key());
            continue;
        }
        Citation citation;
        citation.n = it.key();
        citation.id = chunk->id;
        citation.title = chunk->title;
        citation.url = chunk->url;
        citation.score = chunk->rerankerScore.value_or(chunk->score);
        citation.snippet = snippetFor(chunk->content, it->statements);
        citation.occurrences = it->occurrences;
        result.citations << citation;
    }
    return result;
}

} // namespace playground
