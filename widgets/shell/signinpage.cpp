// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/signinpage.h"

#include "widgets/common/icons.h"
#include "widgets/shell/accountlist.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;
using identity::SignIn;

namespace {

constexpr int columnWidth = 560;

/// "4:05" until `end`, never negative.
QString timeLeft(const QDateTime& end)
{
    const qint64 seconds = qMax(qint64(0), QDateTime::currentDateTimeUtc().secsTo(end));
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

SignInPage::SignInPage(SignIn* signIn, bool offerSandbox, QWidget* parent)
    : Page(parent), m_signIn(signIn), m_failure(new ErrorBanner), m_accounts(new AccountList(signIn))
{
    auto* outer = columnLayout(0);
    setLayout(outer);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* body = new Surface(Surface::Kind::Canvas);
    auto* centre = new QHBoxLayout(body);
    auto* holder = new QWidget;
    holder->setMaximumWidth(columnWidth);
    auto* column = columnLayout(space::l);
    holder->setLayout(column);
    column->setContentsMargins(space::xl, space::xxl, space::xl, space::xl);
    centre->addStretch(1);
    centre->addWidget(holder, 20);
    centre->addStretch(1);
    column->addWidget(m_failure);
    m_panels = {makeChoices(offerSandbox), makeBusy(), makeBrowser(), makeCode()};
    for (QWidget* panel : std::as_const(m_panels)) {
        panel->hide();
        column->addWidget(panel);
    }
    column->addWidget(m_accounts);
    column->addStretch();
    scroll->setWidget(body);
    connect(m_failure, &ErrorBanner::retryRequested, m_signIn, &SignIn::startBrowser);
    connect(m_failure, &ErrorBanner::closed, m_signIn, &SignIn::dismissFailure);
    connect(m_signIn, &SignIn::stateChanged, this, &SignInPage::refresh);
    connect(m_signIn, &SignIn::accountsChanged, this, &SignInPage::refresh);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &SignInPage::refreshWaiting);
    refresh();
}

QWidget* SignInPage::makeChoices(bool offerSandbox)
{
    auto* panel = new QWidget;
    auto* layout = columnLayout(space::m);
    panel->setLayout(layout);
    m_headline = new Label({}, TypeRole::Title);
    layout->addWidget(m_headline);
    m_intro = paragraph({}, Ink::Secondary);
    layout->addWidget(m_intro);
    auto* buttons = rowLayout();
    m_continue = pushButton(tr("Go to the playground"), ButtonKind::Primary);
    m_automatic = pushButton(tr("Sign in as the sandbox's first user"), ButtonKind::Primary, QStringLiteral("sandbox"));
    m_browser = pushButton(tr("Sign in with the browser"), ButtonKind::Primary, QStringLiteral("sign-in"));
    QPushButton* code = pushButton(tr("Use a code on another device"), ButtonKind::Plain, QStringLiteral("key"));
    for (QPushButton* button : {m_continue, m_automatic, m_browser, code}) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_continue, &QPushButton::clicked, this, &SignInPage::continueRequested);
    connect(m_automatic, &QPushButton::clicked, m_signIn, &SignIn::startAutomatic);
    connect(m_browser, &QPushButton::clicked, m_signIn, &SignIn::startBrowser);
    connect(code, &QPushButton::clicked, m_signIn, &SignIn::startDeviceCode);
    if (offerSandbox) {
        auto* line = rowLayout();
        line->addWidget(new Label(tr("No Azure at hand?"), TypeRole::Body, Ink::Secondary));
        QPushButton* sandbox = pushButton(tr("Open the sandbox"), ButtonKind::Ghost, QStringLiteral("sandbox"));
        line->addWidget(sandbox);
        line->addStretch();
        layout->addLayout(line);
        connect(sandbox, &QPushButton::clicked, this, &SignInPage::sandboxRequested);
    }
    return panel;
}

QWidget* SignInPage::makeBusy()
{
    auto* panel = new QWidget;
    auto* layout = columnLayout(space::m);
    panel->setLayout(layout);
    m_busy = new BusyIndicator(tr("Asking the sign-in service…"));
    layout->addWidget(m_busy);
    QPushButton* cancel = pushButton(tr("Cancel"));
    layout->addWidget(cancel, 0, Qt::AlignLeft);
    layout->addStretch();
    connect(cancel, &QPushButton::clicked, m_signIn, &SignIn::cancel);
    return panel;
}

QWidget* SignInPage::makeBrowser()
{
    auto* panel = new QWidget;
    auto* layout = columnLayout(space::m);
    panel->setLayout(layout);
    layout->addWidget(new Label(tr("Continue in your browser"), TypeRole::Title));
    m_browserLine = paragraph({}, Ink::Secondary);
    layout->addWidget(m_browserLine);
    m_browserLeft = new Label({}, TypeRole::Caption, Ink::Helper);
    layout->addWidget(m_browserLeft);
    auto* buttons = rowLayout();
    QPushButton* copy = pushButton(tr("Copy link"), ButtonKind::Plain, QStringLiteral("copy"));
    QPushButton* open = pushButton(tr("Open it again"), ButtonKind::Plain, QStringLiteral("open-external"));
    QPushButton* code = pushButton(tr("Use a code instead"), ButtonKind::Plain, QStringLiteral("key"));
    QPushButton* cancel = pushButton(tr("Cancel"));
    for (QPushButton* button : {copy, open, code, cancel}) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_signIn->browserPrompt().url.toString(QUrl::FullyEncoded)); });
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_signIn->browserPrompt().url); });
    connect(code, &QPushButton::clicked, m_signIn, &SignIn::startDeviceCode);
    connect(cancel, &QPushButton::clicked, m_signIn, &SignIn::cancel);
    return panel;
}

QWidget* SignInPage::makeCode()
{
    auto* panel = new QWidget;
    auto* layout = columnLayout(space::m);
    panel->setLayout(layout);
    layout->addWidget(new Label(tr("Enter this code"), TypeRole::Title));
    m_codeAddress = paragraph({}, Ink::Secondary);
    layout->addWidget(m_codeAddress);
    m_code = new Label({}, TypeRole::Code);
    QFont large = Theme::font(TypeRole::Code);
    large.setPointSizeF(large.pointSizeF() * 2.4);
    large.setLetterSpacing(QFont::AbsoluteSpacing, 3);
    m_code->setFont(large);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setAccessibleName(tr("Code"));
    layout->addWidget(m_code);
    m_codeLeft = new Label({}, TypeRole::Caption, Ink::Helper);
    layout->addWidget(m_codeLeft);
    auto* buttons = rowLayout();
    QPushButton* copy = pushButton(tr("Copy code"), ButtonKind::Primary, QStringLiteral("copy"));
    QPushButton* open = pushButton(tr("Open the page here"), ButtonKind::Plain, QStringLiteral("open-external"));
    QPushButton* cancel = pushButton(tr("Cancel"));
    for (QPushButton* button : {copy, open, cancel}) {
        buttons->addWidget(button);
    }
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_signIn->deviceCodePrompt().userCode); });
    connect(open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(m_signIn->deviceCodePrompt().verificationUri); });
    connect(cancel, &QPushButton::clicked, m_signIn, &SignIn::cancel);
    return panel;
}

void SignInPage::refresh()
{
    const SignIn::State state = m_signIn->state();
    const bool signedIn = !m_signIn->currentAccount().id.isEmpty();
    const bool automatic = m_signIn->canSignInAutomatically();
    if (state == SignIn::State::Failed) {
        const identity::SignInFailure failure = m_signIn->failure();
        m_failure->showError(failure.error);
        if (!failure.sentence.isEmpty()) {
            m_failure->setSentence(failure.sentence);
            m_failure->setRemedy(failure.remedy);
        }
        m_failure->setRetry(failure.canRetry);
        m_failure->setClosable(true);
    } else {
        m_failure->hide();
    }
    m_headline->setText(signedIn ? tr("Account") : tr("Sign in"));
    m_continue->setVisible(signedIn);
    m_automatic->setVisible(automatic && !signedIn);
    m_browser->setText(signedIn ? tr("Add an account") : tr("Sign in with the browser"));
    m_browser->setProperty("variant", signedIn || automatic ? QString() : QStringLiteral("primary"));
    m_browser->setIcon(signedIn || automatic ? lineIcon(QStringLiteral("sign-in")) : lineIcon(QStringLiteral("sign-in"), Theme::tokens().onAccent));
    m_intro->setText(signedIn ? tr("You are signed in. Here you choose the account and the tenant to work in.")
                              : tr("Pilothouse works with your own account. It asks for your home tenant only; other tenants are a choice you "
                                   "make later. Your password never passes through Pilothouse."));
    switch (state) {
    case SignIn::State::Working:
        showPanel(1);
        break;
    case SignIn::State::WaitingForBrowser:
        showPanel(2);
        break;
    case SignIn::State::WaitingForCode:
        showPanel(3);
        break;
    default:
        showPanel(0);
        break;
    }
    refreshWaiting();
    Q_EMIT readyChanged();
}

void SignInPage::showPanel(int index)
{
    const bool changes = m_panels[index]->isHidden();
    const bool hadFocus = isVisible() && (!QApplication::focusWidget() || isAncestorOf(QApplication::focusWidget()));
    for (int i = 0; i < m_panels.size(); ++i) {
        m_panels[i]->setVisible(i == index);
    }
    if (changes && hadFocus) { // the button that was pressed is gone; the keyboard must not go elsewhere
        for (QPushButton* button : m_panels[index]->findChildren<QPushButton*>()) {
            if (!button->isHidden()) {
                button->setFocus();
                break;
            }
        }
    }
}

void SignInPage::refreshWaiting()
{
    const bool browser = m_signIn->state() == SignIn::State::WaitingForBrowser;
    const bool code = m_signIn->state() == SignIn::State::WaitingForCode;
    if (!browser && !code) {
        m_tick.stop();
        return;
    }
    if (!m_tick.isActive()) {
        m_tick.start();
    }
    if (browser) {
        const identity::BrowserPrompt prompt = m_signIn->browserPrompt();
        m_browserLine->setText(prompt.opened ? tr("A page has opened there. Sign in, and this window goes on by itself.")
                                             : tr("No browser could be started. Copy the link into a browser on this computer."));
        m_browserLeft->setText(tr("Waiting for %1 more minutes").arg(timeLeft(prompt.givesUpAt)));
    } else {
        const identity::DeviceCodePrompt prompt = m_signIn->deviceCodePrompt();
        m_code->setText(prompt.userCode);
        m_codeAddress->setText(tr("On any device, open %1 and enter the code.").arg(prompt.verificationUri.toString()));
        m_codeLeft->setText(tr("The code is good for %1 more minutes").arg(timeLeft(prompt.expiresAt)));
    }
}

QList<QWidget*> SignInPage::panes() const
{
    return {const_cast<SignInPage*>(this)};
}

void SignInPage::focusContent()
{
    for (QPushButton* button : {m_continue, m_automatic, m_browser}) {
        if (button->isVisible()) {
            button->setFocus();
            return;
        }
    }
}

bool SignInPage::handleEscape()
{
    const SignIn::State state = m_signIn->state();
    if (state == SignIn::State::Working || state == SignIn::State::WaitingForBrowser || state == SignIn::State::WaitingForCode) {
        m_signIn->cancel();
        return true;
    }
    return false;
}

bool SignInPage::isReady() const
{
    return m_signIn->state() != SignIn::State::Working;
}

QString SignInPage::problem() const
{
    return m_signIn->state() == SignIn::State::Failed ? m_failure->sentence() : QString();
}

} // namespace widgets::shell
