// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/azurecliaccount.h"

#include "common/externalcredential.h"
#include "common/services.h"
#include "identity/session.h"

#include <QPointer>

namespace desktop {

using app::ExternalCredential;

AzureCliAccount::AzureCliAccount(app::Services* services, QObject* parent) : QObject(parent), m_services(services)
{
    // One that was chosen at an earlier start comes with the services' own sign-in.
    connect(services->session(), &identity::Session::accountsChanged, this, &AzureCliAccount::take);
}

AzureCliAccount::~AzureCliAccount()
{
    m_cancel.cancel();
}

void AzureCliAccount::use()
{
    if (!m_asking) {
        ask();
    }
}

QCoro::Task<> AzureCliAccount::ask()
{
    const QPointer<AzureCliAccount> guard(this);
    ExternalCredential* credential = m_services->credential();
    const auto before = credential->source();
    m_asking = true;
    Q_EMIT started();
    const core::Result<void> chosen = credential->choose(ExternalCredential::Source::AzureCli);
    core::Result<identity::Account> ready;
    if (chosen) {
        const core::CancelToken cancel = m_cancel.token();
        ready = co_await credential->signIn(m_services->session(), cancel);
    } else {
        ready = chosen.error();
    }
    if (!guard) {
        co_return;
    }
    m_asking = false;
    if (!ready) {
        (void)credential->choose(before);
        Q_EMIT failed(ready.error());
        co_return;
    }
    take();
}

void AzureCliAccount::take()
{
    identity::Account found;
    const QList<identity::Account> accounts = m_services->session()->accounts();
    for (const identity::Account& account : accounts) {
        if (account.source == identity::AccountSource::AzureCli) {
            found = account;
        }
    }
    if (found.id == m_accountId && !m_asking) {
        return;
    }
    ExternalCredential* credential = m_services->credential();
    if (found.id.isEmpty() && !m_asking && credential->source() == ExternalCredential::Source::AzureCli) {
        (void)credential->choose(ExternalCredential::Source::Session); // signed out in the list: the next start must not bring it back
    }
    m_accountId = found.id;
    m_user = found.username;
    m_tenantId = found.homeTenantId;
    Q_EMIT changed();
}

void AzureCliAccount::stop()
{
    (void)m_services->credential()->choose(ExternalCredential::Source::Session);
    if (!m_accountId.isEmpty()) {
        QCoro::connect(m_services->session()->signOut(m_accountId), this, [this] { take(); });
    }
}

} // namespace desktop
