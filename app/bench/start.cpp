// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchmarks.h"
#include "bench/measure.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPaintEvent>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>
#include <cstdio>

namespace bench {

namespace {

class MinimalWindow : public QWidget
{
protected:
    void paintEvent(QPaintEvent* event) override
    {
        QWidget::paintEvent(event);
        if (!m_painted) {
            m_painted = true;
            QTimer::singleShot(0, this, [] {
                std::puts("first paint");
                std::fflush(stdout);
            });
        }
    }

private:
    bool m_painted = false;
};

std::optional<Start> ourStart()
{
    QTemporaryDir data;
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/pilothouse");
    return QFileInfo::exists(program) ? measureStart(program, {QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--data"), data.path(),
                                                               QStringLiteral("--print-start")})
                                      : std::nullopt;
}

/// A browser window with one line of HTML, as a stand-in for web-technology desktop apps.
std::optional<double> chromiumPss()
{
    const QString chromium = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    if (chromium.isEmpty()) {
        return std::nullopt;
    }
    QTemporaryDir profile;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(chromium, {QStringLiteral("--headless=new"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"), QStringLiteral("--no-first-run"),
                             QStringLiteral("--disable-background-networking"), QStringLiteral("--disable-component-update"), QStringLiteral("--disable-sync"),
                             QStringLiteral("--user-data-dir=") + profile.path(), QStringLiteral("--app=data:text/html,<p>hello</p>")});
    if (!process.waitForStarted()) {
        return std::nullopt;
    }
    // The browser tells nobody when it is ready; its memory settles when two looks agree.
    double last = -1;
    for (int i = 0; i < 40; ++i) {
        QThread::msleep(250);
        const double now = treePssMb(process.processId()).value_or(0);
        if (last > 0 && std::abs(now - last) < 0.5) {
            break;
        }
        last = now;
    }
    process.terminate();
    if (!process.waitForFinished(5'000)) {
        process.kill();
        process.waitForFinished();
    }
    return last > 0 ? std::optional(last) : std::nullopt;
}

} // namespace

int runMinimalWindow()
{
    MinimalWindow window;
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}

std::vector<Benchmark> startBenchmarks()
{
    Benchmark first;
    first.name = QStringLiteral("start.first");
    first.n = 1;
    first.referenceIs = QStringLiteral("first paint of a minimal QWidget window");
    first.goal = 2.0;
    first.unavailable = QStringLiteral("the desktop app stands not beside this program or printed no first paint");
    first.ours = []() -> std::optional<double> {
        const auto start = ourStart();
        return start ? std::optional(start->firstPaintMs) : std::nullopt;
    };
    first.reference = []() -> std::optional<double> {
        const auto start = measureStart(QCoreApplication::applicationFilePath(), {QStringLiteral("--minimal-window")});
        return start ? std::optional(start->firstPaintMs) : std::nullopt;
    };
    Benchmark memory;
    memory.name = QStringLiteral("start.memory");
    memory.n = 1;
    memory.unit = QStringLiteral("MB");
    memory.referenceIs = QStringLiteral("proportional set size of a Chromium window with one line of HTML");
    memory.goal = 0.2;
    memory.repeats = 3;
    memory.unavailable = QStringLiteral("Chromium is not installed, or the desktop app stands not beside this program");
    memory.ours = []() -> std::optional<double> {
        const auto start = ourStart();
        return start ? std::optional(start->pssMb) : std::nullopt;
    };
    memory.reference = chromiumPss;
    return {first, memory};
}

} // namespace bench
