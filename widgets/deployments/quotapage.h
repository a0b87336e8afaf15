// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/quotaview.h"
#include "widgets/common/page.h"

class QCheckBox;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace widgets::common {
class BusyIndicator;
class EmptyState;
class ErrorBanner;
class Label;
} // namespace widgets::common

namespace widgets::deployments {

class PlanDialog;
class QuotaDetails;

/// Quota of every subscription: a table with bars, and for the chosen one the forecast and room elsewhere. GUI thread.
class QuotaPage : public common::Page
{
    Q_OBJECT
public:
    explicit QuotaPage(::deployments::QuotaView* view, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    QList<common::Command> commands();

    QTableView* grid() const { return m_grid; }
    QuotaDetails* details() const { return m_details; }
    /// Opens the planner, with a wish like the chosen quota to begin with.
    PlanDialog* openPlanner();

private:
    QWidget* buildBar();
    void setUpGrid();
    void follow();
    void showDetails();

    ::deployments::QuotaView* m_view;
    QLineEdit* m_filter;
    QCheckBox* m_unused;
    common::Label* m_count;
    common::Label* m_age;
    common::BusyIndicator* m_busy;
    common::ErrorBanner* m_banner;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    QTableView* m_grid;
    QuotaDetails* m_details;
    QString m_chosen; ///< subscription|region|name, so that a fresh table keeps the choice
    bool m_wasReady = false;
};

} // namespace widgets::deployments
