// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace audit {

enum class SettingKind { Pattern, List, Regions, Zones, Number, Date, Switch };

/// A setting that rules may read as `$config.NAME`.
struct Setting
{
    QString name;
    SettingKind kind = SettingKind::Pattern;
    QString standard; ///< value as text when nobody set one
    QString meaning;
    QStringList otherNames;
};

/// Values of the settings for one evaluation. A value type.
class Configuration
{
public:
    /// The settings that ship with the app, all at their standard.
    Configuration();
    static const QList<Setting>& settings();
    static const Setting* find(const QString& name);

    /// `NAME=value; NAME=value`, and `now=DATE` for the clock. Unknown names are kept, since an own rule may read them; a part without `=` is InvalidInput.
    core::Result<void> read(const QString& text);
    /// The members of an object: strings, numbers, switches or lists of strings. `now` as above.
    core::Result<void> read(const QJsonObject& object);
    void set(const QString& name, const QString& value);

    QString text(const QString& name) const;
    QStringList list(const QString& name) const; ///< parts between commas, without blanks around them
    bool isSet(const QString& name) const { return !text(name).isEmpty(); }
    bool isOn(const QString& name) const { return text(name).compare(QLatin1String("true"), Qt::CaseInsensitive) == 0; }
    SettingKind kind(const QString& name) const;
    /// The clock of rules about dates, UTC; invalid until set: then evaluations take the time that they are given.
    QDateTime now() const { return m_now; }
    void setNow(const QDateTime& now) { m_now = now.toUTC(); }

private:
    QHash<QString, QString> m_values; // name in lower case
    QDateTime m_now;
};

/// A region's name without blanks and case, as Azure spells it both ways.
QString regionKey(const QString& region);

} // namespace audit
