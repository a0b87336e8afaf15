// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracesreader.h"

#include <QAbstractTableModel>

namespace traces {

/// The list of traces as a table. Texts of others are marked and on one line; SortRole has raw values; Qt::ToolTipRole the whole text.
/// Main thread.
class TraceTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Name, Input, Output, Status, Latency, Tokens, Cost, Environment, // shown at first
                  User, Customer, Conversation, Model, Deployment, Agent, Prompt, FirstToken, TopScore, Modes, Spans, Errors, TokensIn, TokensOut, Service, Version, Id, ColumnCount };
    enum Role { SortRole = Qt::UserRole, StatusRole, IdRole, FullTextRole };
    explicit TraceTable(QObject* parent = nullptr);

    void setPage(const TracePage& page);
    /// More rows of the same question.
    void append(const TracePage& page);
    void clear();
    const TracePage& page() const { return m_page; }
    const TraceSummary& trace(int row) const { return m_page.traces.at(row); }
    int rowOf(const QString& traceId) const;
    static QString columnName(Column column); ///< stable, for settings and JSON: "latency"
    static bool isShownAtFirst(Column column) { return column <= Environment; }
    /// "First 1,000 of 48,112 traces", "2 traces".
    QString countText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    TracePage m_page;
};

} // namespace traces
