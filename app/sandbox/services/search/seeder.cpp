// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/seeder.h"

#include "sandbox/identity/directory.h"
#include "sandbox/reader/embedder.h"
#include "sandbox/services/search/chunker.h"

#include <QDir>
#include <QFile>

namespace sandbox::search {

namespace {

const QString DocumentsFolder = QStringLiteral(":/sandbox/documents");
constexpr int FilesPerStep = 2;

QString indexName(const QJsonObject& service)
{
    return service.value("tags").toObject().value("index").toString();
}

QJsonObject field(const char* name, const char* type, const QJsonObject& more)
{
    QJsonObject result{{"name", QLatin1String(name)}, {"type", QLatin1String(type)}, {"searchable", false},
                       {"filterable", false},         {"sortable", false},           {"facetable", false}};
    for (auto it = more.begin(); it != more.end(); ++it) {
        result.insert(it.key(), *it);
    }
    return result;
}

/// Keys may hold letters, digits, dashes and underscores only.
QString keyOf(const QString& name, qsizetype number)
{
    QString key;
    for (const QChar c : name) {
        const bool fine = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-';
        key.append(fine ? c : QLatin1Char('-'));
    }
    return QStringLiteral("%1-%2").arg(key).arg(number, 3, 10, QLatin1Char('0'));
}

} // namespace

bool Seeder::wanted(const QJsonObject& service)
{
    return isIndexName(indexName(service));
}

Seeder::Seeder(World& world, const QJsonObject& service, Catalog& catalog)
    : m_world(world), m_service(service), m_catalog(catalog),
      m_tenantId(world.estate().tenantOf(service.value("id").toString()))
{
    if (const auto tenant = world.directory().tenant(m_tenantId)) {
        m_domain = tenant->domain;
    }
    m_embedding = findEmbedding();
    m_files = QDir(DocumentsFolder).entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
}

/// The first embedding deployment of the tenant, its own resource group before others.
Seeder::Embedding Seeder::findEmbedding() const
{
    Embedding found;
    found.model = QStringLiteral("text-embedding-3-small");
    const QString group = m_service.value("id").toString().section(u'/', 0, 4);
    bool sameGroup = false;
    const auto accounts = m_world.estate().resources(QStringLiteral("Microsoft.CognitiveServices/accounts"));
    for (const QJsonObject& account : accounts) {
        const QString id = account.value("id").toString();
        const bool near = id.startsWith(group + u'/', Qt::CaseInsensitive);
        if (m_world.estate().tenantOf(id) != m_tenantId || sameGroup || (!near && !found.deployment.isEmpty())) {
            continue;
        }
        const auto deployments = m_world.estate().children(id, QStringLiteral("deployments"));
        for (const QJsonObject& deployment : deployments) {
            const QString model =
                deployment.value("properties").toObject().value("model").toObject().value("name").toString();
            if (model.startsWith(QLatin1String("text-embedding"))) {
                found.model = model;
                found.deployment = deployment.value("name").toString();
                found.endpoint =
                    m_world.endpoint(QStringLiteral("openai"), account.value("name").toString(), m_world.httpsOrigin());
                sameGroup = near;
                break;
            }
        }
    }
    found.dimensions = found.model.contains(QLatin1String("3-large")) ? 3072 : 1536;
    return found;
}

QJsonObject Seeder::definition() const
{
    const QJsonObject text{{"searchable", true}, {"analyzer", "en.lucene"}};
    const QJsonObject choice{{"filterable", true}, {"facetable", true}};
    // Not retrievable: nobody reads thousands of numbers, and every answer would carry them.
    const QJsonObject vector{{"retrievable", false},
                             {"searchable", true},
                             {"dimensions", m_embedding.dimensions},
                             {"vectorSearchProfile", "vectors"}};
    const QJsonArray fields{
        field("id", "Edm.String", {{"key", true}, {"filterable", true}, {"sortable", true}}),
        field("title", "Edm.String",
              {{"searchable", true}, {"analyzer", "en.lucene"}, {"filterable", true}, {"sortable", true}}),
        field("heading", "Edm.String", text),
        field("content", "Edm.String", text),
        field("chunk", "Edm.Int32", {{"filterable", true}, {"sortable", true}}),
        field("url", "Edm.String", {{"filterable", true}}),
        field("owner", "Edm.String", choice),
        field("groups", "Collection(Edm.String)", choice),
        field("tenant", "Edm.String", choice),
        field("language", "Edm.String", choice),
        field("updated", "Edm.DateTimeOffset", {{"filterable", true}, {"sortable", true}, {"facetable", true}}),
        field("contentVector", "Collection(Edm.Single)", vector)};
    const QJsonObject parameters{{"resourceUri", m_embedding.endpoint},
                                 {"deploymentId", m_embedding.deployment},
                                 {"modelName", m_embedding.model}};
    const QJsonObject vectorSearch{
        {"algorithms",
         QJsonArray{QJsonObject{
             {"name", "nearest"}, {"kind", "hnsw"}, {"hnswParameters", QJsonObject{{"metric", "cosine"}}}}}},
        {"profiles",
         QJsonArray{QJsonObject{{"name", "vectors"}, {"algorithm", "nearest"}, {"vectorizer", "embedding"}}}},
        {"vectorizers", QJsonArray{QJsonObject{
                            {"name", "embedding"}, {"kind", "azureOpenAI"}, {"azureOpenAIParameters", parameters}}}}};
    const QJsonObject prioritized{{"titleField", QJsonObject{{"fieldName", "title"}}},
                                  {"prioritizedContentFields", QJsonArray{QJsonObject{{"fieldName", "content"}}}},
                                  {"prioritizedKeywordsFields", QJsonArray{QJsonObject{{"fieldName", "heading"}}}}};
    return {{"name", indexName(m_service)},
            {"fields", fields},
            {"vectorSearch", vectorSearch},
            {"semantic", QJsonObject{{"defaultConfiguration", "default"},
                                     {"configurations", QJsonArray{QJsonObject{{"name", "default"},
                                                                               {"prioritizedFields", prioritized}}}}}},
            {"suggesters", QJsonArray{QJsonObject{{"name", "titles"},
                                                  {"searchMode", "analyzingInfixMatching"},
                                                  {"sourceFields", QJsonArray{"title"}}}}}};
}

/// Front matter names a tenant by id, by domain or by the domain's first part; none means all tenants.
bool Seeder::belongs(const QString& tenant) const
{
    const QString wantedTenant = tenant.trimmed().toLower();
    return wantedTenant.isEmpty() || wantedTenant == QLatin1String("all") || wantedTenant == m_tenantId.toLower() ||
           wantedTenant == m_domain.toLower() || wantedTenant == m_domain.toLower().section(u'.', 0, 0);
}

QJsonArray Seeder::actionsFor(const QString& file) const
{
    QFile source(DocumentsFolder + u'/' + file);
    if (!source.open(QIODevice::ReadOnly)) {
        return {};
    }
    const SampleDocument document = SampleDocument::parse(file.chopped(3), QString::fromUtf8(source.readAll()));
    if (!belongs(document.matter.value("tenant"))) {
        return {};
    }
    const QString title = document.matter.value("title", document.name);
    QString updated = document.matter.value("updated");
    if (updated.size() == 10) {
        updated += QLatin1String("T00:00:00Z");
    }
    const bool dated = parseDateTimeOffset(updated).has_value();
    const reader::Embedder embedder(m_embedding.model);
    QJsonArray actions;
    const QList<Chunk> chunks = chunked(document.text);
    for (qsizetype i = 0; i < chunks.size(); ++i) {
        const Chunk& chunk = chunks.at(i);
        QJsonArray vector;
        for (const float value :
             embedder.embed(title + u'\n' + chunk.heading + u'\n' + chunk.text, m_embedding.dimensions)) {
            vector.append(double(value));
        }
        actions.append(QJsonObject{{"@search.action", "mergeOrUpload"},
                                   {"id", keyOf(document.name, i)},
                                   {"title", title},
                                   {"heading", chunk.heading},
                                   {"content", chunk.text},
                                   {"chunk", i},
                                   {"url", QStringLiteral("https://handbook.%1/%2").arg(m_domain, document.name)},
                                   {"owner", document.matter.value("owner")},
                                   {"groups", QJsonArray::fromStringList(document.list(QStringLiteral("groups")))},
                                   {"tenant", m_tenantId},
                                   {"language", document.matter.value("language", QStringLiteral("en"))},
                                   {"updated", dated ? QJsonValue(updated) : QJsonValue()},
                                   {"contentVector", vector}});
    }
    return actions;
}

bool Seeder::step()
{
    if (!m_created) {
        m_created = true;
        const auto parsed = Definition::parse(definition(), QString());
        // No request is served before the filling ends, so an index that is there is what an interrupted run left: go
        // on.
        if (!parsed || (!m_catalog.contains(parsed->name()) && !m_catalog.create(*parsed))) {
            m_files.clear();
        }
    }
    const auto index = m_files.isEmpty() ? core::Result<Index*>() : m_catalog.index(indexName(m_service));
    for (int i = 0; i < FilesPerStep && !m_files.isEmpty() && index; ++i) {
        const QJsonArray actions = actionsFor(m_files.takeFirst());
        const auto applied = actions.isEmpty() ? core::Result<QList<ActionResult>>() : (*index)->apply(actions);
        Q_UNUSED(applied)
    }
    if (!m_files.isEmpty() && index) {
        return true;
    }
    m_catalog.markSeeded();
    return false;
}

} // namespace sandbox::search
