// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/document.h"
#include "widgets/common/controls.h"

#include <QPointer>
#include <QTimer>

class QSplitter;

namespace widgets::common {
class ErrorBanner;
class EmptyState;
}

namespace widgets::prompts {

class FindBar;
class NoticeBar;
class ProblemList;
class PromptEditor;

/// One prompt in the middle of the page: what happened to the file, find, text, problems. GUI thread.
class PromptTab : public QWidget
{
    Q_OBJECT
public:
    explicit PromptTab(::prompts::editor::Document* document, QWidget* parent = nullptr);
    ::prompts::editor::Document* document() const { return m_document; }
    PromptEditor* editor() const { return m_editor; }
    FindBar* findBar() const { return m_find; }
    ProblemList* problems() const { return m_problems; }
    NoticeBar* restoredBar() const { return m_restored; }
    NoticeBar* outsideBar() const { return m_outside; }
    void goTo(int line, int column, int length);
    void nextProblem(bool forward);
    /// Writes what was typed.
    void save();

Q_SIGNALS:
    void titleChanged();
    void saved();
    /// Compare the text with what the folder holds now, or held when it was read.
    void compareOutsideRequested();
    void compareSavedRequested();

private:
    QWidget* buildFoot();
    void wire();
    void follow();
    void followOutside();
    void followExamined();
    void showFoot();

    QPointer<::prompts::editor::Document> m_document;
    NoticeBar* m_restored;
    NoticeBar* m_outside;
    common::ErrorBanner* m_banner;
    FindBar* m_find;
    PromptEditor* m_editor;
    ProblemList* m_problems;
    QSplitter* m_splitter;
    common::Label* m_place;
    common::Label* m_hint;
    common::Label* m_tokens;
    QToolButton* m_problemButton;
    QTimer m_typing; ///< the text is handed on when the key has been drawn
    int m_line = 0, m_column = 0, m_length = 0; ///< to go to once the text is there
    bool m_isFilled = false;
};

} // namespace widgets::prompts
