// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/deploymentrow.h"
#include "widgets/common/controls.h"

#include <QScrollArea>

namespace widgets::deployments {

/// Everything that is known of the chosen deployment, in words, with the buttons that change it. GUI thread.
class DeploymentDetails : public QScrollArea
{
    Q_OBJECT
public:
    explicit DeploymentDetails(QWidget* parent = nullptr);
    void setRow(const std::optional<::deployments::DeploymentRow>& row, bool isReadOnly);

Q_SIGNALS:
    void editRequested();
    void deleteRequested();

private:
    void fill(const ::deployments::DeploymentRow& row);
    std::optional<::deployments::DeploymentRow> m_row;
    common::Label* m_title;
    common::Label* m_where;
    common::KeyValueList* m_facts;
    common::KeyValueList* m_measured;
    QPushButton* m_edit;
    QPushButton* m_delete;
    QPushButton* m_copyId;
    QWidget* m_body;
};

} // namespace widgets::deployments
