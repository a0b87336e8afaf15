// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/alerts/alertstable.h"

#include "logs/cells.h"
#include "monitoring/alerts/alertdraft.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace monitoring {

using azure::AlertState;

namespace {

/// One line; what must not act is marked.
QString safe(const QString& text)
{
    return logs::marked(text, true);
}

qint64 lastedSeconds(const AlertRow& row, const QDateTime& now)
{
    return row.alert.startedAt.secsTo(row.alert.resolvedAt.isValid() ? row.alert.resolvedAt : now);
}

int toneOf(const AlertRow& row, int column)
{
    if (column == AlertsTable::Severity) {
        return row.alert.severity <= 1 ? 2 : row.alert.severity == 2 ? 1 : 0;
    }
    if (column == AlertsTable::Condition) {
        return row.alert.isFired ? (row.alert.severity <= 1 ? 2 : 1) : 3;
    }
    return 0;
}

QString iconOf(const AlertRow& row, int column)
{
    if (column == AlertsTable::Severity) {
        return row.alert.severity <= 1 ? QStringLiteral("error") : row.alert.severity == 2 ? QStringLiteral("warning") : QStringLiteral("info");
    }
    if (column == AlertsTable::Condition) {
        return row.alert.isFired ? QStringLiteral("busy") : QStringLiteral("ok");
    }
    return {};
}

} // namespace

QString ageText(qint64 seconds)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("monitoring::AlertsTable", text); };
    if (seconds < 3600) {
        return tr("%1 min").arg(std::max<qint64>(0, seconds / 60));
    }
    if (seconds < 86400) {
        const qint64 minutes = seconds / 60 % 60;
        return minutes == 0 ? tr("%1 h").arg(seconds / 3600) : tr("%1 h %2 min").arg(seconds / 3600).arg(minutes);
    }
    return tr("%1 d").arg(seconds / 86400);
}

QString stateText(AlertState state)
{
    switch (state) {
    case AlertState::New: return AlertsTable::tr("New");
    case AlertState::Acknowledged: return AlertsTable::tr("Acknowledged");
    case AlertState::Closed: return AlertsTable::tr("Closed");
    case AlertState::Unknown: break;
    }
    return AlertsTable::tr("Unknown");
}

QList<deployments::DiffLine> stateDiff(AlertState from, AlertState to)
{
    return deployments::diffOf(QJsonObject{{"alertState", azure::alertStateName(from)}}, QJsonObject{{"alertState", azure::alertStateName(to)}});
}

AlertsTable::AlertsTable(const core::Clock* clock, QObject* parent) : QAbstractTableModel(parent), m_clock(clock) {}

QString AlertsTable::columnName(int column)
{
    static const QStringList names{"severity", "started", "state", "condition", "rule", "resource", "system", "age", "lasted", "value", "tenant"};
    return names.value(column);
}

void AlertsTable::setRows(const QList<AlertRow>& rows)
{
    m_all = rows;
    arrange();
}

void AlertsTable::setFilter(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    arrange();
}

void AlertsTable::setShowingClosed(bool on)
{
    m_isShowingClosed = on;
    arrange();
}

const AlertRow* AlertsTable::row(int index) const
{
    return index >= 0 && index < m_shown.size() ? &m_all.at(m_shown.at(index)) : nullptr;
}

bool AlertsTable::isShown(const AlertRow& row) const
{
    if (!m_isShowingClosed && row.alert.state == AlertState::Closed) {
        return false;
    }
    const QString text = QStringList{row.alert.ruleName, row.alert.targetName, row.alert.targetGroup, row.alert.description, row.system, row.tenant, row.subscription,
                                     QStringList(row.alert.dimensions.values()).join(QLatin1Char(' ')), severityText(row.alert.severity)}
                             .join(QLatin1Char('\n'));
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString AlertsTable::text(const AlertRow& row, int column) const
{
    const azure::FiredAlert& alert = row.alert;
    switch (column) {
    case Severity: return severityText(alert.severity);
    case State: return stateText(alert.state);
    case Condition: return alert.isFired ? tr("Fired") : tr("Resolved");
    case Rule: return safe(alert.ruleName);
    case Resource: {
        const QString part = alert.dimensions.value(QStringLiteral("ModelDeploymentName"), alert.dimensions.value(QStringLiteral("Resource")));
        return safe(part.isEmpty() ? alert.targetName : alert.targetName + QStringLiteral(" · ") + part);
    }
    case System: return safe(row.system);
    case Started: return QLocale().toString(alert.startedAt.toLocalTime(), QLocale::ShortFormat);
    case Age: return ageText(alert.startedAt.secsTo(m_clock->now()));
    case Lasted: return ageText(lastedSeconds(row, m_clock->now()));
    case Value: return alert.value ? QLocale().toString(*alert.value, 'g', 5) : QString();
    case Tenant: return safe(row.tenant);
    default: return {};
    }
}

QVariant AlertsTable::plain(const AlertRow& row, int column) const
{
    switch (column) {
    case Severity: return row.alert.severity;
    case Started: return row.alert.startedAt;
    case Age: return row.alert.startedAt.secsTo(m_clock->now());
    case Lasted: return lastedSeconds(row, m_clock->now());
    case Value: return row.alert.value ? QVariant(*row.alert.value) : QVariant::fromValue(nullptr);
    default: return text(row, column);
    }
}

void AlertsTable::arrange()
{
    beginResetModel();
    m_shown.clear();
    for (int i = 0; i < m_all.size(); ++i) {
        if (isShown(m_all.at(i))) {
            m_shown.append(i);
        }
    }
    const bool isNumber = m_column == Severity || m_column == Age || m_column == Lasted || m_column == Value;
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](int a, int b) {
        const AlertRow& one = m_all.at(m_order == Qt::AscendingOrder ? a : b);
        const AlertRow& other = m_all.at(m_order == Qt::AscendingOrder ? b : a);
        if (isNumber) {
            return plain(one, m_column).toDouble() < plain(other, m_column).toDouble();
        }
        if (m_column == Started) {
            return one.alert.startedAt < other.alert.startedAt;
        }
        return QString::localeAwareCompare(text(one, m_column), text(other, m_column)) < 0;
    });
    endResetModel();
    Q_EMIT rowsArranged();
}

int AlertsTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int AlertsTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AlertsTable::data(const QModelIndex& index, int role) const
{
    const AlertRow* const found = row(index.row());
    if (!found) {
        return {};
    }
    const bool isRight = index.column() >= Age && index.column() <= Value;
    switch (role) {
    case Qt::DisplayRole: return text(*found, index.column());
    case Qt::EditRole: return plain(*found, index.column());
    case Qt::ToolTipRole: return safe(index.column() == Resource ? found->alert.targetId : found->alert.description);
    case Qt::TextAlignmentRole: return int((isRight ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case IdRole: return found->alert.id;
    case ToneRole: return toneOf(*found, index.column());
    case IconRole: return iconOf(*found, index.column());
    default: return {};
    }
}

QVariant AlertsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section >= Age && section <= Value ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QStringList titles{tr("Severity"), tr("Fired at"), tr("State"), tr("Condition"), tr("Rule"), tr("Resource"), tr("System"), tr("Age"), tr("Lasted"), tr("Value"), tr("Tenant")};
    return titles.value(section);
}

void AlertsTable::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    arrange();
}

} // namespace monitoring
