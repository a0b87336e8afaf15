// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/estate/placeholders.h"

#include <QRegularExpression>

namespace sandbox {

namespace {

QJsonValue mapped(const QJsonValue& value, const std::function<QJsonValue(const QString&)>& mapText)
{
    if (value.isString()) {
        const QString text = value.toString();
        return text.contains(QLatin1String("{{")) ? mapText(text) : value;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            array.replace(i, mapped(array.at(i), mapText));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = mapped(*it, mapText);
    return object;
}

QJsonValue settledText(const QString& text, const QDateTime& midnight)
{
    static const QRegularExpression pattern(QStringLiteral("^\\{\\{(date|epoch):([+-]\\d+)d\\}\\}$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return text;
    const QDateTime time = midnight.addDays(match.captured(2).toInt());
    if (match.captured(1) == QLatin1String("epoch"))
        return time.toSecsSinceEpoch();
    return time.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

/// What one placeholder stands for; nothing when the name is not ours.
std::optional<QString> replacement(const QString& name, const QString& argument, World& world, const QString& origin)
{
    static const QStringList mounts{"openai", "contentsafety", "foundry", "search",    "ml",
                                    "app",    "appconfig",     "logs",    "authority", "arm"};
    if (mounts.contains(name))
        return world.endpoint(name, argument, origin);
    if (name == QLatin1String("ingestion"))
        return world.endpoint(name, {}, world.httpsOrigin());
    if (name == QLatin1String("apphost"))
        return world.endpoint(QStringLiteral("app"), argument, origin).section(QLatin1String("://"), 1);
    if (name == QLatin1String("key1") || name == QLatin1String("primaryKey"))
        return world.estate().secretsOf(argument).value(name).toString();
    return std::nullopt;
}

} // namespace

QJsonObject withSettledTimes(const QJsonObject& resource, const QDateTime& now)
{
    const QDateTime midnight(now.date(), QTime(8, 0), Qt::UTC);
    return mapped(resource, [&](const QString& text) { return settledText(text, midnight); }).toObject();
}

QString withEndpoints(QString text, World& world, const QString& origin)
{
    static const QRegularExpression pattern(QStringLiteral("\\{\\{([A-Za-z0-9]+)(?::([^{}]*))?\\}\\}"));
    qsizetype at = 0;
    for (;;) {
        const auto match = pattern.match(text, at);
        if (!match.hasMatch())
            return text;
        const auto with = replacement(match.captured(1), match.captured(2), world, origin);
        if (with)
            text.replace(match.capturedStart(), match.capturedLength(), *with);
        at = match.capturedStart() + (with ? with->size() : match.capturedLength());
    }
}

QJsonValue withEndpoints(const QJsonValue& value, World& world, const QString& origin)
{
    return mapped(value, [&](const QString& text) -> QJsonValue { return withEndpoints(text, world, origin); });
}

} // namespace sandbox
