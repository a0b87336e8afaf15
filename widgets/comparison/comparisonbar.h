// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/desk.h"
#include "widgets/common/controls.h"

class QComboBox;
class QCheckBox;
class QLineEdit;
class QMenu;
class QProgressBar;
class QSpinBox;

namespace widgets::comparison {

/// What the comparison asks, how often, against which column it is read, and the run itself. GUI thread.
class ComparisonBar : public common::Surface
{
    Q_OBJECT
public:
    explicit ComparisonBar(::comparison::Desk* desk, QWidget* parent = nullptr);
    QLineEdit* question() const { return m_question; }
    QPushButton* runButton() const { return m_run; }
    QSpinBox* repeats() const { return m_repeats; }
    QComboBox* base() const { return m_base; }
    QMenu* menu() const { return m_menu; }

Q_SIGNALS:
    void promptWanted();
    void deploymentWanted();
    void variablesWanted();
    void runWanted();

private:
    void build();
    void wire();
    void follow();
    void followSetup();
    ::comparison::Desk* m_desk;
    QLineEdit* m_question;
    QSpinBox* m_repeats;
    QComboBox* m_base;
    QCheckBox* m_differences;
    QPushButton* m_run;
    QPushButton* m_stop;
    QToolButton* m_addPrompt;
    QToolButton* m_addDeployment;
    QToolButton* m_variables;
    QToolButton* m_file;
    QMenu* m_menu;
    QProgressBar* m_progress;
    common::Label* m_state;
};

} // namespace widgets::comparison
