// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/comparisonmodel.h"

#include <QCoreApplication>
#include <QTimer>

namespace comparison {

namespace {

constexpr int kFrameMs = 16;

} // namespace

ComparisonModel::ComparisonModel(QObject* parent) : QAbstractTableModel(parent), m_frame(new QTimer(this))
{
    m_frame->setSingleShot(true);
    m_frame->setInterval(kFrameMs);
    connect(m_frame, &QTimer::timeout, this, &ComparisonModel::flush);
}

void ComparisonModel::setComparison(const Comparison& comparison)
{
    beginResetModel();
    m_comparison = comparison;
    m_touched.clear();
    m_summaries.clear();
    m_differences.clear();
    m_shownRepeat = 0;
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_comparison.rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_comparison.columns.size());
}

CellKey ComparisonModel::keyAt(int row, int column) const
{
    return {m_comparison.rows.value(row).id, m_comparison.columns.value(column).id};
}

QList<Attempt> ComparisonModel::attempts(int row, int column) const
{
    return m_comparison.current(keyAt(row, column));
}

CellSummary ComparisonModel::summary(int row, int column) const
{
    const CellKey key = keyAt(row, column);
    const auto known = m_summaries.constFind(key);
    if (known != m_summaries.constEnd()) {
        return *known;
    }
    return *m_summaries.insert(key, summaryOf(m_comparison.current(key)));
}

std::optional<Attempt> ComparisonModel::shown(int row, int column) const
{
    const QList<Attempt> all = attempts(row, column);
    if (all.isEmpty()) {
        return std::nullopt;
    }
    for (const Attempt& attempt : all) {
        if (attempt.repeat == m_shownRepeat) {
            return attempt;
        }
    }
    return all.last();
}

QList<prompts::DiffRange> ComparisonModel::differences(int row, int column) const
{
    const int base = baseColumn();
    if (!m_showsDifferences || base < 0 || column == base) {
        return {};
    }
    const std::optional<Attempt> ours = shown(row, column);
    const std::optional<Attempt> theirs = shown(row, base);
    // While either streams everything differs: the eye would jump.
    if (!ours || !theirs || !ours->isFinished() || !theirs->isFinished() || theirs->result.answer.isEmpty()) {
        return {};
    }
    const CellKey key = keyAt(row, column);
    const auto known = m_differences.constFind(key);
    if (known != m_differences.constEnd()) {
        return *known;
    }
    return *m_differences.insert(key, differencesFrom(theirs->result.answer, ours->result.answer));
}

bool ComparisonModel::isBest(int row, int column, std::optional<Spread> CellSummary::*value) const
{
    const std::optional<Spread> own = summary(row, column).*value;
    if (!own) {
        return false;
    }
    bool isBetterThanOne = false;
    for (int r = 0; r < rowCount(); ++r) {
        for (int c = 0; c < columnCount(); ++c) {
            const std::optional<Spread> other = summary(r, c).*value;
            if (other && other->median < own->median) {
                return false;
            }
            isBetterThanOne = isBetterThanOne || (other && other->median > own->median);
        }
    }
    return isBetterThanOne;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    if (role == IsBaseRole) {
        return index.column() == baseColumn();
    }
    const std::optional<Attempt> attempt = shown(index.row(), index.column());
    switch (role) {
    case AnswerRole: return attempt ? attempt->result.answer : QString();
    case StateRole: return attempt ? QVariant(int(attempt->state)) : QVariant();
    case Qt::DisplayRole:
        return !attempt                                                   ? QString()
            : attempt->result.answer.isEmpty() && attempt->result.error ? core::explain(*attempt->result.error).sentence
                                                                          : attempt->result.answer;
    default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0) {
        return {};
    }
    if (orientation == Qt::Horizontal && section < columnCount()) {
        const DeploymentColumn& column = m_comparison.columns.at(section);
        return column.place.isEmpty() ? column.name : column.name + QLatin1Char('\n') + column.place;
    }
    if (orientation == Qt::Vertical && section < rowCount()) {
        const PromptRow& row = m_comparison.rows.at(section);
        return row.subtitle().isEmpty() ? row.title() : row.title() + QLatin1Char('\n') + row.subtitle();
    }
    return {};
}

void ComparisonModel::setShownRepeat(int repeat)
{
    m_shownRepeat = repeat;
    m_differences.clear();
    if (rowCount() > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void ComparisonModel::setShowsDifferences(bool shows)
{
    m_showsDifferences = shows;
    setShownRepeat(m_shownRepeat);
}

void ComparisonModel::addRow(const PromptRow& row)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_comparison.rows << row;
    endInsertRows();
    Q_EMIT setupChanged();
}

void ComparisonModel::removeRow(int row)
{
    if (row < 0 || row >= rowCount()) {
        return;
    }
    beginRemoveRows({}, row, row);
    m_comparison.rows.removeAt(row); // its answers stay in the file
    endRemoveRows();
    Q_EMIT setupChanged();
}

void ComparisonModel::addColumn(const DeploymentColumn& column)
{
    beginInsertColumns({}, columnCount(), columnCount());
    m_comparison.columns << column;
    endInsertColumns();
    Q_EMIT setupChanged();
}

void ComparisonModel::removeColumn(int column)
{
    if (column < 0 || column >= columnCount()) {
        return;
    }
    beginRemoveColumns({}, column, column);
    m_comparison.columns.removeAt(column);
    endRemoveColumns();
    setShownRepeat(m_shownRepeat); // the base may be another
    Q_EMIT setupChanged();
}

void ComparisonModel::setBaseColumn(int column)
{
    m_comparison.baseColumn = m_comparison.columns.value(column).id;
    setShownRepeat(m_shownRepeat);
    Q_EMIT setupChanged();
}

int ComparisonModel::baseColumn() const
{
    return columnOf(m_comparison.baseColumnId()); // -1 without columns
}

void ComparisonModel::setQuestion(const QString& question)
{
    m_comparison.question = question;
    Q_EMIT setupChanged();
}

void ComparisonModel::setVariables(const QJsonObject& variables)
{
    m_comparison.variables = variables;
    Q_EMIT setupChanged();
}

void ComparisonModel::setRepeats(int repeats)
{
    m_comparison.repeats = std::clamp(repeats, 1, kMostRepeats);
    Q_EMIT setupChanged();
}

void ComparisonModel::setParameters(const playground::Parameters& parameters)
{
    m_comparison.parameters = parameters;
    Q_EMIT setupChanged();
}

void ComparisonModel::setName(const QString& name)
{
    m_comparison.name = name;
    Q_EMIT setupChanged();
}

Comparison ComparisonModel::beginRun(const QString& currency, const QString& priceNote)
{
    ++m_comparison.runs;
    m_comparison.currency = currency;
    m_comparison.priceNote = priceNote;
    m_shownRepeat = 0;
    Q_EMIT setupChanged();
    return m_comparison;
}

int ComparisonModel::rowOf(const QString& id) const
{
    const PromptRow* const row = m_comparison.row(id);
    return row ? int(row - m_comparison.rows.constData()) : -1;
}

int ComparisonModel::columnOf(const QString& id) const
{
    const DeploymentColumn* const column = m_comparison.column(id);
    return column ? int(column - m_comparison.columns.constData()) : -1;
}

Attempt* ComparisonModel::find(const CellKey& key, int run, int repeat)
{
    for (Attempt& attempt : m_comparison.cells[key]) {
        if (attempt.run == run && attempt.repeat == repeat) {
            return &attempt;
        }
    }
    return nullptr;
}

void ComparisonModel::putAttempt(const QString& row, const QString& column, const Attempt& attempt)
{
    const CellKey key{row, column};
    if ((rowOf(row) < 0 || columnOf(column) < 0) && !m_comparison.cells.contains(key)) {
        return; // of a comparison that is no longer open
    }
    if (Attempt* const known = find(key, attempt.run, attempt.repeat)) {
        *known = attempt;
    } else {
        m_comparison.cells[key] << attempt;
    }
    touch(key, false);
}

void ComparisonModel::appendText(const QString& row, const QString& column, int repeat, const QString& text)
{
    const CellKey key{row, column};
    Attempt* const known = m_comparison.cells.contains(key) ? find(key, m_comparison.runs, repeat) : nullptr;
    if (known) {
        known->result.answer += text;
        touch(key, true);
    }
}

void ComparisonModel::touch(const CellKey& key, bool isText)
{
    m_touched.insert(key);
    if (!isText) {
        m_summaries.remove(key);
        m_differences.clear();
    }
    if (!m_frame->isActive()) {
        m_frame->start();
    }
}

void ComparisonModel::flush()
{
    for (const CellKey& key : std::exchange(m_touched, {})) {
        const int row = rowOf(key.first);
        const int column = columnOf(key.second);
        if (row >= 0 && column >= 0) {
            Q_EMIT dataChanged(index(row, column), index(row, column));
        }
    }
}

} // namespace comparison
