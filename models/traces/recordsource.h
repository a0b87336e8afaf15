// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/spans.h"

#include <QDateTime>
#include <QMutex>

class QFile;

namespace traces {

/// Bytes that spans were read from: a file, which stays open, or memory. Any thread.
class RecordBytes
{
public:
    explicit RecordBytes(QByteArray bytes);
    explicit RecordBytes(const QString& path);
    ~RecordBytes();
    /// Empty when they are not there any more; `problem` says why.
    QByteArray read(qint64 offset, qint64 length, QString& problem) const;

private:
    QByteArray m_bytes;
    QString m_path;
    std::unique_ptr<QFile> m_file;
    qint64 m_size = 0;
    QDateTime m_changed;
    mutable QMutex m_mutex;
};

/// What a record of each form says, for SpanDetail. All take what is there and leave out what is not.
void decodeOtlp(const QJsonObject& span, SpanDetail& detail);
QJsonObject decodeOtlpAttributes(const QJsonValue& list); ///< [{key, value}]
void decodeEnvelope(const QJsonObject& envelope, SpanDetail& detail);
/// A row of the App* tables, under the workspace's or the classic names.
void decodeRow(const QJsonObject& row, SpanDetail& detail);

/// Records of a file. Which form one has, its first bytes say.
class FileRecords : public RecordSource
{
public:
    explicit FileRecords(std::shared_ptr<RecordBytes> bytes) : m_bytes(std::move(bytes)) {}
    void fill(SpanDetail& detail, qint64 offset, qint64 length) const override;
    QByteArray record(qint64 offset, qint64 length) const override;

    /// From here on records belong to this resource and scope (OTLP), or to a table with these columns.
    struct Section
    {
        qint64 from = 0;
        qint64 resourceOffset = 0, resourceLength = 0;
        QString scope;
        QStringList columns;
    };
    std::vector<Section> sections; ///< ascending; filled before the source is shared

private:
    const Section* sectionOf(qint64 offset) const;
    std::shared_ptr<RecordBytes> m_bytes;
};

} // namespace traces
