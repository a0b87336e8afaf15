// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/secretstore.h"

namespace identity {

void SecretStore::setStatus(const KeychainStatus& status)
{
    if (m_status == status) {
        return;
    }
    m_status = status;
    Q_EMIT statusChanged();
}

MemorySecretStore::MemorySecretStore(const QString& reason, QObject* parent) : SecretStore(parent)
{
    setStatus({reason.isEmpty() ? KeychainState::Ready : KeychainState::Unavailable, reason, {}});
}

QCoro::Task<KeychainStatus> MemorySecretStore::probe()
{
    co_return status();
}

QCoro::Task<core::Result<QByteArray>> MemorySecretStore::read(QString key)
{
    const auto it = m_values.constFind(key);
    if (it == m_values.constEnd()) {
        co_return core::failure(core::ErrorKind::NotFound, QStringLiteral("no such secret"), key);
    }
    co_return *it;
}

QCoro::Task<core::Result<void>> MemorySecretStore::write(QString key, QByteArray value)
{
    m_values.insert(key, value);
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> MemorySecretStore::remove(QString key)
{
    m_values.remove(key);
    co_return core::Result<void>::ok();
}

QCoro::Task<KeychainStatus> MemorySecretStore::unlock()
{
    co_return status();
}

} // namespace identity
