// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/endpointtable.h"

#include <QLocale>
#include <algorithm>

namespace deployments {

namespace {

int instancesOf(const OnlineEndpointRow& row)
{
    int sum = 0;
    for (const OnlineDeploymentRow& deployment : row.deployments) {
        sum += deployment.instances;
    }
    return sum;
}

bool isNumeric(int column)
{
    return column == EndpointTable::Deployments || column == EndpointTable::Instances;
}

int numberOf(const OnlineEndpointRow& row, int column)
{
    return column == EndpointTable::Instances ? instancesOf(row) : int(row.deployments.size());
}

QString textOf(const OnlineEndpointRow& row, int column)
{
    switch (column) {
    case EndpointTable::Endpoint: return row.name;
    case EndpointTable::Traffic: return row.shares.text();
    case EndpointTable::State: return row.state;
    case EndpointTable::Workspace: return row.workspace;
    case EndpointTable::SignIn: return authModeText(row.authMode);
    case EndpointTable::Deployments:
    case EndpointTable::Instances: return QLocale().toString(numberOf(row, column));
    case EndpointTable::Region: return row.region;
    case EndpointTable::Network: return row.publicNetwork ? EndpointTable::tr("public") : EndpointTable::tr("private only");
    case EndpointTable::Tenant: return row.tenant;
    case EndpointTable::ResourceGroup: return row.resourceGroup;
    default: return {};
    }
}

} // namespace

QString EndpointTable::columnName(int column)
{
    static const QStringList names{QStringLiteral("endpoint"), QStringLiteral("traffic"), QStringLiteral("state"), QStringLiteral("workspace"),
                                   QStringLiteral("signIn"), QStringLiteral("deployments"), QStringLiteral("instances"), QStringLiteral("region"),
                                   QStringLiteral("network"), QStringLiteral("tenant"), QStringLiteral("resourceGroup")};
    return names.value(column);
}

void EndpointTable::setRows(const QList<OnlineEndpointRow>& rows)
{
    if (rows != m_all) {
        m_all = rows;
        arrange();
    }
}

void EndpointTable::setFilter(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    arrange();
}

void EndpointTable::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrange();
}

const OnlineEndpointRow* EndpointTable::row(int index) const
{
    return index >= 0 && index < m_shown.size() ? &m_all.at(m_shown.at(index)) : nullptr;
}

void EndpointTable::arrange()
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_all.size(); ++i) {
        QStringList texts;
        for (int column = 0; column < ColumnCount; ++column) {
            texts << textOf(m_all.at(i), column);
        }
        const QString text = texts.join(QLatin1Char('\n'));
        if (std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); })) {
            m_shown.append(i);
        }
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](int a, int b) {
        const OnlineEndpointRow& one = m_all.at(m_order == Qt::AscendingOrder ? a : b);
        const OnlineEndpointRow& other = m_all.at(m_order == Qt::AscendingOrder ? b : a);
        return isNumeric(m_column) ? numberOf(one, m_column) < numberOf(other, m_column)
                                   : QString::localeAwareCompare(textOf(one, m_column), textOf(other, m_column)) < 0;
    });
    endResetModel();
    Q_EMIT rowsArranged();
}

int EndpointTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int EndpointTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant EndpointTable::data(const QModelIndex& index, int role) const
{
    const OnlineEndpointRow* const found = row(index.row());
    if (!found) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return textOf(*found, index.column());
    case Qt::EditRole: return isNumeric(index.column()) ? QVariant(numberOf(*found, index.column())) : QVariant(textOf(*found, index.column()));
    case Qt::ToolTipRole: return textOf(*found, index.column());
    case IdRole: return found->id;
    case Qt::TextAlignmentRole: return int((isNumeric(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case SeverityRole: return index.column() == State && found->state != QLatin1String("Succeeded") ? (found->state == QLatin1String("Failed") ? 2 : 1) : 0;
    default: return {};
    }
}

QVariant EndpointTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((isNumeric(section) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    const QStringList titles{tr("Endpoint"), tr("Traffic"), tr("State"), tr("Workspace"), tr("Sign-in"), tr("Deployments"),
                             tr("Instances"), tr("Region"), tr("Network"), tr("Tenant"), tr("Resource group")};
    return role == Qt::DisplayRole ? QVariant(titles.value(section)) : QVariant();
}

} // namespace deployments
