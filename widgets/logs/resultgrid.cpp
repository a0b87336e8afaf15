// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/resultgrid.h"

#include "logs/cells.h"
#include "widgets/common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

namespace widgets::logs {

using namespace common;
using ::logs::ResultModel;

namespace {

constexpr int kFilterDelayMs = 120;
constexpr int kMeasuredRows = 40;
constexpr int kWidestColumn = 420;
constexpr qsizetype kMostCopiedCells = 200'000;

/// Text on one line, always as text; null in quiet letters.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->text.isEmpty() && index.data(ResultModel::IsNullRole).toBool()) {
            option->text = QStringLiteral("null");
            option->palette.setColor(QPalette::Text, Theme::tokens().textHelper);
            option->palette.setColor(QPalette::HighlightedText, Theme::tokens().textHelper);
        }
        option->textElideMode = Qt::ElideRight;
    }
};

} // namespace

ResultGrid::ResultGrid(ResultModel* model, QWidget* parent) : QTableView(parent), m_model(model), m_header(new FilterHeader(this))
{
    setHorizontalHeader(m_header);
    setModel(model);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(tr("Result of the query"));
    setWordWrap(false);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTabKeyNavigation(false); // Tab leaves the grid; arrows move in it
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // sizing to contents would read every row
    verticalHeader()->setDefaultSectionSize(QFontMetrics(Theme::font(TypeRole::Body)).height() + space::s);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_filterDelay.setSingleShot(true);
    m_filterDelay.setInterval(kFilterDelayMs);
    connect(&m_filterDelay, &QTimer::timeout, this, &ResultGrid::applyFilters);
    connect(m_header, &FilterHeader::filtersEdited, &m_filterDelay, qOverload<>(&QTimer::start));
    connect(m_header, &QHeaderView::sectionClicked, this, &ResultGrid::sortBy);
    connect(m_header, &QWidget::customContextMenuRequested, this, &ResultGrid::showHeaderMenu);
    connect(m_header, &FilterHeader::leftDownwards, this, [this](int column) {
        setFocus();
        setCurrentIndex(m_model->index(0, column));
    });
    connect(this, &QWidget::customContextMenuRequested, this, &ResultGrid::showCellMenu);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, m_header, [this] { m_header->place(); });
    connect(model, &ResultModel::arranged, this, &ResultGrid::restoreCurrent);
}

void ResultGrid::settleColumns()
{
    m_header->clearFilters();
    m_header->setSortIndicator(-1, Qt::AscendingOrder);
    m_currentSource = -1;
    const QFontMetrics metrics(Theme::font(TypeRole::Body));
    const int rows = std::min(kMeasuredRows, m_model->rowCount());
    for (int column = 0; column < m_model->columnCount(); ++column) {
        setColumnHidden(column, false);
        int width = metrics.horizontalAdvance(m_model->headerData(column, Qt::Horizontal).toString()) + 2 * space::l;
        for (int row = 0; row < rows; ++row) {
            const QString text = m_model->index(row, column).data().toString().left(80);
            width = std::max(width, metrics.horizontalAdvance(text) + 2 * space::m);
        }
        setColumnWidth(column, std::clamp(width, 72, kWidestColumn));
    }
    verticalHeader()->setFixedWidth(metrics.horizontalAdvance(QString::number(std::max<size_t>(10, m_model->allRowCount()))) + 2 * space::s);
    m_header->place();
}

QList<int> ResultGrid::shownColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!isColumnHidden(column)) {
            columns << column;
        }
    }
    return columns;
}

/// Ascending, descending, as it came.
void ResultGrid::sortBy(int column)
{
    const ::logs::SortKey key = m_model->sortKey();
    if (key.column != column) {
        m_model->sort(column, Qt::AscendingOrder);
    } else if (!key.isDescending) {
        m_model->sort(column, Qt::DescendingOrder);
    } else {
        m_model->clearSort();
    }
    m_header->setSortIndicator(m_model->sortKey().column, m_model->sortKey().isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ResultGrid::applyFilters()
{
    const QList<::logs::ColumnFilter> filters = m_header->filters();
    if (const ::logs::TableRef& table = m_model->table()) {
        for (const ::logs::ColumnFilter& filter : filters) {
            m_header->showProblem(filter.column, ::logs::filterProblem(table->columns[filter.column], filter.text));
        }
    }
    m_model->setFilters(filters);
}

void ResultGrid::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid()) {
        m_currentSource = m_model->sourceRow(current.row());
        m_currentColumn = current.column();
        Q_EMIT cellChosen(current);
    }
}

/// A reset of the model forgets the current cell; the row that it was in is found again.
void ResultGrid::restoreCurrent()
{
    const int row = m_model->shownRow(m_currentSource);
    if (row >= 0) {
        setCurrentIndex(m_model->index(row, m_currentColumn));
    }
}

QString ResultGrid::selectedText() const
{
    const QItemSelection selection = selectionModel()->selection();
    QStringList lines;
    qsizetype cells = 0;
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom() && cells < kMostCopiedCells; ++row) {
            QStringList texts;
            for (int column = range.left(); column <= range.right(); ++column) {
                if (!isColumnHidden(column)) {
                    texts << ::logs::cellText(*m_model->table()->data[size_t(column)], size_t(m_model->sourceRow(row)));
                    ++cells;
                }
            }
            lines << texts.join(QLatin1Char('\t'));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void ResultGrid::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(selectedText());
        return;
    }
    const bool isFilterKey = event->key() == Qt::Key_F && event->modifiers() == Qt::ControlModifier;
    if (isFilterKey && currentIndex().isValid()) {
        m_header->focusFilter(currentIndex().column());
        return;
    }
    if (event->key() == Qt::Key_S && event->modifiers() == Qt::AltModifier && currentIndex().isValid()) {
        sortBy(currentIndex().column());
        return;
    }
    QTableView::keyPressEvent(event);
}

void ResultGrid::showHeaderMenu(const QPoint& at)
{
    const int column = m_header->logicalIndexAt(at);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) {
        menu->addAction(tr("Sort ascending"), this, [this, column] {
            m_model->sort(column, Qt::AscendingOrder);
            m_header->setSortIndicator(column, Qt::AscendingOrder);
        });
        menu->addAction(tr("Sort descending"), this, [this, column] {
            m_model->sort(column, Qt::DescendingOrder);
            m_header->setSortIndicator(column, Qt::DescendingOrder);
        });
        menu->addAction(tr("Filter"), this, [this, column] { m_header->focusFilter(column); });
        menu->addAction(tr("Statistics of this column"), this, [this, column] { Q_EMIT statisticsRequested(column); });
        QAction* hide = menu->addAction(tr("Hide this column"), this, [this, column] {
            setColumnHidden(column, true);
            m_header->place();
        });
        hide->setEnabled(shownColumns().size() > 1);
        menu->addSeparator();
    }
    menu->addAction(tr("Clear all filters"), this, [this] {
        m_header->clearFilters();
        applyFilters();
    });
    QMenu* columns = menu->addMenu(tr("Columns"));
    for (int i = 0; i < m_model->columnCount(); ++i) {
        QAction* action = columns->addAction(m_model->headerData(i, Qt::Horizontal).toString().replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool shown) {
            setColumnHidden(i, !shown);
            m_header->place();
        });
    }
    menu->popup(m_header->mapToGlobal(at));
}

void ResultGrid::showCellMenu(const QPoint& at)
{
    const QModelIndex index = indexAt(at);
    if (!index.isValid()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int column = index.column();
    const QString text = ::logs::cellText(*m_model->table()->data[size_t(column)], size_t(m_model->sourceRow(index.row())));
    menu->addAction(tr("Copy"), this, [this] { QGuiApplication::clipboard()->setText(selectedText()); });
    if (!text.isEmpty() && text.size() < 200 && !text.contains(QLatin1Char('\n'))) {
        menu->addAction(tr("Only rows with this value"), this, [this, column, text] { m_header->setFilter(column, QLatin1Char('=') + text); });
        menu->addAction(tr("Rows without this value"), this, [this, column, text] { m_header->setFilter(column, QStringLiteral("!=") + text); });
    }
    menu->addAction(tr("Statistics of this column"), this, [this, column] { Q_EMIT statisticsRequested(column); });
    menu->popup(viewport()->mapToGlobal(at));
}

} // namespace widgets::logs
