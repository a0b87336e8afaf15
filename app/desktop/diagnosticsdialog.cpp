// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/diagnosticsdialog.h"

#include "common/crashguard.h"
#include "common/diagnostics.h"
#include "common/programlog.h"
#include "core/clock.h"
#include "desktop/application.h"
#include "identity/session.h"
#include "widgets/common/errorbanner.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace desktop {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(desktop::Diagnostics)
};

QByteArray textOf(Application* application, bool withNames)
{
    app::DiagnosticsParts parts;
    parts.program = QStringLiteral("pilothouse");
    parts.platform = QGuiApplication::platformName();
    parts.settings = application->settings();
    parts.log = app::ProgramLog::recent();
    parts.lastCrash = app::CrashGuard::lastReport(application->options().common.stateDirectory());
    parts.now = core::SystemClock::instance().now();
    parts.withNames = withNames;
    if (application->isUp()) {
        parts.cloud = &application->services()->cloud();
        parts.session = application->services()->session();
        parts.calls = &application->services()->recentCalls();
    }
    return app::diagnosticsText(app::diagnostics(parts));
}

/// Empty when it was saved, else the reason.
QString saved(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    const bool opened = file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return opened && file.write(text) == text.size() && file.commit() ? QString() : file.errorString();
}

void chooseFile(QDialog* dialog, QPlainTextEdit* shown, QLabel* result)
{
    auto* chooser = new QFileDialog(dialog, Text::tr("Save diagnostics"), {}, Text::tr("JSON files (*.json)"));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setAcceptMode(QFileDialog::AcceptSave);
    chooser->setDefaultSuffix(QStringLiteral("json"));
    chooser->selectFile(QStringLiteral("pilothouse-diagnostics.json"));
    QObject::connect(chooser, &QFileDialog::fileSelected, dialog, [shown, result](const QString& path) {
        const QString problem = saved(path, shown->toPlainText().toUtf8());
        result->setText(problem.isEmpty() ? Text::tr("Saved in %1.").arg(path)
                                          : Text::tr("The file could not be written: %1.").arg(problem));
        result->show();
    });
    chooser->open();
}

} // namespace

QDialog* showDiagnostics(Application* application)
{
    auto* dialog = new QDialog(application->window());
    dialog->setObjectName(QStringLiteral("diagnostics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Text::tr("Export diagnostics"));
    dialog->resize(760, 560);
    auto* intro = new QLabel(Text::tr("This is everything that would be saved. It holds no passwords, tokens, questions or answers. "
                                      "Nothing is sent anywhere: you choose who gets the file."), dialog);
    intro->setWordWrap(true);
    auto* shown = new QPlainTextEdit(dialog);
    shown->setObjectName(QStringLiteral("diagnosticsText"));
    shown->setReadOnly(true);
    shown->setAccessibleName(Text::tr("Diagnostics"));
    shown->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    shown->setPlainText(QString::fromUtf8(textOf(application, false)));
    auto* names = new QCheckBox(Text::tr("Add the names of my accounts"), dialog);
    names->setObjectName(QStringLiteral("diagnosticsNames"));
    auto* result = new QLabel(dialog);
    result->setWordWrap(true);
    result->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QPushButton* save = buttons->addButton(Text::tr("Save..."), QDialogButtonBox::ActionRole);
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(intro);
    layout->addWidget(shown, 1);
    layout->addWidget(names);
    layout->addWidget(result);
    layout->addWidget(buttons);
    QObject::connect(names, &QCheckBox::toggled, shown,
                     [application, shown](bool on) { shown->setPlainText(QString::fromUtf8(textOf(application, on))); });
    QObject::connect(save, &QPushButton::clicked, dialog, [dialog, shown, result] { chooseFile(dialog, shown, result); });
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->open();
    return dialog;
}

void offerLastCrash(Application* application)
{
    const QString state = application->options().common.stateDirectory();
    if (app::CrashGuard::lastReport(state).isEmpty()) {
        return;
    }
    using widgets::common::ErrorBanner;
    auto* banners = application->window()->banners();
    ErrorBanner* banner = banners->banner(QStringLiteral("crash"));
    banner->showMessage(widgets::common::Tone::Warning, Text::tr("Pilothouse ended unexpectedly last time."),
                        Text::tr("The diagnostics say where it happened. You can read them before giving them to anybody."));
    banner->setRetry(true, Text::tr("Show diagnostics"), QStringLiteral("info"));
    QObject::connect(banner, &ErrorBanner::closed, application, [state] { app::CrashGuard::dismissLastReport(state); });
    QObject::connect(banner, &ErrorBanner::retryRequested, application, [application, banners, state] {
        showDiagnostics(application);
        app::CrashGuard::dismissLastReport(state);
        banners->remove(QStringLiteral("crash"));
    }, Qt::QueuedConnection); // the banner goes, so not from within its own signal
}

} // namespace desktop
