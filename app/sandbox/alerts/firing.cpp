// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/alerts/firing.h"

#include <QUuid>
#include <algorithm>

namespace sandbox::alerts {

namespace {

const QUuid kNamespace(QStringLiteral("6f0c2b0e-3d0f-5d24-9e44-0d6a55e7a110"));

Alert alertAt(const Rule& rule, const QString& series, const Hit& hit)
{
    Alert alert;
    alert.id = QUuid::createUuidV5(kNamespace, rule.id.toLower() + series + QString::number(hit.minute)).toString(QUuid::WithoutBraces);
    alert.rule = rule;
    alert.series = series;
    const QJsonArray values = seriesValues(series);
    alert.targetId = values.at(0)[QLatin1String("value")].toString();
    alert.firedAt = hit.minute;
    alert.value = hit.value;
    return alert;
}

} // namespace

QList<Alert> alertsOf(const Rule& rule, const Hits& hits, qint64 evaluatedTo)
{
    QList<Alert> alerts;
    const qint64 patience = rule.healthyToResolve() * rule.frequency;
    for (auto it = hits.begin(); it != hits.end(); ++it) {
        bool isOpen = false;
        qint64 lastHit = 0;
        for (const Hit& hit : *it) {
            if (isOpen && hit.minute - lastHit > patience) {
                alerts.last().resolvedAt = lastHit + patience;
                isOpen = false;
            }
            if (!isOpen || !rule.resolvesItself)
                alerts.append(alertAt(rule, it.key(), hit));
            isOpen = rule.resolvesItself;
            lastHit = hit.minute;
        }
        if (isOpen && evaluatedTo - rule.frequency >= lastHit + patience)
            alerts.last().resolvedAt = lastHit + patience;
    }
    std::sort(alerts.begin(), alerts.end(), [](const Alert& a, const Alert& b) { return a.firedAt == b.firedAt ? a.id < b.id : a.firedAt > b.firedAt; });
    return alerts;
}

} // namespace sandbox::alerts
