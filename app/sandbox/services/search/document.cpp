// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/document.h"

#include "sandbox/services/search/columns.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <cmath>
#include <limits>

namespace sandbox::search {

namespace {

core::Error invalidAction(int position, const QString& problem)
{
    return refusal(400, QStringLiteral("InvalidRequestParameter"),
                   QStringLiteral("The request is invalid. Details: actions : %1: %2").arg(position).arg(problem));
}

QString typeName(const Field& field)
{
    static const char* const names[] = {"Edm.String",         "Edm.Int32",       "Edm.Int64",
                                        "Edm.Double",         "Edm.Boolean",     "Edm.DateTimeOffset",
                                        "Edm.GeographyPoint", "Edm.ComplexType", "Edm.Single"};
    return QLatin1String(names[int(field.type)]);
}

/// The value as it is kept, or undefined when it does not fit the type.
QJsonValue scalar(const Field& field, const QJsonValue& value)
{
    const QJsonValue wrong(QJsonValue::Undefined);
    switch (field.type) {
    case EdmType::String:
        return value.isString() ? value : wrong;
    case EdmType::Boolean:
        return value.isBool() ? value : wrong;
    case EdmType::Int32:
    case EdmType::Int64: {
        const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
        const bool fits = value.isDouble() && number == std::floor(number) &&
                          (field.type == EdmType::Int64 || std::abs(number) <= 2147483648.0);
        return fits ? value : wrong;
    }
    case EdmType::DateTimeOffset: {
        const auto time = value.isString() ? parseDateTimeOffset(value.toString()) : std::nullopt;
        return time ? QJsonValue(formatDateTimeOffset(*time)) : wrong;
    }
    case EdmType::GeographyPoint:
        return value.isObject() && value.toObject().value("type").toString() == QLatin1String("Point") ? value : wrong;
    default:
        return value.isDouble() ? value : wrong;
    }
}

class Reader
{
public:
    Reader(const Definition& definition, int position) : m_definition(definition), m_position(position) {}

    core::Result<QJsonObject> object(const QJsonObject& json, const QString& prefix, Document* document)
    {
        QJsonObject result;
        for (auto it = json.begin(); it != json.end(); ++it) {
            if (it.key().startsWith(u'@')) {
                continue;
            }
            const Field* field = m_definition.field(prefix + it.key());
            if (field == nullptr) {
                return core::failure(invalidAction(
                    m_position,
                    QStringLiteral(
                        "The property '%1' does not exist on type 'search.documentFields' or is not present in the API "
                        "version. Make sure to only use property names that are defined by the type.")
                        .arg(prefix + it.key())));
            }
            if (field->isVector()) {
                if (auto read = vector(*field, *it, document); !read) {
                    return core::failure(read.error());
                }
                continue;
            }
            auto value = member(*field, *it, !prefix.isEmpty() && m_definition.field(prefix.chopped(1))->collection);
            if (!value) {
                return core::failure(value.error());
            }
            result.insert(it.key(), *value);
        }
        return result;
    }

private:
    core::Error wrongType(const Field& field, const QJsonValue& value) const
    {
        const QString shown = value.isString() ? value.toString().left(80)
                                               : QString::fromUtf8(value.isNull() ? "null" : "the given value");
        return invalidAction(
            m_position,
            QStringLiteral("Cannot convert '%1' of field '%2' to the expected type '%3'.")
                .arg(shown, field.path,
                     field.collection ? QStringLiteral("Collection(%1)").arg(typeName(field)) : typeName(field)));
    }

    /// `insideCollection`: leaves below a complex collection are single values although their column is a collection.
    core::Result<QJsonValue> member(const Field& field, const QJsonValue& value, bool insideCollection)
    {
        const bool collection = field.collection && !insideCollection;
        if (value.isNull() && !collection) {
            return value;
        }
        if (!collection) {
            return single(field, value);
        }
        if (!value.isArray()) {
            return core::failure(wrongType(field, value));
        }
        QJsonArray result;
        const QJsonArray entries = value.toArray();
        for (const QJsonValue& entry : entries) {
            auto read = single(field, entry);
            if (!read) {
                return core::failure(read.error());
            }
            result.append(*read);
        }
        return QJsonValue(result);
    }

    core::Result<QJsonValue> single(const Field& field, const QJsonValue& value)
    {
        if (field.type == EdmType::Complex) {
            if (!value.isObject()) {
                return core::failure(wrongType(field, value));
            }
            auto read = object(value.toObject(), field.path + u'/', nullptr);
            if (!read) {
                return core::failure(read.error());
            }
            return QJsonValue(*read);
        }
        const QJsonValue kept = scalar(field, value);
        if (kept.isUndefined()) {
            return core::failure(wrongType(field, value));
        }
        return kept;
    }

    core::Result<void> vector(const Field& field, const QJsonValue& value, Document* document)
    {
        std::vector<float> values;
        const QJsonArray array = value.toArray();
        if (!value.isNull() && (!value.isArray() || array.size() != field.dimensions)) {
            return core::failure(invalidAction(
                m_position, QStringLiteral("The vector field '%1' expects %2 dimensions, but the document has %3.")
                                .arg(field.path)
                                .arg(field.dimensions)
                                .arg(array.size())));
        }
        values.reserve(size_t(array.size()));
        for (const QJsonValue& entry : array) {
            if (!entry.isDouble()) {
                return core::failure(wrongType(field, entry));
            }
            values.push_back(float(entry.toDouble()));
        }
        if (document != nullptr) {
            document->vectors.insert(field.path, std::move(values));
        }
        return core::Result<void>::ok();
    }

    const Definition& m_definition;
    int m_position;
};

} // namespace

core::Result<Document> readDocument(const Definition& definition, const QJsonObject& json, int position)
{
    Document document;
    const QJsonValue key = json.value(definition.keyField().path);
    if (!key.isString() || key.toString().isEmpty()) {
        return core::failure(refusal(
            400, QStringLiteral("InvalidRequestParameter"),
            QStringLiteral("The request is invalid. Details: actions : %1: Document key cannot be missing or empty.")
                .arg(position)));
    }
    auto body = Reader(definition, position).object(json, QString(), &document);
    if (!body) {
        return core::failure(body.error());
    }
    document.key = key.toString();
    document.body = *body;
    return document;
}

QString keyProblem(const QString& key)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9_=-]{1,1024}\\z"));
    if (pattern.match(key).hasMatch() && !key.startsWith(u'_')) {
        return {};
    }
    if (key.startsWith(u'_')) {
        return QStringLiteral("Invalid document key: '%1'. Keys cannot start with an underscore.").arg(key.left(200));
    }
    return QStringLiteral(
               "Invalid document key: '%1'. Keys can only contain letters, digits, underscore (_), dash (-), or equal "
               "sign (=). If the keys in your source data contain other characters, we recommend encoding them with a "
               "URL-safe version of Base64 before uploading them to the index.")
        .arg(key.left(200));
}

QJsonValue valueAt(const QJsonObject& body, const QString& path)
{
    const qsizetype slash = path.indexOf(u'/');
    if (slash < 0) {
        return body.value(path);
    }
    const QJsonValue parent = body.value(path.left(slash));
    const QString rest = path.mid(slash + 1);
    if (!parent.isArray()) {
        return valueAt(parent.toObject(), rest);
    }
    QJsonArray all;
    const QJsonArray entries = parent.toArray();
    for (const QJsonValue& entry : entries) {
        const QJsonValue value = valueAt(entry.toObject(), rest);
        if (value.isArray()) {
            const QJsonArray inner = value.toArray();
            for (const QJsonValue& one : inner) {
                all.append(one);
            }
        } else if (!value.isUndefined() && !value.isNull()) {
            all.append(value);
        }
    }
    return all;
}

QJsonObject mergedDocument(QJsonObject base, const QJsonObject& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isObject() && base.value(it.key()).isObject()) {
            base.insert(it.key(), mergedDocument(base.value(it.key()).toObject(), it->toObject()));
        } else {
            base.insert(it.key(), *it);
        }
    }
    return base;
}

} // namespace sandbox::search
