// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/configuration.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace audit {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::Configuration)
};

SettingKind kindFrom(const QString& word)
{
    static const QHash<QString, SettingKind> kinds = {{QStringLiteral("pattern"), SettingKind::Pattern}, {QStringLiteral("list"), SettingKind::List},
                                                      {QStringLiteral("regions"), SettingKind::Regions}, {QStringLiteral("zones"), SettingKind::Zones},
                                                      {QStringLiteral("number"), SettingKind::Number},   {QStringLiteral("date"), SettingKind::Date},
                                                      {QStringLiteral("switch"), SettingKind::Switch}};
    return kinds.value(word, SettingKind::Pattern);
}

QList<Setting> readSettings()
{
    QList<Setting> settings;
    QFile file(QStringLiteral(":/audit/settings.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return settings;
    }
    const QJsonArray array = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue& each : array) {
        Setting setting;
        setting.name = each[QLatin1String("name")].toString();
        setting.kind = kindFrom(each[QLatin1String("kind")].toString());
        setting.standard = each[QLatin1String("default")].toString();
        setting.meaning = each[QLatin1String("meaning")].toString();
        const QJsonArray others = each[QLatin1String("otherNames")].toArray();
        for (const QJsonValue& other : others) {
            setting.otherNames << other.toString();
        }
        settings << setting;
    }
    return settings;
}

QString textOf(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue& each : array) {
            parts << textOf(each);
        }
        return parts.join(u',');
    }
    return value.toVariant().toString();
}

QDateTime timeFrom(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (time.isValid() && time.timeSpec() == Qt::LocalTime) {
        time.setTimeSpec(Qt::UTC);
    }
    return time.toUTC();
}

} // namespace

QString regionKey(const QString& region)
{
    QString key = region.toLower();
    key.remove(u' ');
    return key;
}

Configuration::Configuration() = default;

const QList<Setting>& Configuration::settings()
{
    static const QList<Setting> settings = readSettings();
    return settings;
}

const Setting* Configuration::find(const QString& name)
{
    const auto isCalled = [&name](const Setting& setting) {
        return setting.name.compare(name, Qt::CaseInsensitive) == 0 || setting.otherNames.contains(name, Qt::CaseInsensitive);
    };
    const auto found = std::find_if(settings().begin(), settings().end(), isCalled);
    return found == settings().end() ? nullptr : &*found;
}

void Configuration::set(const QString& name, const QString& value)
{
    const Setting* const setting = find(name);
    m_values.insert((setting == nullptr ? name : setting->name).toLower(), value.trimmed());
}

core::Result<void> Configuration::read(const QString& text)
{
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const qsizetype sign = part.indexOf(u'=');
        const QString name = part.left(sign).trimmed();
        if (part.trimmed().isEmpty()) {
            continue;
        }
        if (sign < 1 || name.isEmpty()) {
            return core::failure(core::ErrorKind::InvalidInput, Text::tr("\"%1\" is no setting. Write NAME=value, with a semicolon between settings.").arg(part.trimmed().left(80)));
        }
        if (name.compare(QLatin1String("now"), Qt::CaseInsensitive) == 0) {
            const QDateTime time = timeFrom(part.mid(sign + 1).trimmed());
            if (!time.isValid()) {
                return core::failure(core::ErrorKind::InvalidInput, Text::tr("\"%1\" is no date. Write it as 2026-07-09 or 2026-07-09T12:00:00Z.").arg(part.mid(sign + 1).trimmed().left(80)));
            }
            m_now = time;
            continue;
        }
        set(name, part.mid(sign + 1));
    }
    return core::Result<void>::ok();
}

core::Result<void> Configuration::read(const QJsonObject& object)
{
    for (auto each = object.begin(); each != object.end(); ++each) {
        if (each.key().compare(QLatin1String("now"), Qt::CaseInsensitive) == 0) {
            const core::Result<void> read = this->read(QStringLiteral("now=") + each.value().toString());
            if (!read) {
                return read;
            }
            continue;
        }
        set(each.key(), textOf(each.value()));
    }
    return core::Result<void>::ok();
}

QString Configuration::text(const QString& name) const
{
    const Setting* const setting = find(name);
    const auto own = m_values.constFind((setting == nullptr ? name : setting->name).toLower());
    if (own != m_values.constEnd()) {
        return *own;
    }
    return setting == nullptr ? QString() : setting->standard;
}

QStringList Configuration::list(const QString& name) const
{
    QStringList parts;
    for (const QString& each : text(name).split(u',', Qt::SkipEmptyParts)) {
        if (!each.trimmed().isEmpty()) {
            parts << each.trimmed();
        }
    }
    return parts;
}

SettingKind Configuration::kind(const QString& name) const
{
    const Setting* const setting = find(name);
    return setting == nullptr ? SettingKind::Pattern : setting->kind;
}

} // namespace audit
