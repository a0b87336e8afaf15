// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"

#include <QTreeWidget>

namespace widgets::prompts {

/// What is wrong in a prompt, with line and what to do. Return goes to the place. GUI thread.
class ProblemList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit ProblemList(QWidget* parent = nullptr);
    void setProblems(const QList<::prompts::editor::Problem>& problems);
    /// "2 errors, 1 warning"
    QString summary() const { return m_summary; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void placeRequested(int line, int column, int length);

private:
    QList<::prompts::editor::Problem> m_problems;
    QString m_summary;
};

} // namespace widgets::prompts
