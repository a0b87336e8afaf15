// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/draftstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace logs {

namespace {

constexpr int kDelayMs = 250;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(logs::DraftStore)
};

QJsonObject toJson(const Draft& draft)
{
    return {{QStringLiteral("id"), draft.id},       {QStringLiteral("title"), draft.title}, {QStringLiteral("text"), draft.text},
            {QStringLiteral("scope"), draft.scope}, {QStringLiteral("range"), draft.range}, {QStringLiteral("file"), draft.file},
            {QStringLiteral("cursor"), draft.cursor}};
}

Draft fromJson(const QJsonObject& json)
{
    Draft draft;
    draft.id = json.value(QLatin1String("id")).toString();
    draft.title = json.value(QLatin1String("title")).toString();
    draft.text = json.value(QLatin1String("text")).toString();
    draft.scope = json.value(QLatin1String("scope")).toString();
    draft.range = json.value(QLatin1String("range")).toString();
    draft.file = json.value(QLatin1String("file")).toString();
    draft.cursor = json.value(QLatin1String("cursor")).toInt();
    return draft;
}

core::Result<void> replace(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The open queries could not be kept: %1").arg(file.errorString()), path);
    }
    return core::Result<void>::ok();
}

} // namespace

DraftStore::DraftStore(QString file, QObject* parent) : QObject(parent), m_file(std::move(file))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDelayMs);
    m_disk.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::writeBehind);
    read();
}

DraftStore::~DraftStore()
{
    (void)flush();
}

void DraftStore::read()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    QJsonParseError problem;
    const QJsonObject document = QJsonDocument::fromJson(file.readAll(), &problem).object();
    file.close();
    if (problem.error != QJsonParseError::NoError) { // set aside instead of written over
        QFile::remove(m_file + QStringLiteral(".damaged"));
        QFile::rename(m_file, m_file + QStringLiteral(".damaged"));
        return;
    }
    const QJsonArray tabs = document.value(QLatin1String("tabs")).toArray();
    for (const QJsonValue& tab : tabs) {
        const Draft draft = fromJson(tab.toObject());
        if (!draft.id.isEmpty()) {
            m_drafts << draft;
        }
    }
    m_current = document.value(QLatin1String("current")).toString();
}

void DraftStore::later()
{
    m_isDirty = true;
    if (!m_timer.isActive()) { // not started anew, so that steady typing is written too
        m_timer.start();
    }
}

void DraftStore::put(const Draft& draft)
{
    for (Draft& known : m_drafts) {
        if (known.id == draft.id) {
            if (known != draft) {
                known = draft;
                later();
            }
            return;
        }
    }
    m_drafts << draft;
    later();
}

void DraftStore::remove(const QString& id)
{
    if (m_drafts.removeIf([&](const Draft& draft) { return draft.id == id; }) > 0) {
        later();
    }
}

void DraftStore::setCurrent(const QString& id)
{
    if (m_current != id) {
        m_current = id;
        later();
    }
}

void DraftStore::reorder(const QStringList& ids)
{
    std::stable_sort(m_drafts.begin(), m_drafts.end(), [&](const Draft& a, const Draft& b) { return ids.indexOf(a.id) < ids.indexOf(b.id); });
    later();
}

QByteArray DraftStore::document() const
{
    QJsonArray tabs;
    for (const Draft& draft : m_drafts) {
        tabs.append(toJson(draft));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), 1}, {QStringLiteral("current"), m_current}, {QStringLiteral("tabs"), tabs}}).toJson();
}

void DraftStore::writeBehind()
{
    if (!m_isDirty || m_file.isEmpty()) {
        return;
    }
    m_isDirty = false;
    using Written = core::Result<void>;
    auto* watcher = new QFutureWatcher<Written>(this);
    connect(watcher, &QFutureWatcher<Written>::finished, this, [this, watcher] {
        const Written written = watcher->result();
        watcher->deleteLater();
        if (!written) {
            m_isDirty = true; // kept for the next time
            Q_EMIT failed(written.error());
        }
    });
    m_writing = QtConcurrent::run(&m_disk, replace, m_file, document());
    watcher->setFuture(m_writing);
}

core::Result<void> DraftStore::flush()
{
    m_timer.stop();
    m_disk.waitForDone(); // an older state must not come after this one
    if (m_writing.isValid() && !m_writing.result()) {
        m_isDirty = true; // its report is still on the way
    }
    if (!m_isDirty || m_file.isEmpty()) {
        return core::Result<void>::ok();
    }
    const core::Result<void> written = replace(m_file, document());
    m_isDirty = !written;
    return written;
}

} // namespace logs
