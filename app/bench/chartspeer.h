// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <memory>
#include <vector>

class QWidget;

namespace bench {

/// A QCustomPlot with one line, adaptively sampled: the reference of charts.*.
class PeerPlot
{
public:
    /// Sorted points; sets them, shows the window and paints it. Nothing where QCustomPlot was absent at build time.
    static std::unique_ptr<PeerPlot> make(const std::vector<double>& x, const std::vector<double>& y, const QSize& size, double highest);
    ~PeerPlot();
    /// Another range of x: lays out, draws and repaints once.
    void show(double low, double high);
    /// Milliseconds from setData() to the first picture.
    double loadMs() const { return m_loadMs; }

private:
    PeerPlot() = default;
    std::unique_ptr<QWidget> m_plot;
    double m_loadMs = 0;
};

} // namespace bench
