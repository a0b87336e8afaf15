// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/dependents.h"

#include "core/csv.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace deployments {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("deployments", text);
}

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Whether an address has the account as one of its parts: "https://oai.openai.azure.com/", ".../openai/oai".
bool namesAccount(const QString& value, const QString& account)
{
    static const QRegularExpression separators(QStringLiteral("[/.:?]+"));
    const QStringList parts = value.split(separators, Qt::SkipEmptyParts);
    return parts.contains(account, Qt::CaseInsensitive);
}

QJsonObject environmentOf(const OnlineDeploymentRow& deployment)
{
    return deployment.resource.value(QLatin1String("properties"))[QLatin1String("environmentVariables")].toObject();
}

void look(const DeploymentRow& row, const OnlineEndpointRow& endpoint, const OnlineDeploymentRow& behind, QList<Dependent>& found)
{
    const QJsonObject settings = environmentOf(behind);
    bool isOfAccount = false;
    bool namesAnAccount = false;
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const bool isAddress = it->toString().startsWith(QLatin1String("http"), Qt::CaseInsensitive);
        const QString both = it.key() + it->toString(); // "AZURE_OPENAI_ENDPOINT", or an address of the service
        isOfAccount = isOfAccount || (isAddress && namesAccount(it->toString(), row.account));
        namesAnAccount = namesAnAccount || (isAddress && both.contains(QLatin1String("openai"), Qt::CaseInsensitive));
    }
    if (namesAnAccount && !isOfAccount) {
        return; // it speaks of another account
    }
    for (auto it = settings.begin(); it != settings.end(); ++it) {
        const QString value = it->toString();
        const bool isModel = isSame(value, row.modelName) || isSame(value, row.modelName + QLatin1Char('-') + row.modelVersion);
        if (isSame(value, row.name) || isModel) {
            found.append({endpoint.name, behind.name, endpoint.workspace, behind.id, it.key(), isOfAccount && isSame(value, row.name)});
        }
    }
}

struct Line
{
    const Retirement* retirement;
    const AffectedDeployment* affected;
    QStringList dependents;
};

QList<Line> linesOf(const QList<Retirement>& retirements, const QList<OnlineEndpointRow>& endpoints)
{
    QList<Line> lines;
    for (const Retirement& retirement : retirements) {
        for (const AffectedDeployment& affected : retirement.deployments) {
            Line line{&retirement, &affected, {}};
            for (const Dependent& dependent : dependentsOf(affected.row, endpoints)) {
                line.dependents << dependentText(dependent);
            }
            lines.append(line);
        }
    }
    return lines;
}

QString dayOf(const AffectedDeployment& affected)
{
    return affected.row.retiresOn.toUTC().date().toString(Qt::ISODate);
}

} // namespace

QList<Dependent> dependentsOf(const DeploymentRow& row, const QList<OnlineEndpointRow>& endpoints)
{
    QList<Dependent> found;
    for (const OnlineEndpointRow& endpoint : endpoints) {
        for (const OnlineDeploymentRow& behind : endpoint.deployments) {
            look(row, endpoint, behind, found);
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Dependent& a, const Dependent& b) { return a.isCertain && !b.isCertain; });
    return found;
}

QString dependentText(const Dependent& dependent)
{
    return (dependent.isCertain ? tr("%1 / %2 (%3)") : tr("%1 / %2 (%3), perhaps another one of this name"))
        .arg(dependent.endpoint, dependent.deployment, dependent.setting);
}

QString dependentsNote(bool areEndpointsKnown)
{
    return areEndpointsKnown ? tr("Looked through: environment variables of Azure ML online deployments. Not visible from here: prompts, settings of web "
                                  "apps (they hold secrets), and programs outside of Azure that call a deployment by name.")
                             : tr("The online endpoints have not been read, so it is not known which flows name these deployments.");
}

QByteArray retirementsCsv(const QList<Retirement>& retirements, const QList<OnlineEndpointRow>& endpoints)
{
    QByteArray text = core::csvRecord({QStringLiteral("model"), QStringLiteral("version"), QStringLiteral("retiresOn"), QStringLiteral("daysLeft"),
                                       QStringLiteral("deployment"), QStringLiteral("account"), QStringLiteral("region"), QStringLiteral("type"),
                                       QStringLiteral("outcome"), QStringLiteral("moveTo"), QStringLiteral("namedBy"), QStringLiteral("id")});
    for (const Line& line : linesOf(retirements, endpoints)) {
        const DeploymentRow& row = line.affected->row;
        text += core::csvRecord({row.modelName, row.modelVersion, dayOf(*line.affected), QString::number(line.retirement->daysLeft), row.name, row.account,
                                 row.region, row.type, outcomeWord(line.affected->outcome), line.affected->replacement,
                                 line.dependents.join(QStringLiteral("; ")), row.id});
    }
    return text;
}

QByteArray retirementsJson(const QList<Retirement>& retirements, const QList<OnlineEndpointRow>& endpoints)
{
    QJsonArray rows;
    for (const Line& line : linesOf(retirements, endpoints)) {
        const DeploymentRow& row = line.affected->row;
        rows.append(QJsonObject{{QStringLiteral("model"), row.modelName},
                                {QStringLiteral("version"), row.modelVersion},
                                {QStringLiteral("retiresOn"), dayOf(*line.affected)},
                                {QStringLiteral("daysLeft"), line.retirement->daysLeft},
                                {QStringLiteral("deployment"), row.name},
                                {QStringLiteral("account"), row.account},
                                {QStringLiteral("region"), row.region},
                                {QStringLiteral("type"), row.type},
                                {QStringLiteral("outcome"), outcomeWord(line.affected->outcome)},
                                {QStringLiteral("sentence"), outcomeSentence(*line.affected)},
                                {QStringLiteral("moveTo"), line.affected->replacement},
                                {QStringLiteral("namedBy"), QJsonArray::fromStringList(line.dependents)},
                                {QStringLiteral("id"), row.id}});
    }
    return QJsonDocument(rows).toJson(QJsonDocument::Indented);
}

} // namespace deployments
