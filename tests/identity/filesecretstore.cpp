// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/filesecretstore.h"

#include <QDir>
#include <QSaveFile>

namespace support {

FileSecretStore::FileSecretStore(const QString& directory) : m_directory(directory)
{
    QDir().mkpath(directory);
    setStatus({identity::KeychainState::Ready, {}, {}});
}

QString FileSecretStore::path(const QString& key) const
{
    return m_directory + QLatin1Char('/') + QString::fromLatin1(key.toUtf8().toHex());
}

QCoro::Task<identity::KeychainStatus> FileSecretStore::probe()
{
    co_return status();
}

QCoro::Task<core::Result<QByteArray>> FileSecretStore::read(QString key)
{
    QFile file(path(key));
    if (!file.open(QIODevice::ReadOnly)) {
        co_return core::failure(core::ErrorKind::NotFound, QStringLiteral("no such entry"), key);
    }
    co_return file.readAll();
}

QCoro::Task<core::Result<void>> FileSecretStore::write(QString key, QByteArray value)
{
    QSaveFile file(path(key));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(value) == value.size() && file.commit();
    if (!isWritten) {
        co_return core::failure(core::ErrorKind::Storage, file.errorString(), key);
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> FileSecretStore::remove(QString key)
{
    QFile::remove(path(key));
    co_return core::Result<void>::ok();
}

QCoro::Task<identity::KeychainStatus> FileSecretStore::unlock()
{
    co_return status();
}

} // namespace support
