// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/parameters.h"
#include "widgets/common/controls.h"

class QCheckBox;
class QLineEdit;

namespace widgets::playground {

/// An OpenAI-compatible server of the person's own that takes a step: address, model, optional key. Says at once when the
/// address cannot be used. Off unless switched on.
class BackendEditor : public QWidget
{
    Q_OBJECT
public:
    /// `purpose` is the switch's text; `name` names the entry in the keychain.
    BackendEditor(const QString& purpose, const QString& name, QWidget* parent = nullptr);
    void setBackend(const std::optional<::playground::CustomBackend>& backend);
    /// Nothing while it is switched off.
    std::optional<::playground::CustomBackend> backend() const;

Q_SIGNALS:
    void edited();

private:
    void refresh();

    QString m_name;
    QCheckBox* m_on;
    QWidget* m_fields;
    QLineEdit* m_address;
    QLineEdit* m_model;
    QLineEdit* m_key;
    QCheckBox* m_plainHttp;
    common::Label* m_problem;
};

} // namespace widgets::playground
