// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"
#include "widgets/account/columnpage.h"
#include "widgets/common/errorbanner.h"

namespace widgets::account {

class AccountList;
class RouteCard;
class TenantList;

/// What the sign-in page has to know about its window.
struct SignInFacts
{
    QString cloud;             ///< display name
    bool hasClientId = true;   ///< false: browser and code wait for a registration
    bool offersSandbox = true; ///< not inside the sandbox
    bool offersAzureCli = true;
};

/// Accounts and tenants: the ways to sign in as equal choices, the accounts of this computer, and the tenants of the current one.
/// The waiting itself is a dialog (SignInDialog).
class SignInPage : public ColumnPage
{
    Q_OBJECT
public:
    SignInPage(identity::SignIn* signIn, const SignInFacts& facts, QWidget* parent = nullptr);
    void focusContent() override;
    bool isReady() const override;
    QString problem() const override;
    /// The Azure CLI's account works for this window; an empty user: it does not.
    void showAzureCli(const QString& user, const QString& tenant);
    void showAzureCliProblem(const core::Error& error);
    void setAzureCliBusy(bool busy);
    TenantList* tenants() const { return m_tenants; }

Q_SIGNALS:
    /// Signed in; the person wants to get to work.
    void continueRequested();
    void sandboxRequested();
    void azureCliRequested();
    /// Stop using the Azure CLI's account.
    void azureCliDismissed();

private:
    void makeHead();
    void makeRoutes();
    void makeCli();
    void refresh();
    void signOut(const QString& accountId, bool alsoInBrowser);

    identity::SignIn* m_signIn;
    SignInFacts m_facts;
    QString m_cliUser;
    common::Label* m_headline = nullptr;
    common::Label* m_intro = nullptr;
    QPushButton* m_continue = nullptr;
    QPushButton* m_whoAmI = nullptr;
    common::ErrorBanner* m_problem;
    common::Surface* m_cli = nullptr;
    common::Label* m_cliLine = nullptr;
    common::SectionHeader* m_routesHeader = nullptr;
    QWidget* m_routes = nullptr;
    RouteCard* m_automatic = nullptr;
    RouteCard* m_browser = nullptr;
    RouteCard* m_code = nullptr;
    RouteCard* m_azureCli = nullptr;
    RouteCard* m_sandbox = nullptr;
    QWidget* m_register = nullptr;
    AccountList* m_accounts;
    TenantList* m_tenants;
};

} // namespace widgets::account
