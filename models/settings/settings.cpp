// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include "core/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <algorithm>

namespace settings {

namespace {

const auto settingsBranch = QLatin1String("settings");
const auto stateBranch = QLatin1String("state");
const auto versionMember = QLatin1String("version");
constexpr int kVersion = 1;

/// A name that no earlier damaged file has: the second accident must not take what the first one left.
QString freeName(const QString& file)
{
    const QString plain = file + QStringLiteral(".damaged");
    QString name = plain;
    for (int number = 2; QFile::exists(name); ++number) {
        name = plain + QStringLiteral("-%1").arg(number);
    }
    return name;
}

/// "appearance.textScale" is PILOTHOUSE_APPEARANCE_TEXTSCALE.
QString variableOf(const QString& key)
{
    return QStringLiteral("PILOTHOUSE_") + QString(key).replace(QLatin1Char('.'), QLatin1Char('_')).toUpper();
}

/// What a text means for a setting; invalid when nothing.
QVariant valueOf(const Setting& setting, const QString& text)
{
    if (setting.kind == Kind::Choice) {
        return text;
    }
    if (setting.kind == Kind::Number) {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        return isNumber ? QVariant(number) : QVariant();
    }
    const QString word = text.toLower();
    if (word == QLatin1String("1") || word == QLatin1String("true") || word == QLatin1String("on")) {
        return true;
    }
    const bool off = word == QLatin1String("0") || word == QLatin1String("false") || word == QLatin1String("off");
    return off ? QVariant(false) : QVariant();
}

} // namespace

Settings::Settings(QString file, QObject* parent) : QObject(parent), m_file(std::move(file)), m_list(settingsList())
{
    read();
}

void Settings::read()
{
    if (m_file.isEmpty()) {
        return;
    }
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly)) {
        if (file.exists()) { // not ours to replace by defaults
            m_mayWrite = false;
            m_problem = core::Error::make(core::ErrorKind::Storage, file.errorString(), m_file);
        }
        return;
    }
    core::Result<QJsonObject> parsed = core::json::parseObject(file.readAll(), m_file);
    if (parsed) {
        m_document = *parsed;
        return;
    }
    const QString aside = freeName(m_file);
    file.close();
    m_mayWrite = QFile::rename(m_file, aside);
    m_problem = core::Error::make(core::ErrorKind::Storage,
                                  tr("The settings file was damaged; the defaults are used. The damaged file is kept as %1.").arg(aside),
                                  m_file);
}

const Setting* Settings::declared(const QString& key) const
{
    for (const Setting& setting : m_list) {
        if (setting.key == key) {
            return &setting;
        }
    }
    return nullptr;
}

QVariant Settings::value(const QString& key) const
{
    const Setting* setting = declared(key);
    if (!setting) {
        return {};
    }
    const auto forced = m_overrides.constFind(key);
    if (forced != m_overrides.constEnd()) {
        return *forced;
    }
    QVariant stored = m_document.value(settingsBranch).toObject().value(key).toVariant();
    if (setting->kind == Kind::Number && stored.typeId() == QMetaType::Double) {
        stored = stored.toInt();
    }
    return setting->accepts(stored) ? stored : setting->fallback;
}

QStringList Settings::setOverrides(const QHash<QString, QString>& texts)
{
    QStringList refused;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        const Setting* setting = declared(it.key());
        const QVariant value = setting ? valueOf(*setting, it.value()) : QVariant();
        if (!setting || !value.isValid() || !setting->accepts(value)) {
            refused.append(it.key());
            continue;
        }
        m_overrides.insert(it.key(), value);
        Q_EMIT changed(it.key());
    }
    return refused;
}

QHash<QString, QString> Settings::overridesOf(const QProcessEnvironment& environment)
{
    QHash<QString, QString> texts;
    for (const Setting& setting : settingsList()) {
        const QString variable = variableOf(setting.key);
        if (environment.contains(variable)) {
            texts.insert(setting.key, environment.value(variable));
        }
    }
    return texts;
}

core::Result<void> Settings::set(const QString& key, const QVariant& value)
{
    const Setting* setting = declared(key);
    if (!setting || !setting->accepts(value)) {
        return core::failure(core::ErrorKind::InvalidInput, tr("The setting “%1” cannot have this value.").arg(key), key);
    }
    if (!isOverridden(key) && this->value(key) == value) {
        return core::Result<void>::ok();
    }
    m_overrides.remove(key); // the person decides anew
    QJsonObject branch = m_document.value(settingsBranch).toObject();
    branch.insert(key, QJsonValue::fromVariant(value));
    m_document.insert(settingsBranch, branch);
    core::Result<void> written = write();
    Q_EMIT changed(key);
    return written;
}

core::Result<void> Settings::reset(const QString& key)
{
    QJsonObject branch = m_document.value(settingsBranch).toObject();
    if (!branch.contains(key)) {
        return core::Result<void>::ok();
    }
    branch.remove(key);
    m_document.insert(settingsBranch, branch);
    core::Result<void> written = write();
    Q_EMIT changed(key);
    return written;
}

QByteArray Settings::state(const QString& key) const
{
    const QString text = m_document.value(stateBranch).toObject().value(key).toString();
    return QByteArray::fromBase64(text.toLatin1());
}

void Settings::setState(const QString& key, const QByteArray& value)
{
    if (state(key) == value) {
        return;
    }
    QJsonObject branch = m_document.value(stateBranch).toObject();
    branch.insert(key, QString::fromLatin1(value.toBase64()));
    m_document.insert(stateBranch, branch);
    const core::Result<void> written = write(); // a failure is told through problemChanged()
    Q_UNUSED(written)
}

core::Result<void> Settings::write()
{
    if (m_file.isEmpty()) {
        return core::Result<void>::ok();
    }
    if (!m_mayWrite) {
        return core::failure(*m_problem);
    }
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    m_document.insert(versionMember, std::max(kVersion, m_document.value(versionMember).toInt()));
    QSaveFile file(m_file);
    const QByteArray text = QJsonDocument(m_document).toJson();
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        if (m_problem) {
            m_problem.reset();
            Q_EMIT problemChanged();
        }
        return core::Result<void>::ok();
    }
    m_problem = core::Error::make(core::ErrorKind::Storage, file.errorString(), m_file);
    Q_EMIT problemChanged();
    return core::failure(*m_problem);
}

} // namespace settings
