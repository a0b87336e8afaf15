// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flowtypes.h"
#include "widgets/common/controls.h"

class QStackedLayout;
class QTextEdit;

namespace widgets::common {
class EmptyState;
}

namespace widgets::playground {

/// The messages exactly as they were sent, each with its role and how many tokens it is estimated at.
class PromptTab : public QWidget
{
    Q_OBJECT
public:
    explicit PromptTab(QWidget* parent = nullptr);
    void setResult(const ::playground::FlowResult& result);
    QString text() const;

private:
    void render();

    QList<azure::ChatMessage> m_prompt;
    common::Label* m_note;
    QTextEdit* m_text;
    QStackedLayout* m_stack;
    common::EmptyState* m_empty;
};

} // namespace widgets::playground
