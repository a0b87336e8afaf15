// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/desk.h"
#include "widgets/common/controls.h"

class QLineEdit;

namespace widgets::common {
class Badge;
}

namespace widgets::flows {

/// Inputs of the flow, the buttons that run it, and how the run stands. GUI thread.
class RunBar : public common::Surface
{
    Q_OBJECT
public:
    explicit RunBar(::flows::Desk* desk, QWidget* parent = nullptr);
    void refreshInputs();
    void refreshRun();
    QPushButton* runButton() const { return m_run; }
    QPushButton* stepButton() const { return m_step; }
    QPushButton* stopButton() const { return m_stop; }
    QLineEdit* input(const QString& name) const;

private:
    ::flows::Desk* m_desk;
    QGridLayout* m_inputs;
    QStringList m_names;
    QList<QLineEdit*> m_edits;
    QPushButton *m_run, *m_step, *m_stop;
    common::Badge* m_state;
    common::Label* m_text;
};

} // namespace widgets::flows
