// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "settings/settingslist.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <optional>

namespace settings {

/// The person's settings and the window's state in one JSON file that is replaced as a whole (a crash leaves the old or the
/// new one). Members unknown to this version survive, and so does the version of a newer program. A damaged file is set aside
/// beside it, and defaults are used; a file that exists but cannot be read is never written over. GUI or main thread.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// Empty `file`: kept in memory only.
    explicit Settings(QString file, QObject* parent = nullptr);

    /// The chosen value, or the declared fallback; what the file holds of another type counts as not chosen. Invalid for keys
    /// that are not declared.
    QVariant value(const QString& key) const;
    /// Values for this run, by key, that win over the file and are not stored (from overridesOf()). Texts that a setting does not
    /// accept are left out and returned.
    QStringList setOverrides(const QHash<QString, QString>& texts);
    bool isOverridden(const QString& key) const { return m_overrides.contains(key); }
    /// The settings that the environment names: `PILOTHOUSE_APPEARANCE_THEME=dark` is "appearance.theme".
    static QHash<QString, QString> overridesOf(const QProcessEnvironment& environment);
    bool isOn(const QString& key) const { return value(key).toBool(); }
    /// Stores an accepted value at once; InvalidInput for unknown keys and unacceptable values, Storage when writing failed
    /// (the value then holds until the program ends).
    core::Result<void> set(const QString& key, const QVariant& value);
    /// Back to the fallback.
    core::Result<void> reset(const QString& key);

    /// State that no person sets: window geometry, splitter positions, last page. Same file, own branch.
    QByteArray state(const QString& key) const;
    void setState(const QString& key, const QByteArray& value);

    /// What was wrong with the file when it was read or last written.
    std::optional<core::Error> problem() const { return m_problem; }

Q_SIGNALS:
    void changed(const QString& key);
    void problemChanged();

private:
    void read();
    core::Result<void> write();
    const Setting* declared(const QString& key) const;

    QString m_file;
    QList<Setting> m_list;
    QJsonObject m_document;
    QHash<QString, QVariant> m_overrides;
    bool m_mayWrite = true; ///< false: the file is there but cannot be read
    std::optional<core::Error> m_problem;
};

} // namespace settings
