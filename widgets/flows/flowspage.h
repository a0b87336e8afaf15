// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/desk.h"
#include "widgets/common/page.h"

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace widgets::common {
class EmptyState;
class ErrorBanner;
class Label;
}

namespace widgets::flows {

class FlowCanvas;
class FlowEditor;
class FlowListPane;
class FlowProblemList;
class ImportView;
class ReportView;
class RunBar;
class StepPane;
class StepTable;
class TimelineStrip;
class VariantsView;

/// Flows of the prompt library: drawing and text in step, runs with breakpoints, variants, prompt flow's folders and its retirement. GUI thread.
class FlowsPage : public common::Page
{
    Q_OBJECT
public:
    explicit FlowsPage(::flows::Desk* desk, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    /// What a person can do here, for menus, keys and the palette.
    QList<common::Command> commands();

    void openFlow(const QString& path);
    void selectStep(const QString& id);
    void showReport();
    void importFolder(const QString& folder);
    /// Sizes in px of drawing and text, for a picture or a small screen.
    void setCentreSizes(const QList<int>& sizes);
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& layout);

    ::flows::Desk* desk() const { return m_desk; }
    FlowCanvas* canvas() const { return m_canvas; }
    FlowEditor* editor() const { return m_editor; }
    StepTable* table() const { return m_table; }
    StepPane* stepPane() const { return m_step; }
    RunBar* runBar() const { return m_run; }
    TimelineStrip* timeline() const { return m_timeline; }
    FlowProblemList* problems() const { return m_problems; }
    FlowListPane* list() const { return m_list; }
    ImportView* importView() const { return m_import; }
    ReportView* reportView() const { return m_report; }
    VariantsView* variantsView() const { return m_variants; }
    common::ErrorBanner* banner() const { return m_banner; }

Q_SIGNALS:
    void noted(const QString& sentence);
    void layoutChanged();
    /// A person wants to choose a folder of prompt flow.
    void importFolderWanted();
    /// A text is to be written to a file that the person names.
    void saveWanted(const QString& name, const QString& text);

private:
    QWidget* makeCentre();
    QWidget* makeTools();
    QWidget* makeStart();
    void wireDesk();
    void wireViews();
    void onView();
    void onRun();
    void onState();
    void onOpened();
    void showCentre();
    void showStep();
    void showError(const core::Error& error);
    void showOutside();
    void openProblem(int line, int column);
    void stepOfLine(int line);
    void newFlow();
    void addFrom(const QString& after);
    void removeFlow(const QString& path);
    void removeStep(const QString& id);
    void stepMenu(const QPoint& at);
    void save();
    void showTable(bool table);
    void tell(const core::Result<void>& done);

    enum class Banner { None, Error, Undo, Outside };
    ::flows::Desk* m_desk;
    Banner m_bannerIs = Banner::None;
    common::ErrorBanner* m_banner;
    FlowListPane* m_list;
    QStackedWidget* m_stack;
    QSplitter *m_splitter, *m_centre;
    FlowCanvas* m_canvas;
    StepTable* m_table;
    QStackedWidget* m_shapes;
    TimelineStrip* m_timeline;
    QWidget* m_lower;
    VariantsView* m_variants;
    FlowEditor* m_editor;
    FlowProblemList* m_problems;
    common::Label *m_title, *m_saved;
    QToolButton *m_asTable, *m_down;
    RunBar* m_run;
    StepPane* m_step;
    ImportView* m_import;
    ReportView* m_report;
    common::EmptyState* m_empty;
    QWidget* m_work = nullptr;
    bool m_isFollowing = false;
};

} // namespace widgets::flows
