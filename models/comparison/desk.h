// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparisonmodel.h"
#include "comparison/runner.h"
#include "comparison/store.h"

class QTimer;

namespace comparison {

struct DeskParts
{
    RunnerParts runner;
    core::Random* random = nullptr;
    QString folder; ///< of kept comparisons
};

/// What a page works with: the open comparison as a model, its run, and the kept ones. Keeps by itself: a moment after a change, after each
/// run, and when another one is opened. GUI thread.
class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(DeskParts parts, QObject* parent = nullptr);
    ~Desk() override;

    ComparisonModel* model() { return &m_model; }
    Runner* runner() { return &m_runner; }
    Store& store() { return m_store; }

    /// Why a run cannot begin; empty: it can.
    QString hindrance() const;
    /// Asks all cells. Nothing when there is a hindrance.
    void run();
    void cancel() { m_runner.cancel(); }

    void addPrompt(PromptRow row);
    void addColumn(DeploymentColumn column);
    /// A comparison of its own; the open one is kept.
    void startNew();
    core::Result<void> open(const QString& id);
    void duplicate(bool withAnswers);
    /// Deletes the open one and starts a new one.
    core::Result<void> removeCurrent();
    /// Writes at once. Nothing for one without anything in it.
    core::Result<void> keep();

Q_SIGNALS:
    /// Hindrance, run state or the open comparison.
    void changed();
    void opened();
    void keepFailed(const core::Error& error);

private:
    void keepSoon();
    DeskParts m_parts;
    Store m_store;
    ComparisonModel m_model;
    Runner m_runner;
    QTimer* m_pause;
};

} // namespace comparison
