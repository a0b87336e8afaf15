// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace http {

/// An HTTP date in any of the three forms of RFC 9110 §5.6.7 (IMF-fixdate, RFC 850, asctime), UTC; invalid when it is none.
/// Two-digit years are read so that the date is at most 50 years after `now`.
QDateTime parseHttpDate(const QByteArray& text, const QDateTime& now);

} // namespace http
