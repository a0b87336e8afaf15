// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/messagecard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

namespace widgets::prompts {

using namespace common;

namespace {

constexpr int kWindow = 320; ///< pixels of a long text

Tone toneOf(const QString& role)
{
    return role == QLatin1String("system") || role == QLatin1String("developer") ? Tone::Info : role == QLatin1String("assistant") ? Tone::Ok : role == QLatin1String("user") ? Tone::Accent : Tone::Neutral;
}

QString iconOf(const QString& role)
{
    return role == QLatin1String("user") ? QStringLiteral("account") : role == QLatin1String("assistant") ? QStringLiteral("robot") : QStringLiteral("settings");
}

} // namespace

FittedText::FittedText(QWidget* parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(&Theme::instance(), &Theme::changed, this, &FittedText::refresh);
    refresh();
}

void FittedText::refresh()
{
    setFont(Theme::font(TypeRole::Code));
    fit();
}

void FittedText::setFitted(const QString& text)
{
    if (text == toPlainText()) {
        return;
    }
    const int at = verticalScrollBar()->value();
    m_isLong = text.size() > kLongest;
    setVerticalScrollBarPolicy(m_isLong ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setPlainText(text);
    verticalScrollBar()->setValue(at);
    fit();
}

void FittedText::fit()
{
    if (m_isLong) {
        setFixedHeight(kWindow);
        return;
    }
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        document()->documentLayout()->blockBoundingRect(block); // lays it out
        lines += std::max(1, block.lineCount());
    }
    setFixedHeight(lines * QFontMetrics(font()).lineSpacing() + 2);
}

void FittedText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fit();
    }
}

void FittedText::wheelEvent(QWheelEvent* event)
{
    if (m_isLong) {
        QPlainTextEdit::wheelEvent(event);
    } else {
        event->ignore(); // the list of messages scrolls
    }
}

MessageCard::MessageCard(QWidget* parent)
    : Surface(Kind::Card, parent), m_role(new Badge), m_tokens(new Label({}, TypeRole::Caption, Ink::Secondary)), m_images(new Label({}, TypeRole::Caption, Ink::Secondary)), m_text(new FittedText)
{
    auto* const copy = iconButton(QStringLiteral("copy"), tr("Copy this message"));
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    auto* head = rowLayout();
    head->addWidget(m_role);
    head->addWidget(m_images, 1);
    head->addWidget(m_tokens);
    head->addWidget(copy);
    auto* column = columnLayout(space::xs);
    column->setContentsMargins(space::m, space::xs, space::s, space::s);
    column->addLayout(head);
    column->addWidget(m_text);
    setLayout(column);
}

void MessageCard::setMessage(const ::prompts::editor::PreviewMessage& message)
{
    m_role->set(iconOf(message.role), message.role, toneOf(message.role));
    m_tokens->setText(tr("%n tokens", nullptr, message.tokens));
    m_images->setText(message.images.isEmpty() ? QString() : tr("Images: %1").arg(message.images.join(QStringLiteral(", "))));
    m_images->setElided(true);
    m_text->setAccessibleName(tr("Message of the role %1").arg(message.role));
    m_text->setFitted(message.text);
}

} // namespace widgets::prompts
