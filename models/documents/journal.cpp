// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/journal.h"

#include "core/json.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace documents {

namespace {

QByteArray lineOf(const QString& file, const Journal::Entry& entry)
{
    QJsonObject line{{QStringLiteral("path"), file},
                     {QStringLiteral("hash"), QString::fromLatin1(entry.hash)},
                     {QStringLiteral("chunks"), entry.chunks}};
    if (!entry.isWhole()) {
        line.insert(QStringLiteral("done"), entry.done);
    }
    return core::json::compact(line) + '\n';
}

} // namespace

Journal::Journal(QString path) : m_path(std::move(path)), m_file(m_path) {}

core::Error Journal::problem(const QString& message) const
{
    return core::Error::make(core::ErrorKind::Storage, message, m_path);
}

void Journal::read()
{
    m_entries.clear();
    m_lines = 0;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        const QString path = line.value(QLatin1String("path")).toString();
        if (!path.isEmpty()) {
            m_entries.insert(path, {line.value(QLatin1String("hash")).toString().toLatin1(),
                                    line.value(QLatin1String("chunks")).toInt(), line.value(QLatin1String("done")).toInt(-1)});
        }
        ++m_lines;
    }
}

core::Result<void> Journal::open()
{
    if (m_path.isEmpty()) {
        return core::Result<void>::ok();
    }
    read();
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        return problem(m_file.errorString());
    }
    // A line that a crash cut short must not swallow the next one.
    if (m_file.size() > 0) {
        m_file.write("\n");
    }
    return core::Result<void>::ok();
}

const Journal::Entry* Journal::find(const QString& file) const
{
    const auto it = m_entries.constFind(file);
    return it == m_entries.constEnd() ? nullptr : &*it;
}

core::Result<void> Journal::record(const QString& file, const Entry& entry)
{
    m_entries.insert(file, entry);
    ++m_lines;
    if (!m_file.isOpen()) {
        return core::Result<void>::ok();
    }
    if (m_file.write(lineOf(file, entry)) < 0 || !m_file.flush()) {
        return problem(m_file.errorString());
    }
    return core::Result<void>::ok();
}

core::Result<void> Journal::clear()
{
    m_entries.clear();
    m_lines = 0;
    if (m_file.isOpen() && !m_file.resize(0)) {
        return problem(m_file.errorString());
    }
    return core::Result<void>::ok();
}

core::Result<void> Journal::compact()
{
    if (!m_file.isOpen() || m_lines <= m_entries.size()) {
        return core::Result<void>::ok();
    }
    m_file.close();
    QSaveFile fresh(m_path);
    if (!fresh.open(QIODevice::WriteOnly)) {
        return problem(fresh.errorString());
    }
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        fresh.write(lineOf(it.key(), it.value()));
    }
    if (!fresh.commit()) {
        return problem(fresh.errorString());
    }
    m_lines = m_entries.size();
    return core::Result<void>::ok();
}

} // namespace documents
