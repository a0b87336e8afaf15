// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/completion.h"
#include "prompts/editor/desktypes.h"
#include "widgets/common/scintilla.h"

namespace widgets::prompts {

class PromptLexer;

/// The text of one prompt: colours, proposals while typing (Ctrl+Space asks for them), problems underlined and marked in the margin.
/// Its positions are bytes of UTF-8; lines and columns of the outside are UTF-16 units from 1. GUI thread.
class PromptEditor : public QsciScintilla
{
    Q_OBJECT
public:
    explicit PromptEditor(QWidget* parent = nullptr);
    ~PromptEditor() override;

    /// Replaces the text as one step that undo takes back, keeping cursor and scroll position: only what differs is replaced.
    void mergeText(const QString& text);
    /// The text of a file that was opened: nothing to undo.
    void resetText(const QString& text);
    void setProblems(const QList<::prompts::editor::Problem>& problems);
    void setVocabulary(const ::prompts::editor::Vocabulary& vocabulary) { m_vocabulary = vocabulary; }
    /// Moves there; `length` units from it are selected. Lines and columns from 1.
    void goTo(int line, int column, int length = 0);
    int cursorLine() const; ///< from 1
    int cursorColumn() const;
    ::prompts::editor::Completion proposals(bool isAsked) const;
    void proposeNow();
    /// Marks all places that a search found; empty takes the marks away. Returns how many.
    int markFound(const QString& text, bool isRegex, bool isCaseSensitive);

Q_SIGNALS:
    void edited();
    void problemUnderCursorChanged(const QString& text);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void applyTheme();
    void setUp();
    void propose(bool isAsked);
    int positionOf(int line, int column) const; ///< in bytes
    QString problemAt(int line) const;

    PromptLexer* m_lexer;
    ::prompts::editor::Vocabulary m_vocabulary;
    QList<::prompts::editor::Problem> m_problems;
    bool m_isResetting = false;
};

} // namespace widgets::prompts
