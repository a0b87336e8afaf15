// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/grid.h"

#include "core/csv.h"
#include "widgets/common/theme.h"

#include <QByteArrayList>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace widgets::common {

namespace {

constexpr int kNarrowest = 24;
constexpr int kWidest = 2000;

QVariant plainValue(const QModelIndex& index)
{
    const QVariant value = index.data(Qt::EditRole);
    return value.isValid() ? value : index.data(Qt::DisplayRole);
}

} // namespace

Grid::Grid(QAbstractItemModel* shown, QList<GridColumn> columns, const GridRoles& roles, QWidget* parent)
    : QTableView(parent), m_columns(std::move(columns)), m_widths(m_columns.size(), 0), m_roles(roles)
{
    setModel(shown);
    setItemDelegate(new GridDelegate(roles, this));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    setUpHeaders();
    standardLayout();
    connect(shown, &QAbstractItemModel::modelReset, this, [this] { settle(false); });
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(currentId()); });
}

void Grid::setUpHeaders()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(QFontMetrics(Theme::font(TypeRole::Body)).height() + space::m);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setTextElideMode(Qt::ElideRight);
    connect(header, &QWidget::customContextMenuRequested, this, &Grid::showHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, &Grid::layoutWasChanged);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (width > 0) {
            m_widths[column] = width;
        }
        Q_EMIT layoutWasChanged();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &Grid::layoutWasChanged);
}

void Grid::setStandardSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    sortByColumn(column, order);
}

void Grid::standardLayout()
{
    QHeaderView* header = horizontalHeader();
    for (int i = 0; i < m_columns.size(); ++i) {
        header->moveSection(header->visualIndex(i), i);
        header->resizeSection(i, m_columns.at(i).width);
        m_widths[i] = m_columns.at(i).width;
        header->setSectionHidden(i, !m_columns.at(i).isShownAtFirst);
    }
    sortByColumn(m_sortColumn, m_sortOrder);
}

/// One line a column in its visual order, "name width shown", and one that says what is sorted by.
QByteArray Grid::saveLayout() const
{
    const QHeaderView* header = horizontalHeader();
    QByteArrayList lines;
    for (int visual = 0; visual < m_columns.size(); ++visual) {
        const int i = header->logicalIndex(visual);
        lines << m_columns.at(i).name.toUtf8() + ' ' + QByteArray::number(m_widths.at(i)) + (header->isSectionHidden(i) ? " 0" : " 1");
    }
    lines << "sort " + m_columns.value(header->sortIndicatorSection()).name.toUtf8() +
                 (header->sortIndicatorOrder() == Qt::DescendingOrder ? " descending" : " ascending");
    return lines.join('\n');
}

int Grid::columnNamed(const QString& name) const
{
    for (int i = 0; i < m_columns.size(); ++i) {
        if (m_columns.at(i).name == name) {
            return i;
        }
    }
    return -1;
}

void Grid::restoreLayout(const QByteArray& state)
{
    standardLayout();
    QHeaderView* header = horizontalHeader();
    int visual = 0;
    const QList<QByteArray> lines = state.split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> parts = line.split(' ');
        const bool isSort = parts.first() == "sort";
        const int i = columnNamed(QString::fromUtf8(parts.value(isSort ? 1 : 0)));
        if (i < 0 || parts.size() != 3) {
            continue;
        }
        if (isSort) {
            sortByColumn(i, parts.at(2) == "descending" ? Qt::DescendingOrder : Qt::AscendingOrder);
            continue;
        }
        const int width = qBound(kNarrowest, parts.at(1).toInt(), kWidest);
        header->moveSection(header->visualIndex(i), visual++);
        header->setSectionHidden(i, false); // a hidden one would not take the width
        header->resizeSection(i, width);
        m_widths[i] = width;
        header->setSectionHidden(i, parts.at(2) == "0");
    }
    if (shownColumns().isEmpty()) {
        setColumnHidden(0, false);
    }
}

void Grid::setColumnShown(int column, bool shown)
{
    if (!shown && shownColumns() == QList<int>{column}) {
        return; // without a column there is no heading to ask for more
    }
    setColumnHidden(column, !shown);
    Q_EMIT layoutWasChanged();
}

QList<int> Grid::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_columns.size(); ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical)) {
            columns.append(logical);
        }
    }
    return columns;
}

QString Grid::currentId() const
{
    return currentIndex().data(m_roles.id).toString();
}

int Grid::rowOf(const QString& id) const
{
    const int rows = model()->rowCount();
    for (int row = 0; row < rows; ++row) {
        if (model()->index(row, 0).data(m_roles.id).toString().compare(id, Qt::CaseInsensitive) == 0) {
            return row;
        }
    }
    return -1;
}

void Grid::choose(int row)
{
    const QScopedValueRollback following(m_isFollowing, true);
    const QList<int> columns = shownColumns();
    const int column = currentIndex().isValid() ? currentIndex().column() : columns.value(0);
    setCurrentIndex(model()->index(row, column));
}

bool Grid::setCurrentId(const QString& id)
{
    m_wanted = id;
    const int row = rowOf(id);
    if (row >= 0) {
        choose(row);
        scrollTo(currentIndex());
    }
    return row >= 0;
}

void Grid::settle(bool isFilled)
{
    const bool isWanted = !m_wanted.isEmpty();
    if (!isWanted || currentId().compare(m_wanted, Qt::CaseInsensitive) != 0) {
        const int row = isWanted ? rowOf(m_wanted) : 0;
        if (row >= 0 && row < model()->rowCount()) {
            choose(row);
        } else if (!currentIndex().isValid() && model()->rowCount() > 0) {
            choose(0);
        }
    }
    if (!isWanted && isFilled) {
        m_wanted = currentId();
    }
}

void Grid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (!m_isFollowing && current.isValid()) {
        m_wanted = currentId();
    }
    Q_EMIT currentChangedTo(currentId());
}

void Grid::rowsAboutToBeRemoved(const QModelIndex& parent, int start, int end)
{
    const QScopedValueRollback following(m_isFollowing, true); // the neighbour that becomes current was chosen by nobody
    QTableView::rowsAboutToBeRemoved(parent, start, end);
}

void Grid::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(currentId());
        return;
    }
    QTableView::keyPressEvent(event);
}

void Grid::showHeaderMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < m_columns.size(); ++i) {
        QAction* action = menu->addAction(model()->headerData(i, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(isColumnShown(i));
        action->setEnabled(!isColumnShown(i) || shownColumns().size() > 1);
        connect(action, &QAction::toggled, this, [this, i](bool shown) { setColumnShown(i, shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Standard columns")), &QAction::triggered, this, [this] {
        standardLayout();
        Q_EMIT layoutWasChanged();
    });
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

QStringList Grid::shownNames() const
{
    QStringList names;
    for (const int column : shownColumns()) {
        names << m_columns.at(column).name;
    }
    return names;
}

QList<QVariantList> Grid::shownValues() const
{
    QList<QVariantList> rows;
    const QList<int> columns = shownColumns();
    const int count = model()->rowCount();
    for (int row = 0; row < count; ++row) {
        QVariantList values;
        for (const int column : columns) {
            values << plainValue(model()->index(row, column));
        }
        rows << values;
    }
    return rows;
}

QByteArray Grid::toCsv() const
{
    QByteArray text = core::csvRecord(shownNames());
    for (const QVariantList& row : shownValues()) {
        QStringList cells;
        for (const QVariant& value : row) {
            cells << core::plainCell(value);
        }
        text += core::csvRecord(cells);
    }
    return text;
}

QByteArray Grid::toJson() const
{
    return core::jsonTable(shownNames(), shownValues());
}

} // namespace widgets::common
