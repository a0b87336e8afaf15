// SPDX-License-Identifier: GPL-3.0-or-later
// The structure side of SchemaFill: objects, arrays, references, unions.
#include "sandbox/reader/schemafill.h"

#include "sandbox/reader/extract.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace sandbox::reader {

namespace {

constexpr int kDepth = 8;

QString typeOf(const QJsonObject& schema)
{
    const QJsonValue type = schema.value(QStringLiteral("type"));
    if (type.isString())
        return type.toString();
    for (const QJsonValue& option : type.toArray()) {
        if (option.toString() != QStringLiteral("null"))
            return option.toString();
    }
    if (schema.contains(QStringLiteral("properties")))
        return QStringLiteral("object");
    return schema.contains(QStringLiteral("items")) ? QStringLiteral("array") : QStringLiteral("string");
}

bool nullable(const QJsonObject& schema)
{
    for (const QJsonValue& option : schema.value(QStringLiteral("type")).toArray()) {
        if (option.toString() == QStringLiteral("null"))
            return true;
    }
    return false;
}

} // namespace

SchemaFill::SchemaFill(Purpose purpose, const Context& context, const Answerer* answerer)
    : m_purpose(purpose), m_context(context), m_answerer(answerer)
{
}

QJsonObject SchemaFill::object(const QJsonObject& schema)
{
    m_root = schema;
    return objectValue(resolved(schema), 0).toObject();
}

/// Follows "$ref": "#/$defs/x" and takes the first branch of a union that is not null.
QJsonObject SchemaFill::resolved(const QJsonObject& schema) const
{
    QJsonObject out = schema;
    for (int step = 0; step < kDepth; ++step) {
        const QString reference = out.value(QStringLiteral("$ref")).toString();
        if (reference.startsWith(QLatin1Char('#'))) {
            QJsonValue target = m_root;
            for (const QString& part : reference.mid(1).split(QLatin1Char('/'), Qt::SkipEmptyParts))
                target = target.toObject().value(part);
            out = target.toObject();
            continue;
        }
        QJsonObject merged = out;
        bool united = false;
        for (const QString& key : {QStringLiteral("anyOf"), QStringLiteral("oneOf"), QStringLiteral("allOf")}) {
            for (const QJsonValue& branch : out.value(key).toArray()) {
                if (branch.toObject().value(QStringLiteral("type")).toString() == QStringLiteral("null"))
                    continue;
                merged.remove(key);
                const QJsonObject chosen = branch.toObject();
                for (auto it = chosen.begin(); it != chosen.end(); ++it)
                    merged.insert(it.key(), it.value());
                united = true;
                break;
            }
        }
        if (!united)
            return out;
        out = merged;
    }
    return out;
}

QJsonValue SchemaFill::objectValue(const QJsonObject& schema, int depth)
{
    QJsonObject out;
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    const QJsonArray required = schema.value(QStringLiteral("required")).toArray();
    if (depth > kDepth)
        return out;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const bool must = required.contains(QJsonValue(it.key()));
        const QJsonValue filled = value(it.key(), resolved(it.value().toObject()), must, depth + 1);
        if (!filled.isUndefined())
            out.insert(it.key(), filled);
    }
    return out;
}

QJsonValue SchemaFill::value(const QString& name, const QJsonObject& schema, bool required, int depth)
{
    if (schema.contains(QStringLiteral("const")))
        return schema.value(QStringLiteral("const"));
    bool found = true;
    QJsonValue out;
    const QString type = typeOf(schema);
    const QJsonArray options = schema.value(QStringLiteral("enum")).toArray();
    if (!options.isEmpty())
        out = enumValue(name, options, found);
    else if (type == QStringLiteral("object"))
        out = objectValue(schema, depth);
    else if (type == QStringLiteral("array"))
        out = arrayValue(name, schema, found, depth);
    else if (type == QStringLiteral("integer") || type == QStringLiteral("number"))
        out = numberValue(name, schema, type == QStringLiteral("integer"), found);
    else if (type == QStringLiteral("boolean"))
        out = boolValue(name, schema, found);
    else if (type == QStringLiteral("null"))
        out = QJsonValue::Null;
    else
        out = stringValue(name, schema, found);
    if (found)
        return out;
    if (schema.contains(QStringLiteral("default")))
        return required ? schema.value(QStringLiteral("default")) : QJsonValue(QJsonValue::Undefined);
    if (!required)
        return QJsonValue::Undefined;
    m_missing.append(name);
    return nullable(schema) ? QJsonValue(QJsonValue::Null) : out;
}

/// One element of a "citations" array: what its properties ask for about one quote.
QJsonValue SchemaFill::citationItem(const Quote& quote, int index, const QJsonObject& schema) const
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    const Source* source = nullptr;
    if (m_answerer != nullptr && quote.passage >= 0)
        source = &m_answerer->corpus().sources()[m_answerer->corpus().passages()[quote.passage].source];
    const QString id = source != nullptr && !source->id.isEmpty() ? source->id
                       : quote.marks.isEmpty()                    ? QString::number(index + 1)
                                                                  : quote.marks.first().mid(1).chopped(1);
    const auto number = digits.match(id);
    const QString type = typeOf(schema);
    if (type == QStringLiteral("integer") || type == QStringLiteral("number"))
        return number.hasMatch() ? number.captured().toInt() : index + 1;
    if (type != QStringLiteral("object"))
        return id;
    QJsonObject out;
    const QJsonObject properties = schema.value(QStringLiteral("properties")).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject property = resolved(it.value().toObject());
        const QString inner = typeOf(property);
        const QString key = it.key().toLower();
        if (inner == QStringLiteral("integer") || inner == QStringLiteral("number"))
            out.insert(it.key(), number.hasMatch() ? number.captured().toInt() : index + 1);
        else if (inner == QStringLiteral("boolean"))
            out.insert(it.key(), true);
        else if (inner == QStringLiteral("array"))
            out.insert(it.key(), QJsonArray());
        else if (inner == QStringLiteral("object"))
            out.insert(it.key(), citationItem(quote, index, property));
        else if (key.contains(QStringLiteral("title")) || key.contains(QStringLiteral("name")))
            out.insert(it.key(), source != nullptr ? source->title : QString());
        else if (key.contains(QStringLiteral("id")) || key == QStringLiteral("n") ||
                 key.contains(QStringLiteral("source")) || key.contains(QStringLiteral("ref")) ||
                 key.contains(QStringLiteral("doc")))
            out.insert(it.key(), id);
        else
            out.insert(it.key(), quote.text);
    }
    return out;
}

} // namespace sandbox::reader
