// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/analysis.h"
#include "widgets/traces/spanpalette.h"

#include <QWidget>

namespace widgets::traces {

/// Where the time of a trace went: a bar divided by kinds of work, each moment counted once, with its legend below, which is also the
/// legend of the waterfall. In the other colourings it is the scale of the shades. GUI thread.
class TimeShare : public QWidget
{
    Q_OBJECT
public:
    explicit TimeShare(QWidget* parent = nullptr);
    void setTotals(const ::traces::Totals& totals);
    void setColouring(Colouring colouring);
    /// In words: "Model 62 %, retrieval 21 %".
    QString summary() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part
    {
        ::traces::SpanKind kind;
        double share;
    };
    QList<Part> parts() const;
    void paintScale(QPainter& painter) const;

    ::traces::Totals m_totals;
    Colouring m_colouring = Colouring::Kind;
};

} // namespace widgets::traces
