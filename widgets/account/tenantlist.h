// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/signin.h"
#include "widgets/common/controls.h"

class QLineEdit;
class QListView;

namespace widgets::account {

class TenantModel;

/// The tenants of the current account: each with its own state, one chosen row with what can be done about it below. Nothing
/// here opens a browser without a press of its button.
class TenantList : public QWidget
{
    Q_OBJECT
public:
    explicit TenantList(identity::SignIn* signIn, QWidget* parent = nullptr);
    /// Brings the tenant into view and chooses it.
    void choose(const QString& tenantId);
    QListView* list() const { return m_list; }
    QLineEdit* filter() const { return m_filter; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    QWidget* makeDetails();
    void refresh();
    void showChosen();
    /// What Enter and the first button do for the chosen tenant.
    void act();
    void copyDetails();
    const identity::Tenant* chosen() const;

    identity::SignIn* m_signIn;
    TenantModel* m_model;
    common::SectionHeader* m_header;
    QLineEdit* m_filter;
    QListView* m_list;
    common::Label* m_nothing;
    common::Label* m_reason = nullptr;
    QPushButton* m_act = nullptr;
    QPushButton* m_copy = nullptr;
    QString m_switching; ///< the tenant that was asked for and has not answered
    QString m_refused;   ///< the tenant that answered last with a refusal
    identity::SignInFailure m_refusal;
};

} // namespace widgets::account
