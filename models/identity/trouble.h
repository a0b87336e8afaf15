// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QDateTime>

namespace identity {

/// The sign-in service cannot be reached or is in trouble. Nobody is signed out for it; tokens that live are used meanwhile.
struct ServiceTrouble
{
    core::Error error;  ///< kind None: no trouble
    QDateTime retryAt;  ///< invalid: no attempt by itself, the next call tries
    int secondsLeft = 0; ///< until retryAt, rounded up; counts down
    bool isTrouble() const { return error.kind != core::ErrorKind::None; }
    /// "Can't reach the sign-in service, retrying in 12 s." Translated; empty without trouble.
    QString sentence() const;
    friend bool operator==(const ServiceTrouble&, const ServiceTrouble&) = default;
};

} // namespace identity
