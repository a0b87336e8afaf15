// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/alertdraft.h"
#include "widgets/alerts/tools.h"
#include "widgets/common/page.h"

#include <functional>

class QTabWidget;

namespace widgets::alerts {

class FiredTab;
class RuleDialog;
class RulesTab;

/// Alerts that fired and the rules that fire them. GUI thread.
class AlertsPage : public common::Page
{
    Q_OBJECT
public:
    explicit AlertsPage(const Tools& tools, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    QList<common::Command> commands();

    FiredTab* fired() const { return m_fired; }
    RulesTab* rules() const { return m_rules; }
    void showFired();
    void showRules();
    void showRule(const QString& ruleId);
    /// A rule for the numbers of a tile, with the filters of the focus; null when there is no system yet (it opens once there is).
    RuleDialog* createFrom(const QString& tileId);
    RuleDialog* createFrom(const monitoring::LogCondition& condition);
    RuleDialog* edit(const QString& ruleId);
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& state);

Q_SIGNALS:
    void pageWanted(const QString& pageId);
    void noted(const QString& message);
    void layoutChangedByPerson();

private:
    void follow();
    void followOperation(const QString& id);
    const monitoring::System* systemInFocus() const;
    RuleDialog* open(const monitoring::AlertDraft& draft);

    Tools m_tools;
    QTabWidget* m_tabs;
    FiredTab* m_fired;
    RulesTab* m_rules;
    std::function<void()> m_wanted; ///< once there is a system
    bool m_wasReady = false;
};

} // namespace widgets::alerts
