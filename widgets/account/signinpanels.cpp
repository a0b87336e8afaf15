// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/signinpanels.h"

#include "widgets/common/icons.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;
using core::ErrorKind;

QString timeLeft(const QDateTime& end, const QDateTime& now)
{
    const qint64 seconds = qMax(qint64(0), now.secsTo(end));
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

namespace {

/// Buttons at the end, the last one outermost.
QHBoxLayout* buttonRow(const QList<QPushButton*>& first, const QList<QPushButton*>& last)
{
    auto* row = rowLayout();
    for (QPushButton* button : first) {
        row->addWidget(button);
    }
    row->addStretch();
    for (QPushButton* button : last) {
        row->addWidget(button);
    }
    return row;
}

} // namespace

BrowserPanel::BrowserPanel(QWidget* parent)
    : QWidget(parent), m_headline(new Label({}, TypeRole::Title)), m_line(paragraph({}, Ink::Secondary)), m_left(new Label({}, TypeRole::Caption, Ink::Helper)),
      m_link(new CodeView(tr("Sign-in link"))), m_copy(pushButton(tr("Copy link"), ButtonKind::Plain, QStringLiteral("copy"))),
      m_open(pushButton(tr("Open again"), ButtonKind::Plain, QStringLiteral("open-external")))
{
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    m_headline->setWordWrap(true);
    m_link->setWrapped(true);
    m_link->setFixedHeight(m_link->fontMetrics().lineSpacing() * 4 + space::l);
    layout->addWidget(m_headline);
    layout->addWidget(m_line);
    layout->addWidget(m_link);
    layout->addWidget(m_left);
    layout->addSpacing(space::s);
    QPushButton* code = pushButton(tr("Use a code instead"), ButtonKind::Plain, QStringLiteral("key"));
    QPushButton* cancel = pushButton(tr("Cancel"));
    layout->addLayout(buttonRow({m_copy, m_open, code}, {cancel}));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_prompt.url.toString(QUrl::FullyEncoded));
        m_copy->setText(tr("Link copied"));
    });
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_prompt.url); });
    connect(code, &QPushButton::clicked, this, &BrowserPanel::codeRequested);
    connect(cancel, &QPushButton::clicked, this, &BrowserPanel::cancelled);
}

void BrowserPanel::setPrompt(const identity::BrowserPrompt& prompt)
{
    m_prompt = prompt;
    m_headline->setText(prompt.opened ? tr("Waiting for your browser") : tr("No browser could be opened"));
    m_line->setText(prompt.opened ? tr("A sign-in page has opened there. Finish it, and this window goes on by itself.")
                                  : tr("Copy the link into a browser on this computer, or use a code on any other device."));
    m_link->setCode(prompt.url.toString(QUrl::FullyEncoded));
    m_link->setVisible(!prompt.opened);
    m_open->setVisible(prompt.opened);
    m_copy->setText(tr("Copy link"));
}

void BrowserPanel::tick(const QDateTime& now)
{
    m_left->setText(tr("Pilothouse waits for another %1.").arg(timeLeft(m_prompt.givesUpAt, now)));
}

CodePanel::CodePanel(QWidget* parent)
    : QWidget(parent), m_address(paragraph({}, Ink::Secondary)), m_code(new Label({}, TypeRole::Code)), m_left(new Label({}, TypeRole::Caption, Ink::Helper))
{
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->addWidget(new Label(tr("Enter this code"), TypeRole::Title));
    layout->addWidget(m_address);
    auto* patch = new Surface(Surface::Kind::Card);
    auto* inside = new QVBoxLayout(patch);
    inside->setContentsMargins(space::l, space::l, space::l, space::l);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    inside->addWidget(m_code);
    layout->addWidget(patch);
    layout->addWidget(m_left);
    layout->addSpacing(space::s);
    QPushButton* copy = pushButton(tr("Copy code"), ButtonKind::Primary, QStringLiteral("copy"));
    QPushButton* open = pushButton(tr("Open page"), ButtonKind::Plain, QStringLiteral("open-external"));
    QPushButton* cancel = pushButton(tr("Cancel"));
    layout->addLayout(buttonRow({copy, open}, {cancel}));
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QGuiApplication::clipboard()->setText(m_prompt.userCode);
        copy->setText(tr("Code copied"));
    });
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_prompt.verificationUri); });
    connect(cancel, &QPushButton::clicked, this, &CodePanel::cancelled);
    connect(&Theme::instance(), &Theme::changed, this, &CodePanel::setLarge);
    setLarge();
}

void CodePanel::setLarge()
{
    QFont large = Theme::font(TypeRole::Code);
    large.setPointSizeF(large.pointSizeF() * 3.4);
    large.setWeight(QFont::DemiBold);
    large.setLetterSpacing(QFont::AbsoluteSpacing, 6);
    m_code->setFont(large);
}

void CodePanel::setPrompt(const identity::DeviceCodePrompt& prompt)
{
    m_prompt = prompt;
    m_code->setText(prompt.userCode);
    // Letter by letter: a screen reader must not make a word of it.
    m_code->setAccessibleName(tr("Code: %1").arg(prompt.userCode.split(QString(), Qt::SkipEmptyParts).join(QLatin1Char(' '))));
    m_address->setText(tr("On this or any other device, open %1, enter the code and sign in. Enter it only there, and only because you asked for it yourself.")
                           .arg(prompt.verificationUri.toString()));
}

void CodePanel::tick(const QDateTime& now)
{
    m_left->setText(tr("The code is good for another %1. Pilothouse goes on by itself when you are done.").arg(timeLeft(m_prompt.expiresAt, now)));
}

FailurePanel::FailurePanel(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel), m_headline(new Label({}, TypeRole::Subtitle)), m_remedy(paragraph({}, Ink::Secondary)),
      m_box(new Surface(Surface::Kind::Card)), m_said(paragraph({})), m_facts(new KeyValueList),
      m_retry(pushButton(tr("Try again"), ButtonKind::Primary)), m_code(pushButton(tr("Use a code instead"), ButtonKind::Plain, QStringLiteral("key"))),
      m_copy(pushButton(tr("Copy details"), ButtonKind::Plain, QStringLiteral("copy")))
{
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    auto* head = rowLayout(space::m);
    m_icon->setFixedSize(24, 24);
    m_headline->setWordWrap(true);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_headline, 1);
    layout->addLayout(head);
    layout->addWidget(m_remedy);
    auto* inside = new QVBoxLayout(m_box);
    inside->setContentsMargins(space::m, space::m, space::m, space::m);
    inside->setSpacing(space::m);
    inside->addWidget(m_said);
    inside->addWidget(m_facts);
    layout->addWidget(m_box);
    layout->addSpacing(space::s);
    QPushButton* close = pushButton(tr("Close"));
    layout->addLayout(buttonRow({m_copy}, {close, m_code, m_retry}));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(details());
        m_copy->setText(tr("Details copied"));
    });
    connect(close, &QPushButton::clicked, this, &FailurePanel::closed);
    connect(m_code, &QPushButton::clicked, this, &FailurePanel::codeRequested);
    connect(m_retry, &QPushButton::clicked, this, &FailurePanel::retryRequested);
    connect(&Theme::instance(), &Theme::changed, this, [this] { setTone(m_tone); });
}

void FailurePanel::setTone(Tone tone)
{
    m_tone = tone;
    const QString icon = tone == Tone::Error ? QStringLiteral("error") : tone == Tone::Info ? QStringLiteral("info") : QStringLiteral("warning");
    m_icon->setPixmap(lineIcon(icon, tone).pixmap(QSize(24, 24), devicePixelRatioF()));
}

void FailurePanel::setFailure(const identity::SignInFailure& failure, bool usedCode)
{
    m_failure = failure;
    const core::Error& error = failure.error;
    // Who cancels or declines has done nothing wrong: no red, no details.
    const bool calm = error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Timeout;
    setTone(calm ? Tone::Info : error.kind == ErrorKind::SignInNeeded ? Tone::Warning : Tone::Error);
    m_headline->setText(failure.sentence);
    m_remedy->setText(failure.remedy);
    m_remedy->setVisible(!failure.remedy.isEmpty());
    const QString said = error.message != failure.sentence && !calm ? error.message : QString();
    m_said->setText(said.isEmpty() ? said : tr("The sign-in server says: %1").arg(said));
    m_said->setVisible(!said.isEmpty());
    m_facts->clear();
    const QList<QPair<QString, QString>> facts{{tr("Server"), error.target}, {tr("Code"), error.code}, {tr("Correlation id"), error.requestId}};
    for (const auto& [name, value] : facts) {
        if (!value.isEmpty() && !calm) {
            m_facts->add(name, value, TypeRole::Code);
        }
    }
    m_box->setVisible(!said.isEmpty() || m_facts->count() > 0);
    m_copy->setVisible(!m_box->isHidden());
    m_copy->setText(tr("Copy details"));
    m_retry->setText(usedCode                                  ? tr("Get a new code")
                     : error.kind == ErrorKind::SignInNeeded ? tr("Continue in browser")
                                                             : tr("Try again"));
    m_retry->setVisible(failure.canRetry);
    const bool portless = error.code == QLatin1String("NoLoopbackPort");
    m_code->setVisible(failure.canRetry && !usedCode && (calm || portless));
    setAccessibleName(failure.sentence);
    setAccessibleDescription(failure.remedy);
}

QString FailurePanel::details() const
{
    const core::Error& error = m_failure.error;
    QStringList lines{m_failure.sentence, m_failure.remedy, error.message != m_failure.sentence ? error.message : QString()};
    const QList<QPair<QString, QString>> facts{
        {tr("Server"), error.target}, {tr("Code"), error.code}, {tr("Error"), error.details}, {tr("Correlation id"), error.requestId}};
    for (const auto& [name, value] : facts) {
        lines << (value.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(name, value));
    }
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace widgets::account
