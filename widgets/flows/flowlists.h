// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowviews.h"

#include <QTreeWidget>

namespace widgets::flows {

/// What is wrong with a flow, with line and what to do. Return or a click goes to the place. GUI thread.
class FlowProblemList : public QTreeWidget
{
    Q_OBJECT
public:
    explicit FlowProblemList(QWidget* parent = nullptr);
    void setProblems(const QList<::flows::FlowProblem>& problems);
    QSize sizeHint() const override;

Q_SIGNALS:
    void placeRequested(int line, int column);
};

/// The drawing as a table: one row a step, with what it waits for. For screen readers and whoever prefers lists.
class StepTable : public QTreeWidget
{
    Q_OBJECT
public:
    explicit StepTable(QWidget* parent = nullptr);
    void setView(const ::flows::FlowView& view);
    void select(const QString& id);

Q_SIGNALS:
    void selectionChanged(const QString& id);

private:
    bool m_isFilling = false;
};

} // namespace widgets::flows
