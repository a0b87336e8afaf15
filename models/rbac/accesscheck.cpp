// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/accesscheck.h"

#include "rbac/ending.h"

#include <QCoroSignal>
#include <QHash>
#include <QPointer>

namespace rbac {

namespace {

constexpr qint64 kFailureAgeMs = 15 * 1000; ///< what could not be read is tried again sooner

QString keyOf(const QString& scope)
{
    return Scope(scope).id().toLower();
}

/// A feature of a search service says nothing about a model account; above both it does.
bool fits(const Feature& feature, const Scope& scope)
{
    if (scope.level() == Level::Tenant || scope.level() == Level::ManagementGroup) {
        return false;
    }
    if (scope.level() != Level::Resource || feature.resourceType.isEmpty()) {
        return true;
    }
    return scope.resourceType().compare(feature.resourceType, Qt::CaseInsensitive) == 0;
}

Verdict unfit(const Feature& feature, const QString& scope)
{
    Verdict verdict;
    verdict.feature = feature.id;
    verdict.title = feature.title;
    verdict.scope = scope;
    verdict.cause = Cause::WrongScope;
    return verdict;
}

} // namespace

struct AccessCheck::State : std::enable_shared_from_this<AccessCheck::State>
{
    struct Entry
    {
        ScopeFacts facts;
        std::shared_ptr<Ending> reading; ///< null: none under way
        bool grantersWanted = false;
    };

    explicit State(AccessCheckParts given) : parts(std::move(given)), reader(parts.arm, parts.graph, parts.clock) {}
    QString tenant() const { return parts.tenantId ? parts.tenantId() : QString(); }
    Asker asker() const { return parts.asker ? parts.asker() : Asker(); }
    bool isFresh(const Entry& entry) const
    {
        const qint64 age = entry.facts.permissions ? parts.age.count() : qMin<qint64>(parts.age.count(), kFailureAgeMs);
        return entry.facts.readAt.isValid() && entry.facts.readAt.msecsTo(parts.clock->now()) < age;
    }
    std::shared_ptr<Ending> begin(const QString& scope);
    static QCoro::Task<> read(std::shared_ptr<State> state, QString scope, std::shared_ptr<Ending> ending, int generation);

    AccessCheckParts parts;
    AccessReader reader;
    core::CancelSource cancel;
    QHash<QString, Entry> entries;
    int generation = 0; ///< readings begun before forget() are thrown away
    QPointer<AccessCheck> owner;
};

std::shared_ptr<Ending> AccessCheck::State::begin(const QString& scope)
{
    Entry& entry = entries[keyOf(scope)];
    if (entry.reading) {
        return entry.reading;
    }
    const auto ending = std::make_shared<Ending>();
    entry.reading = ending;
    read(shared_from_this(), scope, ending, generation);
    return ending;
}

QCoro::Task<> AccessCheck::State::read(std::shared_ptr<State> state, QString scope, std::shared_ptr<Ending> ending, int generation)
{
    http::CallContext context;
    context.cancel = state->cancel.token();
    const QString tenant = state->tenant();
    const QString key = keyOf(scope);
    const Entry known = state->entries.value(key);
    ScopeFacts facts = known.facts;
    if (!state->isFresh(known)) {
        const ScopeFacts anew = co_await state->reader.read(scope, tenant, context);
        facts = anew;
    }
    if (known.grantersWanted) {
        const ScopeFacts more = co_await state->reader.readGranters(facts, tenant, context);
        facts = more;
    }
    if (generation == state->generation) {
        Entry& entry = state->entries[key];
        entry.facts = facts;
        entry.reading.reset();
        if (state->owner) {
            Q_EMIT state->owner->changed(scope);
        }
    }
    Q_EMIT ending->ended();
}

AccessCheck::AccessCheck(AccessCheckParts parts, QObject* parent) : QObject(parent), m_state(std::make_shared<State>(std::move(parts)))
{
    m_state->owner = this;
}

AccessCheck::~AccessCheck()
{
    m_state->owner.clear();
    m_state->cancel.cancel();
}

Verdict AccessCheck::verdict(const QString& feature, const QString& scope, bool withGranters)
{
    const std::optional<Feature> known = featureById(feature);
    if (!known) {
        Feature nothing;
        nothing.id = feature;
        return unfit(nothing, scope);
    }
    return at(*known, scope, withGranters);
}

Verdict AccessCheck::verdictOfAction(Plane plane, const QString& action, const QString& scope)
{
    return at(featureOfAction(plane, action), scope);
}

Verdict AccessCheck::at(const Feature& feature, const QString& scope, bool withGranters)
{
    if (!fits(feature, Scope(scope))) {
        return unfit(feature, scope);
    }
    State::Entry& entry = m_state->entries[keyOf(scope)];
    entry.facts.scope = Scope(scope).id();
    Verdict verdict = evaluate(feature, entry.facts, m_state->asker());
    const bool remedyWanted = withGranters && verdict.cause == Cause::MissingAction && !entry.grantersWanted;
    entry.grantersWanted = entry.grantersWanted || remedyWanted;
    if (remedyWanted || !m_state->isFresh(entry)) {
        m_state->begin(scope);
    }
    return verdict;
}

QCoro::Task<Verdict> AccessCheck::check(Feature feature, QString scope, http::CallContext context)
{
    const std::shared_ptr<State> state = m_state;
    Verdict verdict = at(feature, scope);
    // Twice at most: once for the permissions, once more for who could help.
    for (int round = 0; round < 2; ++round) {
        const std::shared_ptr<Ending> reading = state->entries.value(keyOf(scope)).reading;
        if (reading) {
            co_await qCoro(reading.get(), &Ending::ended);
        }
        if (context.cancel.isCancelled() || state->owner.isNull()) {
            break;
        }
        verdict = state->owner->at(feature, scope);
    }
    co_return verdict;
}

void AccessCheck::forget()
{
    ++m_state->generation;
    m_state->entries.clear();
    m_state->reader.forget();
    Q_EMIT changed(QString());
}

} // namespace rbac
