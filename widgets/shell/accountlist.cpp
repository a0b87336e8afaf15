// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/accountlist.h"

#include "widgets/common/badge.h"
#include "widgets/common/dialogs.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;
using identity::SignIn;
using identity::SignInState;

namespace {

Badge* stateBadge(SignInState state, bool current)
{
    switch (state) {
    case SignInState::SignedIn:
        return current ? new Badge(QStringLiteral("ok"), AccountList::tr("In use"), Tone::Ok)
                       : new Badge(QStringLiteral("ok"), AccountList::tr("Signed in"), Tone::Neutral);
    case SignInState::Needed:
        return new Badge(QStringLiteral("warning"), AccountList::tr("Sign-in needed"), Tone::Warning);
    case SignInState::Blocked:
        return new Badge(QStringLiteral("blocked"), AccountList::tr("Blocked by policy"), Tone::Error);
    case SignInState::Locked:
        return new Badge(QStringLiteral("lock"), AccountList::tr("Keychain locked"), Tone::Warning);
    case SignInState::Untried:
        break;
    }
    return new Badge(QStringLiteral("info"), AccountList::tr("Not used yet"), Tone::Neutral);
}

/// Title, second line, badge and buttons in a card.
QWidget* card(const QString& title, const QString& note, Badge* badge, const QList<QWidget*>& buttons)
{
    auto* widget = new Surface(Surface::Kind::Card);
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(space::m, space::s, space::s, space::s);
    layout->setSpacing(space::s);
    auto* texts = columnLayout(0);
    auto* upper = new Label(title, TypeRole::Strong);
    upper->setElided(true);
    auto* lower = new Label(note, TypeRole::Caption, Ink::Helper);
    lower->setElided(true, Qt::ElideMiddle);
    texts->addWidget(upper);
    texts->addWidget(lower);
    layout->addLayout(texts, 1);
    layout->addWidget(badge);
    for (QWidget* button : buttons) {
        layout->addWidget(button);
    }
    return widget;
}

} // namespace

AccountList::AccountList(SignIn* signIn, QWidget* parent) : QWidget(parent), m_signIn(signIn), m_rows(columnLayout(space::s))
{
    setLayout(m_rows);
    connect(signIn, &SignIn::accountsChanged, this, &AccountList::refresh);
    connect(signIn, &SignIn::tenantsChanged, this, &AccountList::refresh);
    connect(signIn, &SignIn::stateChanged, this, &AccountList::refresh);
    refresh();
}

void AccountList::refresh()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    const QList<identity::Account> accounts = m_signIn->accounts();
    if (!accounts.isEmpty()) {
        m_rows->addWidget(new SectionHeader(tr("Accounts on this computer")));
        for (const identity::Account& account : accounts) {
            m_rows->addWidget(accountRow(account));
        }
    }
    const QList<identity::Tenant> tenants = m_signIn->tenants();
    if (!tenants.isEmpty()) {
        m_rows->addSpacing(space::s);
        m_rows->addWidget(new SectionHeader(tr("Tenants of this account")));
        for (const identity::Tenant& tenant : tenants) {
            m_rows->addWidget(tenantRow(tenant));
        }
    }
    setVisible(!accounts.isEmpty());
}

QWidget* AccountList::accountRow(const identity::Account& account)
{
    QList<QWidget*> buttons;
    const QString id = account.id;
    const QString title = account.name.isEmpty() ? account.username : account.name;
    if (account.state == SignInState::Needed) {
        QPushButton* again = pushButton(tr("Sign in again"));
        connect(again, &QPushButton::clicked, this, [this, id] { m_signIn->startBrowserFor(id, {}); });
        buttons << again;
    } else if (account.state == SignInState::Locked) {
        QPushButton* unlock = pushButton(tr("Unlock"));
        connect(unlock, &QPushButton::clicked, m_signIn, &SignIn::unlockKeychain);
        buttons << unlock;
    } else if (!account.isCurrent) {
        QPushButton* use = pushButton(tr("Use"));
        use->setAccessibleName(tr("Use %1").arg(title));
        connect(use, &QPushButton::clicked, this, [this, id] { m_signIn->useAccount(id); });
        buttons << use;
    }
    QToolButton* out = iconButton(QStringLiteral("sign-out"), tr("Sign out %1").arg(title));
    connect(out, &QToolButton::clicked, this, [this, id, title] {
        ask(this, {tr("Sign out %1?").arg(title), tr("Its credentials are removed from this computer. Conversations stay."), tr("Sign out"), false, {}},
            [this, id] { m_signIn->signOut(id); });
    });
    buttons << out;
    const QString note = account.problem.kind == core::ErrorKind::None ? account.username : core::explain(account.problem).sentence;
    return card(title, note, stateBadge(account.state, account.isCurrent), buttons);
}

QWidget* AccountList::tenantRow(const identity::Tenant& tenant)
{
    const bool current = tenant.id == m_signIn->currentTenantId();
    QList<QWidget*> buttons;
    const QString title = !tenant.name.isEmpty() ? tenant.name : !tenant.domain.isEmpty() ? tenant.domain : tenant.id;
    if (!current) {
        QPushButton* change = pushButton(tr("Switch"));
        change->setAccessibleName(tr("Switch to %1").arg(title));
        connect(change, &QPushButton::clicked, this, [this, id = tenant.id] { m_signIn->switchTenant(id); });
        buttons << change;
    }
    QStringList note{tenant.domain, tenant.id};
    if (tenant.isHome) {
        note.prepend(tr("Home tenant"));
    }
    note.removeAll(QString());
    if (tenant.problem.kind != core::ErrorKind::None) {
        note = {core::explain(tenant.problem).sentence};
    }
    return card(title, note.join(QStringLiteral("  ·  ")), stateBadge(tenant.state, current), buttons);
}

} // namespace widgets::shell
