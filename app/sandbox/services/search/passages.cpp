// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/passages.h"

namespace sandbox::search {

namespace {

constexpr int PassageLength = 400;

/// Share of the query's weight that the tokens of `text` cover.
double coverageOf(const QString& text, Analysis analysis, const QueryTerms& terms)
{
    const QHash<QString, double> wanted = terms.terms.value(int(analysis));
    if (wanted.isEmpty()) {
        return 0;
    }
    QSet<QString> present;
    for (const Token& token : analyze(text, analysis)) {
        present.insert(token.text);
    }
    double total = 0;
    double found = 0;
    for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
        total += it.value();
        found += present.contains(it.key()) ? it.value() : 0.0;
    }
    return total > 0 ? found / total : 0.0;
}

} // namespace

QString marked(const QString& text, Analysis analysis, const QueryTerms& terms, const QString& preTag,
               const QString& postTag)
{
    QString result;
    int copied = 0;
    for (const Token& token : analyze(text, analysis)) {
        // Pairs of ideographs overlap: what is marked already stays so.
        if (!terms.contains(analysis, token.text) || token.end <= copied) {
            continue;
        }
        const int start = qMax(token.start, copied);
        const bool touches = start == copied && result.endsWith(postTag) && token.start < copied;
        if (touches) {
            result.chop(postTag.size());
        } else {
            result += text.mid(copied, start - copied) + preTag;
        }
        result += text.mid(start, token.end - start) + postTag;
        copied = token.end;
    }
    return result + text.mid(copied);
}

QStringList sentences(const QString& text)
{
    QStringList result;
    qsizetype start = 0;
    const auto add = [&](qsizetype end) {
        const QString sentence = text.mid(start, end - start).simplified();
        if (!sentence.isEmpty()) {
            result.append(sentence);
        }
        start = end;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool fullWidth = c == QChar(0x3002) || c == QChar(0xFF01) || c == QChar(0xFF1F);
        const bool stop = (c == u'.' || c == u'!' || c == u'?') && (i + 1 >= text.size() || text.at(i + 1).isSpace());
        if (fullWidth || stop || c == u'\n') {
            add(i + 1);
        }
    }
    add(text.size());
    return result;
}

QStringList highlights(const QString& text, Analysis analysis, const QueryTerms& terms, const QString& preTag,
                       const QString& postTag, int limit)
{
    QStringList result;
    const QStringList parts = sentences(text);
    for (const QString& sentence : parts) {
        if (result.size() >= limit) {
            break;
        }
        const QString shown = marked(sentence, analysis, terms, preTag, postTag);
        if (shown.size() != sentence.size()) {
            result.append(shown);
        }
    }
    return result;
}

Passage bestPassage(const QString& text, Analysis analysis, const QueryTerms& terms)
{
    Passage best;
    const QStringList parts = sentences(text);
    for (qsizetype first = 0; first < parts.size(); ++first) {
        QString passage;
        for (qsizetype last = first; last < parts.size() && last < first + 3; ++last) {
            if (!passage.isEmpty() && passage.size() + parts.at(last).size() > PassageLength) {
                break;
            }
            passage += (passage.isEmpty() ? QString() : QStringLiteral(" ")) + parts.at(last);
            const double coverage = coverageOf(passage, analysis, terms);
            // Of stretches that cover as much the shorter one says it better.
            const bool shorter = coverage > best.coverage - 1e-9 && passage.size() < best.text.size() && coverage > 0;
            if (coverage > best.coverage + 1e-9 || shorter) {
                best = {passage, coverage};
            }
        }
    }
    if (best.text.isEmpty()) {
        best.text = parts.value(0).left(PassageLength);
    }
    return best;
}

} // namespace sandbox::search
