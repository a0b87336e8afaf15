// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"

#include <QAbstractButton>
#include <QPointer>

class QMenu;

namespace widgets::shell {

/// Who is signed in and to which tenant; opens the menu of accounts and tenants.
class AccountCorner : public QAbstractButton
{
    Q_OBJECT
public:
    explicit AccountCorner(QWidget* parent = nullptr);
    /// `signIn` outlives the corner.
    void setSignIn(identity::SignIn* signIn);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Where the person goes to sign in or to see all accounts.
    void signInPageRequested();
    void whoAmIRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void openMenu();
    void addTenants(QMenu* menu);
    void addAccounts(QMenu* menu);

    QPointer<identity::SignIn> m_signIn;
    QString m_name;
    QString m_tenant;
    bool m_signedIn = false;
};

/// "Adele Vance" gives "AV"; one letter for one word.
QString initialsOf(const QString& name);

} // namespace widgets::shell
