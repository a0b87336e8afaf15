// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/question.h"

#include "sandbox/reader/concepts.h"
#include "sandbox/reader/passage.h"
#include "sandbox/reader/stemmer.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace sandbox::reader {

namespace {

QSet<QString> stems(const char* list)
{
    QSet<QString> out;
    for (const QString& word : QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        out.insert(stem(word));
    return out;
}

/// Words that shape a question more than they name its subject.
double wordWeight(const QString& form)
{
    static const QSet<QString> light =
        stems("get have receive take make need give use go want know happen say state mention describe explain find "
              "look help "
              "according document handbook policy rule information detail question answer name number amount way thing "
              "kind type "
              "employee staff people person someone anyone everyone somebody anybody everybody nobody company possible "
              "allow able long list include "
              "follow provide "
              "summarize summarise summary overview main key point text article passage page chapter section part "
              "various different example "
              "regard concern please term first call consider locate generally typically usually commonly certain "
              "specific respectively "
              "bring maximum minimum limit high exist become main relate involve refer mean whole anything something");
    static const QSet<QString> units = stems("day week month year hour minute time percent date");
    // How the answer shall look is no part of what is asked.
    static const QSet<QString> directives = stems("json markdown answer reply respond response return output format "
                                                  "brief briefly short shortly concise concisely "
                                                  "bullet sentence english japanese german french cite citation quote "
                                                  "source document context only table object schema");
    if (directives.contains(form))
        return 0.05;
    if (units.contains(form))
        return 0.5;
    return light.contains(form) ? 0.3 : 1.0;
}

double weightOf(const Term& term)
{
    switch (term.kind) {
    case TermKind::Kana:
        return 0;
    case TermKind::Han: {
        static const QSet<QString> light = {
            QStringLiteral("何"),   QStringLiteral("教"),   QStringLiteral("誰"),   QStringLiteral("必要"),
            QStringLiteral("場合"), QStringLiteral("以下"), QStringLiteral("会社"), QStringLiteral("社員"),
            QStringLiteral("説明"), QStringLiteral("内容"), QStringLiteral("質問"), QStringLiteral("回答"),
            QStringLiteral("資料"), QStringLiteral("文書"), QStringLiteral("何日"), QStringLiteral("何人"),
            QStringLiteral("何時"), QStringLiteral("何回"), QStringLiteral("何年"), QStringLiteral("何月"),
            QStringLiteral("日"),   QStringLiteral("人"),   QStringLiteral("時"),   QStringLiteral("年"),
            QStringLiteral("月"),   QStringLiteral("回"),   QStringLiteral("方"),   QStringLiteral("使"),
            QStringLiteral("行"),   QStringLiteral("取"),   QStringLiteral("出"),   QStringLiteral("何名"),
            QStringLiteral("名前"), QStringLiteral("話番"), QStringLiteral("番号"), QStringLiteral("要約")};
        return light.contains(term.form) ? 0.2 : (term.form.size() == 1 ? 0.4 : 0.8);
    }
    case TermKind::Katakana:
        return 1.2;
    case TermKind::Number:
        return 1.2;
    case TermKind::Word:
        break;
    }
    return wordWeight(term.form) * (term.capital ? 1.5 : 1.0);
}

} // namespace

namespace {

/// "What colour ...", "Which office ...": the answer replaces this noun more often than it repeats it.
bool focus(const QList<Term>& terms, int index)
{
    static const QSet<QString> asking = {QStringLiteral("what"), QStringLiteral("which"), QStringLiteral("whose")};
    return index > 0 && terms[index].kind == TermKind::Word && !terms[index].capital &&
           asking.contains(terms[index - 1].form);
}

/// Nouns whose instances can be told by their form: the question word alone says what is wanted.
bool hasForm(const QString& form)
{
    static const QSet<QString> typed =
        stems("year date day month time hour number amount percentage country city place person people name company "
              "team department century word term");
    return typed.contains(form);
}

/// XのY: what is asked about X is Y.
bool attribute(const QList<Term>& terms, int index, const QString& plain)
{
    if (terms[index].kind != TermKind::Han && terms[index].kind != TermKind::Katakana)
        return false;
    int start = index;
    while (start > 0 && terms[start - 1].kind == TermKind::Han && terms[start - 1].start + 1 == terms[start].start)
        --start;
    const int before = terms[start].start - 1;
    int end = terms[index].start + terms[index].length;
    while (end < plain.size() && scriptOf(plain[end]) == scriptOf(plain[end - 1]))
        ++end;
    const bool closes = end >= plain.size() || QStringLiteral("はをがっ?？").contains(plain[end]);
    return before >= 0 && plain[before] == QChar(0x306E) && closes;
}

} // namespace

Question Question::of(const QString& text)
{
    Question out;
    out.text = text;
    out.language = languageOf(text);
    out.cues = cuesOf(text);
    out.unit = unitAskedFor(text);
    const QString plain = folded(text);
    const QList<Term> terms = termsOf(text);
    const QList<ConceptHit> hits = Concepts::shared().find(terms, plain);
    for (int i = 0; i < terms.size(); ++i) {
        if (terms[i].stop)
            continue;
        QuestionTerm entry;
        entry.term = terms[i];
        entry.weight = weightOf(terms[i]);
        entry.supportWeight = std::min(entry.weight, 1.0);
        for (const ConceptHit& hit : hits) {
            if (i >= hit.first && i < hit.first + hit.count)
                entry.groups.append(hit.group);
        }
        if (focus(terms, i)) {
            entry.focus = !hasForm(terms[i].form);
            entry.weight *= hasForm(terms[i].form) ? 0.45 : 0.8;
            entry.supportWeight *= hasForm(terms[i].form) ? 0.45 : 0.8;
        } else if (i > 0 && terms[i - 1].form == QStringLiteral("how") && terms[i].kind == TermKind::Word) {
            entry.weight *= 0.35; // "how fast": the answer is a measure, not the word
            entry.supportWeight *= 0.35;
        } else if (attribute(terms, i, plain)) {
            entry.weight *= 2.2;
        }
        bool repeated = false;
        for (QuestionTerm& other : out.terms) {
            if (other.term.form == entry.term.form) {
                repeated = true;
                other.weight = qMax(other.weight, entry.weight);
                other.supportWeight = qMax(other.supportWeight, entry.supportWeight);
            }
        }
        if (!repeated && entry.weight > 0)
            out.terms.append(entry);
    }
    return out;
}

QStringList partsOf(const QString& question)
{
    static const QRegularExpression joint(
        QStringLiteral(
            "(?:,|;)?\\s+(?:and|also|as well as)\\s+(?=(?:how|who|when|where|why|what|which|whom|whose)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList parts;
    for (const QString& sentence : sentencesOf(question.simplified())) {
        for (const QString& part : sentence.split(joint, Qt::SkipEmptyParts)) {
            const QString trimmed = part.trimmed();
            const bool asks =
                trimmed.contains(QLatin1Char('?')) || trimmed.contains(QChar(0xFF1F)) || int(cuesOf(trimmed)) != 0;
            if (asks || parts.isEmpty())
                parts.append(trimmed);
            else
                parts.last() += QLatin1Char(' ') + trimmed;
        }
    }
    return parts;
}

} // namespace sandbox::reader
