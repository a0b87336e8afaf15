// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/accountlist.h"

#include "widgets/account/signoutdialog.h"
#include "widgets/account/statewords.h"
#include "widgets/common/badge.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;
using identity::SignIn;
using identity::SignInState;

/// One account: name, user name or problem, state, and at most two buttons.
class AccountRow : public Surface
{
public:
    explicit AccountRow(QWidget* parent = nullptr) : Surface(Kind::Card, parent), act(pushButton(AccountList::tr("Use"))), out(pushButton(AccountList::tr("Sign out"), ButtonKind::Ghost))
    {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(space::m, space::s, space::s, space::s);
        layout->setSpacing(space::s);
        auto* texts = columnLayout(1);
        m_lower->setElided(true, Qt::ElideRight);
        m_upper->setElided(true);
        texts->addWidget(m_upper);
        texts->addWidget(m_lower);
        layout->addLayout(texts, 1);
        layout->addWidget(m_badge);
        layout->addWidget(act);
        layout->addWidget(out);
    }

    void setAccount(const identity::Account& account)
    {
        const QString title = titleOf(account);
        m_upper->setText(title);
        const bool troubled = account.problem.kind != core::ErrorKind::None;
        m_lower->setText(troubled ? identity::failureOf(account.problem).sentence : account.username);
        const StateWords words = wordsOf(account.state, account.isCurrent);
        m_badge->set(words.icon, words.text, words.tone);
        QString button;
        if (account.state == SignInState::Needed) {
            button = AccountList::tr("Sign in again");
        } else if (account.state == SignInState::Locked) {
            button = AccountList::tr("Unlock");
        } else if (!account.isCurrent && account.state != SignInState::Blocked) {
            button = AccountList::tr("Use");
        }
        act->setVisible(!button.isEmpty());
        act->setText(button.isEmpty() ? AccountList::tr("Use") : button);
        act->setAccessibleName(QStringLiteral("%1: %2").arg(title, act->text()));
        out->setAccessibleName(AccountList::tr("Sign out %1").arg(title));
        setAccessibleName(QStringLiteral("%1, %2").arg(title, words.text));
    }

    QPushButton* act;
    QPushButton* out;

private:
    Label* m_upper = new Label({}, TypeRole::Strong);
    Label* m_lower = new Label({}, TypeRole::Caption, Ink::Helper);
    Badge* m_badge = new Badge;
};

AccountList::AccountList(SignIn* signIn, QWidget* parent)
    : QWidget(parent), m_signIn(signIn), m_header(new SectionHeader(tr("Accounts on this computer"))), m_rows(columnLayout(space::s))
{
    setLayout(m_rows);
    m_rows->addWidget(m_header);
    connect(signIn, &SignIn::accountsChanged, this, &AccountList::refresh);
    connect(signIn, &SignIn::stateChanged, this, &AccountList::refresh);
    refresh();
}

void AccountList::refresh()
{
    const QList<identity::Account> accounts = m_signIn->accounts();
    setVisible(!accounts.isEmpty());
    QHash<QString, AccountRow*> gone = m_byId;
    for (const identity::Account& account : accounts) {
        AccountRow*& row = m_byId[account.id];
        if (!row) {
            row = new AccountRow;
            m_rows->addWidget(row);
            connectRow(row, account.id);
        }
        row->setAccount(account);
        gone.remove(account.id);
    }
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        m_byId.remove(it.key());
        it.value()->hide();
        it.value()->deleteLater();
    }
}

void AccountList::connectRow(AccountRow* row, const QString& id)
{
    connect(row->out, &QPushButton::clicked, this, [this, id] { askToSignOut(id); });
    connect(row->act, &QPushButton::clicked, this, [this, id] {
        for (const identity::Account& account : m_signIn->accounts()) {
            if (account.id != id) {
                continue;
            }
            if (account.state == SignInState::Needed) {
                m_signIn->startBrowserFor(id, {});
            } else if (account.state == SignInState::Locked) {
                m_signIn->unlockKeychain();
            } else {
                m_signIn->useAccount(id);
            }
            return;
        }
    });
}

void AccountList::askToSignOut(const QString& id)
{
    for (const identity::Account& account : m_signIn->accounts()) {
        if (account.id == id) {
            auto* dialog = new SignOutDialog(account, this);
            connect(dialog, &SignOutDialog::confirmed, this, &AccountList::signOutConfirmed);
            dialog->open();
        }
    }
}

} // namespace widgets::account
