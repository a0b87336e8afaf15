// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracebrowser.h"
#include "widgets/common/controls.h"
#include "widgets/traces/spanpalette.h"

class QComboBox;
class QLineEdit;
class QMenu;
class QSplitter;
class QStackedWidget;

namespace widgets::common {
class Badge;
class BusyIndicator;
class EmptyState;
class ErrorBanner;
} // namespace widgets::common

namespace widgets::traces {

class Minimap;
class SpanPane;
class TimeShare;
class WaterfallView;

/// One trace: what it cost, where its time went, its spans as tree and waterfall, and the chosen span. Beside the waterfall's own keys,
/// D goes to the next retrieval and shows its documents, M to the next model call and its messages, / finds a span by name, Return goes
/// to the span's details, Escape back to the waterfall. GUI thread.
class TraceView : public QWidget
{
    Q_OBJECT
public:
    explicit TraceView(::traces::TraceBrowser* browser, QWidget* parent = nullptr);

    WaterfallView* waterfall() const { return m_waterfall; }
    SpanPane* span() const { return m_span; }
    QMenu* copyMenu() const { return m_copy; }
    /// Shows what the browser has open.
    void follow();
    bool isReady() const;
    QString problem() const;
    void focusContent();
    /// From the details to the waterfall, or clears the find line. False when there is nothing to leave.
    bool leave();
    void setRevealed(bool revealed);
    void setColouring(Colouring colouring);
    void showDocuments();
    void showMessages();
    void find();
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void closed(); ///< back to the list
    void revealRequested();
    void storyRequested();
    void compareRequested();
    void replayRequested();
    void failuresRequested();
    void logsRequested(const QString& query);
    void noted(const QString& message);
    void layoutChanged();
    void stepRequested(int direction); ///< the next trace of the list

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildTools();
    QWidget* buildBody();
    void buildCopyMenu();
    void showTrace();
    void showWaiting();
    void showSpan(qsizetype node);
    void findInNames(const QString& text);
    void goToFound(int direction);
    void copy(const QString& text, const QString& said);
    void rememberSpan(qsizetype node);

    ::traces::TraceBrowser* m_browser;
    ::traces::OpenedTraceRef m_trace;
    common::Label* m_title;
    common::Badge* m_status;
    common::Label* m_facts;
    TimeShare* m_share;
    QComboBox* m_colouring;
    QToolButton* m_critical;
    QToolButton* m_overview;
    QLineEdit* m_find;
    common::ErrorBanner* m_notes;
    QMenu* m_copy;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    common::ErrorBanner* m_error;
    common::BusyIndicator* m_busy;
    QSplitter* m_splitter;
    WaterfallView* m_waterfall;
    Minimap* m_minimap;
    SpanPane* m_span;
    std::vector<bool> m_found;
};

} // namespace widgets::traces
