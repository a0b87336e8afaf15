// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/deploymenttable.h"

#include "deployments/firsttokens.h"
#include "deployments/gridfilter.h"

#include <QCoreApplication>
#include <algorithm>

namespace deployments {

namespace {

constexpr double kBusy = 0.8;
constexpr double kFull = 0.95;
constexpr double kSomeThrottled = 0.01;
constexpr double kMuchThrottled = 0.05;
constexpr int kSoon = 60;
constexpr int kVerySoon = 14;

int level(double value, double warning, double serious)
{
    return value >= serious ? 2 : value >= warning ? 1 : 0;
}

} // namespace

DeploymentTable::Entry DeploymentTable::prepared(const DeploymentRow& row) const
{
    Entry entry;
    entry.row = row;
    for (int i = 0; i < kColumnCount; ++i) {
        entry.text[i] = cellText(row, Column(i), m_now);
        entry.haystack += entry.text[i].toLower() + QLatin1Char('\n');
    }
    entry.group = groupOf(row);
    return entry;
}

void DeploymentTable::setRows(QList<DeploymentRow> rows, const QDateTime& now)
{
    beginResetModel();
    m_now = now;
    m_entries.clear();
    m_places.clear();
    m_entries.reserve(size_t(rows.size()));
    for (const DeploymentRow& row : rows) {
        m_places.insert(row.id.toLower(), int(m_entries.size()));
        m_entries.push_back(prepared(row));
    }
    m_shown.clear();
    endResetModel();
    arrange();
}

void DeploymentTable::mergeRows(const QList<DeploymentRow>& rows, const QDateTime& now)
{
    m_now = now;
    for (const DeploymentRow& row : rows) {
        const QString key = row.id.toLower();
        const auto place = m_places.constFind(key);
        if (place != m_places.constEnd()) {
            m_entries[size_t(*place)] = prepared(row);
        } else {
            m_places.insert(key, int(m_entries.size()));
            m_entries.push_back(prepared(row));
        }
    }
    arrange();
}

void DeploymentTable::keepOnly(const QList<DeploymentRow>& rows)
{
    QList<DeploymentRow> kept;
    QHash<QString, bool> wanted;
    for (const DeploymentRow& row : rows) {
        wanted.insert(row.id.toLower(), true);
    }
    for (const Entry& entry : m_entries) {
        if (wanted.contains(entry.row.id.toLower())) {
            kept.append(entry.row);
        }
    }
    if (kept.size() != size()) {
        setRows(kept, m_now);
    }
}

QString DeploymentTable::groupOf(const DeploymentRow& row) const
{
    switch (m_grouping) {
    case Grouping::None: return {};
    case Grouping::Tenant: return row.tenant;
    case Grouping::Resource: return row.account;
    case Grouping::Model: return row.modelName;
    case Grouping::Lifecycle: break;
    }
    const std::optional<int> days = daysLeft(row, m_now);
    if (days && *days < 0) {
        return QCoreApplication::translate("deployments", "1 Retired");
    }
    if (days && *days <= kSoon) {
        return QCoreApplication::translate("deployments", "2 Retires within %n day(s)", nullptr, kSoon);
    }
    return days ? QCoreApplication::translate("deployments", "3 Retires later")
                : QCoreApplication::translate("deployments", "4 No retirement date");
}

void DeploymentTable::setFilter(const QString& filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        arrange();
    }
}

void DeploymentTable::setGrouping(Grouping grouping)
{
    if (grouping == m_grouping) {
        return;
    }
    m_grouping = grouping;
    for (Entry& entry : m_entries) {
        entry.group = groupOf(entry.row);
    }
    arrange();
}

void DeploymentTable::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kColumnCount) {
        return;
    }
    m_sortColumn = Column(column);
    m_order = order;
    arrange();
}

void DeploymentTable::arrange()
{
    const GridFilter filter = GridFilter::parse(m_filter);
    std::vector<int> shown;
    shown.reserve(m_entries.size());
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        if (filter.matches(entry.row, entry.text, entry.haystack, m_now)) {
            shown.push_back(int(i));
        }
    }
    struct Key
    {
        double number;
        bool isAbsent;
    };
    const bool byNumber = isNumber(m_sortColumn);
    std::vector<Key> keys(byNumber ? m_entries.size() : 0);
    for (size_t i = 0; i < keys.size(); ++i) {
        const std::optional<double> value = cellNumber(m_entries[i].row, m_sortColumn, m_now);
        keys[i] = {value.value_or(0), !value.has_value()};
    }
    const bool isDescending = m_order == Qt::DescendingOrder;
    const int column = int(m_sortColumn);
    std::stable_sort(shown.begin(), shown.end(), [&](int a, int b) {
        const Entry& left = m_entries[size_t(a)];
        const Entry& right = m_entries[size_t(b)];
        if (m_grouping != Grouping::None) {
            const int order = left.group.compare(right.group, Qt::CaseInsensitive);
            if (order != 0) {
                return order < 0;
            }
        }
        if (byNumber) {
            const Key& x = keys[size_t(a)];
            const Key& y = keys[size_t(b)];
            if (x.isAbsent != y.isAbsent) {
                return y.isAbsent; // what was not measured goes last in both directions
            }
            return isDescending ? x.number > y.number : x.number < y.number;
        }
        const int order = left.text[column].compare(right.text[column], Qt::CaseInsensitive);
        return isDescending ? order > 0 : order < 0;
    });
    show(std::move(shown));
    Q_EMIT rowsArranged();
}

void DeploymentTable::reorder(std::vector<int> order)
{
    if (order == m_shown) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged();
    QHash<int, int> places;
    const QModelIndexList held = persistentIndexList();
    if (!held.isEmpty()) {
        for (size_t i = 0; i < order.size(); ++i) {
            places.insert(order[i], int(i));
        }
    }
    QModelIndexList moved;
    for (const QModelIndex& index : held) {
        moved << createIndex(places.value(m_shown[size_t(index.row())]), index.column());
    }
    m_shown = std::move(order);
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged();
}

/// Selection, current cell and scroll position survive only when rows come, go and move by their own signals: those that go are
/// moved to the end and removed there, new ones are appended and then moved to their places.
void DeploymentTable::show(std::vector<int> shown)
{
    std::vector<char> wanted(m_entries.size(), 0);
    std::vector<char> present(m_entries.size(), 0);
    for (const int entry : shown) {
        wanted[size_t(entry)] = 1;
    }
    std::vector<int> gone;
    for (const int entry : m_shown) {
        present[size_t(entry)] = 1;
        if (!wanted[size_t(entry)]) {
            gone.push_back(entry);
        }
    }
    std::vector<int> kept;
    std::vector<int> come;
    for (const int entry : shown) {
        (present[size_t(entry)] ? kept : come).push_back(entry);
    }
    const int stay = int(kept.size());
    std::vector<int> order = kept;
    order.insert(order.end(), gone.begin(), gone.end());
    reorder(std::move(order));
    if (!gone.empty()) {
        beginRemoveRows({}, stay, stay + int(gone.size()) - 1);
        m_shown.resize(size_t(stay));
        endRemoveRows();
    }
    if (!come.empty()) {
        beginInsertRows({}, stay, stay + int(come.size()) - 1);
        m_shown.insert(m_shown.end(), come.begin(), come.end());
        endInsertRows();
    }
    reorder(std::move(shown));
    if (!m_shown.empty()) {
        Q_EMIT dataChanged(createIndex(0, 0), createIndex(int(m_shown.size()) - 1, kColumnCount - 1));
    }
}

int DeploymentTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int DeploymentTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumnCount;
}

const DeploymentRow* DeploymentTable::row(int shown) const
{
    return shown >= 0 && size_t(shown) < m_shown.size() ? &m_entries[size_t(m_shown[size_t(shown)])].row : nullptr;
}

int DeploymentTable::shownRow(const QString& id) const
{
    const int entry = m_places.value(id.toLower(), -1);
    const auto found = std::find(m_shown.begin(), m_shown.end(), entry);
    return entry < 0 || found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

QList<DeploymentRow> DeploymentTable::shownRows() const
{
    QList<DeploymentRow> rows;
    rows.reserve(qsizetype(m_shown.size()));
    for (const int entry : m_shown) {
        rows.append(m_entries[size_t(entry)].row);
    }
    return rows;
}

QVariant DeploymentTable::severity(const DeploymentRow& row, Column column) const
{
    switch (column) {
    case Column::Used: return level(row.usedShare.value_or(0), kBusy, kFull);
    case Column::Throttled: return level(row.throttledShare.value_or(0), kSomeThrottled, kMuchThrottled);
    case Column::Retires:
    case Column::DaysLeft: {
        const std::optional<int> days = daysLeft(row, m_now);
        return days ? level(-*days, -kSoon, -kVerySoon) : 0;
    }
    case Column::State: return row.provisioningState == QLatin1String("Failed") ? 2 : 0;
    default: return 0;
    }
}

QVariant DeploymentTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_shown.size()) {
        return {};
    }
    const Entry& entry = m_entries[size_t(m_shown[size_t(index.row())])];
    const Column column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole: return entry.text[index.column()];
    case Qt::ToolTipRole:
        if (column == Column::FirstToken) {
            return firstTokenHelp(entry.row);
        }
        return column == Column::Deployment ? entry.row.id : entry.text[index.column()];
    case Qt::TextAlignmentRole: return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case RowRole: return entry.row.id;
    case SeverityRole: return severity(entry.row, column);
    case GroupRole: return entry.group;
    case ShareRole: return column == Column::Used && entry.row.usedShare ? QVariant(*entry.row.usedShare) : QVariant();
    case IsFirstOfGroupRole:
        return m_grouping != Grouping::None &&
               (index.row() == 0 || m_entries[size_t(m_shown[size_t(index.row() - 1)])].group != entry.group);
    default: return {};
    }
}

QVariant DeploymentTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return columnTitle(Column(section));
    case Qt::ToolTipRole: return columnHelp(Column(section));
    case Qt::TextAlignmentRole: return int((isNumber(Column(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    default: return {};
    }
}

} // namespace deployments
