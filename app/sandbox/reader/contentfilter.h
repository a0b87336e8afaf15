// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <array>

namespace sandbox::reader {

enum class Severity { Safe, Low, Medium, High };
QString severityName(Severity severity);

/// The four graded categories, in the order of FilterVerdict::severities.
inline constexpr std::array<const char*, 4> kHarmCategories = {"hate", "self_harm", "sexual", "violence"};

/// What the filter saw in one text, before a policy decides about it.
struct FilterVerdict
{
    struct Finding
    {
        QString category; ///< "hate", ... or "jailbreak", "indirect_attack", "protected_material_text", "..._code"
        Severity severity = Severity::Safe; ///< for the graded categories
        qsizetype position = 0;             ///< of the phrase, in UTF-16 units
        QString phrase;
    };
    QList<Finding> findings;

    Severity severity(const QString& category) const;
    bool detected(const QString& category) const;
    void merge(const FilterVerdict& other) { findings += other.findings; }
};

/// Which findings stop a request or an answer. The default is that of a new deployment: graded categories from medium
/// upwards, jailbreak and indirect attack in prompts, protected material in answers.
struct FilterPolicy
{
    enum class Side { Prompt, Completion };
    struct Rule
    {
        bool enabled = true;
        bool blocking = true;
        Severity threshold = Severity::Medium;
    };
    QHash<QString, Rule> prompt;
    QHash<QString, Rule> completion;

    FilterPolicy();
    /// Rules of an ARM raiPolicy: properties.contentFilters [{name, enabled, blocking, severityThreshold, source}].
    static FilterPolicy fromContentFilters(const QJsonArray& filters);

    bool blocks(const FilterVerdict::Finding& finding, Side side) const;
    bool blocks(const FilterVerdict& verdict, Side side) const;
};

/// The documented phrase table (resources/sandbox/contentfilter.json).
class ContentFilter
{
public:
    static const ContentFilter& shared();
    explicit ContentFilter(const QByteArray& json);

    /// Looks for all phrases of `categories`; empty = the four graded categories.
    FilterVerdict scan(const QString& text, const QStringList& categories = {}) const;
    /// {"URL","license"} of protected code that `phrase` stands for.
    QHash<QString, QString> citation(const QString& phrase) const;

private:
    struct Phrase
    {
        QString text;
        QString category;
        Severity severity = Severity::Safe;
    };
    QList<Phrase> m_phrases;
    QHash<QString, QHash<QString, QString>> m_citations;
};

} // namespace sandbox::reader
