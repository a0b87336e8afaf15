// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "core/json.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

#include <cmath>

namespace cli {

namespace {

QString cellText(const QJsonValue& row, const QString& member)
{
    const QJsonValue value = core::json::at(row, member);
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray items = value.toArray();
        for (const QJsonValue& item : items) {
            parts << item.toVariant().toString();
        }
        return parts.join(QStringLiteral(", "));
    }
    return value.isObject() ? QString::fromUtf8(core::json::compact(value.toObject())) : value.toVariant().toString();
}

/// The same for people: a number with four digits that count, a date without its midnight, a moment to the second.
QString readableText(const QJsonValue& row, const QString& member)
{
    const QJsonValue value = core::json::at(row, member);
    const QString text = cellText(row, member);
    if (value.isDouble() && std::abs(value.toDouble()) < 1e6 && value.toDouble() != std::floor(value.toDouble())) {
        return QString::number(value.toDouble(), 'g', 4);
    }
    static const QRegularExpression moment(QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?Z$"));
    const QRegularExpressionMatch match = value.isString() ? moment.match(text) : QRegularExpressionMatch();
    if (!match.hasMatch()) {
        return text;
    }
    const bool isDay = match.captured(2) == QLatin1String("00:00:00") && match.capturedLength(3) == 0;
    return isDay ? match.captured(1) : match.captured(1) + QLatin1Char(' ') + match.captured(2) + QLatin1Char('Z');
}

/// Columns of a terminal that a text takes: wide characters take two.
int cellWidth(const QString& text)
{
    int width = 0;
    for (const QChar c : text) {
        const ushort u = c.unicode();
        const bool wide = (u >= 0x1100 && u <= 0x115F) || (u >= 0x2E80 && u <= 0xA4CF) || (u >= 0xAC00 && u <= 0xD7A3) ||
                          (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFE30 && u <= 0xFE6F) || (u >= 0xFF00 && u <= 0xFF60);
        width += c.isLowSurrogate() || c.category() == QChar::Mark_NonSpacing ? 0 : wide || c.isHighSurrogate() ? 2 : 1;
    }
    return width;
}

QString lineText(const QStringList& cells, const QList<int>& widths)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        line += cells[i];
        if (i + 1 < cells.size()) {
            line += QString(widths[i] - cellWidth(cells[i]) + 2, QLatin1Char(' '));
        }
    }
    return line + QLatin1Char('\n');
}

} // namespace

core::Result<Format> Output::formatOf(const QString& name, const Terminal& terminal)
{
    const QString wanted = name.isEmpty() ? qEnvironmentVariable("PILOTHOUSE_OUTPUT") : name;
    if (wanted.isEmpty()) {
        return terminal.outputIsTerminal() ? Format::Table : Format::Json;
    }
    if (wanted == QLatin1String("table")) {
        return Format::Table;
    }
    if (wanted == QLatin1String("json")) {
        return Format::Json;
    }
    if (wanted == QLatin1String("tsv")) {
        return Format::Tsv;
    }
    return core::failure(core::ErrorKind::InvalidInput, QCoreApplication::translate("cli::Output", "There are table, json and tsv."),
                         QCoreApplication::translate("cli::Output", "The output format '%1'").arg(wanted));
}

QString tableText(const QJsonArray& rows, const QList<Column>& columns, int maxCell, Cells how)
{
    QList<QStringList> lines;
    QStringList head;
    QList<int> widths;
    for (const Column& column : columns) {
        head << column.title;
        widths << cellWidth(column.title);
    }
    for (const QJsonValue& row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            QString cell = Terminal::safeText(how == Cells::Exact ? cellText(row, columns[i].member) : readableText(row, columns[i].member)).simplified();
            if (cell.size() > maxCell) {
                cell = cell.left(maxCell - 1) + QChar(0x2026);
            }
            widths[i] = qMax(widths[i], cellWidth(cell));
            cells << cell;
        }
        lines << cells;
    }
    QStringList rule;
    for (const int width : widths) {
        rule << QString(width, QLatin1Char('-'));
    }
    QString text = lineText(head, widths) + lineText(rule, widths);
    for (const QStringList& cells : lines) {
        text += lineText(cells, widths);
    }
    return text;
}

QString tsvText(const QJsonArray& rows, const QList<Column>& columns)
{
    QString text;
    for (const QJsonValue& row : rows) {
        QStringList cells;
        for (const Column& column : columns) {
            QString cell = cellText(row, column.member);
            cell.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\t'), QLatin1String("\\t"));
            cell.replace(QLatin1Char('\n'), QLatin1String("\\n")).remove(QLatin1Char('\r'));
            cells << cell;
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

void Output::rows(const QJsonArray& rows, const QList<Column>& columns) const
{
    switch (m_format) {
    case Format::Json:
        m_terminal->write(QString::fromUtf8(QJsonDocument(rows).toJson()));
        break;
    case Format::Tsv:
        m_terminal->write(tsvText(rows, columns));
        break;
    case Format::Table:
        m_terminal->write(tableText(rows, columns, 80));
        break;
    }
}

void Output::object(const QJsonObject& object, const QList<Column>& members) const
{
    if (m_format == Format::Json) {
        json(object);
        return;
    }
    if (m_format == Format::Tsv) {
        m_terminal->write(tsvText({object}, members));
        return;
    }
    for (const Column& member : members) {
        const QString value = Terminal::safeText(cellText(object, member.member));
        if (!value.isEmpty()) {
            m_terminal->write(QStringLiteral("%1: %2\n").arg(member.title, value));
        }
    }
}

void Output::json(const QJsonObject& object) const
{
    m_terminal->write(QString::fromUtf8(QJsonDocument(object).toJson()));
}

} // namespace cli
