// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/metrics/definitions.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sandbox {

namespace {

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& entry : array)
        list.append(entry.toString());
    return list;
}

MetricDefinition read(const QString& metricNamespace, const QJsonObject& object, const QJsonObject& sets)
{
    const auto text = [&](const char* member) { return object.value(QLatin1String(member)).toString(); };
    MetricDefinition definition;
    definition.metricNamespace = metricNamespace;
    definition.name = text("name");
    definition.display = text("display");
    definition.description = text("description");
    definition.category = text("category");
    definition.unit = text("unit");
    definition.supported = strings(object.value(QLatin1String("aggregations")));
    definition.primary = definition.supported.value(0);
    const QJsonValue dimensions = object.value(QLatin1String("dimensions"));
    definition.dimensions = strings(dimensions.isString() ? sets.value(dimensions.toString()) : dimensions);
    definition.perMinute = object.value(QLatin1String("perMinute")).toBool();
    definition.scale = object.value(QLatin1String("perSecond")).toBool() ? 1.0 / 60 : 1;
    definition.percentileOf = text("percentileOf");
    definition.percentile = object.value(QLatin1String("percentile")).toDouble();
    return definition;
}

QHash<QString, QList<MetricDefinition>> readAll()
{
    QHash<QString, QList<MetricDefinition>> all;
    QFile file(QStringLiteral(":/sandbox/catalog/metrics.json"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject sets = document.value(QLatin1String("dimensionSets")).toObject();
    const QJsonObject namespaces = document.value(QLatin1String("namespaces")).toObject();
    for (auto it = namespaces.begin(); it != namespaces.end(); ++it) {
        const QJsonArray metrics = it->toArray();
        for (const QJsonValue& metric : metrics)
            all[it.key().toLower()].append(read(it.key(), metric.toObject(), sets));
    }
    return all;
}

} // namespace

const QList<MetricDefinition>& metricDefinitions(const QString& resourceType)
{
    static const QHash<QString, QList<MetricDefinition>> all = readAll();
    static const QList<MetricDefinition> none;
    const auto found = all.constFind(resourceType.toLower());
    return found == all.constEnd() ? none : *found;
}

const MetricDefinition* metricDefinition(const QString& resourceType, const QString& name)
{
    for (const MetricDefinition& definition : metricDefinitions(resourceType)) {
        if (definition.name.compare(name, Qt::CaseInsensitive) == 0)
            return &definition;
    }
    return nullptr;
}

} // namespace sandbox
