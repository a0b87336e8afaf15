// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/errorbanner.h"

#include "widgets/common/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace widgets::common {

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return QStringLiteral("error");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Ok:
        return QStringLiteral("ok");
    default:
        return QStringLiteral("info");
    }
}

/// Kinds that are not a defect of anything: amber instead of red.
Tone toneOf(core::ErrorKind kind)
{
    switch (kind) {
    case core::ErrorKind::Throttled:
    case core::ErrorKind::SignInNeeded:
    case core::ErrorKind::ContentFiltered:
    case core::ErrorKind::StreamCut:
    case core::ErrorKind::Cancelled:
        return Tone::Warning;
    default:
        return Tone::Error;
    }
}

} // namespace

ErrorBanner::ErrorBanner(QWidget* parent)
    : Surface(Kind::Card, parent), m_icon(new QLabel), m_sentence(new Label({}, TypeRole::Strong)), m_remedy(new Label),
      m_facts(new Label({}, TypeRole::Caption, Ink::Secondary)), m_retry(pushButton(tr("Try again"), ButtonKind::Plain, QStringLiteral("refresh"))),
      m_alternative(pushButton({}, ButtonKind::Ghost)), m_copy(iconButton(QStringLiteral("copy"), tr("Copy the error's details"))),
      m_close(iconButton(QStringLiteral("close"), tr("Close this message")))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::s, space::s);
    layout->setSpacing(space::s);
    auto* texts = columnLayout(2);
    for (Label* label : {m_sentence, m_remedy, m_facts}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    }
    m_icon->setFixedSize(space::icon, 20);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_retry, 0, Qt::AlignTop);
    layout->insertWidget(layout->indexOf(m_retry), m_alternative, 0, Qt::AlignTop); // beside it, and after it for the keyboard
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    setRetry(false);
    setAlternative({});
    setClosable(false);
    connect(m_retry, &QPushButton::clicked, this, &ErrorBanner::retryRequested);
    connect(m_alternative, &QPushButton::clicked, this, &ErrorBanner::alternativeRequested);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(fullText()); });
    connect(&Theme::instance(), &Theme::changed, this, &ErrorBanner::refreshIcon);
    hide();
}

void ErrorBanner::showError(const core::Error& error)
{
    m_error = error;
    if (error.kind == core::ErrorKind::None) {
        hide();
        return;
    }
    const core::Explanation words = core::explain(error);
    setTone(toneOf(error.kind));
    m_sentence->setText(words.sentence);
    setRemedy(words.remedy);
    QStringList facts;
    if (!error.code.isEmpty()) {
        facts << tr("Code %1").arg(error.code);
    }
    if (error.status > 0) {
        facts << tr("HTTP status %1").arg(error.status);
    }
    if (!error.requestId.isEmpty()) {
        facts << tr("Request id %1").arg(error.requestId);
    }
    m_facts->setText(facts.join(QStringLiteral("  ·  ")));
    m_facts->setVisible(!facts.isEmpty());
    m_copy->show();
    setAccessibleName(words.sentence);
    show();
}

void ErrorBanner::showMessage(Tone tone, const QString& sentence, const QString& remedy)
{
    m_error = {};
    setTone(tone);
    m_sentence->setText(sentence);
    setRemedy(remedy);
    m_facts->hide();
    m_copy->hide();
    setAccessibleName(sentence);
    show();
}

void ErrorBanner::setRemedy(const QString& remedy)
{
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
}

void ErrorBanner::setRetry(bool offered, const QString& text, const QString& icon)
{
    m_retry->setIcon(lineIcon(icon));
    m_retry->setText(text.isEmpty() ? tr("Try again") : text);
    m_retry->setEnabled(true);
    m_retry->setVisible(offered);
}

void ErrorBanner::setRetryEnabled(bool enabled)
{
    m_retry->setEnabled(enabled);
}

void ErrorBanner::setAlternative(const QString& text, const QString& icon)
{
    m_alternative->setIcon(icon.isEmpty() ? QIcon() : lineIcon(icon));
    m_alternative->setText(text);
    m_alternative->setAccessibleName(text.isEmpty() ? tr("Another way") : text);
    m_alternative->setVisible(!text.isEmpty());
}

void ErrorBanner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void ErrorBanner::setTone(Tone tone)
{
    m_tone = tone;
    Surface::setTone(tone);
    refreshIcon();
}

void ErrorBanner::refreshIcon()
{
    m_icon->setPixmap(lineIcon(iconOf(m_tone), m_tone).pixmap(QSize(space::icon, space::icon), devicePixelRatioF()));
}

QString ErrorBanner::fullText() const
{
    QStringList lines{m_sentence->text(), m_remedy->text(), m_facts->text()};
    if (!m_error.message.isEmpty()) {
        lines << tr("The service said: %1").arg(m_error.message);
    }
    if (!m_error.target.isEmpty()) {
        lines << tr("About: %1").arg(m_error.target);
    }
    lines << m_error.details;
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace widgets::common
