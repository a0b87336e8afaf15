// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace identity {

/// What the browser tab of a sign-in is told.
enum class CallbackPage {
    SignedIn,    ///< 200
    NotFinished, ///< 200: refused, cancelled or failed; the app says more
    NotOurs,     ///< 400: not from this sign-in
    AlreadyUsed, ///< 400
    BadRequest,  ///< 400
    NotFound,    ///< 404
    NotAllowed,  ///< 405
    TooLong,     ///< 413
};

/// The whole HTTP answer: translated static text, nothing of the request, no script, no remote content, no CORS.
QByteArray httpAnswer(CallbackPage page);

} // namespace identity
