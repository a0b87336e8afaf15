// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/gridview.h"

#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace widgets::deployments {

using namespace common;
using ::deployments::Column;
using ::deployments::DeploymentTable;
using ::deployments::kColumnCount;

namespace {

/// One cell: a bar for shares, an icon where something is wrong (colour is never the only cue), the text.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = Theme::tokens();
        QStyleOptionViewItem row = option;
        row.state.setFlag(QStyle::State_HasFocus, false);
        paint::row(painter, &row, option.widget);
        if (index.data(DeploymentTable::IsFirstOfGroupRole).toBool()) {
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), t.outline);
        }
        const int severity = index.data(DeploymentTable::SeverityRole).toInt();
        const Tone tone = severity == 2 ? Tone::Error : severity == 1 ? Tone::Warning : Tone::Neutral;
        const QVariant share = index.data(DeploymentTable::ShareRole);
        QRect area = option.rect.adjusted(space::s, 0, -space::s, 0);
        if (share.isValid()) {
            paintBar(painter, area, share.toDouble(), tone, option.direction);
        }
        if (severity > 0) {
            const QRect place(option.direction == Qt::RightToLeft ? area.right() - space::icon + 1 : area.left(),
                              area.center().y() - space::icon / 2 + 1, space::icon, space::icon);
            lineIcon(severity == 2 ? QStringLiteral("error") : QStringLiteral("warning"), tone).paint(painter, place);
            option.direction == Qt::RightToLeft ? area.setRight(place.left() - space::xs) : area.setLeft(place.right() + space::xs);
        }
        painter->setFont(Theme::font(TypeRole::Body));
        painter->setPen(severity > 0 ? t.toneText(tone) : t.text);
        const int alignment = QStyle::visualAlignment(option.direction, Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()));
        painter->drawText(area, alignment | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, area.width()));
    }

private:
    static void paintBar(QPainter* painter, const QRect& area, double share, Tone tone, Qt::LayoutDirection direction)
    {
        const Tokens& t = Theme::tokens();
        const int height = 3;
        QRect track(area.left(), area.bottom() - height - 2, area.width(), height);
        painter->fillRect(track, t.divider);
        const int width = int(track.width() * qBound(0.0, share, 1.0));
        const QRect filled(direction == Qt::RightToLeft ? track.right() - width + 1 : track.left(), track.top(), width, height);
        painter->fillRect(filled, tone == Tone::Neutral ? t.lanes[0] : t.toneText(tone));
    }
};

int standardWidth(Column column)
{
    switch (column) {
    case Column::Account: return 160;
    case Column::Model:
    case Column::Type: return 140;
    case Column::Deployment: return 116;
    case Column::Region: return 106;
    case Column::ContentFilter:
    case Column::State:
    case Column::Spillover: return 110;
    case Column::Subscription:
    case Column::ResourceGroup: return 170;
    case Column::Tenant:
    case Column::Version: return 84;
    case Column::Used:
    case Column::Throttled: return 76;
    default: return 90;
    }
}

} // namespace

GridView::GridView(DeploymentTable* table, QWidget* parent) : QTableView(parent), m_table(table)
{
    setModel(table);
    setItemDelegate(new CellDelegate(this));
    setAccessibleName(tr("Deployments"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSortingEnabled(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(QFontMetrics(Theme::font(TypeRole::Body)).height() + space::m);
    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setTextElideMode(Qt::ElideRight);
    standardLayout();
    connect(header, &QWidget::customContextMenuRequested, this, &GridView::showHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, &GridView::layoutWasChanged);
    connect(header, &QHeaderView::sectionResized, this, &GridView::layoutWasChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &GridView::layoutWasChanged);
    connect(this, &QTableView::doubleClicked, this, [this] { Q_EMIT opened(currentId()); });
}

void GridView::standardLayout()
{
    QHeaderView* header = horizontalHeader();
    for (int i = 0; i < kColumnCount; ++i) {
        header->moveSection(header->visualIndex(i), i);
        header->resizeSection(i, standardWidth(Column(i)));
        header->setSectionHidden(i, !::deployments::isShownAtFirst(Column(i)));
    }
    sortByColumn(int(Column::Account), Qt::AscendingOrder);
}

QByteArray GridView::saveLayout() const
{
    return QByteArray::number(kColumnCount) + ':' + horizontalHeader()->saveState();
}

void GridView::restoreLayout(const QByteArray& state)
{
    const qsizetype colon = state.indexOf(':');
    // A layout of another set of columns would put widths and order in the wrong places.
    if (colon < 0 || state.left(colon).toInt() != kColumnCount || !horizontalHeader()->restoreState(state.mid(colon + 1))) {
        standardLayout();
    }
}

void GridView::setColumnShown(Column column, bool shown)
{
    setColumnHidden(int(column), !shown);
    Q_EMIT layoutWasChanged();
}

bool GridView::isColumnShown(Column column) const
{
    return !isColumnHidden(int(column));
}

QList<Column> GridView::shownColumns() const
{
    QList<Column> columns;
    for (int visual = 0; visual < kColumnCount; ++visual) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(logical)) {
            columns.append(Column(logical));
        }
    }
    return columns;
}

QString GridView::currentId() const
{
    return currentIndex().data(DeploymentTable::RowRole).toString();
}

void GridView::setCurrentId(const QString& id)
{
    const int row = m_table->shownRow(id);
    if (row >= 0) {
        setCurrentIndex(m_table->index(row, int(Column::Deployment)));
        scrollTo(currentIndex());
    }
}

void GridView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT currentChangedTo(currentId());
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        Q_EMIT opened(currentId());
        return;
    }
    QTableView::keyPressEvent(event);
}

void GridView::showHeaderMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < kColumnCount; ++i) {
        QAction* action = menu->addAction(::deployments::columnTitle(Column(i)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        connect(action, &QAction::toggled, this, [this, i](bool shown) { setColumnShown(Column(i), shown); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Standard columns")), &QAction::triggered, this, [this] {
        standardLayout();
        Q_EMIT layoutWasChanged();
    });
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

} // namespace widgets::deployments
