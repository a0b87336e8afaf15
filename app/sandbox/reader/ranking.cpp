// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/ranking.h"

#include <QRegularExpression>
#include <algorithm>
#include <cmath>

namespace sandbox::reader {

namespace {

class Ranker
{
public:
    Ranker(const Corpus& corpus, const Question& question, const Weights& weights)
        : m_corpus(corpus), m_question(question), m_weights(weights)
    {
        for (const QuestionTerm& term : question.terms) {
            const double weight = term.weight * (0.3 + 0.7 * m_corpus.rarity(term.term.form));
            m_termWeights.append(weight);
            m_total += weight;
            const double rare = 0.3 + 0.7 * m_corpus.rarity(term.term.form);
            m_supportWeights.append(term.supportWeight * rare);
            m_supportTotal += term.supportWeight * rare;
        }
    }

    QList<Scored> run()
    {
        QList<Scored> out;
        const QList<Passage>& passages = m_corpus.passages();
        m_own.resize(passages.size());
        for (int i = 0; i < passages.size(); ++i)
            m_own[i] = matchesOf(passages[i].own);
        for (int source = 0; source < m_corpus.sources().size(); ++source) {
            m_titles.append(matchesOf(m_corpus.title(source)));
            m_wholes.append(matchesOf(m_corpus.whole(source)));
        }
        for (int t = 0; t < m_question.terms.size(); ++t) {
            double known = 0;
            for (int source = 0; source < m_wholes.size(); ++source)
                known = std::max({known, m_wholes[source][t], m_titles[source][t]});
            const QuestionTerm& term = m_question.terms[t];
            m_isUnknown.append(known <= 0 && term.supportWeight >= 0.8 && !term.term.capital);
            // A yes or no about something, or an instance of something, that nobody mentions: twice as doubtful.
            const bool hard = term.focus || m_question.cues == Cues(Cue::YesNo);
            if (m_isUnknown.last())
                m_unknown += hard ? 2 : 1;
        }
        for (int i = 0; i < passages.size(); ++i) {
            if (passages[i].unit.kind != Unit::Kind::Heading)
                out.append(scoreOf(i));
        }
        std::stable_sort(out.begin(), out.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
        return out;
    }

private:
    /// How far each term of the question is met by `signature`, 0..1.
    QList<double> matchesOf(const Signature& signature) const
    {
        QList<double> out;
        out.reserve(m_question.terms.size());
        for (const QuestionTerm& term : m_question.terms)
            out.append(matchOf(term, signature));
        return out;
    }

    double matchOf(const QuestionTerm& term, const Signature& signature) const
    {
        if (signature.forms.contains(term.term.form))
            return 1.0;
        for (const int group : term.groups) {
            if (signature.groups.contains(group))
                return m_weights.synonym;
        }
        // "reimbursable" and "reimburse", リモート and リモートワーク: the beginning of a long word counts for less.
        const qsizetype need = term.term.kind == TermKind::Katakana ? 3 : 5;
        if (term.term.form.size() < need || term.term.kind == TermKind::Number || term.term.kind == TermKind::Han)
            return 0;
        for (const QString& form : signature.forms) {
            if (form.size() >= need && form.left(need) == term.term.form.left(need) &&
                (form.startsWith(term.term.form) || term.term.form.startsWith(form) || need == 3 ||
                 form.left(need + 1) == term.term.form.left(need + 1)))
                return m_weights.related;
        }
        return 0;
    }

    Scored scoreOf(int index) const
    {
        const Passage& passage = m_corpus.passages()[index];
        const QList<double> above = matchesOf(passage.above);
        const QList<double>& title = m_titles[passage.source];
        const QList<double>& whole = m_wholes[passage.source];
        Scored out;
        out.passage = index;
        out.unknown = m_unknown;
        double covered = 0;
        double own = 0;
        double headed = 0;
        double supporting = 0;
        for (int t = 0; t < m_question.terms.size(); ++t) {
            const double here = m_own[index][t];
            double best =
                std::max({here, above[t] * m_weights.above, title[t] * m_weights.title, whole[t] * m_weights.source});
            best = std::max(best, neighbour(index, -1, t) * m_weights.previous);
            best = std::max(best, neighbour(index, 1, t) * m_weights.next);
            const Term& asked = m_question.terms[t].term;
            if (asked.capital && std::max(whole[t], title[t]) <= 0)
                ++out.missingNames;
            else if (m_question.terms[t].supportWeight >= 0.8 && std::max(whole[t], title[t]) <= 0 && !m_isUnknown[t])
                ++out.missingHere;
            covered += m_termWeights[t] * best;
            headed += m_termWeights[t] * above[t];
            supporting += m_supportWeights[t] * best;
            own += m_termWeights[t] * here;
        }
        out.coverage = m_supportTotal > 0 ? supporting / m_supportTotal : 0;
        out.own = m_total > 0 ? own / m_total : 0;
        const double share = m_total > 0 ? covered / m_total : 0;
        out.score = (1 - m_weights.ownShare) * share + m_weights.ownShare * out.own + cueScore(passage, out) +
                    adjacency(passage) - shapePenalty(passage);
        out.headed = m_total > 0 ? headed / m_total : 0;
        const bool opens = index > 0 && m_corpus.passages()[index - 1].unit.kind == Unit::Kind::Heading;
        if (opens && out.headed > 0.5)
            out.score += m_weights.opening;
        return out;
    }

    double neighbour(int index, int step, int term) const
    {
        const int other = index + step;
        const QList<Passage>& passages = m_corpus.passages();
        if (other < 0 || other >= passages.size() || passages[other].source != passages[index].source)
            return 0;
        const bool near = passages[other].unit.paragraph == passages[index].unit.paragraph;
        return m_own[other][term] * (near ? 1.0 : 0.6);
    }

    double cueScore(const Passage& passage, Scored& out) const
    {
        const bool wanted = (int(m_question.cues) & kCheckableCues) != 0;
        out.cue = true;
        if (!wanted)
            return m_question.cues.testFlag(Cue::Definition) ? definitionBonus(passage, out) : 0;
        out.evidence = evidenceOf(passage.unit.text, m_question.cues, m_question.unit);
        out.cue = out.evidence >= 0.5;
        const double penalty = (int(m_question.cues) & kExactCues) != 0 ? m_weights.exactPenalty : m_weights.cuePenalty;
        return m_weights.cueBonus * out.evidence - penalty * (1 - out.evidence);
    }

    /// "X is a ...", "Xとは...": the sentence says what the asked thing is, or at least opens with it.
    double definitionBonus(const Passage& passage, Scored& out) const
    {
        static const QRegularExpression copula(
            QStringLiteral("\\b(?:is|are|was|were|means?|stands? for|refers? "
                           "to|describes?)\\s+(?:an?|the|one|our|any|used|what|when)\\b|とは|は[、,]?(?=.*(?:です|"
                           "である|をいう|こと)。?$)"),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = copula.match(passage.unit.text);
        const qsizetype subjectEnd = match.hasMatch() ? match.capturedStart() : 0;
        int opening = 0;
        int subject = 0;
        int foreign = 0;
        int seen = 0;
        for (const Term& term : passage.terms) {
            if (term.stop)
                continue;
            const bool asked =
                std::any_of(m_question.terms.cbegin(), m_question.terms.cend(), [&](const QuestionTerm& other) {
                    return other.weight >= 0.5 && other.term.form == term.form;
                });
            opening += ++seen <= 3 && asked ? 1 : 0;
            if (term.start + term.length <= subjectEnd)
                (asked ? subject : foreign) += 1;
        }
        out.defines = subject > 0 && foreign <= 1;
        if (out.defines)
            return m_weights.definition;
        return opening > 0 ? 0.06 : 0;
    }

    /// Neighbours in the question that are neighbours in the unit too.
    double adjacency(const Passage& passage) const
    {
        int pairs = 0;
        const QList<QuestionTerm>& asked = m_question.terms;
        for (int i = 0; i + 1 < passage.terms.size(); ++i) {
            if (passage.terms[i].stop)
                continue;
            for (int q = 0; q + 1 < asked.size(); ++q) {
                if (asked[q].term.form == passage.terms[i].form && asked[q + 1].term.form == passage.terms[i + 1].form)
                    ++pairs;
            }
        }
        return m_weights.adjacency * std::min(pairs, 3);
    }

    static double shapePenalty(const Passage& passage)
    {
        double penalty = passage.unit.whole ? 0 : 0.03;
        const qsizetype terms = passage.terms.size();
        const bool bare = !passage.unit.text.contains(QLatin1Char(' ')) && passage.unit.text.contains(QLatin1Char('.'));
        if (terms < 3 || bare)
            penalty += 0.08; // a bare address, a stray word
        if (terms > 50)
            penalty += std::min(0.1, 0.002 * static_cast<double>(terms - 50));
        if (passage.unit.text.endsWith(QLatin1Char('?')) || passage.unit.text.endsWith(QChar(0xFF1F)))
            penalty += 0.15; // a question answers nothing
        if (passage.unit.text.endsWith(QLatin1Char(':')))
            penalty += 0.03;
        return penalty;
    }

    const Corpus& m_corpus;
    const Question& m_question;
    const Weights& m_weights;
    QList<double> m_termWeights;
    double m_total = 0;
    QList<double> m_supportWeights;
    double m_supportTotal = 0;
    double m_unknown = 0;
    QList<bool> m_isUnknown;
    QList<QList<double>> m_own; ///< by passage, then by term
    QList<QList<double>> m_titles;
    QList<QList<double>> m_wholes;
};

} // namespace

QList<Scored> rank(const Corpus& corpus, const Question& question, const Weights& weights)
{
    return Ranker(corpus, question, weights).run();
}

bool supported(const Scored& scored, const Question& question, const Weights& weights)
{
    if (question.terms.isEmpty())
        return false;
    return supportOf(scored, question, weights) >= 0 && (scored.own >= weights.ownSupport || scored.headed > 0.8);
}

double supportOf(const Scored& scored, const Question& question, const Weights& weights)
{
    double value = scored.coverage - weights.missingName * scored.missingNames -
                   weights.unknown * std::min(scored.unknown, 3.0) -
                   weights.missingHere * std::min(scored.missingHere, 2);
    const bool exact = (int(question.cues) & (kExactCues | int(Cue::Person))) != 0;
    if (exact && scored.evidence < 0.75)
        value -= weights.missingCue;
    bool cjk = false;
    for (const QuestionTerm& term : question.terms)
        cjk = cjk || term.term.kind == TermKind::Han;
    return value - (cjk ? weights.supportCjk : weights.support);
}

} // namespace sandbox::reader
