// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace registration {

/// A delegated permission of a Microsoft API, by name and by the ids that a manifest carries.
struct Permission
{
    QString api;     ///< "Azure Service Management", as Entra ID lists it
    QString apiId;   ///< the API's application id
    QString scope;   ///< "user_impersonation"
    QString scopeId; ///< the id of that scope
    friend bool operator==(const Permission&, const Permission&) = default;
};

/// Why Pilothouse asks for something: one row of the first-run page.
struct FeatureNeed
{
    QString id;      ///< "estate"; stable
    QString feature; ///< "Resources and deployments"
    QList<Permission> permissions;
    QString why;                 ///< a full sentence
    QString role;                ///< the least Azure role that the person needs besides; empty: none
    bool adminConsent = false;   ///< Microsoft lets only administrators consent
    friend bool operator==(const FeatureNeed&, const FeatureNeed&) = default;
};

/// What each feature needs, in the order of the first-run page. Texts in the language of the moment. Ids are those that
/// `az ad sp show --id <apiId> --query oauth2PermissionScopes` lists.
QList<FeatureNeed> featureNeeds();

/// Every permission of the table once, in its order.
QList<Permission> permissions();

} // namespace registration
