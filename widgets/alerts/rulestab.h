// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/rulestable.h"
#include "widgets/alerts/tools.h"
#include "widgets/common/listpage.h"

class QMenu;

namespace widgets::alerts {

class RuleDetails;

/// Alert rules with the chosen one beside them. GUI thread.
class RulesTab : public common::ListPage
{
    Q_OBJECT
public:
    explicit RulesTab(const Tools& tools, QWidget* parent = nullptr);
    bool isReady() const override;
    RuleDetails* details() const { return m_details; }
    monitoring::RulesTable* table() const { return m_table; }
    /// Why a change failed, in the banner; kind None takes it away.
    void showFailure(const core::Error& error);

Q_SIGNALS:
    void editWanted(const QString& ruleId);
    /// A new rule from the tile of this id.
    void newWanted(const QString& tileId);

private:
    RulesTab(const Tools& tools, monitoring::RulesTable* table, RuleDetails* details, QWidget* parent);
    void follow();
    void showDetails();
    QMenu* tilesMenu();

    Tools m_tools;
    monitoring::RulesTable* m_table;
    RuleDetails* m_details;
    core::Error m_failure;
    bool m_wasReady = false;
};

} // namespace widgets::alerts
