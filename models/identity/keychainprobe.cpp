// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/keychainprobe.h"

#include "identity/gate.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace identity {

namespace {

/// QtKeychain 0.13 takes KWallet there; its own daemon unlocks by itself or says no.
bool isKWallet()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP") == QLatin1String("KDE") &&
           qEnvironmentVariable("KDE_SESSION_VERSION") == QLatin1String("5");
}

KeychainStatus statusOf(const QDBusPendingCall& call)
{
    const QDBusPendingReply<QDBusVariant> reply = call;
    if (!reply.isError()) {
        const bool locked = reply.value().variant().toBool();
        return keychainStatus(locked ? KeychainState::Locked : KeychainState::Ready, {});
    }
    const QDBusError error = reply.error();
    // The service runs but has no collection yet: writing makes it ask the person to create one.
    const bool noCollectionYet = error.type() == QDBusError::UnknownObject || error.type() == QDBusError::UnknownMethod ||
                                 error.type() == QDBusError::UnknownInterface || error.type() == QDBusError::InvalidObjectPath;
    return keychainStatus(noCollectionYet ? KeychainState::Ready : KeychainState::Unavailable, error.message());
}

QDBusMessage secretServiceCall(const QString& path, const char* interface, const char* method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), path, QLatin1String(interface), QLatin1String(method));
}

/// Waits for the Completed signal of a prompt.
class PromptEnd : public QObject
{
    Q_OBJECT
public:
    Gate gate;
public Q_SLOTS:
    void completed(const QDBusMessage&) { gate.open(); }
};

} // namespace

QCoro::Task<void> promptToUnlock(core::Clock* clock, core::Milliseconds timeout)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    QDBusMessage unlock = secretServiceCall(QStringLiteral("/org/freedesktop/secrets"), "org.freedesktop.Secret.Service", "Unlock");
    const QList<QDBusObjectPath> collections{QDBusObjectPath(QStringLiteral("/org/freedesktop/secrets/aliases/default"))};
    unlock << QVariant::fromValue(collections);
    const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> call = bus.asyncCall(unlock, 5000);
    const auto answered = std::make_unique<Gate>();
    QDBusPendingCallWatcher watcher(call);
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, answered.get(), &Gate::open);
    if (!call.isFinished()) {
        co_await qCoro(answered.get(), &Gate::opened);
    }
    if (call.isError() || call.argumentAt<1>().path() == QLatin1String("/")) {
        co_return; // nobody there, or nothing to ask
    }
    const QString prompt = call.argumentAt<1>().path();
    const auto end = std::make_unique<PromptEnd>();
    bus.connect(QStringLiteral("org.freedesktop.secrets"), prompt, QStringLiteral("org.freedesktop.Secret.Prompt"),
                QStringLiteral("Completed"), end.get(), SLOT(completed(QDBusMessage)));
    QDBusMessage show = secretServiceCall(prompt, "org.freedesktop.Secret.Prompt", "Prompt");
    show << QString();
    bus.asyncCall(show, 5000);
    Gate* const gate = &end->gate;
    clock->callAfter(timeout, gate, [gate] { gate->open(); });
    if (!gate->isOpen()) {
        co_await qCoro(gate, &Gate::opened);
    }
}

KeychainStatus keychainStatus(KeychainState state, const QString& details)
{
    KeychainStatus status{state, {}, details};
    if (state == KeychainState::Locked) {
        status.reason = QCoreApplication::translate("identity", "The keyring is locked. Unlock it to use the accounts that it holds.");
    } else if (state == KeychainState::Unavailable) {
        status.reason = QCoreApplication::translate(
            "identity", "This computer offers no usable keyring, so your sign-in will not be remembered: you will have to sign in "
                        "again next time.");
    }
    return status;
}

QCoro::Task<KeychainStatus> probeKeychain(core::Milliseconds timeout)
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    Q_UNUSED(timeout)
    co_return keychainStatus(KeychainState::Ready, {});
#else
    if (isKWallet()) {
        co_return keychainStatus(KeychainState::Ready, {});
    }
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        co_return keychainStatus(KeychainState::Unavailable, QStringLiteral("no session bus"));
    }
    QDBusMessage message = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets/aliases/default"),
        QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    message << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    const QDBusPendingCall call = bus.asyncCall(message, int(timeout.count()));
    const auto gate = std::make_unique<Gate>();
    QDBusPendingCallWatcher watcher(call);
    QObject::connect(&watcher, &QDBusPendingCallWatcher::finished, gate.get(), &Gate::open);
    if (!call.isFinished()) {
        co_await qCoro(gate.get(), &Gate::opened);
    }
    co_return statusOf(call);
#endif
}

} // namespace identity

#include "keychainprobe.moc"
