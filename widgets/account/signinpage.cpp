// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/signinpage.h"

#include "widgets/account/accountlist.h"
#include "widgets/account/routecard.h"
#include "widgets/account/statewords.h"
#include "widgets/account/tenantlist.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;
using identity::SignIn;

namespace {

constexpr int columnWidth = 760;

} // namespace

SignInPage::SignInPage(SignIn* signIn, const SignInFacts& facts, QWidget* parent)
    : ColumnPage(columnWidth, parent), m_signIn(signIn), m_facts(facts), m_problem(new ErrorBanner), m_accounts(new AccountList(signIn)),
      m_tenants(new TenantList(signIn))
{
    makeHead();
    column()->addWidget(m_problem);
    makeCli();
    column()->addWidget(m_accounts);
    column()->addWidget(m_tenants);
    makeRoutes();
    connect(m_accounts, &AccountList::signOutConfirmed, this, &SignInPage::signOut);
    connect(m_signIn, &SignIn::stateChanged, this, &SignInPage::refresh);
    connect(m_signIn, &SignIn::accountsChanged, this, &SignInPage::refresh);
    refresh();
}

void SignInPage::makeHead()
{
    auto* head = rowLayout(space::m);
    m_headline = new Label({}, TypeRole::Title);
    m_whoAmI = pushButton(tr("Who am I?"), ButtonKind::Plain, QStringLiteral("shield"));
    m_continue = pushButton(tr("Go to the playground"), ButtonKind::Primary);
    head->addWidget(m_headline, 1);
    head->addWidget(m_whoAmI);
    head->addWidget(m_continue);
    column()->addLayout(head);
    m_intro = paragraph({}, Ink::Secondary);
    column()->addWidget(m_intro);
    connect(m_continue, &QPushButton::clicked, this, &SignInPage::continueRequested);
    connect(m_whoAmI, &QPushButton::clicked, this, [this] { Q_EMIT navigationRequested(QStringLiteral("who-am-i")); });
}

void SignInPage::makeCli()
{
    m_cli = new Surface(Surface::Kind::Card);
    auto* row = new QHBoxLayout(m_cli);
    row->setContentsMargins(space::m, space::s, space::s, space::s);
    m_cliLine = paragraph({});
    QPushButton* stop = pushButton(tr("Stop using it"));
    stop->setAccessibleName(tr("Stop using the Azure CLI's account"));
    row->addWidget(m_cliLine, 1);
    row->addWidget(stop, 0, Qt::AlignTop);
    column()->addWidget(m_cli);
    m_cli->hide();
    connect(stop, &QPushButton::clicked, this, &SignInPage::azureCliDismissed);
}

void SignInPage::makeRoutes()
{
    m_routes = new QWidget;
    auto* layout = columnLayout(space::s);
    m_routes->setLayout(layout);
    m_routesHeader = new SectionHeader({});
    layout->addWidget(m_routesHeader);
    m_automatic = new RouteCard(QStringLiteral("sandbox"), tr("As the sandbox's first user"), tr("The made-up administrator of the sandbox, without a browser."), tr("Sign in"));
    m_browser = new RouteCard(QStringLiteral("sign-in"), tr("In the browser"),
                              tr("Your usual sign-in page, with everything your organisation asks for. The password never passes through Pilothouse."),
                              tr("Open browser"));
    m_code = new RouteCard(QStringLiteral("key"), tr("With a code on another device"), tr("For computers without a browser, or where your security key is elsewhere."),
                           tr("Get a code"));
    m_azureCli = new RouteCard(QStringLiteral("command"), tr("The Azure CLI's account"),
                               tr("The account that “az login” signed in on this computer. Needs no registration; the Azure CLI keeps the sign-in."), tr("Use this account"));
    m_sandbox = new RouteCard(QStringLiteral("sandbox"), tr("The sandbox"), tr("A made-up organisation on this computer, in a window of its own. Needs no account."),
                              tr("Open the sandbox"));
    for (RouteCard* card : {m_automatic, m_browser, m_code, m_azureCli, m_sandbox}) {
        layout->addWidget(card);
    }
    auto* row = rowLayout();
    QPushButton* setUp = pushButton(tr("Registration and permissions"), ButtonKind::Ghost, QStringLiteral("shield"));
    row->addWidget(setUp);
    row->addStretch();
    m_register = new QWidget;
    m_register->setLayout(row);
    layout->addWidget(m_register);
    column()->addWidget(m_routes);
    connect(m_automatic, &RouteCard::chosen, m_signIn, &SignIn::startAutomatic);
    connect(m_browser, &RouteCard::chosen, m_signIn, &SignIn::startBrowser);
    connect(m_code, &RouteCard::chosen, m_signIn, &SignIn::startDeviceCode);
    connect(m_azureCli, &RouteCard::chosen, this, &SignInPage::azureCliRequested);
    connect(m_sandbox, &RouteCard::chosen, this, &SignInPage::sandboxRequested);
    connect(setUp, &QPushButton::clicked, this, [this] { Q_EMIT navigationRequested(QStringLiteral("first-run")); });
}

void SignInPage::refresh()
{
    const bool signedIn = !m_signIn->currentAccount().id.isEmpty();
    const bool works = signedIn || !m_cliUser.isEmpty();
    m_headline->setText(works ? tr("Accounts and tenants") : tr("Sign in – %1").arg(m_facts.cloud));
    m_intro->setText(signedIn ? tr("You work as %1. Accounts stay signed in side by side; a tenant is asked for a token only when you switch to it.")
                                    .arg(titleOf(m_signIn->currentAccount()))
                              : tr("Pilothouse works with your own account and your own rights. It signs in to your home tenant only; every other tenant is a "
                                   "choice that you make later."));
    m_continue->setVisible(works);
    m_whoAmI->setVisible(signedIn);
    m_routesHeader->setTitle(works ? tr("Add an account") : tr("Choose how"));
    m_automatic->setVisible(m_signIn->canSignInAutomatically() && !signedIn);
    const QString obstacle = m_facts.hasClientId ? QString() : tr("Needs a client id for %1 first.").arg(m_facts.cloud);
    m_browser->setObstacle(obstacle);
    m_code->setObstacle(obstacle);
    m_azureCli->setVisible(m_facts.offersAzureCli && !works);
    m_sandbox->setVisible(m_facts.offersSandbox && !works);
    m_register->setVisible(m_facts.offersSandbox);
    m_cli->setVisible(!m_cliUser.isEmpty());
    Q_EMIT readyChanged();
}

void SignInPage::showAzureCli(const QString& user, const QString& tenant)
{
    setAzureCliBusy(false);
    m_problem->hide();
    m_cliUser = user;
    m_cliLine->setText(tr("The Azure CLI's account %1 works here, in tenant %2. Change account or tenant with “az login” and “az account set”.").arg(user, tenant));
    refresh();
}

void SignInPage::showAzureCliProblem(const core::Error& error)
{
    setAzureCliBusy(false);
    m_problem->showError(error);
    if (error.kind != core::ErrorKind::None) {
        m_problem->setSentence(tr("The Azure CLI's account cannot be used."));
        m_problem->setRemedy(error.message.isEmpty() ? tr("Run “az login” in a terminal, then try again.")
                                                     : tr("%1 Run “az login” in a terminal, then try again.").arg(error.message));
        m_problem->setClosable(true);
    }
}

void SignInPage::setAzureCliBusy(bool busy)
{
    m_azureCli->setObstacle(busy ? tr("Asking the Azure CLI…") : QString());
}

void SignInPage::signOut(const QString& accountId, bool alsoInBrowser)
{
    if (alsoInBrowser) {
        m_signIn->signOutEverywhere(accountId);
    } else {
        m_signIn->signOut(accountId);
    }
}

void SignInPage::focusContent()
{
    for (QPushButton* button : {m_continue, m_automatic->button(), m_browser->button(), m_azureCli->button()}) {
        if (button->isVisible() && button->isEnabled()) {
            button->setFocus();
            return;
        }
    }
}

bool SignInPage::isReady() const
{
    return m_signIn->state() != SignIn::State::Working;
}

QString SignInPage::problem() const
{
    return m_signIn->state() == SignIn::State::Failed ? m_signIn->failure().sentence : m_problem->isVisible() ? m_problem->sentence() : QString();
}

} // namespace widgets::account
