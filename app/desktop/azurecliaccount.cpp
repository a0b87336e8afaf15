// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/azurecliaccount.h"

#include "common/externalcredential.h"
#include "common/services.h"

#include <QPointer>

namespace desktop {

using app::ExternalCredential;

AzureCliAccount::AzureCliAccount(app::Services* services, QObject* parent) : QObject(parent), m_services(services)
{
    if (services->credential()->source() == ExternalCredential::Source::AzureCli) {
        ask(); // chosen at an earlier start
    }
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
    core::Result<void> ready = chosen;
    if (chosen) {
        const core::CancelToken cancel = m_cancel.token();
        ready = co_await credential->prepare(m_services->session(), cancel);
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
    m_user = m_services->credential()->user();
    m_tenantId = m_services->credential()->tenantId();
    Q_EMIT changed();
}

void AzureCliAccount::stop()
{
    (void)m_services->credential()->choose(ExternalCredential::Source::Session);
    m_user.clear();
    m_tenantId.clear();
    Q_EMIT changed();
}

} // namespace desktop
