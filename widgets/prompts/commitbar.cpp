// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/commitbar.h"

#include "prompts/editor/desk.h"
#include "widgets/common/icons.h"
#include "widgets/prompts/librarymodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Desk;
using ::prompts::editor::FileState;
using ::prompts::editor::TreeEntry;

CommitBar::CommitBar(Desk* desk, QWidget* parent)
    : Surface(Kind::Chrome, parent), m_desk(desk), m_head(new SectionHeader(tr("Changes"))), m_list(new QListWidget), m_message(new QPlainTextEdit), m_author(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_commit(pushButton(tr("Commit"), ButtonKind::Primary, QStringLiteral("commit")))
{
    m_list->setAccessibleName(tr("Files to commit"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_message->setPlaceholderText(tr("What changed, and why"));
    m_message->setAccessibleName(tr("Message of the commit"));
    m_message->setTabChangesFocus(true);
    m_message->setFixedHeight(m_message->fontMetrics().lineSpacing() * 2 + space::m);
    m_message->installEventFilter(this);
    m_list->installEventFilter(this);
    m_author->setElided(true);
    auto* foot = rowLayout();
    foot->addWidget(m_author, 1);
    foot->addWidget(m_commit);
    auto* column = columnLayout(space::xs);
    column->setContentsMargins(space::m, space::s, space::m, space::m);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addWidget(m_message);
    column->addLayout(foot);
    setLayout(column);
    connect(m_commit, &QPushButton::clicked, this, &CommitBar::commit);
    connect(m_message, &QPlainTextEdit::textChanged, this, &CommitBar::enable);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const QString path = item->data(Qt::UserRole).toString();
        if (item->checkState() == Qt::Checked) {
            m_unwanted.remove(path);
        } else {
            m_unwanted.insert(path);
        }
        enable();
    });
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { Q_EMIT changeRequested(item->data(Qt::UserRole).toString()); });
    connect(desk, &Desk::entriesChanged, this, &CommitBar::follow);
    connect(desk, &Desk::stateChanged, this, &CommitBar::follow);
    follow();
}

void CommitBar::follow()
{
    const QSignalBlocker quiet(m_list);
    const QString current = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    m_list->clear();
    QSet<QString> there;
    for (const TreeEntry& entry : m_desk->entries()) {
        const bool isDecidedElsewhere = entry.state == FileState::Conflicted; // with the merge
        if (isDecidedElsewhere || (entry.state == FileState::Clean && !entry.hasDraft)) {
            continue;
        }
        there.insert(entry.path);
        const QString mark = entry.hasDraft && entry.state == FileState::Clean ? QStringLiteral("M") : markOf(entry.state);
        auto* const item = new QListWidgetItem(QStringLiteral("%1  %2").arg(mark, entry.path), m_list);
        item->setData(Qt::UserRole, entry.path);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(m_unwanted.contains(entry.path) ? Qt::Unchecked : Qt::Checked);
        item->setToolTip(plainToolTip(entry.hasDraft ? tr("%1. Is saved before it is committed.").arg(entry.path) : QStringLiteral("%1. %2").arg(entry.path, wordsOf(entry.state))));
        if (entry.path == current) {
            m_list->setCurrentItem(item);
        }
    }
    m_unwanted.intersect(there);
    const int rows = std::clamp(m_list->count(), 1, 6);
    m_list->setFixedHeight(rows * std::max(m_list->sizeHintForRow(0), m_list->fontMetrics().height() + space::s) + space::xs);
    m_list->setVisible(m_list->count() > 0);
    m_message->setVisible(m_list->count() > 0);
    m_head->setTitle(m_list->count() > 0 ? tr("Changes") : tr("Everything is committed"));
    m_head->setNote(m_list->count() > 0 ? QLocale().toString(m_list->count()) : QString());
    const QString author = m_desk->author();
    m_author->setText(author.isEmpty() ? tr("Sign in to commit") : author);
    m_author->setVisible(m_list->count() > 0);
    m_commit->setVisible(m_list->count() > 0);
    enable();
}

QStringList CommitBar::chosenPaths() const
{
    QStringList paths;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked) {
            paths << m_list->item(row)->data(Qt::UserRole).toString();
        }
    }
    return paths;
}

void CommitBar::enable()
{
    m_commit->setEnabled(!m_isBusy && !chosenPaths().isEmpty() && !m_message->toPlainText().trimmed().isEmpty() && !m_desk->author().isEmpty());
}

void CommitBar::setMessage(const QString& message)
{
    m_message->setPlainText(message);
}

void CommitBar::focusMessage()
{
    m_message->setFocus(Qt::ShortcutFocusReason);
}

void CommitBar::commit()
{
    if (!m_commit->isEnabled()) {
        return;
    }
    m_isBusy = true;
    enable();
    QCoro::connect(m_desk->commit(chosenPaths(), m_message->toPlainText().trimmed()), this, [this](const core::Result<QString>& done) {
        m_isBusy = false;
        if (done) {
            m_message->clear();
            Q_EMIT committed(*done);
        } else {
            Q_EMIT failed(done.error());
        }
        enable();
    });
}

bool CommitBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
            commit();
            return true;
        }
    }
    return Surface::eventFilter(watched, event);
}

} // namespace widgets::prompts
