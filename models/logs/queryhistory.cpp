// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/queryhistory.h"

#include "logs/querytext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

namespace logs {

namespace {

constexpr qint64 kLargestFile = 1024 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(logs::SavedQueries)
};

QByteArray lineOf(const PastQuery& query)
{
    const QJsonObject line{{QStringLiteral("at"), query.at.toUTC().toString(Qt::ISODateWithMs)}, {QStringLiteral("text"), query.text},
                           {QStringLiteral("scope"), query.scope}, {QStringLiteral("scopeName"), query.scopeName}, {QStringLiteral("range"), query.range},
                           {QStringLiteral("rows"), query.rows}, {QStringLiteral("durationMs"), query.durationMs}, {QStringLiteral("failed"), query.hasFailed}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

PastQuery queryOf(const QJsonObject& line)
{
    PastQuery query;
    query.at = QDateTime::fromString(line.value(QLatin1String("at")).toString(), Qt::ISODateWithMs);
    query.text = line.value(QLatin1String("text")).toString();
    query.scope = line.value(QLatin1String("scope")).toString();
    query.scopeName = line.value(QLatin1String("scopeName")).toString();
    query.range = line.value(QLatin1String("range")).toString();
    query.rows = line.value(QLatin1String("rows")).toInteger();
    query.durationMs = line.value(QLatin1String("durationMs")).toDouble();
    query.hasFailed = line.value(QLatin1String("failed")).toBool();
    return query;
}

void readFolder(const QString& folder, bool isBuiltIn, QList<SavedQuery>& found)
{
    const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("*.kql")}, QDir::Files, QDir::Name | QDir::IgnoreCase);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (info.size() > kLargestFile || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        SavedQuery query;
        query.name = info.completeBaseName();
        query.path = info.filePath();
        query.text = QString::fromUtf8(file.readAll());
        query.title = query.text.trimmed().startsWith(QLatin1String("//")) ? titleOf(query.text) : query.name;
        query.isBuiltIn = isBuiltIn;
        found << query;
    }
}

} // namespace

QueryHistory::QueryHistory(QString file) : m_file(std::move(file))
{
    QFile lines(m_file);
    if (m_file.isEmpty() || !lines.open(QIODevice::ReadOnly)) {
        return;
    }
    while (!lines.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(lines.readLine(4 * 1024 * 1024)).object();
        if (!line.isEmpty()) { // the last line of a crash may be cut
            insert(queryOf(line));
        }
        ++m_lines;
    }
}

void QueryHistory::insert(const PastQuery& query)
{
    m_entries.removeIf([&](const PastQuery& known) { return known.text == query.text && known.scope == query.scope; });
    m_entries.prepend(query);
    if (m_entries.size() > kMost) {
        m_entries.removeLast();
    }
}

void QueryHistory::add(const PastQuery& query)
{
    insert(query);
    if (m_file.isEmpty()) {
        return;
    }
    if (++m_lines > 4 * kMost) {
        rewrite();
        m_lines = int(m_entries.size());
        return;
    }
    QDir().mkpath(QFileInfo(m_file).path());
    QFile file(m_file);
    if (file.open(QIODevice::WriteOnly | QIODevice::Append)) {
        file.write(lineOf(query));
    }
}

void QueryHistory::rewrite() const
{
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        for (auto it = m_entries.rbegin(); it != m_entries.rend(); ++it) {
            file.write(lineOf(*it));
        }
        file.commit();
    }
}

void QueryHistory::clear()
{
    m_entries.clear();
    m_lines = 0;
    QFile::remove(m_file);
}

SavedQueries::SavedQueries(QString folder, QString builtIn) : m_folder(std::move(folder)), m_builtIn(std::move(builtIn)) {}

QList<SavedQuery> SavedQueries::list() const
{
    QList<SavedQuery> found;
    if (!m_folder.isEmpty()) {
        readFolder(m_folder, false, found);
    }
    readFolder(m_builtIn, true, found);
    return found;
}

QString SavedQueries::save(const QString& name, const QString& text, QString& problem) const
{
    static const QRegularExpression unsafe(QStringLiteral(R"([\x00-\x1f/\\:*?"<>|]+)"));
    QString safe = QString(name).replace(unsafe, QStringLiteral("-")).trimmed().left(120);
    while (safe.startsWith(QLatin1Char('.'))) {
        safe = safe.mid(1);
    }
    if (safe.isEmpty()) {
        problem = Text::tr("A name is needed.");
        return {};
    }
    QDir().mkpath(m_folder);
    QSaveFile file(m_folder + QLatin1Char('/') + safe + QStringLiteral(".kql"));
    QByteArray bytes = text.toUtf8();
    if (!bytes.endsWith('\n')) {
        bytes += '\n';
    }
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        problem = Text::tr("The query could not be saved: %1").arg(file.errorString());
        return {};
    }
    return file.fileName();
}

bool SavedQueries::remove(const QString& path) const
{
    return !path.startsWith(QLatin1Char(':')) && QFileInfo(path).dir() == QDir(m_folder) && QFile::remove(path);
}

} // namespace logs
