// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/livedesk.h"

#include "prompts/editor/deskprivate.h"
#include "prompts/editor/diffing.h"
#include "prompts/publish/librarysource.h"

namespace prompts::editor {

namespace {

LiveView viewOf(const LiveRow& row)
{
    LiveView view;
    view.place = row.place;
    view.environment = row.environment;
    if (row.live) {
        view.shortVersion = shortVersion(row.live->bundle);
        view.by = row.live->bundle.by;
        view.at = row.live->bundle.at;
    }
    view.isDrifting = row.finding.drift != Drift::None;
    view.sentence = driftText(row.finding.drift);
    return view;
}

} // namespace

LiveDesk::LiveDesk(Desk* desk, Parts parts, QObject* parent) : QObject(parent), m_desk(desk), m_parts(std::move(parts)), m_publisher(m_parts.publisher) {}

QCoro::Task<core::Result<QList<LiveView>>> LiveDesk::read(QString path)
{
    const QPointer<LiveDesk> guard(this);
    if (!m_desk || !m_desk->repository()) {
        co_return notOpen();
    }
    const Repository::Ref repository = m_desk->repository();
    const core::Result<Places> places = co_await m_parts.places();
    if (!guard) {
        co_return core::Error::cancelled();
    }
    if (!places) {
        co_return places.error();
    }
    m_places = *places;
    const Places asked = m_places;
    const QString id = idOfPath(path);
    QList<LivePrompt> live;
    QStringList versions;
    for (const std::shared_ptr<PublishPlace>& place : asked) {
        http::CallContext context;
        context.label = tr("Reading what is live");
        const core::Result<std::optional<LivePrompt>> found = co_await place->find(id, context);
        if (!guard) {
            co_return core::Error::cancelled();
        }
        const bool isThere = found.has_value() && found->has_value();
        if (isThere) {
            live << **found;
            versions << (**found).bundle.version;
        }
    }
    Labels labels(repository);
    const core::Result<QList<Label>> known = co_await labels.list(path);
    QList<Label> list;
    if (known) {
        list = *known;
    }
    const core::Result<LibraryFacts> facts = co_await libraryFacts(repository, path, list, versions);
    QList<LibraryFacts> library;
    if (facts) {
        library << *facts;
    }
    QList<LiveView> views;
    for (const LiveRow& row : liveRows(live, library)) {
        views << viewOf(row);
    }
    co_return views;
}

QList<PublishChoice> LiveDesk::choices() const
{
    QList<PublishChoice> choices;
    for (const std::shared_ptr<PublishPlace>& place : m_places) {
        const QString environment = place->environment();
        choices << PublishChoice{environment.isEmpty() ? place->name() : QStringLiteral("%1, %2").arg(place->name(), environment), place->isProduction()};
    }
    return choices;
}

QCoro::Task<core::Result<PublishProposal>> LiveDesk::plan(int choice, QString path, QString revision)
{
    const QPointer<LiveDesk> guard(this);
    if (!m_desk || !m_desk->repository() || choice < 0 || choice >= m_places.size()) {
        co_return notOpen();
    }
    const Repository::Ref repository = m_desk->repository();
    const std::shared_ptr<PublishPlace> place = m_places.at(choice);
    const core::Result<Bundle> bundle = co_await bundleAt(repository, path, revision);
    if (!guard) {
        co_return core::Error::cancelled();
    }
    if (!bundle) {
        co_return bundle.error();
    }
    const Bundle wanted = *bundle;
    http::CallContext context;
    context.label = tr("Planning a publication");
    const core::Result<PublishPlan> plan = co_await m_publisher.plan(place.get(), wanted, context);
    if (!guard) {
        co_return core::Error::cancelled();
    }
    if (!plan) {
        co_return plan.error();
    }
    m_plan = *plan;
    m_planned = place;
    PublishProposal proposal;
    proposal.title = plan->title;
    proposal.notes = plan->notes;
    proposal.confirm = plan->confirm;
    proposal.changesNothing = plan->changesNothing();
    proposal.diff = diffOf(plan->beforeText, plan->afterText);
    co_return proposal;
}

QCoro::Task<core::Result<QString>> LiveDesk::carryOut(QString typed)
{
    const std::shared_ptr<PublishPlace> place = m_planned;
    if (!place) {
        co_return notOpen();
    }
    const PublishPlan plan = m_plan;
    http::CallContext context;
    context.label = tr("Publishing");
    const core::Result<LivePrompt> done = co_await m_publisher.carryOut(place.get(), plan, typed, context);
    if (!done) {
        co_return done.error();
    }
    co_return tr("%1 is live in %2.").arg(shortVersion(done->bundle), place->name());
}

} // namespace prompts::editor
