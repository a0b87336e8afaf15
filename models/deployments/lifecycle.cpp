// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/lifecycle.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMap>
#include <algorithm>

namespace deployments {

namespace {

constexpr int kUrgentDays = 60;
constexpr int kSoonDays = 365;

QString tr(const char* text)
{
    return QCoreApplication::translate("deployments", text);
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isOfferedIn(const azure::ModelOffer& offer, const QString& type)
{
    return std::any_of(offer.skus.begin(), offer.skus.end(), [&type](const azure::ModelSku& sku) { return isSame(sku.name, type); });
}

/// Versions are dates ("2024-11-20") or numbers ("4"): the longer number is the newer one.
bool isNewer(const QString& version, const QString& than)
{
    bool areNumbers[2] = {};
    const int a = version.toInt(&areNumbers[0]);
    const int b = than.toInt(&areNumbers[1]);
    return areNumbers[0] && areNumbers[1] ? a > b : version > than;
}

RetirementOutcome outcomeOf(const AffectedDeployment& affected, const QDateTime& now)
{
    const QString& policy = affected.row.upgradePolicy;
    const bool hasNowhereToGo = affected.isReplacementKnown && affected.replacement.isEmpty();
    if (affected.row.retiresOn <= now) {
        return RetirementOutcome::AlreadyRetired;
    }
    if (isSame(policy, QStringLiteral("NoAutoUpgrade"))) {
        return RetirementOutcome::StopsAnswering;
    }
    const bool movesBefore = isSame(policy, QStringLiteral("OnceNewDefaultVersionAvailable"));
    if (movesBefore || isSame(policy, QStringLiteral("OnceCurrentVersionExpired"))) {
        return hasNowhereToGo ? RetirementOutcome::StopsAnswering
               : movesBefore  ? RetirementOutcome::UpgradedBefore
                              : RetirementOutcome::UpgradedAtTheEnd;
    }
    return RetirementOutcome::Unknown;
}

AffectedDeployment affectedBy(const DeploymentRow& row, const Inventory& inventory, const QDateTime& now)
{
    AffectedDeployment affected;
    affected.row = row;
    const auto offers = inventory.offers.constFind(offersKey(row.tenantId, row.region));
    if (offers != inventory.offers.constEnd()) {
        affected.isReplacementKnown = true;
        const azure::ModelOffer* const offer = replacementFor(row, *offers, now);
        if (offer) {
            affected.replacement = offer->version;
            affected.replacementIsDefault = offer->isDefaultVersion;
        }
    }
    affected.outcome = outcomeOf(affected, now);
    return affected;
}

bool stops(RetirementOutcome outcome)
{
    return outcome == RetirementOutcome::StopsAnswering || outcome == RetirementOutcome::AlreadyRetired ||
           outcome == RetirementOutcome::Unknown;
}

bool isMoreUrgent(const AffectedDeployment& a, const AffectedDeployment& b)
{
    if (stops(a.outcome) != stops(b.outcome)) {
        return stops(a.outcome);
    }
    if (a.row.retiresOn != b.row.retiresOn) {
        return a.row.retiresOn < b.row.retiresOn;
    }
    return a.row.id < b.row.id;
}

} // namespace

const azure::ModelOffer* replacementFor(const DeploymentRow& row, const QList<azure::ModelOffer>& offers, const QDateTime& now)
{
    const azure::ModelOffer* best = nullptr;
    for (const azure::ModelOffer& offer : offers) {
        const bool isTheModel = isSame(offer.name, row.modelName) && isSame(offer.format, row.modelFormat);
        const bool lastsLonger = !offer.retiresOn.isValid() || (offer.retiresOn > now && offer.retiresOn > row.retiresOn);
        if (!isTheModel || !isNewer(offer.version, row.modelVersion) || !lastsLonger || !isOfferedIn(offer, row.type)) {
            continue;
        }
        const bool isBetter = !best || (offer.isDefaultVersion != best->isDefaultVersion ? offer.isDefaultVersion
                                                                                         : isNewer(offer.version, best->version));
        best = isBetter ? &offer : best;
    }
    return best;
}

QList<Retirement> retirements(const Inventory& inventory, const QDateTime& now)
{
    QMap<QString, Retirement> byVersion;
    for (const DeploymentRow& row : inventory.rows) {
        if (!row.retiresOn.isValid()) {
            continue;
        }
        Retirement& group = byVersion[(row.modelFormat + QLatin1Char('/') + row.modelName + QLatin1Char('/') + row.modelVersion).toLower()];
        group.format = row.modelFormat;
        group.name = row.modelName;
        group.version = row.modelVersion;
        group.lifecycle = row.lifecycle;
        group.retiresOn = group.retiresOn.isValid() ? std::min(group.retiresOn, row.retiresOn) : row.retiresOn;
        const AffectedDeployment affected = affectedBy(row, inventory, now);
        group.stopping += stops(affected.outcome) ? 1 : 0;
        group.deployments.append(affected);
    }
    QList<Retirement> groups = byVersion.values();
    for (Retirement& group : groups) {
        group.daysLeft = int(now.toUTC().date().daysTo(group.retiresOn.toUTC().date()));
        std::sort(group.deployments.begin(), group.deployments.end(), isMoreUrgent);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Retirement& a, const Retirement& b) {
        return a.daysLeft != b.daysLeft ? a.daysLeft < b.daysLeft : a.stopping > b.stopping;
    });
    return groups;
}

int undatedDeployments(const Inventory& inventory)
{
    return int(std::count_if(inventory.rows.begin(), inventory.rows.end(),
                             [](const DeploymentRow& row) { return !row.retiresOn.isValid(); }));
}

QString outcomeSentence(const AffectedDeployment& deployment)
{
    const QString day = QLocale().toString(deployment.row.retiresOn.toUTC().date(), QLocale::ShortFormat);
    QString sentence;
    switch (deployment.outcome) {
    case RetirementOutcome::UpgradedBefore:
        sentence = tr("Upgraded by itself when the default version moves, at the latest on %1.").arg(day);
        break;
    case RetirementOutcome::UpgradedAtTheEnd: sentence = tr("Upgraded by itself to the default version on %1.").arg(day); break;
    case RetirementOutcome::StopsAnswering: sentence = tr("Stops answering on %1.").arg(day); break;
    case RetirementOutcome::AlreadyRetired: sentence = tr("Its version retired on %1: calls may fail.").arg(day); break;
    case RetirementOutcome::Unknown: sentence = tr("No upgrade policy is stated: it may stop answering on %1.").arg(day); break;
    }
    if (!deployment.isReplacementKnown) {
        return sentence;
    }
    if (deployment.replacement.isEmpty()) {
        return sentence + QLatin1Char(' ') + tr("No newer version is offered here in this type: choose another model.");
    }
    return sentence + QLatin1Char(' ') +
           (deployment.replacementIsDefault ? tr("Move to %1, the default version.") : tr("Move to %1.")).arg(deployment.replacement);
}

QString outcomeWord(RetirementOutcome outcome)
{
    switch (outcome) {
    case RetirementOutcome::UpgradedBefore: return tr("upgrades by itself");
    case RetirementOutcome::UpgradedAtTheEnd: return tr("upgrades on the day");
    case RetirementOutcome::StopsAnswering: return tr("stops answering");
    case RetirementOutcome::AlreadyRetired: return tr("retired");
    case RetirementOutcome::Unknown: break;
    }
    return tr("policy unknown");
}

int urgencyOf(const Retirement& retirement)
{
    if (retirement.stopping > 0) {
        return retirement.daysLeft <= kUrgentDays ? 2 : retirement.daysLeft <= kSoonDays ? 1 : 0;
    }
    return retirement.daysLeft <= kUrgentDays ? 1 : 0;
}

} // namespace deployments
