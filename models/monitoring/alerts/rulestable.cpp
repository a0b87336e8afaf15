// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/alerts/rulestable.h"

#include "logs/cells.h"
#include "monitoring/alerts/alertdraft.h"

#include <algorithm>

namespace monitoring {

namespace {

/// One line; what must not act is marked.
QString safe(const QString& text)
{
    return logs::marked(text, true);
}

} // namespace

QString RulesTable::columnName(int column)
{
    static const QStringList names{"enabled", "name", "kind", "condition", "severity", "window", "frequency", "resource", "system", "fired", "watched", "tenant"};
    return names.value(column);
}

void RulesTable::setRows(const QList<AlertRuleRow>& rows)
{
    m_all = rows;
    arrange();
}

void RulesTable::setFilter(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    arrange();
}

void RulesTable::setWatched(std::function<bool(const QString&)> isWatched)
{
    m_isWatched = std::move(isWatched);
    arrange();
}

const AlertRuleRow* RulesTable::row(int index) const
{
    return index >= 0 && index < m_shown.size() ? &m_all.at(m_shown.at(index)) : nullptr;
}

QString RulesTable::text(const AlertRuleRow& row, int column) const
{
    const azure::AlertRule& rule = row.rule;
    switch (column) {
    case Enabled: return rule.isEnabled ? tr("On") : tr("Off");
    case Name: return safe(rule.name);
    case Kind: return rule.kind == azure::AlertRule::Kind::Metric ? tr("Metric") : tr("Log");
    case Condition: return safe(conditionText(rule));
    case Severity: return severityText(rule.severity);
    case Window: return minutesText(rule.windowMinutes);
    case Frequency: return tr("every %1").arg(minutesText(rule.frequencyMinutes));
    case Resource: return safe(rule.scopes.value(0).section(QLatin1Char('/'), -1));
    case System: return safe(row.system);
    case Fired: return row.fired > 0 ? QString::number(row.fired) : QString();
    case Watched: return m_isWatched && m_isWatched(rule.id) ? tr("Here") : QString();
    case Tenant: return safe(row.tenant);
    default: return {};
    }
}

QVariant RulesTable::plain(const AlertRuleRow& row, int column) const
{
    switch (column) {
    case Enabled: return row.rule.isEnabled;
    case Severity: return row.rule.severity;
    case Window: return row.rule.windowMinutes;
    case Frequency: return row.rule.frequencyMinutes;
    case Fired: return row.fired;
    default: return text(row, column);
    }
}

void RulesTable::arrange()
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_all.size(); ++i) {
        const AlertRuleRow& row = m_all.at(i);
        const QString all = QStringList{row.rule.name, row.rule.title, row.rule.description, conditionText(row.rule), row.system, row.tenant, row.subscription,
                                        row.rule.scopes.join(QLatin1Char(' '))}
                                .join(QLatin1Char('\n'));
        if (std::all_of(m_words.begin(), m_words.end(), [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); })) {
            m_shown.append(i);
        }
    }
    const bool isNumber = m_column == Severity || m_column == Window || m_column == Frequency || m_column == Fired || m_column == Enabled;
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](int a, int b) {
        const AlertRuleRow& one = m_all.at(m_order == Qt::AscendingOrder ? a : b);
        const AlertRuleRow& other = m_all.at(m_order == Qt::AscendingOrder ? b : a);
        return isNumber ? plain(one, m_column).toDouble() < plain(other, m_column).toDouble()
                        : QString::localeAwareCompare(text(one, m_column), text(other, m_column)) < 0;
    });
    endResetModel();
    Q_EMIT rowsArranged();
}

int RulesTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RulesTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RulesTable::data(const QModelIndex& index, int role) const
{
    const AlertRuleRow* const found = row(index.row());
    if (!found) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return text(*found, index.column());
    case Qt::EditRole: return plain(*found, index.column());
    case Qt::ToolTipRole: return safe(index.column() == Resource ? found->rule.scopes.join(QLatin1Char('\n')) : found->rule.description);
    case Qt::TextAlignmentRole: return int((index.column() == Fired ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case IdRole: return found->rule.id;
    default: return {};
    }
}

QVariant RulesTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == Fired ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles{tr("Active"), tr("Rule"), tr("Kind"), tr("Fires when"), tr("Severity"), tr("Looks at"), tr("Looks"), tr("Resource"), tr("System"), tr("Fired"), tr("Watched"), tr("Tenant")};
    return titles.value(section);
}

void RulesTable::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrange();
}

} // namespace monitoring
