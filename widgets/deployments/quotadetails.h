// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/quotaview.h"
#include "widgets/common/controls.h"

#include <QScrollArea>

class QVBoxLayout;

namespace widgets::deployments {

/// One quota: its amounts, the forecast of each deployment that draws on it, and where else its model has room. GUI thread.
class QuotaDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit QuotaDetails(::deployments::QuotaView* view, QWidget* parent = nullptr);
    void setRow(const std::optional<::deployments::QuotaRow>& row);
    /// Whether everything asked for has been answered.
    bool isFilled() const { return m_waiting == 0; }

Q_SIGNALS:
    void filled();

private:
    void showForecast(int sequence, const ::deployments::DeploymentForecast& forecast);
    void showRoom(int sequence, const ::deployments::RoomReport& room);
    void answered();

    ::deployments::QuotaView* m_view;
    std::optional<::deployments::QuotaRow> m_row;
    QStringList m_drawing; ///< ids of the deployments whose forecasts are shown
    common::Label* m_title;
    common::Label* m_where;
    common::KeyValueList* m_amounts;
    common::Label* m_noForecast;
    QVBoxLayout* m_forecasts;
    common::KeyValueList* m_room;
    common::Label* m_roomNote;
    QWidget* m_body;
    int m_forecastSequence = 0, m_roomSequence = 0, m_waiting = 0;
};

} // namespace widgets::deployments
