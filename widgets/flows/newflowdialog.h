// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QPair>

class QComboBox;
class QLineEdit;

namespace widgets::flows {

/// Name of a new flow and what it begins from. Open it with open(). GUI thread.
class NewFlowDialog : public QDialog
{
    Q_OBJECT
public:
    /// `samples`: name and title.
    explicit NewFlowDialog(const QList<QPair<QString, QString>>& samples, QWidget* parent = nullptr);

Q_SIGNALS:
    void chosen(const QString& name, const QString& sample);

private:
    QLineEdit* m_name;
    QComboBox* m_sample;
};

} // namespace widgets::flows
