// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/desktopappearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace widgets::common {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");

/// Read() wraps its value twice.
uint unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value.toUInt();
}

} // namespace

void DesktopAppearance::follow()
{
    if (m_following) {
        return;
    }
    m_following = true;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    ask(QStringLiteral("color-scheme"));
    ask(QStringLiteral("contrast"));
}

void DesktopAppearance::ask(const QString& key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << appearance << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (!reply.isError()) {
            take(key, unwrapped(reply.value()));
        }
        watcher->deleteLater();
    });
}

void DesktopAppearance::onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value)
{
    if (group == appearance) {
        take(key, unwrapped(value.variant()));
    }
}

void DesktopAppearance::take(const QString& key, uint value)
{
    if (key == QLatin1String("color-scheme")) {
        const Preference preference = value == 1 ? Preference::Dark : value == 2 ? Preference::Light : Preference::None;
        if (preference != m_preference) {
            m_preference = preference;
            Q_EMIT changed();
        }
    } else if (key == QLatin1String("contrast") && m_highContrast != (value == 1)) {
        m_highContrast = value == 1;
        Q_EMIT changed();
    }
}

} // namespace widgets::common
