// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/estate/estateloader.h"

#include "sandbox/estate/estategenerator.h"
#include "sandbox/estate/placeholders.h"

#include <QFile>
#include <QJsonDocument>

namespace sandbox {

QJsonObject readEstateDocument(const QString& nameOrFile, QString* problem)
{
    QFile file(QStringLiteral(":/sandbox/estates/%1.json").arg(nameOrFile));
    if (!file.exists())
        file.setFileName(nameOrFile);
    if (!file.open(QIODevice::ReadOnly)) {
        *problem = QStringLiteral("The estate %1 cannot be read: %2").arg(nameOrFile, file.errorString());
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        *problem = QStringLiteral("The estate %1 is not a JSON object: %2").arg(nameOrFile, error.errorString());
        return {};
    }
    QJsonObject estate = document.object();
    const QString base = estate.value(QLatin1String("base")).toString();
    if (!base.isEmpty() && base != nameOrFile) {
        QJsonObject whole = readEstateDocument(base, problem);
        for (auto it = estate.constBegin(); it != estate.constEnd(); ++it)
            whole.insert(it.key(), it.value());
        estate = whole;
    }
    return withGeneratedResources(estate);
}

void populateEstate(World& world, const QJsonObject& document)
{
    const QJsonArray resources = document.value(QLatin1String("resources")).toArray();
    for (const QJsonValue& resource : resources)
        world.estate().put(withSettledTimes(resource.toObject(), world.now()));
}

} // namespace sandbox
