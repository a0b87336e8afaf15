// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include "core/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace settings {

namespace {

const auto settingsBranch = QLatin1String("settings");
const auto stateBranch = QLatin1String("state");

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
        return;
    }
    core::Result<QJsonObject> parsed = core::json::parseObject(file.readAll(), m_file);
    if (parsed) {
        m_document = *parsed;
        return;
    }
    const QString aside = m_file + QStringLiteral(".damaged");
    QFile::remove(aside);
    file.close();
    QFile::rename(m_file, aside);
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
    QVariant stored = m_document.value(settingsBranch).toObject().value(key).toVariant();
    if (setting->kind == Kind::Number && stored.typeId() == QMetaType::Double) {
        stored = stored.toInt();
    }
    return setting->accepts(stored) ? stored : setting->fallback;
}

core::Result<void> Settings::set(const QString& key, const QVariant& value)
{
    const Setting* setting = declared(key);
    if (!setting || !setting->accepts(value)) {
        return core::failure(core::ErrorKind::InvalidInput, tr("The setting “%1” cannot have this value.").arg(key), key);
    }
    if (this->value(key) == value) {
        return core::Result<void>::ok();
    }
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
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    m_document.insert(QLatin1String("version"), 1);
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
