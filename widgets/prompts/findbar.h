// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/controls.h"

class QLineEdit;

namespace widgets::prompts {

class PromptEditor;

/// Find and replace in one text. Return finds the next place, Shift+Return the one before; Esc closes. GUI thread.
class FindBar : public common::Surface
{
    Q_OBJECT
public:
    explicit FindBar(PromptEditor* editor, QWidget* parent = nullptr);
    /// Shows itself with what is selected in the text.
    void open(bool withReplace);
    void close();
    bool find(bool forward);
    int replaceAll();
    QLineEdit* findLine() const { return m_find; }
    QLineEdit* replaceLine() const { return m_replace; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void mark();
    void replaceOne();

    PromptEditor* m_editor;
    QLineEdit* m_find;
    QLineEdit* m_replace;
    QToolButton* m_regex;
    QToolButton* m_case;
    common::Label* m_count;
    QPushButton* m_one;
    QPushButton* m_all;
};

} // namespace widgets::prompts
