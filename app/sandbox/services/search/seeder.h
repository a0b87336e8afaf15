// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/catalog.h"
#include "sandbox/world.h"

namespace sandbox::search {

/// Puts the sample documents of a tenant into the index that its search service is tagged with ("index": "handbook"),
/// chunked on headings and embedded with the model of the tenant's embedding deployment. Works in small steps, so that
/// the server stays responsive meanwhile.
class Seeder
{
public:
    /// Whether the estate wants a sample index in this search service.
    static bool wanted(const QJsonObject& service);

    Seeder(World& world, const QJsonObject& service, Catalog& catalog);
    /// Does a little; true while there is more to do.
    bool step();

private:
    struct Embedding
    {
        QString model;
        QString deployment;
        QString endpoint;
        int dimensions = 1536;
    };
    Embedding findEmbedding() const;
    QJsonObject definition() const;
    bool belongs(const QString& tenant) const;
    QJsonArray actionsFor(const QString& file) const;

    World& m_world;
    QJsonObject m_service;
    Catalog& m_catalog;
    QString m_tenantId;
    QString m_domain;
    Embedding m_embedding;
    QStringList m_files;
    bool m_created = false;
};

} // namespace sandbox::search
