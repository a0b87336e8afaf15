// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/http.h"

#include <QJsonObject>
#include <QString>

namespace sandbox::openai {

/// An error answer in the making: {"error": {code, message, type?, param?, innererror?}}.
struct Failure
{
    int status = 400;
    QString code;
    QString message;
    QString type;  ///< left out when empty
    QString param; ///< left out when empty
    QJsonObject inner;

    /// 400 about one member of the body.
    static Failure parameter(const QString& param, const QString& code, const QString& message);
    Response response() const;
};

} // namespace sandbox::openai
