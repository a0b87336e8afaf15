// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/querylist.h"

#include "logs/cells.h"
#include "widgets/common/codeview.h"
#include "widgets/common/controls.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QVBoxLayout>

namespace widgets::logs {

using namespace common;

QueryList::QueryList(const QString& title, const QString& emptyHint, QList<Entry> entries, QWidget* parent)
    : QDialog(parent), m_entries(std::move(entries)), m_filter(new QLineEdit), m_list(new QListWidget), m_text(new CodeView(tr("Text of the query"))),
      m_hint(paragraph(emptyHint, Ink::Secondary)), m_open(pushButton(tr("Open"), ButtonKind::Primary)), m_remove(pushButton(tr("Delete"), ButtonKind::Danger))
{
    setWindowTitle(title);
    resize(860, 520);
    auto* layout = columnLayout();
    setLayout(layout);
    m_filter->setPlaceholderText(tr("Filter: words of the query"));
    m_filter->setAccessibleName(tr("Filter queries"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    layout->addWidget(m_filter);
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_text);
    splitter->setSizes({380, 480});
    layout->addWidget(splitter, 1);
    m_hint->setVisible(m_entries.isEmpty());
    layout->addWidget(m_hint);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_open, QDialogButtonBox::AcceptRole);
    buttons->addButton(pushButton(tr("Close")), QDialogButtonBox::RejectRole);
    buttons->addButton(m_remove, QDialogButtonBox::DestructiveRole);
    layout->addWidget(buttons);
    connect(m_filter, &QLineEdit::textChanged, this, &QueryList::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &QueryList::showChosen);
    connect(m_list, &QListWidget::itemActivated, this, &QueryList::openChosen);
    connect(m_open, &QPushButton::clicked, this, &QueryList::openChosen);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const int entry = chosenEntry();
        if (entry >= 0) {
            Q_EMIT removeRequested(m_entries[entry].path);
            m_entries.removeAt(entry);
            fill();
        }
    });
    fill();
    m_filter->setFocus();
}

void QueryList::fill()
{
    const QStringList words = m_filter->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_list->clear();
    for (int i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        const QString haystack = entry.title + QLatin1Char('\n') + entry.note + QLatin1Char('\n') + entry.text;
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) { return haystack.contains(word, Qt::CaseInsensitive); });
        if (fits) {
            auto* item = new QListWidgetItem(::logs::marked(entry.title, true) + QLatin1Char('\n') + ::logs::marked(entry.note, true), m_list);
            item->setData(Qt::UserRole, i);
        }
    }
    m_list->setCurrentRow(0);
    showChosen();
}

int QueryList::chosenEntry() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toInt() : -1;
}

void QueryList::showChosen()
{
    const int entry = chosenEntry();
    m_text->setCode(entry >= 0 ? ::logs::marked(QStringView(m_entries[entry].text).left(20'000), false) : QString());
    m_open->setEnabled(entry >= 0);
    m_remove->setVisible(entry >= 0 && m_entries[entry].isRemovable);
}

void QueryList::openChosen()
{
    const int entry = chosenEntry();
    if (entry >= 0) {
        Q_EMIT chosen(m_entries[entry]);
        accept();
    }
}

/// Up and Down in the filter move in the list, Return opens.
bool QueryList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            m_list->setCurrentRow(qBound(0, m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1), m_list->count() - 1));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openChosen();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace widgets::logs
