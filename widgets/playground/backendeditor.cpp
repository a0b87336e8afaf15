// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/backendeditor.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;

BackendEditor::BackendEditor(const QString& purpose, const QString& name, QWidget* parent)
    : QWidget(parent), m_name(name), m_on(new QCheckBox(purpose)), m_fields(new QWidget), m_address(new QLineEdit), m_model(new QLineEdit),
      m_key(new QLineEdit), m_plainHttp(new QCheckBox(tr("Allow plain http to this server"))), m_problem(new Label({}, TypeRole::Caption, Ink::Warning))
{
    auto* layout = columnLayout(space::s);
    setLayout(layout);
    layout->addWidget(m_on);
    auto* form = new QFormLayout(m_fields);
    form->setContentsMargins(space::xl, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_address->setPlaceholderText(QStringLiteral("127.0.0.1:8080/v1"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("Only if the server asks for one"));
    const QList<QPair<QString, QLineEdit*>> rows{{tr("Address"), m_address}, {tr("Model"), m_model}, {tr("Key"), m_key}};
    for (const auto& [words, edit] : rows) {
        auto* label = new Label(words, TypeRole::Body, Ink::Secondary);
        label->setBuddy(edit);
        edit->setAccessibleName(QStringLiteral("%1: %2").arg(purpose, words));
        form->addRow(label, edit);
        connect(edit, &QLineEdit::textEdited, this, [this] {
            refresh();
            Q_EMIT edited();
        });
    }
    form->addRow(m_plainHttp);
    m_problem->setWordWrap(true);
    form->addRow(m_problem);
    layout->addWidget(m_fields);
    for (QCheckBox* box : {m_on, m_plainHttp}) {
        connect(box, &QCheckBox::toggled, this, [this] {
            refresh();
            Q_EMIT edited();
        });
    }
    refresh();
}

void BackendEditor::setBackend(const std::optional<::playground::CustomBackend>& backend)
{
    const QSignalBlocker blockOn(m_on);
    const QSignalBlocker blockHttp(m_plainHttp);
    m_on->setChecked(backend.has_value());
    if (backend) {
        const QString address = backend->base.toString();
        if (m_address->text() != address && ::playground::CustomBackend::fromText(m_name, m_address->text(), {}).base != backend->base) {
            m_address->setText(address);
        }
        m_model->setText(backend->model);
        m_key->setText(QString::fromUtf8(backend->key));
        m_plainHttp->setChecked(backend->allowPlainHttp);
    }
    refresh();
}

std::optional<::playground::CustomBackend> BackendEditor::backend() const
{
    if (!m_on->isChecked()) {
        return std::nullopt;
    }
    auto backend = ::playground::CustomBackend::fromText(m_name, m_address->text(), m_model->text().trimmed());
    backend.key = m_key->text().toUtf8();
    backend.allowPlainHttp = m_plainHttp->isChecked();
    return backend;
}

void BackendEditor::refresh()
{
    m_fields->setVisible(m_on->isChecked());
    const auto current = backend();
    QString problem;
    if (current && !m_address->text().isEmpty()) {
        const core::Result<void> checked = current->check();
        problem = checked ? QString() : checked.error().message;
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace widgets::playground
