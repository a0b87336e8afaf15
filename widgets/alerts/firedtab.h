// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/alertstable.h"
#include "widgets/alerts/tools.h"
#include "widgets/common/listpage.h"

class QCheckBox;
class QComboBox;

namespace widgets::alerts {

class AlertDetails;

/// Alerts that fired, newest first, with the chosen one beside them. GUI thread.
class FiredTab : public common::ListPage
{
    Q_OBJECT
public:
    explicit FiredTab(const Tools& tools, QWidget* parent = nullptr);
    bool isReady() const override;
    AlertDetails* details() const { return m_details; }
    monitoring::AlertsTable* table() const { return m_table; }
    void showAlert(const QString& id);

protected:
    QByteArray saveMore() const override;
    void restoreMore(const QByteArray& state) override;

private:
    FiredTab(const Tools& tools, monitoring::AlertsTable* table, AlertDetails* details, QWidget* parent);
    void follow();
    void showDetails();

    Tools m_tools;
    monitoring::AlertsTable* m_table;
    AlertDetails* m_details;
    QComboBox* m_range;
    QCheckBox* m_closed;
    core::Error m_failure; ///< of the last thing that a person did
    bool m_wasReady = false;
};

} // namespace widgets::alerts
