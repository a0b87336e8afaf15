// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"
#include "widgets/common/controls.h"

#include <QHash>
#include <QPointer>

class QGridLayout;
class QPlainTextEdit;
class QScrollArea;

namespace prompts::editor {
class Document;
}
namespace widgets::common {
class EmptyState;
}

namespace widgets::prompts {

class MessageCard;
class NoticeBar;

/// How full the model's context is, as a line. GUI thread.
class FillLine : public QWidget
{
    Q_OBJECT
public:
    explicit FillLine(QWidget* parent = nullptr);
    void setShare(double share);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_share = 0;
};

/// What a model will get: tokens against the context length, costs, the inputs to try with, the messages. Follows a document. GUI thread.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget* parent = nullptr);
    /// Null: nothing is open.
    void setDocument(::prompts::editor::Document* document);
    QList<MessageCard*> cards() const { return m_cards; }
    QString summary() const { return m_total->text(); }
    /// The field of an input, for tests; null without one.
    QPlainTextEdit* inputField(const QString& name) const { return m_fields.value(name); }

Q_SIGNALS:
    void placeRequested(int line);

private:
    void follow();
    void showTotals();
    void showCosts();
    void showInputs();
    void showMessages();
    void clearInputs();

    QPointer<::prompts::editor::Document> m_document;
    common::Label* m_total;
    common::Label* m_encoding;
    FillLine* m_fill;
    QWidget* m_costs;
    QGridLayout* m_costGrid;
    NoticeBar* m_problem;
    QWidget* m_inputs;
    QGridLayout* m_inputGrid;
    common::SectionHeader* m_inputHead;
    common::EmptyState* m_empty;
    QScrollArea* m_scroll;
    QVBoxLayout* m_messageColumn;
    common::Label* m_more;
    QList<MessageCard*> m_cards;
    QList<::prompts::editor::InputField> m_shownInputs;
    QHash<QString, QPlainTextEdit*> m_fields;
    QString m_shownCosts;
};

} // namespace widgets::prompts
