// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/statview.h"

#include "widgets/metrics/statcell.h"
#include "widgets/metrics/words.h"

#include <QGridLayout>
#include <algorithm>
#include <cmath>

namespace widgets::metrics {

namespace {
constexpr int kCellWidth = 130;
} // namespace

int badDirection(const monitoring::TileStat& stat)
{
    if (stat.tone == monitoring::Tone::Failed || stat.unit == series::Unit::Milliseconds) {
        return 1;
    }
    return stat.tone == monitoring::Tone::Good ? -1 : 0;
}

StatView::StatView(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    setLayout(m_grid);
    m_table.setHorizontalHeaderLabels({tr("Name"), tr("Value"), tr("Period before")});
    setFocusPolicy(Qt::NoFocus);
}

void StatView::show(const monitoring::TileResult& result)
{
    m_table.removeRows(0, m_table.rowCount());
    while (m_cells.size() > result.stats.size()) {
        delete m_cells.takeLast();
    }
    for (qsizetype i = 0; i < result.stats.size(); ++i) {
        const monitoring::TileStat& stat = result.stats[i];
        if (i >= m_cells.size()) {
            auto* const cell = new StatCell;
            m_cells << cell;
            connect(cell, &StatCell::clicked, this, [this, i] { Q_EMIT chosen(m_table.item(int(i))->data().toString()); });
            m_columns = 0;
        }
        const Change change = changeOf(stat.value, stat.previous, stat.unit);
        const int bad = badDirection(stat) * change.direction;
        StatFacts facts;
        facts.title = stat.title;
        facts.value = statText(stat);
        facts.change = change.text;
        facts.tone = bad > 0 ? common::Tone::Error : bad < 0 ? common::Tone::Ok : common::Tone::Neutral;
        facts.facts = statFacts(stat, result);
        m_cells[i]->setFacts(facts);
        auto* const name = new QStandardItem(stat.title);
        name->setData(stat.column);
        const auto number = [](double value) {
            auto* const item = new QStandardItem;
            item->setData(std::isfinite(value) ? QVariant(value) : QVariant(), Qt::EditRole);
            return item;
        };
        m_table.appendRow({name, number(stat.value), number(stat.previous)});
    }
    arrange();
}

void StatView::arrange()
{
    const int columns = std::clamp(width() / kCellWidth, 1, std::max(1, int(m_cells.size())));
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        m_grid->addWidget(m_cells[i], int(i) / columns, int(i) % columns);
    }
}

void StatView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace widgets::metrics
