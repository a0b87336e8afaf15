// SPDX-License-Identifier: GPL-3.0-or-later
#undef QT_NO_KEYWORDS // qcustomplot.h says "signals"
#include "bench/chartspeer.h"

#include "bench/measure.h"

#if defined(PILOTHOUSE_HAS_QCUSTOMPLOT)
#include <QApplication>
#include <qcustomplot.h>
#else
#include <QWidget>
#endif

namespace bench {

PeerPlot::~PeerPlot() = default;

#if defined(PILOTHOUSE_HAS_QCUSTOMPLOT)

std::unique_ptr<PeerPlot> PeerPlot::make(const std::vector<double>& x, const std::vector<double>& y, const QSize& size, double highest)
{
    const QVector<double> keys(x.begin(), x.end());
    const QVector<double> values(y.begin(), y.end());
    std::unique_ptr<PeerPlot> peer(new PeerPlot);
    const double begin = nowMs();
    auto plot = std::make_unique<QCustomPlot>();
    plot->addGraph();
    plot->graph(0)->setAdaptiveSampling(true);
    plot->graph(0)->setPen(QPen(QColor(0x11, 0x92, 0xe8), 1));
    plot->graph(0)->setData(keys, values, true);
    plot->xAxis->setRange(x.front(), x.back());
    plot->yAxis->setRange(0, highest);
    plot->resize(size);
    plot->show();
    plot->replot(QCustomPlot::rpQueuedReplot); // one picture, with the exposure
    QApplication::processEvents();
    peer->m_loadMs = nowMs() - begin;
    peer->m_plot = std::move(plot);
    return peer;
}

void PeerPlot::show(double low, double high)
{
    auto* const plot = static_cast<QCustomPlot*>(m_plot.get());
    plot->xAxis->setRange(low, high);
    plot->replot(QCustomPlot::rpImmediateRefresh);
}

#else

std::unique_ptr<PeerPlot> PeerPlot::make(const std::vector<double>&, const std::vector<double>&, const QSize&, double)
{
    return nullptr;
}

void PeerPlot::show(double, double) {}

#endif

} // namespace bench
