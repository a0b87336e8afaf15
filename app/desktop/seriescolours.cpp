// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/seriescolours.h"

#include "settings/settings.h"
#include "widgets/charts/chartpalette.h"
#include "widgets/shell/mainwindow.h"

namespace desktop {

using widgets::charts::SeriesStyles;
using widgets::shell::MainWindow;

void keepSeriesColours(settings::Settings* settings, MainWindow* window)
{
    const auto key = QStringLiteral("charts.styles");
    SeriesStyles::instance().restore(QString::fromLatin1(settings->state(key)).split(QLatin1Char(' '), Qt::KeepEmptyParts));
    const auto keep = [settings, key] {
        const QByteArray kept = SeriesStyles::instance().kept().join(QLatin1Char(' ')).toLatin1();
        if (kept != settings->state(key)) {
            settings->setState(key, kept);
        }
    };
    QObject::connect(window, &MainWindow::pageShown, settings, keep); // in case the program ends badly
    QObject::connect(window, &QObject::destroyed, settings, keep);
}

} // namespace desktop
