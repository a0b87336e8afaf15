// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QVariant>

namespace settings {

enum class Kind { Switch, Choice, Number, Text };

/// One value of a choice and what people call it.
struct Choice
{
    QString value;
    QString label;
};

/// A setting, declared once: its key in the file, its type, what is used when nothing was chosen, and its words.
struct Setting
{
    QString key; ///< "appearance.theme"
    Kind kind = Kind::Switch;
    QVariant fallback; ///< bool, QString, int or QString, by kind
    QString group;
    QString label;
    QString help = {};
    QList<Choice> choices = {};
    int minimum = 0;
    int maximum = 0;
    int step = 1;
    QString unit = {};
    bool needsRestart = false;
    QString pattern = {};     ///< Text: what the whole of it must match; the empty text is always accepted
    QString placeholder = {}; ///< Text: an example

    /// Whether `value` may be stored.
    bool accepts(const QVariant& value) const;
};

/// Every setting, in the order of the settings page. Texts in the language of the moment.
QList<Setting> settingsList();

} // namespace settings
