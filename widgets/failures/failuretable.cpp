// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/failures/failuretable.h"

#include "widgets/charts/sparkline.h"
#include "widgets/common/label.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/tokens.h"
#include "widgets/failures/failurewords.h"

#include <QLocale>
#include <algorithm>

namespace widgets::failures {

using namespace monitoring::failures;
using State = ModeFigures::State;

QList<common::GridColumn> FailureTable::columns()
{
    // Together they fit beside the details in a window of 1300 pixels; the name takes what is left.
    return {{QStringLiteral("mode"), 70},  {QStringLiteral("name"), 144}, {QStringLiteral("kind"), 80, false}, {QStringLiteral("severity"), 72}, {QStringLiteral("count"), 64}, {QStringLiteral("of"), 70},
            {QStringLiteral("share"), 70}, {QStringLiteral("change"), 74}, {QStringLiteral("trend"), 76}, {QStringLiteral("lastSeen"), 136}, {QStringLiteral("signal"), 130, false}};
}

void FailureTable::show(const FailureReport& report, const ModeCatalogue& modes)
{
    QList<Row> rows;
    for (const ModeFigures& figures : report.modes) {
        const Mode* const mode = modes.find(figures.id);
        if (mode == nullptr) {
            continue;
        }
        Row row{*mode, figures, {}};
        if (figures.state == State::Measured && figures.trend.size() + 1 == report.edges.size()) {
            row.trend = series::TimeSeries::fromColumns(std::vector<double>(report.edges.begin(), report.edges.end() - 1), figures.trend, series::TimeSeries::Order::Ascending);
        }
        rows << row;
    }
    const bool isSame = rows.size() == m_rows.size();
    if (!isSame) {
        beginResetModel();
    }
    m_rows = rows;
    if (!isSame) {
        endResetModel();
    } else if (!rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, kColumns - 1));
    }
}

int FailureTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FailureTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QString FailureTable::textOf(const Row& row, int column) const
{
    const bool isMeasured = row.figures.state == State::Measured;
    switch (column) {
    case ModeColumn:
        return row.mode.id;
    case NameColumn:
        return row.mode.within.isEmpty() ? row.mode.name : tr("%1 (within %2)").arg(row.mode.name, row.mode.within);
    case KindColumn:
        return kindName(row.mode.kind);
    case SeverityColumn:
        return severityName(row.mode.severity);
    case CountColumn:
        return isMeasured ? QLocale().toString(row.figures.count) : countText(row.figures);
    case OfColumn:
        return isMeasured && row.figures.of > 0 ? QLocale().toString(row.figures.of) : QString();
    case ShareColumn:
        return shareText(row.figures.share());
    case ChangeColumn:
        return changeText(row.figures);
    case LastColumn:
        return timeText(row.figures.lastSeen);
    case GradeColumn:
        return gradeText(row.mode.grade);
    default:
        return {};
    }
}

QVariant FailureTable::plainOf(const Row& row, int column) const
{
    const bool isMeasured = row.figures.state == State::Measured;
    switch (column) {
    case SeverityColumn:
        return row.mode.severity;
    case CountColumn:
        return isMeasured ? QVariant(row.figures.count) : QVariant();
    case OfColumn:
        return isMeasured ? QVariant(row.figures.of) : QVariant();
    case ShareColumn:
        return row.figures.share() ? QVariant(*row.figures.share() / 100) : QVariant();
    case LastColumn:
        return row.figures.lastSeen;
    case TrendColumn: {
        QStringList values;
        for (const double each : isMeasured ? row.figures.trend : std::vector<double>()) {
            values << QString::number(each);
        }
        return values.join(QLatin1Char(' '));
    }
    default:
        return textOf(row, column);
    }
}

/// The first column sorts by what to look at first: what passes its rule, by severity, then what happened, then what cannot be seen.
QVariant FailureTable::sortOf(const Row& row, int column) const
{
    const bool isMeasured = row.figures.state == State::Measured;
    if (column == ModeColumn) {
        const int group = !isMeasured ? 3 : row.figures.isAlarming ? 0 : row.figures.count > 0 ? 1 : 2;
        return double(group) * 1e15 + double(row.mode.severity) * 1e13 - double(std::min<qint64>(row.figures.count, 1'000'000'000));
    }
    if (column == ChangeColumn) {
        const double before = double(row.figures.previousCount);
        return !isMeasured ? QVariant(-2.0) : QVariant(before > 0 ? double(row.figures.count) / before : row.figures.count > 0 ? 1e9 : -1.0);
    }
    if (column == TrendColumn) {
        return row.figures.trend.empty() ? QVariant(-1.0) : QVariant(row.figures.trend.back());
    }
    const QVariant plain = plainOf(row, column);
    return plain.isValid() ? plain : QVariant(-1.0);
}

QVariant FailureTable::data(const QModelIndex& index, int role) const
{
    if (index.row() < 0 || index.row() >= m_rows.size()) {
        return {};
    }
    const Row& row = m_rows[index.row()];
    const int column = index.column();
    const bool isNumber = column == CountColumn || column == OfColumn || column == ShareColumn || column == ChangeColumn;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::EditRole:
        return plainOf(row, column);
    case Qt::TextAlignmentRole:
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        if (column == OfColumn && row.figures.of > 0) {
            return common::plainToolTip(tr("%1 %2", "120 model calls").arg(QLocale().toString(row.figures.of), unitWord(row.figures.unit)));
        }
        return column == NameColumn ? common::plainToolTip(row.mode.meaning) : column == ModeColumn && row.figures.isAlarming ? common::plainToolTip(row.figures.reason) : QString();
    case Qt::AccessibleDescriptionRole:
        return column == ModeColumn && row.figures.isAlarming ? tr("Passes its rule. %1").arg(row.figures.reason) : column == TrendColumn ? tr("Counts by interval: %1").arg(plainOf(row, column).toString()) : QString();
    case IdRole:
        return row.mode.id;
    case ShareRole:
        return column == ShareColumn && row.figures.share() ? QVariant(std::min(1.0, *row.figures.share() / 100)) : QVariant();
    case SeverityRole:
        return column == ModeColumn && row.figures.isAlarming ? (row.mode.severity <= 2 ? 2 : 1) : 0;
    case SortRole:
        return sortOf(row, column);
    case TrendRole:
        return QVariant::fromValue(&row.trend);
    case StyleRole:
        return styleOf(row.mode.kind);
    default:
        return {};
    }
}

QVariant FailureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case ModeColumn: return tr("Mode");
    case NameColumn: return tr("What happened");
    case KindColumn: return tr("Kind");
    case SeverityColumn: return tr("Severity");
    case CountColumn: return tr("Count");
    case OfColumn: return tr("Of");
    case ShareColumn: return tr("Share");
    case ChangeColumn: return tr("Before");
    case TrendColumn: return tr("Trend");
    case LastColumn: return tr("Last seen");
    case GradeColumn: return tr("Signal");
    default: return {};
    }
}

void TrendDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem row = option;
    row.state.setFlag(QStyle::State_HasFocus, false);
    common::paint::row(painter, &row, option.widget);
    const auto* const trend = index.data(FailureTable::TrendRole).value<const series::TimeSeries*>();
    const bool hasAny = trend != nullptr && std::any_of(trend->y().begin(), trend->y().end(), [](double y) { return y > 0; });
    if (hasAny) {
        charts::paintSparkline(*painter, QRectF(option.rect.adjusted(common::space::s, 3, -common::space::s, -3)), *trend, index.data(FailureTable::StyleRole).toInt());
    }
}

} // namespace widgets::failures
