// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/backendkeys.h"

#include <QPointer>

namespace desktop {

namespace {

QString keyName(const QString& address)
{
    return QStringLiteral("backend:") + address;
}

} // namespace

BackendKeys::BackendKeys(std::shared_ptr<identity::SecretStore> secrets, playground::PlaygroundSession* session, QObject* parent)
    : QObject(parent), m_secrets(std::move(secrets)), m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(1500);
    connect(&m_pause, &QTimer::timeout, this, &BackendKeys::flush);
    connect(session, &playground::PlaygroundSession::parametersChanged, this, &BackendKeys::onParametersChanged);
    onParametersChanged();
}

void BackendKeys::onParametersChanged()
{
    const playground::Parameters parameters = m_session->parameters();
    for (const auto& backend : {parameters.chatBackend, parameters.embeddingBackend}) {
        if (!backend || !backend->check()) {
            continue;
        }
        const QString address = backend->base.toString();
        if (!m_known.contains(address) && backend->key.isEmpty()) {
            m_known.insert(address, {});
            load(address);
        } else if (m_known.value(address) != backend->key) {
            m_typed.insert(address, backend->key);
            m_pause.start();
        }
    }
}

void BackendKeys::flush()
{
    const QHash<QString, QByteArray> typed = std::exchange(m_typed, {});
    for (auto it = typed.constBegin(); it != typed.constEnd(); ++it) {
        m_known.insert(it.key(), it.value());
        store(it.key(), it.value());
    }
}

QCoro::Task<> BackendKeys::load(QString address)
{
    const QPointer<BackendKeys> guard(this);
    const core::Result<QByteArray> key = co_await m_secrets->read(keyName(address));
    if (!guard || !key || key->isEmpty()) {
        co_return;
    }
    m_known.insert(address, *key);
    playground::Parameters parameters = m_session->parameters();
    for (auto* backend : {&parameters.chatBackend, &parameters.embeddingBackend}) {
        if (*backend && (*backend)->base.toString() == address && (*backend)->key.isEmpty()) {
            (*backend)->key = *key;
        }
    }
    m_session->setParameters(parameters);
}

QCoro::Task<> BackendKeys::store(QString address, QByteArray key)
{
    if (key.isEmpty()) {
        (void)co_await m_secrets->remove(keyName(address));
    } else {
        (void)co_await m_secrets->write(keyName(address), key); // without a keychain it lives as long as the program
    }
}

} // namespace desktop
