// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/scoring/scoringwire.h"

#include "core/json.h"
#include "http/httperror.h"

namespace azure::scoringwire {

core::Result<QList<QPair<QString, QString>>> addEvent(const QByteArray& data, const http::Response& response, const QDateTime& now,
                                                      QJsonObject& output)
{
    const core::Result<QJsonObject> event = core::json::parseObject(data, response.url.host());
    if (!event) {
        return event.error();
    }
    if (event->value(QLatin1String("error")).isObject()) {
        http::Response carrier;
        carrier.url = response.url;
        carrier.headers = response.headers;
        carrier.body = data;
        carrier.status = 424; // what the same failure is called before a stream has begun
        return http::errorOf(carrier, now);
    }
    QList<QPair<QString, QString>> texts;
    for (auto it = event->begin(); it != event->end(); ++it) {
        if (!it->isString()) {
            output.insert(it.key(), *it);
            continue;
        }
        const QString before = output.value(it.key()).toString();
        output.insert(it.key(), before + it->toString());
        if (!it->toString().isEmpty()) {
            texts.append({it.key(), it->toString()});
        }
    }
    return texts;
}

} // namespace azure::scoringwire
