// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/overview.h"
#include "widgets/common/listpage.h"

class QCheckBox;
class QComboBox;

namespace widgets::deployments {

class DeploymentDetails;
class DeploymentForm;
class OperationStrip;

/// Every model deployment of the estate: filter line, grid, details of the chosen one, changes under way. GUI thread.
class DeploymentsPage : public common::ListPage
{
    Q_OBJECT
public:
    /// `arm` is the cloud's Resource Manager URL, for copied commands.
    DeploymentsPage(::deployments::Overview* overview, const QString& arm, QWidget* parent = nullptr);

    bool isReady() const override;
    QList<common::Command> commands();

    DeploymentDetails* details() const { return m_details; }
    /// Opens the form for the deployment that is chosen, or for a new one beside it; null when nothing is chosen.
    DeploymentForm* editCurrent();
    /// The same with another spillover target; empty: none.
    DeploymentForm* editSpillover(const QString& target);
    DeploymentForm* createBeside();

protected:
    /// JSON has whole rows, CSV the shown columns with the resource id.
    QByteArray exported(bool asJson) const override;
    QByteArray saveMore() const override;
    void restoreMore(const QByteArray& state) override;

private:
    DeploymentsPage(::deployments::Overview* overview, const QString& arm, DeploymentDetails* details, QWidget* parent);
    void buildBar();
    void follow();
    void showDetails();
    void deleteCurrent();
    void showChanges();
    const ::deployments::DeploymentRow* currentRow() const;

    ::deployments::Overview* m_overview;
    QString m_arm;
    QCheckBox* m_allTenants;
    QComboBox* m_grouping;
    DeploymentDetails* m_details;
    OperationStrip* m_operations;
    bool m_wasReady = false;
};

} // namespace widgets::deployments
