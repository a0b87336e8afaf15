// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tokens {

/// Bytes from the start that are valid UTF-8 (Unicode table 3-7: no surrogates, nothing overlong, nothing above U+10FFFF).
qsizetype validPrefix(QByteArrayView bytes);
/// Each maximal part of an ill-formed sequence as one U+FFFD, as Python's and WHATWG's decoders do.
QByteArray repaired(QByteArrayView bytes);
/// UTF-8 of UTF-16, a lone surrogate as U+FFFD (QString::toUtf8() writes a question mark).
QByteArray utf8Of(QStringView text);

} // namespace tokens
