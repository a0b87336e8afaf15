// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/indexdefinition.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace documents {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(documents::IndexDefinition)
};

QJsonObject field(const char* name, const char* type, std::initializer_list<const char*> traits)
{
    QJsonObject object{{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("type"), QLatin1String(type)}};
    for (const char* trait : {"key", "searchable", "filterable", "sortable", "facetable"}) {
        const bool on = std::any_of(traits.begin(), traits.end(), [&](const char* t) { return qstrcmp(t, trait) == 0; });
        // Only strings can be searchable.
        if (on || qstrcmp(trait, "searchable") != 0 || qstrcmp(type, "Edm.String") == 0) {
            object.insert(QLatin1String(trait), on);
        }
    }
    object.insert(QStringLiteral("retrievable"), true);
    return object;
}

QJsonObject named(const char* name)
{
    return {{QStringLiteral("fieldName"), QLatin1String(name)}};
}

void addVectors(QJsonObject& definition, QJsonArray& fields, int dimensions)
{
    fields.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("contentVector")},
                              {QStringLiteral("type"), QStringLiteral("Collection(Edm.Single)")},
                              {QStringLiteral("searchable"), true},
                              {QStringLiteral("retrievable"), false},
                              {QStringLiteral("dimensions"), dimensions},
                              {QStringLiteral("vectorSearchProfile"), QStringLiteral("vectors")}});
    const QJsonObject algorithm{{QStringLiteral("name"), QStringLiteral("hnsw")},
                                {QStringLiteral("kind"), QStringLiteral("hnsw")},
                                {QStringLiteral("hnswParameters"), QJsonObject{{QStringLiteral("m"), 4},
                                                                               {QStringLiteral("efConstruction"), 400},
                                                                               {QStringLiteral("efSearch"), 500},
                                                                               {QStringLiteral("metric"), QStringLiteral("cosine")}}}};
    const QJsonObject profile{{QStringLiteral("name"), QStringLiteral("vectors")}, {QStringLiteral("algorithm"), QStringLiteral("hnsw")}};
    definition.insert(QStringLiteral("vectorSearch"), QJsonObject{{QStringLiteral("algorithms"), QJsonArray{algorithm}},
                                                                  {QStringLiteral("profiles"), QJsonArray{profile}}});
}

} // namespace

core::Result<void> checkIndexName(const QString& name)
{
    static const QRegularExpression rule(QStringLiteral("^(?!.*--)[a-z0-9][a-z0-9-]{0,126}[a-z0-9]$"));
    if (!rule.match(name).hasMatch()) {
        return core::failure(
            core::ErrorKind::InvalidInput,
            Text::tr(
                "An index name has 2 to 128 lower-case letters, digits and single dashes, and begins and ends with a "
                "letter or digit."),
            Text::tr("The index name '%1'").arg(name));
    }
    return core::Result<void>::ok();
}

QJsonObject indexDefinition(const QString& name, int dimensions)
{
    QJsonArray fields{field("id", "Edm.String", {"key", "filterable"}),
                      field("title", "Edm.String", {"searchable", "filterable", "sortable"}),
                      field("content", "Edm.String", {"searchable"}),
                      field("url", "Edm.String", {"filterable"}),
                      field("path", "Edm.String", {"filterable", "sortable"}),
                      field("heading", "Edm.String", {"searchable", "filterable"}),
                      field("chunk", "Edm.Int32", {"filterable", "sortable"}),
                      field("language", "Edm.String", {"filterable", "facetable"}),
                      field("updated", "Edm.DateTimeOffset", {"filterable", "sortable"})};
    QJsonObject definition{{QStringLiteral("name"), name}, {QStringLiteral("description"), playground::ownIndexDescription()}};
    if (dimensions > 0) {
        addVectors(definition, fields, dimensions);
    }
    definition.insert(QStringLiteral("fields"), fields);
    const QJsonObject prioritized{{QStringLiteral("titleField"), named("title")},
                                  {QStringLiteral("prioritizedContentFields"), QJsonArray{named("content")}},
                                  {QStringLiteral("prioritizedKeywordsFields"), QJsonArray{named("heading")}}};
    const QJsonObject configuration{{QStringLiteral("name"), QStringLiteral("default")},
                                    {QStringLiteral("prioritizedFields"), prioritized}};
    definition.insert(QStringLiteral("semantic"), QJsonObject{{QStringLiteral("defaultConfiguration"), QStringLiteral("default")},
                                                              {QStringLiteral("configurations"), QJsonArray{configuration}}});
    return definition;
}

QString keyOf(const QString& canonicalPath, int number)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(canonicalPath.toUtf8());
    hash.addData(QByteArray(1, '\0'));
    hash.addData(QByteArray::number(number));
    return QString::fromLatin1(hash.result().left(16).toHex());
}

RecordWriter::RecordWriter(const azure::SearchIndex& index) : m_index(index), m_shape(playground::IndexShape::of(index)) {}

bool RecordWriter::has(const char* name, const char* type) const
{
    return std::any_of(m_index.fields.begin(), m_index.fields.end(), [&](const azure::IndexField& candidate) {
        return candidate.name == QLatin1String(name) && candidate.type == QLatin1String(type);
    });
}

core::Result<void> RecordWriter::check() const
{
    if (m_shape.key.isEmpty() || m_shape.content.isEmpty()) {
        return core::failure(
            core::ErrorKind::InvalidInput,
            Text::tr(
                "It has no field for the text of a document (content, chunk, text ...). Choose another index, or a new "
                "name with --create."),
            Text::tr("The index '%1'").arg(m_index.name));
    }
    return core::Result<void>::ok();
}

QJsonObject RecordWriter::write(const ChunkRecord& record) const
{
    QJsonObject object{{m_shape.key, record.key}, {m_shape.content, record.chunk.text}};
    QString title = record.title;
    if (m_shape.heading.isEmpty() && !record.chunk.heading.isEmpty()) {
        title += QStringLiteral(" › ") + record.chunk.heading;
    } else if (!record.chunk.heading.isEmpty()) {
        object.insert(m_shape.heading, record.chunk.heading);
    }
    if (!m_shape.title.isEmpty()) {
        object.insert(m_shape.title, title);
    }
    if (!m_shape.url.isEmpty()) {
        object.insert(m_shape.url, record.url);
    }
    if (has("path", "Edm.String")) {
        object.insert(QStringLiteral("path"), record.path);
    }
    if (has("chunk", "Edm.Int32")) {
        object.insert(QStringLiteral("chunk"), record.number);
    }
    if (has("language", "Edm.String") && !record.language.isEmpty()) {
        object.insert(QStringLiteral("language"), record.language);
    }
    if (has("updated", "Edm.DateTimeOffset")) {
        object.insert(QStringLiteral("updated"), record.updated.toUTC().toString(Qt::ISODate));
    }
    return object;
}

} // namespace documents
