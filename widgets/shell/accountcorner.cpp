// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/accountcorner.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/stylepaint.h"

#include <QActionGroup>
#include <QMenu>
#include <QPainter>
#include <QStyle>

namespace widgets::shell {

using namespace common;
using identity::SignIn;

QString initialsOf(const QString& name)
{
    QString initials;
    for (const QString& word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (initials.size() < 2 && word[0].isLetterOrNumber()) {
            initials += word[0].toUpper();
        }
    }
    return initials.isEmpty() ? QStringLiteral("?") : initials;
}

AccountCorner::AccountCorner(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &AccountCorner::openMenu);
    connect(&Theme::instance(), &Theme::changed, this, [this] { updateGeometry(); });
    refresh();
}

void AccountCorner::setSignIn(SignIn* signIn)
{
    m_signIn = signIn;
    connect(signIn, &SignIn::stateChanged, this, &AccountCorner::refresh);
    connect(signIn, &SignIn::accountsChanged, this, &AccountCorner::refresh);
    connect(signIn, &SignIn::tenantsChanged, this, &AccountCorner::refresh);
    refresh();
}

void AccountCorner::refresh()
{
    m_name = tr("Not signed in");
    m_tenant.clear();
    const identity::Account account = m_signIn ? m_signIn->currentAccount() : identity::Account();
    m_signedIn = !account.id.isEmpty();
    if (m_signedIn) {
        m_name = account.name.isEmpty() ? account.username : account.name;
        for (const identity::Tenant& tenant : m_signIn->tenants()) {
            if (tenant.isCurrent || tenant.id == m_signIn->currentTenantId()) {
                m_tenant = !tenant.name.isEmpty() ? tenant.name : !tenant.domain.isEmpty() ? tenant.domain : tenant.id;
            }
        }
    }
    setAccessibleName(m_signedIn ? tr("Account %1, tenant %2").arg(m_name, m_tenant) : m_name);
    setHint(this, m_signedIn ? account.username : tr("Sign in"));
    updateGeometry();
    update();
}

QSize AccountCorner::sizeHint() const
{
    const QFontMetrics strong(Theme::font(TypeRole::Strong));
    const QFontMetrics small(Theme::font(TypeRole::Caption));
    const int words = qMax(strong.horizontalAdvance(m_name), small.horizontalAdvance(m_tenant));
    return {space::s + 28 + space::s + qMin(words, 220) + space::l + space::s, 38};
}

QSize AccountCorner::minimumSizeHint() const
{
    return {28 + 2 * space::s, 38};
}

void AccountCorner::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    if (underMouse() || isDown()) {
        paint::box(&painter, rect(), isDown() ? t.pressed : t.hover, {});
    }
    const auto placed = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    const QRect left(space::s, (height() - 28) / 2, 28, 28);
    const QRect disc = placed(left);
    if (m_signedIn) {
        paint::box(&painter, disc, t.accentTint, t.isHighContrast() ? t.outline : QColor(), 2, 14);
        QFont initials = Theme::font(TypeRole::Caption);
        initials.setWeight(QFont::DemiBold);
        painter.setFont(initials);
        painter.setPen(t.link);
        painter.drawText(disc, Qt::AlignCenter, initialsOf(m_name));
    } else {
        lineIcon(QStringLiteral("account")).paint(&painter, disc.adjusted(5, 5, -5, -5));
    }
    const QRect words = placed(QRect(left.right() + space::s, 0, width() - left.right() - space::s - space::l - space::xs, height()));
    painter.setPen(t.text);
    painter.setFont(Theme::font(TypeRole::Body));
    if (m_tenant.isEmpty()) {
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(m_name, Qt::ElideRight, words.width()));
    } else {
        const QRect upper = words.adjusted(0, 2, 0, -height() / 2 + 1);
        painter.drawText(upper, Qt::AlignBottom | Qt::AlignLeft, painter.fontMetrics().elidedText(m_name, Qt::ElideRight, words.width()));
        painter.setFont(Theme::font(TypeRole::Caption));
        painter.setPen(t.textHelper);
        const QRect lower = words.adjusted(0, height() / 2 + 1, 0, -2);
        painter.drawText(lower, Qt::AlignTop | Qt::AlignLeft, painter.fontMetrics().elidedText(m_tenant, Qt::ElideRight, words.width()));
    }
    paint::chevron(&painter, placed(QRect(width() - space::l - space::xs, 0, space::l, height())), Qt::DownArrow, t.textSecondary);
    if (hasFocus()) {
        paint::focusRing(&painter, rect());
    }
}

void AccountCorner::openMenu()
{
    if (!m_signIn || !m_signedIn) {
        Q_EMIT signInPageRequested();
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addTenants(menu);
    addAccounts(menu);
    menu->addSeparator();
    menu->addAction(lineIcon(QStringLiteral("account")), tr("Accounts and tenants…"), this, &AccountCorner::signInPageRequested);
    menu->addAction(lineIcon(QStringLiteral("shield")), tr("Who am I?"), this, &AccountCorner::whoAmIRequested);
    const QString current = m_signIn->currentAccount().id;
    menu->addAction(lineIcon(QStringLiteral("sign-out")), tr("Sign out"), this, [this, current] {
        if (m_signIn) {
            m_signIn->signOut(current);
        }
    });
    menu->popup(mapToGlobal(QPoint(width() - menu->sizeHint().width(), height() + 2)));
}

void AccountCorner::addTenants(QMenu* menu)
{
    menu->addSection(tr("Tenant"));
    auto* group = new QActionGroup(menu);
    for (const identity::Tenant& tenant : m_signIn->tenants()) {
        const QString words = !tenant.name.isEmpty() ? tenant.name : tenant.domain.isEmpty() ? tenant.id : tenant.domain;
        QAction* action = menu->addAction(QString(words).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        group->addAction(action);
        action->setChecked(tenant.id == m_signIn->currentTenantId());
        connect(action, &QAction::triggered, this, [this, id = tenant.id] {
            if (m_signIn) {
                m_signIn->switchTenant(id);
            }
        });
    }
}

void AccountCorner::addAccounts(QMenu* menu)
{
    const QList<identity::Account> accounts = m_signIn->accounts();
    if (accounts.size() < 2) {
        return;
    }
    menu->addSection(tr("Account"));
    auto* group = new QActionGroup(menu);
    for (const identity::Account& account : accounts) {
        QAction* action = menu->addAction(QString(account.username).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setCheckable(true);
        group->addAction(action);
        action->setChecked(account.isCurrent);
        connect(action, &QAction::triggered, this, [this, id = account.id] {
            if (m_signIn) {
                m_signIn->useAccount(id);
            }
        });
    }
}

} // namespace widgets::shell
