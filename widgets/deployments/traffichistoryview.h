// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/endpointsoverview.h"
#include "widgets/common/controls.h"

class QTreeWidget;

namespace widgets::deployments {

/// How the calls of one endpoint were divided from here before, out of the journal. GUI thread.
class TrafficHistoryView : public QWidget
{
    Q_OBJECT
public:
    explicit TrafficHistoryView(::deployments::EndpointsOverview* overview, QWidget* parent = nullptr);
    /// Reads anew when the endpoint or its shares are others.
    void setEndpoint(const ::deployments::OnlineEndpointRow& endpoint);
    QTreeWidget* list() const { return m_list; }

private:
    void fill(const QList<::deployments::TrafficChange>& history, const core::Error& error);
    ::deployments::EndpointsOverview* m_overview;
    QString m_endpointId;
    ::deployments::TrafficShares m_shares;
    QTreeWidget* m_list;
    common::Label* m_note;
};

} // namespace widgets::deployments
