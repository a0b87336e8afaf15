// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/changerunner.h"

#include "core/json.h"
#include "deployments/pendingoperations.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrentRun>

namespace deployments {

namespace {

core::Result<journal::Entry> begin(const QString& file, const journal::Entry& entry)
{
    return journal::Journal(file).begin(entry);
}

core::Result<journal::Entry> finish(const QString& file, const journal::Entry& begun, journal::Outcome outcome,
                                    const QJsonObject& after, const core::Error& error, const QDateTime& time)
{
    const QString message = error.code.isEmpty() ? error.message : error.code + QStringLiteral(": ") + error.message;
    return journal::Journal(file).finish(begun, outcome, after, message, error.requestId, time);
}

/// An operation that an earlier run left, with the journal's entry of its beginning.
struct Left
{
    PendingOperation pending;
    journal::Entry begun;
};

QList<Left> leftOver(const QString& folder, const QString& journalFile)
{
    QList<Left> found;
    const QList<PendingOperation> kept = loadPending(folder);
    const core::Result<QList<journal::Entry>> entries =
        kept.isEmpty() ? core::Result<QList<journal::Entry>>(QList<journal::Entry>()) : journal::Journal(journalFile).entries();
    for (const PendingOperation& pending : kept) {
        Left left{pending, {}};
        for (const journal::Entry& entry : entries ? *entries : QList<journal::Entry>()) {
            left.begun = entry.number == pending.journalNumber ? entry : left.begun;
        }
        found.append(left);
    }
    return found;
}

/// Whether the request may have reached the service although no answer came.
bool mayHaveArrived(const core::Error& error)
{
    return error.kind == core::ErrorKind::Timeout || error.kind == core::ErrorKind::Network ||
           error.kind == core::ErrorKind::StreamCut || error.kind == core::ErrorKind::Cancelled;
}

QString stateWord(const QJsonObject& resource)
{
    return core::json::at(resource, u"properties/provisioningState").toString();
}

} // namespace

ChangeRunner::ChangeRunner(ChangeRunnerParts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts))
{
    m_disk.setMaxThreadCount(1);
}

ChangeRunner::~ChangeRunner()
{
    m_all.cancel();
}

ChangeOperation* ChangeRunner::find(const QString& id)
{
    for (ChangeOperation& operation : m_operations) {
        if (operation.id == id) {
            return &operation;
        }
    }
    return nullptr;
}

void ChangeRunner::update(const QString& id, const std::function<void(ChangeOperation&)>& change)
{
    if (ChangeOperation* const operation = find(id)) {
        change(*operation);
        Q_EMIT operationChanged(id);
    }
}

QFuture<void> ChangeRunner::keep()
{
    return QtConcurrent::run(&m_disk, savePending, m_parts.folder, m_operations, m_journalNumbers);
}

http::CallContext ChangeRunner::contextFor(const ChangeRequest& change, core::CancelToken cancel) const
{
    http::CallContext context;
    context.cancel = std::move(cancel);
    context.label = change.title;
    return context;
}

/// Refuses when the resource is not what the person saw when the change was planned.
QCoro::Task<core::Result<void>> ChangeRunner::look(ChangeRequest change, http::CallContext context)
{
    const core::Result<QJsonObject> now = co_await m_parts.arm->get(change.resourceId, change.apiVersion, change.tenantId, context);
    const bool isNew = change.before.isEmpty();
    if (!now && now.error().kind != core::ErrorKind::NotFound) {
        co_return now.error();
    }
    if (!now && !isNew) {
        co_return core::Error::make(core::ErrorKind::NotFound, tr("It was deleted meanwhile. Nothing was changed."), change.resourceId);
    }
    if (now && isNew && change.method == "PUT") {
        co_return core::Error::make(core::ErrorKind::Conflict,
                                    tr("Something of this name was created meanwhile. Nothing was changed."), change.resourceId);
    }
    if (now && !isNew && configurationOf(*now) != configurationOf(change.before)) {
        core::Error error = core::Error::make(
            core::ErrorKind::Conflict, tr("Somebody else changed it since you looked. Nothing was changed; look at it again."),
            change.resourceId);
        for (const DiffLine& line : diffOf(configurationOf(change.before), configurationOf(*now))) {
            if (line.kind != DiffLine::Kind::Same) {
                error.details += (line.kind == DiffLine::Kind::Added ? QStringLiteral("+ ") : QStringLiteral("- ")) +
                                 line.text.trimmed() + QLatin1Char('\n');
            }
        }
        co_return error;
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<journal::Entry>> ChangeRunner::record(ChangeRequest change)
{
    journal::Entry entry;
    entry.time = m_parts.clock->now();
    entry.actor = m_parts.actor ? m_parts.actor() : QString();
    entry.tenantId = change.tenantId;
    entry.cloud = m_parts.cloud;
    entry.action = change.action;
    entry.target = change.resourceId;
    entry.before = change.before;
    entry.after = change.body;
    const QFuture<core::Result<journal::Entry>> writing = QtConcurrent::run(begin, m_parts.journalFile, entry);
    core::Result<journal::Entry> begun = co_await writing;
    co_return begun;
}

QCoro::Task<> ChangeRunner::recordEnd(QString id, journal::Entry begun, core::Result<QJsonObject> result)
{
    const QPointer<ChangeRunner> self(this);
    const core::Error error = result ? core::Error() : result.error();
    journal::Outcome outcome = journal::Outcome::Succeeded;
    if (!result) {
        outcome = mayHaveArrived(error) ? journal::Outcome::Unknown : journal::Outcome::Failed;
    }
    const bool isOpen = outcome == journal::Outcome::Unknown; // watched again later, and ended then
    if (!isOpen) {
        const QJsonObject after = result ? *result : QJsonObject();
        const QFuture<core::Result<journal::Entry>> writing =
            QtConcurrent::run(finish, m_parts.journalFile, begun, outcome, after, error, m_parts.clock->now());
        const core::Result<journal::Entry> ended = co_await writing;
        if (!self) {
            co_return;
        }
        Q_UNUSED(ended) // the change is made; a journal that cannot be ended shows it as open
    }
    update(id, [&](ChangeOperation& operation) {
        operation.endedAt = m_parts.clock->now();
        operation.error = error;
        operation.result = result ? *result : QJsonObject();
        operation.state = result ? OperationState::Succeeded : OperationState::Failed;
        if (isOpen) {
            operation.state = error.kind == core::ErrorKind::Cancelled ? OperationState::Left : OperationState::Unknown;
        } else {
            m_journalNumbers.remove(id);
        }
    });
    keep();
    if (const ChangeOperation* const operation = find(id)) {
        const ChangeRequest change = operation->change;
        Q_EMIT resourceChanged(change.resourceId, change.tenantId);
    }
}

QCoro::Task<core::Result<QJsonObject>> ChangeRunner::runAs(QString id, ChangeRequest change, core::CancelToken cancel)
{
    const QPointer<ChangeRunner> self(this);
    const auto fail = [this, id](core::Error error) {
        update(id, [&](ChangeOperation& operation) {
            operation.state = OperationState::Failed;
            operation.error = error;
            operation.endedAt = m_parts.clock->now();
        });
        return error;
    };
    if (m_parts.isReadOnly && m_parts.isReadOnly()) {
        co_return fail(core::Error::make(core::ErrorKind::Forbidden,
                                         tr("This profile is read-only. Nothing was changed."), change.resourceId));
    }
    const http::CallContext context = contextFor(change, cancel);
    const core::Result<void> unchanged = co_await look(change, context);
    if (!self) {
        co_return core::Error::cancelled();
    }
    if (!unchanged) {
        co_return fail(unchanged.error());
    }
    const core::Result<journal::Entry> begun = co_await record(change);
    if (!self) {
        co_return core::Error::cancelled();
    }
    if (!begun) {
        co_return fail(begun.error());
    }
    m_journalNumbers.insert(id, begun->number);
    update(id, [](ChangeOperation& operation) { operation.state = OperationState::Sending; });
    const QFuture<void> kept = keep(); // before it is sent: a change that nobody remembers would be watched by nobody
    co_await kept;
    if (!self) {
        co_return core::Error::cancelled();
    }
    http::LongRunningOptions options;
    options.firstDelay = m_parts.pollDelay;
    options.progress = [self, this, id](const QString& status, double percent) {
        if (!self) {
            return;
        }
        update(id, [&](ChangeOperation& operation) {
            operation.state = OperationState::Running;
            operation.status = status;
            operation.percent = percent;
        });
    };
    core::Result<QJsonObject> result = co_await m_parts.arm->change(change.method, change.resourceId, change.apiVersion, change.body,
                                                                    change.tenantId, context, options);
    if (!self) { // the program ends: what was sent is watched again by the next start
        co_return core::Error::cancelled();
    }
    co_await recordEnd(id, *begun, result);
    co_return result;
}

QCoro::Task<core::Result<QJsonObject>> ChangeRunner::run(ChangeRequest change, core::CancelToken cancel)
{
    ChangeOperation operation;
    operation.id = QString::number(++m_lastId);
    operation.change = change;
    operation.startedAt = m_parts.clock->now();
    m_operations.prepend(operation);
    Q_EMIT operationChanged(operation.id);
    core::Result<QJsonObject> result = co_await runAs(operation.id, change, cancel);
    co_return result;
}

QCoro::Task<> ChangeRunner::runInBackground(ChangeRequest change, std::shared_ptr<core::CancelSource> cancel, QString id)
{
    const core::CancelToken token = cancel->token();
    const core::Result<QJsonObject> result = co_await runAs(id, change, token);
    Q_UNUSED(result) // told by operationChanged()
}

QString ChangeRunner::start(const ChangeRequest& change)
{
    ChangeOperation operation;
    operation.id = QString::number(++m_lastId);
    operation.change = change;
    operation.startedAt = m_parts.clock->now();
    m_operations.prepend(operation);
    const auto cancel = std::make_shared<core::CancelSource>(core::CancelSource::linkedTo(m_all.token()));
    m_cancels.insert(operation.id, cancel);
    Q_EMIT operationChanged(operation.id);
    runInBackground(change, cancel, operation.id);
    return operation.id;
}

void ChangeRunner::stopWaiting(const QString& id)
{
    if (const std::shared_ptr<core::CancelSource> cancel = m_cancels.value(id)) {
        cancel->cancel();
    }
}

void ChangeRunner::clearDone()
{
    m_operations.removeIf([](const ChangeOperation& operation) { return operation.isDone(); });
    Q_EMIT operationChanged({});
}

/// Follows the resource's own state until it settles, for an operation whose links are lost.
QCoro::Task<> ChangeRunner::watch(QString id, journal::Entry begun)
{
    const auto cancel = std::make_shared<core::CancelSource>(core::CancelSource::linkedTo(m_all.token()));
    m_cancels.insert(id, cancel);
    const ChangeOperation* const known = find(id);
    const ChangeRequest change = known ? known->change : ChangeRequest();
    const http::CallContext context = contextFor(change, cancel->token());
    core::Milliseconds delay = m_parts.pollDelay;
    while (true) {
        const core::Result<QJsonObject> now = co_await m_parts.arm->get(change.resourceId, change.apiVersion, change.tenantId, context);
        const bool isClosed = !now && (now.error().kind == core::ErrorKind::Forbidden ||
                                       now.error().kind == core::ErrorKind::SignInNeeded);
        if (context.cancel.isCancelled() || isClosed) {
            co_return; // stays "unknown", and is looked at again at the next start
        }
        const bool isGone = !now && now.error().kind == core::ErrorKind::NotFound;
        const QString state = now ? stateWord(*now) : QString();
        core::Result<QJsonObject> result;
        bool isSettled = isGone || state.isEmpty() || state == QLatin1String("Succeeded");
        if (isGone) {
            result = change.method == "DELETE" ? core::Result<QJsonObject>(QJsonObject()) : core::Result<QJsonObject>(now.error());
        } else if (state == QLatin1String("Failed") || state == QLatin1String("Canceled")) {
            isSettled = true;
            result = core::Error::make(core::ErrorKind::ServiceFailure, tr("The service ended the change with \"%1\".").arg(state),
                                       change.resourceId);
        } else if (now) {
            result = *now;
        }
        if (isSettled && (now || isGone)) {
            co_await recordEnd(id, begun, result);
            co_return;
        }
        update(id, [&](ChangeOperation& operation) {
            operation.state = OperationState::Running;
            operation.status = state;
        });
        const bool elapsed = co_await m_parts.clock->sleep(delay, context.cancel);
        if (!elapsed) {
            co_return;
        }
        delay = std::min(delay * 2, core::Milliseconds(30000));
    }
}

void ChangeRunner::resume()
{
    if (!m_parts.folder.isEmpty()) {
        resumePending();
    }
}

QCoro::Task<> ChangeRunner::resumePending()
{
    const QPointer<ChangeRunner> self(this);
    const QFuture<QList<Left>> reading = QtConcurrent::run(&m_disk, leftOver, m_parts.folder, m_parts.journalFile);
    const QList<Left> found = co_await reading;
    if (!self) {
        co_return;
    }
    for (const Left& left : found) {
        ChangeOperation operation = left.pending.operation;
        operation.id = QString::number(++m_lastId);
        operation.state = OperationState::Unknown;
        m_operations.append(operation);
        m_journalNumbers.insert(operation.id, left.pending.journalNumber);
        Q_EMIT operationChanged(operation.id);
        watch(operation.id, left.begun);
    }
    if (!found.isEmpty()) {
        keep(); // a change that was started meanwhile kept itself alone
    }
}

} // namespace deployments
