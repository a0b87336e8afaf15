// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace sandbox::arm {

/// One line of resources/sandbox/catalog/providers.json.
struct ResourceType
{
    enum class Kind {
        Root,         ///< subscriptions, groups: routed by hand
        Tracked,      ///< lives in a resource group and in generic lists
        TrackedChild, ///< child that generic lists show too
        Child,
        Extension,    ///< hangs on any scope
        Subscription, ///< lives in the subscription itself
    };
    QString provider;
    QString type;      ///< "accounts/deployments"
    QString operation; ///< prefix of operation names
    Kind kind = Kind::Child;
    QStringList apiVersions;
    bool longRunning = false;
    bool longRunningDelete = false;
    bool singleFlight = false; ///< one change at a time per parent
    int createdStatus = 201;   ///< of a PUT that creates
    QString embedded;          ///< lives in this array of the parent's properties
    QStringList required;      ///< members that a PUT must have

    QString fullType() const { return provider + QLatin1Char('/') + type; }
    QString collection() const { return type.section(QLatin1Char('/'), -1); }
    bool isTracked() const { return kind == Kind::Tracked || kind == Kind::TrackedChild; }
};

struct Provider
{
    QString name;
    QString applicationId;
    QStringList apiVersions;
    QList<ResourceType> types;
};

/// What the cloud offers, whoever the tenant: providers and their api-versions, regions, built-in roles, models. Read
/// once from resources/sandbox/catalog.
class Catalog
{
public:
    static const Catalog& instance();

    const QList<Provider>& providers() const { return m_providers; }
    const Provider* provider(const QString& name) const;
    /// By full type, without case.
    const ResourceType* type(const QString& fullType) const;
    const QJsonArray& locations() const { return m_locations; }
    const QJsonArray& roleDefinitions() const { return m_roles; }
    const QJsonArray& models() const { return m_models; }
    const QJsonArray& modelSkus() const { return m_skus; }
    /// "Sweden Central" and "swedencentral" both become the latter.
    static QString regionCode(QString region);
    QString regionName(const QString& code) const;

private:
    Catalog();
    QList<Provider> m_providers;
    QHash<QString, const ResourceType*> m_types;
    QJsonArray m_locations;
    QJsonArray m_roles;
    QJsonArray m_models;
    QJsonArray m_skus;
};

} // namespace sandbox::arm
