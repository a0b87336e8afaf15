// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"
#include "widgets/common/controls.h"

namespace widgets::shell {

/// The accounts known on this computer and the current account's tenants, each with its state and what can be done about it.
class AccountList : public QWidget
{
    Q_OBJECT
public:
    explicit AccountList(identity::SignIn* signIn, QWidget* parent = nullptr);

private:
    void refresh();
    QWidget* accountRow(const identity::Account& account);
    QWidget* tenantRow(const identity::Tenant& tenant);

    identity::SignIn* m_signIn;
    QVBoxLayout* m_rows;
};

} // namespace widgets::shell
