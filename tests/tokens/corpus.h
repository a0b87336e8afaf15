// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <random>
#include <vector>

namespace corpus {

/// What a made text is like.
enum class Kind {
    Prose,      ///< sentences in one of the scripts
    Mixed,      ///< sentences in changing scripts
    Invented,   ///< words of random letters of one script, which no vocabulary holds
    Code,       ///< programs, JSON, markup, Jinja
    Blanks,     ///< white space of every sort, with few other characters
    Emoji,      ///< emoji with modifiers, joiners, flags
    Marks,      ///< letters with heaps of combining marks, marks alone
    Digits,     ///< numbers of every sort
    Contractions, ///< apostrophes before the endings of English, in every case
    Specials,   ///< texts of special tokens, whole and broken
    Casing,     ///< words whose letters change case
    Points,     ///< random assigned code points
    AnyPoints,  ///< random code points, assigned or not
    Bytes,      ///< random bytes
    BrokenText, ///< text whose bytes were damaged
    Runs,       ///< long runs of one character or of two
};
constexpr int kKinds = int(Kind::Runs) + 1;

/// Names of the scripts that sentences are made of.
QStringList scripts();

/// Makes texts for comparisons of tokenizers: the same seed gives the same texts on every machine.
class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed) {}
    /// About `size` bytes; kinds Bytes and BrokenText are no valid UTF-8.
    QByteArray text(Kind kind, qsizetype size);
    /// Sentences of one script, by its place in scripts().
    QByteArray sentences(int script, qsizetype size);
    quint32 below(quint32 limit) { return quint32((quint64(m_random()) * limit) >> 32); }

private:
    const QString& one(const QStringList& list) { return list[qsizetype(below(quint32(list.size())))]; }
    QString sentence(int script);
    QString inventedWord(int script);
    QString codeLine();
    QString blanks();
    QString emoji();
    QString marks();
    QString number();
    QString contraction();
    QString special();
    QString casing();
    QString point(bool assignedOnly);
    QString run();
    QString part(Kind kind);

    std::mt19937 m_random;
};

} // namespace corpus
