// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/palettemodel.h"

#include "widgets/shell/fuzzymatch.h"

#include <algorithm>

namespace widgets::shell {

void PaletteModel::setEntries(QList<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    rank();
}

void PaletteModel::setQuery(const QString& query)
{
    m_query = query;
    rank();
}

void PaletteModel::rank()
{
    beginResetModel();
    m_rows.clear();
    for (int i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        FuzzyMatch match = fuzzyMatch(m_query, entry.title);
        if (!match.fits) {
            match = fuzzyMatch(m_query, entry.group + QLatin1Char(' ') + entry.title + QLatin1Char(' ') + entry.words);
            match.positions.clear();
            match.score /= 2;
        }
        if (match.fits) {
            m_rows << Row{i, match.score, match.positions};
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(), [](const Row& a, const Row& b) { return a.score > b.score; });
    endResetModel();
}

const PaletteEntry* PaletteModel::entry(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_entries[m_rows[row].entry] : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    const PaletteEntry* item = index.isValid() ? entry(index.row()) : nullptr;
    if (!item) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return item->title;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(item->title, item->group);
    case GroupRole:
        return item->group;
    case IconRole:
        return item->icon;
    case ShortcutRole:
        return item->shortcut.toString(QKeySequence::NativeText);
    case PositionsRole:
        return QVariant::fromValue(m_rows[index.row()].positions);
    default:
        return {};
    }
}

} // namespace widgets::shell
