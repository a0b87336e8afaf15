// SPDX-License-Identifier: GPL-3.0-or-later
// MetricsPage: what can be done with boards.
#include "widgets/common/controls.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/rangepicker.h"
#include "widgets/metrics/boardgrid.h"
#include "widgets/metrics/metricsbar.h"
#include "widgets/metrics/metricspage.h"
#include "widgets/metrics/tileeditor.h"
#include "widgets/metrics/tilepicker.h"
#include "widgets/metrics/tileview.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>

namespace widgets::metrics {

using namespace common;
using monitoring::Board;

void MetricsPage::buildEditBar(QLayout* column)
{
    m_editBar = new Surface(Surface::Kind::Card);
    m_editBar->setTone(Tone::Info);
    auto* const row = rowLayout();
    row->setContentsMargins(space::l, space::xs, space::l, space::xs);
    m_editBar->setLayout(row);
    auto* const hint = new Label(tr("Drag tiles, or use Ctrl and the arrow keys to move them, Shift and the arrow keys to size them."), TypeRole::Body, Ink::Secondary);
    hint->setElided(true);
    row->addWidget(hint, 1);
    auto* const add = pushButton(tr("Add tiles"), ButtonKind::Plain, QStringLiteral("add"));
    connect(add, &QPushButton::clicked, this, &MetricsPage::addTiles);
    row->addWidget(add);
    auto* const takeBack = pushButton(tr("Undo"), ButtonKind::Plain, QStringLiteral("back"));
    connect(takeBack, &QPushButton::clicked, this, &MetricsPage::undo);
    const auto follow = [this, takeBack] {
        takeBack->setEnabled(m_parts.boards->canUndo());
        setHint(takeBack, m_parts.boards->undoText());
    };
    connect(m_parts.boards, &monitoring::Boards::changed, takeBack, follow);
    follow();
    row->addWidget(takeBack);
    m_editBar->hide();
    column->addWidget(m_editBar);
}

void MetricsPage::connectBar()
{
    monitoring::Focus* const focus = m_parts.focus;
    connect(m_bar, &MetricsBar::boardChosen, this, &MetricsPage::showBoard);
    connect(m_bar, &MetricsBar::systemChosen, focus, &monitoring::Focus::setSystem);
    connect(m_bar, &MetricsBar::rangeChosen, focus, &monitoring::Focus::setRange);
    connect(m_bar, &MetricsBar::compareToggled, this, [focus](bool compares) {
        monitoring::Look look = focus->look();
        look.comparesPrevious = compares;
        focus->replace(look); // no step on the way back: it shows more of the same
    });
    connect(m_bar, &MetricsBar::refreshRequested, this, [this] { refresh(true); });
    connect(m_bar, &MetricsBar::refreshChosen, this, [this](int minutes) {
        setRefreshMinutes(minutes);
        Q_EMIT refreshMinutesChosen(minutes);
    });
    connect(m_bar, &MetricsBar::editToggled, this, &MetricsPage::setEditing);
    connect(m_bar, &MetricsBar::backRequested, focus, &monitoring::Focus::back);
    connect(m_bar, &MetricsBar::forwardRequested, focus, &monitoring::Focus::forward);
}

void MetricsPage::fillMenu()
{
    QMenu* const menu = m_bar->menu();
    const auto add = [&](const QString& text, void (MetricsPage::*run)()) {
        QAction* const action = menu->addAction(text);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add(tr("New board…"), &MetricsPage::newBoard);
    add(tr("Duplicate…"), &MetricsPage::duplicateBoard);
    QAction* const rename = add(tr("Rename…"), &MetricsPage::renameBoard);
    QAction* const erase = add(tr("Delete"), &MetricsPage::deleteBoard);
    QAction* const takeBack = add(tr("Undo"), &MetricsPage::undo);
    menu->addSeparator();
    add(tr("Import a board…"), &MetricsPage::importBoard);
    add(tr("Export this board…"), &MetricsPage::exportBoard);
    connect(menu, &QMenu::aboutToShow, this, [this, rename, erase, takeBack] {
        const Board* const board = m_parts.boards->board(m_board);
        const bool isOwn = board && !board->isShipped;
        rename->setEnabled(isOwn);
        erase->setEnabled(isOwn);
        takeBack->setEnabled(m_parts.boards->canUndo());
        takeBack->setText(m_parts.boards->canUndo() ? tr("Undo: %1").arg(m_parts.boards->undoText()) : tr("Undo"));
    });
}

bool MetricsPage::isEditing() const
{
    return m_grid->isEditing();
}

void MetricsPage::setEditing(bool editing)
{
    const Board* const board = m_parts.boards->board(m_board);
    if (editing && board && board->isShipped) { // a copy of it can be edited
        m_bar->showEditing(false);
        askForText(this, tr("This board comes with the program. Edit a copy"), tr("Title of the copy"), tr("My %1").arg(board->title), [this](const QString& title) {
            const core::Result<QString> id = m_parts.boards->duplicate(m_board, title);
            saved(id);
            if (id) {
                setEditing(true);
            }
        });
        return;
    }
    m_grid->setEditing(editing);
    m_bar->showEditing(editing);
    m_editBar->setVisible(editing);
    m_cursor.point(std::nullopt, this);
    if (editing && m_grid->editor(0)) {
        m_grid->editor(0)->setFocus();
    }
    m_loading.start();
}

bool MetricsPage::handleEscape()
{
    if (m_grid->enlarged()) {
        TileView* const shown = m_grid->enlarged();
        m_grid->setEnlarged(nullptr, 0);
        shown->setFocus();
        return true;
    }
    if (isEditing()) {
        setEditing(false);
        return true;
    }
    return false;
}

/// The board of the grid is the board of the file.
void MetricsPage::keepTiles()
{
    const Board* const board = m_parts.boards->board(m_board);
    if (!board || board->isShipped) {
        return;
    }
    Board changed = *board;
    changed.tiles = m_grid->tiles();
    m_isSaving = true;
    const core::Result<void> kept = m_parts.boards->change(changed);
    m_isSaving = false;
    if (!kept) {
        say(kept.error());
        showBoard(m_board); // what is on the disk
    }
    m_loading.start();
}

void MetricsPage::say(const core::Error& error)
{
    m_banner->showError(error);
    m_banner->setSentence(error.message);
    m_banner->setRetry(false);
    m_banner->setAlternative({});
}

void MetricsPage::saved(const core::Result<QString>& id)
{
    if (!id) {
        say(id.error());
        return;
    }
    m_banner->hide();
    setEditing(false);
    showBoard(*id);
}

void MetricsPage::newBoard()
{
    askForText(this, tr("New board"), tr("Title"), tr("My board"), [this](const QString& title) {
        const core::Result<QString> id = m_parts.boards->create(title);
        saved(id);
        if (id) {
            setEditing(true);
            addTiles();
        }
    });
}

void MetricsPage::duplicateBoard()
{
    const Board* const board = m_parts.boards->board(m_board);
    if (board) {
        askForText(this, tr("Duplicate the board"), tr("Title of the copy"), tr("My %1").arg(board->title),
                   [this](const QString& title) { saved(m_parts.boards->duplicate(m_board, title)); });
    }
}

void MetricsPage::renameBoard()
{
    const Board* const board = m_parts.boards->board(m_board);
    if (!board || board->isShipped) {
        return;
    }
    askForText(this, tr("Rename the board"), tr("Title"), board->title, [this, id = m_board](const QString& title) {
        const core::Result<void> renamed = m_parts.boards->rename(id, title);
        if (!renamed) {
            say(renamed.error());
        }
    });
}

void MetricsPage::deleteBoard()
{
    const Board* const board = m_parts.boards->board(m_board);
    if (!board || board->isShipped) {
        return;
    }
    const QString title = board->title;
    setEditing(false);
    const core::Result<void> removed = m_parts.boards->remove(m_board);
    if (!removed) {
        say(removed.error());
        return;
    }
    m_banner->showMessage(Tone::Info, tr("“%1” was deleted.").arg(title));
    m_banner->setRetry(false);
    m_banner->setAlternative(tr("Undo"), QStringLiteral("back"));
}

void MetricsPage::undo()
{
    const QString what = m_parts.boards->undoText();
    const core::Result<QString> id = m_parts.boards->undo();
    if (!id) {
        say(id.error());
        return;
    }
    m_banner->hide();
    if (m_parts.boards->board(*id)) {
        showBoard(*id);
    }
    Q_EMIT noted(tr("Taken back: %1").arg(what));
}

void MetricsPage::importBoard()
{
    auto* const dialog = new QFileDialog(this, tr("Import a board"), {}, tr("Boards (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { saved(m_parts.boards->importFrom(path)); });
    dialog->open();
}

void MetricsPage::exportBoard()
{
    auto* const dialog = new QFileDialog(this, tr("Export the board"), m_board + QStringLiteral(".json"), tr("Boards (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, id = m_board](const QString& path) {
        const core::Result<void> written = m_parts.boards->exportTo(id, path);
        if (written) {
            Q_EMIT noted(tr("The board was written to %1.").arg(path));
        } else {
            say(written.error());
        }
    });
    dialog->open();
}

void MetricsPage::addTiles()
{
    const Board* const board = m_parts.boards->board(m_board);
    if (!board || board->isShipped) {
        setEditing(true); // asks for a copy
        return;
    }
    QSet<QString> present;
    for (const monitoring::BoardTile& tile : board->tiles) {
        present.insert(tile.tile);
    }
    auto* const picker = new TilePicker(monitoring::Catalogue::shipped(), present, this);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &TilePicker::chosen, this, [this](const QStringList& ids) {
        const Board* const shown = m_parts.boards->board(m_board);
        if (!shown || shown->tiles.size() + ids.size() > monitoring::boardTilesAtMost) {
            Q_EMIT noted(tr("A board has at most %1 tiles.").arg(monitoring::boardTilesAtMost));
            return;
        }
        Board changed = *shown;
        for (const QString& id : ids) {
            changed.tiles.append({id, 2, 1, {}, {}});
        }
        const core::Result<void> kept = m_parts.boards->change(changed);
        if (!kept) {
            say(kept.error());
        }
    });
    picker->open();
}

QList<Command> MetricsPage::commands()
{
    const QString group = tr("Boards");
    const auto isShown = [this] { return isVisible(); };
    const auto hasBack = [this] { return isVisible() && m_parts.focus->canGoBack(); };
    const auto hasForward = [this] { return isVisible() && m_parts.focus->canGoForward(); };
    QList<Command> all{
        {QStringLiteral("metrics.refresh"), tr("Read the board again"), group, QStringLiteral("refresh"), QKeySequence(Qt::Key_F5), [this] { refresh(true); }, isShown},
        {QStringLiteral("metrics.back"), tr("Back to what was looked at before"), group, QStringLiteral("back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { m_parts.focus->back(); }, hasBack},
        {QStringLiteral("metrics.forward"), tr("Forward again"), group, QStringLiteral("chevron-right"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] { m_parts.focus->forward(); }, hasForward},
        {QStringLiteral("metrics.range"), tr("Choose the time range"), group, QStringLiteral("clock"), {}, [this] { m_bar->rangePicker()->openDialog(); }, isShown},
        {QStringLiteral("metrics.compare"), tr("Compare with the period before"), group, QStringLiteral("timeline"), {}, [this] { m_bar->compareButton()->click(); }, isShown},
        {QStringLiteral("metrics.widen"), tr("Take all filters away"), group, QStringLiteral("filter"), {}, [this] { m_parts.focus->widen(); }, isShown},
        {QStringLiteral("metrics.edit"), tr("Edit the board"), group, QStringLiteral("edit"), {}, [this] { setEditing(!isEditing()); }, isShown},
        {QStringLiteral("metrics.add"), tr("Add tiles to the board"), group, QStringLiteral("add"), {}, [this] { addTiles(); }, isShown},
        {QStringLiteral("metrics.new"), tr("New board"), group, QStringLiteral("add"), {}, [this] { newBoard(); }, isShown},
        {QStringLiteral("metrics.duplicate"), tr("Duplicate the board"), group, QStringLiteral("copy"), {}, [this] { duplicateBoard(); }, isShown},
        {QStringLiteral("metrics.undo"), tr("Take the last change of a board back"), group, QStringLiteral("back"), {}, [this] { undo(); },
         [this] { return isVisible() && m_parts.boards->canUndo(); }},
        {QStringLiteral("metrics.import"), tr("Import a board"), group, QStringLiteral("document"), {}, [this] { importBoard(); }, isShown},
        {QStringLiteral("metrics.export"), tr("Export the board"), group, QStringLiteral("export"), {}, [this] { exportBoard(); }, isShown},
    };
    for (const Board& board : m_parts.boards->boards()) {
        all << Command{QStringLiteral("metrics.board.") + board.id, tr("Show board “%1”").arg(board.title), group, QStringLiteral("chart"), {}, [this, id = board.id] {
                           Q_EMIT pageWanted(QStringLiteral("metrics"));
                           showBoard(id);
                       }};
    }
    return all;
}

} // namespace widgets::metrics
