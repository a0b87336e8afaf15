// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/tracetable.h"

#include "logs/cells.h"

#include <QLocale>
#include <iterator>

namespace traces {

namespace {

constexpr qsizetype kShown = 300;

QString counted(qint64 count)
{
    return count < 0 ? QString() : QLocale().toString(count);
}

QString length(double ms)
{
    if (ms < 0) {
        return {};
    }
    return ms < 1000 ? TraceTable::tr("%1 ms").arg(QLocale().toString(ms, 'f', ms < 10 ? 1 : 0)) : TraceTable::tr("%1 s").arg(QLocale().toString(ms / 1000, 'f', ms < 10'000 ? 2 : 1));
}

QString money(const std::optional<double>& cost)
{
    return cost ? QLocale().toString(*cost, 'f', *cost < 0.01 ? 5 : *cost < 1 ? 4 : 2) : QString();
}

QString promptOf(const TraceSummary& trace)
{
    return trace.promptVersion.isEmpty() ? trace.promptName : trace.promptName + QLatin1Char('@') + trace.promptVersion;
}

QVariant toldOr(double value)
{
    return value < 0 ? QVariant() : QVariant(value);
}

QVariant toldOr(qint64 value)
{
    return value < 0 ? QVariant() : QVariant(value);
}

/// The whole text of a text column; empty for columns of numbers.
QString textOf(const TraceSummary& trace, TraceTable::Column column)
{
    switch (column) {
    case TraceTable::Name: return trace.name;
    case TraceTable::Input: return trace.input.isEmpty() ? trace.query : trace.input;
    case TraceTable::Output: return trace.output;
    case TraceTable::Environment: return trace.environment;
    case TraceTable::User: return trace.user;
    case TraceTable::Customer: return trace.customer;
    case TraceTable::Conversation: return trace.conversation;
    case TraceTable::Model: return trace.models.join(QStringLiteral(", "));
    case TraceTable::Deployment: return trace.deployments.join(QStringLiteral(", "));
    case TraceTable::Agent: return trace.agents.join(QStringLiteral(", "));
    case TraceTable::Prompt: return promptOf(trace);
    case TraceTable::Modes: return trace.modes.join(QStringLiteral(", "));
    case TraceTable::Service: return trace.service;
    case TraceTable::Version: return trace.version;
    case TraceTable::Id: return trace.id;
    default: return {};
    }
}

QVariant numberOf(const TraceSummary& trace, TraceTable::Column column)
{
    switch (column) {
    case TraceTable::Time: return trace.time;
    case TraceTable::Status: return int(trace.status);
    case TraceTable::Latency: return trace.durationMs;
    case TraceTable::Tokens: return trace.tokens.isKnown() ? QVariant(trace.tokens.total()) : QVariant();
    case TraceTable::Cost: return trace.cost ? QVariant(*trace.cost) : QVariant();
    case TraceTable::FirstToken: return toldOr(trace.firstTokenMs);
    case TraceTable::TopScore: return toldOr(trace.topScore);
    case TraceTable::Spans: return trace.spans;
    case TraceTable::Errors: return trace.errors;
    case TraceTable::TokensIn: return toldOr(trace.tokens.input);
    case TraceTable::TokensOut: return toldOr(trace.tokens.output);
    default: return {};
    }
}

QString shownNumber(const TraceSummary& trace, TraceTable::Column column)
{
    switch (column) {
    case TraceTable::Time: return QLocale().toString(trace.time.toLocalTime(), QLocale::ShortFormat);
    case TraceTable::Status: return trace.resultCode.isEmpty() ? statusLabel(trace.status) : TraceTable::tr("%1 (%2)").arg(statusLabel(trace.status), logs::marked(trace.resultCode.left(20), true));
    case TraceTable::Latency: return length(trace.durationMs);
    case TraceTable::Tokens: return trace.tokens.isKnown() ? counted(trace.tokens.total()) : QString();
    case TraceTable::Cost: return money(trace.cost);
    case TraceTable::FirstToken: return length(trace.firstTokenMs);
    case TraceTable::TopScore: return trace.topScore < 0 ? QString() : QLocale().toString(trace.topScore, 'f', 2);
    case TraceTable::Spans: return counted(trace.spans);
    case TraceTable::Errors: return counted(trace.errors);
    case TraceTable::TokensIn: return counted(trace.tokens.input);
    case TraceTable::TokensOut: return counted(trace.tokens.output);
    default: return {};
    }
}

bool isNumber(int column)
{
    return column == TraceTable::Latency || column == TraceTable::Tokens || column == TraceTable::Cost || (column >= TraceTable::FirstToken && column <= TraceTable::TopScore) || (column >= TraceTable::Spans && column <= TraceTable::TokensOut);
}

} // namespace

TraceTable::TraceTable(QObject* parent) : QAbstractTableModel(parent) {}

void TraceTable::setPage(const TracePage& page)
{
    beginResetModel();
    m_page = page;
    endResetModel();
}

void TraceTable::append(const TracePage& page)
{
    m_page.total = page.total < 0 ? m_page.total : std::max<qint64>(page.total, m_page.traces.size() + page.traces.size());
    m_page.notes = page.notes;
    if (page.traces.isEmpty()) {
        return;
    }
    const int first = int(m_page.traces.size());
    beginInsertRows({}, first, first + int(page.traces.size()) - 1);
    m_page.traces += page.traces;
    endInsertRows();
}

void TraceTable::clear()
{
    setPage({});
}

int TraceTable::rowOf(const QString& traceId) const
{
    const auto found = std::find_if(m_page.traces.begin(), m_page.traces.end(), [&](const TraceSummary& trace) { return trace.id.compare(traceId, Qt::CaseInsensitive) == 0; });
    return found == m_page.traces.end() ? -1 : int(found - m_page.traces.begin());
}

QString TraceTable::columnName(Column column)
{
    static const char* const names[] = {"time", "name", "input", "output", "status", "latency", "tokens", "cost", "environment", "user", "customer", "conversation", "model", "deployment", "agent", "prompt", "firstToken", "topScore",
                                        "modes", "spans", "errors", "tokensIn", "tokensOut", "service", "version", "id"};
    static_assert(std::size(names) == ColumnCount);
    return QLatin1String(names[column]);
}

QString TraceTable::countText() const
{
    const qint64 shown = m_page.traces.size();
    return m_page.total > shown ? tr("First %1 of %2 traces").arg(counted(shown), counted(m_page.total)) : tr("%n trace(s)", nullptr, int(shown));
}

int TraceTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_page.traces.size());
}

int TraceTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TraceTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_page.traces.size()) {
        return {};
    }
    const TraceSummary& trace = m_page.traces.at(index.row());
    const auto column = Column(index.column());
    const QString text = textOf(trace, column);
    switch (role) {
    case Qt::DisplayRole: return text.isEmpty() ? shownNumber(trace, column) : logs::marked(text.left(kShown), true);
    case Qt::ToolTipRole: return text.size() > 20 ? QVariant(logs::marked(text, false).toHtmlEscaped()) : QVariant();
    case Qt::TextAlignmentRole: return int((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole: {
        const QVariant number = numberOf(trace, column);
        return number.isValid() || !text.isEmpty() ? (number.isValid() ? number : QVariant(text)) : QVariant();
    }
    case StatusRole: return int(trace.status);
    case IdRole: return trace.id;
    case FullTextRole: return text.isEmpty() ? shownNumber(trace, column) : text;
    default: return {};
    }
}

QVariant TraceTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    const QString titles[] = {tr("Time"), tr("Name"), tr("Input"), tr("Output"), tr("Status"), tr("Latency"), tr("Tokens"), tr("Cost"), tr("Environment"), tr("User"), tr("Customer"), tr("Conversation"), tr("Model"), tr("Deployment"),
                              tr("Agent"), tr("Prompt"), tr("First token"), tr("Best score"), tr("Failure modes"), tr("Spans"), tr("Errors"), tr("Input tokens"), tr("Output tokens"), tr("Service"), tr("Version"), tr("Trace id")};
    static_assert(std::size(titles) == ColumnCount);
    return section >= 0 && section < ColumnCount ? titles[section] : QVariant();
}

} // namespace traces
