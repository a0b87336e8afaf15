// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/deploymentcolumns.h"

#include <QCoreApplication>
#include <QLocale>
#include <iterator>

namespace deployments {

namespace {

struct Heading
{
    const char* name;
    const char* title;
    const char* help;
    bool isShown;
    bool isNumber;
};

/// In the order of Column.
constexpr Heading kHeadings[] = {
    {"tenant", QT_TRANSLATE_NOOP("deployments", "Tenant"), "", true, false},
    {"subscription", QT_TRANSLATE_NOOP("deployments", "Subscription"), "", false, false},
    {"resourceGroup", QT_TRANSLATE_NOOP("deployments", "Resource group"), "", false, false},
    {"account", QT_TRANSLATE_NOOP("deployments", "Resource"), "", true, false},
    {"region", QT_TRANSLATE_NOOP("deployments", "Region"), "", true, false},
    {"deployment", QT_TRANSLATE_NOOP("deployments", "Deployment"), "", true, false},
    {"model", QT_TRANSLATE_NOOP("deployments", "Model"), "", true, false},
    {"version", QT_TRANSLATE_NOOP("deployments", "Version"), "", true, false},
    {"type", QT_TRANSLATE_NOOP("deployments", "Type"), "", true, false},
    {"capacity", QT_TRANSLATE_NOOP("deployments", "Capacity"), "", true, true},
    {"used", QT_TRANSLATE_NOOP("deployments", "Used"),
     QT_TRANSLATE_NOOP("deployments", "Share of the capacity in the busiest of the last five full minutes. From platform metrics."),
     true, true},
    {"throttled", QT_TRANSLATE_NOOP("deployments", "429s"),
     QT_TRANSLATE_NOOP("deployments", "Share of answers in the last hour that refused for lack of capacity. From platform metrics."),
     true, true},
    {"firstToken", QT_TRANSLATE_NOOP("deployments", "p95 first token (last hour)"),
     QT_TRANSLATE_NOOP("deployments", "Within this time 95 of 100 streamed answers began, as applications report it to Application Insights. "
                                      "Where none does, the mean of platform metrics stands in and says so; those have no percentiles, "
                                      "and measure this for provisioned types only."),
     true, true},
    {"requests", QT_TRANSLATE_NOOP("deployments", "Requests"),
     QT_TRANSLATE_NOOP("deployments", "Answers in the last hour. From platform metrics."), false, true},
    {"retires", QT_TRANSLATE_NOOP("deployments", "Retires on"),
     QT_TRANSLATE_NOOP("deployments", "When the model version, or this deployment type of it, stops answering."), true, true},
    {"daysLeft", QT_TRANSLATE_NOOP("deployments", "Days left"), "", true, true},
    {"lifecycle", QT_TRANSLATE_NOOP("deployments", "Lifecycle"), "", false, false},
    {"upgradePolicy", QT_TRANSLATE_NOOP("deployments", "Version upgrade"), "", false, false},
    {"spillover", QT_TRANSLATE_NOOP("deployments", "Spills over to"),
     QT_TRANSLATE_NOOP("deployments", "Deployment that answers what the provisioned one has no capacity for."), true, false},
    {"contentFilter", QT_TRANSLATE_NOOP("deployments", "Content filter"), "", true, false},
    {"network", QT_TRANSLATE_NOOP("deployments", "Network"), "", false, false},
    {"keyAuth", QT_TRANSLATE_NOOP("deployments", "Keys"),
     QT_TRANSLATE_NOOP("deployments", "Whether API keys are accepted besides Entra ID tokens."), false, false},
    {"state", QT_TRANSLATE_NOOP("deployments", "State"), "", true, false},
};
static_assert(std::size(kHeadings) == size_t(kColumnCount));

QString translated(const char* text)
{
    return *text ? QCoreApplication::translate("deployments", text) : QString();
}

QString percent(const std::optional<double>& share)
{
    if (!share) {
        return {};
    }
    const double value = *share * 100;
    return QLocale().toString(value, 'f', value > 0 && value < 10 ? 1 : 0) + QStringLiteral(" %");
}

QString networkText(const DeploymentRow& row)
{
    if (!row.publicNetwork) {
        return row.privateEndpoints > 0 ? QCoreApplication::translate("deployments", "Private")
                                        : QCoreApplication::translate("deployments", "Closed");
    }
    return row.networkRestricted ? QCoreApplication::translate("deployments", "Selected networks")
                                 : QCoreApplication::translate("deployments", "Public");
}

QString upgradeText(const QString& policy)
{
    if (policy == QLatin1String("OnceNewDefaultVersionAvailable")) {
        return QCoreApplication::translate("deployments", "With each new default");
    }
    if (policy == QLatin1String("OnceCurrentVersionExpired")) {
        return QCoreApplication::translate("deployments", "When it retires");
    }
    return policy == QLatin1String("NoAutoUpgrade") ? QCoreApplication::translate("deployments", "Never by itself") : policy;
}

/// The percentile, or else the mean under its own name.
QString firstTokenText(const DeploymentRow& row)
{
    const auto milliseconds = [](double value) { return QLocale().toString(value, 'f', 0) + QStringLiteral(" ms"); };
    if (row.firstTokenP95Ms) {
        return milliseconds(*row.firstTokenP95Ms);
    }
    return row.firstTokenMs ? QCoreApplication::translate("deployments", "mean %1").arg(milliseconds(*row.firstTokenMs)) : QStringLiteral("—");
}

QString numberText(const DeploymentRow& row, Column column, const QDateTime& now)
{
    if (column == Column::FirstToken) {
        return firstTokenText(row);
    }
    const std::optional<double> value = cellNumber(row, column, now);
    if (!value) {
        return {};
    }
    switch (column) {
    case Column::Capacity: return capacityText(row.type, row.capacity);
    case Column::Used:
    case Column::Throttled: return percent(value);
    case Column::Retires: return row.retiresOn.toUTC().date().toString(Qt::ISODate);
    default: return QLocale().toString(qlonglong(*value));
    }
}

} // namespace

QString columnName(Column column)
{
    return QLatin1String(kHeadings[int(column)].name);
}

QString columnTitle(Column column)
{
    return translated(kHeadings[int(column)].title);
}

QString columnHelp(Column column)
{
    return translated(kHeadings[int(column)].help);
}

bool isShownAtFirst(Column column)
{
    return kHeadings[int(column)].isShown;
}

bool isNumber(Column column)
{
    return kHeadings[int(column)].isNumber;
}

std::optional<double> cellNumber(const DeploymentRow& row, Column column, const QDateTime& now)
{
    switch (column) {
    case Column::Capacity: return row.capacity;
    case Column::Used: return row.usedShare;
    case Column::Throttled: return row.throttledShare;
    case Column::FirstToken: return row.firstTokenP95Ms ? row.firstTokenP95Ms : row.firstTokenMs;
    case Column::Requests: return row.requests;
    case Column::Retires:
        return row.retiresOn.isValid() ? std::optional(double(row.retiresOn.toSecsSinceEpoch())) : std::nullopt;
    case Column::DaysLeft: {
        const std::optional<int> days = daysLeft(row, now);
        return days ? std::optional<double>(*days) : std::nullopt;
    }
    default: return std::nullopt;
    }
}

QString cellText(const DeploymentRow& row, Column column, const QDateTime& now)
{
    switch (column) {
    case Column::Tenant: return row.tenant;
    case Column::Subscription: return row.subscription;
    case Column::ResourceGroup: return row.resourceGroup;
    case Column::Account: return row.account;
    case Column::Region: return row.region;
    case Column::Deployment: return row.name;
    case Column::Model: return row.modelName;
    case Column::Version: return row.modelVersion;
    case Column::Type: return row.type;
    case Column::Lifecycle: return row.lifecycle;
    case Column::UpgradePolicy: return upgradeText(row.upgradePolicy);
    case Column::Spillover: return row.spilloverTo;
    case Column::ContentFilter: return row.contentFilter;
    case Column::Network: return networkText(row);
    case Column::KeyAuth:
        return row.keysAllowed ? QCoreApplication::translate("deployments", "Accepted")
                               : QCoreApplication::translate("deployments", "Off");
    case Column::State: return row.provisioningState;
    default: return numberText(row, column, now);
    }
}

} // namespace deployments
