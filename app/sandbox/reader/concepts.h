// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/terms.h"

#include <QHash>
#include <QList>
#include <QString>

namespace sandbox::reader {

/// A group of near-synonyms met in a text.
struct ConceptHit
{
    int group = -1;
    int first = 0; ///< index of the first term that it covers
    int count = 0; ///< number of terms covered
};

/// The table of near-synonyms in resources/sandbox/synonyms.txt.
class Concepts
{
public:
    /// The table that is compiled in; loaded on first use.
    static const Concepts& shared();

    explicit Concepts(const QString& table);

    /// Groups that occur in a text with these terms; `foldedText` is needed for Chinese and Japanese entries.
    QList<ConceptHit> find(const QList<Term>& terms, const QString& foldedText) const;

    int size() const { return m_count; }

private:
    struct Phrase
    {
        QStringList forms;
        int group = -1;
    };
    void addPhrase(const QString& phrase, int group);

    QHash<QString, QList<Phrase>> m_byFirst;
    QHash<QChar, QList<std::pair<QString, int>>> m_cjk; ///< by first character
    int m_count = 0;
};

} // namespace sandbox::reader
