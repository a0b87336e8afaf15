// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "identity/secretstore.h"

QT_BEGIN_NAMESPACE
namespace QKeychain {
class Job;
}
QT_END_NAMESPACE

namespace identity {

struct KeychainOptions
{
    QString service = QStringLiteral("Pilothouse"); ///< what the keychain's own viewer shows
    core::Milliseconds jobTimeout{60000};           ///< then the keychain is not used again in this process
    core::Milliseconds probeTimeout{3000};
};

/// The desktop's keychain through QtKeychain: Secret Service or KWallet, Windows credentials, macOS keychain. Never falls back to
/// a plain file: what it cannot keep is refused with Storage (the caller has it in memory), and status() says so.
class KeychainStore : public SecretStore
{
    Q_OBJECT
public:
    explicit KeychainStore(core::Clock* clock, KeychainOptions options = {}, QObject* parent = nullptr);
    QCoro::Task<KeychainStatus> probe() override;
    QCoro::Task<core::Result<QByteArray>> read(QString key) override;
    QCoro::Task<core::Result<void>> write(QString key, QByteArray value) override;
    QCoro::Task<core::Result<void>> remove(QString key) override;
    /// Reads something so that the keychain shows its own prompt.
    QCoro::Task<KeychainStatus> unlock() override;

private:
    /// How a job ended, copied before it deletes itself.
    struct Outcome
    {
        int error = 0;
        QString text;
        QByteArray value;
    };
    QCoro::Task<Outcome> run(QKeychain::Job* job);
    QCoro::Task<core::Result<QByteArray>> readNow(QString key);
    QCoro::Task<bool> isUsable();
    core::Error storageError(const Outcome& outcome, const QString& key);

    core::Clock* m_clock;
    KeychainOptions m_options;
    bool m_givenUp = false;
};

} // namespace identity
