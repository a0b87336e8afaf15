// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/quotaview.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace widgets::common {
class BusyIndicator;
} // namespace widgets::common

namespace widgets::deployments {

/// Wishes as lines of text, and where each would fit. Changes nothing. Not modal.
class PlanDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PlanDialog(::deployments::QuotaView* view, QWidget* parent = nullptr);
    void setWishes(const QString& text);
    void plan();
    QString result() const;
    bool isDone() const { return m_sequence == 0; }

private:
    void showPlan(int sequence, const QList<::deployments::PlanPlacement>& placements,
                  const QList<::deployments::InventoryProblem>& problems);

    ::deployments::QuotaView* m_view;
    QPlainTextEdit* m_wishes;
    QPlainTextEdit* m_result;
    QPushButton* m_plan;
    common::BusyIndicator* m_busy;
    int m_sequence = 0;
};

} // namespace widgets::deployments
