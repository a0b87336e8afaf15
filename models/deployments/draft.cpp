// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/draft.h"

#include "core/json.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace deployments {

namespace {

constexpr qsizetype kNameAtMost = 64;

QString tr(const char* text)
{
    return QCoreApplication::translate("deployments", text);
}

bool same(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

const azure::ModelOffer* offerOf(const DeploymentDraft& draft, const DraftFacts& facts)
{
    if (!facts.offers) {
        return nullptr;
    }
    for (const azure::ModelOffer& offer : *facts.offers) {
        const bool isVersion = draft.modelVersion.isEmpty() ? offer.isDefaultVersion : same(offer.version, draft.modelVersion);
        if (same(offer.name, draft.modelName) && same(offer.format, draft.modelFormat) && isVersion) {
            return &offer;
        }
    }
    return nullptr;
}

void checkName(const DeploymentDraft& draft, const DraftFacts& facts, QList<DraftProblem>& problems)
{
    static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    const QString member = QStringLiteral("name");
    if (facts.existing) {
        return;
    }
    if (draft.name.isEmpty()) {
        problems.append({member, tr("The deployment has no name."), tr("Type the name that programs will call it by.")});
    } else if (draft.name.size() > kNameAtMost || !allowed.match(draft.name).hasMatch()) {
        problems.append({member, tr("\"%1\" cannot be a deployment's name.").arg(draft.name),
                         tr("Use up to 64 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.")});
    }
    for (const DeploymentRow& sibling : facts.siblings) {
        if (same(sibling.name, draft.name)) {
            problems.append({member, tr("This resource already has a deployment \"%1\".").arg(sibling.name),
                             tr("Choose another name, or change the existing deployment.")});
        }
    }
}

void checkModel(const DeploymentDraft& draft, const DraftFacts& facts, QList<DraftProblem>& problems)
{
    if (draft.modelName.isEmpty()) {
        problems.append({QStringLiteral("model"), tr("No model is chosen."), tr("Choose one of the models that this resource offers.")});
        return;
    }
    if (!facts.offers) {
        return;
    }
    const azure::ModelOffer* const offer = offerOf(draft, facts);
    if (!offer) {
        problems.append({QStringLiteral("model"),
                         tr("%1 version %2 is not offered in %3.").arg(draft.modelName, draft.modelVersion, draft.region),
                         tr("Choose another version, or a resource in a region that has it.")});
        return;
    }
    if (!skuOf(draft, facts)) {
        QStringList types;
        for (const azure::ModelSku& sku : offer->skus) {
            types << sku.name;
        }
        problems.append({QStringLiteral("type"), tr("%1 is not offered as %2 in %3.").arg(draft.modelName, draft.type, draft.region),
                         tr("Offered here: %1.").arg(types.join(QStringLiteral(", ")))});
    }
    if (offer->lifecycleStatus.contains(QLatin1String("Deprecat"), Qt::CaseInsensitive)) {
        problems.append({QStringLiteral("model"), tr("This model version is deprecated."), tr("Choose a newer version."), false});
    }
}

void checkBounds(const azure::ModelSku& sku, int capacity, QList<DraftProblem>& problems)
{
    const QString member = QStringLiteral("capacity");
    const bool isOut = (sku.minimum > 0 && capacity < sku.minimum) || (sku.maximum > 0 && capacity > sku.maximum);
    if (isOut) {
        problems.append({member, tr("%1 takes a capacity from %2 to %3.").arg(sku.name).arg(sku.minimum).arg(sku.maximum),
                         tr("Choose a capacity within these bounds.")});
    } else if (!sku.allowedValues.isEmpty() && !sku.allowedValues.contains(capacity)) {
        QStringList values;
        for (const int value : sku.allowedValues) {
            values << QString::number(value);
        }
        problems.append({member, tr("%1 takes only certain capacities.").arg(sku.name),
                         tr("Choose one of %1.").arg(values.join(QStringLiteral(", ")))});
    } else if (sku.step > 1 && (capacity - sku.minimum) % sku.step != 0) {
        const int below = capacity - (capacity - sku.minimum) % sku.step;
        problems.append({member, tr("%1 grows in steps of %2.").arg(sku.name).arg(sku.step),
                         tr("Choose %1 or %2.").arg(below).arg(below + sku.step)});
    }
}

void checkCapacity(const DeploymentDraft& draft, const DraftFacts& facts, QList<DraftProblem>& problems)
{
    const QString member = QStringLiteral("capacity");
    bool isWhole = false;
    const int capacity = draft.capacity.trimmed().toInt(&isWhole);
    if (!isWhole || capacity < 1) {
        problems.append({member, tr("\"%1\" is no capacity.").arg(draft.capacity),
                         tr("Type a whole number of at least 1: thousands of tokens a minute, or provisioned units.")});
        return;
    }
    if (const azure::ModelSku* const sku = skuOf(draft, facts)) {
        checkBounds(*sku, capacity, problems);
    }
    const std::optional<double> left = freeQuota(draft, facts);
    if (left && capacity > *left) {
        problems.append({member,
                         tr("The quota of this subscription has %1 left here, and %2 is asked for.")
                             .arg(QString::number(*left), QString::number(capacity)),
                         tr("Choose at most %1, shrink another deployment of this model, or ask for more quota.")
                             .arg(QString::number(qMax(0.0, *left)))});
    }
}

void checkSpillover(const DeploymentDraft& draft, const DraftFacts& facts, QList<DraftProblem>& problems)
{
    const QString member = QStringLiteral("spillover");
    if (draft.spilloverTo.isEmpty()) {
        return;
    }
    if (!isProvisioned(draft.type)) {
        problems.append({member, tr("Only provisioned deployments spill over."), tr("Clear the spillover deployment.")});
        return;
    }
    const DeploymentRow* target = nullptr;
    for (const DeploymentRow& sibling : facts.siblings) {
        target = same(sibling.name, draft.spilloverTo) ? &sibling : target;
    }
    if (!target) {
        problems.append({member, tr("This resource has no deployment \"%1\".").arg(draft.spilloverTo),
                         tr("Choose a standard deployment of the same resource.")});
    } else if (isProvisioned(target->type)) {
        problems.append({member, tr("\"%1\" is provisioned itself.").arg(target->name),
                         tr("Choose a standard deployment of the same model.")});
    } else if (!same(target->modelName, draft.modelName)) {
        problems.append({member, tr("\"%1\" serves %2, not %3.").arg(target->name, target->modelName, draft.modelName),
                         tr("Choose a standard deployment of the same model.")});
    } else if (!same(target->contentFilter, draft.contentFilter)) {
        problems.append({member, tr("\"%1\" has another content filter (%2).").arg(target->name, target->contentFilter),
                         tr("Requests that spill over would be filtered differently."), false});
    }
}

void insertOrRemove(QJsonObject& object, const QString& member, const QString& value)
{
    if (value.isEmpty()) {
        object.remove(member);
    } else {
        object.insert(member, value);
    }
}

} // namespace

const azure::ModelSku* skuOf(const DeploymentDraft& draft, const DraftFacts& facts)
{
    const azure::ModelOffer* const offer = offerOf(draft, facts);
    if (!offer) {
        return nullptr;
    }
    for (const azure::ModelSku& sku : offer->skus) {
        if (same(sku.name, draft.type)) {
            return &sku;
        }
    }
    return nullptr;
}

std::optional<double> freeQuota(const DeploymentDraft& draft, const DraftFacts& facts)
{
    const azure::ModelSku* const sku = skuOf(draft, facts);
    if (!sku || !facts.usages) {
        return std::nullopt;
    }
    for (const azure::QuotaUsage& usage : *facts.usages) {
        if (same(usage.name, sku->usageName)) {
            const bool isSame = facts.existing && same(facts.existing->type, draft.type) &&
                                same(facts.existing->modelName, draft.modelName);
            return usage.limit - usage.used + (isSame ? facts.existing->capacity : 0);
        }
    }
    return std::nullopt;
}

QList<DraftProblem> check(const DeploymentDraft& draft, const DraftFacts& facts)
{
    QList<DraftProblem> problems;
    checkName(draft, facts, problems);
    checkModel(draft, facts, problems);
    checkCapacity(draft, facts, problems);
    checkSpillover(draft, facts, problems);
    if (!draft.contentFilter.isEmpty() && !facts.contentPolicies.isEmpty() &&
        !facts.contentPolicies.contains(draft.contentFilter, Qt::CaseInsensitive)) {
        problems.append({QStringLiteral("contentFilter"), tr("This resource has no content filter \"%1\".").arg(draft.contentFilter),
                         tr("Choose one of %1.").arg(facts.contentPolicies.join(QStringLiteral(", ")))});
    }
    return problems;
}

QJsonObject bodyOf(const DeploymentDraft& draft, const QJsonObject& base)
{
    QJsonObject sku = base.value(QLatin1String("sku")).toObject();
    sku.insert(QStringLiteral("name"), draft.type);
    sku.insert(QStringLiteral("capacity"), draft.capacity.trimmed().toInt());
    QJsonObject properties = base.value(QLatin1String("properties")).toObject();
    for (const char* const readOnly : {"provisioningState", "capabilities", "rateLimits", "callRateLimit", "currentCapacity",
                                       "deploymentState"}) {
        properties.remove(QLatin1String(readOnly));
    }
    QJsonObject model = properties.value(QLatin1String("model")).toObject();
    model.remove(QStringLiteral("callRateLimit"));
    model.insert(QStringLiteral("format"), draft.modelFormat);
    model.insert(QStringLiteral("name"), draft.modelName);
    insertOrRemove(model, QStringLiteral("version"), draft.modelVersion);
    properties.insert(QStringLiteral("model"), model);
    insertOrRemove(properties, QStringLiteral("versionUpgradeOption"), draft.upgradePolicy);
    insertOrRemove(properties, QStringLiteral("raiPolicyName"), draft.contentFilter);
    insertOrRemove(properties, QStringLiteral("spilloverDeploymentName"), draft.spilloverTo);
    QJsonObject body{{QStringLiteral("sku"), sku}, {QStringLiteral("properties"), properties}};
    const QJsonValue tags = base.value(QLatin1String("tags"));
    if (tags.isObject()) {
        body.insert(QStringLiteral("tags"), tags);
    }
    return body;
}

DeploymentDraft draftOf(const DeploymentRow& row)
{
    DeploymentDraft draft;
    draft.accountId = row.accountId;
    draft.tenantId = row.tenantId;
    draft.region = row.region;
    draft.name = row.name;
    draft.modelFormat = row.modelFormat;
    draft.modelName = row.modelName;
    draft.modelVersion = row.modelVersion;
    draft.type = row.type;
    draft.capacity = QString::number(row.capacity);
    draft.upgradePolicy = row.upgradePolicy;
    draft.contentFilter = row.contentFilter;
    draft.spilloverTo = row.spilloverTo;
    return draft;
}

} // namespace deployments
