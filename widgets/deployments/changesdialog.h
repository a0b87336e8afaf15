// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/overview.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;

namespace widgets::deployments {

/// What is different since the snapshot of a day that the person chooses. Not modal.
class ChangesDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ChangesDialog(::deployments::Overview* overview, QWidget* parent = nullptr);

private:
    void ask();
    void showChanges(const core::Result<QList<::deployments::InventoryChange>>& changes);
    ::deployments::Overview* m_overview;
    QComboBox* m_day;
    QPlainTextEdit* m_text;
};

} // namespace widgets::deployments
