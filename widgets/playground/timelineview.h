// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/playground/timelinegeometry.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace widgets::playground {

/// Four lanes (rewrite, retrieve, ground, chat) on one time axis, the first token marked. Left and Right choose a step; the
/// choice is also told to assistive technology in words. The list of steps below it is its table twin.
class TimelineView : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);
    void setResult(const ::playground::FlowResult& result);
    /// Index into FlowResult::steps, -1: none.
    void select(int step);
    int selected() const { return m_selected; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepSelected(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void relayout();
    double nowMs() const;
    QString describe(int step) const;

    ::playground::FlowResult m_result;
    TimelineGeometry m_geometry;
    int m_selected = -1;
    int m_hovered = -1;
    QElapsedTimer m_since; ///< since the last result, for steps that run
    double m_reached = 0;  ///< end of the known steps at that moment
    QTimer m_tick;
};

} // namespace widgets::playground
