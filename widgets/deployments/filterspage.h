// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/filtersoverview.h"
#include "widgets/common/page.h"

class QLineEdit;
class QStackedWidget;
class QTabWidget;

namespace widgets::common {
class BusyIndicator;
class EmptyState;
class ErrorBanner;
class Label;
} // namespace widgets::common

namespace widgets::deployments {

class BlocklistsTab;
class CompareTab;
class PoliciesTab;

/// Content filters of the estate: policies with those who use them, two of them side by side, blocklists. GUI thread.
class FiltersPage : public common::Page
{
    Q_OBJECT
public:
    /// `arm` is the cloud's Resource Manager URL, for copied commands.
    FiltersPage(::deployments::FiltersOverview* overview, const QString& arm, QWidget* parent = nullptr);

    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool handleEscape() override;
    bool isReady() const override;
    QString problem() const override;
    QList<common::Command> commands();

    PoliciesTab* policies() const { return m_policies; }
    CompareTab* comparison() const { return m_comparison; }
    BlocklistsTab* blocklists() const { return m_blocklists; }
    void setFilter(const QString& words);
    /// Shows the tab that `tab` is on.
    void showTab(QWidget* tab);

private:
    QWidget* buildBar();
    void follow();

    ::deployments::FiltersOverview* m_overview;
    QLineEdit* m_filter;
    common::Label* m_count;
    common::BusyIndicator* m_busy;
    common::ErrorBanner* m_banner;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    QTabWidget* m_tabs;
    PoliciesTab* m_policies;
    CompareTab* m_comparison;
    BlocklistsTab* m_blocklists;
    bool m_wasReady = false;
};

} // namespace widgets::deployments
