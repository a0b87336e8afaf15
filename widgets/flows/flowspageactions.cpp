// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on the page.
#include "widgets/flows/flowspage.h"

#include "flows/kinds.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/icons.h"
#include "widgets/flows/flowcanvas.h"
#include "widgets/flows/floweditor.h"
#include "widgets/flows/flowlistpane.h"
#include "widgets/flows/newflowdialog.h"
#include "widgets/flows/reportview.h"
#include "widgets/flows/runbar.h"
#include "widgets/flows/steppane.h"

#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QPointer>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeWidget>

namespace widgets::flows {

using namespace common;
using ::flows::Desk;

QList<QWidget*> FlowsPage::panes() const
{
    if (m_stack->currentWidget() != m_work) {
        return {m_list, m_stack};
    }
    return {m_list, m_run, m_canvas, m_editor, m_step};
}

void FlowsPage::focusContent()
{
    m_desk->isOpen() ? m_canvas->setFocus() : m_list->list()->setFocus();
}

bool FlowsPage::handleEscape()
{
    if (m_banner->isVisible()) {
        m_banner->hide();
        return true;
    }
    if (m_stack->currentWidget() != m_work && m_desk->isOpen()) {
        onOpened();
        return true;
    }
    return false;
}

bool FlowsPage::isReady() const
{
    return m_desk->state() != Desk::State::Opening && m_desk->state() != Desk::State::Closed && (!m_desk->isRunning() || m_desk->isPaused()) && !m_desk->isReadingReport() && !m_desk->isReplaying();
}

QString FlowsPage::problem() const
{
    return m_banner->isVisible() && m_bannerIs == Banner::Error ? m_banner->sentence() : QString();
}

void FlowsPage::openFlow(const QString& path)
{
    if (path == m_desk->path()) {
        m_stack->setCurrentWidget(m_work);
        showCentre();
        return;
    }
    tell(m_desk->openFlow(path));
    m_canvas->setFocus();
}

void FlowsPage::selectStep(const QString& id)
{
    m_canvas->select(id);
}

void FlowsPage::showReport()
{
    m_stack->setCurrentIndex(m_stack->indexOf(m_report));
    showCentre();
    m_report->show(m_desk->report(), true);
    m_desk->readReport();
}

void FlowsPage::importFolder(const QString& folder)
{
    m_desk->readImport(folder);
}

void FlowsPage::setCentreSizes(const QList<int>& sizes)
{
    m_centre->setSizes(sizes);
}

QByteArray FlowsPage::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_centre->saveState();
    return bytes;
}

void FlowsPage::restoreLayout(const QByteArray& layout)
{
    QDataStream stream(layout);
    QByteArray across;
    QByteArray centre;
    stream >> across >> centre;
    if (stream.status() == QDataStream::Ok) {
        m_splitter->restoreState(across);
        m_centre->restoreState(centre);
    }
}

void FlowsPage::tell(const core::Result<void>& done)
{
    if (!done) {
        showError(done.error());
    }
}

void FlowsPage::showError(const core::Error& error)
{
    m_bannerIs = Banner::Error;
    m_banner->setRetry(false);
    m_banner->setAlternative({});
    if (error.kind == core::ErrorKind::InvalidInput && !error.message.isEmpty()) {
        m_banner->showMessage(Tone::Error, error.message);
    } else {
        m_banner->showError(error);
    }
    m_banner->setClosable(true);
    m_banner->show();
}

void FlowsPage::showOutside()
{
    m_bannerIs = Banner::Outside;
    m_banner->showMessage(Tone::Warning, tr("Somebody else has changed this flow while you were editing it."), tr("Nothing was overwritten. Read it again, or keep what you have here."));
    m_banner->setRetry(true, tr("Read it again"));
    m_banner->setAlternative(tr("Keep mine"));
    m_banner->show();
}

void FlowsPage::openProblem(int line, int column)
{
    m_editor->setFocus();
    m_editor->goTo(line, column);
}

void FlowsPage::newFlow()
{
    auto* const dialog = new NewFlowDialog(m_desk->samples(), this);
    connect(dialog, &NewFlowDialog::chosen, this, [this](const QString& name, const QString& sample) {
        const core::Result<QString> path = m_desk->create(name, sample);
        if (!path) {
            showError(path.error());
            return;
        }
        openFlow(*path);
    });
    dialog->open();
}

void FlowsPage::addFrom(const QString& after)
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Kind of the new step"));
    const QList<::flows::KindFacts> kinds = ::flows::kindList();
    for (const ::flows::KindFacts& facts : kinds) {
        if (facts.kind == ::flows::StepKind::Unmapped) {
            continue;
        }
        ::flows::StepView look;
        look.kind = facts.kind;
        QAction* const action = menu->addAction(lineIcon(kindIcon(look)), facts.label, this, [this, kind = facts.kind, after] {
            const core::Result<QString> id = m_desk->addStep(kind, after);
            if (!id) {
                showError(id.error());
                return;
            }
            selectStep(*id);
            m_canvas->setFocus();
        });
        action->setToolTip(plainToolTip(facts.help));
    }
    menu->setToolTipsVisible(true);
    const QRect from = m_canvas->rectOf(after);
    menu->popup(m_canvas->mapToGlobal(from.isNull() ? QPoint(40, 40) : from.bottomLeft()));
}

void FlowsPage::removeFlow(const QString& path)
{
    const core::Result<void> done = m_desk->remove(path);
    if (!done) {
        showError(done.error());
        return;
    }
    m_bannerIs = Banner::Undo;
    m_banner->showMessage(Tone::Info, tr("\"%1\" was deleted.").arg(path));
    m_banner->setAlternative({});
    m_banner->setRetry(true, tr("Undo"), QStringLiteral("back"));
    m_banner->setClosable(true);
    m_banner->show();
}

void FlowsPage::removeStep(const QString& id)
{
    tell(m_desk->removeSteps({id}));
    Q_EMIT noted(tr("\"%1\" was removed. Ctrl+Z in the text brings it back.").arg(id));
}

void FlowsPage::stepMenu(const QPoint& at)
{
    const QString id = m_canvas->selected();
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(lineIcon(QStringLiteral("add")), tr("Add a step behind it…"), this, [this, id] { addFrom(id); });
    const ::flows::StepView* const step = m_canvas->view().step(id);
    if (step && !step->isEnd) {
        menu->addAction(lineIcon(QStringLiteral("link")), tr("Draw a line from here"), m_canvas, &FlowCanvas::beginConnecting);
        menu->addAction(step->hasBreakpoint ? tr("Remove the breakpoint") : tr("Pause before it (F9)"), this, [this, id] { m_desk->toggleBreakpoint(id); });
        QAction* const again = menu->addAction(lineIcon(QStringLiteral("refresh")), tr("Run again from here"), this, [this, id] { m_desk->rerunFrom(id); });
        again->setEnabled(m_desk->hasRun() && !m_desk->isRunning());
        if (!step->variants.isEmpty()) {
            menu->addSeparator();
            menu->addAction(lineIcon(QStringLiteral("diff")), tr("Compare its variants"), this, [this, id] { m_desk->compareVariants(id); });
            for (const QString& variant : QStringList{QString()} + step->variants) {
                QAction* const choice = menu->addAction(variant.isEmpty() ? tr("Run as it is") : tr("Run as \"%1\"").arg(variant), this, [this, id, variant] { m_desk->chooseVariant(id, variant); });
                choice->setCheckable(true);
                choice->setChecked(m_desk->chosenVariant(id) == variant);
            }
        }
        menu->addSeparator();
    }
    QAction* const cut = menu->addAction(lineIcon(QStringLiteral("delete")), tr("Delete"), m_canvas, &FlowCanvas::removeSelected);
    cut->setEnabled((step && !step->isEnd) || m_canvas->selectedLine());
    menu->popup(at);
}

void FlowsPage::save()
{
    const core::Result<void> done = m_desk->save();
    if (!done && done.error().kind != core::ErrorKind::Conflict) {
        showError(done.error());
    }
}

QList<Command> FlowsPage::commands()
{
    const QString group = tr("Flows");
    const QPointer<FlowsPage> guard(this);
    const auto isShown = [guard] { return guard && guard->isVisible(); };
    const auto isOpen = [isShown, guard] { return isShown() && guard->m_desk->isOpen(); };
    const auto hasStep = [isOpen, guard] { return isOpen() && guard->m_desk->flow().step(guard->m_canvas->selected()); };
    const auto canRun = [isOpen, guard] { return isOpen() && guard->m_run->runButton()->isEnabled(); };
    const auto entry = [group](const QString& id, const QString& title, const QString& icon, const QKeySequence& key, const std::function<void()>& run, const std::function<bool()>& isEnabled) {
        return Command{QStringLiteral("flows.") + id, title, group, icon, key, run, isEnabled};
    };
    const auto chosen = [this] { return m_canvas->selected(); };
    return {
        entry(QStringLiteral("new"), tr("New flow"), QStringLiteral("add"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { newFlow(); }, isShown),
        entry(QStringLiteral("save"), tr("Save the flow"), QStringLiteral("save"), QKeySequence(Qt::CTRL | Qt::Key_S), [this] { save(); }, isOpen),
        entry(QStringLiteral("run"), tr("Run the flow, or go on"), QStringLiteral("run"), QKeySequence(Qt::Key_F5), [this] { m_desk->run(); }, canRun),
        entry(QStringLiteral("step"), tr("Run one step"), QStringLiteral("run-step"), QKeySequence(Qt::Key_F10), [this] { m_desk->stepOnce(); }, canRun),
        entry(QStringLiteral("stop"), tr("Stop the run"), QStringLiteral("stop"), QKeySequence(Qt::SHIFT | Qt::Key_F5), [this] { m_desk->stop(); }, isOpen),
        entry(QStringLiteral("breakpoint"), tr("Breakpoint on or off"), QStringLiteral("stop"), QKeySequence(Qt::Key_F9), [this, chosen] { m_desk->toggleBreakpoint(chosen()); }, hasStep),
        entry(QStringLiteral("rerun"), tr("Run again from the chosen step"), QStringLiteral("refresh"), QKeySequence(Qt::CTRL | Qt::Key_F5), [this, chosen] { m_desk->rerunFrom(chosen()); }, hasStep),
        entry(QStringLiteral("variants"), tr("Compare the variants of the chosen step"), QStringLiteral("diff"), {}, [this, chosen] { m_desk->compareVariants(chosen()); }, hasStep),
        entry(QStringLiteral("table"), tr("Steps as a table or a drawing"), QStringLiteral("table"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), [this] { m_asTable->toggle(); }, isOpen),
        entry(QStringLiteral("import"), tr("Import a prompt flow folder"), QStringLiteral("folder"), {}, [this] { Q_EMIT importFolderWanted(); }, isShown),
        entry(QStringLiteral("report"), tr("Migration report"), QStringLiteral("clock"), {}, [this] { showReport(); }, isShown),
    };
}

} // namespace widgets::flows
