// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/account/accessview.h"

#include "widgets/common/badge.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets::account {

using namespace common;
using rbac::Decision;

namespace {

constexpr int resourcesRole = Qt::UserRole + 1;

QStringList namesOf(const QStringList& resources)
{
    QStringList names;
    for (const QString& resource : resources) {
        names << resource.section(QLatin1Char('/'), -1);
    }
    return names;
}

/// The verdict as a chip.
class VerdictDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        QStyleOptionViewItem bare = option;
        initStyleOption(&bare, index);
        const QString text = bare.text;
        bare.text.clear();
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, option.widget);
        if (text.isEmpty()) {
            return;
        }
        const auto decision = Decision(index.data(AccessModel::DecisionRole).toInt());
        const QString icon = decision == Decision::Allowed ? QStringLiteral("ok") : decision == Decision::Denied ? QStringLiteral("blocked") : QStringLiteral("info");
        const Tone tone = decision == Decision::Allowed ? Tone::Ok : decision == Decision::Denied ? Tone::Warning : Tone::Neutral;
        const QRect area = option.rect.adjusted(space::s, 0, -space::s, 0);
        const QRect box = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, Badge::sizeOf(icon, text), area);
        Badge::paintOn(painter, box, icon, text, tone, option.direction);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {qMax(size.width(), Badge::sizeOf(QStringLiteral("info"), index.data().toString()).width() + 2 * space::s), size.height()};
    }
};

} // namespace

AccessView::AccessView(rbac::AccessCheck* check, QWidget* parent)
    : QWidget(parent), m_model(new AccessModel(check, this)), m_places(new QComboBox), m_filled(new QWidget), m_notice(paragraph({}, Ink::Helper)),
      m_table(new QTableView)
{
    auto* layout = columnLayout(space::s);
    setLayout(layout);
    auto* head = new SectionHeader(tr("What you may do"));
    m_places->setAccessibleName(tr("Subscription"));
    m_places->setMinimumWidth(260);
    auto* name = new Label(m_places->accessibleName(), TypeRole::Caption, Ink::Helper); // on Linux a combo box is named by its label
    name->setBuddy(m_places);
    name->setContentsMargins(0, 0, space::s, 0);
    head->addAction(name);
    head->addAction(m_places);
    layout->addWidget(head);
    layout->addWidget(m_notice);
    auto* filled = columnLayout(space::s);
    m_filled->setLayout(filled);
    layout->addWidget(m_filled);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(AccessModel::VerdictColumn, new VerdictDelegate(m_table));
    m_table->setAccessibleName(tr("Features and whether you may use them"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + space::m);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(AccessModel::VerdictColumn, QHeaderView::Fixed);
    m_table->setColumnWidth(AccessModel::VerdictColumn, m_table->fontMetrics().averageCharWidth() * 24);
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() * 9 + m_table->horizontalHeader()->sizeHint().height());
    filled->addWidget(m_table);
    auto* card = new Surface(Surface::Kind::Card);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::m, space::m, space::m, space::m);
    auto* first = rowLayout();
    m_title = new Label({}, TypeRole::Strong);
    m_title->setWordWrap(true);
    QPushButton* copy = pushButton(tr("Copy details"), ButtonKind::Ghost, QStringLiteral("copy"));
    first->addWidget(m_title, 1);
    first->addWidget(copy, 0, Qt::AlignTop);
    inside->addLayout(first);
    m_reason = paragraph({});
    m_facts = new KeyValueList;
    inside->addWidget(m_reason);
    inside->addWidget(m_facts);
    filled->addWidget(card);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(detailsText()); });
    connect(m_places, &QComboBox::currentIndexChanged, this, &AccessView::takePlace);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AccessView::showChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AccessView::showChosen);
    setNotice(tr("Reading subscriptions…"));
}

void AccessView::setNotice(const QString& text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
    m_filled->setVisible(text.isEmpty());
    m_places->setVisible(text.isEmpty());
}

void AccessView::setPlaces(const QList<AccessPlace>& places)
{
    const QString before = m_places->currentData().toString();
    m_places->clear();
    for (const AccessPlace& place : places) {
        m_places->addItem(place.name, place.id);
        m_places->setItemData(m_places->count() - 1, place.resources, resourcesRole);
    }
    m_places->setCurrentIndex(qMax(0, m_places->findData(before)));
    takePlace();
    setNotice(places.isEmpty() ? tr("You see no subscription in this tenant, so there is nothing that Azure roles could allow. Ask an owner of a subscription "
                                    "for the role Reader.")
                               : QString());
    if (!m_table->currentIndex().isValid()) {
        m_table->selectRow(0);
    }
}

void AccessView::takePlace()
{
    if (m_places->currentIndex() >= 0 && m_places->currentData(resourcesRole).isValid()) { // else it is just being added
        m_model->setScope(m_places->currentData().toString(), m_places->currentData(resourcesRole).toStringList());
    }
}

void AccessView::showChosen()
{
    const int row = qMax(0, m_table->currentIndex().row());
    const rbac::Verdict* verdict = m_model->verdict(row);
    if (!verdict) {
        return;
    }
    m_title->setText(verdict->title);
    const QStringList allowedOn = m_model->allowedOn(row);
    m_reason->setText(verdict->isAllowed()    ? tr("You may do this here.")
                      : !allowedOn.isEmpty() ? tr("You may do this on the resources below, and not on the whole subscription.")
                                             : verdict->reason());
    m_facts->clear();
    if (!allowedOn.isEmpty()) {
        m_facts->add(tr("Allowed on"), namesOf(allowedOn).join(QLatin1Char('\n')));
    }
    const rbac::Feature& feature = m_model->feature(row);
    QStringList actions;
    for (const rbac::Need& need : verdict->missing.isEmpty() ? feature.needs : verdict->missing) {
        actions << need.action;
    }
    m_facts->add(verdict->missing.isEmpty() ? tr("Needs") : tr("Missing"), actions.join(QLatin1Char('\n')), TypeRole::Code);
    m_facts->add(tr("Role"), m_model->index(row, AccessModel::RoleColumn).data().toString());
    m_facts->add(tr("Permission"), feature.delegatedScope, TypeRole::Code);
    if (verdict->isDenied() && !verdict->grantableBy().isEmpty()) {
        m_facts->add(tr("Who can give it"), verdict->grantableBy());
    }
}

QString AccessView::detailsText() const
{
    const rbac::Verdict* verdict = m_model->verdict(qMax(0, m_table->currentIndex().row()));
    if (!verdict) {
        return {};
    }
    const int row = qMax(0, m_table->currentIndex().row());
    QStringList lines{verdict->title, m_model->decisionText(row), verdict->reason(), verdict->scope};
    lines << m_model->allowedOn(row);
    for (const rbac::Need& need : verdict->missing) {
        lines << need.action;
    }
    lines << verdict->grantableBy();
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QStringList AccessView::lines() const
{
    QStringList lines;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const rbac::Verdict* verdict = m_model->verdict(row)) {
            lines << QStringLiteral("%1: %2").arg(verdict->title, m_model->decisionText(row));
        }
    }
    return lines;
}

} // namespace widgets::account
