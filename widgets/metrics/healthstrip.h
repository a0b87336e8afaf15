// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/tileruns.h"
#include "widgets/metrics/statcell.h"

#include <QGridLayout>
#include <QWidget>

namespace widgets::metrics {

/// The numbers that are looked at first, over every board: traffic, errors, latency, tokens, cost, refused calls, each with its trend
/// and what became of it since the period before. Reads the same tiles as the board does. GUI thread; the runs outlive it.
class HealthStrip : public QWidget
{
    Q_OBJECT
public:
    explicit HealthStrip(monitoring::TileRuns* runs, QWidget* parent = nullptr);
    /// Asks for what it shows.
    void want();
    bool isFresh() const;
    const QList<StatCell*>& cells() const { return m_cells; }

Q_SIGNALS:
    /// A number was clicked: the tile with its course.
    void chosen(const QString& tileId);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Source
    {
        QString title;
        QString stat, column; ///< tile with the number, and its column; empty: the sum over the trend's series
        QString trend, measure; ///< tile with the course, and its measure; empty measure: the sum of all series
        int style = 0;
        bool isBad = false; ///< more of it is worse
    };
    static QList<Source> sources();
    void follow();
    StatFacts factsOf(const Source& source) const;
    void addNumber(const Source& source, StatFacts& facts) const;
    void arrange();

    monitoring::TileRuns* m_runs;
    QList<Source> m_sources;
    QList<StatCell*> m_cells;
    QHash<QString, monitoring::TileResult> m_good; ///< last results that were no failure, by tile
    QGridLayout* m_grid;
    int m_columns = 0;
};

} // namespace widgets::metrics
