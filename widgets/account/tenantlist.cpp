// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/tenantlist.h"

#include "widgets/account/statewords.h"
#include "widgets/account/tenantmodel.h"
#include "widgets/common/badge.h"
#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;
using identity::SignInState;

namespace {

constexpr int mostRows = 9;

/// Name above, domain and id below, the state at the end. What cannot be used is quieter.
class TenantDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {240, QFontMetrics(Theme::font(TypeRole::Body)).height() + QFontMetrics(Theme::font(TypeRole::Caption)).height() + space::m + 2};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = Theme::tokens();
        paint::row(painter, &option, option.widget);
        QRect area = option.rect.adjusted(space::m, space::xs + 1, -space::m, -space::xs - 1);
        const auto state = SignInState(index.data(TenantModel::StateRole).toInt());
        const bool current = index.data(TenantModel::CurrentRole).toBool();
        const StateWords words = wordsOf(state, current);
        const QSize badge = Badge::sizeOf(words.icon, words.text);
        const QRect box = QStyle::alignedRect(option.direction, Qt::AlignRight | Qt::AlignVCenter, badge, area);
        Badge::paintOn(painter, box, words.icon, words.text, words.tone, option.direction);
        area = option.direction == Qt::RightToLeft ? area.adjusted(badge.width() + space::m, 0, 0, 0) : area.adjusted(0, 0, -badge.width() - space::m, 0);
        const bool usable = state == SignInState::SignedIn || state == SignInState::Untried;
        painter->setFont(Theme::font(current ? TypeRole::Strong : TypeRole::Body));
        painter->setPen(usable ? t.text : t.textHelper);
        painter->drawText(area, Qt::AlignTop | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
        painter->setFont(Theme::font(TypeRole::Caption));
        painter->setPen(option.state.testFlag(QStyle::State_Selected) ? t.textSecondary : t.textHelper);
        painter->drawText(area, Qt::AlignBottom | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data(TenantModel::NoteRole).toString(), Qt::ElideRight, area.width()));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            paint::focusRing(painter, QRectF(option.rect).adjusted(2, 1, -2, -1));
        }
    }
};

} // namespace

TenantList::TenantList(identity::SignIn* signIn, QWidget* parent)
    : QWidget(parent), m_signIn(signIn), m_model(new TenantModel(signIn, this)), m_header(new SectionHeader(tr("Tenants"))), m_filter(new QLineEdit),
      m_list(new QListView), m_nothing(new Label({}, TypeRole::Body, Ink::Helper))
{
    auto* layout = columnLayout(space::s);
    setLayout(layout);
    layout->addWidget(m_header);
    m_filter->setPlaceholderText(tr("Find a tenant by name, domain or id"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    for (QToolButton* inside : m_filter->findChildren<QToolButton*>()) {
        inside->setAccessibleName(tr("Clear the search"));
    }
    m_filter->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);
    layout->addWidget(m_filter);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TenantDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Tenants of this account"));
    m_list->installEventFilter(this);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    layout->addWidget(makeDetails());
    connect(m_filter, &QLineEdit::textChanged, m_model, &TenantModel::setFilter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TenantList::showChosen);
    connect(m_list, &QListView::activated, this, &TenantList::act);
    connect(m_model, &QAbstractItemModel::modelReset, this, &TenantList::refresh);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &TenantList::refresh);
    connect(signIn, &identity::SignIn::stateChanged, this, &TenantList::showChosen);
    connect(signIn, &identity::SignIn::tenantSwitchFailed, this, [this](const QString& id, const identity::SignInFailure& failure) {
        m_switching.clear();
        m_refused = id;
        m_refusal = failure;
        choose(id);
        showChosen();
    });
    refresh();
}

QWidget* TenantList::makeDetails()
{
    auto* details = new QWidget;
    auto* row = rowLayout();
    details->setLayout(row);
    m_reason = paragraph({}, Ink::Secondary);
    m_act = pushButton(tr("Ask again"));
    m_copy = pushButton(tr("Copy details"), ButtonKind::Ghost, QStringLiteral("copy"));
    m_reason->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    row->addWidget(m_reason, 1);
    row->addWidget(m_copy, 0, Qt::AlignTop);
    row->addWidget(m_act, 0, Qt::AlignTop);
    connect(m_act, &QPushButton::clicked, this, &TenantList::act);
    connect(m_copy, &QPushButton::clicked, this, &TenantList::copyDetails);
    return details;
}

const identity::Tenant* TenantList::chosen() const
{
    return m_model->tenant(m_list->currentIndex().row());
}

void TenantList::choose(const QString& tenantId)
{
    m_filter->clear();
    const int row = m_model->rowOf(tenantId);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
        m_list->scrollTo(m_model->index(row));
    }
}

void TenantList::refresh()
{
    const int rows = m_model->rowCount();
    const int total = m_model->total();
    setVisible(total > 0);
    m_filter->setVisible(total > 3 || !m_filter->text().isEmpty());
    m_header->setNote(total > 1 ? tr("%n tenant(s)", nullptr, total) : QString());
    m_nothing->setVisible(rows == 0 && total > 0);
    m_nothing->setText(tr("No tenant has “%1” in its name, domain or id.").arg(m_filter->text()));
    m_list->setVisible(rows > 0);
    const int rowHeight = m_list->sizeHintForRow(0);
    m_list->setFixedHeight(qMin(rows, mostRows) * rowHeight + 2 * m_list->frameWidth() + 2);
    if (!m_list->currentIndex().isValid() && rows > 0) {
        m_list->setCurrentIndex(m_model->index(qMax(0, m_model->rowOf(m_signIn->currentTenantId()))));
    }
    if (m_switching == m_signIn->currentTenantId()) {
        m_switching.clear();
        m_refused.clear();
    }
    showChosen();
}

void TenantList::showChosen()
{
    const identity::Tenant* tenant = chosen();
    m_reason->parentWidget()->setVisible(tenant != nullptr);
    if (!tenant) {
        return;
    }
    const QString title = titleOf(*tenant);
    const bool current = tenant->id == m_signIn->currentTenantId();
    QString text = reasonOf(*tenant);
    QString button;
    switch (tenant->state) {
    case SignInState::SignedIn:
    case SignInState::Untried:
        text = current ? tr("You work in this tenant.") : tr("Switching asks for a token of this tenant; the browser stays closed.");
        button = current ? QString() : tr("Switch to %1").arg(title);
        break;
    case SignInState::Needed:
        text = text.isEmpty() ? tr("This tenant wants you to sign in. Other tenants are not affected.") : text;
        button = tr("Sign in to %1").arg(title);
        break;
    case SignInState::Blocked:
        button = tr("Ask again");
        break;
    case SignInState::Locked:
        text = tr("The keychain that keeps this sign-in is locked.");
        button = tr("Unlock");
        break;
    }
    if (m_refused == tenant->id && !current && tenant->problem.kind == core::ErrorKind::None) {
        text = m_refusal.sentence + QLatin1Char(' ') + m_refusal.remedy;
        button = m_refusal.error.kind == core::ErrorKind::SignInNeeded ? tr("Sign in to %1").arg(title) : button;
    }
    const bool busy = !m_switching.isEmpty() && m_switching == tenant->id;
    m_reason->setText(busy ? tr("Asking for a token of %1…").arg(title) : text);
    m_act->setText(button.isEmpty() ? tr("Ask again") : button);
    m_act->setVisible(!button.isEmpty());
    m_act->setEnabled(!busy);
    m_copy->setVisible(tenant->problem.kind != core::ErrorKind::None);
}

void TenantList::act()
{
    const identity::Tenant* tenant = chosen();
    if (!tenant || m_act->isHidden() || !m_act->isEnabled()) {
        return;
    }
    const QString id = tenant->id;
    const bool refused = m_refused == id && m_refusal.error.kind == core::ErrorKind::SignInNeeded;
    if (tenant->state == SignInState::Needed || (refused && tenant->state != SignInState::Blocked)) {
        m_signIn->startBrowserFor(m_signIn->currentAccount().id, id);
    } else if (tenant->state == SignInState::Locked) {
        m_signIn->unlockKeychain();
    } else {
        m_switching = id;
        showChosen();
        m_signIn->switchTenant(id);
    }
}

void TenantList::copyDetails()
{
    if (const identity::Tenant* tenant = chosen()) {
        const core::Error& problem = tenant->problem;
        QStringList lines{titleOf(*tenant), tenant->domain, tenant->id, problem.message, problem.code};
        if (!problem.requestId.isEmpty()) {
            lines << tr("Correlation id %1").arg(problem.requestId);
        }
        lines.removeAll(QString());
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    }
}

/// From the filter, Down goes into the list and Enter acts on the first match; typing over the list goes to the filter.
bool TenantList::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return QWidget::eventFilter(object, event);
    }
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool enter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    if (object == m_filter && (press->key() == Qt::Key_Down || enter) && m_model->rowCount() > 0) {
        m_list->setCurrentIndex(m_model->index(0));
        m_list->setFocus();
        return true;
    }
    if (object == m_list && enter) {
        act();
        return true;
    }
    return QWidget::eventFilter(object, event);
}

} // namespace widgets::account
