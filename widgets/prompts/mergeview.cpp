// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/mergeview.h"

#include "prompts/editor/desk.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTextBlock>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Desk;
using ::prompts::editor::MergeFile;
using ::prompts::editor::MergeRegion;

namespace {


/// Lines that the base does not have get a tint, so that what a side did shows.
void tintNew(QPlainTextEdit* side, const QString& base, const QColor& colour)
{
    const QStringList known = base.split(QLatin1Char('\n'));
    QList<QTextEdit::ExtraSelection> marks;
    for (QTextBlock block = side->document()->begin(); block.isValid(); block = block.next()) {
        if (!known.contains(block.text()) && !block.text().isEmpty()) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(block);
            mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            mark.format.setBackground(colour);
            marks << mark;
        }
    }
    side->setExtraSelections(marks);
}

QString withoutLastEnd(const QString& text)
{
    return text.endsWith(QLatin1Char('\n')) ? text.chopped(1) : text;
}

} // namespace

MergeView::MergeView(Desk* desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_banner(new ErrorBanner), m_empty(new EmptyState(QStringLiteral("merge"), tr("No conflicts"), tr("When two sides changed the same lines, they are decided here."))), m_body(new QWidget),
      m_list(new QListWidget), m_where(new Label({}, TypeRole::Strong))
{
    auto* rows = new QSplitter(Qt::Vertical);
    rows->addWidget(buildSides());
    rows->addWidget(buildResult());
    rows->setStretchFactor(0, 3);
    rows->setStretchFactor(1, 2);
    rows->setChildrenCollapsible(false);
    auto* line = new QSplitter;
    line->addWidget(buildFiles());
    line->addWidget(rows);
    line->setStretchFactor(1, 1);
    line->setSizes({170, 900});
    auto* inner = columnLayout(0);
    inner->addWidget(line);
    m_body->setLayout(inner);
    m_banner->hide();
    auto* column = columnLayout(0);
    column->addWidget(m_banner);
    column->addWidget(m_body, 1);
    column->addWidget(m_empty, 1);
    setLayout(column);
    setFocusProxy(m_result);
    m_body->hide();
    connect(m_banner, &ErrorBanner::retryRequested, this, &MergeView::refresh);
    // Whether a merge is under way may be known later than what is in conflict.
    connect(m_desk, &::prompts::editor::Desk::syncChanged, this, &MergeView::followMerge);
}

void MergeView::refresh()
{
    m_isReading = true;
    // Only the newest reading counts: an older one may still show what was decided in the meantime.
    const int reading = ++m_reading;
    QCoro::connect(m_desk->conflicts(), this, [this, reading](const core::Result<QList<MergeFile>>& files) {
        if (reading == m_reading) {
            take(files);
        }
    });
}

void MergeView::take(const core::Result<QList<MergeFile>>& files)
{
    m_isReading = false;
    if (!files) {
        m_banner->showError(files.error());
        m_banner->setRetry(true);
        return;
    }
    m_banner->hide();
    // What was decided of files that are still open stays decided.
    QHash<QString, QList<Decision>> kept;
    for (int i = 0; i < m_files.size(); ++i) {
        kept.insert(m_files[i].path, m_decisions[i]);
    }
    m_files = *files;
    m_decisions.clear();
    m_isShowing = true;
    m_list->clear();
    for (const MergeFile& file : std::as_const(m_files)) {
        QList<Decision> decisions = kept.value(file.path);
        decisions.resize(file.regions.size());
        m_decisions << decisions;
        auto* const item = new QListWidgetItem(lineIcon(QStringLiteral("warning"), Tone::Warning), file.path, m_list);
        item->setToolTip(plainToolTip(file.path));
    }
    m_isShowing = false;
    followMerge();
    m_list->setCurrentRow(m_files.isEmpty() ? -1 : 0);
    showFile(m_files.isEmpty() ? -1 : 0);
    Q_EMIT filled();
}

void MergeView::followMerge()
{
    const bool isMerging = m_desk->sync().isMerging;
    m_body->setVisible(isMerging);
    m_empty->setVisible(!isMerging);
    m_finish->setEnabled(isMerging && m_files.isEmpty() && !m_isReading);
}

QList<qsizetype> MergeView::places() const
{
    QList<qsizetype> found;
    if (m_file >= 0) {
        const auto& regions = m_files[m_file].regions;
        for (qsizetype i = 0; i < regions.size(); ++i) {
            if (regions[i].isConflict) {
                found << i;
            }
        }
    }
    return found;
}

int MergeView::undecided() const
{
    int count = 0;
    for (const qsizetype place : places()) {
        count += m_decisions[m_file][place].isDecided ? 0 : 1;
    }
    return count;
}

void MergeView::showFile(int row)
{
    if (m_isShowing) {
        return;
    }
    m_file = row;
    m_place = 0;
    showPlace();
}

QString MergeView::context(qsizetype region, bool before) const
{
    const auto& regions = m_files[m_file].regions;
    const qsizetype near = before ? region - 1 : region + 1;
    if (near < 0 || near >= regions.size() || regions[near].isConflict) {
        return {};
    }
    const QStringList lines = withoutLastEnd(regions[near].ours).split(QLatin1Char('\n'));
    return (before ? lines.mid(std::max<qsizetype>(0, lines.size() - 2)) : lines.mid(0, 2)).join(QLatin1Char('\n'));
}

void MergeView::showSides(const MergeRegion& region)
{
    const QString texts[] = {region.ours, region.base, region.theirs};
    const Tokens& t = Theme::tokens();
    for (int i = 0; i < 3; ++i) {
        m_sides[i]->setPlainText(withoutLastEnd(texts[i]));
        m_sides[i]->setPlaceholderText(tr("Nothing stands here on this side"));
        tintNew(m_sides[i], region.base, i == 0 ? t.infoTint : t.okTint);
    }
}

void MergeView::showPlace()
{
    const QList<qsizetype> all = places();
    const bool isWhole = m_file >= 0 && all.isEmpty(); // binary, or deleted on one side
    const bool hasPlace = m_file >= 0 && m_place < all.size();
    m_isShowing = true;
    if (m_file < 0) {
        m_where->setText(tr("Every file is decided. Finish the merge to commit it."));
    } else if (isWhole) {
        m_where->setText(tr("%1 can only be taken as a whole from one side").arg(m_files[m_file].path));
    } else {
        m_where->setText(tr("Place %1 of %2 in %3").arg(m_place + 1).arg(all.size()).arg(m_files[m_file].path));
    }
    if (m_file >= 0) {
        const QString& ours = m_files[m_file].oursName;
        const QString& theirs = m_files[m_file].theirsName;
        m_heads[0]->setText(ours.isEmpty() ? tr("Ours") : tr("Ours: %1").arg(ours));
        m_heads[1]->setText(tr("Base"));
        m_heads[2]->setText(theirs.isEmpty() ? tr("Theirs") : tr("Theirs: %1").arg(theirs));
    }
    showSides(hasPlace ? m_files[m_file].regions[all[m_place]] : MergeRegion());
    m_result->setPlainText(hasPlace ? withoutLastEnd(m_decisions[m_file][all[m_place]].text) : QString());
    m_before->setPlainText(hasPlace ? context(all[m_place], true) : QString());
    m_after->setPlainText(hasPlace ? context(all[m_place], false) : QString());
    m_before->setVisible(!m_before->toPlainText().isEmpty());
    m_after->setVisible(!m_after->toPlainText().isEmpty());
    m_result->setEnabled(hasPlace);
    for (int i = 0; i < m_choices.size(); ++i) {
        m_choices[i]->setEnabled(hasPlace || (isWhole && (i == 0 || i == 2)));
    }
    m_takeFile->setEnabled(hasPlace && undecided() == 0);
    m_isShowing = false;
}

void MergeView::choose(Choice choice)
{
    const QList<qsizetype> all = places();
    if (m_file >= 0 && all.isEmpty() && (choice == Ours || choice == Theirs)) {
        takeSide(choice == Ours ? 0 : 1);
        return;
    }
    if (m_file < 0 || m_place >= all.size()) {
        return;
    }
    const MergeRegion& region = m_files[m_file].regions[all[m_place]];
    const QString texts[] = {{}, region.ours, region.base, region.theirs, region.ours + region.theirs, region.theirs + region.ours};
    m_decisions[m_file][all[m_place]] = {true, texts[choice]};
    showPlace();
}

void MergeView::decideByHand()
{
    const QList<qsizetype> all = places();
    if (m_isShowing || m_file < 0 || m_place >= all.size()) {
        return;
    }
    QString text = m_result->toPlainText();
    if (!text.isEmpty() && !text.endsWith(QLatin1Char('\n'))) {
        text += QLatin1Char('\n');
    }
    m_decisions[m_file][all[m_place]] = {true, text};
    m_takeFile->setEnabled(undecided() == 0);
}

bool MergeView::goToPlace(bool forward)
{
    const int next = m_place + (forward ? 1 : -1);
    if (m_file < 0 || next < 0 || next >= places().size()) {
        return false;
    }
    m_place = next;
    showPlace();
    return true;
}

QString MergeView::result() const
{
    QString text;
    if (m_file >= 0) {
        const auto& regions = m_files[m_file].regions;
        for (qsizetype i = 0; i < regions.size(); ++i) {
            text += regions[i].isConflict ? m_decisions[m_file][i].text : regions[i].ours;
        }
    }
    return text;
}

void MergeView::takeFile()
{
    if (m_file < 0 || undecided() > 0 || places().isEmpty()) {
        return;
    }
    const QString path = m_files[m_file].path;
    QCoro::connect(m_desk->resolve(path, result()), this, [this, path](const core::Result<void>& done) {
        if (!done) {
            m_banner->showError(done.error());
            return;
        }
        Q_EMIT noted(tr("%1 is decided.").arg(path));
        refresh();
    });
}

void MergeView::takeSide(int side)
{
    QCoro::connect(m_desk->take(m_files[m_file].path, side), this, [this](const core::Result<void>& done) {
        if (!done) {
            m_banner->showError(done.error());
            return;
        }
        refresh();
    });
}

void MergeView::finish()
{
    QCoro::connect(m_desk->finishMerge(QString()), this, [this](const core::Result<QString>& done) {
        if (!done) {
            m_banner->showError(done.error());
            return;
        }
        Q_EMIT noted(tr("The merge is committed."));
        Q_EMIT finished();
        refresh();
    });
}

void MergeView::abort()
{
    ask(window(), {tr("Give the merge up?"), tr("The library goes back to what it was before the merge. What was decided here is lost."), tr("Give up"), true, {}}, [this] {
        QCoro::connect(m_desk->abortMerge(), this, [this](const core::Result<void>& done) {
            if (!done) {
                m_banner->showError(done.error());
                return;
            }
            Q_EMIT finished();
            refresh();
        });
    });
}

bool MergeView::onKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::AltModifier) && key >= Qt::Key_1 && key <= Qt::Key_5) {
        choose(Choice(key - Qt::Key_0));
        return true;
    }
    if (key == Qt::Key_F7) {
        goToPlace(!modifiers.testFlag(Qt::ShiftModifier));
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && modifiers.testFlag(Qt::ControlModifier)) {
        takeFile();
        return true;
    }
    return false;
}

bool MergeView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isOurs = (key->modifiers().testFlag(Qt::AltModifier) && key->key() >= Qt::Key_1 && key->key() <= Qt::Key_5) || key->key() == Qt::Key_F7;
        if (event->type() == QEvent::ShortcutOverride && isOurs) {
            event->accept();
            return true;
        }
        if (event->type() == QEvent::KeyPress && onKey(key->key(), key->modifiers())) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace widgets::prompts
