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

/// ECDSA P-256, valid from yesterday for two days, for `host` as DNS name and 127.0.0.1.
Identity makeIdentity(const QByteArray& host);

} // namespace support
