// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/tiletable.h"

#include "logs/cells.h"
#include "monitoring/catalogue.h"
#include "monitoring/drill.h"
#include "monitoring/tilerows.h"
#include "widgets/common/theme.h"
#include "widgets/metrics/words.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <algorithm>
#include <cmath>

namespace widgets::metrics {

namespace {
constexpr int kRowsMeasured = 30;
constexpr int kWidest = 260;
} // namespace

TileTableModel::TileTableModel(QObject* parent) : QIdentityProxyModel(parent)
{
    setSourceModel(&m_rows);
}

void TileTableModel::show(const monitoring::Tile& tile, const monitoring::TileResult& result)
{
    m_tile = tile;
    m_rows.setTable(std::make_shared<const kql::ColumnTable>(result.table));
}

const monitoring::Measure* TileTableModel::measureOf(int column) const
{
    const auto& table = m_rows.table();
    return table && column >= 0 && column < table->columns.size() ? m_tile.measure(table->columns[column].name) : nullptr;
}

QVariant TileTableModel::data(const QModelIndex& index, int role) const
{
    const auto& table = m_rows.table();
    if (!index.isValid() || !table || (role != Qt::DisplayRole && role != Qt::EditRole)) {
        return QIdentityProxyModel::data(index, role);
    }
    const qint64 row = m_rows.sourceRow(index.row());
    const kql::ColumnRef& column = table->data[size_t(index.column())];
    if (row < 0 || !column || column->isNull(size_t(row))) {
        return role == Qt::DisplayRole && measureOf(index.column()) ? QVariant(QStringLiteral("–")) : QVariant();
    }
    if (role == Qt::DisplayRole && column->type() == kql::Type::Dynamic) {
        return logs::marked(monitoring::listText(logs::cellText(*column, size_t(row))), true);
    }
    const bool isReal = column->type() == kql::Type::Real || column->type() == kql::Type::Decimal;
    const bool isWhole = column->type() == kql::Type::Int || column->type() == kql::Type::Long;
    if (role == Qt::DisplayRole && hasWords(table->columns[index.column()].name)) {
        return logs::marked(shownValue(table->columns[index.column()].name, logs::cellText(*column, size_t(row))), true);
    }
    if (!isReal && !isWhole) {
        return role == Qt::EditRole ? QVariant(logs::cellText(*column, size_t(row))) : QIdentityProxyModel::data(index, role);
    }
    const double value = isReal ? column->reals()[size_t(row)] : double(column->integers()[size_t(row)]);
    if (role == Qt::EditRole) {
        return value;
    }
    const monitoring::Measure* const measure = measureOf(index.column());
    return measure ? QVariant(std::isfinite(value) ? series::formatValue(value, measure->unit) : QStringLiteral("–")) : QIdentityProxyModel::data(index, role);
}

QVariant TileTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole) {
        if (const monitoring::Measure* const measure = measureOf(section)) {
            return monitoring::Catalogue::translated(measure->title);
        }
        const auto& table = m_rows.table();
        if (table && section >= 0 && section < table->columns.size()) {
            const QString name = table->columns[section].name;
            const QString translated = monitoring::Catalogue::translated(name);
            return logs::marked(translated == name ? columnTitle(name) : translated, true);
        }
    }
    return QIdentityProxyModel::headerData(section, orientation, role);
}

QMap<QString, QString> TileTableModel::cells(int row) const
{
    QMap<QString, QString> cells;
    const auto& table = m_rows.table();
    const qint64 source = m_rows.sourceRow(row);
    for (qsizetype i = 0; table && source >= 0 && i < table->columns.size(); ++i) {
        if (table->data[size_t(i)] && !table->data[size_t(i)]->isNull(size_t(source))) {
            cells.insert(table->columns[i].name, logs::cellText(*table->data[size_t(i)], size_t(source)));
        }
    }
    return cells;
}

QList<int> TileTableModel::order() const
{
    const auto& table = m_rows.table();
    QList<int> named, measured, others;
    for (int i = 0; table && i < table->columns.size(); ++i) {
        const QString& name = table->columns[i].name;
        if (m_tile.dimensions.contains(name) && monitoring::filterOf(name) != monitoring::filter::kTrace) {
            named << i;
        } else {
            (m_tile.measure(name) ? measured : others) << i;
        }
    }
    return m_tile.measures.isEmpty() ? others + named : named + measured + others; // a log of events begins with its time
}

TileTable::TileTable(QWidget* parent) : QTableView(parent)
{
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setShowGrid(false);
    setSortingEnabled(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFont(common::Theme::font(common::TypeRole::Caption));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    connect(horizontalHeader(), &QHeaderView::sortIndicatorChanged, &m_model, &TileTableModel::sort);
    horizontalHeader()->setSectionsClickable(true);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { Q_EMIT rowChosen(m_model.cells(index.row())); });
}

void TileTable::show(const monitoring::Tile& tile, const monitoring::TileResult& result)
{
    const int current = currentIndex().row();
    m_model.show(tile, result);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    QStringList columns;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        columns << m_model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
    }
    if (columns != m_columns) { // another table; widths and order of the same one are the person's
        m_columns = columns;
        settleColumns();
    }
    if (current >= 0 && current < m_model.rowCount()) {
        setCurrentIndex(m_model.index(current, 0));
    }
}

void TileTable::settleColumns()
{
    const QFontMetrics metrics(font());
    const QList<int> order = m_model.order();
    for (int place = 0; place < order.size(); ++place) {
        const int column = order[place];
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), place);
        int width = horizontalHeader()->fontMetrics().horizontalAdvance(m_columns[column]) + 28;
        for (int row = 0; row < std::min(kRowsMeasured, m_model.rowCount()); ++row) {
            width = std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString()) + 18);
        }
        horizontalHeader()->resizeSection(column, std::min(width, kWidest));
    }
}

void TileTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT rowChosen(m_model.cells(currentIndex().row()));
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace widgets::metrics
