// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/exports.h"

#include "deployments/inventory.h"

#include <QSaveFile>

namespace widgets::deployments {

core::Result<void> writeRows(const QString& path, const QList<::deployments::DeploymentRow>& rows,
                             const QList<::deployments::Column>& columns, const QDateTime& now)
{
    const bool asJson = path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    const QByteArray bytes = asJson ? ::deployments::toJsonText(rows, now) : ::deployments::toCsv(rows, columns, now);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), path);
    }
    return core::Result<void>::ok();
}

} // namespace widgets::deployments
