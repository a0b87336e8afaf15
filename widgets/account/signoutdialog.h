// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/account.h"

#include <QDialog>

class QCheckBox;

namespace widgets::account {

/// Asks before an account is signed out, and whether the browser should end its own session too (off). Deletes itself.
class SignOutDialog : public QDialog
{
    Q_OBJECT
public:
    SignOutDialog(const identity::Account& account, QWidget* parent);
    QCheckBox* browserBox() const { return m_browser; }

Q_SIGNALS:
    void confirmed(const QString& accountId, bool alsoInBrowser);

private:
    QCheckBox* m_browser;
};

} // namespace widgets::account
