// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPair>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace widgets::common {
class Label;
}

namespace widgets::prompts {

/// Asks where a new prompt goes and what it begins from. GUI thread; deletes itself.
class NewPromptDialog : public QDialog
{
    Q_OBJECT
public:
    NewPromptDialog(const QString& folder, const QList<QPair<QString, QString>>& templates, QWidget* parent);
    QLineEdit* pathLine() const { return m_path; }
    QPushButton* confirmButton() const { return m_confirm; }
    void showProblem(const QString& sentence);

Q_SIGNALS:
    void confirmed(const QString& path, const QString& templateName);

private:
    QLineEdit* m_path;
    QComboBox* m_template;
    common::Label* m_problem;
    QPushButton* m_confirm;
};

} // namespace widgets::prompts
