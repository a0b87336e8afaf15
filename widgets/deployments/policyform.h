// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/filterdraft.h"
#include "deployments/filtersoverview.h"
#include "widgets/common/controls.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace widgets::deployments {

class DiffView;

/// Makes or changes one content filter policy: what is done with each kind of content in prompts and answers, base, mode and blocklists.
/// Shows the request as a difference before it is sent, and copies it as az, curl or Bicep. Production asks for the name. Not modal.
class PolicyForm : public QDialog
{
    Q_OBJECT
public:
    /// `draft` is what the form begins with; a name that the account has is changed, another one is made.
    PolicyForm(::deployments::FiltersOverview* overview, const ::deployments::AccountFilters& account,
               const ::deployments::PolicyDraft& draft, const QString& arm, QWidget* parent = nullptr);

    /// The draft as chosen.
    ::deployments::PolicyDraft draft() const { return m_draft; }
    bool canSend() const;
    QString problem() const;
    void setName(const QString& name);
    /// "Microsoft.DefaultV2"; not in the list: nothing happens.
    void setBase(const QString& name);
    void setMode(const QString& mode);
    /// `choice`: "base", "off", "block", "note", "block:Low" ...; unknown content or choice: nothing happens.
    void choose(const QString& category, const QString& source, const QString& choice);
    /// `choice`: "none", "block" or "note".
    void chooseList(const QString& list, const QString& source, const QString& choice);

private:
    struct Cell
    {
        ::deployments::FilterRule content;
        QComboBox* box = nullptr;
    };
    struct ListCell
    {
        QString list, source;
        QComboBox* box = nullptr;
    };
    void build();
    QWidget* buildFields();
    void buildHead(QGridLayout* grid);
    void buildMatrix(QGridLayout* grid);
    void buildLists(QGridLayout* grid);
    QWidget* buildPreview();
    QLayout* buildButtons();
    void fillCell(const Cell& cell);
    void takeCell(const Cell& cell);
    void takeList(const ListCell& cell);
    void refresh();
    bool isNew() const { return m_policy.id.isEmpty(); }
    ::deployments::ChangeRequest change() const;
    void send();

    ::deployments::FiltersOverview* m_overview;
    ::deployments::AccountFilters m_account;
    azure::ContentPolicy m_policy; ///< as it is; an empty id: a new one is made
    ::deployments::PolicyDraft m_draft;
    QString m_arm;
    QList<Cell> m_cells;
    QList<ListCell> m_lists;
    QLineEdit* m_name;
    QComboBox* m_base;
    QComboBox* m_mode;
    common::Label* m_modeNote;
    common::Label* m_problem;
    DiffView* m_diff;
    QPushButton* m_send;
};

} // namespace widgets::deployments
