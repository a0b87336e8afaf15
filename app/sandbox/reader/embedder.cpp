// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/embedder.h"

#include "sandbox/reader/concepts.h"
#include "sandbox/reader/script.h"
#include "sandbox/reader/terms.h"

#include <QHash>
#include <QStringView>
#include <cmath>

namespace sandbox::reader {

namespace {

constexpr quint64 kOffset = 14695981039346656037ULL;

/// FNV-1a over UTF-16 units, stable across platforms and runs (qHash is seeded).
quint64 fnv(QStringView text, quint64 seed)
{
    quint64 h = seed;
    for (const QChar c : text) {
        h ^= c.unicode();
        h *= 1099511628211ULL;
    }
    return h;
}

/// Final mixing of splitmix64, so that neighbouring hashes land far apart.
quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

/// Collects feature weights of one text.
class Features
{
public:
    explicit Features(quint64 salt) : m_salt(salt) {}

    void collect(const QString& text)
    {
        const QList<Term> terms = termsOf(text);
        const QList<ConceptHit> hits = Concepts::shared().find(terms, folded(text));
        QList<bool> covered(terms.size(), false);
        for (const ConceptHit& hit : hits) {
            add('c', QString::number(hit.group), 0.9);
            for (int i = hit.first; i < hit.first + hit.count; ++i)
                covered[i] = true;
        }
        QStringView previous;
        for (int i = 0; i < terms.size(); ++i) {
            const Term& term = terms[i];
            single(term, covered[i] ? 0.6 : 1.0);
            if (term.stop)
                continue;
            if (!previous.isEmpty())
                pair(previous, term.form);
            previous = term.form;
        }
    }

    struct Weight
    {
        double sum = 0;
        int count = 0;
    };
    const QHash<quint64, Weight>& weights() const { return m_weights; }

private:
    void raise(quint64 feature, double weight)
    {
        Weight& entry = m_weights[feature];
        entry.sum += weight;
        ++entry.count;
    }

    void add(char kind, QStringView form, double weight)
    {
        raise(fnv(form, (kOffset ^ m_salt) + static_cast<quint64>(kind) * 0x9E3779B97F4A7C15ULL), weight);
    }

    void single(const Term& term, double scale)
    {
        switch (term.kind) {
        case TermKind::Word:
            add('w', term.form, term.stop ? 0.08 : scale);
            if (!term.stop)
                trigrams(term.form, 0.45 * scale);
            break;
        case TermKind::Number:
            add('w', term.form, 0.6);
            break;
        case TermKind::Han:
            add('h', term.form, 0.7 * scale);
            for (const QChar& c : term.form)
                add('z', QStringView(&c, 1), 0.18);
            break;
        case TermKind::Katakana:
            add('w', term.form, scale);
            trigrams(term.form, 0.45 * scale);
            break;
        case TermKind::Kana:
            add('k', term.form, 0.07);
            break;
        }
    }

    /// Letter trigrams share one budget, so that a long word does not outweigh a short one.
    void trigrams(const QString& form, double budget)
    {
        const QString framed = QLatin1Char('<') + form + QLatin1Char('>');
        const qsizetype count = framed.size() - 2;
        for (qsizetype i = 0; i < count; ++i)
            add('t', QStringView(framed).mid(i, 3), budget / std::sqrt(static_cast<double>(count)));
    }

    void pair(QStringView first, QStringView second)
    {
        const quint64 h = fnv(first, kOffset ^ m_salt);
        raise(fnv(second, h * 31 + 7), 0.25);
    }

    quint64 m_salt;
    QHash<quint64, Weight> m_weights;
};

} // namespace

Embedder::Embedder(const QString& model) : m_salt(mixed(fnv(model, kOffset))) {}

std::vector<float> Embedder::embed(const QString& text, int dimensions) const
{
    Features features(m_salt);
    features.collect(text);
    std::vector<double> sum(static_cast<size_t>(dimensions), 0.0);
    const auto& weights = features.weights();
    for (auto it = weights.cbegin(); it != weights.cend(); ++it) {
        // The root damps repeated words; three places a feature keep a collision from hiding it.
        const double weight = it.value().sum / std::sqrt(static_cast<double>(it.value().count));
        quint64 h = it.key();
        for (int place = 0; place < 3; ++place) {
            h = mixed(h + 0x9E3779B97F4A7C15ULL);
            const size_t index = (h >> 8) % static_cast<quint64>(dimensions);
            sum[index] += (h & 1) != 0 ? weight : -weight;
        }
    }
    double norm = 0;
    for (const double value : sum)
        norm += value * value;
    norm = std::sqrt(norm);
    std::vector<float> out(sum.size(), 0.0F);
    if (norm > 0) {
        for (size_t i = 0; i < sum.size(); ++i)
            out[i] = static_cast<float>(sum[i] / norm);
    }
    return out;
}

double Embedder::cosine(const std::vector<float>& a, const std::vector<float>& b)
{
    double dot = 0;
    for (size_t i = 0; i < a.size() && i < b.size(); ++i)
        dot += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return dot;
}

} // namespace sandbox::reader
