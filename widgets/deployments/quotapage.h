// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/quotaview.h"
#include "widgets/common/listpage.h"

class QCheckBox;

namespace widgets::deployments {

class PlanDialog;
class QuotaDetails;

/// Quota of every subscription: a table with bars, and for the chosen one the forecast and room elsewhere. GUI thread.
class QuotaPage : public common::ListPage
{
    Q_OBJECT
public:
    explicit QuotaPage(::deployments::QuotaView* view, QWidget* parent = nullptr);

    bool isReady() const override;
    QList<common::Command> commands();

    QuotaDetails* details() const { return m_details; }
    /// Opens the planner, with a wish like the chosen quota to begin with.
    PlanDialog* openPlanner();

protected:
    QByteArray saveMore() const override;
    void restoreMore(const QByteArray& state) override;

private:
    QuotaPage(::deployments::QuotaView* view, QuotaDetails* details, QWidget* parent);
    void follow();
    void showDetails();
    const ::deployments::QuotaRow* currentRow() const;

    ::deployments::QuotaView* m_view;
    QCheckBox* m_unused;
    QuotaDetails* m_details;
    bool m_wasReady = false;
};

} // namespace widgets::deployments
