// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "identity/secretstore.h"

namespace identity {

struct KeychainOptions
{
    QString service = QStringLiteral("Pilothouse"); ///< what the keychain's own viewer shows
    core::Milliseconds jobTimeout{60000};           ///< then the keychain is not used again in this process
    core::Milliseconds probeTimeout{3000};
};

/// The desktop's keychain through QtKeychain: Secret Service or KWallet, Windows credentials, macOS keychain. Never falls back to
/// a plain file: without a usable keychain values live in memory and status() says so.
class KeychainStore : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainStore(core::Clock* clock, KeychainOptions options = {}, QObject* parent = nullptr);
    QCoro::Task<KeychainStatus> probe() override;
    QCoro::Task<core::Result<QByteArray>> read(QString key) override;
    QCoro::Task<core::Result<void>> write(QString key, QByteArray value) override;
    QCoro::Task<core::Result<void>> remove(QString key) override;
    QCoro::Task<KeychainStatus> unlock() override;

private:
    QCoro::Task<core::Result<QByteArray>> readNow(QString key);
    void giveUp(const QString& details);

    core::Clock* m_clock;
    KeychainOptions m_options;
    QHash<QString, QByteArray> m_memory; ///< what could not be kept, for this session
    bool m_givenUp = false;
};

} // namespace identity
