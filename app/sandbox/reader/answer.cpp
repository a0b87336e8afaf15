// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/answer.h"

#include "sandbox/reader/followup.h"
#include "sandbox/reader/phrases.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace sandbox::reader {

namespace {

/// Does the sentence lean on the one before it ("It must ...", "これは...")?
bool leans(const QString& text)
{
    static const QRegularExpression opening(
        QStringLiteral("^(?:It|They|This|These|That|Those|He|She|Such|Both|Otherwise|However|Therefore|In "
                       "(?:this|that|such) cases?|The (?:same|latter|former))\\b|"
                       "^(?:それ|これ|この|その|同|ただし|また、|なお|そのため)"));
    return opening.match(text).hasMatch();
}

double overlap(const Signature& a, const Signature& b)
{
    if (a.forms.isEmpty() || b.forms.isEmpty())
        return 0;
    const qsizetype shared = QSet<QString>(a.forms).intersect(b.forms).size();
    return static_cast<double>(shared) / static_cast<double>(std::min(a.forms.size(), b.forms.size()));
}

/// "in two sentences", "three bullet points", "3文で".
int wantedCount(const QString& question, int otherwise)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "\\b(one|two|three|four|five|six|a single|\\d)\\s+(?:short |brief |key )?(?:sentences?|bullets?|bullet "
            "points|points|items|facts)\\b|([1-9])\\s*(?:文|点|つ|項目)(?:で|に|の)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(question);
    if (!match.hasMatch())
        return otherwise;
    static const QStringList words = {QStringLiteral("one"),  QStringLiteral("two"),  QStringLiteral("three"),
                                      QStringLiteral("four"), QStringLiteral("five"), QStringLiteral("six")};
    const QString number = (match.captured(1) + match.captured(2)).toLower();
    const int value = number == QStringLiteral("a single") ? 1
                      : words.contains(number)             ? static_cast<int>(words.indexOf(number)) + 1
                                                           : number.toInt();
    return std::clamp(value, 1, 8);
}

bool quotable(const Passage& passage)
{
    const QString& text = passage.unit.text;
    return passage.unit.kind != Unit::Kind::Heading && !text.endsWith(QLatin1Char('?')) &&
           !text.endsWith(QChar(0xFF1F));
}

} // namespace

Answerer::Answerer(const Grounding& grounding)
    : m_grounding(grounding), m_corpus(grounding.sources),
      m_question(standalone(grounding.question, grounding.history)), m_language(languageOf(grounding.question))
{
    if (m_question != grounding.question && !grounding.history.isEmpty())
        m_newWords = contentForms(grounding.question);
}

Question Answerer::analysed(const QString& question, const QSet<QString>& own)
{
    Question out = Question::of(question);
    bool any = false;
    for (const QuestionTerm& term : out.terms)
        any = any || (own.contains(term.term.form) && term.weight >= 0.5);
    if (any) {
        // "Can I carry it over?" is about leave, but asks about carrying over.
        for (QuestionTerm& term : out.terms) {
            const double share = own.contains(term.term.form) ? 1.0 : 0.5;
            term.weight *= share;
            term.supportWeight *= share;
        }
    }
    return out;
}

Quote Answerer::quoteOf(int index) const
{
    const Passage& passage = m_corpus.passages()[index];
    const Source& source = m_corpus.sources()[passage.source];
    Quote quote;
    quote.text = passage.unit.text;
    quote.passage = index;
    quote.origin = source.origin;
    if (source.origin == Source::Origin::Conversation)
        quote.text = phrase(Phrase::YouWrote, m_language).arg(quote.text);
    // Overlapping chunks repeat sentences: every source that says it is cited.
    for (const Passage& other : m_corpus.passages()) {
        const QString& mark = m_corpus.sources()[other.source].mark;
        if (other.unit.text == passage.unit.text && !mark.isEmpty() && !quote.marks.contains(mark) &&
            quote.marks.size() < 3)
            quote.marks.append(mark);
    }
    return quote;
}

/// The whole list that the unit opens or belongs to.
QList<Quote> Answerer::listAround(int index) const
{
    const QList<Passage>& all = m_corpus.passages();
    const bool opens = announcesList(all[index].unit.text);
    const QString lead = opens ? all[index].unit.text : all[index].unit.lead;
    QList<Quote> quotes;
    if (lead.isEmpty())
        return quotes;
    for (int i = 0; i < all.size(); ++i) {
        if (all[i].source != all[index].source)
            continue;
        if (all[i].unit.text == lead)
            quotes.prepend(quoteOf(i));
        else if (all[i].unit.lead == lead && quotes.size() < 25)
            quotes.append(quoteOf(i));
    }
    return quotes.size() > 1 ? quotes : QList<Quote>();
}

/// The sentence with those of its paragraph that it cannot do without: the one before where it leans on it, the one
/// behind where the number asked for only follows there, or where a question about conduct wants to hear more.
Quote Answerer::quoteInContext(const Scored& scored, const Question& question, bool more) const
{
    const QList<Passage>& all = m_corpus.passages();
    const auto joins = [&](int index) {
        return index >= 0 && index < all.size() && all[index].source == all[scored.passage].source &&
               all[index].unit.paragraph == all[scored.passage].unit.paragraph && quotable(all[index]) &&
               all[index].unit.kind == Unit::Kind::Sentence;
    };
    int first = scored.passage;
    int last = scored.passage;
    if (all[first].unit.kind == Unit::Kind::Sentence) {
        if (leans(all[first].unit.text) && joins(first - 1))
            --first;
        const bool exact = (int(question.cues) & kExactCues) != 0;
        const bool breaksOff = announcesList(all[last].unit.text) && last + 1 < all.size() &&
                               all[last + 1].source == all[last].source && quotable(all[last + 1]);
        if (breaksOff) {
            ++last; // "... is available from:" and an address below
        } else if (exact && scored.evidence < 0.7) {
            for (int ahead = 1; ahead <= 2 && last == scored.passage && joins(scored.passage + ahead); ++ahead) {
                if (evidenceOf(all[scored.passage + ahead].unit.text, question.cues, question.unit) >= 0.7)
                    last = scored.passage + ahead;
            }
        } else if (more && !(question.cues & (Cue::Person | Cue::Place)) && !exact && joins(last + 1)) {
            ++last;
        }
    }
    Quote quote = quoteOf(scored.passage);
    if (first == last)
        return quote;
    const QString space = languageOf(quote.text) == Language::Japanese ? QString() : QStringLiteral(" ");
    QStringList sentences;
    for (int i = first; i <= last; ++i)
        sentences.append(all[i].unit.text);
    quote.text = sentences.join(space);
    return quote;
}

/// May `scored` stand beside the sentences already chosen?
bool Answerer::adds(const Scored& scored, const QList<Scored>& chosen, const Question& question) const
{
    const QList<Passage>& all = m_corpus.passages();
    const Passage& passage = all[scored.passage];
    const Passage& best = all[chosen.first().passage];
    const bool sameSection = best.source == passage.source && best.unit.headings == passage.unit.headings;
    if (scored.score < (sameSection ? 0.72 : 0.82) * chosen.first().score || (chosen.first().cue && !scored.cue))
        return false;
    if (chosen.first().defines && !question.cues.testFlag(Cue::List))
        return false;
    // One fact is asked for: a sentence that meets less of the question speaks of something else.
    constexpr int facts = kExactCues | int(Cue::Person) | int(Cue::Place) | int(Cue::Definition);
    const bool one = (int(question.cues) & facts) != 0 && !question.cues.testFlag(Cue::List);
    if (one && !sameSection &&
        (scored.coverage < 0.9 * chosen.first().coverage || scored.own < 0.8 * chosen.first().own))
        return false;
    for (const Scored& other : chosen) {
        // Rows of one table repeat their column names, sentences that overlap repeat themselves.
        if (passage.unit.kind != Unit::Kind::Row && overlap(all[other.passage].own, passage.own) > 0.7)
            return false;
    }
    return true;
}

QList<Quote> Answerer::select(const QList<Scored>& ranking, const Question& question, int limit) const
{
    QList<Quote> quotes;
    QList<Scored> chosen;
    for (const Scored& scored : ranking) {
        const Passage& passage = m_corpus.passages()[scored.passage];
        if (!quotable(passage) || !supported(scored, question))
            continue;
        if (chosen.isEmpty()) {
            const bool wantsList = question.cues & (Cue::List | Cue::Manner);
            if (announcesList(passage.unit.text) || (wantsList && !passage.unit.lead.isEmpty() && limit > 1)) {
                const QList<Quote> list = listAround(scored.passage);
                if (!list.isEmpty())
                    return list;
            }
        } else if (quotes.size() >= limit || scored.score < 0.72 * chosen.first().score) {
            break;
        } else if (!adds(scored, chosen, question)) {
            continue;
        }
        quotes.append(quoteInContext(scored, question, limit > 1 && chosen.isEmpty()));
        chosen.append(scored);
    }
    // A sentence that another quote already contains is said once.
    for (qsizetype i = quotes.size() - 1; i >= 0; --i) {
        for (qsizetype k = 0; k < quotes.size(); ++k) {
            if (k != i && quotes[k].text.contains(quotes[i].text)) {
                quotes.removeAt(i);
                break;
            }
        }
    }
    return quotes;
}

/// Is the source about what a question names? True for a question that names nothing ("Summarise this.").
bool Answerer::isAbout(int source, const Question& question) const
{
    const Signature& whole = m_corpus.whole(source);
    double asked = 0;
    double known = 0;
    for (const QuestionTerm& term : question.terms) {
        if (term.weight < 0.5 || term.term.kind == TermKind::Number)
            continue;
        bool here = whole.forms.contains(term.term.form);
        for (const int group : term.groups)
            here = here || whole.groups.contains(group);
        asked += term.weight;
        known += here ? term.weight : 0;
    }
    return known >= 0.5 * asked;
}

/// Central sentences: those made of the words that the source uses most, early ones first.
QList<Quote> Answerer::summary(const Question& question, int limit) const
{
    const QList<Passage>& all = m_corpus.passages();
    QHash<QString, int> frequency;
    for (const Passage& passage : all) {
        for (const QString& form : passage.own.forms)
            ++frequency[form];
    }
    QList<std::pair<double, int>> candidates;
    QHash<int, int> position;
    for (int i = 0; i < all.size(); ++i) {
        const int place = position[all[i].source]++;
        if (!quotable(all[i]) || all[i].terms.size() < 5 || !isAbout(all[i].source, question))
            continue;
        double sum = 0;
        for (const QString& form : all[i].own.forms)
            sum += frequency.value(form) - 1;
        const double length = std::sqrt(4.0 + static_cast<double>(all[i].own.forms.size()));
        candidates.append({-sum / length * (1.0 + 1.0 / (1.0 + place)), i});
    }
    std::sort(candidates.begin(), candidates.end());
    QList<int> picked;
    for (const auto& [value, index] : candidates) {
        bool repeats = false;
        for (const int other : picked)
            repeats = repeats || overlap(all[other].own, all[index].own) > 0.6;
        if (!repeats)
            picked.append(index);
        if (picked.size() >= limit)
            break;
    }
    std::sort(picked.begin(), picked.end());
    QList<Quote> quotes;
    for (const int index : picked)
        quotes.append(quoteOf(index));
    return quotes;
}

/// A function was called for this question: its result is the answer even where the words differ.
QList<Quote> Answerer::toolFacts(const Question& question) const
{
    QList<Quote> quotes;
    for (const Scored& scored : rank(m_corpus, question)) {
        const Passage& passage = m_corpus.passages()[scored.passage];
        if (m_corpus.sources()[passage.source].origin == Source::Origin::ToolResult && quotes.size() < 6)
            quotes.append(quoteOf(scored.passage));
    }
    std::sort(quotes.begin(), quotes.end(), [](const Quote& a, const Quote& b) { return a.passage < b.passage; });
    return quotes;
}

PartAnswer Answerer::answerTo(const QString& text, int limit, bool lenient) const
{
    return answerAbout(text, m_newWords, limit, lenient);
}

PartAnswer Answerer::answerAbout(const QString& text, const QSet<QString>& own, int limit, bool lenient) const
{
    PartAnswer part;
    part.question = text;
    const Question question = analysed(text, own);
    limit = wantedCount(text, limit);
    if (question.cues.testFlag(Cue::Summary)) {
        part.quotes = summary(question, wantedCount(text, std::max(limit, 3)));
        part.support = part.quotes.isEmpty() ? 0 : 0.7;
        return part;
    }
    const QList<Scored> ranking = rank(m_corpus, question);
    part.quotes = select(ranking, question, limit);
    if (!part.quotes.isEmpty())
        part.support = std::clamp(0.5 + supportOf(ranking.first(), question), 0.05, 1.0);
    else if (m_grounding.toolResults)
        part.quotes = toolFacts(question);
    else if (lenient && !ranking.isEmpty() && ranking.first().own > 0.3)
        part.quotes = {quoteOf(ranking.first().passage)};
    return part;
}

QList<PartAnswer> Answerer::answer(int variant) const
{
    static constexpr int limits[] = {3, 1, 4, 2};
    const int limit = limits[variant % 4];
    QList<PartAnswer> parts;
    const QStringList questions = partsOf(m_question);
    for (const QString& question : questions) {
        PartAnswer part = answerTo(question, questions.size() > 1 ? std::min(limit, 2) : limit);
        if (part.quotes.isEmpty() && questions.size() > 1) {
            // "..., and who approves it?" is about what the first part is about.
            part =
                answerAbout(topicOf(questions.first()) + QLatin1Char(' ') + question, contentForms(question), 1, false);
            part.question = question;
        }
        parts.append(part);
    }
    if (parts.size() == 1 && parts.first().quotes.isEmpty() && !m_grounding.history.isEmpty()) {
        for (auto turn = m_grounding.history.crbegin(); turn != m_grounding.history.crend(); ++turn) {
            if (turn->role != Turn::Role::User)
                continue;
            const QString topic = topicOf(turn->text);
            if (!topic.isEmpty() && Question::of(m_question).terms.size() <= 3)
                parts.first() =
                    answerAbout(topic + QLatin1Char(' ') + m_question, contentForms(m_question), limit, false);
            break;
        }
    }
    return parts;
}

QString Answerer::refusal() const
{
    static const QRegularExpression wanted(
        QStringLiteral("(?:n't|not|cannot|unable|no "
                       "answer|ない|なければ|ません)[^.\\n]{0,120}?(?:say|reply|respond|answer|return|output|と(?:回答|"
                       "答え))?[^.\\n\"“'「]{0,30}"
                       "[\"“「]([^\"”」\\n]{3,200})[\"”」]"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression speaking(QStringLiteral("say|reply|respond|answer|return|output|write|回答|答え"),
                                             QRegularExpression::CaseInsensitiveOption);
    const auto match = wanted.match(m_grounding.instructions);
    if (match.hasMatch() && speaking.match(match.captured()).hasMatch())
        return match.captured(1);
    return phrase(m_grounding.documents || m_grounding.toolResults ? Phrase::NotAnswered : Phrase::NoGrounding,
                  m_language);
}

QString Answerer::markdown(const QList<PartAnswer>& parts) const
{
    QStringList lines;
    int answered = 0;
    int quotes = 0;
    for (const PartAnswer& part : parts) {
        answered += part.quotes.isEmpty() ? 0 : 1;
        quotes += static_cast<int>(part.quotes.size());
    }
    if (answered == 0)
        return refusal();
    for (const PartAnswer& part : parts) {
        if (part.quotes.isEmpty()) {
            lines.append(phrase(Phrase::PartNotAnswered, m_language).arg(part.question));
            continue;
        }
        bool lead = true;
        for (const Quote& quote : part.quotes) {
            QString line = quote.text;
            if (!quote.marks.isEmpty())
                line += QLatin1Char(' ') + quote.marks.join(QString());
            const bool opens = lead && part.quotes.size() > 1 && announcesList(quote.text);
            lines.append(quotes > 1 && !opens ? QStringLiteral("- ") + line : line);
            lead = false;
        }
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace sandbox::reader
