// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/alertdraft.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace widgets::alerts {

/// Fields of a rule. Everything that a draft holds and these fields do not show stays as it is. GUI thread.
class RuleForm : public QWidget
{
    Q_OBJECT
public:
    RuleForm(const monitoring::AlertDraft& draft, const QStringList& scopes, const QList<azure::ActionGroup>& groups, QWidget* parent = nullptr);
    monitoring::AlertDraft draft() const;
    /// Shows `sentences` of fields beside them.
    void focusField(const QString& field);

Q_SIGNALS:
    void edited();

private:
    void addWhat(QFormLayout* form, const QStringList& scopes);
    void addWhen(QFormLayout* form);
    void addWho(QFormLayout* form, const QList<azure::ActionGroup>& groups);

    monitoring::AlertDraft m_draft;
    QLineEdit* m_name;
    QLineEdit* m_description;
    QComboBox* m_severity;
    QComboBox* m_scope;
    QPlainTextEdit* m_query = nullptr;
    QLineEdit* m_measure = nullptr;
    QComboBox* m_aggregation;
    QComboBox* m_comparison;
    QLineEdit* m_threshold;
    QComboBox* m_window;
    QComboBox* m_frequency;
    QCheckBox* m_resolves;
    QListWidget* m_groups;
};

} // namespace widgets::alerts
