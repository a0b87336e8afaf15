// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"
#include "widgets/common/errorbanner.h"
#include "widgets/common/page.h"

#include <QTimer>

namespace widgets::shell {

class AccountList;

/// Signing in and out: how to begin, waiting for the browser or for a code, what went wrong, and the accounts and tenants of
/// this computer. Shows one state of identity::SignIn at a time.
class SignInPage : public common::Page
{
    Q_OBJECT
public:
    /// `offerSandbox`: a button that opens the sandbox in a window of its own (not offered inside it).
    SignInPage(identity::SignIn* signIn, bool offerSandbox, QWidget* parent = nullptr);
    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;

Q_SIGNALS:
    /// Signed in; the person wants to get to work.
    void continueRequested();
    void sandboxRequested();

private:
    QWidget* makeChoices(bool offerSandbox);
    QWidget* makeBusy();
    QWidget* makeBrowser();
    QWidget* makeCode();
    void refresh();
    void showPanel(int index);
    void refreshWaiting();

    identity::SignIn* m_signIn;
    QList<QWidget*> m_panels; ///< choices, busy, browser, code
    common::ErrorBanner* m_failure;
    common::Label* m_headline = nullptr;
    common::Label* m_intro = nullptr;
    QPushButton* m_automatic = nullptr;
    QPushButton* m_browser = nullptr;
    QPushButton* m_continue = nullptr;
    common::BusyIndicator* m_busy = nullptr;
    common::Label* m_browserLine = nullptr;
    common::Label* m_browserLeft = nullptr;
    common::Label* m_code = nullptr;
    common::Label* m_codeAddress = nullptr;
    common::Label* m_codeLeft = nullptr;
    AccountList* m_accounts;
    QTimer m_tick;
};

} // namespace widgets::shell
