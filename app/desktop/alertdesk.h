// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/alertsbook.h"
#include "monitoring/alerts/localwatch.h"
#include "monitoring/systems.h"

#include <QObject>

class QSystemTrayIcon;

namespace desktop {

class Application;

/// What the program knows of alerts while it runs: the book of fired alerts and rules, and the watch that tells on the desktop, or in the
/// window where the desktop takes no messages. The watch runs only when it is switched on in the settings. Main thread; made once the
/// services run.
class AlertDesk : public QObject
{
    Q_OBJECT
public:
    explicit AlertDesk(Application* application);
    ~AlertDesk() override;

    monitoring::AlertsBook* book() { return m_book.get(); }
    monitoring::BackTester* tester() { return m_tester.get(); }
    monitoring::LocalWatch* watch() { return m_watch.get(); }
    monitoring::Systems* systems() { return m_systems; }

private:
    void wireBook();
    void wireWatch();
    void applySettings();
    void tell(const monitoring::WatchFinding& finding);
    QString systemOf(const QString& resourceId) const;

    Application* m_application;
    monitoring::Systems* m_systems;
    std::unique_ptr<monitoring::BackTester> m_tester;
    std::unique_ptr<monitoring::AlertsBook> m_book;
    std::unique_ptr<monitoring::LocalWatch> m_watch;
    std::unique_ptr<QSystemTrayIcon> m_tray;
};

} // namespace desktop
