// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/deploymenttable.h"

namespace deployments {

namespace {

/// RFC 4180; a leading = + - @ or tab would be run by a spreadsheet, so an apostrophe goes before it.
QByteArray cell(QString text, bool isFree)
{
    static const QString dangerous = QStringLiteral("=+-@\t\r");
    if (isFree && !text.isEmpty() && dangerous.contains(text.front())) {
        text.prepend(QLatin1Char('\''));
    }
    const bool needsQuotes = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')) ||
                             text.contains(QLatin1Char('\r'));
    return needsQuotes ? '"' + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")).toUtf8() + '"' : text.toUtf8();
}

/// Plain numbers, independent of the language.
QString plain(const DeploymentRow& row, Column column, const QDateTime& now)
{
    if (!isNumber(column) || column == Column::Retires) {
        return cellText(row, column, now);
    }
    const std::optional<double> value = cellNumber(row, column, now);
    return value ? QString::number(*value, 'g', 12) : QString();
}

} // namespace

QByteArray toCsv(const QList<DeploymentRow>& rows, const QList<Column>& columns, const QDateTime& now)
{
    QByteArray text;
    for (const Column column : columns) {
        text += cell(columnName(column), false) + ',';
    }
    text += "id\r\n";
    for (const DeploymentRow& row : rows) {
        for (const Column column : columns) {
            text += cell(plain(row, column, now), !isNumber(column)) + ',';
        }
        text += cell(row.id, true) + "\r\n";
    }
    return text;
}

} // namespace deployments
