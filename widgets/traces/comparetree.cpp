// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/comparetree.h"

#include "widgets/common/icons.h"
#include "widgets/common/label.h"
#include "widgets/common/theme.h"
#include "widgets/traces/spanpalette.h"
#include "widgets/traces/spanwords.h"

#include <QFont>

namespace widgets::traces {

using ::traces::AlignedRow;
using ::traces::SpanStatus;
using ::traces::TraceTree;

namespace {

constexpr double kNsPerMs = 1e6;
constexpr double kNotable = 0.2; ///< a share of change that is written out

QString signedText(const QString& text, bool isMore)
{
    return (isMore ? QStringLiteral("+") : QStringLiteral("−")) + text;
}

QString modelOf(const TraceTree& tree, qint32 node)
{
    return tree.span(node) >= 0 ? tree.spans()->model(tree.span(node)) : QString();
}

} // namespace

void CompareTree::setTraces(const ::traces::OpenedTraceRef& left, const ::traces::OpenedTraceRef& right)
{
    beginResetModel();
    m_left = left;
    m_right = right;
    m_alignment = left && right ? ::traces::align(*left->tree, *right->tree) : ::traces::Alignment();
    m_places.assign(m_alignment.rows.size(), Place());
    m_roots.clear();
    for (size_t i = 0; i < m_alignment.rows.size(); ++i) {
        const qint32 above = m_alignment.rows[i].parent;
        std::vector<qint32>& siblings = above < 0 ? m_roots : m_places[size_t(above)].children;
        m_places[i].row = qint32(siblings.size());
        siblings.push_back(qint32(i));
    }
    endResetModel();
}

QModelIndex CompareTree::indexOfRow(qsizetype row) const
{
    return row >= 0 && row < qsizetype(m_places.size()) ? createIndex(m_places[size_t(row)].row, 0, quintptr(row)) : QModelIndex();
}

qsizetype CompareTree::nextDifference(qsizetype after, int direction) const
{
    const auto count = qsizetype(m_alignment.rows.size());
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype row = ((after + direction * step) % count + count) % count;
        if (m_alignment.rows[size_t(row)].differs) {
            return row;
        }
    }
    return -1;
}

QModelIndex CompareTree::index(int row, int column, const QModelIndex& parent) const
{
    const std::vector<qint32>& siblings = parent.isValid() ? m_places[size_t(rowOf(parent))].children : m_roots;
    const bool isThere = row >= 0 && row < int(siblings.size()) && column >= 0 && column < ColumnCount && parent.column() <= 0;
    return isThere ? createIndex(row, column, quintptr(siblings[size_t(row)])) : QModelIndex();
}

QModelIndex CompareTree::parent(const QModelIndex& index) const
{
    return index.isValid() ? indexOfRow(m_alignment.rows[size_t(rowOf(index))].parent) : QModelIndex();
}

int CompareTree::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0) {
        return 0;
    }
    return int(parent.isValid() ? m_places[size_t(rowOf(parent))].children.size() : m_roots.size());
}

int CompareTree::columnCount(const QModelIndex&) const
{
    return ColumnCount;
}

qint64 CompareTree::tokensOf(const ::traces::OpenedTraceRef& trace, qint32 node)
{
    return node >= 0 && size_t(node) < trace->tokens.size() ? trace->tokens[size_t(node)] : 0;
}

QString CompareTree::timeChange(const AlignedRow& row) const
{
    if (row.left < 0 || row.right < 0) {
        return {};
    }
    const double left = double(m_left->tree->durationNs(row.left)) / kNsPerMs;
    const double right = double(m_right->tree->durationNs(row.right)) / kNsPerMs;
    const double change = right - left;
    if (std::abs(change) < 0.5) {
        return QStringLiteral("0");
    }
    const QString text = signedText(durationText(std::abs(change)), change > 0);
    const double share = left > 0 ? std::abs(change) / left : 0;
    return share >= kNotable ? tr("%1 (%2)", "change, and as a percentage").arg(text, signedText(tr("%1 %").arg(QLocale().toString(share * 100, 'f', 0)), change > 0)) : text;
}

QString CompareTree::difference(const AlignedRow& row) const
{
    if (!row.differs) {
        return {};
    }
    if (row.right < 0) {
        return tr("only on the left");
    }
    if (row.left < 0) {
        return tr("only on the right");
    }
    const SpanStatus left = m_left->tree->status(row.left);
    const SpanStatus right = m_right->tree->status(row.right);
    if (left != right && (left == SpanStatus::Error || left == SpanStatus::Blocked || right == SpanStatus::Error || right == SpanStatus::Blocked)) {
        return tr("%1, then %2", "status on the left and on the right").arg(::traces::statusLabel(left), ::traces::statusLabel(right));
    }
    return tr("another model: %1, then %2").arg(modelOf(*m_left->tree, row.left), modelOf(*m_right->tree, row.right));
}

QString CompareTree::text(const AlignedRow& row, int column) const
{
    const auto time = [](const ::traces::OpenedTraceRef& trace, qint32 node) { return node < 0 ? QStringLiteral("–") : durationText(double(trace->tree->durationNs(node)) / kNsPerMs); };
    const auto tokens = [](qint64 number) { return number > 0 ? QLocale().toString(number) : QString(); };
    switch (column) {
    case Span: return row.left >= 0 ? nodeName(*m_left->tree, row.left) : nodeName(*m_right->tree, row.right);
    case LeftTime: return time(m_left, row.left);
    case RightTime: return time(m_right, row.right);
    case TimeChange: return timeChange(row);
    case LeftTokens: return tokens(tokensOf(m_left, row.left));
    case RightTokens: return tokens(tokensOf(m_right, row.right));
    case TokensChange: {
        const qint64 change = tokensOf(m_right, row.right) - tokensOf(m_left, row.left);
        return change == 0 ? QString() : signedText(QLocale().toString(std::abs(change)), change > 0);
    }
    case Difference: return difference(row);
    default: return {};
    }
}

QVariant CompareTree::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const AlignedRow& row = m_alignment.rows[size_t(rowOf(index))];
    const common::Tokens& t = common::Theme::tokens();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return text(row, index.column());
    case Qt::ToolTipRole: return index.column() == Span || index.column() == Difference ? QVariant(common::plainToolTip(text(row, index.column()))) : QVariant();
    case Qt::TextAlignmentRole: return int((index.column() == Span || index.column() == Difference ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::DecorationRole:
        if (index.column() == Span) {
            const ::traces::SpanKind kind = row.left >= 0 ? m_left->tree->kind(row.left) : m_right->tree->kind(row.right);
            return common::lineIcon(kindIcon(kind), kindColour(kind, t));
        }
        return index.column() == Difference && row.differs ? QVariant(common::lineIcon(QStringLiteral("warning"), common::Tone::Warning)) : QVariant();
    case Qt::BackgroundRole: return row.differs ? QVariant(t.warningTint) : QVariant();
    case Qt::FontRole: {
        QFont font;
        font.setBold(rowOf(index) == m_alignment.firstDifference);
        return font;
    }
    default: return {};
    }
}

QVariant CompareTree::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int((section == Span || section == Difference ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    static const char* const titles[] = {QT_TR_NOOP("Span"), QT_TR_NOOP("Left"), QT_TR_NOOP("Right"), QT_TR_NOOP("Change"), QT_TR_NOOP("Tokens left"), QT_TR_NOOP("Tokens right"), QT_TR_NOOP("Change of tokens"), QT_TR_NOOP("Difference")};
    return role == Qt::DisplayRole ? QVariant(tr(titles[section])) : QVariant();
}

} // namespace widgets::traces
