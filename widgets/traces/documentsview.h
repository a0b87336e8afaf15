// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/traces/documentstable.h"

#include <QWidget>

class QPlainTextEdit;

namespace widgets::common {
class Grid;
class Label;
} // namespace widgets::common

namespace widgets::traces {

/// What a retrieval brought: the query, a line a document with its scores, and the text of the chosen one with the words of the query
/// marked, so that one sees why it came. Texts are shown literally. GUI thread.
class DocumentsView : public QWidget
{
    Q_OBJECT
public:
    explicit DocumentsView(QWidget* parent = nullptr);
    /// `note`: what a person has to know about the texts. The same documents with more texts keep the choice.
    void setDocuments(const QString& index, const QString& query, const QList<::traces::Document>& documents, const QString& note = {});
    /// What was searched for is what a person asked: hidden until revealed. The marks in the text stay.
    void setRevealed(bool revealed);
    DocumentsTable* table() { return &m_table; }
    common::Grid* grid() const { return m_grid; }
    QPlainTextEdit* text() const { return m_text; }
    /// Which words of the query stand in the chosen document, in a sentence.
    QString why() const;

private:
    void showDocument();
    void showHead();
    void markWords();

    DocumentsTable m_table;
    QString m_query, m_index;
    bool m_isRevealed = false;
    common::Label* m_head;
    common::Label* m_note;
    common::Grid* m_grid;
    common::Label* m_title;
    common::Label* m_why;
    common::Label* m_facts;
    QPlainTextEdit* m_text;
};

} // namespace widgets::traces
