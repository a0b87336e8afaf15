// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/modellimits.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tokens {

namespace {

std::optional<int> number(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

QHash<QString, ModelLimits> read()
{
    QHash<QString, ModelLimits> limits;
    QFile file(QStringLiteral(":/tokens/models.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the list of models is not linked into this program");
    }
    const QJsonArray models = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("models")).toArray();
    for (const QJsonValue& value : models) {
        const QJsonObject entry = value.toObject();
        ModelLimits model;
        model.model = entry.value(QLatin1String("model")).toString();
        model.encoding = encodingNamed(entry.value(QLatin1String("encoding")).toString()).value_or(EncodingName::O200kBase);
        model.context = number(entry.value(QLatin1String("context")));
        model.maxOutput = number(entry.value(QLatin1String("maxOutput")));
        limits.insert(model.model, model);
    }
    return limits;
}

const QHash<QString, ModelLimits>& listed()
{
    static const QHash<QString, ModelLimits> limits = read();
    return limits;
}

} // namespace

std::optional<ModelLimits> limitsOfModel(QStringView model)
{
    QString name = model.trimmed().toString().toLower();
    if (name.startsWith(QLatin1String("gpt-3.5"))) {
        name.replace(0, 7, QStringLiteral("gpt-35"));
    }
    for (qsizetype end = name.size(); end > 0; end = name.lastIndexOf(QLatin1Char('-'), end - 1)) {
        const auto found = listed().constFind(name.left(end));
        if (found != listed().constEnd()) {
            return *found;
        }
    }
    return std::nullopt;
}

std::optional<EncodingName> encodingOfModel(QStringView model)
{
    const std::optional<ModelLimits> limits = limitsOfModel(model);
    return limits ? std::optional(limits->encoding) : std::nullopt;
}

std::optional<int> contextLengthOfModel(QStringView model)
{
    const std::optional<ModelLimits> limits = limitsOfModel(model);
    return limits ? limits->context : std::nullopt;
}

std::optional<int> maxOutputOfModel(QStringView model)
{
    const std::optional<ModelLimits> limits = limitsOfModel(model);
    return limits ? limits->maxOutput : std::nullopt;
}

QStringList listedModels()
{
    QStringList names = listed().keys();
    names.sort();
    return names;
}

} // namespace tokens
