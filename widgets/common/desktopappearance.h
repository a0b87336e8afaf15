// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace widgets::common {

/// What the desktop says about light, dark and contrast: the settings portal's org.freedesktop.appearance namespace
/// (xdg-desktop-portal, `color-scheme` 0 none 1 dark 2 light, `contrast` 1 high). Never blocks: the first answer arrives by
/// signal, and without a session bus nothing ever does. Qt 6.4 has no QStyleHints::colorScheme.
class DesktopAppearance : public QObject
{
    Q_OBJECT
public:
    enum class Preference { None, Dark, Light };
    using QObject::QObject;
    /// Asks the portal and follows its changes. Idempotent.
    void follow();
    Preference preference() const { return m_preference; }
    bool wantsHighContrast() const { return m_highContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask(const QString& key);
    void take(const QString& key, uint value);

    Preference m_preference = Preference::None;
    bool m_highContrast = false;
    bool m_following = false;
};

} // namespace widgets::common
