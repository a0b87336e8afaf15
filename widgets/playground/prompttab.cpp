// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/prompttab.h"

#include "playground/tokenestimate.h"
#include "widgets/common/emptystate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedLayout>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;

PromptTab::PromptTab(QWidget* parent)
    : QWidget(parent), m_note(new Label({}, TypeRole::Caption, Ink::Helper)), m_text(new QTextEdit), m_stack(new QStackedLayout),
      m_empty(new EmptyState(QStringLiteral("prompt"), tr("No prompt yet"),
                             tr("Ask a question, and the messages that go to the model stand here word for word.")))
{
    auto* filled = new QWidget;
    auto* layout = columnLayout(0);
    filled->setLayout(layout);
    auto* head = rowLayout();
    head->setContentsMargins(space::m, space::xs, space::s, space::xs);
    m_note->setElided(true);
    head->addWidget(m_note, 1);
    QToolButton* copy = iconButton(QStringLiteral("copy"), tr("Copy the prompt"));
    head->addWidget(copy);
    layout->addLayout(head);
    layout->addWidget(dividerLine(Qt::Horizontal));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setAcceptRichText(false);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setAccessibleName(tr("Messages sent to the model"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->document()->setDocumentMargin(space::m);
    layout->addWidget(m_text, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(filled);
    setLayout(m_stack);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(&Theme::instance(), &Theme::changed, this, &PromptTab::render);
}

void PromptTab::setResult(const ::playground::FlowResult& result)
{
    m_prompt = result.prompt;
    const QLocale locale;
    int estimate = 0;
    for (const azure::ChatMessage& message : m_prompt) {
        estimate += ::playground::tokenEstimate(message.content);
    }
    QString note = tr("%n message(s)", nullptr, int(m_prompt.size()));
    note += QStringLiteral("  ·  ");
    note += result.usage.known ? tr("%1 tokens counted by the service").arg(locale.toString(result.usage.promptTokens))
                               : tr("about %1 tokens").arg(locale.toString(estimate));
    m_note->setText(note);
    if (m_prompt.isEmpty() && !result.question.isEmpty()) {
        m_empty->set(QStringLiteral("prompt"), tr("No prompt is known"),
                     tr("The question went no further, or a deployed endpoint made the prompt on its side."));
    }
    render();
    m_stack->setCurrentIndex(m_prompt.isEmpty() ? 0 : 1);
}

void PromptTab::render()
{
    const Tokens& t = Theme::tokens();
    m_text->clear();
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    QTextCharFormat role;
    role.setFont(Theme::font(TypeRole::Strong));
    role.setForeground(t.link);
    QTextCharFormat count;
    count.setFont(Theme::font(TypeRole::Caption));
    count.setForeground(t.textHelper);
    QTextCharFormat body;
    body.setFont(Theme::font(TypeRole::Code));
    body.setForeground(t.text);
    QTextBlockFormat head;
    head.setTopMargin(space::m);
    head.setBottomMargin(space::xs);
    for (int i = 0; i < m_prompt.size(); ++i) {
        if (i == 0) {
            cursor.setBlockFormat({});
        } else {
            cursor.insertBlock(head);
        }
        cursor.insertText(m_prompt[i].role, role);
        const QString tokens = QLocale().toString(::playground::tokenEstimate(m_prompt[i].content));
        cursor.insertText(QStringLiteral("   ") + tr("about %1 tokens").arg(tokens), count);
        cursor.insertBlock(QTextBlockFormat());
        cursor.insertText(m_prompt[i].content, body);
    }
    cursor.endEditBlock();
    m_text->moveCursor(QTextCursor::Start);
}

QString PromptTab::text() const
{
    QStringList parts;
    for (const azure::ChatMessage& message : m_prompt) {
        parts << message.role + QStringLiteral(":\n") + message.content;
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace widgets::playground
