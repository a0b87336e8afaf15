// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowviews.h"
#include "widgets/common/controls.h"

class QTreeWidget;

namespace widgets::common {
class ErrorBanner;
}

namespace widgets::flows {

/// What is left to do before prompt flow retires: days, deployments that run it, tasks. GUI thread.
class ReportView : public QWidget
{
    Q_OBJECT
public:
    explicit ReportView(QWidget* parent = nullptr);
    void show(const std::optional<::flows::ReportView>& report, bool isReading);
    QTreeWidget* deployments() const { return m_deployments; }
    QTreeWidget* tasks() const { return m_tasks; }
    QString countdown() const { return m_days->text(); }

Q_SIGNALS:
    void refreshRequested();
    void exportRequested(const QString& name, const QString& markdown);
    void closed();

private:
    QString m_markdown;
    common::Label *m_days, *m_until, *m_counts;
    QWidget* m_busy;
    QPushButton* m_export;
    common::ErrorBanner* m_problems;
    QTreeWidget* m_deployments;
    QTreeWidget* m_tasks;
};

} // namespace widgets::flows
