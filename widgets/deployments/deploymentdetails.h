// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/overview.h"
#include "widgets/common/controls.h"

#include <QScrollArea>

namespace widgets::deployments {

class SpilloverSection;

/// Everything that is known of the chosen deployment, in words, with the buttons that change it. GUI thread.
class DeploymentDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit DeploymentDetails(::deployments::Overview* overview, QWidget* parent = nullptr);
    void setRow(const std::optional<::deployments::DeploymentRow>& row, bool isReadOnly);
    SpilloverSection* spillover() const { return m_spillover; }

Q_SIGNALS:
    void editRequested();
    void deleteRequested();
    /// Asks for the form with another spillover target; empty: none.
    void spilloverRequested(const QString& target);

private:
    void fill(const ::deployments::DeploymentRow& row);
    std::optional<::deployments::DeploymentRow> m_row;
    common::Label* m_title;
    common::Label* m_where;
    common::KeyValueList* m_facts;
    common::KeyValueList* m_measured;
    SpilloverSection* m_spillover;
    QPushButton* m_edit;
    QPushButton* m_delete;
    QPushButton* m_copyId;
    QWidget* m_body;
};

} // namespace widgets::deployments
