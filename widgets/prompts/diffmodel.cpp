// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/diffmodel.h"

namespace widgets::prompts {

using ::prompts::editor::DiffRow;
using ::prompts::editor::DiffRows;

namespace {

constexpr int kContext = 3; ///< unchanged lines shown around a change

QString marked(const DiffRow& row)
{
    switch (row.kind) {
    case DiffRow::Kind::Added: return QStringLiteral("+ ") + row.newText;
    case DiffRow::Kind::Removed: return QStringLiteral("- ") + row.oldText;
    case DiffRow::Kind::Changed: return QStringLiteral("- %1\n+ %2").arg(row.oldText, row.newText);
    default: return QStringLiteral("  ") + row.newText;
    }
}

} // namespace

void DiffModel::setRows(const DiffRows& rows)
{
    beginResetModel();
    m_all = rows;
    m_open.clear();
    rebuild();
    endResetModel();
}

void DiffModel::setInline(bool isInline)
{
    if (m_isInline != isInline) {
        beginResetModel();
        m_isInline = isInline;
        rebuild();
        endResetModel();
    }
}

void DiffModel::unfold(int index)
{
    if (index >= 0 && index < m_shown.size() && m_shown[index].kind == DiffRow::Kind::Gap) {
        beginResetModel();
        m_open << m_gapOf[index];
        rebuild();
        endResetModel();
    }
}

void DiffModel::unfoldAll()
{
    beginResetModel();
    for (int i = 0; i < m_all.rows.size(); ++i) {
        m_open << i;
    }
    rebuild();
    endResetModel();
}

void DiffModel::rebuild()
{
    m_shown.clear();
    m_gapOf.clear();
    const QList<DiffRow>& rows = m_all.rows;
    const auto add = [this](const DiffRow& row, int gap = -1) {
        m_shown << row;
        m_gapOf << gap;
    };
    for (qsizetype i = 0; i < rows.size();) {
        if (rows[i].kind != DiffRow::Kind::Same) {
            if (m_isInline && rows[i].kind == DiffRow::Kind::Changed) {
                // The lines that went come before those that came, for a whole run of changed lines.
                qsizetype end = i;
                while (end < rows.size() && rows[end].kind == DiffRow::Kind::Changed) {
                    ++end;
                }
                for (qsizetype k = i; k < end; ++k) {
                    add({DiffRow::Kind::Removed, rows[k].oldLine, 0, rows[k].oldText, {}, rows[k].oldWords, {}, 0});
                }
                for (qsizetype k = i; k < end; ++k) {
                    add({DiffRow::Kind::Added, 0, rows[k].newLine, {}, rows[k].newText, {}, rows[k].newWords, 0});
                }
                i = end;
            } else {
                add(rows[i++]);
            }
            continue;
        }
        qsizetype end = i;
        while (end < rows.size() && rows[end].kind == DiffRow::Kind::Same) {
            ++end;
        }
        const qsizetype first = i == 0 ? i : i + kContext;
        const qsizetype last = end == rows.size() ? end : end - kContext;
        const bool isFolded = last - first > 2 && !m_open.contains(int(i));
        for (; i < end; ++i) {
            if (isFolded && i == first) {
                DiffRow gap;
                gap.kind = DiffRow::Kind::Gap;
                gap.hidden = int(last - first);
                add(gap, int(first == 0 ? 0 : first - kContext));
                i = last - 1;
            } else {
                add(rows[i]);
            }
        }
    }
}

int DiffModel::nextChange(int from, bool forward) const
{
    const auto isChange = [this](int i) { return i >= 0 && i < m_shown.size() && m_shown[i].kind != DiffRow::Kind::Same && m_shown[i].kind != DiffRow::Kind::Gap; };
    const int step = forward ? 1 : -1;
    int i = from + step;
    while (i >= 0 && i < m_shown.size()) {
        if (isChange(i) && !isChange(i - 1)) {
            return i;
        }
        i += step;
    }
    return -1;
}

QString DiffModel::asText(const QList<int>& rows) const
{
    QStringList lines;
    for (const int row : rows) {
        lines << (m_shown[row].kind == DiffRow::Kind::Gap ? QStringLiteral("@@") : marked(m_shown[row]));
    }
    return lines.join(QLatin1Char('\n'));
}

int DiffModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant DiffModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const DiffRow& row = m_shown[index.row()];
    if (role == Qt::DisplayRole) {
        return row.kind == DiffRow::Kind::Gap ? tr("%n unchanged lines", nullptr, row.hidden) : marked(row);
    }
    if (role == Qt::AccessibleTextRole) {
        switch (row.kind) {
        case DiffRow::Kind::Gap: return tr("%n unchanged lines, Return shows them", nullptr, row.hidden);
        case DiffRow::Kind::Added: return tr("Added line %1: %2").arg(row.newLine).arg(row.newText);
        case DiffRow::Kind::Removed: return tr("Removed line %1: %2").arg(row.oldLine).arg(row.oldText);
        case DiffRow::Kind::Changed: return tr("Changed line %1: %2. Before: %3").arg(row.newLine).arg(row.newText, row.oldText);
        default: return tr("Line %1: %2").arg(row.newLine).arg(row.newText);
        }
    }
    return {};
}

} // namespace widgets::prompts
