// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracebrowser.h"
#include "widgets/common/page.h"

class QStackedWidget;
class QToolButton;

namespace widgets::traces {

class CompareView;
class StoryView;
class TraceList;
class TraceView;

/// What is asked again in the playground: the question, and what it was asked with.
struct ReplayWish
{
    QString question;
    QString systemPrompt;
    QString deployment, model;
    std::optional<double> temperature, topP;
    std::optional<int> maxTokens;
    QStringList leftOut; ///< variables that the playground has no place for
};

/// Traces: the list, one trace, two beside each other, a conversation. What is open is in the focus, so that the way back leads through
/// it: Return opens the chosen trace, Escape goes back. GUI thread.
class TracesPage : public common::Page
{
    Q_OBJECT
public:
    enum class View { List, Trace, Compare, Story };
    explicit TracesPage(::traces::TraceBrowser* browser, QWidget* parent = nullptr);
    ~TracesPage() override;

    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    QList<common::Command> commands();

    TraceList* list() const { return m_list; }
    TraceView* trace() const { return m_trace; }
    CompareView* compare() const { return m_compare; }
    StoryView* story() const { return m_story; }
    View view() const;
    ::traces::TraceBrowser* browser() const { return m_browser; }

    /// Opens a trace, as Return in the list does.
    void openTrace(const QString& traceId, const QString& spanId = {});
    void openFile(const QString& path);
    void openStory();
    void openCompare();
    void replay();
    void showFailures();
    /// Prompts and answers become readable, everywhere on this page.
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_isRevealed; }
    /// Whether the collector runs, where it listens, and how many spans came. The program owns it.
    void showCollector(bool isOn, const QString& address, qint64 spans);
    QToolButton* collectorButton() const { return m_collector; }
    QToolButton* revealButton() const { return m_reveal; }
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

public Q_SLOTS:
    void chooseFile();

Q_SIGNALS:
    /// Another page should show what the focus holds now.
    void pageWanted(const QString& pageId);
    void deploymentWanted(const QString& name);
    void replayWanted(const widgets::traces::ReplayWish& wish);
    void logsWanted(const QString& query);
    void collectorToggled(bool on);
    void layoutChanged();
    void noted(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildBar();
    void connectViews();
    void followOpen(::traces::TraceBrowser::Place place);
    void showView(View view);
    void closeTrace();
    void step(int direction);
    void narrowToPrompt(const QString& name, const QString& version);

    ::traces::TraceBrowser* m_browser;
    QStackedWidget* m_stack;
    TraceList* m_list;
    TraceView* m_trace;
    CompareView* m_compare;
    StoryView* m_story;
    QToolButton* m_reveal = nullptr;
    QToolButton* m_collector = nullptr;
    bool m_isRevealed = false;
    qsizetype m_wantedNode = -1; ///< to be chosen once the trace is there
    bool m_wasReady = false;
};

} // namespace widgets::traces
