// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/sourcestab.h"

#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/playground/chunkdetails.h"
#include "widgets/playground/words.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;
using ::playground::Chunk;
using ::playground::ChunkModel;

namespace {

/// Chunks that did not reach the prompt are in italics and quieter; the state column says why in words.
class ChunkDelegate : public QStyledItemDelegate
{
public:
    ChunkDelegate(const ChunkModel* model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const Chunk* chunk = m_model->chunk(index.row());
        if (chunk && chunk->dropped != ::playground::DropReason::None) {
            option->font.setItalic(true);
            option->palette.setColor(QPalette::Text, Theme::tokens().textHelper);
        }
        if (chunk && index.column() == ChunkModel::TitleColumn) {
            option->text = chunkTitle(*chunk);
            option->textElideMode = Qt::ElideMiddle;
        }
        if (index.column() == ChunkModel::NumberColumn) {
            option->palette.setColor(QPalette::Text, Theme::tokens().link);
        }
    }

private:
    const ChunkModel* m_model;
};

} // namespace

SourcesTab::SourcesTab(QWidget* parent)
    : QWidget(parent), m_model(new ChunkModel(this)), m_query(new Label), m_note(new Label({}, TypeRole::Caption, Ink::Helper)),
      m_table(new QTableView), m_details(new ChunkDetails), m_stack(new QStackedLayout),
      m_empty(new EmptyState(QStringLiteral("sources"), QString(), QString()))
{
    auto* filled = new QWidget;
    auto* layout = columnLayout(0);
    filled->setLayout(layout);
    auto* head = columnLayout(0);
    head->setContentsMargins(space::m, space::s, space::m, space::s);
    m_query->setElided(true);
    m_note->setElided(true);
    head->addWidget(m_query);
    head->addWidget(m_note);
    layout->addLayout(head);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ChunkDelegate(m_model, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setAccessibleName(tr("Retrieved chunks"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setMinimumSectionSize(40);
    auto* splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    layout->addWidget(dividerLine(Qt::Horizontal));
    layout->addWidget(splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(filled);
    setLayout(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SourcesTab::showCurrent);
    setResult({});
}

void SourcesTab::setResult(const ::playground::FlowResult& result)
{
    if (result.chunks.isEmpty()) {
        const bool asked = !result.question.isEmpty();
        m_empty->set(QStringLiteral("sources"), asked ? tr("Nothing was retrieved") : tr("No sources yet"),
                     asked ? tr("The search found no chunk, or this question ran without retrieval. The timeline says which.")
                           : tr("Ask a question, and the chunks that the search finds are listed here with their scores."));
        m_stack->setCurrentIndex(0);
        m_model->setChunks({});
        m_shown.clear();
        return;
    }
    const int before = m_table->currentIndex().row();
    int used = 0;
    for (const Chunk& chunk : result.chunks) {
        used += chunk.number > 0 ? 1 : 0;
    }
    m_query->setText(tr("Searched for “%1”").arg(result.searchQuery));
    const QLocale locale;
    m_note->setText(tr("%1 found, %2 in the prompt").arg(locale.toString(result.chunks.size()), locale.toString(used)));
    m_model->setChunks(result.chunks);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ChunkModel::TitleColumn, QHeaderView::Stretch);
    m_table->setColumnHidden(ChunkModel::StateColumn, true); // the details say it in a sentence
    bool reranked = false;
    for (const Chunk& chunk : result.chunks) {
        reranked = reranked || chunk.rerankerScore.has_value();
    }
    m_table->setColumnHidden(ChunkModel::RerankerColumn, !reranked);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + space::s);
    m_stack->setCurrentIndex(1);
    const bool same = m_shown == result.traceId;
    m_shown = result.traceId;
    chooseRow(same && before >= 0 ? qMin(before, m_model->rowCount() - 1) : 0);
}

bool SourcesTab::showCitation(int number)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->chunk(row)->number == number) {
            chooseRow(row);
            m_table->scrollTo(m_model->index(row, ChunkModel::TitleColumn));
            return true;
        }
    }
    return false;
}

/// QTableView::selectRow() finds no column in a right-to-left table that has not been laid out yet.
void SourcesTab::chooseRow(int row)
{
    m_table->setCurrentIndex(m_model->index(row, ChunkModel::TitleColumn));
    showCurrent();
}

void SourcesTab::showCurrent()
{
    m_details->show(m_model->chunk(m_table->currentIndex().row()));
}

} // namespace widgets::playground
