// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/overview.h"
#include "widgets/common/page.h"

class QComboBox;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace widgets::common {
class BusyIndicator;
class EmptyState;
class ErrorBanner;
class Label;
} // namespace widgets::common

namespace widgets::deployments {

class DeploymentDetails;
class DeploymentForm;
class GridView;
class OperationStrip;

/// Every model deployment of the estate: filter line, grid, details of the chosen one, changes under way. GUI thread.
class DeploymentsPage : public common::Page
{
    Q_OBJECT
public:
    /// `arm` is the cloud's Resource Manager URL, for copied commands.
    DeploymentsPage(::deployments::Overview* overview, const QString& arm, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    QList<common::Command> commands();

    /// Columns, sorting, grouping, filter and splitter.
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

    GridView* grid() const { return m_grid; }
    DeploymentDetails* details() const { return m_details; }
    /// Opens the form for the deployment that is chosen, or for a new one beside it; null when nothing is chosen.
    DeploymentForm* editCurrent();
    /// The same with another spillover target; empty: none.
    DeploymentForm* editSpillover(const QString& target);
    DeploymentForm* createBeside();

Q_SIGNALS:
    void layoutChangedByPerson();
    void noted(const QString& message);

private:
    QWidget* buildBar();
    QWidget* buildContent();
    void follow();
    void showDetails();
    void deleteCurrent();
    void exportRows();
    void showChanges();
    const ::deployments::DeploymentRow* currentRow() const;

    ::deployments::Overview* m_overview;
    QString m_arm;
    QLineEdit* m_filter;
    QComboBox* m_grouping;
    common::Label* m_count;
    common::Label* m_age;
    common::BusyIndicator* m_busy;
    common::ErrorBanner* m_banner;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    GridView* m_grid;
    QSplitter* m_splitter;
    DeploymentDetails* m_details;
    OperationStrip* m_operations;
    bool m_wasReady = false;
};

} // namespace widgets::deployments
