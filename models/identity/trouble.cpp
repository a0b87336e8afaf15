// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/trouble.h"

#include <QCoreApplication>

namespace identity {

QString ServiceTrouble::sentence() const
{
    if (!isTrouble()) {
        return {};
    }
    if (!retryAt.isValid()) {
        return QCoreApplication::translate("identity", "Can't reach the sign-in service.");
    }
    return QCoreApplication::translate("identity", "Can't reach the sign-in service, retrying in %1 s.").arg(secondsLeft);
}

} // namespace identity
