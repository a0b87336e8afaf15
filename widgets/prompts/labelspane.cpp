// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/labelspane.h"

#include "prompts/editor/desk.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/flowlayout.h"
#include "widgets/prompts/versiondelegate.h"

#include <QLocale>
#include <QTreeWidget>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Desk;
using ::prompts::editor::LabelMove;
using ::prompts::editor::LabelRow;

namespace {

/// Rows of two lines: what, and the facts of it.
QTreeWidget* plainList(const QString& name)
{
    auto* const list = new QTreeWidget;
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setAccessibleName(name);
    list->setItemDelegate(new VersionDelegate(list));
    return list;
}

QString timeOf(const QDateTime& when)
{
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString wordsOf(const LabelMove& move)
{
    const QString from = move.fromShortId.isEmpty() ? LabelsPane::tr("nowhere") : move.fromShortId;
    const QString to = move.toShortId.isEmpty() ? LabelsPane::tr("nowhere") : move.toShortId;
    switch (move.kind) {
    case LabelMove::Kind::Proposed: return LabelsPane::tr("Proposed: %1 to %2").arg(from, to);
    case LabelMove::Kind::Approved: return LabelsPane::tr("Approved: %1 to %2").arg(from, to);
    case LabelMove::Kind::Removed: return LabelsPane::tr("Removed from %1").arg(from);
    default: return LabelsPane::tr("Moved: %1 to %2").arg(from, to);
    }
}

} // namespace

LabelsPane::LabelsPane(Desk* desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_banner(new ErrorBanner), m_list(plainList(tr("Labels"))), m_history(plainList(tr("Moves of labels")))
{
    auto* bar = new QWidget;
    buildActions(bar);
    m_banner->hide();
    auto* heading = new SectionHeader(tr("Moves"));
    heading->setContentsMargins(space::m, space::s, space::m, 0);
    auto* column = columnLayout(0);
    column->addWidget(bar);
    column->addWidget(m_banner);
    column->addWidget(m_list, 1);
    column->addWidget(dividerLine(Qt::Horizontal));
    column->addWidget(heading);
    column->addWidget(m_history, 1);
    setLayout(column);
    setFocusProxy(m_list);
    connect(m_banner, &ErrorBanner::retryRequested, this, &LabelsPane::refresh);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &LabelsPane::enableActions);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { m_move->click(); });
    connect(desk, &Desk::historyChanged, this, &LabelsPane::refresh);
    enableActions();
}

void LabelsPane::buildActions(QWidget* bar)
{
    auto* flow = new FlowLayout(space::xs);
    flow->setContentsMargins(space::s, space::s, space::s, space::s);
    m_move = pushButton(tr("Move"), ButtonKind::Plain, QStringLiteral("tag"));
    m_approve = pushButton(tr("Approve"), ButtonKind::Primary, QStringLiteral("check"));
    m_withdraw = pushButton(tr("Withdraw"));
    m_back = pushButton(tr("Roll back"));
    m_protect = pushButton(tr("Protect"), ButtonKind::Plain, QStringLiteral("lock"));
    m_remove = pushButton(tr("Remove"), ButtonKind::Plain);
    for (QPushButton* const button : {m_move, m_approve, m_withdraw, m_back, m_protect, m_remove}) {
        flow->addWidget(button);
    }
    bar->setLayout(flow);
    connect(m_move, &QPushButton::clicked, this, [this] { Q_EMIT moveRequested(current() ? current()->name : QString(), QString()); });
    const auto finish = [this](const core::Result<QString>& result) { done(result); };
    connect(m_approve, &QPushButton::clicked, this, [this, finish] { QCoro::connect(m_desk->approveLabel(m_path, current()->name, QString()), this, finish); });
    connect(m_withdraw, &QPushButton::clicked, this, [this, finish] { QCoro::connect(m_desk->withdrawLabel(m_path, current()->name, QString()), this, finish); });
    connect(m_back, &QPushButton::clicked, this, &LabelsPane::rollBack);
    connect(m_protect, &QPushButton::clicked, this, &LabelsPane::protect);
    connect(m_remove, &QPushButton::clicked, this, [this, finish] {
        const QString name = current()->name;
        ask(window(), {tr("Remove the label?"), tr("%1 will no longer stand at any version of this prompt. Programs that ask for it get nothing.").arg(name), tr("Remove"), true, {}}, [this, name, finish] {
            QCoro::connect(m_desk->removeLabel(m_path, name, QString()), this, finish);
        });
    });
}

void LabelsPane::setPath(const QString& path)
{
    if (path != m_path) {
        m_path = path;
        m_labels.clear();
        m_moves.clear();
        showLabels();
        showMoves();
        refresh();
    }
}

void LabelsPane::refresh()
{
    if (m_path.isEmpty() || !m_desk) {
        return;
    }
    const QString path = m_path;
    QCoro::connect(m_desk->labels(path), this, [this, path](const core::Result<QList<LabelRow>>& labels) {
        if (path != m_path) {
            return;
        }
        if (!labels) {
            m_banner->showError(labels.error());
            m_banner->setRetry(true);
            return;
        }
        m_labels = *labels;
        showLabels();
        Q_EMIT filled();
    });
    QCoro::connect(m_desk->labelHistory(path, QString()), this, [this, path](const core::Result<QList<LabelMove>>& moves) {
        if (path == m_path && moves) {
            m_moves = *moves;
            showMoves();
        }
    });
}

const LabelRow* LabelsPane::current() const
{
    const int row = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    return row >= 0 && row < m_labels.size() ? &m_labels[row] : nullptr;
}

void LabelsPane::showLabels()
{
    const QString chosen = m_list->currentItem() ? m_list->currentItem()->text(0) : QString();
    m_list->clear();
    for (const LabelRow& label : m_labels) {
        const bool waits = !label.proposalId.isEmpty();
        auto* const item = new QTreeWidgetItem(m_list, {label.name});
        QString facts = label.commit.isEmpty() ? tr("Stands at no version") : label.movedBy.isEmpty() ? QString() : tr("By %1, %2").arg(label.movedBy, timeOf(label.movedAt));
        if (waits) {
            facts = tr("%1 proposed %2; a second person has to approve").arg(label.proposedBy, label.proposedShortId);
        }
        item->setData(0, VersionDelegate::FactsRole, facts);
        item->setData(0, VersionDelegate::LabelsRole, QStringList{label.shortId, label.isProtected ? tr("protected") : QString()});
        item->setData(0, Qt::AccessibleTextRole, QStringList{label.name, label.shortId, label.isProtected ? tr("protected") : QString(), facts}.join(QStringLiteral(". ")));
        item->setToolTip(0, plainToolTip(label.summary.isEmpty() ? facts : QStringLiteral("%1\n%2").arg(facts, label.summary)));
        if (label.name == chosen || (chosen.isEmpty() && m_list->topLevelItemCount() == 1)) {
            m_list->setCurrentItem(item);
        }
    }
    enableActions();
}

void LabelsPane::showMoves()
{
    m_history->clear();
    for (const LabelMove& move : m_moves.mid(0, 500)) {
        auto* const item = new QTreeWidgetItem(m_history, {wordsOf(move)});
        const QString who = move.approvedBy.isEmpty() ? move.by : tr("%1, approved by %2").arg(move.by, move.approvedBy);
        const QString facts = QStringLiteral("%1  \u00B7  %2%3").arg(timeOf(move.when), who, move.note.isEmpty() ? QString() : QStringLiteral("  \u00B7  ") + move.note);
        item->setData(0, VersionDelegate::FactsRole, facts);
        item->setData(0, VersionDelegate::LabelsRole, QStringList{move.label});
        item->setData(0, Qt::AccessibleTextRole, QStringList{move.label, wordsOf(move), facts}.join(QStringLiteral(". ")));
        item->setToolTip(0, plainToolTip(facts));
    }
}

void LabelsPane::enableActions()
{
    const LabelRow* const label = current();
    const bool waits = label && !label->proposalId.isEmpty();
    m_move->setEnabled(!m_path.isEmpty());
    m_approve->setVisible(waits);
    m_approve->setEnabled(waits && label->canApprove);
    m_approve->setToolTip(waits && !label->canApprove ? tr("You proposed this move yourself; somebody else has to approve it.") : QString());
    m_withdraw->setVisible(waits);
    m_back->setEnabled(label && !waits && !label->commit.isEmpty());
    m_protect->setEnabled(label);
    m_protect->setText(label && label->isProtected ? tr("End protection") : tr("Protect"));
    m_remove->setEnabled(label && !label->commit.isEmpty());
}

/// To where the label stood before its last move.
void LabelsPane::rollBack()
{
    const LabelRow* const label = current();
    const bool hasLabel = label != nullptr;
    QString earlier;
    bool isPast = false;
    for (const LabelMove& move : m_moves) {
        const bool isIts = hasLabel && move.label == label->name && (move.kind == LabelMove::Kind::Moved || move.kind == LabelMove::Kind::Approved);
        if (isIts && isPast && move.toCommit != label->commit) {
            earlier = move.toCommit;
            break;
        }
        isPast = isPast || isIts;
    }
    if (hasLabel) {
        Q_EMIT moveRequested(label->name, earlier);
    }
}

void LabelsPane::protect()
{
    const LabelRow* const label = current();
    const QString name = label->name;
    const bool ends = label->isProtected;
    const QString text = ends ? tr("Ending the protection of %1 has to be approved by a second person as well.").arg(name) : tr("From now on, each move of %1 needs the approval of a second person.").arg(name);
    ask(window(), {ends ? tr("End the protection?") : tr("Protect the label?"), text, ends ? tr("Propose") : tr("Protect"), false, {}}, [this, name, ends] {
        QCoro::connect(m_desk->protectLabel(name, !ends, QString()), this, [this, name, ends](const core::Result<void>& result) {
            done(result ? core::Result<QString>(ends ? tr("Ending the protection of %1 is proposed.").arg(name) : tr("%1 is protected.").arg(name)) : core::Result<QString>(result.error()));
        });
    });
}

void LabelsPane::done(const core::Result<QString>& result)
{
    if (result) {
        m_banner->hide();
        Q_EMIT noted(*result);
        refresh();
    } else {
        m_banner->showError(result.error());
    }
}

} // namespace widgets::prompts
