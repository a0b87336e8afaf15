// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/resourceid.h"

namespace sandbox::arm {

bool sameText(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isWithin(const QString& id, const QString& scope)
{
    if (scope.isEmpty() || scope == QLatin1String("/"))
        return true;
    return id.startsWith(scope, Qt::CaseInsensitive) &&
           (id.size() == scope.size() || id.at(scope.size()) == QLatin1Char('/'));
}

ResourceId ResourceId::parse(const QString& path)
{
    ResourceId id;
    const QStringList parts = path.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    id.text = QLatin1Char('/') + parts.join(QLatin1Char('/'));
    const auto is = [&](qsizetype at, const char* word) {
        return at < parts.size() && parts.at(at).compare(QLatin1String(word), Qt::CaseInsensitive) == 0;
    };
    if (is(0, "subscriptions") && parts.size() > 1) {
        id.subscriptionId = parts.at(1);
        if (is(2, "resourceGroups") && parts.size() > 3)
            id.resourceGroup = parts.at(3);
    }
    qsizetype last = -1;
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (is(i, "providers"))
            last = i;
    }
    if (last < 0) {
        id.scope = id.text;
        return id;
    }
    id.scope = last == 0 ? QString() : QLatin1Char('/') + parts.mid(0, last).join(QLatin1Char('/'));
    id.provider = parts.at(last + 1);
    for (qsizetype i = last + 2; i < parts.size(); ++i)
        ((i - last) % 2 == 0 ? id.types : id.names).append(parts.at(i));
    return id;
}

QString ResourceId::type() const
{
    if (!provider.isEmpty())
        return types.isEmpty() ? QString() : provider + QLatin1Char('/') + types.join(QLatin1Char('/'));
    if (!resourceGroup.isEmpty())
        return QStringLiteral("Microsoft.Resources/resourceGroups");
    return subscriptionId.isEmpty() ? QString() : QStringLiteral("Microsoft.Resources/subscriptions");
}

QString ResourceId::name() const
{
    return text.section(QLatin1Char('/'), -1);
}

QString ResourceId::parent() const
{
    if (provider.isEmpty())
        return resourceGroup.isEmpty() ? QString() : subscription();
    if (types.size() <= 1)
        return scope;
    return text.section(QLatin1Char('/'), 0, isCollection() ? -2 : -3);
}

QString ResourceId::subscription() const
{
    return subscriptionId.isEmpty() ? QString() : text.section(QLatin1Char('/'), 0, 2);
}

QString ResourceId::group() const
{
    return resourceGroup.isEmpty() ? QString() : text.section(QLatin1Char('/'), 0, 4);
}

} // namespace sandbox::arm
