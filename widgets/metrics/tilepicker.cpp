// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/tilepicker.h"

#include "widgets/common/controls.h"
#include "widgets/metrics/tileview.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::metrics {

namespace {
constexpr int idRole = Qt::UserRole;
} // namespace

TilePicker::TilePicker(const monitoring::Catalogue& catalogue, const QSet<QString>& present, QWidget* parent)
    : QDialog(parent), m_search(new QLineEdit), m_list(new QTreeWidget), m_add(common::pushButton(tr("Add"), common::ButtonKind::Primary, QStringLiteral("add")))
{
    setWindowTitle(tr("Add tiles"));
    resize(760, 560);
    auto* const column = common::columnLayout();
    setLayout(column);
    m_search->setPlaceholderText(tr("Search by name or question"));
    m_search->setAccessibleName(tr("Search tiles"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &TilePicker::filter);
    column->addWidget(m_search);
    m_list->setAccessibleName(tr("Tiles"));
    m_list->setHeaderLabels({tr("Tile"), tr("Question")});
    m_list->setUniformRowHeights(true);
    connect(m_list, &QTreeWidget::itemChanged, this, &TilePicker::follow);
    connect(m_list, &QTreeWidget::itemActivated, this, [](QTreeWidgetItem* item) {
        if (item->flags() & Qt::ItemIsUserCheckable) {
            item->setCheckState(0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        }
    });
    column->addWidget(m_list, 1);
    auto* const buttons = new QDialogButtonBox;
    buttons->addButton(m_add, QDialogButtonBox::AcceptRole);
    buttons->addButton(common::pushButton(tr("Cancel")), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(checked());
        accept();
    });
    column->addWidget(buttons);
    fill(catalogue, present);
    follow();
    m_search->setFocus();
}

void TilePicker::fill(const monitoring::Catalogue& catalogue, const QSet<QString>& present)
{
    QHash<QString, QTreeWidgetItem*> groups;
    for (const monitoring::Tile& tile : catalogue.tiles()) {
        if (tile.kind == monitoring::TileKind::Alert || tile.isOfTrace) {
            continue; // no tiles of a board: they fire, or need one trace
        }
        QTreeWidgetItem*& group = groups[tile.group];
        if (!group) {
            group = new QTreeWidgetItem(m_list, {monitoring::Catalogue::groupTitle(tile.group)});
            group->setExpanded(true);
            group->setFirstColumnSpanned(true);
            group->setFlags(Qt::ItemIsEnabled);
        }
        const QString title = present.contains(tile.id) ? tr("%1 (on the board)").arg(tileTitle(tile)) : tileTitle(tile);
        auto* const item = new QTreeWidgetItem(group, {title, monitoring::Catalogue::translated(tile.question)});
        item->setData(0, idRole, tile.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(0, Qt::Unchecked);
    }
    m_list->header()->resizeSection(0, 330);
}

void TilePicker::filter(const QString& text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const group = m_list->topLevelItem(i);
        bool hasAny = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem* const item = group->child(j);
            const bool fits = (item->text(0) + QLatin1Char(' ') + item->text(1)).contains(text.trimmed(), Qt::CaseInsensitive);
            item->setHidden(!fits);
            hasAny = hasAny || fits;
        }
        group->setHidden(!hasAny);
    }
}

QStringList TilePicker::checked() const
{
    QStringList ids;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem* const group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (group->child(j)->checkState(0) == Qt::Checked) {
                ids << group->child(j)->data(0, idRole).toString();
            }
        }
    }
    return ids;
}

void TilePicker::follow()
{
    const int count = int(checked().size());
    m_add->setEnabled(count > 0);
    m_add->setText(count > 1 ? tr("Add %n tile(s)", nullptr, count) : tr("Add"));
}

} // namespace widgets::metrics
