// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/pickdialog.h"

#include "widgets/common/controls.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace widgets::comparison {

using namespace common;

PickDialog::PickDialog(const QString& title, const QString& action, QWidget* parent)
    : QDialog(parent), m_filter(new QLineEdit), m_list(new QListWidget), m_accept(pushButton(action, ButtonKind::Primary)), m_column(columnLayout(space::s))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(520, 480);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_list->setAccessibleName(title);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAlternatingRowColors(false);
    m_list->addItem(tr("Reading ..."));
    m_list->setEnabled(false);
    auto* const cancel = pushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_accept->setDefault(true);
    auto* const buttons = rowLayout();
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    m_column->setContentsMargins(space::l, space::l, space::l, space::l);
    m_column->addWidget(m_filter);
    m_column->addWidget(m_list, 1);
    m_column->addLayout(buttons);
    setLayout(m_column);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_accept, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &PickDialog::follow);
    connect(m_filter, &QLineEdit::textChanged, this, &PickDialog::filter);
    follow();
}

void PickDialog::setOffers(const QList<Offer>& offers, const QString& emptyText)
{
    m_list->clear();
    m_list->setEnabled(true);
    for (const Offer& offer : offers) {
        m_list->addItem(offer.note.isEmpty() ? offer.title : offer.title + QStringLiteral("   ") + offer.note);
    }
    if (offers.isEmpty()) {
        m_list->addItem(emptyText);
        m_list->item(0)->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
    filter(m_filter->text());
}

void PickDialog::offerBackend()
{
    m_address = new QLineEdit;
    m_address->setPlaceholderText(QStringLiteral("http://127.0.0.1:8080/v1"));
    m_model = new QLineEdit;
    m_key = new QLineEdit;
    m_key->setEchoMode(QLineEdit::Password);
    auto* const form = new QFormLayout;
    form->addRow(tr("Or a server with the OpenAI interface"), m_address);
    form->addRow(tr("Its model"), m_model);
    form->addRow(tr("Its key, if it needs one"), m_key);
    m_column->insertLayout(2, form);
    for (QLineEdit* const edit : {m_address, m_model}) {
        connect(edit, &QLineEdit::textChanged, this, [this] { follow(); });
    }
}

QList<int> PickDialog::picked() const
{
    QList<int> rows;
    for (int i = 0; i < m_list->count() && m_list->isEnabled(); ++i) {
        if (m_list->item(i)->isSelected() && !m_list->item(i)->isHidden()) {
            rows << i;
        }
    }
    return rows;
}

std::optional<playground::CustomBackend> PickDialog::backend() const
{
    if (!m_address || m_address->text().trimmed().isEmpty()) {
        return std::nullopt;
    }
    playground::CustomBackend backend = playground::CustomBackend::fromText(m_model->text().trimmed(), m_address->text().trimmed(), m_model->text().trimmed());
    backend.key = m_key->text().toUtf8();
    return backend.check() ? std::optional(backend) : std::nullopt;
}

void PickDialog::filter(const QString& text)
{
    for (int i = 0; i < m_list->count(); ++i) {
        m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text.trimmed(), Qt::CaseInsensitive));
    }
    follow();
}

void PickDialog::follow()
{
    m_accept->setEnabled(!picked().isEmpty() || backend());
}

} // namespace widgets::comparison
