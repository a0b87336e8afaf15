// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "identity/secretstore.h"

namespace identity {

/// Asks the Secret Service over D-Bus how its default collection is (property Locked of
/// /org/freedesktop/secrets/aliases/default; Secret Service API 0.2), which shows no prompt. Needed because the keychain library
/// answers "not found" for a locked collection. Ready where the desktop's keychain is another one (KWallet, Windows, macOS).
QCoro::Task<KeychainStatus> probeKeychain(core::Milliseconds timeout);

/// Makes the Secret Service show its prompt for a locked default collection and ends with the person's answer, after `timeout` in
/// any case (Service.Unlock and Prompt.Prompt). Reading an entry does not do: a key that is not there asks nobody.
QCoro::Task<void> promptToUnlock(core::Clock* clock, core::Milliseconds timeout);

/// The banner's sentence for a state.
KeychainStatus keychainStatus(KeychainState state, const QString& details);

} // namespace identity
