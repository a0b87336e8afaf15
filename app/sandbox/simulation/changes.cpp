// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/changes.h"

#include "sandbox/simulation/draws.h"
#include "sandbox/simulation/rowscribe.h"

namespace sandbox::simulation {

namespace {

const char* const kOperator = "avery.stone@contoso.example";

void addRelease(const Cast& cast, const Release& release, std::vector<Change>& into)
{
    const System& system = cast.systems[static_cast<size_t>(release.system)];
    const Micros at = release.at * kMinute;
    into.push_back({release.system, at - 90 * kSecond, system.endpointId + QStringLiteral("/deployments/") + system.endpointDeployments.last(),
                    "MICROSOFT.MACHINELEARNINGSERVICES/WORKSPACES/ONLINEENDPOINTS/DEPLOYMENTS/WRITE", "release-pipeline"});
    into.push_back({release.system, at - 20 * kSecond, system.webId, "MICROSOFT.WEB/SITES/SLOTS/SLOTSSWAP/ACTION", "release-pipeline"});
}

void addRepair(const Cast& cast, const Incident& incident, qint64 minute, std::vector<Change>& into)
{
    const System& system = cast.systems[static_cast<size_t>(incident.system)];
    const auto deployment = [&](int index) { return index < 0 ? QString() : cast.deployments[static_cast<size_t>(index)].id; };
    const Micros at = minute * kMinute;
    const QString account = deployment(system.mini).section(QStringLiteral("/deployments/"), 0, 0);
    if (incident.kind == IncidentKind::KeyLeak && minute == incident.from - 600)
        into.push_back({incident.system, at, account, "MICROSOFT.COGNITIVESERVICES/ACCOUNTS/LISTKEYS/ACTION", "build-agent"});
    if (incident.kind == IncidentKind::KeyLeak && minute == incident.to)
        into.push_back({incident.system, at, account, "MICROSOFT.COGNITIVESERVICES/ACCOUNTS/REGENERATEKEY/ACTION", kOperator});
    if (incident.kind == IncidentKind::Throttling && minute == incident.to)
        into.push_back({incident.system, at, deployment(system.spare), "MICROSOFT.COGNITIVESERVICES/ACCOUNTS/DEPLOYMENTS/WRITE", kOperator});
    if (incident.kind == IncidentKind::RetrievalOutage && minute == incident.from + 35)
        into.push_back({incident.system, at, system.searchId, "MICROSOFT.SEARCH/SEARCHSERVICES/WRITE", kOperator});
    if (incident.kind == IncidentKind::ContainerCrash && minute == incident.from + 4)
        into.push_back({incident.system, at, system.endpointId, "MICROSOFT.MACHINELEARNINGSERVICES/WORKSPACES/ONLINEENDPOINTS/WRITE", kOperator, true});
}

} // namespace

std::string Change::correlation() const
{
    const quint64 seed = mixed(static_cast<quint64>(at) + static_cast<quint64>(system) + static_cast<quint64>(resourceId.size()));
    return guid(seed, mixed(seed));
}

void changesOf(const Cast& cast, const Schedule& schedule, qint64 minute, std::vector<Change>& into)
{
    for (const Release& release : schedule.releases()) {
        if (release.at == minute)
            addRelease(cast, release, into);
    }
    for (const Incident& incident : schedule.incidents()) {
        if (incident.system < static_cast<int>(cast.systems.size()))
            addRepair(cast, incident, minute, into);
    }
    if (minute % 1440 == 9 * 60 + 40 && !cast.systems.empty())
        into.push_back({0, minute * kMinute, cast.systems.front().searchId, "MICROSOFT.SEARCH/SEARCHSERVICES/WRITE", "nightly-indexer"});
    std::erase_if(into, [](const Change& change) { return change.resourceId.isEmpty(); });
}

} // namespace sandbox::simulation
