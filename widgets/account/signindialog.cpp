// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/signindialog.h"

#include "widgets/account/signinpanels.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;
using identity::SignIn;

namespace {

constexpr int patienceMs = 400;

} // namespace

SignInDialog::SignInDialog(SignIn* signIn, QWidget* parent)
    : QDialog(parent), m_signIn(signIn), m_stack(new QStackedWidget), m_busy(new QWidget), m_browser(new BrowserPanel), m_code(new CodePanel),
      m_failure(new FailurePanel)
{
    setWindowTitle(tr("Sign in"));
    setAccessibleName(windowTitle());
    setModal(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 78);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    auto* busy = columnLayout(space::m);
    m_busy->setLayout(busy);
    busy->addWidget(new BusyIndicator(tr("Asking the sign-in service…")));
    QPushButton* cancel = pushButton(tr("Cancel"));
    busy->addWidget(cancel, 0, Qt::AlignRight);
    for (QWidget* panel : QList<QWidget*>{m_busy, m_browser, m_code, m_failure}) {
        m_stack->addWidget(panel);
    }
    layout->addWidget(m_stack);
    m_tick.setInterval(1000);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_tick, &QTimer::timeout, this, &SignInDialog::tick);
    connect(&m_patience, &QTimer::timeout, this, [this] { present(m_busy); });
    connect(cancel, &QPushButton::clicked, this, &SignInDialog::reject);
    connect(m_browser, &BrowserPanel::cancelled, this, &SignInDialog::reject);
    connect(m_browser, &BrowserPanel::codeRequested, signIn, &SignIn::useCodeInstead);
    connect(m_code, &CodePanel::cancelled, this, &SignInDialog::reject);
    connect(m_failure, &FailurePanel::closed, this, &SignInDialog::reject);
    connect(m_failure, &FailurePanel::retryRequested, signIn, &SignIn::tryAgain);
    connect(m_failure, &FailurePanel::codeRequested, signIn, &SignIn::useCodeInstead);
    connect(signIn, &SignIn::stateChanged, this, &SignInDialog::refresh);
    refresh();
}

QWidget* SignInDialog::panel() const
{
    return isVisible() ? m_stack->currentWidget() : nullptr;
}

void SignInDialog::refresh()
{
    m_patience.stop();
    switch (m_signIn->state()) {
    case SignIn::State::Working:
        m_patience.start();
        break;
    case SignIn::State::WaitingForBrowser:
        m_usedCode = false;
        m_browser->setPrompt(m_signIn->browserPrompt());
        present(m_browser);
        break;
    case SignIn::State::WaitingForCode:
        m_usedCode = true;
        m_code->setPrompt(m_signIn->deviceCodePrompt());
        present(m_code);
        break;
    case SignIn::State::Failed:
        m_failure->setFailure(m_signIn->failure(), m_usedCode);
        present(m_failure);
        break;
    case SignIn::State::SignedOut:
    case SignIn::State::SignedIn:
        m_usedCode = false;
        hide();
        break;
    }
    const bool waiting = m_signIn->state() == SignIn::State::WaitingForBrowser || m_signIn->state() == SignIn::State::WaitingForCode;
    waiting ? m_tick.start() : m_tick.stop();
    tick();
}

void SignInDialog::present(QWidget* panel)
{
    // Hidden panels must not keep the dialog as large as the largest of them.
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto policy = m_stack->widget(i) == panel ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred, policy);
    }
    m_stack->setCurrentWidget(panel);
    if (!isVisible()) {
        open();
    }
    activateWindow();
    for (QPushButton* button : panel->findChildren<QPushButton*>()) {
        if (!button->isHidden() && button->isEnabled()) {
            button->setFocus();
            break;
        }
    }
    const int width = qMax(minimumWidth(), this->width());
    layout()->activate();
    resize(width, layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height());
}

void SignInDialog::tick()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_signIn->state() == SignIn::State::WaitingForBrowser) {
        m_browser->tick(now);
    } else if (m_signIn->state() == SignIn::State::WaitingForCode) {
        m_code->tick(now);
    }
}

/// Esc, the window's close button and Cancel: the wait ends, its port and its polling with it.
void SignInDialog::reject()
{
    m_patience.stop();
    if (m_signIn->state() == SignIn::State::Failed) {
        m_signIn->dismissFailure();
    } else {
        m_signIn->cancel();
    }
    hide();
}

} // namespace widgets::account
