// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/secretstore.h"
#include "playground/session.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace desktop {

/// Keeps the keys of custom backends in the keychain, by address: read when an entry has none, written when the person types
/// one. They are in no file of ours. `session` outlives this.
class BackendKeys : public QObject
{
    Q_OBJECT
public:
    BackendKeys(std::shared_ptr<identity::SecretStore> secrets, playground::PlaygroundSession* session, QObject* parent = nullptr);

private:
    void onParametersChanged();
    QCoro::Task<> load(QString address);
    QCoro::Task<> store(QString address, QByteArray key);
    void flush();

    std::shared_ptr<identity::SecretStore> m_secrets;
    playground::PlaygroundSession* m_session;
    QHash<QString, QByteArray> m_known; ///< by address; what the keychain has
    QHash<QString, QByteArray> m_typed; ///< waits until typing pauses
    QTimer m_pause;
};

} // namespace desktop
