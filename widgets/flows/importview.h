// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowviews.h"
#include "widgets/common/controls.h"

class QTreeWidget;

namespace widgets::flows {

class FlowCanvas;

/// A prompt flow folder, read only: its graph, what becomes of each node, what is left for a person. GUI thread.
class ImportView : public QWidget
{
    Q_OBJECT
public:
    explicit ImportView(QWidget* parent = nullptr);
    void show(const ::flows::ImportView& imported);
    FlowCanvas* canvas() const { return m_canvas; }
    QTreeWidget* nodes() const { return m_nodes; }
    QPushButton* takeButton() const { return m_take; }

Q_SIGNALS:
    void taken();
    void exportRequested(const QString& name, const QString& markdown);
    void closed();

private:
    void selectNode(const QString& id);
    QString m_name, m_markdown;
    common::Label *m_title, *m_counts, *m_folder;
    FlowCanvas* m_canvas;
    QTreeWidget* m_nodes;
    QTreeWidget* m_left;
    QPushButton* m_take;
};

} // namespace widgets::flows
