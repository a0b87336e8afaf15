// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/composer.h"

#include "playground/flow.h"
#include "widgets/common/badge.h"
#include "widgets/common/flowlayout.h"

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;

QuestionEdit::QuestionEdit(QWidget* parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setAccessibleName(tr("Your question"));
    setPlaceholderText(tr("Ask a question about the documents"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    document()->setDocumentMargin(space::s);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { updateGeometry(); });
}

QSize QuestionEdit::sizeHint() const
{
    // QPlainTextEdit's document measures its height in lines.
    const int lines = qBound(2, int(document()->size().height()), 9);
    return {300, lines * fontMetrics().lineSpacing() + 2 * int(document()->documentMargin()) + 2 * frameWidth()};
}

QSize QuestionEdit::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void QuestionEdit::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) {
        const bool control = event->modifiers() & Qt::ControlModifier;
        const bool shift = event->modifiers() & Qt::ShiftModifier;
        if (control || (m_sendWithEnter && !shift)) {
            Q_EMIT sendRequested();
            return;
        }
        insertPlainText(QStringLiteral("\n"));
        ensureCursorVisible();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void QuestionEdit::insertFromMimeData(const QMimeData* source)
{
    // A line of megabytes would hold the window up for minutes, and no model takes it.
    if (source->hasText() && source->text().size() > ::playground::kMaxQuestionBytes) {
        Q_EMIT pasteRefused(source->text().toUtf8().size());
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

Composer::Composer(QWidget* parent)
    : QWidget(parent), m_edit(new QuestionEdit), m_chipHolder(new QWidget), m_hint(new Label({}, TypeRole::Caption, Ink::Helper)),
      m_send(pushButton(tr("Send"), ButtonKind::Primary, QStringLiteral("send"))),
      m_stop(pushButton(tr("Stop"), ButtonKind::Danger))
{
    setAccessibleName(tr("Question"));
    auto* layout = columnLayout(space::s);
    setLayout(layout);
    layout->setContentsMargins(space::xl, space::s, space::xl, space::m);
    layout->addWidget(m_edit);
    auto* foot = rowLayout();
    m_chips = new FlowLayout(space::xs, m_chipHolder);
    m_chipHolder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    foot->addWidget(m_chipHolder, 1);
    foot->addWidget(m_hint);
    foot->addWidget(m_send);
    foot->addWidget(m_stop);
    layout->addLayout(foot);
    setHint(m_stop, tr("Stop the answer; what has arrived stays (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    connect(m_send, &QPushButton::clicked, this, &Composer::send);
    connect(m_edit, &QuestionEdit::sendRequested, this, &Composer::send);
    connect(m_stop, &QPushButton::clicked, this, &Composer::stopRequested);
    connect(m_edit, &QuestionEdit::textChanged, this, [this] {
        m_warning.clear();
        refresh();
        Q_EMIT edited(text());
    });
    connect(m_edit, &QuestionEdit::pasteRefused, this, [this](qint64 bytes) {
        m_warning = tr("The text is %1, a question may have %2. Add it as a document instead.")
                        .arg(QLocale().formattedDataSize(bytes), QLocale().formattedDataSize(::playground::kMaxQuestionBytes));
        refresh();
    });
    refresh();
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::setText(const QString& text)
{
    if (m_edit->toPlainText() != text) {
        m_edit->setPlainText(text);
        m_edit->moveCursor(QTextCursor::End);
    }
}

void Composer::setBusy(bool busy)
{
    const bool hadFocus = m_send->hasFocus() || m_stop->hasFocus();
    m_busy = busy;
    refresh();
    if (hadFocus) {
        m_edit->setFocus();
    }
}

void Composer::setSendWithEnter(bool on)
{
    m_sendWithEnter = on;
    m_edit->setSendWithEnter(on);
    refresh();
}

void Composer::setContext(const QStringList& chips)
{
    if (chips == m_context) {
        return;
    }
    m_context = chips;
    while (QLayoutItem* item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& words : chips) {
        auto* chip = new Chip({}, words);
        chip->setAccessibleDescription(tr("Change it in the parameters"));
        connect(chip, &Chip::clicked, this, &Composer::contextActivated);
        m_chips->addWidget(chip);
    }
    m_chipHolder->updateGeometry();
}

void Composer::refresh()
{
    m_send->setVisible(!m_busy);
    m_stop->setVisible(m_busy);
    m_send->setEnabled(!text().trimmed().isEmpty());
    const QString enter = QKeySequence(Qt::Key_Enter).toString(QKeySequence::NativeText);
    const QString control = QKeySequence(Qt::CTRL | Qt::Key_Enter).toString(QKeySequence::NativeText);
    m_hint->setInk(m_warning.isEmpty() ? Ink::Helper : Ink::Warning);
    m_hint->setText(!m_warning.isEmpty() ? m_warning : m_busy ? QString() : tr("%1 sends").arg(m_sendWithEnter ? enter : control));
}

void Composer::send()
{
    const QString question = text();
    if (!m_busy && !question.trimmed().isEmpty()) {
        Q_EMIT sent(question);
    }
}

} // namespace widgets::playground
