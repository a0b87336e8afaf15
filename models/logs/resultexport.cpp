// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/resultexport.h"

#include "logs/cells.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <cmath>

namespace logs {

namespace {

using kql::Type;

constexpr qsizetype kPiece = 256 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(logs::ResultExport)
};

QByteArray jsonText(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

QByteArray jsonCell(const kql::ColumnVector& column, size_t row)
{
    if (column.isNull(row)) {
        return "null";
    }
    switch (column.type()) {
    case Type::Bool:
    case Type::Int:
    case Type::Long: return cellText(column, row).toLatin1();
    case Type::Real:
    case Type::Decimal: {
        const double value = column.reals()[row];
        return std::isfinite(value) ? numberText(value).toLatin1() : jsonText(numberText(value));
    }
    case Type::Dynamic: {
        const QString text = cellText(column, row);
        const QByteArray utf8 = text.toUtf8();
        QJsonParseError problem;
        QJsonDocument::fromJson("[" + utf8 + "]", &problem);
        return problem.error == QJsonParseError::NoError ? utf8 : jsonText(text);
    }
    default: return jsonText(cellText(column, row));
    }
}

class Writer
{
public:
    explicit Writer(const ExportTask& task) : m_task(task), m_columns(task.columns)
    {
        for (int i = 0; task.columns.isEmpty() && i < task.table->columns.size(); ++i) {
            m_columns << i;
        }
        for (const int column : std::as_const(m_columns)) {
            m_names << jsonText(task.table->columns[column].name) + ':';
        }
    }
    QByteArray head() const
    {
        if (m_task.format == ExportFormat::Json) {
            return "[";
        }
        QStringList names;
        for (const int column : m_columns) {
            names << csvCell(m_task.table->columns[column].name, true);
        }
        return names.join(QLatin1Char(',')).toUtf8() + "\r\n";
    }
    void row(size_t row, bool isFirst, QByteArray& out) const
    {
        if (m_task.format == ExportFormat::Json) {
            out += isFirst ? "\n{" : ",\n{";
        }
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            const kql::ColumnRef& column = m_task.table->data[size_t(m_columns[i])];
            if (i > 0) {
                out += ',';
            }
            if (m_task.format == ExportFormat::Json) {
                out += m_names[i] + (column ? jsonCell(*column, row) : QByteArray("null"));
            } else if (column) {
                out += csvCell(cellText(*column, row), column->hasDictionary()).toUtf8();
            }
        }
        out += m_task.format == ExportFormat::Json ? "}" : "\r\n";
    }
    QByteArray tail() const { return m_task.format == ExportFormat::Json ? QByteArrayLiteral("\n]\n") : QByteArray(); }

private:
    const ExportTask& m_task;
    QList<int> m_columns;
    QList<QByteArray> m_names;
};

} // namespace

QString csvCell(QString text, bool isText)
{
    if (isText && !text.isEmpty() && QStringLiteral("=+-@\t\r\n").contains(text[0])) {
        text.prepend(QLatin1Char('\''));
    }
    const bool isQuoted = std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; });
    if (!isQuoted) {
        return text;
    }
    text.replace(QLatin1Char('"'), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

core::Result<void> writeRows(const ExportTask& task, QIODevice& device, const StopFlag& stop, const std::function<void(qint64 rows)>& written)
{
    const Writer writer(task);
    QByteArray piece = writer.head();
    const auto flush = [&] {
        const bool done = device.write(piece) == piece.size();
        piece.clear();
        return done;
    };
    const auto failed = [&] { return core::failure(core::ErrorKind::Storage, Text::tr("The export could not be written: %1").arg(device.errorString())); };
    qint64 count = 0;
    for (const quint32 row : *task.order) {
        writer.row(row, count == 0, piece);
        ++count;
        if (piece.size() < kPiece) {
            continue;
        }
        if (stop) {
            return core::Error::cancelled();
        }
        if (!flush()) {
            return failed();
        }
        if (written) {
            written(count);
        }
    }
    piece += writer.tail();
    if (!flush()) {
        return failed();
    }
    return core::Result<void>::ok();
}

core::Result<void> exportTo(const ExportTask& task, const QString& path, const StopFlag& stop, const std::function<void(qint64 rows)>& written)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The export could not be written: %1").arg(file.errorString()), path);
    }
    core::Result<void> result = writeRows(task, file, stop, written);
    if (!result) {
        core::Error error = result.error();
        error.target = path;
        return error;
    }
    if (!file.commit()) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The export could not be written: %1").arg(file.errorString()), path);
    }
    return result;
}

} // namespace logs
