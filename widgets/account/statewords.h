// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/account.h"
#include "widgets/common/tokens.h"

namespace widgets::account {

/// What a state chip shows: never colour alone.
struct StateWords
{
    QString icon;
    QString text;
    common::Tone tone = common::Tone::Neutral;
};

/// The chip of an account or tenant.
StateWords wordsOf(identity::SignInState state, bool current);
/// Display name, else domain, else id.
QString titleOf(const identity::Tenant& tenant);
/// Name, else user name.
QString titleOf(const identity::Account& account);

} // namespace widgets::account
