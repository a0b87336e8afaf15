// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/flowlists.h"
#include "widgets/flows/flowcanvas.h"
#include "widgets/flows/stepcolours.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"

#include <QHeaderView>

namespace widgets::flows {

using namespace common;
using ::flows::EdgeView;
using ::flows::FlowProblem;
using ::flows::Severity;
using ::flows::StepView;

namespace {

constexpr int kMostShown = 500;
enum Role { LineRole = Qt::UserRole, ColumnRole, IdRole };

} // namespace

FlowProblemList::FlowProblemList(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Line"), tr("Problem"), tr("What to do")});
    setRootIsDecorated(false);
    setIconSize({space::icon, space::icon});
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Problems of the flow"));
    header()->setStretchLastSection(true);
    header()->resizeSection(0, 76);
    header()->resizeSection(1, 360);
    const auto go = [this](QTreeWidgetItem* item) { Q_EMIT placeRequested(item->data(0, LineRole).toInt(), item->data(0, ColumnRole).toInt()); };
    connect(this, &QTreeWidget::itemActivated, this, go);
    connect(this, &QTreeWidget::itemClicked, this, go);
}

QSize FlowProblemList::sizeHint() const
{
    const int rows = std::clamp(topLevelItemCount(), 1, 4);
    return {400, header()->sizeHint().height() + rows * (fontMetrics().height() + space::s) + space::xs};
}

void FlowProblemList::setProblems(const QList<FlowProblem>& problems)
{
    clear();
    QList<FlowProblem> sorted = problems; // errors first, each by line
    std::stable_sort(sorted.begin(), sorted.end(), [](const FlowProblem& a, const FlowProblem& b) { return a.severity < b.severity; });
    for (const FlowProblem& problem : std::as_const(sorted)) {
        if (topLevelItemCount() >= kMostShown) {
            break;
        }
        const bool isError = problem.severity == Severity::Error;
        const QString where = problem.path.isEmpty() ? problem.message : QStringLiteral("%1 %2").arg(problem.message, problem.path.join(QStringLiteral(" → ")));
        auto* const item = new QTreeWidgetItem(this, {problem.place.line > 0 ? QString::number(problem.place.line) : QString(), where, problem.remedy});
        item->setIcon(0, lineIcon(isError ? QStringLiteral("error") : QStringLiteral("warning"), isError ? Tone::Error : Tone::Warning));
        item->setData(0, LineRole, problem.place.line);
        item->setData(0, ColumnRole, problem.place.column);
        item->setData(0, Qt::AccessibleTextRole, (isError ? tr("Error in line %1") : tr("Warning in line %1")).arg(problem.place.line));
        item->setToolTip(1, plainToolTip(where));
        item->setToolTip(2, plainToolTip(problem.remedy));
    }
    updateGeometry();
}

StepTable::StepTable(QWidget* parent) : QTreeWidget(parent)
{
    setHeaderLabels({tr("Step"), tr("Kind"), tr("Waits for"), tr("State"), tr("Time"), tr("Tokens"), tr("Notes")});
    setRootIsDecorated(false);
    setIconSize({space::icon, space::icon});
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Steps of the flow as a table"));
    const int widths[] = {170, 110, 200, 120, 80, 110};
    for (int column = 0; column < 6; ++column) {
        header()->resizeSection(column, widths[column]);
    }
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item && !m_isFilling) {
            Q_EMIT selectionChanged(item->data(0, IdRole).toString());
        }
    });
}

void StepTable::setView(const ::flows::FlowView& view)
{
    m_isFilling = true;
    const QString current = currentItem() ? currentItem()->data(0, IdRole).toString() : QString();
    clear();
    for (const StepView& step : view.steps) {
        QStringList needs;
        for (const EdgeView& edge : view.edges) {
            const StepView* const from = edge.to == step.id ? view.step(edge.from) : nullptr;
            if (from) {
                needs << (edge.label.isEmpty() ? from->title : QStringLiteral("%1 (%2)").arg(from->title, edge.label));
            }
        }
        auto* const item = new QTreeWidgetItem(this, {step.title, step.isEnd ? QString() : step.kindLabel, needs.join(QStringLiteral(", ")), step.stateText, step.timeText, step.tokenText,
                                                      step.mark.isEmpty() ? step.subtitle : QStringLiteral("%1: %2").arg(step.mark, step.markHelp)});
        item->setIcon(0, lineIcon(kindIcon(step)));
        if (step.state) {
            item->setIcon(3, lineIcon(stateIcon(*step.state), stateTone(*step.state)));
        }
        item->setData(0, IdRole, step.id);
        item->setData(0, Qt::AccessibleTextRole, spoken(step));
        item->setToolTip(6, plainToolTip(item->text(6)));
    }
    m_isFilling = false;
    select(current);
}

void StepTable::select(const QString& id)
{
    m_isFilling = true;
    QTreeWidgetItem* wanted = nullptr;
    for (int row = 0; row < topLevelItemCount(); ++row) {
        wanted = topLevelItem(row)->data(0, IdRole).toString() == id ? topLevelItem(row) : wanted;
    }
    setCurrentItem(wanted);
    m_isFilling = false;
}

} // namespace widgets::flows
