// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/quotaplan.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace deployments {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(deployments::Plan)
};

bool same(const QString& one, const QString& other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

QString keyOf(const QStringList& parts)
{
    return parts.join(QLatin1Char('|')).toLower();
}

/// Room that is handed out: of a place by itself, and of the quota that it shares with other models.
class Pools
{
public:
    Pools(const QList<QuotaRoom>& room, const QList<QuotaRow>& quota)
    {
        for (const QuotaRoom& one : room) {
            double& own = m_own[ownKey(one)];
            own = std::max(own, one.available);
            if (isProvisioned(one.type)) {
                double& shared = m_shared[sharedKey(one.subscriptionId, one.region, one.type, {})];
                shared = std::max(shared, one.available);
            }
        }
        for (const QuotaRow& row : quota) {
            if (!row.type.isEmpty() && row.free()) {
                m_shared[sharedKey(row.subscriptionId, row.region, row.type, row.model)] = *row.free();
            }
        }
    }
    double left(const QuotaRoom& place) const
    {
        double least = m_own.value(ownKey(place));
        for (const QString& model : {QString(), place.model}) {
            least = std::min(least, m_shared.value(sharedKey(place.subscriptionId, place.region, place.type, model), kUnbounded));
        }
        return std::max(0.0, least);
    }
    void take(const QuotaRoom& place, double amount)
    {
        m_own[ownKey(place)] -= amount;
        for (const QString& model : {QString(), place.model}) {
            const auto found = m_shared.find(sharedKey(place.subscriptionId, place.region, place.type, model));
            if (found != m_shared.end()) {
                *found -= amount;
            }
        }
    }

private:
    static constexpr double kUnbounded = std::numeric_limits<double>::max();
    /// Versions of a model draw on the same room.
    static QString ownKey(const QuotaRoom& place) { return keyOf({place.subscriptionId, place.region, place.type, place.model}); }
    static QString sharedKey(const QString& subscription, const QString& region, const QString& type, const QString& model)
    {
        return keyOf({subscription, region, type, model});
    }
    QHash<QString, double> m_own, m_shared;
};

QList<const QuotaRoom*> placesFor(const PlanWish& wish, const QList<QuotaRoom>& room)
{
    QList<const QuotaRoom*> places;
    for (const QuotaRoom& one : room) {
        const bool isAsked = wish.region.isEmpty() || same(wish.region, one.region);
        if (isAsked && same(wish.model, one.model) && same(wish.version, one.version) && same(wish.type, one.type)) {
            places.append(&one);
        }
    }
    std::sort(places.begin(), places.end(), [](const QuotaRoom* a, const QuotaRoom* b) {
        return std::tie(a->subscription, a->subscriptionId, a->region) < std::tie(b->subscription, b->subscriptionId, b->region);
    });
    return places;
}

QList<int> orderOf(const QList<PlanWish>& wishes)
{
    QList<int> order(wishes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&wishes](int a, int b) {
        const PlanWish& one = wishes.at(a);
        const PlanWish& other = wishes.at(b);
        if (one.region.isEmpty() != other.region.isEmpty()) {
            return !one.region.isEmpty();
        }
        return one.capacity > other.capacity;
    });
    return order;
}

void place(PlanPlacement& placement, const QList<const QuotaRoom*>& places, Pools& pools, const Pools& before)
{
    const QuotaRoom* best = nullptr;
    double mostBefore = 0;
    for (const QuotaRoom* one : places) {
        const double left = pools.left(*one);
        mostBefore = std::max(mostBefore, before.left(*one));
        if (left >= placement.wish.capacity && (!best || left < pools.left(*best))) {
            best = one;
        }
    }
    if (places.isEmpty()) {
        placement.refusal = PlanPlacement::Refusal::NotOffered;
    } else if (!best) {
        placement.refusal = mostBefore >= placement.wish.capacity ? PlanPlacement::Refusal::TakenByOthers : PlanPlacement::Refusal::TooLarge;
    } else {
        pools.take(*best, placement.wish.capacity);
        placement.tenantId = best->tenantId;
        placement.subscriptionId = best->subscriptionId;
        placement.subscription = best->subscription;
        placement.region = best->region;
    }
}

} // namespace

core::Result<PlanWish> planWishFrom(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:([^/@:\\s]+)/)?([^/@:\\s]+)@([^/@:\\s]+):([A-Za-z]+):([^@:\\s]+)(?:@([A-Za-z0-9]+))?$"));
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch()) {
        return core::failure(core::ErrorKind::InvalidInput,
                             Text::tr("Write a wish as MODEL@VERSION:TYPE:CAPACITY, with @REGION behind it for one region only."), text.trimmed());
    }
    PlanWish wish;
    if (!match.captured(1).isEmpty()) {
        wish.format = match.captured(1);
    }
    wish.model = match.captured(2);
    wish.version = match.captured(3);
    wish.type = match.captured(4);
    wish.region = match.captured(6).toLower();
    bool isNumber = false;
    wish.capacity = match.captured(5).toInt(&isNumber);
    if (!isNumber || wish.capacity <= 0) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("A capacity is a whole number above zero, not \"%1\".").arg(match.captured(5)),
                             text.trimmed());
    }
    return wish;
}

core::Result<QList<PlanWish>> planWishesFrom(const QString& text)
{
    QList<PlanWish> wishes;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (line.isEmpty() || line.startsWith(QLatin1Char('#'))) {
            continue;
        }
        const core::Result<PlanWish> wish = planWishFrom(line);
        if (!wish) {
            core::Error error = wish.error();
            error.message = Text::tr("Line %1: %2").arg(i + 1).arg(error.message);
            return error;
        }
        wishes.append(*wish);
    }
    if (wishes.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("There is no wish to plan for."));
    }
    return wishes;
}

QString planWishText(const PlanWish& wish)
{
    const QString format = same(wish.format, PlanWish().format) ? QString() : wish.format + QLatin1Char('/');
    const QString region = wish.region.isEmpty() ? QString() : QLatin1Char('@') + wish.region;
    return format + wish.model + QLatin1Char('@') + wish.version + QLatin1Char(':') + wish.type + QLatin1Char(':') +
           QString::number(wish.capacity) + region;
}

QList<PlanPlacement> planDeployments(const QList<PlanWish>& wishes, const QList<QuotaRoom>& room, const QList<QuotaRow>& quota)
{
    const Pools before(room, quota);
    Pools pools = before;
    QList<PlanPlacement> placements;
    QList<QList<const QuotaRoom*>> places;
    for (const PlanWish& wish : wishes) {
        PlanPlacement placement;
        placement.wish = wish;
        placements.append(placement);
        places.append(placesFor(wish, room));
    }
    for (const int index : orderOf(wishes)) {
        place(placements[index], places.at(index), pools, before);
    }
    for (int i = 0; i < placements.size(); ++i) { // what is left is known when everything has its place
        PlanPlacement& placement = placements[i];
        placement.most = 0;
        for (const QuotaRoom* one : places.at(i)) {
            const bool isTooLarge = placement.refusal == PlanPlacement::Refusal::TooLarge;
            placement.most = std::max(placement.most, isTooLarge ? before.left(*one) : pools.left(*one));
            if (placement.refusal == PlanPlacement::Refusal::None && one->subscriptionId == placement.subscriptionId &&
                one->region == placement.region) {
                placement.left = pools.left(*one);
            }
        }
    }
    return placements;
}

QString placementText(const PlanPlacement& placement)
{
    const PlanWish& wish = placement.wish;
    const auto amount = [&wish](double units) { return capacityText(wish.type, int(units)); };
    switch (placement.refusal) {
    case PlanPlacement::Refusal::None:
        return Text::tr("Fits into %1, %2; %3 stay free there.").arg(placement.subscription, placement.region, amount(placement.left));
    case PlanPlacement::Refusal::NotOffered:
        return wish.region.isEmpty() ? Text::tr("No region offers this model version in this type.")
                                     : Text::tr("%1 does not offer this model version in this type.").arg(wish.region);
    case PlanPlacement::Refusal::TooLarge:
        return Text::tr("Fits nowhere: %1 are wished, and no place has more than %2.").arg(amount(wish.capacity), amount(placement.most));
    case PlanPlacement::Refusal::TakenByOthers:
        return Text::tr("Fits nowhere beside the other wishes: no place has more than %1 left.").arg(amount(placement.most));
    }
    return {};
}

} // namespace deployments
