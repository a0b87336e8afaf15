// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/problemlist.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"

#include <QHeaderView>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Problem;
using ::prompts::editor::Severity;

namespace {

constexpr int kMostShown = 500;

} // namespace

ProblemList::ProblemList(QWidget* parent) : QTreeWidget(parent), m_summary(tr("No problems"))
{
    setHeaderLabels({tr("Line"), tr("Problem"), tr("What to do")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Problems"));
    header()->setStretchLastSection(true);
    header()->resizeSection(0, 76);
    header()->resizeSection(1, 340);
    connect(this, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem* item) {
        const int row = indexOfTopLevelItem(item);
        if (row >= 0 && row < m_problems.size()) {
            Q_EMIT placeRequested(m_problems[row].line, m_problems[row].column, m_problems[row].length);
        }
    });
    connect(this, &QTreeWidget::itemClicked, this, &QTreeWidget::itemActivated);
}

QSize ProblemList::sizeHint() const
{
    const int rows = std::clamp(int(m_problems.size()), 1, 5);
    const int row = topLevelItemCount() > 0 ? sizeHintForRow(0) : fontMetrics().height() + space::s;
    return {400, header()->sizeHint().height() + rows * row + space::s};
}

void ProblemList::setProblems(const QList<Problem>& problems)
{
    if (problems == m_problems) {
        return;
    }
    m_problems = problems;
    clear();
    int errors = 0;
    int warnings = 0;
    for (const Problem& problem : problems) {
        const bool isError = problem.severity == Severity::Error;
        errors += isError ? 1 : 0;
        warnings += isError ? 0 : 1;
        if (topLevelItemCount() >= kMostShown) {
            continue;
        }
        auto* const item = new QTreeWidgetItem(this, {QString::number(problem.line), problem.message, problem.remedy});
        item->setIcon(0, lineIcon(isError ? QStringLiteral("error") : QStringLiteral("warning"), isError ? Tone::Error : Tone::Warning));
        for (int column = 1; column < 3; ++column) {
            item->setToolTip(column, plainToolTip(item->text(column)));
        }
        item->setData(0, Qt::AccessibleTextRole, (isError ? tr("Error in line %1") : tr("Warning in line %1")).arg(problem.line));
    }
    QStringList parts;
    if (errors > 0) {
        parts << tr("%n errors", nullptr, errors);
    }
    if (warnings > 0) {
        parts << tr("%n warnings", nullptr, warnings);
    }
    m_summary = parts.isEmpty() ? tr("No problems") : parts.join(QStringLiteral(", "));
    updateGeometry();
}

} // namespace widgets::prompts
