// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/publisher.h"

#include "journal/journal.h"
#include "prompts/textdiff.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QLocale>
#include <QtConcurrentRun>

namespace prompts {

namespace {

using core::ErrorKind;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Publisher)
};

QString whereOf(const PublishPlan& plan)
{
    return plan.environment.isEmpty() ? plan.place : Text::tr("%1, %2").arg(plan.environment, plan.place);
}

QString whoAndWhen(const Bundle& bundle)
{
    const QString when = bundle.at.isValid() ? QLocale().toString(bundle.at.toLocalTime(), QLocale::ShortFormat) : Text::tr("an unknown time");
    return Text::tr("version %1 by %2 at %3").arg(shortVersion(bundle), bundle.by.isEmpty() ? Text::tr("somebody unknown") : bundle.by, when);
}

QString titleOf(const PublishPlan& plan)
{
    const char* words = plan.kind == PublishPlan::Kind::Remove     ? QT_TRANSLATE_NOOP("prompts::Publisher", "Remove %1 (%2) from %3")
                        : plan.kind == PublishPlan::Kind::RollBack ? QT_TRANSLATE_NOOP("prompts::Publisher", "Roll %1 back to %2 in %3")
                                                                   : QT_TRANSLATE_NOOP("prompts::Publisher", "Publish %1 (%2) to %3");
    return Text::tr(words).arg(plan.bundle.id, shortVersion(plan.bundle), whereOf(plan));
}

QStringList notesOf(const PublishPlan& plan)
{
    QStringList notes;
    if (plan.before && !plan.before->isReadable()) {
        notes.append(Text::tr("What stands there is no published prompt: %1").arg(plan.before->problem.message));
    } else if (plan.before && isEditedByHand(plan.before->bundle)) {
        notes.append(Text::tr("What is live was edited in place since it was published. This takes that edit away."));
    }
    if (plan.before && plan.before->isReadOnly) {
        notes.append(Text::tr("The setting is locked in the store. It has to be unlocked there first."));
    }
    if (plan.kind == PublishPlan::Kind::Publish && plan.bundle.version.isEmpty()) {
        notes.append(Text::tr("This text is not committed: nobody will find this version in the library."));
    }
    return notes;
}

/// Members that say what a prompt was, for the journal.
QJsonObject recordOf(const std::optional<LivePrompt>& live)
{
    if (!live) {
        return {};
    }
    return live->isReadable() ? toJson(live->bundle) : QJsonObject{{QStringLiteral("unreadable"), live->problem.message}};
}

core::Result<journal::Entry> beginEntry(const QString& file, const journal::Entry& entry)
{
    return journal::Journal(file).begin(entry);
}

core::Result<journal::Entry> endEntry(const QString& file, const journal::Entry& begun, const QJsonObject& after, const core::Error& error,
                                      const QDateTime& time)
{
    const bool mayHaveArrived = error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Network || error.kind == ErrorKind::Cancelled;
    const journal::Outcome outcome = error.kind == ErrorKind::None ? journal::Outcome::Succeeded
                                     : mayHaveArrived              ? journal::Outcome::Unknown
                                                                   : journal::Outcome::Failed;
    return journal::Journal(file).finish(begun, outcome, after, error.message, error.requestId, time);
}

// Coroutines below name their values: conditional operators over objects are kept out of them.

QString actorOf(const PublisherParts& parts)
{
    return parts.actor ? parts.actor() : QString();
}

QString textOf(const std::optional<LivePrompt>& live)
{
    return live && live->isReadable() ? readable(live->bundle) : QString();
}

core::Error errorOf(const core::Result<LivePrompt>& result)
{
    return result ? core::Error() : result.error();
}

QJsonObject recordAfter(const PublishPlan& plan, const Bundle& bundle)
{
    return plan.kind == PublishPlan::Kind::Remove ? QJsonObject() : toJson(bundle);
}

QString actionOf(const PublishPlan& plan)
{
    return plan.kind == PublishPlan::Kind::Remove     ? QStringLiteral("prompts.remove")
           : plan.kind == PublishPlan::Kind::RollBack ? QStringLiteral("prompts.rollback")
                                                      : QStringLiteral("prompts.publish");
}

/// "RESOURCE#prompts/chat/answer@prod".
QString targetOf(const QString& place, const PublishPlan& plan)
{
    const QString target = place + QLatin1Char('#') + settingKey(plan.bundle.id);
    return plan.environment.isEmpty() ? target : target + QLatin1Char('@') + plan.environment;
}

/// What a person needs to decide anew: who changed it, and how.
core::Error changedMeanwhile(core::Error error, const PublishPlan& plan, const std::optional<LivePrompt>& now)
{
    error.kind = ErrorKind::Conflict;
    error.message = QCoreApplication::translate("prompts::Publisher", "It was changed elsewhere since you looked. Nothing was published; look at it again.");
    if (!now) {
        error.details = QCoreApplication::translate("prompts::Publisher", "It is no longer there.");
        return error;
    }
    error.details = QCoreApplication::translate("prompts::Publisher", "Live is now %1.").arg(whoAndWhen(now->bundle));
    const TextDiff diff = TextDiff::compare(plan.beforeText, readable(now->bundle));
    if (!diff.isEmpty()) {
        error.details += QLatin1Char('\n') + diff.unified(QCoreApplication::translate("prompts::Publisher", "as you saw it"), QCoreApplication::translate("prompts::Publisher", "as it is now"));
    }
    return error;
}

} // namespace

bool PublishPlan::changesNothing() const
{
    return kind != Kind::Remove && before && before->isReadable() && contentHash(before->bundle) == contentHash(bundle) &&
           before->bundle.version == bundle.version && !isEditedByHand(before->bundle);
}

QCoro::Task<core::Result<PublishPlan>> Publisher::plan(PublishPlace* place, Bundle bundle, http::CallContext context)
{
    const PublisherParts parts = m_parts;
    const QString id = bundle.id;
    const core::Result<std::optional<LivePrompt>> before = co_await place->find(id, context);
    if (!before) {
        co_return before.error();
    }
    if (bundle.version.isEmpty() && place->isProduction()) {
        co_return core::Error::make(ErrorKind::InvalidInput, Text::tr("Only committed versions go to production. Commit the prompt first."), id);
    }
    PublishPlan plan;
    plan.place = place->name();
    plan.environment = place->environment();
    plan.before = *before;
    plan.bundle = std::move(bundle);
    plan.bundle.by = actorOf(parts);
    plan.bundle.at = parts.clock->now();
    plan.bundle.recordedHash = contentHash(plan.bundle);
    plan.title = titleOf(plan);
    plan.notes = notesOf(plan);
    if (place->isProduction()) {
        plan.confirm = id;
    }
    plan.beforeText = textOf(plan.before);
    plan.afterText = readable(plan.bundle);
    co_return plan;
}

QCoro::Task<core::Result<PublishPlan>> Publisher::planRollBack(PublishPlace* place, LivePrompt revision, http::CallContext context)
{
    if (!revision.isReadable()) {
        co_return revision.problem;
    }
    Bundle bundle = revision.bundle;
    const QString version = bundle.version;
    if (bundle.version.isEmpty()) {
        bundle.version = QStringLiteral("-"); // what was live once may be live again
    }
    core::Result<PublishPlan> planned = co_await plan(place, std::move(bundle), std::move(context));
    if (planned) {
        planned->kind = PublishPlan::Kind::RollBack;
        planned->bundle.version = version;
        planned->title = titleOf(*planned);
        planned->notes = notesOf(*planned);
    }
    co_return planned;
}

QCoro::Task<core::Result<PublishPlan>> Publisher::planRemoval(PublishPlace* place, QString id, http::CallContext context)
{
    const core::Result<std::optional<LivePrompt>> before = co_await place->find(id, context);
    if (!before) {
        co_return before.error();
    }
    if (!*before) {
        co_return core::Error::make(ErrorKind::NotFound, Text::tr("Nothing of this name is live there."), id);
    }
    PublishPlan plan;
    plan.kind = PublishPlan::Kind::Remove;
    plan.place = place->name();
    plan.environment = place->environment();
    plan.before = *before;
    plan.bundle = (*before)->bundle;
    plan.bundle.id = id;
    plan.title = titleOf(plan);
    plan.notes = notesOf(plan);
    plan.confirm = id;
    plan.beforeText = textOf(*before);
    co_return plan;
}

core::Result<void> Publisher::admit(const PublishPlan& plan, const QString& typed) const
{
    if (m_parts.isReadOnly && m_parts.isReadOnly()) {
        return core::Error::make(ErrorKind::Forbidden, Text::tr("This profile is read-only. Nothing was changed."), plan.bundle.id);
    }
    if (!plan.confirm.isEmpty() && typed != plan.confirm) {
        return core::Error::make(ErrorKind::InvalidInput, Text::tr("Type %1 to confirm.").arg(plan.confirm), plan.bundle.id);
    }
    return core::Result<void>::ok();
}

QCoro::Task<core::Result<LivePrompt>> Publisher::send(PublishPlace* place, PublishPlan plan, http::CallContext context)
{
    core::Result<LivePrompt> result;
    if (plan.kind == PublishPlan::Kind::Remove) {
        const core::Result<void> removed = co_await place->remove(plan, context);
        result = *plan.before;
        if (!removed) {
            result = removed.error();
        }
    } else {
        result = co_await place->write(plan, context);
    }
    const bool wasChanged = !result && result.error().kind == ErrorKind::Conflict && result.error().code == QLatin1String("PreconditionFailed");
    if (wasChanged) {
        const core::Error error = result.error();
        const QString id = plan.bundle.id;
        const core::Result<std::optional<LivePrompt>> now = co_await place->find(id, context);
        if (now) {
            co_return changedMeanwhile(error, plan, *now);
        }
    }
    co_return result;
}

QCoro::Task<core::Result<LivePrompt>> Publisher::carryOut(PublishPlace* place, PublishPlan plan, QString typed, http::CallContext context)
{
    const PublisherParts parts = m_parts;
    const core::Result<void> admitted = admit(plan, typed);
    if (!admitted) {
        co_return admitted.error();
    }
    if (plan.changesNothing()) {
        co_return *plan.before;
    }
    if (place->journalsItself() || parts.journalFile.isEmpty()) {
        core::Result<LivePrompt> result = co_await send(place, std::move(plan), std::move(context));
        co_return result;
    }
    journal::Entry entry;
    entry.time = parts.clock->now();
    entry.actor = actorOf(parts);
    entry.tenantId = place->tenantId();
    entry.cloud = parts.cloud;
    entry.action = actionOf(plan);
    entry.target = targetOf(place->target(), plan);
    entry.before = recordOf(plan.before);
    entry.after = recordAfter(plan, plan.bundle);
    const QFuture<core::Result<journal::Entry>> beginning = QtConcurrent::run(beginEntry, parts.journalFile, entry);
    const core::Result<journal::Entry> begun = co_await beginning;
    if (!begun) {
        co_return begun.error(); // a write that cannot be recorded is not made
    }
    core::Result<LivePrompt> result = co_await send(place, plan, std::move(context));
    const core::Error error = errorOf(result);
    QJsonObject after;
    if (result) {
        after = recordAfter(plan, result->bundle);
    }
    const QFuture<core::Result<journal::Entry>> ending =
        QtConcurrent::run(endEntry, parts.journalFile, *begun, after, error, parts.clock->now());
    const core::Result<journal::Entry> ended = co_await ending;
    Q_UNUSED(ended) // the change is made; a journal that cannot be ended shows it as open
    co_return result;
}

} // namespace prompts
