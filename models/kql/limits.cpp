// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/limits.h"

namespace kql {

namespace {

core::Result<void> tooLarge(const QString& message)
{
    core::Error error = core::Error::make(core::ErrorKind::BadRequest, message);
    error.code = QStringLiteral("QueryLimitsExceeded");
    return core::failure(error);
}

} // namespace

core::Result<void> Limits::check(size_t rows) const
{
    const Stop stop = m_options.stop ? m_options.stop() : Stop::No;
    if (stop == Stop::Cancelled) {
        return core::failure(core::ErrorKind::Cancelled, QStringLiteral("The query was cancelled."));
    }
    if (stop == Stop::TimedOut) {
        return core::failure(core::ErrorKind::Timeout, QStringLiteral("The query took longer than its time limit."));
    }
    if (qint64(rows) > m_options.maximumRows) {
        return tooLarge(QStringLiteral("The query needs more than %1 rows at once.").arg(m_options.maximumRows));
    }
    return core::Result<void>::ok();
}

core::Result<void> Limits::check(const ColumnTable& table) const
{
    if (table.byteSize() > m_options.maximumBytes) {
        return tooLarge(QStringLiteral("The query needs more than %1 MB of memory at once.").arg(m_options.maximumBytes >> 20));
    }
    return check(table.rows);
}

} // namespace kql
