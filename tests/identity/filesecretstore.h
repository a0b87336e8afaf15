// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/secretstore.h"

namespace support {

/// A keychain that two processes of a test share: one file for each entry. Nothing of the program does this.
class FileSecretStore : public identity::SecretStore
{
    Q_OBJECT
public:
    explicit FileSecretStore(const QString& directory);
    QCoro::Task<identity::KeychainStatus> probe() override;
    QCoro::Task<core::Result<QByteArray>> read(QString key) override;
    QCoro::Task<core::Result<void>> write(QString key, QByteArray value) override;
    QCoro::Task<core::Result<void>> remove(QString key) override;
    QCoro::Task<identity::KeychainStatus> unlock() override;

private:
    QString path(const QString& key) const;
    QString m_directory;
};

} // namespace support
