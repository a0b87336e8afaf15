// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/grounding.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace sandbox::reader {

namespace {

const QStringList& textFields()
{
    static const QStringList names = QStringLiteral("content text chunk body page_content pagecontent snippet passage "
                                                    "chunk_text excerpt document_content document")
                                         .split(QLatin1Char(' '));
    return names;
}

const QStringList& titleFields()
{
    static const QStringList names =
        QStringLiteral("title name heading filename file_name sourcefile sourcepage filepath file path source url")
            .split(QLatin1Char(' '));
    return names;
}

const QStringList& idFields()
{
    static const QStringList names =
        QStringLiteral("n ref number citation index id doc_id docid document_id chunk_id key").split(QLatin1Char(' '));
    return names;
}

QString asText(const QJsonValue& value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts.append(asText(part));
        return parts.join(QLatin1Char('\n'));
    }
    return value.toString();
}

/// First of `names` that `object` has, compared without case; string, number or array of strings.
QString field(const QJsonObject& object, const QStringList& names)
{
    for (const QString& name : names) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key().compare(name, Qt::CaseInsensitive) == 0) {
                const QString text = asText(it.value());
                if (!text.isEmpty())
                    return text;
            }
        }
    }
    return {};
}

void collect(const QJsonValue& value, QList<Source>& sources);

void collectObject(const QJsonObject& object, QList<Source>& sources)
{
    const QString text = field(object, textFields());
    const QJsonValue nested = object.value(QStringLiteral("document"));
    if (text.size() >= 12 && !nested.isObject()) {
        Source source;
        source.text = text;
        source.title = field(object, titleFields());
        source.id = field(object, idFields());
        sources.append(source);
        return;
    }
    qsizetype longTexts = 0;
    for (auto it = object.begin(); it != object.end(); ++it)
        longTexts += it.value().isString() && it.value().toString().size() > 60 ? 1 : 0;
    if (longTexts > 0 && longTexts == object.size()) {
        for (auto it = object.begin(); it != object.end(); ++it)
            sources.append({{}, it.key(), {}, it.value().toString(), Source::Origin::Document});
        return;
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.value().isArray() || it.value().isObject())
            collect(it.value(), sources);
    }
}

void collect(const QJsonValue& value, QList<Source>& sources)
{
    if (value.isObject())
        return collectObject(value.toObject(), sources);
    const QJsonArray array = value.toArray();
    for (const QJsonValue& element : array) {
        if (element.isString() && element.toString().size() > 40)
            sources.append({{}, {}, {}, element.toString(), Source::Origin::Document});
        else
            collect(element, sources);
    }
}

void flatten(const QString& path, const QJsonValue& value, QStringList& lines)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            static const QRegularExpression inner(QStringLiteral("[_-]|(?<=[a-z])(?=[A-Z])"));
            QString key = it.key();
            key.replace(inner, QStringLiteral(" "));
            flatten(path.isEmpty() ? key : path + QLatin1Char(' ') + key, it.value(), lines);
        }
        return;
    }
    if (value.isArray()) {
        for (const QJsonValue& element : value.toArray())
            flatten(path, element, lines);
        return;
    }
    const QString text =
        value.isBool() ? (value.toBool() ? QStringLiteral("yes") : QStringLiteral("no")) : asText(value);
    if (!text.isEmpty())
        lines.append(path.isEmpty() ? text : path + QStringLiteral(": ") + text);
}

} // namespace

QList<Source> jsonSources(const QByteArray& json)
{
    QList<Source> sources;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isArray())
        collect(document.array(), sources);
    else if (document.isObject())
        collect(document.object(), sources);
    return sources;
}

QString flattened(const QJsonValue& value)
{
    QStringList lines;
    flatten({}, value, lines);
    return lines.join(QLatin1Char('\n'));
}

} // namespace sandbox::reader
