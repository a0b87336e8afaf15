// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/trafficplan.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <numeric>

namespace deployments {

namespace {

constexpr int kAll = 100;
constexpr int kMostMirrored = 50;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(deployments::TrafficPlan)
};

QMap<QString, int> withoutZeros(QMap<QString, int> shares)
{
    shares.removeIf([](const QMap<QString, int>::iterator& it) { return it.value() == 0; });
    return shares;
}

} // namespace

bool TrafficMember::canServe() const
{
    return state.isEmpty() || state.compare(QLatin1String("Succeeded"), Qt::CaseInsensitive) == 0;
}

int TrafficShares::total() const
{
    return std::accumulate(live.begin(), live.end(), 0);
}

QString TrafficShares::text() const
{
    QStringList parts;
    for (auto it = live.begin(); it != live.end(); ++it) {
        if (it.value() != 0) {
            parts << Text::tr("%1 %2 %").arg(it.key()).arg(it.value());
        }
    }
    for (auto it = mirror.begin(); it != mirror.end(); ++it) {
        if (it.value() != 0) {
            parts << Text::tr("mirror to %1 %2 %").arg(it.key()).arg(it.value());
        }
    }
    return parts.isEmpty() ? Text::tr("no traffic") : parts.join(QStringLiteral(", "));
}

TrafficShares TrafficShares::withoutLiveMirror() const
{
    TrafficShares shares = *this;
    shares.mirror.removeIf([this](const QMap<QString, int>::iterator& it) { return liveOf(it.key()) > 0; });
    return shares;
}

bool operator==(const TrafficShares& a, const TrafficShares& b)
{
    return withoutZeros(a.live) == withoutZeros(b.live) && withoutZeros(a.mirror) == withoutZeros(b.mirror);
}

TrafficPlan::TrafficPlan(QList<TrafficMember> members, TrafficShares shares) : m_members(std::move(members)), m_shares(std::move(shares)) {}

const TrafficMember* TrafficPlan::member(const QString& name) const
{
    const auto found = std::find_if(m_members.begin(), m_members.end(), [&](const TrafficMember& one) { return one.name == name; });
    return found == m_members.end() ? nullptr : &*found;
}

bool TrafficPlan::move(const QString& deployment, int share)
{
    const TrafficMember* const moved = member(deployment);
    if (!moved || !moved->canServe()) {
        return false;
    }
    if (m_moving != deployment) {
        m_moving = deployment;
        m_base = m_shares.live;
    }
    const bool hasOthers = std::any_of(m_members.begin(), m_members.end(), [&](const TrafficMember& other) {
        return other.name != deployment && other.canServe();
    });
    share = std::clamp(share, 0, kAll);
    if (!hasOthers) {
        share = share > 0 ? kAll : 0;
    }
    m_shares.live.clear();
    m_shares.live.insert(deployment, share);
    if (hasOthers) {
        divide(kAll - share, deployment);
    }
    m_shares = m_shares.withoutLiveMirror();
    return true;
}

/// Largest remainders: whole parts first, then one more for those that lost most by rounding down.
void TrafficPlan::divide(int rest, const QString& except)
{
    QList<const TrafficMember*> others;
    int weights = 0;
    for (const TrafficMember& other : m_members) {
        if (other.name != except && other.canServe()) {
            others << &other;
            weights += m_base.value(other.name);
        }
    }
    if (weights == 0) { // nobody had a share: the first one takes all
        m_shares.live.insert(others.first()->name, rest);
        return;
    }
    QList<std::pair<int, qsizetype>> remainders; // negative, so that ascending order has the largest first and ties in place
    int given = 0;
    for (qsizetype i = 0; i < others.size(); ++i) {
        const int product = rest * m_base.value(others.at(i)->name);
        m_shares.live.insert(others.at(i)->name, product / weights);
        given += product / weights;
        remainders.append({-(product % weights), i});
    }
    std::sort(remainders.begin(), remainders.end());
    for (qsizetype i = 0; given < rest; ++i, ++given) {
        ++m_shares.live[others.at(remainders.at(i).second)->name];
    }
}

void TrafficPlan::stop()
{
    settle();
    m_shares.live.clear();
    m_shares.mirror.clear();
}

bool TrafficPlan::setMirror(const QString& deployment, int share)
{
    const TrafficMember* const mirrored = member(deployment);
    if (!mirrored || !mirrored->canServe()) {
        return false;
    }
    m_shares.mirror.clear();
    if (share > 0) {
        m_shares.mirror.insert(deployment, std::min(share, kMostMirrored));
    }
    return true;
}

void TrafficPlan::set(const TrafficShares& shares)
{
    settle();
    m_shares = shares;
}

QList<TrafficProblem> TrafficPlan::problems() const
{
    QList<TrafficProblem> problems;
    QMap<QString, int> all = m_shares.live;
    for (auto it = m_shares.mirror.begin(); it != m_shares.mirror.end(); ++it) {
        all[it.key()] += it.value();
    }
    for (auto it = all.begin(); it != all.end(); ++it) {
        const TrafficMember* const known = member(it.key());
        const int live = m_shares.liveOf(it.key());
        if (!known) {
            problems.append({it.key(), Text::tr("There is no deployment \"%1\" behind this endpoint.").arg(it.key()),
                             Text::tr("Name a deployment that the list shows, or create it first.")});
        } else if (live < 0 || live > kAll) {
            problems.append({it.key(), Text::tr("The share of %1 is %2 %.").arg(it.key()).arg(live),
                             Text::tr("Shares are whole percentages from 0 to 100.")});
        } else if (it.value() > 0 && !known->canServe()) {
            problems.append({it.key(), Text::tr("%1 cannot take traffic: its state is \"%2\".").arg(it.key(), known->state),
                             Text::tr("Give its share to another deployment, or wait until its state is \"Succeeded\".")});
        }
    }
    const int sum = m_shares.total();
    if (sum != 0 && sum != kAll) {
        problems.append({{}, Text::tr("The shares add up to %1 %.").arg(sum), Text::tr("They have to add up to 100 %, or to 0 % when the endpoint shall answer nobody.")});
    }
    checkMirror(problems);
    return problems;
}

void TrafficPlan::checkMirror(QList<TrafficProblem>& problems) const
{
    int mirrored = 0;
    for (auto it = m_shares.mirror.begin(); it != m_shares.mirror.end(); ++it) {
        mirrored += it.value() != 0;
        if (it.value() < 0 || it.value() > kMostMirrored) {
            problems.append({it.key(), Text::tr("%1 % of the traffic cannot be mirrored.").arg(it.value()),
                             Text::tr("Mirror from 0 to 50 %.")});
        } else if (it.value() > 0 && m_shares.liveOf(it.key()) > 0) {
            problems.append({it.key(), Text::tr("%1 already takes live traffic.").arg(it.key()),
                             Text::tr("Mirror to a deployment without a live share.")});
        }
    }
    if (mirrored > 1) {
        problems.append({{}, Text::tr("Traffic can be mirrored to one deployment only."), Text::tr("Take the mirror off the others.")});
    }
    if (mirrored > 0 && m_shares.total() == 0) {
        problems.append({{}, Text::tr("Without live traffic there is nothing to mirror."), Text::tr("Give a deployment a live share first.")});
    }
}

QMap<QString, int> parseShares(const QString& text, QString* problem)
{
    QMap<QString, int> shares;
    for (const QString& part : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const QString name = part.section(QLatin1Char('='), 0, 0).trimmed();
        bool isWhole = false;
        const int share = part.section(QLatin1Char('='), 1).trimmed().toInt(&isWhole);
        if (name.isEmpty() || !isWhole || shares.contains(name)) {
            *problem = Text::tr("\"%1\" is not NAME=PERCENT with a whole number, each name once.").arg(part.trimmed());
            return {};
        }
        shares.insert(name, share);
    }
    if (shares.isEmpty()) {
        *problem = Text::tr("Name at least one deployment as NAME=PERCENT.");
    }
    return shares;
}

QList<TrafficShares> shiftStages(const TrafficPlan& plan, const QString& to, const QList<int>& stages)
{
    QList<TrafficShares> result;
    const int present = plan.shares().liveOf(to);
    for (const int stage : stages) {
        TrafficPlan next = plan;
        next.settle();
        if (stage <= present || !next.move(to, stage)) {
            continue;
        }
        if (next.shares().mirrorOf(to) > 0) {
            next.setMirror(to, 0);
        }
        result.append(next.shares());
    }
    return result;
}

} // namespace deployments
