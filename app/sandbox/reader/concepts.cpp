// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/concepts.h"

#include "sandbox/reader/script.h"

#include <QFile>
#include <QStringList>
#include <utility>

namespace sandbox::reader {

const Concepts& Concepts::shared()
{
    static const Concepts table = [] {
        QFile file(QStringLiteral(":/sandbox/synonyms.txt"));
        return Concepts(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString());
    }();
    return table;
}

Concepts::Concepts(const QString& table)
{
    const QStringList lines = table.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (line.startsWith(QLatin1Char('#')))
            continue;
        for (const QString& phrase : line.split(QLatin1Char(','), Qt::SkipEmptyParts))
            addPhrase(phrase.trimmed(), m_count);
        ++m_count;
    }
}

void Concepts::addPhrase(const QString& phrase, int group)
{
    const QString plain = folded(phrase);
    bool cjk = false;
    for (const QChar c : plain)
        cjk = cjk || isCjk(scriptOf(c));
    if (cjk) {
        m_cjk[plain.front()].append({plain, group});
        return;
    }
    Phrase entry;
    entry.group = group;
    bool topic = false;
    for (const Term& term : termsOf(plain)) {
        entry.forms.append(term.form);
        topic = topic || !term.stop;
    }
    if (topic || entry.forms.size() > 1)
        m_byFirst[entry.forms.first()].append(entry);
}

QList<ConceptHit> Concepts::find(const QList<Term>& terms, const QString& foldedText) const
{
    QList<ConceptHit> hits;
    bool cjk = false;
    for (int i = 0; i < terms.size(); ++i) {
        cjk = cjk || terms[i].kind == TermKind::Han || terms[i].kind == TermKind::Katakana;
        const auto candidates = m_byFirst.constFind(terms[i].form);
        if (candidates == m_byFirst.cend())
            continue;
        for (const Phrase& phrase : *candidates) {
            bool match = i + phrase.forms.size() <= terms.size();
            for (int k = 1; match && k < phrase.forms.size(); ++k)
                match = terms[i + k].form == phrase.forms[k];
            if (match && (phrase.forms.size() > 1 || !terms[i].stop))
                hits.append({phrase.group, i, static_cast<int>(phrase.forms.size())});
        }
    }
    if (!cjk)
        return hits;
    for (int position = 0; position < foldedText.size(); ++position) {
        const auto candidates = m_cjk.constFind(foldedText[position]);
        if (candidates == m_cjk.cend())
            continue;
        for (const auto& [phrase, group] : *candidates) {
            if (QStringView(foldedText).mid(position, phrase.size()) != phrase)
                continue;
            ConceptHit hit{group, -1, 0};
            for (int i = 0; i < terms.size(); ++i) {
                const bool inside =
                    terms[i].start >= position && terms[i].start + terms[i].length <= position + phrase.size();
                if (inside) {
                    hit.first = hit.first < 0 ? i : hit.first;
                    hit.count = i - hit.first + 1;
                }
            }
            if (hit.first >= 0)
                hits.append(hit);
        }
    }
    return hits;
}

} // namespace sandbox::reader
