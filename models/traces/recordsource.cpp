// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/recordsource.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <algorithm>

namespace traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(traces::RecordSource)
};

constexpr qint64 kLongest = 64 * 1024 * 1024;

} // namespace

RecordBytes::RecordBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}

RecordBytes::RecordBytes(const QString& path) : m_path(path), m_file(std::make_unique<QFile>(path))
{
    if (m_file->open(QIODevice::ReadOnly)) {
        m_size = m_file->size();
        m_changed = QFileInfo(path).lastModified();
    }
}

RecordBytes::~RecordBytes() = default;

QByteArray RecordBytes::read(qint64 offset, qint64 length, QString& problem) const
{
    if (!m_file) {
        return m_bytes.mid(offset, length);
    }
    const QMutexLocker lock(&m_mutex);
    const QFileInfo now(m_path);
    if (!m_file->isOpen() || !now.exists() || now.size() < m_size || now.lastModified() != m_changed) {
        problem = Text::tr("The file has changed since it was opened; open it again to see what this span says.");
        return {};
    }
    if (length > kLongest || !m_file->seek(offset)) {
        problem = Text::tr("The record cannot be read.");
        return {};
    }
    return m_file->read(length);
}

const FileRecords::Section* FileRecords::sectionOf(qint64 offset) const
{
    const auto behind = std::upper_bound(sections.begin(), sections.end(), offset, [](qint64 wanted, const Section& section) { return wanted < section.from; });
    return behind == sections.begin() ? nullptr : &*std::prev(behind);
}

QByteArray FileRecords::record(qint64 offset, qint64 length) const
{
    QString problem;
    return m_bytes->read(offset, length, problem);
}

void FileRecords::fill(SpanDetail& detail, qint64 offset, qint64 length) const
{
    const QByteArray json = m_bytes->read(offset, length, detail.problem);
    if (json.isEmpty()) {
        return;
    }
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const Section* const section = sectionOf(offset);
    if (document.isArray() && section) {
        const QJsonArray cells = document.array();
        QJsonObject row;
        for (qsizetype i = 0; i < std::min<qsizetype>(cells.size(), section->columns.size()); ++i) {
            row.insert(section->columns.at(i), cells.at(i));
        }
        decodeRow(row, detail);
        return;
    }
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("data")).isObject()) {
        decodeEnvelope(object, detail);
    } else if (object.contains(QLatin1String("traceId")) || object.contains(QLatin1String("trace_id")) || object.contains(QLatin1String("spanId"))) {
        decodeOtlp(object, detail);
        if (section) {
            detail.scope = section->scope;
            const QByteArray resource = section->resourceLength > 0 ? m_bytes->read(section->resourceOffset, section->resourceLength, detail.problem) : QByteArray();
            detail.resource = decodeOtlpAttributes(QJsonDocument::fromJson(resource).object().value(QLatin1String("attributes")));
        }
    } else {
        decodeRow(object, detail);
    }
}

} // namespace traces
