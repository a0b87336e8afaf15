// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/corpus.h"
#include "sandbox/reader/grounding.h"
#include "sandbox/reader/question.h"
#include "sandbox/reader/ranking.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace sandbox::reader {

/// A quoted unit with the citation marks of the sources that say it.
struct Quote
{
    QString text;
    QStringList marks;
    int passage = -1;
    Source::Origin origin = Source::Origin::Document;
};

/// Answer to one part of a question.
struct PartAnswer
{
    QString question;
    QList<Quote> quotes; ///< empty when nothing supports an answer
    double support = 0;
};

/// Finds and words the answer.
class Answerer
{
public:
    explicit Answerer(const Grounding& grounding);

    /// Quotes for every part of the question (in its stand-alone form).
    QList<PartAnswer> answer(int variant = 0) const;
    /// Quotes for any question over the same sources; used for the fields of a JSON schema.
    PartAnswer answerTo(const QString& question, int limit, bool lenient = false) const;
    /// The whole answer as short Markdown.
    QString markdown(const QList<PartAnswer>& parts) const;

    const Corpus& corpus() const { return m_corpus; }
    /// The stand-alone form of the question.
    const QString& question() const { return m_question; }
    Language language() const { return m_language; }
    /// What the instructions want said when nothing answers, else the reader's own sentence.
    QString refusal() const;

private:
    PartAnswer answerAbout(const QString& question, const QSet<QString>& own, int limit, bool lenient) const;
    /// The question with the words outside `own` counting less.
    static Question analysed(const QString& question, const QSet<QString>& own);
    QList<Quote> select(const QList<Scored>& ranking, const Question& question, int limit) const;
    Quote quoteInContext(const Scored& scored, const Question& question, bool more) const;
    bool adds(const Scored& scored, const QList<Scored>& chosen, const Question& question) const;
    QList<Quote> listAround(int passage) const;
    bool isAbout(int source, const Question& question) const;
    QList<Quote> summary(const Question& question, int limit) const;
    QList<Quote> toolFacts(const Question& question) const;
    Quote quoteOf(int passage) const;

    Grounding m_grounding;
    Corpus m_corpus;
    QString m_question;
    QSet<QString> m_newWords; ///< of a follow-up: its own words, apart from the topic that was filled in
    Language m_language;
};

} // namespace sandbox::reader
