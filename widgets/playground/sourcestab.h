// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/chunkmodel.h"
#include "widgets/common/controls.h"

class QPlainTextEdit;
class QSplitter;
class QStackedLayout;
class QTableView;

namespace widgets::common {
class EmptyState;
}

namespace widgets::playground {

class ChunkDetails;

/// What retrieval found: the chunks by rank with scores and whether they reached the prompt; below, the chosen one whole.
class SourcesTab : public QWidget
{
    Q_OBJECT
public:
    explicit SourcesTab(QWidget* parent = nullptr);
    void setResult(const ::playground::FlowResult& result);
    /// Chooses the chunk that the answer cites as [number]; false when there is none.
    bool showCitation(int number);
    ::playground::ChunkModel* model() const { return m_model; }

private:
    void chooseRow(int row);
    void showCurrent();

    ::playground::ChunkModel* m_model;
    common::Label* m_query;
    common::Label* m_note;
    QTableView* m_table;
    ChunkDetails* m_details;
    QStackedLayout* m_stack;
    common::EmptyState* m_empty;
    QString m_shown; ///< what the table shows, so that a refresh keeps the choice
};

} // namespace widgets::playground
