// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>
#include <QString>
#include <functional>

namespace desktop {

class Application;

/// One picture of the tour.
struct TourStop
{
    QString id;   ///< also the picture's name
    QString page; ///< the page that has to be among `--pages`
    QString title;
    std::function<void()> enter;
    std::function<bool()> isReady = {}; ///< absent: the page's own
    std::function<void()> leave = {};
    bool showsError = false; ///< the error is what the picture is about
};

/// Every page, and states of it worth a picture, in an order in which each finds what it needs.
QList<TourStop> tourStops(Application* application);

} // namespace desktop
