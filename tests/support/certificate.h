// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace support {

/// A self-signed certificate made for one test run.
struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
};

/// ECDSA P-256 for `host` as DNS name and 127.0.0.1, valid between two times given in hours from now.
Identity makeIdentity(const QByteArray& host, int validFromHours = -24, int validUntilHours = 24);

} // namespace support
