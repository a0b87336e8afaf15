// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/findbar.h"

#include "widgets/prompts/prompteditor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

namespace widgets::prompts {

using namespace common;

FindBar::FindBar(PromptEditor* editor, QWidget* parent)
    : Surface(Kind::Chrome, parent), m_editor(editor), m_find(new QLineEdit), m_replace(new QLineEdit), m_regex(new QToolButton), m_case(new QToolButton), m_count(new Label({}, TypeRole::Caption, Ink::Secondary)),
      m_one(pushButton(tr("Replace"))), m_all(pushButton(tr("Replace all")))
{
    m_find->setPlaceholderText(tr("Find in this prompt"));
    m_find->setAccessibleName(tr("Find in this prompt"));
    m_replace->setPlaceholderText(tr("Replace with"));
    m_replace->setAccessibleName(tr("Replace with"));
    m_regex->setText(QStringLiteral(".*"));
    m_case->setText(QStringLiteral("Aa"));
    m_regex->setAccessibleName(tr("Regular expression"));
    m_case->setAccessibleName(tr("Match case"));
    for (QToolButton* const toggle : {m_regex, m_case}) {
        toggle->setCheckable(true);
        toggle->setAutoRaise(true);
        toggle->setToolTip(toggle->accessibleName());
        connect(toggle, &QToolButton::toggled, this, &FindBar::mark);
    }
    auto* const previous = iconButton(QStringLiteral("chevron-up"), tr("Previous place"), QStringLiteral("Shift+F3"));
    auto* const next = iconButton(QStringLiteral("chevron-down"), tr("Next place"), QStringLiteral("F3"));
    auto* const shut = iconButton(QStringLiteral("close"), tr("Close"));
    auto* row = rowLayout(space::xs);
    row->setContentsMargins(space::s, space::xs, space::s, space::xs);
    row->addWidget(m_find, 2);
    for (QWidget* const one : std::initializer_list<QWidget*>{m_regex, m_case, m_count, previous, next}) {
        row->addWidget(one);
    }
    row->addWidget(m_replace, 1);
    row->addWidget(m_one);
    row->addWidget(m_all);
    row->addWidget(shut);
    setLayout(row);
    hide();
    connect(m_find, &QLineEdit::textChanged, this, &FindBar::mark);
    connect(previous, &QToolButton::clicked, this, [this] { find(false); });
    connect(next, &QToolButton::clicked, this, [this] { find(true); });
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    connect(m_one, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_all, &QPushButton::clicked, this, [this] { replaceAll(); });
    m_find->installEventFilter(this);
    m_replace->installEventFilter(this);
}

void FindBar::open(bool withReplace)
{
    for (QWidget* const one : std::initializer_list<QWidget*>{m_replace, m_one, m_all}) {
        one->setVisible(withReplace);
    }
    show();
    const QString selected = m_editor->selectedText();
    if (!selected.isEmpty() && !selected.contains(QLatin1Char('\n'))) {
        m_find->setText(selected);
    }
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    mark();
}

void FindBar::close()
{
    m_editor->markFound({}, false, false);
    hide();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void FindBar::mark()
{
    const int count = isHidden() ? 0 : m_editor->markFound(m_find->text(), m_regex->isChecked(), m_case->isChecked());
    const bool isBroken = m_regex->isChecked() && !QRegularExpression(m_find->text()).isValid();
    m_count->setText(isBroken ? tr("Not a valid expression") : m_find->text().isEmpty() ? QString() : tr("%n places", nullptr, count));
}

bool FindBar::find(bool forward)
{
    int line = 0;
    int index = 0;
    m_editor->getCursorPosition(&line, &index);
    if (!forward && m_editor->hasSelectedText()) {
        int lineTo = 0;
        int indexTo = 0;
        m_editor->getSelection(&line, &index, &lineTo, &indexTo);
    }
    return m_editor->findFirst(m_find->text(), m_regex->isChecked(), m_case->isChecked(), false, true, forward, line, index, true, false, true);
}

void FindBar::replaceOne()
{
    int line = 0;
    int index = 0;
    int lineTo = 0;
    int indexTo = 0;
    m_editor->getSelection(&line, &index, &lineTo, &indexTo);
    const bool found = line >= 0 && m_editor->findFirst(m_find->text(), m_regex->isChecked(), m_case->isChecked(), false, true, true, line, index, true, false, true);
    if (found) {
        m_editor->replace(m_replace->text());
    }
    find(true);
    mark();
}

int FindBar::replaceAll()
{
    QRegularExpression pattern(m_regex->isChecked() ? m_find->text() : QRegularExpression::escape(m_find->text()), QRegularExpression::MultilineOption);
    if (!m_case->isChecked()) {
        pattern.setPatternOptions(pattern.patternOptions() | QRegularExpression::CaseInsensitiveOption);
    }
    if (m_find->text().isEmpty() || !pattern.isValid() || m_editor->isReadOnly()) {
        return 0;
    }
    QString with = m_replace->text();
    if (!m_regex->isChecked()) {
        with.replace(QLatin1Char('\\'), QStringLiteral("\\\\"));
    }
    const int count = m_editor->markFound(m_find->text(), m_regex->isChecked(), m_case->isChecked());
    QString text = m_editor->text();
    text.replace(pattern, with);
    m_editor->mergeText(text);
    Q_EMIT m_editor->edited();
    mark();
    m_count->setText(tr("%n replaced", nullptr, count));
    return count;
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            if (watched == m_replace) {
                replaceOne();
            } else {
                find(!key->modifiers().testFlag(Qt::ShiftModifier));
            }
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            close();
            return true;
        }
    }
    return Surface::eventFilter(watched, event);
}

} // namespace widgets::prompts
