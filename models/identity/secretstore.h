// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QCoroTask>
#include <QHash>
#include <QObject>

namespace identity {

enum class KeychainState {
    Unknown,     ///< not asked yet
    Ready,       ///< secrets are kept
    Locked,      ///< there is a keychain; the person has to unlock it
    Unavailable, ///< no usable keychain: secrets live in memory until the program ends
};

struct KeychainStatus
{
    KeychainState state = KeychainState::Unknown;
    QString reason; ///< a translated sentence for the banner; empty while Ready
    QString details; ///< the keychain's own words
    friend bool operator==(const KeychainStatus&, const KeychainStatus&) = default;
};

/// Keeps small secrets by name. Implementations never write them to a plain file. All on the thread of its creation.
class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Asks the keychain how it is, without making it show a prompt.
    virtual QCoro::Task<KeychainStatus> probe() = 0;
    /// The value; NotFound when there is none and the keychain is open; Storage when the keychain is locked or unusable.
    virtual QCoro::Task<core::Result<QByteArray>> read(QString key) = 0;
    virtual QCoro::Task<core::Result<void>> write(QString key, QByteArray value) = 0;
    /// Gone afterwards (verified by reading), also when it was not there. Storage when that cannot be had.
    virtual QCoro::Task<core::Result<void>> remove(QString key) = 0;
    /// Lets the keychain ask the person for its password. Ready afterwards, or the status that stayed.
    virtual QCoro::Task<KeychainStatus> unlock() = 0;

    const KeychainStatus& status() const { return m_status; }
Q_SIGNALS:
    void statusChanged();

protected:
    void setStatus(const KeychainStatus& status);

private:
    KeychainStatus m_status;
};

/// Forgets everything at the end of the program and says so: Unavailable with the reason given.
class MemorySecretStore : public SecretStore
{
    Q_OBJECT
public:
    /// An empty `reason` makes a store that claims to be Ready (tests).
    explicit MemorySecretStore(const QString& reason, QObject* parent = nullptr);
    QCoro::Task<KeychainStatus> probe() override;
    QCoro::Task<core::Result<QByteArray>> read(QString key) override;
    QCoro::Task<core::Result<void>> write(QString key, QByteArray value) override;
    QCoro::Task<core::Result<void>> remove(QString key) override;
    QCoro::Task<KeychainStatus> unlock() override;

    /// What is stored, for tests that damage it.
    QHash<QString, QByteArray>& values() { return m_values; }

private:
    QHash<QString, QByteArray> m_values;
};

} // namespace identity
