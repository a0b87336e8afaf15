// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/exportdialog.h"

#include "core/error.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFutureWatcher>
#include <QSaveFile>
#include <QtConcurrentRun>

namespace widgets::common {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::common::ExportDialog)
};

void write(QWidget* parent, const QString& path, const QByteArray& bytes, const std::function<void(const QString&)>& done)
{
    using Written = core::Result<void>;
    auto* watcher = new QFutureWatcher<Written>(parent);
    QObject::connect(watcher, &QFutureWatcher<Written>::finished, parent, [watcher, path, done] {
        const Written written = watcher->result();
        watcher->deleteLater();
        done(written ? Text::tr("Exported to %1").arg(path) : core::explainInOneLine(written.error()));
    });
    watcher->setFuture(QtConcurrent::run(writeExport, path, bytes));
}

} // namespace

bool isJsonName(const QString& path)
{
    return path.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
}

core::Result<void> writeExport(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, file.errorString(), path);
    }
    return core::Result<void>::ok();
}

void askForExport(QWidget* parent, const QString& title, const QString& name, std::function<QByteArray(bool)> content,
                  std::function<void(const QString&)> done)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({Text::tr("CSV (*.csv)"), Text::tr("JSON (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("json")) ? QStringLiteral("json") : QStringLiteral("csv"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [parent, content, done](const QString& path) { write(parent, path, content(isJsonName(path)), done); });
    dialog->open();
}

} // namespace widgets::common
