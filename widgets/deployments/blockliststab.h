// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/filterdraft.h"
#include "deployments/filtersoverview.h"
#include "widgets/common/controls.h"

class QComboBox;
class QLineEdit;
class QTreeWidget;

namespace widgets::deployments {

class DiffView;
class PolicyForm;

/// Blocklists by resource: makes and deletes lists, adds and takes off terms, attaches a list to a policy. Each change is shown as a
/// difference first. GUI thread.
class BlocklistsTab : public QWidget
{
    Q_OBJECT
public:
    BlocklistsTab(::deployments::FiltersOverview* overview, const QString& arm, QWidget* parent = nullptr);

    /// Chooses a resource, or its list when `list` is given, or a term of it. False: not there.
    bool choose(const QString& account, const QString& list = {}, const QString& pattern = {});
    void setTerm(const QString& pattern, bool isRegex);
    bool canAdd() const;
    QString problem() const;
    void add();
    /// Takes off the term, or deletes the list, that is chosen.
    void remove();
    bool canRemove() const;
    /// Makes a list in the chosen resource.
    void create(const QString& name);
    /// The form of the policy that the box names, with the list in use for prompts and answers; null when it cannot be.
    PolicyForm* attach();
    QTreeWidget* list() const { return m_list; }

private:
    QWidget* buildDetails();
    QLayout* buildTermRow();
    void follow();
    void showChoice();
    void preview();
    void send(const ::deployments::ChangeRequest& change, const QString& question, bool isDanger);
    const ::deployments::AccountFilters* account() const;
    const ::deployments::BlocklistContent* content() const;
    const azure::BlocklistTerm* term() const;
    QString removalProblem() const;
    ::deployments::ChangeRequest change() const;

    ::deployments::FiltersOverview* m_overview;
    QString m_arm;
    QDateTime m_shown;
    QTreeWidget* m_list;
    common::Label* m_title;
    common::Label* m_about;
    QLineEdit* m_pattern;
    QComboBox* m_kind;
    QComboBox* m_policy;
    common::Label* m_problem;
    DiffView* m_diff;
    QPushButton* m_create;
    QPushButton* m_add;
    QPushButton* m_delete;
    QPushButton* m_attach;
};

} // namespace widgets::deployments
