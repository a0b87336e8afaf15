// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/reportexport.h"

#include "core/json.h"

namespace monitoring::failures {

QByteArray reportAsJson(const FailureReport& report, const ModeCatalogue& modes)
{
    QJsonArray rows;
    for (const ModeFigures& figures : report.modes) {
        const Mode* const mode = modes.find(figures.id);
        const bool isMeasured = mode && figures.state == ModeFigures::State::Measured;
        rows.append(QJsonObject{{QStringLiteral("mode"), figures.id},
                                {QStringLiteral("name"), mode ? mode->name : QString()},
                                {QStringLiteral("severity"), mode ? mode->severity : 0},
                                {QStringLiteral("count"), isMeasured ? QJsonValue(figures.count) : QJsonValue()},
                                {QStringLiteral("of"), isMeasured ? QJsonValue(figures.of) : QJsonValue()},
                                {QStringLiteral("unit"), figures.unit},
                                {QStringLiteral("lastSeen"), figures.lastSeen.toString(Qt::ISODateWithMs)},
                                {QStringLiteral("trace"), figures.trace},
                                {QStringLiteral("missing"), QJsonArray::fromStringList(figures.missing)}});
    }
    return core::json::compact(rows);
}

} // namespace monitoring::failures
