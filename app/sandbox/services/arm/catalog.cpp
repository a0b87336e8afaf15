// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/catalog.h"

#include "sandbox/services/arm/resourceid.h"

#include <QFile>
#include <QJsonDocument>

namespace sandbox::arm {

namespace {

QJsonObject read(const char* name)
{
    QFile file(QStringLiteral(":/sandbox/catalog/%1.json").arg(QLatin1String(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The catalogue %s is not built in.", name);
    return QJsonDocument::fromJson(file.readAll()).object();
}

QStringList texts(const QJsonValue& array)
{
    QStringList list;
    const QJsonArray values = array.toArray();
    for (const QJsonValue& value : values)
        list.append(value.toString());
    return list;
}

ResourceType::Kind kindOf(const QString& word)
{
    static const QHash<QString, ResourceType::Kind> kinds{{"root", ResourceType::Kind::Root},
                                                          {"tracked", ResourceType::Kind::Tracked},
                                                          {"trackedChild", ResourceType::Kind::TrackedChild},
                                                          {"extension", ResourceType::Kind::Extension},
                                                          {"subscription", ResourceType::Kind::Subscription},
                                                          {"child", ResourceType::Kind::Child}};
    return kinds.value(word, ResourceType::Kind::Child);
}

ResourceType readType(const Provider& provider, const QJsonObject& object)
{
    ResourceType type;
    type.provider = provider.name;
    type.type = object.value(QLatin1String("type")).toString();
    type.operation = object.value(QLatin1String("operation")).toString();
    type.kind = kindOf(object.value(QLatin1String("kind")).toString());
    type.apiVersions = texts(object.value(QLatin1String("apiVersions")));
    if (type.apiVersions.isEmpty())
        type.apiVersions = provider.apiVersions;
    type.longRunning = object.value(QLatin1String("longRunning")).toBool();
    type.longRunningDelete = type.longRunning || object.value(QLatin1String("longRunningDelete")).toBool();
    type.singleFlight = object.value(QLatin1String("singleFlight")).toBool();
    type.createdStatus = object.value(QLatin1String("createdStatus")).toInt(201);
    type.embedded = object.value(QLatin1String("embedded")).toString();
    type.required = texts(object.value(QLatin1String("requires")));
    return type;
}

} // namespace

const Catalog& Catalog::instance()
{
    static const Catalog catalog;
    return catalog;
}

Catalog::Catalog()
{
    const QJsonArray providers = read("providers").value(QLatin1String("providers")).toArray();
    for (const QJsonValue& entry : providers) {
        const QJsonObject object = entry.toObject();
        Provider provider{object.value(QLatin1String("namespace")).toString(),
                          object.value(QLatin1String("applicationId")).toString(),
                          texts(object.value(QLatin1String("apiVersions"))),
                          {}};
        const QJsonArray types = object.value(QLatin1String("types")).toArray();
        for (const QJsonValue& type : types)
            provider.types.append(readType(provider, type.toObject()));
        m_providers.append(provider);
    }
    for (const Provider& provider : std::as_const(m_providers)) {
        for (const ResourceType& type : provider.types)
            m_types.insert(type.fullType().toLower(), &type);
    }
    m_locations = read("locations").value(QLatin1String("locations")).toArray();
    m_roles = read("roledefinitions").value(QLatin1String("roleDefinitions")).toArray();
    const QJsonObject models = read("models");
    m_models = models.value(QLatin1String("models")).toArray();
    m_skus = models.value(QLatin1String("skus")).toArray();
}

const Provider* Catalog::provider(const QString& name) const
{
    for (const Provider& provider : m_providers) {
        if (sameText(provider.name, name))
            return &provider;
    }
    return nullptr;
}

const ResourceType* Catalog::type(const QString& fullType) const
{
    return m_types.value(fullType.toLower());
}

QString Catalog::regionCode(QString region)
{
    return region.remove(QLatin1Char(' ')).toLower();
}

QString Catalog::regionName(const QString& code) const
{
    for (const QJsonValue& location : m_locations) {
        if (location.toObject().value(QLatin1String("name")).toString() == regionCode(code))
            return location.toObject().value(QLatin1String("displayName")).toString();
    }
    return code;
}

} // namespace sandbox::arm
