// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/summary.h"

#include <QAbstractTableModel>
#include <QSet>

class QTimer;

namespace comparison {

/// A comparison as a table: a row a prompt, a column a deployment. Text that streams in is told at most once a frame. GUI thread.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        AnswerRole = Qt::UserRole, ///< of the shown repeat, as far as it came
        StateRole,                 ///< Attempt::State of the shown repeat; invalid before the first run
        IsBaseRole,
    };
    explicit ComparisonModel(QObject* parent = nullptr);

    const Comparison& comparison() const { return m_comparison; }
    void setComparison(const Comparison& comparison);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    CellKey keyAt(int row, int column) const;
    QList<Attempt> attempts(int row, int column) const;
    CellSummary summary(int row, int column) const;
    /// The attempt that the cell shows: shownRepeat(), or the last there is.
    std::optional<Attempt> shown(int row, int column) const;
    /// What of the shown answer the base column's does not say; nothing for the base column.
    QList<prompts::DiffRange> differences(int row, int column) const;
    /// Whether the cell has the smallest value of all finished cells (first token, total, cost), when there are several.
    bool isBest(int row, int column, std::optional<Spread> CellSummary::*value) const;

    int shownRepeat() const { return m_shownRepeat; }
    void setShownRepeat(int repeat);
    bool showsDifferences() const { return m_showsDifferences; }
    void setShowsDifferences(bool shows);

    void addRow(const PromptRow& row);
    void removeRow(int row);
    void addColumn(const DeploymentColumn& column);
    void removeColumn(int column);
    void setBaseColumn(int column);
    int baseColumn() const; ///< -1 without columns
    void setQuestion(const QString& question);
    void setVariables(const QJsonObject& variables);
    void setRepeats(int repeats);
    void setParameters(const playground::Parameters& parameters);
    void setName(const QString& name);
    /// Counts a new run and gives the comparison as it is to be asked.
    Comparison beginRun(const QString& currency, const QString& priceNote);

    /// From the runner.
    void putAttempt(const QString& row, const QString& column, const comparison::Attempt& attempt);
    void appendText(const QString& row, const QString& column, int repeat, const QString& text);

Q_SIGNALS:
    /// Question, variables, rows, columns, repeats, name: what is worth keeping.
    void setupChanged();

private:
    int rowOf(const QString& id) const;
    int columnOf(const QString& id) const;
    Attempt* find(const CellKey& key, int run, int repeat);
    void touch(const CellKey& key, bool isText);
    void flush();

    Comparison m_comparison;
    int m_shownRepeat = 0;
    bool m_showsDifferences = true;
    QSet<CellKey> m_touched;
    QTimer* m_frame;
    mutable QHash<CellKey, CellSummary> m_summaries; ///< of cells since they last changed
    mutable QHash<CellKey, QList<prompts::DiffRange>> m_differences;
};

} // namespace comparison
