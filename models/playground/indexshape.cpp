// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/indexshape.h"

#include "core/json.h"

#include <QJsonArray>

namespace playground {

namespace {

// Lower case; the first that exists wins.
const QStringList& titleNames()
{
    static const QStringList names{QStringLiteral("title"),     QStringLiteral("documenttitle"), QStringLiteral("document_title"),
                                   QStringLiteral("subject"),   QStringLiteral("name"),          QStringLiteral("filename"),
                                   QStringLiteral("file_name"), QStringLiteral("sourcepage"),    QStringLiteral("metadata_storage_name"),
                                   QStringLiteral("metadata_title")};
    return names;
}

const QStringList& contentNames()
{
    static const QStringList names{QStringLiteral("content"),      QStringLiteral("chunk"),     QStringLiteral("text"),
                                   QStringLiteral("page_content"), QStringLiteral("pagecontent"), QStringLiteral("chunk_text"),
                                   QStringLiteral("body"),         QStringLiteral("merged_content"), QStringLiteral("description"),
                                   QStringLiteral("snippet")};
    return names;
}

const QStringList& urlNames()
{
    static const QStringList names{QStringLiteral("url"),        QStringLiteral("uri"),      QStringLiteral("link"),
                                   QStringLiteral("source_url"), QStringLiteral("sourceurl"), QStringLiteral("weburl"),
                                   QStringLiteral("path"),       QStringLiteral("filepath"), QStringLiteral("file_path"),
                                   QStringLiteral("metadata_storage_path"), QStringLiteral("source"), QStringLiteral("sourcefile")};
    return names;
}

const QStringList& headingNames()
{
    static const QStringList names{QStringLiteral("heading"), QStringLiteral("headings"), QStringLiteral("header"),
                                   QStringLiteral("section"), QStringLiteral("breadcrumb")};
    return names;
}

bool isText(const azure::IndexField& field)
{
    return field.type == QLatin1String("Edm.String") && field.retrievable;
}

bool isVector(const azure::IndexField& field)
{
    return field.dimensions > 0 && field.type.startsWith(QLatin1String("Collection("));
}

QString pick(const azure::SearchIndex& index, const QStringList& names)
{
    for (const QString& name : names) {
        for (const azure::IndexField& field : index.fields) {
            if (isText(field) && field.name.compare(name, Qt::CaseInsensitive) == 0) {
                return field.name;
            }
        }
    }
    return {};
}

QJsonObject semanticFields(const azure::SearchIndex& index)
{
    const QJsonArray configurations = core::json::at(index.raw, u"semantic/configurations").toArray();
    for (const QJsonValue& configuration : configurations) {
        if (configuration[QLatin1String("name")].toString() == index.semanticConfiguration) {
            return configuration[QLatin1String("prioritizedFields")].toObject();
        }
    }
    return {};
}

/// A value as text: strings as they are, collections joined, other values as JSON would show them.
QString textOf(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            parts << textOf(item);
        }
        return parts.join(QStringLiteral(", "));
    }
    return value.isNull() || value.isUndefined() ? QString() : value.toVariant().toString();
}

void readFields(const azure::SearchIndex& index, IndexShape& shape)
{
    int vectorRank = -1;
    for (const azure::IndexField& field : index.fields) {
        if (field.key) {
            shape.key = field.name;
        }
        if (isVector(field)) {
            // Titles and images may have vectors of their own; the content's is the one to ask.
            const int rank = field.name.contains(QLatin1String("content"), Qt::CaseInsensitive) ||
                                     field.name.contains(QLatin1String("text"), Qt::CaseInsensitive)
                                 ? 1
                                 : 0;
            if (field.searchable && rank > vectorRank) {
                vectorRank = rank;
                shape.vectorField = field.name;
                shape.dimensions = field.dimensions;
            }
            continue;
        }
        if (isText(field) && field.searchable) {
            shape.textFields << field.name;
        }
        if (field.retrievable && !field.type.startsWith(QLatin1String("Edm.ComplexType"))) {
            shape.select << field.name;
        }
    }
}

} // namespace

IndexShape IndexShape::of(const azure::SearchIndex& index)
{
    IndexShape shape;
    shape.semanticConfiguration = index.semanticConfiguration;
    readFields(index, shape);
    const QJsonObject semantic = semanticFields(index);
    const QString semanticTitle = semantic[QLatin1String("titleField")][QLatin1String("fieldName")].toString();
    const QJsonArray semanticContent =
        semantic[QLatin1String(semantic.contains(QLatin1String("prioritizedContentFields")) ? "prioritizedContentFields"
                                                                                           : "contentFields")]
            .toArray();
    shape.content = pick(index, {semanticContent.at(0)[QLatin1String("fieldName")].toString()});
    shape.title = pick(index, {semanticTitle});
    if (shape.content.isEmpty()) {
        shape.content = pick(index, contentNames());
    }
    if (shape.title.isEmpty()) {
        shape.title = pick(index, titleNames());
    }
    shape.url = pick(index, urlNames());
    shape.heading = pick(index, headingNames());
    shape.contentIsSearchable = shape.textFields.contains(shape.content);
    return shape;
}

QString ownIndexDescription()
{
    return QStringLiteral("Documents added with Pilothouse");
}

bool canShortenVectors(const QString& model)
{
    return model.startsWith(QLatin1String("text-embedding-3"), Qt::CaseInsensitive);
}

Chunk IndexShape::chunkOf(const azure::SearchHit& hit) const
{
    const QJsonObject& document = hit.document;
    Chunk chunk;
    chunk.id = textOf(document.value(key));
    chunk.url = url.isEmpty() ? QString() : textOf(document.value(url));
    chunk.heading = heading.isEmpty() ? QString() : textOf(document.value(heading));
    if (!content.isEmpty()) {
        chunk.content = textOf(document.value(content));
    } else {
        QStringList parts;
        for (const QString& field : textFields) {
            const QString part = textOf(document.value(field)).trimmed();
            if (field != key && field != title && field != url && !part.isEmpty()) {
                parts << part;
            }
        }
        chunk.content = parts.join(QLatin1Char('\n'));
    }
    chunk.title = title.isEmpty() ? QString() : textOf(document.value(title)).simplified();
    if (chunk.title.isEmpty()) {
        chunk.title = chunk.url.isEmpty() ? chunk.id : chunk.url.section(QLatin1Char('/'), -1);
    }
    chunk.score = hit.score;
    chunk.rerankerScore = hit.rerankerScore;
    chunk.captions = hit.captions;
    for (const QStringList& fragments : hit.highlights) {
        chunk.highlights += fragments;
    }
    chunk.document = document;
    return chunk;
}

} // namespace playground
