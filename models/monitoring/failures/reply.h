// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonValue>
#include <QList>
#include <QMap>

namespace monitoring::failures {

/// Who answered.
enum class Service { OpenAi, Gateway, Endpoint, Search };

/// One recorded reply of a service, as logs, files or an SDK's exception hold it. Everything in it is untrusted.
struct Reply
{
    QString id;
    Service service = Service::OpenAi;
    int status = 0;                  ///< 0: not known
    QMap<QString, QString> headers;  ///< names in lower case
    bool isText = false;             ///< the body is the text of an exception (Python's spelling of literals)
    QJsonValue body;                 ///< an object or array, or the text that came
};

/// "openai", "apim", "aml", "search" and their longer names; OpenAi for anything else.
Service serviceOf(const QString& name);

/// From one object: id, service, status (number or digits), headers (an object, or a list of pairs), wire ("json", "python-text"), body.
Reply replyFrom(const QJsonObject& object);

/// From a file: an array of replies, {"cases": [...]}, one reply, or one reply a line. InvalidInput when it is none of them; replies
/// without an id get their number, from 1.
core::Result<QList<Reply>> repliesFrom(const QByteArray& file);

} // namespace monitoring::failures
