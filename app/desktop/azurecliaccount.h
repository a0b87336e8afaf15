// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"

#include <QCoroTask>
#include <QObject>

namespace app {
class Services;
}

namespace desktop {

/// The Azure CLI's signed-in account as this window's: asked for by the person, kept for the next start, never mixed with accounts
/// of Pilothouse's own. `services` outlives this.
class AzureCliAccount : public QObject
{
    Q_OBJECT
public:
    explicit AzureCliAccount(app::Services* services, QObject* parent = nullptr);
    ~AzureCliAccount() override;
    /// Empty while it is not in use.
    QString user() const { return m_user; }
    QString tenantId() const { return m_tenantId; }
    /// Asks the Azure CLI who is signed in there and works with that account from then on.
    void use();
    /// Back to Pilothouse's own accounts.
    void stop();

Q_SIGNALS:
    void started();
    void changed();
    void failed(const core::Error& error);

private:
    QCoro::Task<> ask();
    void take();

    app::Services* m_services;
    core::CancelSource m_cancel;
    QString m_accountId;
    QString m_user;
    QString m_tenantId;
    bool m_asking = false;
};

} // namespace desktop
