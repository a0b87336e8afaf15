// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/liveprompt.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <tuple>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Drift)
};

struct DriftWords
{
    Drift drift;
    const char* name;
    const char* text;
};

constexpr DriftWords kWords[] = {
    {Drift::None, "none", QT_TRANSLATE_NOOP("prompts::Drift", "As in the library.")},
    {Drift::NotInLibrary, "notInLibrary", QT_TRANSLATE_NOOP("prompts::Drift", "The library has no prompt of this name.")},
    {Drift::Unreadable, "unreadable", QT_TRANSLATE_NOOP("prompts::Drift", "What stands there is no published prompt.")},
    {Drift::EditedByHand, "editedByHand", QT_TRANSLATE_NOOP("prompts::Drift", "It was edited in place since it was published.")},
    {Drift::UnknownVersion, "unknownVersion", QT_TRANSLATE_NOOP("prompts::Drift", "The library does not have the version that is live.")},
    {Drift::OtherContent, "otherContent", QT_TRANSLATE_NOOP("prompts::Drift", "It is not what the library has under this version.")},
    {Drift::BehindLabel, "behindLabel", QT_TRANSLATE_NOOP("prompts::Drift", "The label points at a newer version.")},
    {Drift::AheadOfLabel, "aheadOfLabel", QT_TRANSLATE_NOOP("prompts::Drift", "The label points at an older version.")},
    {Drift::OffLabel, "offLabel", QT_TRANSLATE_NOOP("prompts::Drift", "The label points at another version.")},
    {Drift::NotLive, "notLive", QT_TRANSLATE_NOOP("prompts::Drift", "The label is set, but nothing is live.")},
};

const DriftWords& wordsOf(Drift drift)
{
    const auto found = std::find_if(std::begin(kWords), std::end(kWords), [&](const DriftWords& words) { return words.drift == drift; });
    return *found;
}

/// Spellings of the same environment.
const QList<QStringList>& spellings()
{
    static const QList<QStringList> list{{QStringLiteral("production"), QStringLiteral("prod"), QStringLiteral("live")},
                                         {QStringLiteral("staging"), QStringLiteral("stage"), QStringLiteral("stg"), QStringLiteral("preprod")},
                                         {QStringLiteral("dev"), QStringLiteral("development")},
                                         {QStringLiteral("test"), QStringLiteral("testing"), QStringLiteral("qa")}};
    return list;
}

/// Which of two versions is newer, by their places in the history.
DriftFinding againstLabel(const LivePrompt& live, const LibraryFacts& facts, const QString& label)
{
    DriftFinding finding;
    finding.label = label;
    finding.expected = facts.labels.value(label);
    if (finding.expected == live.bundle.version) {
        return finding;
    }
    const QString expectedHash = facts.hashes.value(finding.expected);
    if (!expectedHash.isEmpty() && expectedHash == contentHash(live.bundle)) {
        return finding; // another commit, the same text
    }
    const qsizetype there = facts.versions.indexOf(live.bundle.version), wanted = facts.versions.indexOf(finding.expected);
    finding.drift = there < 0 || wanted < 0 ? Drift::OffLabel : there > wanted ? Drift::BehindLabel : Drift::AheadOfLabel;
    finding.behind = there < 0 || wanted < 0 ? 0 : static_cast<int>(std::abs(there - wanted));
    return finding;
}

} // namespace

QString driftText(Drift drift)
{
    return Text::tr(wordsOf(drift).text);
}

QString driftName(Drift drift)
{
    return QLatin1String(wordsOf(drift).name);
}

QString labelOfEnvironment(const QString& environment, const QStringList& labels)
{
    if (labels.contains(environment)) {
        return environment;
    }
    for (const QStringList& group : spellings()) {
        if (!group.contains(environment.toLower())) {
            continue;
        }
        for (const QString& spelling : group) {
            if (labels.contains(spelling)) {
                return spelling;
            }
        }
    }
    return {};
}

DriftFinding driftOf(const LivePrompt& live, const LibraryFacts* facts)
{
    DriftFinding finding;
    const QString hash = live.isReadable() ? contentHash(live.bundle) : QString();
    const bool known = facts && facts->versions.contains(live.bundle.version);
    const QString recorded = facts ? facts->hashes.value(live.bundle.version) : QString();
    if (!live.isReadable()) {
        finding.drift = Drift::Unreadable;
    } else if (isEditedByHand(live.bundle)) {
        finding.drift = Drift::EditedByHand;
    } else if (!facts) {
        finding.drift = Drift::NotInLibrary;
    } else if (!known) {
        finding.drift = Drift::UnknownVersion;
    } else if (!recorded.isEmpty() && recorded != hash) {
        finding.drift = Drift::OtherContent;
    }
    const QString label = facts ? labelOfEnvironment(live.environment, facts->labels.keys()) : QString();
    if (finding.drift != Drift::None || label.isEmpty()) {
        finding.label = label;
        finding.expected = label.isEmpty() ? QString() : facts->labels.value(label);
        return finding;
    }
    return againstLabel(live, *facts, label);
}

QList<LiveRow> liveRows(const QList<LivePrompt>& live, const QList<LibraryFacts>& library)
{
    QHash<QString, const LibraryFacts*> facts;
    for (const LibraryFacts& one : library) {
        facts.insert(one.id, &one);
    }
    QList<LiveRow> rows;
    QSet<QStringList> places, seen;
    for (const LivePrompt& one : live) {
        rows.append({one.bundle.id, one.place, one.environment, one, driftOf(one, facts.value(one.bundle.id))});
        places.insert({one.place, one.environment});
        seen.insert({one.bundle.id, one.place, one.environment});
    }
    for (const LibraryFacts& one : library) {
        for (const QStringList& place : qAsConst(places)) {
            const QString label = labelOfEnvironment(place.at(1), one.labels.keys());
            if (label.isEmpty() || seen.contains({one.id, place.at(0), place.at(1)})) {
                continue;
            }
            rows.append({one.id, place.at(0), place.at(1), std::nullopt, {Drift::NotLive, label, one.labels.value(label), 0}});
        }
    }
    std::sort(rows.begin(), rows.end(), [](const LiveRow& a, const LiveRow& b) {
        return std::tie(a.id, a.place, a.environment) < std::tie(b.id, b.place, b.environment);
    });
    return rows;
}

} // namespace prompts
