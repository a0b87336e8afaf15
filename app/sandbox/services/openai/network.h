// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace sandbox::openai {

/// The service's sentence when an account's network rules keep this computer out; empty when they do not.
QString networkRefusal(const QJsonObject& account);

} // namespace sandbox::openai
