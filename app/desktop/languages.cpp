// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/languages.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace desktop {

void installLanguage(QApplication* application, const QString& tag)
{
    const bool system = tag.isEmpty() || tag == QLatin1String("system");
    const QLocale locale = system ? QLocale::system() : QLocale(tag);
    QLocale::setDefault(locale);
    auto* qt = new QTranslator(application);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(qt);
    }
    auto* english = new QTranslator(application);
    if (english->load(QStringLiteral(":/i18n/pilothouse_en.qm"))) {
        QCoreApplication::installTranslator(english);
    }
    auto* own = new QTranslator(application);
    if (own->load(locale, QStringLiteral("pilothouse"), QStringLiteral("_"), QStringLiteral(":/i18n"))) {
        QCoreApplication::installTranslator(own); // the last one installed is asked first
    }
    if (!QGuiApplication::isRightToLeft()) { // `-reverse` stays
        QApplication::setLayoutDirection(locale.textDirection());
    }
}

} // namespace desktop
