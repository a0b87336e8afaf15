// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/changerequest.h"

#include "azure/arm/cognitiveclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <vector>

namespace deployments {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("deployments", text);
}

QString deploymentId(const QString& accountId, const QString& name)
{
    return accountId + QStringLiteral("/deployments/") + name;
}

/// What the resource is after the change; PATCH merges (RFC 7386 without removals).
QJsonObject merged(QJsonObject resource, const QJsonObject& patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        const bool isDeep = it->isObject() && resource.value(it.key()).isObject();
        resource.insert(it.key(), isDeep ? QJsonValue(merged(resource.value(it.key()).toObject(), it->toObject())) : *it);
    }
    return resource;
}

QJsonObject afterwards(const ChangeRequest& change)
{
    return configurationOf(change.method == "PATCH" ? merged(change.before, change.body) : change.body);
}

QString updateTitle(const DeploymentRow& row, const DeploymentDraft& draft)
{
    DeploymentDraft scaled = draftOf(row);
    scaled.capacity = draft.capacity;
    const bool isScaling = bodyOf(scaled, {}) == bodyOf(draft, {}) && draft.capacity.toInt() != row.capacity;
    return isScaling ? tr("Scale %1 from %2 to %3")
                           .arg(row.name, capacityText(row.type, row.capacity), capacityText(row.type, draft.capacity.toInt()))
                     : tr("Change %1").arg(row.name);
}

QStringList linesOf(const QJsonObject& object)
{
    if (object.isEmpty()) {
        return {};
    }
    QString text = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
    text.chop(1);
    return text.split(QLatin1Char('\n'));
}

/// For a POSIX shell.
QString quoted(const QString& text)
{
    QString inner = text;
    return QLatin1Char('\'') + inner.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

QString urlOf(const ChangeRequest& change, QString arm)
{
    while (arm.endsWith(QLatin1Char('/'))) {
        arm.chop(1);
    }
    return arm + change.resourceId + QStringLiteral("?api-version=") + change.apiVersion;
}

QString bodyText(const ChangeRequest& change)
{
    return QString::fromUtf8(QJsonDocument(change.body).toJson(QJsonDocument::Compact));
}

/// A Bicep string literal.
QString bicepText(const QString& text)
{
    QString inner = text;
    inner.replace(QLatin1Char('\\'), QStringLiteral("\\\\")).replace(QLatin1Char('\''), QStringLiteral("\\'"));
    inner.replace(QStringLiteral("${"), QStringLiteral("\\${")).replace(QLatin1Char('\n'), QStringLiteral("\\n"));
    return QLatin1Char('\'') + inner + QLatin1Char('\'');
}

QString bicepValue(const QJsonValue& value, int depth)
{
    const QString indent(depth * 2, QLatin1Char(' '));
    if (value.isObject()) {
        QString text = QStringLiteral("{\n");
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            text += indent + QStringLiteral("  ") + it.key() + QStringLiteral(": ") + bicepValue(*it, depth + 1) + QLatin1Char('\n');
        }
        return text + indent + QLatin1Char('}');
    }
    if (value.isArray()) {
        QString text = QStringLiteral("[\n");
        const QJsonArray array = value.toArray();
        for (const QJsonValue& item : array) {
            text += indent + QStringLiteral("  ") + bicepValue(item, depth + 1) + QLatin1Char('\n');
        }
        return text + indent + QLatin1Char(']');
    }
    if (value.isString()) {
        return bicepText(value.toString());
    }
    if (value.isBool()) {
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    }
    return value.isDouble() ? QString::number(qint64(value.toDouble())) : QStringLiteral("null");
}

/// A symbol for one of a collection: "deployment", "raiPolicy".
QString singularOf(QString collection)
{
    if (collection.endsWith(QLatin1String("ies"))) {
        collection.chop(3);
        return collection + QLatin1Char('y');
    }
    collection.chop(collection.endsWith(QLatin1Char('s')) ? 1 : 0);
    return collection;
}

} // namespace

ChangeRequest createChange(const DeploymentDraft& draft)
{
    ChangeRequest change;
    change.action = QStringLiteral("deployments.create");
    change.method = "PUT";
    change.resourceId = deploymentId(draft.accountId, draft.name);
    change.apiVersion = azure::CognitiveClient::apiVersion();
    change.tenantId = draft.tenantId;
    change.body = bodyOf(draft, {});
    change.title = tr("Create %1 (%2)").arg(draft.name, draft.modelName);
    return change;
}

ChangeRequest updateChange(const DeploymentRow& row, const QJsonObject& before, const DeploymentDraft& draft)
{
    ChangeRequest change;
    change.action = QStringLiteral("deployments.update");
    change.method = "PUT";
    change.resourceId = row.id;
    change.apiVersion = azure::CognitiveClient::apiVersion();
    change.tenantId = row.tenantId;
    change.before = before;
    change.body = bodyOf(draft, before);
    change.title = updateTitle(row, draft);
    return change;
}

bool changesNothing(const ChangeRequest& change)
{
    return change.method != "DELETE" && afterwards(change) == configurationOf(change.before);
}

ChangeRequest deleteChange(const DeploymentRow& row, const QJsonObject& before)
{
    ChangeRequest change;
    change.action = QStringLiteral("deployments.delete");
    change.method = "DELETE";
    change.resourceId = row.id;
    change.apiVersion = azure::CognitiveClient::apiVersion();
    change.tenantId = row.tenantId;
    change.before = before;
    change.title = tr("Delete %1").arg(row.name);
    return change;
}

QJsonObject configurationOf(const QJsonObject& resource)
{
    QJsonObject kept;
    for (const char* const member : {"sku", "properties", "tags", "identity", "location", "kind"}) {
        const QJsonValue value = resource.value(QLatin1String(member));
        if (!value.isUndefined() && !value.isNull()) {
            kept.insert(QLatin1String(member), value);
        }
    }
    QJsonObject properties = kept.value(QLatin1String("properties")).toObject();
    for (const char* const maintained :
         {"provisioningState", "capabilities", "rateLimits", "callRateLimit", "currentCapacity", "deploymentState", "type", "scoringUri",
          "swaggerUri"}) {
        properties.remove(QLatin1String(maintained));
    }
    QJsonObject identity = kept.value(QLatin1String("identity")).toObject();
    if (!identity.isEmpty()) {
        identity.remove(QStringLiteral("principalId"));
        identity.remove(QStringLiteral("tenantId"));
        kept.insert(QStringLiteral("identity"), identity);
    }
    QJsonObject model = properties.value(QLatin1String("model")).toObject();
    if (model.contains(QLatin1String("callRateLimit"))) {
        model.remove(QStringLiteral("callRateLimit"));
        properties.insert(QStringLiteral("model"), model);
    }
    kept.remove(QStringLiteral("properties"));
    if (!properties.isEmpty()) {
        kept.insert(QStringLiteral("properties"), properties);
    }
    return kept;
}

QList<DiffLine> diffOf(const QJsonObject& before, const QJsonObject& after)
{
    const QStringList a = linesOf(before);
    const QStringList b = linesOf(after);
    const size_t width = size_t(b.size()) + 1;
    std::vector<int> common((size_t(a.size()) + 1) * width, 0); // longest common subsequence of the tails
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            common[size_t(i) * width + size_t(j)] =
                a.at(i) == b.at(j) ? common[size_t(i + 1) * width + size_t(j + 1)] + 1
                                   : std::max(common[size_t(i + 1) * width + size_t(j)], common[size_t(i) * width + size_t(j + 1)]);
        }
    }
    QList<DiffLine> lines;
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a.at(i) == b.at(j)) {
            lines.append({DiffLine::Kind::Same, a.at(i)});
            ++i;
            ++j;
        } else if (j >= b.size() ||
                   (i < a.size() && common[size_t(i + 1) * width + size_t(j)] >= common[size_t(i) * width + size_t(j + 1)])) {
            lines.append({DiffLine::Kind::Removed, a.at(i++)});
        } else {
            lines.append({DiffLine::Kind::Added, b.at(j++)});
        }
    }
    return lines;
}

QList<DiffLine> diffOf(const ChangeRequest& change)
{
    return diffOf(configurationOf(change.before), afterwards(change));
}

QString asAz(const ChangeRequest& change, const QString& arm)
{
    QString text = QStringLiteral("az rest --method ") + QString::fromLatin1(change.method).toLower() + QStringLiteral(" --url ") +
                   quoted(urlOf(change, arm));
    if (!change.body.isEmpty()) {
        text += QStringLiteral(" --body ") + quoted(bodyText(change));
    }
    return text;
}

QString asCurl(const ChangeRequest& change, const QString& arm)
{
    QString resource = arm;
    while (resource.endsWith(QLatin1Char('/'))) {
        resource.chop(1);
    }
    QString text = QStringLiteral("curl --fail-with-body --request ") + QString::fromLatin1(change.method) + QLatin1Char(' ') +
                   quoted(urlOf(change, arm)) +
                   QStringLiteral(" \\\n  --header \"Authorization: Bearer $(az account get-access-token --resource ") +
                   quoted(resource + QLatin1Char('/')) + QStringLiteral(" --query accessToken --output tsv)\"");
    if (!change.body.isEmpty()) {
        text += QStringLiteral(" \\\n  --header 'Content-Type: application/json' \\\n  --data ") + quoted(bodyText(change));
    }
    return text;
}

QString asBicep(const ChangeRequest& change)
{
    const QStringList path = change.resourceId.section(QStringLiteral("/accounts/"), 1).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (change.method == "DELETE" || path.size() < 3 || path.size() % 2 == 0) {
        return {};
    }
    QString type = QStringLiteral("Microsoft.CognitiveServices/accounts");
    QString parent = QStringLiteral("account");
    QString text = QStringLiteral("resource account '%1@%2' existing = {\n  name: %3\n}\n\n").arg(type, change.apiVersion, bicepText(path.first()));
    for (qsizetype i = 1; i < path.size(); i += 2) { // collection, name
        type += QLatin1Char('/') + path.at(i);
        const bool isTheOne = i + 2 >= path.size();
        const QString symbol = singularOf(path.at(i));
        text += QStringLiteral("resource %1 '%2@%3' %4= {\n  parent: %5\n  name: %6\n")
                    .arg(symbol, type, change.apiVersion, isTheOne ? QString() : QStringLiteral("existing "), parent, bicepText(path.at(i + 1)));
        text += isTheOne ? QString() : QStringLiteral("}\n\n");
        parent = symbol;
    }
    for (auto it = change.body.begin(); it != change.body.end(); ++it) {
        text += QStringLiteral("  ") + it.key() + QStringLiteral(": ") + bicepValue(*it, 1) + QLatin1Char('\n');
    }
    return text + QStringLiteral("}\n");
}

} // namespace deployments
