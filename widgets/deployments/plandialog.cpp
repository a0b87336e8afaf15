// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/plandialog.h"

#include "widgets/common/codeview.h"
#include "widgets/common/controls.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::PlanPlacement;
using ::deployments::QuotaView;

PlanDialog::PlanDialog(QuotaView* view, QWidget* parent)
    : QDialog(parent), m_view(view), m_wishes(new QPlainTextEdit), m_result(new CodeView(tr("Plan"))),
      m_plan(pushButton(tr("Find places"), ButtonKind::Primary)), m_busy(new BusyIndicator)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What fits where"));
    resize(760, 520);
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->addWidget(paragraph(tr("One deployment a line: MODEL@VERSION:TYPE:CAPACITY, with @REGION behind it for one region only. "
                                   "Nothing is created; the largest wishes are placed first, each where it leaves the least room."),
                                Ink::Secondary));
    m_wishes->setAccessibleName(tr("Wished deployments"));
    m_wishes->setFont(Theme::font(TypeRole::Code));
    m_wishes->setTabChangesFocus(true);
    layout->addWidget(m_wishes, 1);
    layout->addWidget(m_result, 1);
    auto* row = rowLayout();
    row->addWidget(m_busy);
    row->addStretch(1);
    auto* close = pushButton(tr("Close"));
    row->addWidget(close);
    row->addWidget(m_plan);
    layout->addLayout(row);
    m_busy->setText(tr("Asking every subscription"));
    m_busy->hide();
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_plan, &QPushButton::clicked, this, &PlanDialog::plan);
    connect(view, &QuotaView::planned, this, &PlanDialog::showPlan);
}

void PlanDialog::setWishes(const QString& text)
{
    m_wishes->setPlainText(text);
}

QString PlanDialog::result() const
{
    return m_result->toPlainText();
}

void PlanDialog::plan()
{
    const core::Result<QList<::deployments::PlanWish>> wishes = ::deployments::planWishesFrom(m_wishes->toPlainText());
    if (!wishes) {
        m_sequence = 0;
        m_busy->hide();
        m_result->setPlainText(wishes.error().message);
        return;
    }
    m_busy->show();
    m_result->clear();
    m_sequence = m_view->plan(*wishes);
}

void PlanDialog::showPlan(int sequence, const QList<PlanPlacement>& placements, const QList<::deployments::InventoryProblem>& problems)
{
    if (sequence != m_sequence) {
        return;
    }
    m_sequence = 0;
    m_busy->hide();
    QStringList lines;
    for (const PlanPlacement& one : placements) {
        const bool fits = one.refusal == PlanPlacement::Refusal::None;
        lines << (fits ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + ::deployments::planWishText(one.wish);
        lines << QStringLiteral("    ") + ::deployments::placementText(one);
    }
    for (const ::deployments::InventoryProblem& problem : problems) {
        lines << tr("Not asked: %1").arg(core::explain(problem.error).sentence);
    }
    m_result->setPlainText(lines.join(QLatin1Char('\n')));
}

} // namespace widgets::deployments
