// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "logs/timerange.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace logs {

/// One tab of the page as it was left.
struct Draft
{
    QString id;     ///< stays the same while the tab lives
    QString title;  ///< given by the person or the file; empty: from the query
    QString text;
    QString scope;  ///< resource id; empty: the first
    QString range = QStringLiteral("P1D"); ///< TimeRange::iso()
    QString file;   ///< saved query that it came from
    int cursor = 0;
    friend bool operator==(const Draft&, const Draft&) = default;
};

/// The tabs with what was typed in them, in one file that is replaced as a whole a moment after each change, so that a crash, a pulled
/// plug or a restart loses at most that moment. GUI thread.
class DraftStore : public QObject
{
    Q_OBJECT
public:
    /// Empty `file`: kept in memory only.
    explicit DraftStore(QString file, QObject* parent = nullptr);
    ~DraftStore() override;

    const QList<Draft>& drafts() const { return m_drafts; }
    QString current() const { return m_current; }
    /// Adds or replaces by id.
    void put(const Draft& draft);
    void remove(const QString& id);
    void setCurrent(const QString& id);
    void reorder(const QStringList& ids);
    /// Writes what waits now, and waits for the disk: for the end of the program. Otherwise a worker writes.
    core::Result<void> flush();

Q_SIGNALS:
    void failed(const core::Error& error);

private:
    void read();
    void later();
    void writeBehind();
    QByteArray document() const;

    QString m_file;
    QList<Draft> m_drafts;
    QString m_current;
    QTimer m_timer;
    bool m_isDirty = false;
    QFuture<core::Result<void>> m_writing; ///< the last one
    QThreadPool m_disk; ///< one thread, so that the file is replaced in order
};

} // namespace logs
