// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace desktop {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::Options)
};

void declare(QCommandLineParser& parser)
{
    app::CommonOptions::declare(parser);
    parser.addOptions({
        {QStringLiteral("page"), Text::tr("Open this page first."), QStringLiteral("id")},
        {QStringLiteral("theme"), Text::tr("light, dark, high-contrast or system."), QStringLiteral("name")},
        {QStringLiteral("locale"), Text::tr("Language and formats, for example ja or en-GB."), QStringLiteral("tag")},
        {QStringLiteral("read-only"), Text::tr("Change nothing in Azure from this window.")},
        {QStringLiteral("size"), Text::tr("Size of the window, for example 1440x900."), QStringLiteral("WxH")},
        {QStringLiteral("tour"), Text::tr("Open every page filled with data, save its picture and tour.json into DIR, and end."), QStringLiteral("DIR")},
        {QStringLiteral("pages"), Text::tr("Only these pages of the tour, separated by commas."), QStringLiteral("ids")},
        {QStringLiteral("print-start"), Text::tr("Print when the window was painted and when its page is ready.")},
        {{QStringLiteral("h"), QStringLiteral("help")}, Text::tr("Show this text.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, Text::tr("Show the version.")},
    });
}

/// The option, or the variable that mirrors it (`--read-only` is PILOTHOUSE_READ_ONLY).
QString valueOf(const QCommandLineParser& parser, const QString& name)
{
    if (parser.isSet(name)) {
        return parser.value(name);
    }
    const QString variable = QStringLiteral("PILOTHOUSE_") + QString(name).replace(QLatin1Char('-'), QLatin1Char('_')).toUpper();
    return qEnvironmentVariable(variable.toLatin1().constData());
}

/// Without the options that QApplication takes out itself (`-platform xcb`, `-reverse`, ...).
QStringList withoutToolkitOptions(const QStringList& arguments)
{
    static const QStringList withValue{QStringLiteral("-platform"), QStringLiteral("-platformpluginpath"), QStringLiteral("-platformtheme"),
                                       QStringLiteral("-plugin"),   QStringLiteral("-qwindowgeometry"),    QStringLiteral("-qwindowtitle"),
                                       QStringLiteral("-session"),  QStringLiteral("-display"),            QStringLiteral("-geometry"),
                                       QStringLiteral("-style")};
    QStringList rest;
    for (int i = 0; i < arguments.size(); ++i) {
        if (withValue.contains(arguments[i])) {
            ++i;
        } else if (arguments[i] != QLatin1String("-reverse")) {
            rest << arguments[i];
        }
    }
    return rest;
}

Options::Parsed refuse(const QString& text)
{
    return {Options::Outcome::Refuse, text, {}};
}

} // namespace

Options::Parsed Options::parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Control room for generative-AI systems on Azure."));
    declare(parser);
    if (!parser.parse(withoutToolkitOptions(arguments))) {
        return refuse(parser.errorText());
    }
    if (parser.isSet(QStringLiteral("version"))) {
        return {Outcome::Say, QStringLiteral("pilothouse %1").arg(QStringLiteral(PILOTHOUSE_VERSION)), {}};
    }
    if (parser.isSet(QStringLiteral("help"))) {
        return {Outcome::Say, parser.helpText(), {}};
    }
    if (!parser.positionalArguments().isEmpty()) {
        return refuse(Text::tr("Unexpected argument “%1”.").arg(parser.positionalArguments().first()));
    }
    const core::Result<app::CommonOptions> common = app::CommonOptions::read(parser);
    if (!common) {
        return refuse(common.error().message);
    }
    Parsed parsed;
    Options& o = parsed.options;
    o.common = *common;
    o.page = valueOf(parser, QStringLiteral("page"));
    o.theme = valueOf(parser, QStringLiteral("theme"));
    o.locale = valueOf(parser, QStringLiteral("locale"));
    o.readOnly = parser.isSet(QStringLiteral("read-only")) || !valueOf(parser, QStringLiteral("read-only")).isEmpty();
    o.printStart = parser.isSet(QStringLiteral("print-start"));
    o.tour = valueOf(parser, QStringLiteral("tour"));
    o.tourPages = parser.value(QStringLiteral("pages")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    const QStringList themes{QString(), QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("high-contrast"), QStringLiteral("system")};
    if (!themes.contains(o.theme)) {
        return refuse(Text::tr("“%1” is not a theme: light, dark, high-contrast or system.").arg(o.theme));
    }
    const QString size = valueOf(parser, QStringLiteral("size"));
    static const QRegularExpression shape(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const auto match = shape.match(size);
    if (!size.isEmpty() && !match.hasMatch()) {
        return refuse(Text::tr("“%1” is not a size such as 1440x900.").arg(size));
    }
    if (match.hasMatch()) {
        o.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    }
    return parsed;
}

} // namespace desktop
