// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/whoamipage.h"

#include "widgets/account/statewords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;
using identity::Grant;
using identity::ShownClaims;
using identity::SignIn;

namespace {

constexpr int columnWidth = 980;

QString when(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

/// Scopes without the resource that stands in its own column.
QString scopesOf(const Grant& grant)
{
    QStringList names;
    for (const QString& scope : grant.scopes) {
        const QString name = scope.mid(scope.lastIndexOf(QLatin1Char('/')) + 1);
        if (name != QLatin1String(".default")) { // what was asked for, not what was granted
            names << name;
        }
    }
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

} // namespace

QString methodText(const QString& method)
{
    static const QHash<QString, const char*> known{
        {QStringLiteral("pwd"), QT_TRANSLATE_NOOP("widgets::account::WhoAmIPage", "Password")},
        {QStringLiteral("mfa"), QT_TRANSLATE_NOOP("widgets::account::WhoAmIPage", "Several factors")},
        {QStringLiteral("fido"), QT_TRANSLATE_NOOP("widgets::account::WhoAmIPage", "Security key")},
        {QStringLiteral("rsa"), QT_TRANSLATE_NOOP("widgets::account::WhoAmIPage", "Certificate or device key")},
        {QStringLiteral("wia"), QT_TRANSLATE_NOOP("widgets::account::WhoAmIPage", "Windows sign-in")},
        {QStringLiteral("otp"), QT_TRANSLATE_NOOP("widgets::account::WhoAmIPage", "One-time code")},
    };
    const char* text = known.value(method, nullptr);
    return text ? QStringLiteral("%1 (%2)").arg(WhoAmIPage::tr(text), method) : method;
}

WhoAmIPage::WhoAmIPage(SignIn* signIn, rbac::AccessCheck* check, QWidget* parent)
    : ColumnPage(columnWidth, parent), m_signIn(signIn), m_identity(new KeyValueList), m_nobody(paragraph(tr("Nobody is signed in."), Ink::Helper)),
      m_grants(new QTableWidget(0, 4)), m_noGrants(paragraph(tr("No token is at hand. One is asked for when a feature first needs it."), Ink::Helper)),
      m_copy(pushButton(tr("Copy report"), ButtonKind::Plain, QStringLiteral("copy"))), m_access(new AccessView(check))
{
    auto* head = rowLayout();
    head->addWidget(new Label(tr("Who am I?"), TypeRole::Title), 1);
    head->addWidget(m_copy);
    column()->addLayout(head);
    column()->addWidget(paragraph(tr("What Entra ID and Azure say about you. Tokens themselves are never shown, copied or logged."), Ink::Secondary));
    column()->addWidget(new SectionHeader(tr("Identity")));
    column()->addWidget(m_nobody);
    column()->addWidget(m_identity);
    column()->addWidget(new SectionHeader(tr("Access tokens at hand")));
    column()->addWidget(m_noGrants);
    m_grants->setHorizontalHeaderLabels({tr("Service"), tr("Granted permissions"), tr("Valid until"), tr("Revoked at once")});
    m_grants->setAccessibleName(tr("Access tokens at hand"));
    m_grants->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_grants->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grants->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_grants->setShowGrid(false);
    m_grants->setTabKeyNavigation(false);
    m_grants->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_grants->verticalHeader()->hide();
    m_grants->verticalHeader()->setDefaultSectionSize(m_grants->fontMetrics().height() + space::m);
    m_grants->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_grants->horizontalHeader()->setHighlightSections(false);
    m_grants->horizontalHeader()->setSectionsClickable(false);
    m_grants->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    column()->addWidget(m_grants);
    column()->addWidget(m_access);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(report());
        m_copy->setText(tr("Report copied"));
    });
    connect(m_signIn, &SignIn::accountsChanged, this, &WhoAmIPage::refresh);
    connect(m_signIn, &SignIn::tenantsChanged, this, &WhoAmIPage::refresh);
    connect(m_signIn, &SignIn::grantsChanged, this, &WhoAmIPage::refresh);
    refresh();
}

void WhoAmIPage::refresh()
{
    refreshIdentity();
    refreshGrants();
    m_copy->setText(tr("Copy report"));
    Q_EMIT readyChanged();
}

QList<QPair<QString, QString>> WhoAmIPage::facts() const
{
    const identity::Account account = m_signIn->currentAccount();
    if (account.id.isEmpty()) {
        return {};
    }
    QList<QPair<QString, QString>> facts{{tr("Name"), account.name}, {tr("User name"), account.username}};
    for (const identity::Tenant& tenant : m_signIn->tenants()) {
        const QString text = QStringLiteral("%1  ·  %2").arg(titleOf(tenant), tenant.id);
        if (tenant.isHome) {
            facts << QPair(tr("Home tenant"), text);
        }
        if (tenant.id == m_signIn->currentTenantId() && !tenant.isHome) {
            facts << QPair(tr("Working in"), text);
        }
    }
    ShownClaims claims;
    for (const identity::TenantIdentity& one : m_signIn->identities()) {
        if (one.tenantId == m_signIn->currentTenantId() || (!claims.isReadable && one.isHome)) {
            claims = one.claims;
        }
    }
    // Access tokens often say more about how and with which roles; the ID token counts first.
    for (const Grant& grant : m_signIn->grants()) {
        if (grant.tenantId == m_signIn->currentTenantId()) {
            claims.methods = claims.methods.isEmpty() ? grant.claims.methods : claims.methods;
            claims.roles = claims.roles.isEmpty() ? grant.claims.roles : claims.roles;
            claims.directoryRoles = claims.directoryRoles.isEmpty() ? grant.claims.directoryRoles : claims.directoryRoles;
        }
    }
    QStringList methods;
    for (const QString& method : std::as_const(claims.methods)) {
        methods << methodText(method);
    }
    facts << QPair(tr("Object id (oid)"), claims.objectId.isEmpty() ? account.objectId : claims.objectId);
    facts << QPair(tr("Tenant id (tid)"), claims.tenantId.isEmpty() ? account.homeTenantId : claims.tenantId);
    facts << QPair(tr("Signed in with (amr)"), methods.isEmpty() ? tr("Not told by the server") : methods.join(QStringLiteral(", ")));
    facts << QPair(tr("Signed in at"), when(claims.authenticatedAt.isValid() ? claims.authenticatedAt : claims.issuedAt));
    facts << QPair(tr("App roles (roles)"), claims.roles.isEmpty() ? tr("None") : claims.roles.join(QStringLiteral(", ")));
    if (!claims.directoryRoles.isEmpty()) {
        facts << QPair(tr("Directory roles (wids)"), claims.directoryRoles.join(QStringLiteral(", ")));
    }
    facts << QPair(tr("Member or guest"), claims.isGuest || account.homeTenantId != m_signIn->currentTenantId() ? tr("Guest in this tenant") : tr("Member"));
    facts.removeIf([](const QPair<QString, QString>& fact) { return fact.second.isEmpty(); });
    return facts;
}

void WhoAmIPage::refreshIdentity()
{
    m_identity->clear();
    const QList<QPair<QString, QString>> known = facts();
    for (const auto& [name, value] : known) {
        m_identity->add(name, value);
    }
    m_nobody->setVisible(known.isEmpty());
    m_identity->setVisible(!known.isEmpty());
    m_access->setVisible(!known.isEmpty());
}

void WhoAmIPage::refreshGrants()
{
    QList<Grant> grants = m_signIn->grants();
    grants.removeIf([this](const Grant& grant) { return grant.tenantId != m_signIn->currentTenantId(); });
    m_grants->setRowCount(int(grants.size()));
    for (int row = 0; row < grants.size(); ++row) {
        const Grant& grant = grants[row];
        const QStringList cells{QString(grant.resource).remove(QStringLiteral("https://")), scopesOf(grant),
                                grant.isExpired ? tr("Expired %1").arg(when(grant.expiresOn)) : when(grant.expiresOn),
                                grant.announcesClaimsChallenges ? tr("Yes (xms_cc)") : tr("No")};
        for (int column = 0; column < cells.size(); ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(plainToolTip(column == 0 ? grant.resource : column == 1 ? grant.scopes.join(QLatin1Char('\n')) : cells[column]));
            m_grants->setItem(row, column, item);
        }
    }
    m_grants->setVisible(!grants.isEmpty());
    m_noGrants->setVisible(grants.isEmpty());
    m_grants->setFixedHeight(m_grants->horizontalHeader()->sizeHint().height() + 2 * m_grants->frameWidth()
                             + int(grants.size()) * m_grants->verticalHeader()->defaultSectionSize());
}

QString WhoAmIPage::report() const
{
    QStringList lines;
    for (const auto& [name, value] : facts()) {
        lines << QStringLiteral("%1: %2").arg(name, value);
    }
    lines << QString();
    for (int row = 0; row < m_grants->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_grants->columnCount(); ++column) {
            cells << m_grants->item(row, column)->text();
        }
        lines << cells.join(QStringLiteral("; "));
    }
    lines << QString();
    lines << m_access->lines();
    return lines.join(QLatin1Char('\n'));
}

void WhoAmIPage::setPlaces(const QList<AccessPlace>& places)
{
    m_placesRead = true;
    m_access->setPlaces(places);
    Q_EMIT readyChanged();
}

void WhoAmIPage::setPlacesProblem(const core::Error& error)
{
    m_placesRead = true;
    m_access->setNotice(tr("The subscriptions could not be read. %1").arg(core::explainInOneLine(error)));
}

void WhoAmIPage::focusContent()
{
    m_copy->setFocus();
}

bool WhoAmIPage::isReady() const
{
    return m_signIn->currentAccount().id.isEmpty() || (m_placesRead && (m_access->isSettled() || m_access->table()->isHidden() || !m_access->table()->isVisible()));
}

} // namespace widgets::account
