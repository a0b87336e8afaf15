// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/signoutdialog.h"

#include "widgets/account/statewords.h"
#include "widgets/common/controls.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;

SignOutDialog::SignOutDialog(const identity::Account& account, QWidget* parent) : QDialog(parent), m_browser(new QCheckBox(tr("Also sign out in the browser")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sign out %1?").arg(titleOf(account)));
    setModal(true);
    setMinimumWidth(fontMetrics().averageCharWidth() * 62);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    auto* headline = new Label(windowTitle(), TypeRole::Subtitle);
    headline->setWordWrap(true);
    layout->addWidget(headline);
    layout->addWidget(paragraph(tr("Everything that keeps %1 signed in is removed from this computer, in all tenants. Conversations and settings stay.")
                                    .arg(account.username.isEmpty() ? titleOf(account) : account.username),
                                Ink::Secondary));
    layout->addWidget(m_browser);
    layout->addWidget(paragraph(tr("Opens the sign-out page. Other apps that use this account in the browser are signed out there as well."), Ink::Helper, TypeRole::Caption));
    auto* buttons = rowLayout();
    buttons->addStretch();
    QPushButton* cancel = pushButton(tr("Cancel"));
    QPushButton* out = pushButton(tr("Sign out"), ButtonKind::Primary);
    out->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(out);
    layout->addSpacing(space::xs);
    layout->addLayout(buttons);
    out->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(out, &QPushButton::clicked, this, [this, id = account.id] {
        Q_EMIT confirmed(id, m_browser->isChecked());
        accept();
    });
}

} // namespace widgets::account
