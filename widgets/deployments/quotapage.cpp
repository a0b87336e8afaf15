// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/quotapage.h"

#include "widgets/common/controls.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"
#include "widgets/deployments/plandialog.h"
#include "widgets/deployments/quotadetails.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

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

QString idOf(const QuotaRow& row)
{
    return QStringList{row.subscriptionId, row.region, row.name}.join(QLatin1Char('|'));
}

} // namespace

QuotaPage::QuotaPage(QuotaView* view, QWidget* parent)
    : Page(parent), m_view(view), m_filter(new QLineEdit), m_unused(new QCheckBox(tr("Also unused"))),
      m_count(new Label({}, TypeRole::Caption, Ink::Secondary)), m_age(new Label({}, TypeRole::Caption, Ink::Helper)),
      m_busy(new BusyIndicator), m_banner(new ErrorBanner), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("parameters"), {}, {})), m_grid(new QTableView), m_details(new QuotaDetails(view))
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(buildBar());
    layout->addWidget(dividerLine(Qt::Horizontal));
    m_banner->hide();
    layout->addWidget(m_banner);
    setUpGrid();
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_grid);
    m_stack->addWidget(m_empty);
    splitter->addWidget(m_stack);
    splitter->addWidget(m_details);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({1000, 360});
    layout->addWidget(splitter, 1);
    connect(view, &QuotaView::changed, this, &QuotaPage::follow);
    connect(view->table(), &QuotaTable::rowsArranged, this, &QuotaPage::follow);
    connect(m_banner, &ErrorBanner::retryRequested, view, &QuotaView::refresh);
    connect(m_details, &QuotaDetails::filled, this, &QuotaPage::follow);
    view->refresh();
    follow();
}

QWidget* QuotaPage::buildBar()
{
    auto* bar = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    bar->setLayout(row);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    m_filter->setPlaceholderText(tr("Filter: words of model, type, region, subscription"));
    m_filter->setAccessibleName(tr("Filter quota"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(220);
    connect(m_filter, &QLineEdit::textChanged, m_view->table(), &QuotaTable::setFilter);
    row->addWidget(m_filter, 1);
    connect(m_unused, &QCheckBox::toggled, m_view->table(), &QuotaTable::setShowingUnused);
    row->addWidget(m_unused);
    row->addWidget(m_count);
    row->addWidget(m_busy);
    row->addWidget(m_age);
    auto* refresh = iconButton(QStringLiteral("refresh"), tr("Read again"), QStringLiteral("F5"));
    connect(refresh, &QToolButton::clicked, m_view, &QuotaView::refresh);
    row->addWidget(refresh);
    auto* planner = pushButton(tr("What fits where…"), ButtonKind::Primary);
    connect(planner, &QPushButton::clicked, this, [this] { openPlanner(); });
    row->addWidget(planner);
    return bar;
}

void QuotaPage::setUpGrid()
{
    m_grid->setModel(m_view->table());
    m_grid->setItemDelegateForColumn(QuotaTable::Share, new ShareDelegate(m_grid));
    m_grid->setAccessibleName(tr("Quota"));
    m_grid->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setShowGrid(false);
    m_grid->setWordWrap(false);
    m_grid->setTabKeyNavigation(false);
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->verticalHeader()->hide();
    m_grid->verticalHeader()->setDefaultSectionSize(QFontMetrics(Theme::font(TypeRole::Body)).height() + space::m);
    QHeaderView* header = m_grid->horizontalHeader();
    header->setHighlightSections(false);
    header->setSortIndicator(QuotaTable::Share, Qt::DescendingOrder);
    m_grid->setSortingEnabled(true);
    const QList<int> widths{70, 92, 104, 112, 100, 76, 76, 76, 100};
    for (int column = 0; column < widths.size(); ++column) {
        m_grid->setColumnWidth(column, widths.at(column));
    }
    header->setStretchLastSection(true);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        const QuotaRow* const row = m_view->table()->row(now.row());
        if (now.isValid() && row) {
            m_chosen = idOf(*row);
            showDetails();
        }
    });
}

void QuotaPage::follow()
{
    const int shown = m_view->table()->rowCount();
    m_count->setText(tr("%n quota(s)", nullptr, shown));
    m_busy->setVisible(m_view->isReading());
    m_busy->setText(m_view->regionsKnown() > 0 ? tr("%1 of %2 regions").arg(m_view->regionsDone()).arg(m_view->regionsKnown()) : tr("Reading"));
    const QDateTime taken = m_view->takenAt();
    m_age->setVisible(taken.isValid() && !m_view->isReading());
    m_age->setText(tr("as of %1").arg(QLocale().toString(taken.toLocalTime(), QLocale::ShortFormat)));
    const core::Error error = m_view->error();
    const QList<::deployments::InventoryProblem> problems = m_view->problems();
    m_banner->setVisible(error.kind != core::ErrorKind::None || !problems.isEmpty());
    if (error.kind != core::ErrorKind::None) {
        m_banner->showError(error);
        m_banner->setRetry(true);
    } else if (!problems.isEmpty()) {
        m_banner->showError(problems.first().error);
        m_banner->setSentence(tr("%n part(s) of the quota could not be read. ", nullptr, int(problems.size())) +
                              core::explain(problems.first().error).sentence);
        m_banner->setRetry(true);
    }
    if (shown == 0) {
        const bool isReading = m_view->isReading() || !m_view->isFilled();
        const bool isFiltered = !m_filter->text().isEmpty();
        m_empty->set(isFiltered ? QStringLiteral("filter") : QStringLiteral("parameters"),
                     isReading ? tr("Reading quota…") : isFiltered ? tr("Nothing matches the filter") : tr("No quota is in use"),
                     isReading ? tr("Rows appear as each region answers.")
                     : isFiltered ? tr("Esc clears it.")
                                  : tr("Quota is read where a subscription has a model resource. “Also unused” shows the rest."));
    }
    m_stack->setCurrentIndex(shown == 0 ? 1 : 0);
    if (shown > 0 && !m_grid->currentIndex().isValid()) {
        int place = 0;
        for (int i = 0; i < shown; ++i) {
            if (idOf(*m_view->table()->row(i)) == m_chosen) {
                place = i;
            }
        }
        m_grid->setCurrentIndex(m_view->table()->index(place, int(QuotaTable::Model)));
    }
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
    const QuotaRow* const row = m_view->table()->row(m_grid->currentIndex().row());
    m_details->setRow(row ? std::optional(*row) : std::nullopt);
}

PlanDialog* QuotaPage::openPlanner()
{
    auto* dialog = new PlanDialog(m_view, this);
    const QuotaRow* const row = m_view->table()->row(m_grid->currentIndex().row());
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

QList<QWidget*> QuotaPage::panes() const
{
    return {m_filter, m_grid, m_details};
}

void QuotaPage::focusContent()
{
    m_grid->setFocus();
}

bool QuotaPage::handleEscape()
{
    if (m_filter->text().isEmpty()) {
        return false;
    }
    m_filter->clear();
    m_grid->setFocus();
    return true;
}

bool QuotaPage::isReady() const
{
    return m_view->isFilled() && !m_view->isReading() && m_details->isFilled();
}

QString QuotaPage::problem() const
{
    return m_banner->isHidden() ? QString() : m_banner->sentence();
}

QList<Command> QuotaPage::commands()
{
    const QString group = tr("Quota");
    const auto visible = [this] { return isVisible(); };
    return {{QStringLiteral("quota.plan"), tr("Plan deployments over free quota"), group, QStringLiteral("parameters"), {}, [this] { openPlanner(); }, visible},
            {QStringLiteral("quota.refresh"), tr("Read quota again"), group, QStringLiteral("refresh"), {}, [this] { m_view->refresh(); }, visible}};
}

} // namespace widgets::deployments
