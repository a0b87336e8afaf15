// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace identity {

/// "pilothouse.identity": outcomes and reasons, never a value of a request.
Q_DECLARE_LOGGING_CATEGORY(lcIdentity)

/// Shuts up the categories of Qt NetworkAuth for good, also against QT_LOGGING_RULES: they print authorization URLs and token
/// bodies. Called by everything here that uses it; idempotent.
void silenceNetworkAuth();

/// `text` with whatever looks like a credential (JSON web tokens, code, code_verifier, refresh_token, client_secret, ...)
/// replaced by "(hidden)".
QString redacted(const QString& text);

/// Puts redacted() in front of the current message handler, as the last net under every log line of the program. Once, in main().
void installRedactingMessageHandler();

} // namespace identity
