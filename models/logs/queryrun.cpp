// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/workbench.h"

#include <QLocale>
#include <QPointer>

namespace logs {

QueryRun::QueryRun(azure::LogsClient* client, core::Clock* clock, QObject* parent) : QObject(parent), m_client(client), m_clock(clock) {}

QueryRun::~QueryRun()
{
    m_cancel.cancel();
}

void QueryRun::start(const azure::LogsQuestion& question)
{
    cancel();
    m_cancel = core::CancelSource();
    ++m_sequence;
    m_question = question;
    m_state = State::Running;
    m_rowsSoFar = 0;
    m_bytesSoFar = 0;
    m_startedAt = m_clock->monotonic();
    Q_EMIT changed();
    run(question, m_cancel);
}

void QueryRun::cancel()
{
    m_cancel.cancel();
}

double QueryRun::elapsedMs() const
{
    return m_state == State::Running ? double((m_clock->monotonic() - m_startedAt).count()) : m_outcome.totalMs;
}

QCoro::Task<> QueryRun::run(azure::LogsQuestion question, core::CancelSource cancel)
{
    const QPointer<QueryRun> guard(this);
    const int sequence = m_sequence;
    http::CallContext context;
    context.cancel = cancel.token();
    context.label = tr("Querying %1").arg(question.scope.name);
    azure::LogsListener listener;
    listener.progress = [guard, sequence](qint64 rows, qint64 bytes) {
        if (guard && guard->m_sequence == sequence) {
            guard->m_rowsSoFar = rows;
            guard->m_bytesSoFar = bytes;
            Q_EMIT guard->progressed();
        }
    };
    azure::LogsOutcome outcome = co_await m_client->query(question, context, listener);
    if (!guard || m_sequence != sequence) {
        co_return;
    }
    const bool isUnknownEndpoint = question.search && outcome.error && outcome.error->kind == core::ErrorKind::NotFound;
    if (isUnknownEndpoint) { // not every cloud has the endpoint for charged plans; the usual one answers for them too
        question.search = false;
        outcome = co_await m_client->query(question, context, listener);
        if (!guard || m_sequence != sequence) {
            co_return;
        }
    }
    take(std::move(outcome));
}

void QueryRun::take(azure::LogsOutcome outcome)
{
    m_outcome = std::move(outcome);
    m_results.clear();
    m_names.clear();
    for (azure::LogsTable& table : m_outcome.tables) {
        m_names << table.name;
        m_results << std::make_shared<kql::ColumnTable>(std::move(table.table));
    }
    m_outcome.tables.clear();
    m_state = m_outcome.error ? State::Failed : State::Done;
    Q_EMIT changed();
}

QStringList QueryRun::remarks() const
{
    const QLocale locale;
    QStringList remarks;
    if (m_outcome.partial) {
        remarks << tr("The result is not complete: %1").arg(m_outcome.partial->message);
    }
    if (m_outcome.isFull) {
        remarks << tr("Only the first %1 rows were read: more would take too much memory. Add a filter, or summarize.").arg(locale.toString(m_outcome.rows));
    }
    if (m_outcome.error && m_outcome.rows > 0) {
        remarks << tr("These are the %1 rows that came before it broke off.").arg(locale.toString(m_outcome.rows));
    }
    if (m_outcome.oddCells > 0) {
        remarks << tr("%n cell(s) did not fit the type of their column and are shown empty.", nullptr, int(m_outcome.oddCells));
    }
    return remarks;
}

} // namespace logs
