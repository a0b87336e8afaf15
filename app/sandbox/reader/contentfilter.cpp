// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/contentfilter.h"

#include "sandbox/reader/script.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace sandbox::reader {

namespace {

Severity severityOf(const QString& name)
{
    if (name.compare(QStringLiteral("low"), Qt::CaseInsensitive) == 0)
        return Severity::Low;
    if (name.compare(QStringLiteral("medium"), Qt::CaseInsensitive) == 0)
        return Severity::Medium;
    return name.compare(QStringLiteral("high"), Qt::CaseInsensitive) == 0 ? Severity::High : Severity::Safe;
}

/// Category of a filter's name in ARM ("Self Harm", "Selfharm", "Indirect Attack", "Protected Material Text").
QString categoryOf(const QString& name)
{
    const QString key = name.toLower().remove(QLatin1Char(' ')).remove(QLatin1Char('_')).remove(QLatin1Char('-'));
    if (key == QStringLiteral("selfharm"))
        return QStringLiteral("self_harm");
    if (key == QStringLiteral("indirectattack"))
        return QStringLiteral("indirect_attack");
    if (key == QStringLiteral("protectedmaterialtext"))
        return QStringLiteral("protected_material_text");
    if (key == QStringLiteral("protectedmaterialcode"))
        return QStringLiteral("protected_material_code");
    return key;
}

bool inWord(QChar c)
{
    const Script script = scriptOf(c);
    return script == Script::Latin || script == Script::Digit;
}

} // namespace

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Low:
        return QStringLiteral("low");
    case Severity::Medium:
        return QStringLiteral("medium");
    case Severity::High:
        return QStringLiteral("high");
    case Severity::Safe:
        break;
    }
    return QStringLiteral("safe");
}

Severity FilterVerdict::severity(const QString& category) const
{
    Severity worst = Severity::Safe;
    for (const Finding& finding : findings) {
        if (finding.category == category && finding.severity > worst)
            worst = finding.severity;
    }
    return worst;
}

bool FilterVerdict::detected(const QString& category) const
{
    for (const Finding& finding : findings) {
        if (finding.category == category)
            return true;
    }
    return false;
}

FilterPolicy::FilterPolicy()
{
    for (const char* category : kHarmCategories) {
        prompt.insert(QString::fromLatin1(category), {});
        completion.insert(QString::fromLatin1(category), {});
    }
    prompt.insert(QStringLiteral("jailbreak"), {});
    prompt.insert(QStringLiteral("indirect_attack"), {});
    completion.insert(QStringLiteral("protected_material_text"), {});
    completion.insert(QStringLiteral("protected_material_code"), {true, false, Severity::Medium});
}

FilterPolicy FilterPolicy::fromContentFilters(const QJsonArray& filters)
{
    FilterPolicy policy;
    if (filters.isEmpty())
        return policy;
    policy.prompt.clear();
    policy.completion.clear();
    for (const QJsonValue& value : filters) {
        const QJsonObject filter = value.toObject();
        Rule rule;
        rule.enabled = filter.value(QStringLiteral("enabled")).toBool(true);
        rule.blocking = filter.value(QStringLiteral("blocking")).toBool(true);
        rule.threshold =
            severityOf(filter.value(QStringLiteral("severityThreshold")).toString(QStringLiteral("Medium")));
        const bool forCompletion = filter.value(QStringLiteral("source"))
                                       .toString()
                                       .compare(QStringLiteral("Completion"), Qt::CaseInsensitive) == 0;
        auto& side = forCompletion ? policy.completion : policy.prompt;
        side.insert(categoryOf(filter.value(QStringLiteral("name")).toString()), rule);
    }
    return policy;
}

bool FilterPolicy::blocks(const FilterVerdict::Finding& finding, Side side) const
{
    const auto& rules = side == Side::Prompt ? prompt : completion;
    const auto rule = rules.constFind(finding.category);
    if (rule == rules.cend() || !rule->enabled || !rule->blocking)
        return false;
    const bool graded = finding.severity != Severity::Safe;
    return !graded || finding.severity >= rule->threshold;
}

bool FilterPolicy::blocks(const FilterVerdict& verdict, Side side) const
{
    for (const FilterVerdict::Finding& finding : verdict.findings) {
        if (blocks(finding, side))
            return true;
    }
    return false;
}

const ContentFilter& ContentFilter::shared()
{
    static const ContentFilter table = [] {
        QFile file(QStringLiteral(":/sandbox/contentfilter.json"));
        return ContentFilter(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }();
    return table;
}

ContentFilter::ContentFilter(const QByteArray& json)
{
    const QJsonObject table = QJsonDocument::fromJson(json).object();
    const QJsonObject graded = table.value(QStringLiteral("severities")).toObject();
    for (auto category = graded.begin(); category != graded.end(); ++category) {
        const QJsonObject levels = category.value().toObject();
        for (auto level = levels.begin(); level != levels.end(); ++level) {
            for (const QJsonValue& phrase : level.value().toArray())
                m_phrases.append({folded(phrase.toString()), category.key(), severityOf(level.key())});
        }
    }
    const QJsonObject detections = table.value(QStringLiteral("detections")).toObject();
    for (auto category = detections.begin(); category != detections.end(); ++category) {
        for (const QJsonValue& phrase : category.value().toArray())
            m_phrases.append({folded(phrase.toString()), category.key(), Severity::Safe});
    }
    const QJsonObject citations = table.value(QStringLiteral("citations")).toObject();
    for (auto phrase = citations.begin(); phrase != citations.end(); ++phrase) {
        const QJsonObject facts = phrase.value().toObject();
        for (auto fact = facts.begin(); fact != facts.end(); ++fact)
            m_citations[phrase.key()].insert(fact.key(), fact.value().toString());
    }
}

FilterVerdict ContentFilter::scan(const QString& text, const QStringList& categories) const
{
    FilterVerdict verdict;
    const QString lower = folded(text);
    for (const Phrase& phrase : m_phrases) {
        const bool wanted =
            categories.isEmpty() ? phrase.severity != Severity::Safe : categories.contains(phrase.category);
        if (!wanted)
            continue;
        const qsizetype at = lower.indexOf(phrase.text);
        if (at < 0)
            continue;
        const qsizetype end = at + phrase.text.size();
        const bool bounded = (at == 0 || !inWord(lower[at - 1])) && (end == lower.size() || !inWord(lower[end]));
        if (bounded)
            verdict.findings.append({phrase.category, phrase.severity, at, phrase.text});
    }
    return verdict;
}

QHash<QString, QString> ContentFilter::citation(const QString& phrase) const
{
    return m_citations.value(phrase);
}

} // namespace sandbox::reader
