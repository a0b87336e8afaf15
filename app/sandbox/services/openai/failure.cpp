// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/failure.h"

namespace sandbox::openai {

Failure Failure::parameter(const QString& param, const QString& code, const QString& message)
{
    return {400, code, message, QStringLiteral("invalid_request_error"), param, {}};
}

Response Failure::response() const
{
    QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}};
    if (!type.isEmpty())
        error.insert(QStringLiteral("type"), type);
    if (!param.isEmpty())
        error.insert(QStringLiteral("param"), param);
    if (!inner.isEmpty()) {
        // The content filter's answer has these members whether they say something or not.
        error.insert(QStringLiteral("type"), QJsonValue::Null);
        error.insert(QStringLiteral("status"), status);
        error.insert(QStringLiteral("innererror"), inner);
    }
    return Response::json(status, QJsonObject{{QStringLiteral("error"), error}});
}

} // namespace sandbox::openai
