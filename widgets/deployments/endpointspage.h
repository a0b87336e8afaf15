// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/endpointsoverview.h"
#include "widgets/common/listpage.h"

class QPushButton;
class QTabWidget;

namespace widgets::common {
class Label;
} // namespace widgets::common

namespace widgets::deployments {

class DiffView;
class EndpointLogs;
class EndpointTest;
class OperationStrip;
class ShiftPanel;
class TrafficEditor;
class TrafficHistoryView;

/// The online endpoints of the estate: list, division of the traffic with preview and the way back, guided shift, logs, test. GUI
/// thread.
class EndpointsPage : public common::ListPage
{
    Q_OBJECT
public:
    explicit EndpointsPage(::deployments::EndpointsOverview* overview, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    bool handleEscape() override;
    bool isReady() const override;
    QList<common::Command> commands();

    TrafficEditor* editor() const { return m_editor; }
    EndpointLogs* logs() const { return m_logs; }
    EndpointTest* test() const { return m_test; }
    QPushButton* applyButton() const { return m_apply; }
    QPushButton* rollBackButton() const { return m_rollBack; }
    QPushButton* stopButton() const { return m_stop; }
    ShiftPanel* shift() const { return m_shift; }
    TrafficHistoryView* history() const { return m_history; }
    QTabWidget* tabs() const { return m_tabs; }
    DiffView* preview() const { return m_diff; }
    /// What speaks against sending the shares, or against any change now.
    QString trafficProblem() const;
    QString currentId() const;
    /// Also before the list was read.
    void setCurrentId(const QString& id);

private:
    EndpointsPage(::deployments::EndpointsOverview* overview, QWidget* details, QWidget* parent);
    void buildDetails(QWidget* details);
    QWidget* buildTraffic();
    void connectTraffic();
    void follow();
    void showEndpoint();
    void showPlan();
    void apply();
    void rollBack();
    void scale(const QString& deployment, int instances);
    void startShift(const QString& to);
    void continueShift();
    /// Runs it at once, or in production after the endpoint's name was typed.
    void confirm(const QString& text, const QString& action, const std::function<void()>& accepted);
    const ::deployments::OnlineEndpointRow* current() const;

    ::deployments::EndpointsOverview* m_overview;
    common::Label* m_title;
    common::Label* m_where;
    QTabWidget* m_tabs;
    TrafficEditor* m_editor;
    common::Label* m_total;
    common::Label* m_problem;
    QPushButton* m_apply;
    QPushButton* m_reset;
    QPushButton* m_stop;
    QPushButton* m_rollBack;
    ShiftPanel* m_shift;
    DiffView* m_diff;
    EndpointLogs* m_logs;
    EndpointTest* m_test;
    TrafficHistoryView* m_history;
    bool m_wasReady = false;
};

} // namespace widgets::deployments
