// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/contentfilters.h"
#include "deployments/overview.h"
#include "widgets/common/page.h"

#include <QHash>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTreeWidget;

namespace widgets::common {
class Label;
} // namespace widgets::common

namespace widgets::deployments {

class DiffView;

/// The effective content filters of two deployments side by side, in words, and the change of one rule of the left one's policy with
/// a preview. GUI thread.
class FiltersPage : public common::Page
{
    Q_OBJECT
public:
    explicit FiltersPage(::deployments::Overview* overview, QWidget* parent = nullptr);
    QList<QWidget*> panes() const override;
    void focusContent() override;
    bool isReady() const override;
    /// Chooses the line to change, for tests and pictures.
    void chooseRule(int line);
    /// Chooses what the rule is to be: place in the list of choices.
    void chooseWish(int place);
    bool canApply() const;

private:
    struct Side
    {
        QComboBox* choice = nullptr;
        common::Label* about = nullptr;
    };
    QWidget* buildEditor();
    void fillChoices();
    void readChosen();
    void fill();
    void describe(Side& side) const;
    void showRule();
    void preview();
    void apply();
    const ::deployments::DeploymentRow* row(const Side& side) const;
    ::deployments::EffectivePolicy policyOf(const ::deployments::DeploymentRow& row) const;
    const azure::ContentPolicy* editable() const;
    std::optional<::deployments::FilterRule> wish() const;

    ::deployments::Overview* m_overview;
    QList<::deployments::DeploymentRow> m_rows;
    QHash<QString, QList<azure::ContentPolicy>> m_policies; ///< by account id in lower case
    QHash<QString, core::Error> m_errors;
    QDateTime m_shown;
    Side m_left, m_right;
    QCheckBox* m_onlyDifferent;
    QTreeWidget* m_table;
    common::Label* m_ruleTitle;
    QComboBox* m_wish;
    DiffView* m_diff;
    QPushButton* m_apply;
    bool m_wasReady = false;
};

} // namespace widgets::deployments
