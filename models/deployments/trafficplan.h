// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

namespace deployments {

/// Whole percentages by deployment. Deployments without a share are absent or 0; both mean the same.
struct TrafficShares
{
    QMap<QString, int> live;   ///< adds up to 100, or to 0 when the endpoint takes no calls
    QMap<QString, int> mirror; ///< copies of live calls whose answers nobody sees: one deployment, at most 50
    int liveOf(const QString& deployment) const { return live.value(deployment); }
    int mirrorOf(const QString& deployment) const { return mirror.value(deployment); }
    int total() const;
    /// "blue 90 %, green 10 %", in the order of the names; mirrored shares behind.
    QString text() const;
    /// The same without mirrors to deployments that take live traffic: the service has one or the other.
    TrafficShares withoutLiveMirror() const;
    /// Entries of 0 do not count.
    friend bool operator==(const TrafficShares& a, const TrafficShares& b);
};

/// A deployment that may take traffic.
struct TrafficMember
{
    QString name;
    QString state; ///< the service's provisioning state; only "Succeeded" takes traffic
    bool canServe() const;
};

/// Why shares cannot be sent: what is wrong, and what to do.
struct TrafficProblem
{
    QString deployment; ///< empty: the endpoint as a whole
    QString sentence, remedy;
};

/// How the calls of an online endpoint are divided. Moving one share rebalances the others, so that the sum stays 100: they keep
/// their proportion to each other, with largest remainders rounded up and ties decided by the order of the members. While the same
/// share moves on, proportions come from where the movement began: moving there and back changes nothing. Pure; any thread.
class TrafficPlan
{
public:
    TrafficPlan() = default;
    TrafficPlan(QList<TrafficMember> members, TrafficShares shares);
    const QList<TrafficMember>& members() const { return m_members; }
    const TrafficShares& shares() const { return m_shares; }
    /// Sets a live share (bounded to 0..100) and divides the rest over the others that can serve. A deployment that is the only one
    /// has all or nothing; a mirror to what now takes live traffic ends. False, and nothing changed, for an unknown deployment or one that cannot serve.
    bool move(const QString& deployment, int share);
    /// Ends a movement: the next one starts from the shares as they are.
    void settle() { m_moving.clear(); }
    /// No calls for anybody: the endpoint answers none.
    void stop();
    /// Mirrors to this deployment alone (bounded to 0..50); 0 mirrors nothing.
    bool setMirror(const QString& deployment, int share);
    /// Everything at once, unchecked, for shares that a person typed.
    void set(const TrafficShares& shares);
    /// Empty when the service would take the shares.
    QList<TrafficProblem> problems() const;

private:
    const TrafficMember* member(const QString& name) const;
    void divide(int rest, const QString& except);
    void checkMirror(QList<TrafficProblem>& problems) const;

    QList<TrafficMember> m_members;
    TrafficShares m_shares;
    QString m_moving;         ///< whose share moves
    QMap<QString, int> m_base; ///< live shares when that began
};

/// "blue=90,green=10" as shares; an empty result and a sentence in `problem` for anything but whole percentages.
QMap<QString, int> parseShares(const QString& text, QString* problem);

/// The stages of a guided shift of `to` (percentages in ascending order, by default 10, 50, 100), each with all shares; only those
/// above the present share. A mirror to `to` ends with the first stage.
QList<TrafficShares> shiftStages(const TrafficPlan& plan, const QString& to, const QList<int>& stages = {10, 50, 100});

} // namespace deployments
