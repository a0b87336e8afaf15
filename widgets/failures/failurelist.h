// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/listpage.h"
#include "widgets/failures/failuretable.h"

class QSortFilterProxyModel;

namespace widgets::failures {

class FailureCharts;
class FailureDetails;

/// The modes: rankings and timeline above, table with its details below. GUI thread.
class FailureList : public common::ListPage
{
    Q_OBJECT
public:
    explicit FailureList(monitoring::failures::FailureOverview* overview, QWidget* parent = nullptr);
    QList<QWidget*> panes() const override;
    bool isReady() const override;
    FailureCharts* charts() const { return m_charts; }
    FailureDetails* details() const { return m_details; }

protected:
    QByteArray exported(bool asJson) const override;

private:
    FailureList(monitoring::failures::FailureOverview* overview, FailureTable* table, QSortFilterProxyModel* sorted, FailureDetails* details, QWidget* parent);
    void follow();
    QString countText() const;

    monitoring::failures::FailureOverview* m_overview;
    FailureTable* m_table;
    QSortFilterProxyModel* m_sorted;
    FailureDetails* m_details;
    FailureCharts* m_charts;
    QDateTime m_shown; ///< readAt of what the charts show
    QString m_shownMode;
    bool m_wasReady = false;
};

} // namespace widgets::failures
