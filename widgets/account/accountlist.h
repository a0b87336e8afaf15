// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"
#include "widgets/common/controls.h"

#include <QHash>

namespace widgets::account {

class AccountRow;

/// The accounts known on this computer, each with its state and what can be done about it.
class AccountList : public QWidget
{
    Q_OBJECT
public:
    explicit AccountList(identity::SignIn* signIn, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The person confirmed it.
    void signOutConfirmed(const QString& accountId, bool alsoInBrowser);

private:
    void refresh();
    void connectRow(AccountRow* row, const QString& id);
    void askToSignOut(const QString& id);

    identity::SignIn* m_signIn;
    common::SectionHeader* m_header;
    QVBoxLayout* m_rows;
    QHash<QString, AccountRow*> m_byId; ///< rows stay when their account changes, so that the keyboard does
};

} // namespace widgets::account
