// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/dependents.h"
#include "deployments/endpointsoverview.h"
#include "deployments/lifecycle.h"
#include "deployments/overview.h"
#include "widgets/common/page.h"

class QStackedWidget;
class QTreeWidget;

namespace widgets::common {
class BusyIndicator;
class EmptyState;
class Label;
} // namespace widgets::common

namespace widgets::deployments {

/// Retirements on a line of time, from a month ago to the last of them; the same facts are in the table below it. GUI thread.
class RetirementTimeline : public QWidget
{
    Q_OBJECT
public:
    explicit RetirementTimeline(QWidget* parent = nullptr);
    void setRetirements(const QList<::deployments::Retirement>& retirements, const QDate& today);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintMonths(QPainter& painter) const;
    double xOf(const QDate& day) const;

    QList<::deployments::Retirement> m_retirements;
    QDate m_today, m_from, m_to;
};

/// Which model versions retire when, which deployments that concerns, what happens to each, and what to move to. GUI thread.
class LifecyclePage : public common::Page
{
    Q_OBJECT
public:
    /// `endpoints` tells which flows name a deployment; null: that is said to be not known.
    explicit LifecyclePage(::deployments::Overview* overview, ::deployments::EndpointsOverview* endpoints = nullptr, QWidget* parent = nullptr);
    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool isReady() const override;
    /// Writes what is shown as CSV, or as JSON when the name ends so. Storage when that fails.
    core::Result<void> exportTo(const QString& path) const;
    QTreeWidget* table() const { return m_table; }

Q_SIGNALS:
    /// Something that the status line tells.
    void noted(const QString& message);
    /// A deployment was chosen to be looked at or changed.
    void deploymentOpened(const QString& id);

private:
    QLayout* buildBar();
    void follow();
    void fill();
    void exportRows();
    QByteArray exported(bool asJson) const;
    QList<::deployments::OnlineEndpointRow> endpoints() const;

    ::deployments::Overview* m_overview;
    ::deployments::EndpointsOverview* m_endpoints;
    common::Label* m_summary;
    common::BusyIndicator* m_busy;
    RetirementTimeline* m_timeline;
    QTreeWidget* m_table;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    common::Label* m_note;
    QList<::deployments::Retirement> m_found;
    QDateTime m_endpointsShown;
    QDateTime m_shown; ///< takenAt of what is shown
    bool m_wasReady = false;
};

} // namespace widgets::deployments
