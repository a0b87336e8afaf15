// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/definition.h"

#include "sandbox/services/search/analyzer.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>

namespace sandbox::search {

namespace {

const QHash<QString, EdmType>& edmTypes()
{
    static const QHash<QString, EdmType> types = {
        {"Edm.String", EdmType::String},   {"Edm.Int32", EdmType::Int32},
        {"Edm.Int64", EdmType::Int64},     {"Edm.Double", EdmType::Double},
        {"Edm.Boolean", EdmType::Boolean}, {"Edm.DateTimeOffset", EdmType::DateTimeOffset},
        {"Edm.Single", EdmType::Single},   {"Edm.GeographyPoint", EdmType::GeographyPoint},
        {"Edm.Half", EdmType::Single},     {"Edm.ComplexType", EdmType::Complex}};
    return types;
}

core::Error invalid(const QString& message)
{
    return refusal(400, QStringLiteral("InvalidRequestParameter"),
                   QStringLiteral("The request is invalid. Details: ") + message);
}

bool attribute(const QJsonObject& json, const char* name, bool otherwise)
{
    const QJsonValue value = json.value(QLatin1String(name));
    return value.isBool() ? value.toBool() : otherwise;
}

QJsonObject namedIn(const QJsonArray& list, const QString& name)
{
    for (const QJsonValue& entry : list) {
        if (entry.toObject().value("name").toString().compare(name, Qt::CaseInsensitive) == 0) {
            return entry.toObject();
        }
    }
    return {};
}

void readAttributes(const QJsonObject& json, Field* field)
{
    const bool vector = field->isVector();
    const bool text = field->type == EdmType::String;
    const bool simple = !vector && field->type != EdmType::Complex;
    field->searchable = attribute(json, "searchable", text && !field->key) && (text || vector);
    field->filterable = attribute(json, "filterable", simple);
    field->sortable = attribute(json, "sortable", simple && !field->collection);
    field->facetable = attribute(json, "facetable", simple && field->type != EdmType::GeographyPoint && !field->key);
    const QString analyzer = json.value("analyzer").toString();
    field->indexAnalyzer = json.value("indexAnalyzer").toString(analyzer.isEmpty() ? "standard.lucene" : analyzer);
    field->searchAnalyzer = json.value("searchAnalyzer").toString(analyzer.isEmpty() ? "standard.lucene" : analyzer);
}

QJsonObject completedField(const QJsonObject& json, const Field& field)
{
    QJsonObject result = json;
    if (field.type == EdmType::Complex) {
        return result;
    }
    result.insert("key", field.key);
    result.insert("retrievable", field.retrievable);
    result.insert("stored", attribute(json, "stored", true));
    result.insert("searchable", field.searchable);
    result.insert("filterable", field.filterable);
    result.insert("sortable", field.sortable);
    result.insert("facetable", field.facetable);
    if (!result.contains("synonymMaps")) {
        result.insert("synonymMaps", QJsonArray());
    }
    return result;
}

} // namespace

core::Error refusal(int status, const QString& code, const QString& message)
{
    core::Error error = core::Error::make(core::ErrorKind::BadRequest, message);
    error.status = status;
    error.code = code;
    return error;
}

bool isIndexName(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){1,127}\\z"));
    return pattern.match(name).hasMatch();
}

core::Result<Definition> Definition::parse(const QJsonObject& body, const QString& name)
{
    Definition definition;
    definition.m_name = body.value("name").toString(name);
    if (definition.m_name.isEmpty()) {
        return core::failure(invalid("index : The request must contain a 'name'."));
    }
    if (!name.isEmpty() && definition.m_name != name) {
        return core::failure(
            invalid(QStringLiteral("index : Index name in the URL, '%1', does not match the name in the "
                                   "body, '%2'.")
                        .arg(name, definition.m_name)));
    }
    if (!isIndexName(definition.m_name)) {
        return core::failure(refusal(
            400, "InvalidName",
            QStringLiteral(
                "Invalid index name: '%1'. Index name must only contain lowercase letters, digits or dashes, cannot "
                "start or end with dashes and is limited to 128 characters.")
                .arg(definition.m_name)));
    }
    const QJsonArray fields = body.value("fields").toArray();
    if (fields.isEmpty()) {
        return core::failure(invalid("index : The request must contain at least one field in 'fields'."));
    }
    QJsonArray completed;
    if (auto read = definition.readFields(fields, {}, false, &completed); !read) {
        return core::failure(read.error());
    }
    if (definition.m_key < 0) {
        return core::failure(
            invalid(QStringLiteral("definition : The index '%1' must have exactly one key field of type "
                                   "Edm.String.")
                        .arg(definition.m_name)));
    }
    definition.m_json = body;
    definition.m_json.insert("name", definition.m_name);
    definition.m_json.insert("fields", completed);
    definition.m_json.remove("@odata.etag");
    for (const char* list :
         {"scoringProfiles", "suggesters", "analyzers", "tokenizers", "tokenFilters", "charFilters", "normalizers"}) {
        if (!definition.m_json.value(QLatin1String(list)).isArray()) {
            definition.m_json.insert(QLatin1String(list), QJsonArray());
        }
    }
    definition.readSimilarity();
    if (auto checked = definition.checkReferences(); !checked) {
        return core::failure(checked.error());
    }
    return definition;
}

core::Result<void> Definition::readFields(const QJsonArray& fields, const QString& prefix, bool inCollection,
                                          QJsonArray* completed)
{
    for (const QJsonValue& value : fields) {
        QJsonObject json = value.toObject();
        auto field = readField(json, prefix, inCollection);
        if (!field) {
            return core::failure(field.error());
        }
        if (this->field(field->path) != nullptr) {
            return core::failure(
                invalid(QStringLiteral("definition : There's already a field named '%1'.").arg(field->path)));
        }
        if (field->key) {
            if (m_key >= 0 || field->type != EdmType::String || field->collection || !prefix.isEmpty()) {
                return core::failure(
                    invalid(QStringLiteral("definition : The index '%1' must have exactly one key field of type "
                                           "Edm.String at the top level; '%2' is a further or wrong one.")
                                .arg(m_name, field->path)));
            }
            m_key = int(m_fields.size());
        }
        m_fields.append(*field);
        if (field->type == EdmType::Complex) {
            QJsonArray children;
            const QString path = field->path + u'/';
            const bool collection = field->collection;
            if (auto read = readFields(json.value("fields").toArray(), path, collection, &children); !read) {
                return core::failure(read.error());
            }
            json.insert("fields", children);
            completed->append(json);
        } else {
            completed->append(completedField(json, *field));
        }
    }
    return core::Result<void>::ok();
}

core::Result<Field> Definition::readField(const QJsonObject& json, const QString& prefix, bool inCollection) const
{
    static const QRegularExpression namePattern(QStringLiteral("\\A[A-Za-z][A-Za-z0-9_]{0,127}\\z"));
    const QString name = json.value("name").toString();
    if (!namePattern.match(name).hasMatch() || name.startsWith(QLatin1String("azureSearch"))) {
        return core::failure(
            invalid(QStringLiteral("definition : Invalid field name: '%1'. Field names must start with a letter "
                                   "and contain only letters, digits and underscores.")
                        .arg(name)));
    }
    QString type = json.value("type").toString();
    Field field;
    field.path = prefix + name;
    field.collection = inCollection;
    if (type.startsWith(QLatin1String("Collection(")) && type.endsWith(u')')) {
        field.collection = true;
        type = type.mid(11, type.size() - 12);
    }
    if (!edmTypes().contains(type)) {
        return core::failure(invalid(QStringLiteral("definition : Field '%1' has the unknown type '%2'.")
                                         .arg(field.path, json.value("type").toString())));
    }
    field.type = edmTypes().value(type);
    field.key = json.value("key").toBool();
    field.retrievable = attribute(json, "retrievable", true);
    field.dimensions = json.value("dimensions").toInt();
    field.vectorProfile = json.value("vectorSearchProfile").toString();
    if (field.type == EdmType::Single &&
        (!field.collection || field.dimensions < 2 || field.dimensions > 4096 || field.vectorProfile.isEmpty())) {
        return core::failure(
            invalid(QStringLiteral("definition : Field '%1' of type '%2' must be a collection with 'dimensions' "
                                   "between 2 and 4096 and a 'vectorSearchProfile'.")
                        .arg(field.path, json.value("type").toString())));
    }
    if (field.type != EdmType::Single && field.dimensions != 0) {
        return core::failure(invalid(
            QStringLiteral("definition : Field '%1' has 'dimensions' but is no vector field.").arg(field.path)));
    }
    readAttributes(json, &field);
    if (json.value("searchable").toBool() && field.type != EdmType::String && !field.isVector()) {
        return core::failure(
            invalid(QStringLiteral("definition : Field '%1' is searchable, but only string and vector fields can be.")
                        .arg(field.path)));
    }
    if (field.sortable && field.collection) {
        return core::failure(
            invalid(QStringLiteral("definition : Field '%1' is a collection and cannot be sortable.").arg(field.path)));
    }
    return field;
}

core::Result<void> Definition::checkReferences() const
{
    for (const Field& candidate : m_fields) {
        if (candidate.isVector() &&
            namedIn(m_json.value("vectorSearch").toObject().value("profiles").toArray(), candidate.vectorProfile)
                .isEmpty()) {
            return core::failure(
                invalid(QStringLiteral("definition : The vector search profile '%1' of field '%2' does not exist.")
                            .arg(candidate.vectorProfile, candidate.path)));
        }
    }
    const auto searched =
        std::count_if(m_fields.begin(), m_fields.end(), [](const Field& field) { return field.isText(); });
    if (searched > MaximumTextFields) {
        return core::failure(
            invalid(QStringLiteral("definition : The index has %1 searchable string fields; this service takes %2.")
                        .arg(searched)
                        .arg(MaximumTextFields)));
    }
    const QJsonArray analyzers = m_json.value("analyzers").toArray();
    for (const Field& candidate : m_fields) {
        for (const QString& name : {candidate.indexAnalyzer, candidate.searchAnalyzer}) {
            if (!name.isEmpty() && !isAnalyzerName(name) && namedIn(analyzers, name).isEmpty()) {
                return core::failure(
                    invalid(QStringLiteral("definition : The analyzer '%1' of field '%2' does not exist.")
                                .arg(name, candidate.path)));
            }
        }
    }
    const QJsonArray semantic = m_json.value("semantic").toObject().value("configurations").toArray();
    for (const QJsonValue& configuration : semantic) {
        const QJsonObject prioritized = configuration.toObject().value("prioritizedFields").toObject();
        QJsonArray named = prioritized.value("prioritizedContentFields").toArray();
        if (prioritized.contains("titleField") && prioritized.value("titleField").isObject()) {
            named.append(prioritized.value("titleField"));
        }
        for (const QJsonValue& entry : std::as_const(named)) {
            const QString path = entry.toObject().value("fieldName").toString();
            if (field(path) == nullptr) {
                return core::failure(invalid(
                    QStringLiteral("definition : The semantic configuration names the unknown field '%1'.").arg(path)));
            }
        }
    }
    const QJsonArray suggesters = m_json.value("suggesters").toArray();
    for (const QJsonValue& entry : suggesters) {
        const QJsonArray sources = entry.toObject().value("sourceFields").toArray();
        for (const QJsonValue& source : sources) {
            const Field* named = field(source.toString());
            if (named == nullptr || !named->isText()) {
                return core::failure(
                    invalid(QStringLiteral("definition : The suggester's source field '%1' is not a searchable "
                                           "string field.")
                                .arg(source.toString())));
            }
        }
    }
    return core::Result<void>::ok();
}

void Definition::readSimilarity()
{
    const QJsonObject similarity = m_json.value("similarity").toObject();
    m_k1 = similarity.value("k1").toDouble(1.2);
    m_b = similarity.value("b").toDouble(0.75);
    if (similarity.isEmpty()) {
        m_json.insert("similarity", QJsonObject{{"@odata.type", "#Microsoft.Azure.Search.BM25Similarity"}});
    }
}

const Field* Definition::field(const QString& path) const
{
    for (const Field& candidate : m_fields) {
        if (candidate.path == path) {
            return &candidate;
        }
    }
    return nullptr;
}

QJsonObject Definition::vectorizerOf(const Field& field) const
{
    const QJsonObject vectorSearch = m_json.value("vectorSearch").toObject();
    const QJsonObject profile = namedIn(vectorSearch.value("profiles").toArray(), field.vectorProfile);
    return namedIn(vectorSearch.value("vectorizers").toArray(), profile.value("vectorizer").toString());
}

QJsonObject Definition::semanticConfiguration(const QString& name) const
{
    const QJsonObject semantic = m_json.value("semantic").toObject();
    const QString wanted = name.isEmpty() ? semantic.value("defaultConfiguration").toString() : name;
    return namedIn(semantic.value("configurations").toArray(), wanted);
}

QJsonObject Definition::scoringProfile(const QString& name) const
{
    return namedIn(m_json.value("scoringProfiles").toArray(), name);
}

QJsonObject Definition::suggester(const QString& name) const
{
    return namedIn(m_json.value("suggesters").toArray(), name);
}

} // namespace sandbox::search
