// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/corpus.h"
#include "sandbox/reader/question.h"

#include <QList>

namespace sandbox::reader {

/// How well one unit answers a question.
struct Scored
{
    int passage = -1;
    double score = 0;     ///< for the order
    double coverage = 0;  ///< share of the question's weight that unit, headings, title and neighbours hold
    double own = 0;       ///< share that the unit itself holds
    double headed = 0;    ///< share that the headings above it hold
    double evidence = 0;  ///< how well it holds what the question word wants, see evidenceOf()
    bool cue = false;     ///< it holds it, or nothing checkable is wanted
    bool defines = false; ///< says what the asked thing is ("X is a ...")
    int missingNames = 0; ///< names in the question that its source does not mention at all
    double unknown = 0;   ///< weighty words of the question that no source mentions at all
    int missingHere = 0;  ///< ... that only other sources mention
};

/// The parts of `Scored::score`; public so that tuning and tests can see them.
struct Weights
{
    double above = 0.95;   ///< a match in headings or lead-in counts this much
    double title = 0.6;    ///< ... in the title
    double previous = 0.6; ///< ... in the unit before, same paragraph
    double next = 0.25;
    double source = 0.15; ///< ... anywhere else in the source
    double synonym = 0.88;
    double related = 0.6; ///< same beginning of a long word
    double ownShare = 0.45;
    double cueBonus = 0.16;
    double cuePenalty = 0.17;
    double exactPenalty = 0.22; ///< when a number, time or amount is asked for and none is there
    double opening = 0.04;      ///< first unit below a heading that says what is asked
    double definition = 0.3;    ///< "X is a ..." for "what is X"
    double adjacency = 0.03;
    double support = 0.46;     ///< coverage below which nothing counts as an answer
    double supportCjk = 0.56;  ///< ... for questions whose words are bigrams: those overlap more easily
    double missingName = 0.1;  ///< taken off the coverage for each name that the source does not know
    double unknown = 0.06;     ///< ... for each weighty word that no source knows
    double missingHere = 0.05; ///< ... for each that only other sources know
    double missingCue = 0.05;  ///< ... when the unit holds nothing of the kind that is asked for
    double ownSupport = 0.2;
};

/// Ranks all units, best first.
QList<Scored> rank(const Corpus& corpus, const Question& question, const Weights& weights = {});

/// Is `scored` an answer at all, or only the least bad sentence?
bool supported(const Scored& scored, const Question& question, const Weights& weights = {});

/// Distance to the threshold of supported(); negative below it.
double supportOf(const Scored& scored, const Question& question, const Weights& weights = {});

} // namespace sandbox::reader
