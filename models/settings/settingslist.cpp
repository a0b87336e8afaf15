// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingslist.h"

#include <QCoreApplication>

namespace settings {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("settings", text);
}

} // namespace

bool Setting::accepts(const QVariant& value) const
{
    switch (kind) {
    case Kind::Switch:
        return value.typeId() == QMetaType::Bool;
    case Kind::Choice:
        for (const Choice& choice : choices) {
            if (value.typeId() == QMetaType::QString && choice.value == value.toString()) {
                return true;
            }
        }
        return false;
    case Kind::Number: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        return isNumber && number >= minimum && number <= maximum;
    }
    }
    return false;
}

QList<Setting> settingsList()
{
    const QString appearance = tr("Appearance");
    const QString playground = tr("Playground");
    return {
        {QStringLiteral("appearance.theme"), Kind::Choice, QStringLiteral("system"), appearance, tr("Theme"),
         tr("“Like the desktop” also follows its wish for high contrast."),
         {{QStringLiteral("system"), tr("Like the desktop")},
          {QStringLiteral("light"), tr("Light")},
          {QStringLiteral("dark"), tr("Dark")},
          {QStringLiteral("high-contrast"), tr("High contrast")}}},
        {QStringLiteral("appearance.textScale"), Kind::Number, 100, appearance, tr("Text size"),
         tr("In percent of the desktop's own text size."), {}, 75, 200, 5, QStringLiteral("%")},
        {QStringLiteral("appearance.reduceMotion"), Kind::Switch, false, appearance, tr("Reduce motion"),
         tr("Indicators stand still.")},
        {QStringLiteral("appearance.language"), Kind::Choice, QStringLiteral("system"), appearance, tr("Language"),
         tr("Takes effect when Pilothouse starts again."),
         {{QStringLiteral("system"), tr("Like the desktop")},
          {QStringLiteral("en"), QStringLiteral("English")},
          {QStringLiteral("ja"), QStringLiteral("日本語")}},
         0, 0, 1, {}, true},
        {QStringLiteral("playground.sendWithEnter"), Kind::Switch, true, playground, tr("Send with Enter"),
         tr("Shift+Enter then starts a new line. When off, Ctrl+Enter sends.")},
        {QStringLiteral("playground.inspectorOpen"), Kind::Switch, true, playground, tr("Show the inspector"),
         tr("The pane with sources, prompt, request, timeline and parameters.")},
    };
}

} // namespace settings
