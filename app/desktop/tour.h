// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/tourstops.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QObject>

namespace desktop {

/// Walks through every stop, waits until it has its data, saves a picture of each and tour.json, and ends the
/// program: 0, or 1 when a page showed an error, did not get ready, or Qt warned.
class Tour : public QObject
{
    Q_OBJECT
public:
    explicit Tour(Application* application, QObject* parent = nullptr);
    void start();

Q_SIGNALS:
    /// The exit status of the program.
    void ended(int status);

private:
    QCoro::Task<> walk();
    QCoro::Task<bool> waitFor(std::function<bool()> condition, int milliseconds);
    QCoro::Task<> visit(TourStop stop);
    bool saveList() const;

    Application* m_application;
    QJsonArray m_list;
    QStringList m_early; ///< warnings from before the first stop
    bool m_failed = false;
};

/// The window with whatever dialog lies over it.
QPixmap pictureOf(QWidget* window);

} // namespace desktop
