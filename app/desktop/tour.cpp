// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tour.h"

#include "desktop/application.h"
#include "desktop/messagelog.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QJsonDocument>
#include <QPainter>
#include <QPixmap>
#include <QSaveFile>
#include <cstdio>

namespace desktop {

namespace {

constexpr int upMs = 60000;
constexpr int readyMs = 60000;
constexpr int settleMs = 120; ///< for layouts that follow their contents a turn later

} // namespace

QPixmap pictureOf(QWidget* window)
{
    QPixmap picture = window->grab();
    for (QDialog* dialog : window->findChildren<QDialog*>()) {
        if (!dialog->isVisible()) {
            continue;
        }
        QPainter painter(&picture);
        painter.fillRect(window->rect(), QColor(0, 0, 0, 70));
        const QPixmap front = dialog->grab();
        const QPoint at = window->rect().center() - QRect(QPoint(), front.deviceIndependentSize().toSize()).center();
        painter.drawPixmap(at, front);
    }
    if (QWidget* const popup = QApplication::activePopupWidget()) { // a menu is a window of its own
        QPainter painter(&picture);
        painter.drawPixmap(window->mapFromGlobal(popup->pos()), popup->grab());
    }
    return picture;
}

Tour::Tour(Application* application, QObject* parent) : QObject(parent), m_application(application) {}

void Tour::start()
{
    walk();
}

QCoro::Task<bool> Tour::waitFor(std::function<bool()> condition, int milliseconds)
{
    QElapsedTimer since;
    since.start();
    bool fulfilled = condition();
    while (!fulfilled && since.elapsed() < milliseconds) {
        const bool slept = co_await core::SystemClock::instance().sleep(core::Milliseconds(15), core::CancelToken());
        Q_UNUSED(slept)
        fulfilled = condition();
    }
    co_return fulfilled;
}

QCoro::Task<> Tour::walk()
{
    const QString directory = m_application->options().tour;
    if (!QDir().mkpath(directory)) {
        std::fprintf(stderr, "pilothouse: the directory %s cannot be made\n", qPrintable(directory));
        Q_EMIT ended(1);
        co_return;
    }
    Application* application = m_application;
    const std::function<bool()> up = [application] { return application->isUp(); };
    const bool cameUp = co_await waitFor(up, upMs);
    m_early = MessageLog::takeWarnings();
    if (!cameUp || !application->signIn() || application->signIn()->currentAccount().id.isEmpty()) {
        std::fprintf(stderr, "pilothouse: the tour needs a cloud that it can sign in to by itself, such as --cloud sandbox\n");
        Q_EMIT ended(cameUp ? 3 : 1);
        co_return;
    }
    const QStringList wanted = application->options().tourPages;
    for (const TourStop& stop : tourStops(application)) {
        if (wanted.isEmpty() || wanted.contains(stop.page) || wanted.contains(stop.id)) {
            co_await visit(stop);
        }
    }
    const bool saved = saveList();
    Q_EMIT ended(m_failed || !saved || m_list.isEmpty() ? 1 : 0);
}

QCoro::Task<> Tour::visit(TourStop stop)
{
    auto* window = m_application->window();
    QElapsedTimer since;
    since.start();
    stop.enter();
    (void)window->grab(); // the state as it first appears
    const double firstPaint = double(since.nsecsElapsed()) / 1e6;
    const std::function<bool()> ready = stop.isReady ? stop.isReady : [window] { return window->currentPage() && window->currentPage()->isReady(); };
    const bool isReady = co_await waitFor(ready, readyMs);
    const double readyAfter = double(since.nsecsElapsed()) / 1e6;
    const bool settled = co_await core::SystemClock::instance().sleep(core::Milliseconds(settleMs), core::CancelToken());
    Q_UNUSED(settled)
    const QString file = stop.id + QStringLiteral(".png");
    const bool saved = pictureOf(window).save(QDir(m_application->options().tour).filePath(file));
    const QString problem = window->currentPage() && !stop.showsError ? window->currentPage()->problem() : QString();
    if (stop.leave) {
        stop.leave();
    }
    QStringList warnings = std::exchange(m_early, {}) + MessageLog::takeWarnings();
    if (!isReady) {
        warnings << QStringLiteral("not ready after %1 ms").arg(readyMs);
    }
    if (!saved) {
        warnings << QStringLiteral("the picture could not be saved");
    }
    QJsonObject entry{{QStringLiteral("page"), stop.id}, {QStringLiteral("title"), stop.title}, {QStringLiteral("png"), file},
                      {QStringLiteral("firstPaintMs"), firstPaint}, {QStringLiteral("readyMs"), readyAfter},
                      {QStringLiteral("warnings"), QJsonArray::fromStringList(warnings)}};
    if (!problem.isEmpty()) {
        entry.insert(QStringLiteral("error"), problem);
    }
    m_list.append(entry);
    m_failed = m_failed || !warnings.isEmpty() || !problem.isEmpty();
    std::fprintf(stderr, "tour: %s%s%s\n", qPrintable(stop.id), problem.isEmpty() ? "" : ": ", qPrintable(problem));
}

bool Tour::saveList() const
{
    QSaveFile file(QDir(m_application->options().tour).filePath(QStringLiteral("tour.json")));
    return file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(m_list).toJson()) > 0 && file.commit();
}

} // namespace desktop
