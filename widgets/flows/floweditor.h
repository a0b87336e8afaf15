// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flow.h"
#include "widgets/common/scintilla.h"

namespace widgets::flows {

/// Colours of a flow's YAML, line by line: keys, comments, references, numbers.
class FlowLexer : public QsciLexerCustom
{
    Q_OBJECT
public:
    explicit FlowLexer(QsciScintilla* parent);
    void applyTheme();
    const char* language() const override { return "Flow"; }
    QString description(int style) const override;
    void styleText(int start, int end) override;
};

/// The text of a flow. What the drawing changes is merged in as one edit that Ctrl+Z takes back; the rest of the text, the cursor and
/// the scroll position stay. GUI thread.
class FlowEditor : public QsciScintilla
{
    Q_OBJECT
public:
    explicit FlowEditor(QWidget* parent = nullptr);
    ~FlowEditor() override;
    /// Another file: nothing to take back.
    void resetText(const QString& text);
    /// Replaces only what differs.
    void mergeText(const QString& text);
    void setProblems(const QList<::flows::FlowProblem>& problems);
    void goTo(int line, int column);
    int cursorLine() const; ///< from 1

Q_SIGNALS:
    void edited();             ///< by a person, undo and redo included
    void lineChanged(int line); ///< from 1

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setUp();
    void applyTheme();
    FlowLexer* m_lexer;
    QList<::flows::FlowProblem> m_problems;
    bool m_isMerging = false;
};

} // namespace widgets::flows
