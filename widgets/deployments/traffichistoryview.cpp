// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/traffichistoryview.h"

#include "widgets/common/icons.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace widgets::deployments {

using namespace common;
using ::deployments::EndpointsOverview;
using ::deployments::TrafficChange;

namespace {

enum Place { When, Who, From, To, End };

} // namespace

TrafficHistoryView::TrafficHistoryView(EndpointsOverview* overview, QWidget* parent)
    : QWidget(parent), m_overview(overview), m_list(new QTreeWidget), m_note(paragraph({}, Ink::Secondary))
{
    auto* layout = columnLayout();
    setLayout(layout);
    layout->setContentsMargins(space::l, space::m, space::l, space::m);
    layout->addWidget(m_note);
    m_list->setAccessibleName(tr("Changes of the traffic"));
    m_list->setHeaderLabels({tr("When"), tr("Who"), tr("From"), tr("To"), tr("End")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(true);
    layout->addWidget(m_list, 1);
    connect(overview, &EndpointsOverview::historyRead, this,
            [this](const QString& endpointId, const QList<TrafficChange>& history, const core::Error& error) {
                if (endpointId == m_endpointId) {
                    fill(history, error);
                }
            });
    fill({}, {});
}

void TrafficHistoryView::setEndpoint(const ::deployments::OnlineEndpointRow& endpoint)
{
    if (endpoint.id == m_endpointId && endpoint.shares == m_shares) {
        return;
    }
    m_endpointId = endpoint.id;
    m_shares = endpoint.shares;
    m_overview->readHistory(m_endpointId);
}

void TrafficHistoryView::fill(const QList<TrafficChange>& history, const core::Error& error)
{
    m_list->clear();
    for (const TrafficChange& change : history) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(When, QLocale().toString(change.time.toLocalTime(), QLocale::ShortFormat));
        item->setText(Who, change.actor);
        item->setText(From, change.before.text());
        item->setText(To, change.after.text());
        switch (change.outcome) {
        case journal::Outcome::Succeeded: item->setText(End, tr("Done")); break;
        case journal::Outcome::Failed: item->setText(End, change.message.isEmpty() ? tr("Failed") : tr("Failed: %1").arg(change.message)); break;
        case journal::Outcome::Begun: item->setText(End, tr("Under way, or its end was never seen")); break;
        case journal::Outcome::Unknown: item->setText(End, tr("End unknown")); break;
        }
        item->setToolTip(End, item->text(End));
    }
    for (const int column : {When, Who, From, To}) {
        m_list->resizeColumnToContents(column);
    }
    m_list->setVisible(!history.isEmpty());
    if (error.kind != core::ErrorKind::None) {
        m_note->setText(core::explainInOneLine(error));
    } else {
        m_note->setText(history.isEmpty() ? tr("The traffic of this endpoint was not changed from here yet. Changes that others make elsewhere are in the activity log.")
                                          : tr("Changes made from here, newest first. Those that others made elsewhere are in the activity log."));
    }
}

} // namespace widgets::deployments
