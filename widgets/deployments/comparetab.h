// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/contentfilters.h"
#include "deployments/filtersoverview.h"
#include "widgets/common/controls.h"

class QCheckBox;
class QComboBox;
class QTreeWidget;

namespace widgets::deployments {

/// Content filters of two deployments or policies side by side, with what differs said in words. GUI thread.
class CompareTab : public QWidget
{
    Q_OBJECT
public:
    explicit CompareTab(::deployments::FiltersOverview* overview, QWidget* parent = nullptr);
    /// A deployment, or a policy when `deployment` is empty. False: not there.
    bool chooseLeft(const QString& accountId, const QString& policy, const QString& deployment);
    bool chooseRight(const QString& accountId, const QString& policy, const QString& deployment);
    void setOnlyDifferent(bool on);
    QTreeWidget* table() const { return m_table; }
    /// "3 of 14 differ."
    QString summary() const;

private:
    struct Side
    {
        QComboBox* choice = nullptr;
        common::Label* about = nullptr;
    };
    QLayout* buildSide(Side& side, const QString& title);
    void follow();
    void fill();
    std::optional<::deployments::EffectivePolicy> policyOf(const Side& side) const;
    static bool choose(const Side& side, const QString& accountId, const QString& policy, const QString& deployment);

    ::deployments::FiltersOverview* m_overview;
    Side m_left, m_right;
    QCheckBox* m_onlyDifferent;
    common::Label* m_summary;
    QTreeWidget* m_table;
    QDateTime m_shown;
};

} // namespace widgets::deployments
