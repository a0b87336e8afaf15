// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"
#include "widgets/account/accessview.h"
#include "widgets/account/columnpage.h"
#include "widgets/common/errorbanner.h"

class QTableWidget;

namespace widgets::account {

/// For reviewers: who is signed in and how they proved it, which tokens there are for what and how long, and what the person may
/// do. Shows single claims and never a token.
class WhoAmIPage : public ColumnPage
{
    Q_OBJECT
public:
    WhoAmIPage(identity::SignIn* signIn, rbac::AccessCheck* check, QWidget* parent = nullptr);
    void focusContent() override;
    bool isReady() const override;
    /// The subscriptions that the person sees, or why they could not be read.
    void setPlaces(const QList<AccessPlace>& places);
    void setPlacesProblem(const core::Error& error);
    AccessView* access() const { return m_access; }
    /// Everything on the page as text, for a ticket or a review. Never a token.
    QString report() const;

private:
    void refresh();
    void refreshIdentity();
    void refreshGrants();
    QList<QPair<QString, QString>> facts() const;

    identity::SignIn* m_signIn;
    common::KeyValueList* m_identity;
    common::Label* m_nobody;
    QTableWidget* m_grants;
    common::Label* m_noGrants;
    QPushButton* m_copy;
    AccessView* m_access;
    bool m_placesRead = false;
};

/// "MFA", "Password" and so on for values of `amr` (RFC 8176); unknown ones as they are.
QString methodText(const QString& method);

} // namespace widgets::account
