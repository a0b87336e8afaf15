// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/flowspage.h"

#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/flows/flowcanvas.h"
#include "widgets/flows/floweditor.h"
#include "widgets/flows/flowlistpane.h"
#include "widgets/flows/flowlists.h"
#include "widgets/flows/importview.h"
#include "widgets/flows/reportview.h"
#include "widgets/flows/runbar.h"
#include "widgets/flows/steppane.h"
#include "widgets/flows/timelinestrip.h"
#include "widgets/flows/variantsview.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace widgets::flows {

using namespace common;
using ::flows::Desk;

FlowsPage::FlowsPage(Desk* desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_banner(new ErrorBanner), m_list(new FlowListPane(desk)), m_stack(new QStackedWidget), m_splitter(new QSplitter), m_centre(new QSplitter(Qt::Vertical)),
      m_canvas(new FlowCanvas), m_table(new StepTable), m_shapes(new QStackedWidget), m_timeline(new TimelineStrip), m_lower(nullptr), m_variants(new VariantsView), m_editor(new FlowEditor),
      m_problems(new FlowProblemList), m_title(new Label({}, TypeRole::Subtitle)), m_saved(new Label({}, TypeRole::Caption, Ink::Helper)), m_asTable(nullptr), m_down(nullptr), m_run(new RunBar(desk)),
      m_step(new StepPane), m_import(new ImportView), m_report(new ReportView), m_empty(new EmptyState(QStringLiteral("flow"), {}, {}))
{
    auto* const column = columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    m_banner->hide();
    m_banner->setClosable(true);
    column->addWidget(m_banner);
    m_work = makeCentre();
    m_stack->addWidget(makeStart());
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_import);
    m_stack->addWidget(m_report);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_step);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({210, 780, 310});
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);
    setLayout(column);
    wireDesk();
    wireViews();
    onState();
    onOpened();
}

QWidget* FlowsPage::makeStart()
{
    auto* const add = pushButton(tr("New flow…"), ButtonKind::Primary, QStringLiteral("add"));
    auto* const import = pushButton(tr("Import a prompt flow folder…"), ButtonKind::Plain, QStringLiteral("folder"));
    connect(add, &QPushButton::clicked, this, &FlowsPage::newFlow);
    connect(import, &QPushButton::clicked, this, &FlowsPage::importFolderWanted);
    m_empty->addAction(add);
    m_empty->addAction(import);
    return m_empty;
}

QWidget* FlowsPage::makeTools()
{
    auto* const bar = new Surface(Surface::Kind::Canvas);
    auto* const row = rowLayout(space::xs);
    row->setContentsMargins(space::m, space::xs, space::s, space::xs);
    m_title->setElided(true);
    row->addWidget(m_title);
    row->addWidget(m_saved, 1);
    const auto tool = [row](const QString& icon, const QString& name, const QString& key = {}) {
        auto* const button = iconButton(icon, name, key);
        row->addWidget(button);
        return button;
    };
    auto* const add = tool(QStringLiteral("add"), tr("Add a step behind the chosen one"), QStringLiteral("Insert"));
    auto* const join = tool(QStringLiteral("link"), tr("Draw a line from the chosen step"), QStringLiteral("C"));
    auto* const cut = tool(QStringLiteral("delete"), tr("Delete the chosen step or line"), QStringLiteral("Del"));
    m_down = tool(QStringLiteral("top-down"), tr("Draw from top to bottom"));
    m_down->setCheckable(true);
    m_asTable = tool(QStringLiteral("table"), tr("Show the steps as a table"), QStringLiteral("Ctrl+Shift+T"));
    m_asTable->setCheckable(true);
    auto* const fit = tool(QStringLiteral("fit"), tr("Show the whole drawing"), QStringLiteral("0"));
    bar->setLayout(row);
    connect(add, &QToolButton::clicked, this, [this] { addFrom(m_canvas->selected()); });
    connect(join, &QToolButton::clicked, this, [this] {
        m_canvas->setFocus();
        m_canvas->beginConnecting();
    });
    connect(cut, &QToolButton::clicked, m_canvas, &FlowCanvas::removeSelected);
    connect(fit, &QToolButton::clicked, m_canvas, &FlowCanvas::fit);
    connect(m_down, &QToolButton::toggled, this, [this](bool down) { m_canvas->setDirection(down ? CanvasLayout::Direction::TopDown : CanvasLayout::Direction::LeftToRight); });
    connect(m_asTable, &QToolButton::toggled, this, &FlowsPage::showTable);
    return bar;
}

QWidget* FlowsPage::makeCentre()
{
    auto* const box = new QWidget;
    auto* const column = columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeTools());
    column->addWidget(m_run);
    m_shapes->addWidget(m_canvas);
    m_shapes->addWidget(m_table);
    auto* const text = new QWidget;
    auto* const lower = columnLayout(0);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->addWidget(dividerLine(Qt::Horizontal));
    lower->addWidget(m_editor, 1);
    lower->addWidget(m_problems);
    text->setLayout(lower);
    m_lower = text;
    m_problems->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_centre->addWidget(m_shapes);
    m_centre->addWidget(m_timeline);
    m_centre->addWidget(m_variants);
    m_centre->addWidget(text);
    m_centre->setStretchFactor(0, 3);
    m_centre->setStretchFactor(3, 2);
    m_centre->setChildrenCollapsible(false);
    m_timeline->hide();
    m_variants->hide();
    column->addWidget(m_centre, 1);
    box->setLayout(column);
    return box;
}

void FlowsPage::wireDesk()
{
    connect(m_desk, &Desk::stateChanged, this, &FlowsPage::onState);
    connect(m_desk, &Desk::entriesChanged, this, [this] {
        m_list->refresh();
        onState();
    });
    connect(m_desk, &Desk::flowOpened, this, &FlowsPage::onOpened);
    connect(m_desk, &Desk::viewChanged, this, &FlowsPage::onView);
    connect(m_desk, &Desk::runChanged, this, &FlowsPage::onRun);
    connect(m_desk, &Desk::textReplaced, this, [this] { m_editor->mergeText(m_desk->text()); });
    connect(m_desk, &Desk::modifiedChanged, this, [this] { m_saved->setText(m_desk->isModified() ? tr("not saved (Ctrl+S)") : QString()); });
    connect(m_desk, &Desk::failed, this, &FlowsPage::showError);
    connect(m_desk, &Desk::noted, this, &FlowsPage::noted);
    connect(m_desk, &Desk::changedOutside, this, &FlowsPage::showOutside);
    connect(m_desk, &Desk::variantsCompared, this, [this] {
        m_variants->setVisible(true);
        m_variants->setVariants(m_step->step(), m_desk->variants(), m_desk->isReplaying());
    });
    connect(m_desk, &Desk::importChanged, this, [this] {
        if (m_desk->imported()) {
            m_import->show(*m_desk->imported());
            m_stack->setCurrentWidget(m_import);
            showCentre();
            Q_EMIT readyChanged();
        }
    });
    connect(m_desk, &Desk::reportChanged, this, [this] {
        m_report->show(m_desk->report(), m_desk->isReadingReport());
        Q_EMIT readyChanged();
    });
}

void FlowsPage::wireViews()
{
    connect(m_list, &FlowListPane::openRequested, this, &FlowsPage::openFlow);
    connect(m_list, &FlowListPane::newRequested, this, &FlowsPage::newFlow);
    connect(m_list, &FlowListPane::removeRequested, this, &FlowsPage::removeFlow);
    connect(m_list, &FlowListPane::importRequested, this, &FlowsPage::importFolderWanted);
    connect(m_list, &FlowListPane::reportRequested, this, &FlowsPage::showReport);
    connect(m_canvas, &FlowCanvas::selectionChanged, this, &FlowsPage::showStep);
    connect(m_canvas, &FlowCanvas::opened, this, [this](const QString& id) {
        selectStep(id);
        m_step->setFocus();
        m_step->focusWidget() ? m_step->focusWidget()->setFocus() : void(focusNextChild());
    });
    connect(m_canvas, &FlowCanvas::addRequested, this, &FlowsPage::addFrom);
    connect(m_canvas, &FlowCanvas::removeRequested, this, &FlowsPage::removeStep);
    connect(m_canvas, &FlowCanvas::connectRequested, this, [this](const QString& from, const QString& to) { tell(m_desk->connectSteps(from, to)); });
    connect(m_canvas, &FlowCanvas::disconnectRequested, this, [this](const QString& from, const QString& to) { tell(m_desk->disconnectSteps(from, to)); });
    connect(m_canvas, &FlowCanvas::menuRequested, this, &FlowsPage::stepMenu);
    connect(m_table, &StepTable::selectionChanged, this, &FlowsPage::selectStep);
    connect(m_timeline, &TimelineStrip::selectionChanged, this, &FlowsPage::selectStep);
    connect(m_editor, &FlowEditor::edited, this, [this] { m_desk->setText(m_editor->text()); });
    connect(m_editor, &FlowEditor::lineChanged, this, &FlowsPage::stepOfLine);
    connect(m_problems, &FlowProblemList::placeRequested, this, &FlowsPage::openProblem);
    connect(m_step, &StepPane::fieldEdited, this, [this](const QString& step, const ::flows::FieldView& field, const QString& text) { tell(m_desk->setField(step, field, text)); });
    connect(m_step, &StepPane::renamed, this, [this](const QString& step, const QString& id) {
        const core::Result<void> done = m_desk->renameStep(step, id);
        tell(done);
        selectStep(done ? id : step);
    });
    connect(m_variants, &VariantsView::closed, m_variants, &QWidget::hide);
    connect(m_import, &ImportView::closed, this, &FlowsPage::onOpened);
    connect(m_import, &ImportView::exportRequested, this, &FlowsPage::saveWanted);
    connect(m_import, &ImportView::taken, this, [this] {
        const core::Result<QString> path = m_desk->takeImport();
        if (!path) {
            showError(path.error());
            return;
        }
        openFlow(*path);
        Q_EMIT noted(tr("The flow and its prompts are in the library now."));
    });
    connect(m_report, &ReportView::closed, this, &FlowsPage::onOpened);
    connect(m_report, &ReportView::exportRequested, this, &FlowsPage::saveWanted);
    connect(m_report, &ReportView::refreshRequested, m_desk, &Desk::readReport);
    connect(m_banner, &ErrorBanner::closed, this, [this] { m_bannerIs = Banner::None; });
    connect(m_banner, &ErrorBanner::retryRequested, this, [this] {
        const Banner was = std::exchange(m_bannerIs, Banner::None);
        m_banner->hide();
        if (was == Banner::Undo) {
            tell(m_desk->undoRemoval());
        } else if (was == Banner::Outside) {
            m_desk->reloadFromDisk();
        }
    });
    connect(m_banner, &ErrorBanner::alternativeRequested, m_banner, &QWidget::hide);
    for (QSplitter* const splitter : {m_splitter, m_centre}) {
        connect(splitter, &QSplitter::splitterMoved, this, &FlowsPage::layoutChanged);
    }
}

void FlowsPage::onState()
{
    const Desk::State state = m_desk->state();
    if (state == Desk::State::Failed) {
        showError(m_desk->error());
        m_empty->set(QStringLiteral("error"), tr("The prompt library could not be opened"), core::explain(m_desk->error()).remedy);
    } else if (state != Desk::State::Open) {
        m_empty->set(QStringLiteral("flow"), tr("Opening the prompt library"), tr("Flows are files of the prompt library."));
    } else if (m_desk->entries().isEmpty()) {
        m_empty->set(QStringLiteral("flow"), tr("The library has no flows yet"), tr("A flow chains prompts, searches and conditions. Begin with a sample, or import a folder of prompt flow."));
    } else {
        m_empty->set(QStringLiteral("flow"), tr("Choose a flow on the left"), tr("Or begin a new one, or import a folder of prompt flow."));
    }
    Q_EMIT readyChanged();
}

void FlowsPage::onOpened()
{
    m_isFollowing = true;
    m_editor->resetText(m_desk->text());
    m_isFollowing = false;
    m_variants->hide();
    m_stack->setCurrentWidget(m_desk->isOpen() ? m_work : m_empty);
    m_list->select(m_desk->path());
    m_canvas->select({});
    onView();
    onRun();
    m_canvas->fit();
    showCentre();
}

void FlowsPage::showCentre()
{
    m_step->setVisible(m_stack->currentWidget() == m_work);
}

void FlowsPage::onView()
{
    const ::flows::FlowView view = m_desk->view();
    m_title->setText(m_desk->flow().name.isEmpty() ? m_desk->path() : m_desk->flow().name);
    m_canvas->setView(view);
    m_table->setView(view);
    m_editor->setProblems(m_desk->problems());
    m_problems->setProblems(m_desk->problems());
    m_problems->setVisible(!m_desk->problems().isEmpty());
    m_problems->setMaximumHeight(m_problems->sizeHint().height());
    m_run->refreshInputs();
    showStep();
}

void FlowsPage::onRun()
{
    m_run->refreshRun();
    const QList<::flows::BarView> bars = m_desk->bars();
    m_timeline->setBars(bars);
    m_timeline->setVisible(!bars.isEmpty());
    if (m_desk->isRunning() && m_bannerIs == Banner::Error) {
        m_banner->hide();
        m_bannerIs = Banner::None;
    }
    m_step->showDetail(m_desk->detail(m_step->step()));
    Q_EMIT readyChanged();
}

void FlowsPage::showStep()
{
    const ::flows::StepView* const step = m_canvas->view().step(m_canvas->selected());
    m_table->select(m_canvas->selected());
    m_timeline->select(m_canvas->selected());
    if (!step) {
        m_step->showNothing();
        return;
    }
    const bool isOther = m_step->step() != step->id;
    m_step->showStep(*step, m_desk->fields(step->id), false);
    m_step->showDetail(m_desk->detail(step->id));
    if (isOther && !m_isFollowing && step->line > 0 && !m_editor->hasFocus()) {
        m_isFollowing = true;
        m_editor->goTo(step->line, 1);
        m_isFollowing = false;
    }
}

void FlowsPage::stepOfLine(int line)
{
    if (m_isFollowing || !m_editor->hasFocus()) {
        return;
    }
    const ::flows::StepView* found = nullptr;
    for (const ::flows::StepView& step : m_canvas->view().steps) {
        found = step.line > 0 && step.line <= line && (!found || step.line > found->line) ? &step : found;
    }
    if (found && found->id != m_canvas->selected()) {
        m_isFollowing = true;
        m_canvas->select(found->id);
        m_isFollowing = false;
    }
}

void FlowsPage::showTable(bool table)
{
    m_shapes->setCurrentWidget(table ? static_cast<QWidget*>(m_table) : m_canvas);
}

} // namespace widgets::flows
