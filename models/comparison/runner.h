// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "monitoring/pricetable.h"
#include "playground/session.h"

#include <QObject>
#include <QSet>

namespace comparison {

/// Asks one question; PlaygroundFlow::run() in the program.
using Asker = std::function<QCoro::Task<playground::FlowResult>(playground::FlowRequest, http::CallContext, playground::FlowObserver*)>;

struct RunnerParts
{
    Asker ask;
    playground::CatalogReader readCatalog;
    std::function<monitoring::PriceTable()> prices; ///< null: no costs
    std::function<QByteArray(const playground::CustomBackend&)> keyOf; ///< from the keychain; null: the column's own
    core::Clock* clock = nullptr;
    int perHost = 3;  ///< questions under way at one host
    int atOnce = 16;  ///< questions under way altogether
    int mostTries = 6; ///< how often an attempt is asked that was told to wait (429)
};

/// Asks every row of every column of a comparison, as often as it says: bounded at each host, so that the columns do not slow each other
/// down by being throttled; after 429 the host is left alone for as long as it asked and the attempt is asked again. One run at a time.
/// Main thread. An attempt's events come in order; text as it arrives, unbatched.
class Runner : public QObject
{
    Q_OBJECT
public:
    explicit Runner(RunnerParts parts, QObject* parent = nullptr);
    ~Runner() override;

    /// Begins run `comparison.runs` of the cells in `only` (empty: all). Ignored while a run is under way.
    void start(const Comparison& comparison, const QSet<CellKey>& only = {});
    /// What waits ends at once, what is under way within one turn of the event loop, with what it has.
    void cancel();
    bool isRunning() const;
    int total() const;
    int finishedCount() const;

Q_SIGNALS:
    void attemptChanged(const QString& row, const QString& column, const comparison::Attempt& attempt);
    void textAppended(const QString& row, const QString& column, int repeat, const QString& text);
    void progressed(int finished, int total);
    void finished();

private:
    struct Job;
    struct State;
    static QCoro::Task<> prepare(std::shared_ptr<State> d);
    static QCoro::Task<> askOne(std::shared_ptr<State> d, std::shared_ptr<Job> job);
    std::shared_ptr<State> d; // shared with what is under way
};

} // namespace comparison
