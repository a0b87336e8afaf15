// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowviews.h"

#include <QTimer>
#include <QWidget>

namespace widgets::flows {

/// When each step of a run began and ended, a lane a step: what lies above each other ran at the same time. Up and Down choose a step.
/// GUI thread.
class TimelineStrip : public QWidget
{
    Q_OBJECT
public:
    explicit TimelineStrip(QWidget* parent = nullptr);
    void setBars(const QList<::flows::BarView>& bars);
    void select(const QString& path);
    QString selected() const { return m_selected; }
    /// Lanes that the bars take when those that do not overlap share one.
    int parallel() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, 48}; }

Q_SIGNALS:
    void selectionChanged(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    double laneHeight() const;
    double namesWidth() const;
    QRectF barRect(qsizetype at) const;
    QList<::flows::BarView> m_bars;
    QString m_selected;
    double m_end = 1;
};

} // namespace widgets::flows
