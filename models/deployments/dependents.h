// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/endpointrow.h"
#include "deployments/lifecycle.h"

namespace deployments {

/// Something whose settings name a model deployment, or the model.
struct Dependent
{
    QString endpoint, deployment, workspace; ///< an Azure ML online endpoint and its deployment
    QString id;                              ///< of that deployment
    QString setting;                         ///< the environment variable that names it
    bool isCertain = false; ///< another setting names the account too; without it a deployment elsewhere of this name may be meant
};

/// Flows and other online deployments whose environment variables name the model deployment `row`, or its model. Certain ones first.
QList<Dependent> dependentsOf(const DeploymentRow& row, const QList<OnlineEndpointRow>& endpoints);
/// "ep-chat / blue (AZURE_OPENAI_CHAT_DEPLOYMENT)", with a word of doubt where it is not certain. Translated.
QString dependentText(const Dependent& dependent);
/// What is looked through, and what cannot be seen. Translated.
QString dependentsNote(bool areEndpointsKnown);

/// Retirements with what depends on each deployment, a line a deployment; for files.
QByteArray retirementsCsv(const QList<Retirement>& retirements, const QList<OnlineEndpointRow>& endpoints);
QByteArray retirementsJson(const QList<Retirement>& retirements, const QList<OnlineEndpointRow>& endpoints);

} // namespace deployments
