// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxfixture.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

/// One call that a feature makes. Bodies are such that nothing changes: services look at rights before they look at them.
struct Trial
{
    QByteArray method;
    QString url;   ///< behind the sandbox's origin
    QString scope; ///< of the token
    QByteArray body;
};

/// The default estate as a list of places to try features at.
class Trials
{
public:
    Trials();
    /// Ids of a type; of one tenant's subscriptions only.
    QStringList ids(const QString& type, const QString& within = {}) const;
    QStringList subscriptions(const QString& tenantId) const;
    /// The calls of a feature at a scope; empty when this feature cannot be tried there.
    QList<Trial> of(const QString& feature, const QString& scope) const;

private:
    Trial arm(const QByteArray& method, const QString& path, const QString& type, const QByteArray& body = {}) const;
    QString property(const QString& id, const char* name) const;
    QList<Trial> ofAccount(const QString& feature, const QString& scope) const;
    QList<Trial> ofEndpoint(const QString& feature, const QString& scope) const;
    QList<Trial> ofSearch(const QString& feature, const QString& scope) const;
    QList<Trial> ofSubscription(const QString& feature, const QString& scope) const;
    QList<Trial> ofLogs(const QString& feature, const QString& scope) const;
    QJsonArray m_resources;
    QJsonArray m_subscriptions;
    QHash<QString, QString> m_versions; ///< by lower-case type
};
