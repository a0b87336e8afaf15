// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/quotapage.h"

#include "widgets/common/controls.h"
#include "widgets/common/grid.h"
#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"
#include "widgets/deployments/plandialog.h"
#include "widgets/deployments/quotadetails.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>

namespace widgets::deployments {

using namespace common;
using ::deployments::QuotaRow;
using ::deployments::QuotaTable;
using ::deployments::QuotaView;

namespace {

/// The share as a bar with its number; an icon where it is nearly used up (colour is never the only cue).
class ShareDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = Theme::tokens();
        QStyleOptionViewItem row = option;
        row.state.setFlag(QStyle::State_HasFocus, false);
        paint::row(painter, &row, option.widget);
        const QVariant share = index.data(QuotaTable::ShareRole);
        if (!share.isValid()) {
            return;
        }
        const int severity = index.data(QuotaTable::SeverityRole).toInt();
        const Tone tone = severity == 2 ? Tone::Error : severity == 1 ? Tone::Warning : Tone::Neutral;
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRect area = option.rect.adjusted(space::s, 0, -space::s, 0);
        painter->setFont(Theme::font(TypeRole::Body));
        const int textWidth = painter->fontMetrics().horizontalAdvance(QStringLiteral("0000 %"));
        const int barWidth = std::max(0, area.width() - textWidth - space::icon - 2 * space::xs);
        const int height = space::s - 2;
        const auto visual = [&](const QRect& logical) { return QStyle::visualRect(option.direction, area, logical); };
        const QRect track(area.left(), area.center().y() - height / 2 + 1, barWidth, height);
        const int filled = int(barWidth * qBound(0.0, share.toDouble(), 1.0));
        paint::box(painter, visual(track), t.divider, QColor(), 0, height / 2.0);
        painter->fillRect(visual(QRect(track.left(), track.top(), filled, height)), tone == Tone::Neutral ? t.lanes[0] : t.toneText(tone));
        if (severity > 0) {
            const QRect place(track.right() + space::xs, area.center().y() - space::icon / 2 + 1, space::icon, space::icon);
            lineIcon(severity == 2 ? QStringLiteral("error") : QStringLiteral("warning"), tone).paint(painter, visual(place));
        }
        painter->setPen(severity > 0 ? t.toneText(tone) : t.text);
        painter->drawText(area, int(Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight)), index.data().toString());
    }
};

Grid* gridOf(QuotaTable* table)
{
    static const QList<int> widths{70, 148, 106, 138, 130, 80, 76, 84, 100};
    QList<GridColumn> columns;
    for (int i = 0; i < QuotaTable::ColumnCount; ++i) {
        columns.append({QuotaTable::columnName(i), widths.value(i), true});
    }
    GridRoles roles;
    roles.id = QuotaTable::IdRole;
    auto* grid = new Grid(table, columns, roles);
    grid->setItemDelegateForColumn(QuotaTable::Share, new ShareDelegate(grid));
    grid->setAccessibleName(QuotaPage::tr("Quota"));
    grid->setStandardSort(QuotaTable::Share, Qt::DescendingOrder);
    grid->horizontalHeader()->setStretchLastSection(true);
    return grid;
}

} // namespace

QuotaPage::QuotaPage(QuotaView* view, QWidget* parent) : QuotaPage(view, new QuotaDetails(view), parent) {}

QuotaPage::QuotaPage(QuotaView* view, QuotaDetails* details, QWidget* parent)
    : ListPage(gridOf(view->table()), details,
               {tr("Filter: words of model, type, region, subscription"), tr("Filter quota"), QStringLiteral("parameters"),
                QStringLiteral("quota")},
               parent),
      m_view(view), m_unused(new QCheckBox(tr("Also unused"))), m_details(details)
{
    connect(m_unused, &QCheckBox::toggled, this, [this](bool on) {
        m_view->table()->setShowingUnused(on);
        Q_EMIT layoutChangedByPerson();
    });
    addToBar(m_unused);
    auto* planner = pushButton(tr("What fits where…"), ButtonKind::Primary);
    connect(planner, &QPushButton::clicked, this, [this] { openPlanner(); });
    addToEnd(planner);
    connect(this, &ListPage::filterEdited, view->table(), &QuotaTable::setFilter);
    connect(this, &ListPage::refreshRequested, view, &QuotaView::refresh);
    connect(view, &QuotaView::changed, this, &QuotaPage::follow);
    connect(view->table(), &QuotaTable::rowsArranged, this, &QuotaPage::follow);
    connect(grid(), &Grid::currentChangedTo, this, &QuotaPage::showDetails);
    connect(m_details, &QuotaDetails::filled, this, &QuotaPage::follow);
    view->refresh();
    follow();
}

QByteArray QuotaPage::saveMore() const
{
    return m_unused->isChecked() ? QByteArrayLiteral("unused") : QByteArray();
}

void QuotaPage::restoreMore(const QByteArray& state)
{
    m_unused->setChecked(state == "unused");
}

const QuotaRow* QuotaPage::currentRow() const
{
    return m_view->table()->row(grid()->currentIndex().row());
}

void QuotaPage::follow()
{
    ListState state;
    state.shown = m_view->table()->rowCount();
    state.isFiltered = !filterLine()->text().isEmpty();
    state.count = tr("%n quota(s)", nullptr, state.shown);
    state.isReading = m_view->isReading();
    state.isFilled = m_view->isFilled();
    state.progress = m_view->regionsKnown() > 0 ? tr("%1 of %2 regions").arg(m_view->regionsDone()).arg(m_view->regionsKnown()) : QString();
    state.takenAt = m_view->takenAt();
    state.error = m_view->error();
    const QList<::deployments::InventoryProblem> problems = m_view->problems();
    if (state.error.kind == core::ErrorKind::None && !problems.isEmpty()) {
        state.error = problems.first().error;
        state.sentence = tr("%n part(s) of the quota could not be read. ", nullptr, int(problems.size())) + core::explain(state.error).sentence;
    }
    state.readingTitle = tr("Reading quota…");
    state.readingHint = tr("Rows appear as each region answers.");
    state.emptyTitle = tr("No quota is in use");
    state.emptyHint = tr("Quota is read where a subscription has a model resource. “Also unused” shows the rest.");
    showState(state);
    showDetails();
    if (isReady() != m_wasReady) {
        m_wasReady = isReady();
        Q_EMIT readyChanged();
    }
}

void QuotaPage::showDetails()
{
    if (m_view->isReading()) { // the choice may still move; its questions would be asked in vain
        return;
    }
    const QuotaRow* const row = currentRow();
    m_details->setRow(row ? std::optional(*row) : std::nullopt);
}

PlanDialog* QuotaPage::openPlanner()
{
    auto* dialog = new PlanDialog(m_view, this);
    const QuotaRow* const row = currentRow();
    QString example = QStringLiteral("gpt-4o@2024-11-20:GlobalStandard:50");
    const QList<::deployments::DeploymentRow> drawing = row ? m_view->deploymentsOn(*row) : QList<::deployments::DeploymentRow>();
    if (!drawing.isEmpty()) {
        ::deployments::PlanWish wish;
        wish.format = drawing.first().modelFormat;
        wish.model = drawing.first().modelName;
        wish.version = drawing.first().modelVersion;
        wish.type = drawing.first().type;
        wish.capacity = std::max(1, drawing.first().capacity);
        example = ::deployments::planWishText(wish);
    }
    dialog->setWishes(example);
    dialog->show();
    return dialog;
}

bool QuotaPage::isReady() const
{
    return m_view->isFilled() && !m_view->isReading() && m_details->isFilled();
}

QList<Command> QuotaPage::commands()
{
    const QString group = tr("Quota");
    const auto visible = [this] { return isVisible(); };
    return {{QStringLiteral("quota.plan"), tr("Plan deployments over free quota"), group, QStringLiteral("parameters"), {}, [this] { openPlanner(); }, visible},
            {QStringLiteral("quota.refresh"), tr("Read quota again"), group, QStringLiteral("refresh"), {}, [this] { m_view->refresh(); }, visible}};
}

} // namespace widgets::deployments
