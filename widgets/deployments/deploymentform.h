// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/overview.h"
#include "widgets/common/controls.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace widgets::deployments {

class DiffView;

/// Makes or changes one deployment: knows the account's models, types, steps and free quota, says at each field what is wrong, shows
/// the request as a difference before it is sent, and copies it as az, curl or Bicep. Production asks for the name. Not modal.
class DeploymentForm : public QDialog
{
    Q_OBJECT
public:
    /// `row`: what to change; with an empty id a new deployment in row.accountId is made. `arm` is the URL for copied commands.
    DeploymentForm(::deployments::Overview* overview, const ::deployments::DeploymentRow& row, const QString& arm,
                   QWidget* parent = nullptr);

    /// The draft as typed.
    ::deployments::DeploymentDraft draft() const;
    bool canSend() const;
    void setName(const QString& name);
    void setCapacity(const QString& capacity);
    /// Empty: none.
    void setSpillover(const QString& target);
    /// Deployments that this one can spill over to.
    QStringList spilloverChoices() const;
    /// Models and quota have been read, or could not be.
    bool hasFacts() const { return m_hasFacts; }

private:
    void build();
    QWidget* buildFields();
    QWidget* buildPreview();
    void take(const ::deployments::DraftFacts& facts);
    void fillVersions();
    void fillTypes();
    void fillSpillover();
    void refresh();
    void showProblems(const QList<::deployments::DraftProblem>& problems);
    ::deployments::ChangeRequest change() const;
    void send();
    bool isNew() const { return m_row.id.isEmpty(); }

    ::deployments::Overview* m_overview;
    ::deployments::DeploymentRow m_row;
    QString m_arm;
    ::deployments::DraftFacts m_facts;
    int m_sequence = 0;
    bool m_isFilling = false;
    bool m_hasFacts = false;
    QLineEdit* m_name = nullptr;
    QComboBox* m_model = nullptr;
    QComboBox* m_version = nullptr;
    QComboBox* m_type = nullptr;
    QLineEdit* m_capacity = nullptr;
    common::Label* m_quota = nullptr;
    QComboBox* m_upgrade = nullptr;
    QComboBox* m_filter = nullptr;
    QComboBox* m_spillover = nullptr;
    common::Label* m_problems = nullptr;
    DiffView* m_diff = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_copy = nullptr;
};

} // namespace widgets::deployments
