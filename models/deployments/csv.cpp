// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/csv.h"
#include "deployments/deploymenttable.h"

namespace deployments {

namespace {

/// Plain numbers, independent of the language.
QString plain(const DeploymentRow& row, Column column, const QDateTime& now)
{
    if (column == Column::FirstToken) { // the mean that stands in for it on the screen is another number
        return row.firstTokenP95Ms ? QString::number(*row.firstTokenP95Ms, 'g', 12) : QString();
    }
    if (!isNumber(column) || column == Column::Retires) {
        return cellText(row, column, now);
    }
    const std::optional<double> value = cellNumber(row, column, now);
    return value ? QString::number(*value, 'g', 12) : QString();
}

} // namespace

QByteArray toCsv(const QList<DeploymentRow>& rows, const QList<Column>& columns, const QDateTime& now)
{
    QStringList cells;
    for (const Column column : columns) {
        cells << columnName(column);
    }
    QByteArray text = core::csvRecord(cells << QStringLiteral("id"));
    for (const DeploymentRow& row : rows) {
        cells.clear();
        for (const Column column : columns) {
            cells << plain(row, column, now);
        }
        text += core::csvRecord(cells << row.id);
    }
    return text;
}

} // namespace deployments
