// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/filterdraft.h"
#include "deployments/filtersoverview.h"
#include "widgets/common/controls.h"

class QSplitter;
class QTreeWidget;

namespace widgets::deployments {

class PolicyForm;

/// Content filter policies by resource, with the deployments that use each; beside it the chosen one in sentences and as a matrix, and
/// what can be done with it. GUI thread.
class PoliciesTab : public QWidget
{
    Q_OBJECT
public:
    PoliciesTab(::deployments::FiltersOverview* overview, const QString& arm, QWidget* parent = nullptr);

    /// Shows only resources, policies and deployments with these words.
    void setFilter(const QString& words);
    int shownPolicies() const;
    /// Chooses a policy, or a deployment when `deployment` is given. False: not there.
    bool choose(const QString& account, const QString& policy, const QString& deployment = {});
    QString explanation() const;
    /// Why the chosen policy cannot be changed, copied or deleted, or empty.
    QString removalProblem() const;

    /// Null when nothing is chosen or it cannot be changed.
    PolicyForm* edit();
    /// Under another name, which is also how a policy is renamed: the service cannot.
    PolicyForm* copy();
    void remove();
    QTreeWidget* list() const { return m_list; }
    QTreeWidget* matrix() const { return m_matrix; }

Q_SIGNALS:
    /// Compare what is chosen with something else.
    void comparisonRequested(const QString& accountId, const QString& policy, const QString& deployment);

private:
    struct Choice
    {
        QString accountId, policy, deployment;
    };
    QWidget* buildDetails();
    void follow();
    void applyFilter();
    void showChoice();
    void fillMatrix(const ::deployments::EffectivePolicy& policy, const ::deployments::AccountFilters& account);
    Choice choice() const;
    const ::deployments::AccountFilters* account() const;
    const azure::ContentPolicy* policy() const;
    PolicyForm* open(const ::deployments::PolicyDraft& draft);

    ::deployments::FiltersOverview* m_overview;
    QString m_arm, m_words;
    QDateTime m_shown;
    QTreeWidget* m_list;
    QTreeWidget* m_matrix;
    common::Label* m_title;
    common::Label* m_where;
    common::Label* m_sentences;
    common::Label* m_removal;
    QPushButton* m_edit;
    QPushButton* m_copy;
    QPushButton* m_compare;
    QPushButton* m_delete;
};

} // namespace widgets::deployments
