// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace logs {

/// One query that was run.
struct PastQuery
{
    QDateTime at; ///< UTC
    QString text, scope, scopeName, range;
    qint64 rows = 0;
    double durationMs = 0;
    bool hasFailed = false;
};

/// The last queries, newest first, one JSON object a line in a file that is appended to. GUI thread.
class QueryHistory
{
public:
    static constexpr int kMost = 300;
    /// Empty `file`: kept in memory only.
    explicit QueryHistory(QString file);
    /// The same query on the same scope moves up instead of standing there twice.
    void add(const PastQuery& query);
    const QList<PastQuery>& entries() const { return m_entries; }
    /// Forgets everything, on disk too.
    void clear();

private:
    void insert(const PastQuery& query);
    void rewrite() const;
    QString m_file;
    QList<PastQuery> m_entries;
    int m_lines = 0; ///< in the file
};

/// A saved query: a .kql file of the person's folder, or one that came with the app.
struct SavedQuery
{
    QString name;  ///< file name without its ending
    QString title; ///< first comment line, or the name
    QString path;
    QString text;
    bool isBuiltIn = false;
};

/// Queries as files, so that they can be shared, searched and kept under version control. GUI thread.
class SavedQueries
{
public:
    /// `builtIn` is a folder of the app's resources, which need not exist.
    explicit SavedQueries(QString folder, QString builtIn = QStringLiteral(":/queries"));
    /// The person's by name, then the built-in ones; read anew each time. Files beyond 1 MB are left out.
    QList<SavedQuery> list() const;
    /// Writes `name`.kql as a whole; characters that file systems do not take become dashes. The path, or empty and why in `problem`.
    QString save(const QString& name, const QString& text, QString& problem) const;
    bool remove(const QString& path) const;
    const QString& folder() const { return m_folder; }

private:
    QString m_folder;
    QString m_builtIn;
};

} // namespace logs
