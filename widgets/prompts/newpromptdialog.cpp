// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/newpromptdialog.h"

#include "widgets/common/controls.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace widgets::prompts {

using namespace common;

NewPromptDialog::NewPromptDialog(const QString& folder, const QList<QPair<QString, QString>>& templates, QWidget* parent)
    : QDialog(parent), m_path(new QLineEdit(folder)), m_template(new QComboBox), m_problem(paragraph({}, Ink::Error)), m_confirm(pushButton(tr("Create"), ButtonKind::Primary))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New prompt"));
    setMinimumWidth(440);
    m_path->setAccessibleName(tr("Name, with folders"));
    m_path->setPlaceholderText(tr("support/answer"));
    m_template->setAccessibleName(tr("Begins as"));
    for (const auto& [name, title] : templates) {
        m_template->addItem(title, name);
    }
    auto* form = new QFormLayout;
    form->addRow(tr("Name, with folders"), m_path);
    form->addRow(tr("Begins as"), m_template);
    auto* const cancel = pushButton(tr("Cancel"));
    auto* buttons = rowLayout();
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_confirm);
    auto* column = columnLayout(space::m);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    setLayout(column);
    m_problem->hide();
    m_confirm->setDefault(true);
    const auto enable = [this] { m_confirm->setEnabled(!m_path->text().trimmed().isEmpty() && !m_path->text().trimmed().endsWith(QLatin1Char('/'))); };
    enable();
    connect(m_path, &QLineEdit::textChanged, this, enable);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        QString path = m_path->text().trimmed();
        if (!path.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive)) {
            path += QLatin1String(".prompty");
        }
        Q_EMIT confirmed(path, m_template->currentData().toString());
    });
}

void NewPromptDialog::showProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

} // namespace widgets::prompts
