// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/newflowdialog.h"

#include "widgets/common/controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace widgets::flows {

using namespace common;

NewFlowDialog::NewFlowDialog(const QList<QPair<QString, QString>>& samples, QWidget* parent) : QDialog(parent), m_name(new QLineEdit), m_sample(new QComboBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New flow"));
    setMinimumWidth(380);
    auto* const column = columnLayout(space::s);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addWidget(new Label(tr("Name"), TypeRole::Body, Ink::Secondary));
    m_name->setAccessibleName(tr("Name of the flow"));
    column->addWidget(m_name);
    column->addWidget(new Label(tr("Begin from"), TypeRole::Body, Ink::Secondary));
    m_sample->setAccessibleName(tr("What the flow begins from"));
    for (const auto& sample : samples) {
        m_sample->addItem(sample.second, sample.first);
    }
    m_sample->setCurrentIndex(samples.size() > 1 ? 1 : 0);
    column->addWidget(m_sample);
    auto* const row = rowLayout();
    row->addStretch(1);
    auto* const cancel = pushButton(tr("Cancel"));
    auto* const make = pushButton(tr("Create"), ButtonKind::Primary);
    make->setDefault(true);
    make->setEnabled(false);
    row->addWidget(cancel);
    row->addWidget(make);
    column->addSpacing(space::s);
    column->addLayout(row);
    setLayout(column);
    connect(m_name, &QLineEdit::textChanged, make, [make](const QString& text) { make->setEnabled(!text.trimmed().isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(make, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(m_name->text().trimmed(), m_sample->currentData().toString());
        accept();
    });
}

} // namespace widgets::flows
