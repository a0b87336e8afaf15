// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/plotaccessible.h"

#include "widgets/charts/plot.h"

#include <QAccessibleWidget>

namespace widgets::charts {

namespace {

class PlotAccessible : public QAccessibleWidget
{
public:
    explicit PlotAccessible(Plot* plot) : QAccessibleWidget(plot, QAccessible::Chart) {}
    QString text(QAccessible::Text kind) const override
    {
        auto* const plot = static_cast<Plot*>(object());
        switch (kind) {
        case QAccessible::Value:
            return plot->pointedText();
        case QAccessible::Description:
            return plot->summary();
        case QAccessible::Help:
            return Plot::tr("Arrow keys move from point to point, Home and End to the first and the last. Plus and minus zoom, 0 shows everything. "
                            "Shift with an arrow selects a range, Return takes it. Control+C copies the table.");
        default:
            return QAccessibleWidget::text(kind);
        }
    }
};

QAccessibleInterface* create(const QString&, QObject* object)
{
    auto* const plot = qobject_cast<Plot*>(object);
    return plot ? new PlotAccessible(plot) : nullptr;
}

} // namespace

void installPlotAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(create);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace widgets::charts
