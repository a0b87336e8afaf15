// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/corpus.h"

#include "sandbox/reader/concepts.h"
#include "sandbox/reader/script.h"

#include <cmath>

namespace sandbox::reader {

Signature Signature::of(const QList<Term>& terms, const QString& foldedText)
{
    Signature out;
    for (const Term& term : terms) {
        if (!term.stop)
            out.forms.insert(term.form);
    }
    for (const ConceptHit& hit : Concepts::shared().find(terms, foldedText))
        out.groups.insert(hit.group);
    return out;
}

Signature Signature::of(const QString& text)
{
    return of(termsOf(text), folded(text));
}

Corpus::Corpus(const QList<Source>& sources) : m_sources(sources)
{
    for (int i = 0; i < m_sources.size(); ++i)
        addSource(i);
}

void Corpus::addSource(int index)
{
    const Source& source = m_sources[index];
    m_titles.append(Signature::of(source.title));
    Signature whole = m_titles.last();
    const QList<Unit> units = unitsOf(source.text);
    QString aboveText;
    Signature above;
    for (const Unit& unit : units) {
        Passage passage;
        passage.unit = unit;
        passage.source = index;
        passage.terms = termsOf(unit.text);
        passage.own = Signature::of(passage.terms, folded(unit.text));
        const QString heads = unit.headings.join(QLatin1Char('\n')) + QLatin1Char('\n') + unit.lead;
        if (heads != aboveText) {
            aboveText = heads;
            above = Signature::of(heads);
        }
        passage.above = above;
        whole.forms.unite(passage.own.forms);
        whole.groups.unite(passage.own.groups);
        if (unit.kind != Unit::Kind::Heading) {
            for (const QString& form : passage.own.forms)
                ++m_frequency[form];
        }
        m_passages.append(passage);
    }
    m_whole.append(whole);
}

double Corpus::rarity(const QString& form) const
{
    const double total = static_cast<double>(m_passages.size());
    const double frequency = m_frequency.value(form);
    const double idf = std::log(1.0 + (total - frequency + 0.5) / (frequency + 0.5));
    const double highest = std::log(1.0 + (total + 0.5) / 0.5);
    return highest > 0 ? std::max(0.0, idf / highest) : 1.0;
}

} // namespace sandbox::reader
