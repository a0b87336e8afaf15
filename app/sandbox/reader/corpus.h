// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/grounding.h"
#include "sandbox/reader/passage.h"
#include "sandbox/reader/terms.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace sandbox::reader {

/// The comparable content of a text: forms of topic words and near-synonym groups.
struct Signature
{
    QSet<QString> forms;
    QSet<int> groups;

    static Signature of(const QString& text);
    static Signature of(const QList<Term>& terms, const QString& foldedText);
};

/// One quotable unit with what ranking needs to know about it.
struct Passage
{
    Unit unit;
    int source = 0;
    QList<Term> terms;
    Signature own;
    Signature above; ///< headings and lead-in
};

/// All units of a request's sources, with document frequencies taken from this very text.
class Corpus
{
public:
    explicit Corpus(const QList<Source>& sources);

    const QList<Source>& sources() const { return m_sources; }
    const QList<Passage>& passages() const { return m_passages; }
    const Signature& title(int source) const { return m_titles[source]; }
    /// Everything that a source says, its title included.
    const Signature& whole(int source) const { return m_whole[source]; }
    /// Inverse frequency over the units, scaled to 0..1; 1 for a form that does not occur.
    double rarity(const QString& form) const;

private:
    void addSource(int index);

    QList<Source> m_sources;
    QList<Passage> m_passages;
    QList<Signature> m_titles;
    QList<Signature> m_whole;
    QHash<QString, int> m_frequency;
};

} // namespace sandbox::reader
