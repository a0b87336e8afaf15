// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/detailspane.h"

#include "logs/cells.h"
#include "logs/jsontree.h"
#include "widgets/common/codeview.h"
#include "widgets/common/controls.h"

#include <QClipboard>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QScrollArea>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace widgets::logs {

using namespace common;

namespace {

constexpr qsizetype kLongestShown = 100'000; ///< a text edit lays out what it holds at once

void addNodes(QTreeWidgetItem* parent, const QList<::logs::JsonNode>& nodes)
{
    for (const ::logs::JsonNode& node : nodes) {
        addNodes(new QTreeWidgetItem(parent, {node.name, node.value}), node.children);
    }
}

} // namespace

DetailsPane::DetailsPane(::logs::ResultModel* model, QWidget* parent)
    : QWidget(parent), m_model(model), m_tabs(new QTabWidget), m_title(new Label({}, TypeRole::Strong)), m_note(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_text(new CodeView(tr("Text of the cell"))), m_tree(new QTreeWidget), m_rowPage(nullptr), m_row(new KeyValueList), m_columnTitle(new Label({}, TypeRole::Strong)),
      m_column(new KeyValueList), m_topTitle(new Label(tr("Most frequent"), TypeRole::Strong)), m_top(new KeyValueList)
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details of the result"));
    m_tabs->addTab(buildCell(), tr("Cell"));
    m_rowPage = buildScrolled(m_row, tr("Row"));
    m_tabs->addTab(m_rowPage, tr("Row"));
    auto* statistics = new QWidget;
    auto* lines = columnLayout();
    lines->setContentsMargins(0, 0, 0, 0);
    statistics->setLayout(lines);
    m_columnTitle->setElided(true);
    lines->addWidget(m_columnTitle);
    lines->addWidget(m_column);
    lines->addWidget(m_topTitle);
    lines->addWidget(m_top);
    lines->addStretch(1);
    m_tabs->addTab(buildScrolled(statistics, tr("Column")), tr("Column"));
    auto* close = iconButton(QStringLiteral("close"), tr("Close the details"));
    connect(close, &QToolButton::clicked, this, &DetailsPane::closed);
    m_tabs->setCornerWidget(close);
    layout->addWidget(m_tabs);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPane::fill);
    connect(model, &::logs::ResultModel::arranged, this, [this] {
        if (view() == View::Column) {
            countColumn();
        }
    });
}

QWidget* DetailsPane::buildCell()
{
    auto* page = new QWidget;
    auto* layout = columnLayout(space::xs);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    page->setLayout(layout);
    auto* row = rowLayout();
    m_title->setElided(true);
    row->addWidget(m_title, 1);
    row->addWidget(m_note);
    auto* copy = iconButton(QStringLiteral("copy"), tr("Copy the whole cell"));
    connect(copy, &QToolButton::clicked, this, [this] {
        if (m_source >= 0 && m_columnIndex >= 0) {
            QGuiApplication::clipboard()->setText(::logs::cellText(*m_model->table()->data[size_t(m_columnIndex)], size_t(m_source)));
        }
    });
    row->addWidget(copy);
    layout->addLayout(row);
    m_tree->setHeaderLabels({tr("Name"), tr("Value")});
    m_tree->setAccessibleName(tr("The cell as JSON"));
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->hide();
    layout->addWidget(m_tree, 2);
    layout->addWidget(m_text, 1);
    return page;
}

QWidget* DetailsPane::buildScrolled(QWidget* content, const QString& name)
{
    auto* inside = new Surface(Surface::Kind::Canvas);
    auto* layout = columnLayout();
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    inside->setLayout(layout);
    layout->addWidget(content);
    layout->addStretch(1);
    auto* area = new QScrollArea; // takes the keyboard, to be scrolled with it
    area->setAccessibleName(name);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(inside);
    return area;
}

void DetailsPane::setCurrent(const QModelIndex& index)
{
    const qint64 source = index.isValid() ? m_model->sourceRow(index.row()) : -1;
    const bool isSame = source == m_source && index.column() == m_columnIndex;
    const bool isOtherColumn = index.column() != m_columnIndex;
    m_source = source;
    m_columnIndex = index.column();
    if (!isSame && (view() != View::Column || isOtherColumn)) {
        fill();
    }
}

void DetailsPane::show(View view)
{
    m_tabs->setCurrentIndex(int(view));
    setVisible(true);
    fill();
}

DetailsPane::View DetailsPane::view() const
{
    return View(m_tabs->currentIndex());
}

void DetailsPane::fill()
{
    if (!m_model->table() || m_columnIndex < 0 || m_columnIndex >= m_model->columnCount()) {
        return;
    }
    switch (view()) {
    case View::Cell: fillCell(); break;
    case View::Row: fillRow(); break;
    case View::Column: countColumn(); break;
    }
}

void DetailsPane::fillCell()
{
    if (m_source < 0) {
        return;
    }
    const kql::Column& column = m_model->table()->columns[m_columnIndex];
    const kql::ColumnVector& values = *m_model->table()->data[size_t(m_columnIndex)];
    const QString text = ::logs::cellText(values, size_t(m_source));
    const bool isNull = values.isNull(size_t(m_source));
    m_title->setText(::logs::marked(column.name, true));
    const bool isLong = text.size() > kLongestShown;
    const QString length = tr("%Ln character(s)", nullptr, int(text.size()));
    m_note->setText(isNull ? tr("null") : isLong ? tr("%1, the first %2 are shown").arg(length, QLocale().toString(kLongestShown)) : length);
    const std::optional<QList<::logs::JsonNode>> json = ::logs::jsonTree(text);
    m_tree->setVisible(json.has_value());
    m_tree->clear();
    if (json) {
        addNodes(m_tree->invisibleRootItem(), *json);
        m_tree->expandToDepth(1);
        m_tree->resizeColumnToContents(0);
        m_tree->setColumnWidth(0, std::min(m_tree->columnWidth(0), std::max(120, m_tree->width() / 2)));
    }
    m_text->setCode(::logs::marked(QStringView(text).left(kLongestShown), false), json && !isLong ? CodeLanguage::Json : CodeLanguage::Plain);
}

void DetailsPane::fillRow()
{
    m_row->clear();
    if (m_source < 0) {
        return;
    }
    const kql::ColumnTable& table = *m_model->table();
    for (int i = 0; i < table.columns.size() && i < 200; ++i) {
        const QString text = ::logs::gridText(*table.data[size_t(i)], size_t(m_source));
        if (!text.isEmpty()) {
            m_row->add(::logs::marked(table.columns[i].name, true), text);
        }
    }
}

void DetailsPane::countColumn()
{
    if (m_stop) {
        *m_stop = true;
    }
    if (!m_model->table() || m_columnIndex < 0 || m_columnIndex >= m_model->columnCount()) {
        return;
    }
    m_hasStatistics = false;
    m_columnTitle->setText(::logs::marked(m_model->table()->columns[m_columnIndex].name, true));
    const auto stop = std::make_shared<::logs::StopFlag>(false);
    m_stop = stop;
    using Counted = std::optional<::logs::ColumnStatistics>;
    auto* watcher = new QFutureWatcher<Counted>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, stop] {
        watcher->deleteLater();
        const Counted counted = watcher->result();
        if (m_stop == stop && counted) {
            m_hasStatistics = true;
            fillColumn(*counted);
        }
    });
    const ::logs::TableRef table = m_model->table();
    const auto order = m_model->order();
    const auto column = size_t(m_columnIndex);
    watcher->setFuture(QtConcurrent::run([table, order, column, stop] { return ::logs::statisticsOf(*table->data[column], *order, *stop); }));
}

void DetailsPane::fillColumn(const ::logs::ColumnStatistics& statistics)
{
    const QLocale locale;
    m_column->clear();
    m_column->add(tr("Rows"), locale.toString(statistics.rows));
    m_column->add(tr("Without a value"), locale.toString(statistics.nulls));
    m_column->add(tr("Different values"), locale.toString(statistics.distinct));
    if (!statistics.minimum.isEmpty()) {
        m_column->add(tr("Least"), statistics.minimum);
        m_column->add(tr("Greatest"), statistics.maximum);
    }
    if (statistics.mean) {
        m_column->add(tr("Sum"), locale.toString(*statistics.sum, 'g', 12));
        m_column->add(tr("Mean"), locale.toString(*statistics.mean, 'g', 8));
    }
    for (const ::logs::ColumnStatistics::Percentile& percentile : statistics.percentiles) {
        m_column->add(tr("%1 % are at most").arg(qRound(percentile.share * 100)), percentile.value);
    }
    m_top->clear();
    m_topTitle->setVisible(!statistics.top.isEmpty());
    for (const ::logs::ColumnStatistics::Frequent& one : statistics.top) {
        const double share = statistics.rows > 0 ? 100.0 * double(one.count) / double(statistics.rows) : 0;
        m_top->add(one.value.left(60), tr("%1 (%2 %)").arg(locale.toString(one.count), locale.toString(share, 'f', 1)));
    }
}

} // namespace widgets::logs
