// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/mainwindow.h"

#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/shell/accountcorner.h"
#include "widgets/shell/cloudbadge.h"
#include "widgets/shell/commandpalette.h"
#include "widgets/shell/navigationrail.h"
#include "widgets/shell/settingspage.h"
#include "widgets/shell/shortcutsheet.h"
#include "widgets/shell/startview.h"
#include "widgets/shell/statusstrip.h"
#include "widgets/shell/topbar.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QScreen>
#include <QSet>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;

MainWindow::MainWindow(settings::Settings* settings, QList<PageEntry> pages, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_entries(std::move(pages)), m_commands(new CommandList(this))
{
    setWindowTitle(tr("Pilothouse"));
    setWindowIcon(lineIcon(QStringLiteral("pilothouse")));
    setMinimumSize(760, 480);
    buildChrome();
    restoreGeometryOrCentre();
}

void MainWindow::buildChrome()
{
    auto* body = new QWidget;
    auto* column = columnLayout(0);
    body->setLayout(column);
    m_top = new TopBar;
    m_rail = new NavigationRail(m_entries);
    m_banners = new BannerStack;
    m_stack = new QStackedWidget;
    m_status = new StatusStrip;
    auto* row = rowLayout(0);
    auto* centre = columnLayout(0);
    centre->addWidget(m_banners);
    centre->addWidget(m_stack, 1);
    row->addWidget(m_rail);
    row->addWidget(dividerLine(Qt::Vertical));
    row->addLayout(centre, 1);
    column->addWidget(m_top);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    m_start = new StartView;
    m_stack->addWidget(m_start);
    setCentralWidget(body);
    m_palette = new CommandPalette(body);
    connect(m_top, &TopBar::paletteRequested, this, &MainWindow::openPalette);
    connect(m_top->account(), &AccountCorner::signInPageRequested, this, [this] { showPage(QStringLiteral("sign-in")); });
    connect(m_top->account(), &AccountCorner::whoAmIRequested, this, [this] { showPage(QStringLiteral("who-am-i")); });
    connect(m_rail, &NavigationRail::activated, this, &MainWindow::showPage);
}

void MainWindow::restoreGeometryOrCentre()
{
    const QByteArray kept = m_settings->state(QStringLiteral("window.geometry"));
    if (!kept.isEmpty() && restoreGeometry(kept)) {
        return;
    }
    const QRect area = screen()->availableGeometry();
    resize(qMin(1440, area.width() * 9 / 10), qMin(900, area.height() * 9 / 10));
    move(area.center() - rect().center());
}

void MainWindow::setCloud(const CloudFacts& facts)
{
    m_top->badge()->setFacts(facts);
    m_status->setFacts(facts);
    setWindowTitle(facts.displayName.isEmpty() ? tr("Pilothouse") : tr("Pilothouse – %1").arg(facts.displayName));
}

void MainWindow::setSignIn(identity::SignIn* signIn)
{
    m_top->account()->setSignIn(signIn);
}

void MainWindow::setCalls(http::CallRegistry* calls)
{
    m_status->setCalls(calls);
}

void MainWindow::setReadOnly(bool readOnly)
{
    m_status->setReadOnly(readOnly);
}

bool MainWindow::showPage(const QString& id)
{
    const auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(), [&id](const PageEntry& e) { return e.id == id; });
    if (entry == m_entries.cend()) {
        return false;
    }
    Page*& page = m_pages[id];
    if (!page) {
        page = entry->create();
        page->setObjectName(id);
        page->setAccessibleName(entry->title);
        m_stack->addWidget(page);
        connect(page, &Page::navigationRequested, this, &MainWindow::showPage);
    }
    const bool changed = m_current != id;
    m_current = id;
    m_stack->setCurrentWidget(page);
    m_rail->setCurrent(id);
    if (changed) {
        page->focusContent();
        m_settings->setState(QStringLiteral("window.page"), id.toUtf8());
        Q_EMIT pageShown(id);
    }
    return true;
}

QList<PaletteEntry> MainWindow::paletteEntries()
{
    QList<PaletteEntry> entries;
    // What belongs to the page in view comes first, then the ways to other pages.
    const QStringList first{m_current + QLatin1Char('.'), QStringLiteral("page."), QString()};
    QSet<QString> taken{QStringLiteral("window.palette")};
    for (const QString& prefix : first) {
        for (const Command& command : m_commands->commands()) {
            const QString id = command.id;
            if (id.startsWith(prefix) && !taken.contains(id) && m_commands->isEnabled(command)) {
                taken.insert(id);
                entries << PaletteEntry{command.title, command.group, command.icon, command.id, command.shortcut, [this, id] { m_commands->trigger(id); }};
            }
        }
    }
    for (const settings::Setting& setting : settings::settingsList()) {
        const QString key = setting.key;
        entries << PaletteEntry{setting.label, tr("Settings"), QStringLiteral("settings"), setting.group + QLatin1Char(' ') + setting.help, {},
                                [this, key] {
                                    showPage(QStringLiteral("settings"));
                                    if (auto* page = qobject_cast<SettingsPage*>(currentPage())) {
                                        page->focusSetting(key);
                                    }
                                }};
    }
    return entries;
}

void MainWindow::openPalette()
{
    m_palette->open(paletteEntries());
}

void MainWindow::openShortcutSheet()
{
    (new ShortcutSheet(*m_commands, this))->open();
}

void MainWindow::openAbout()
{
    (new AboutDialog(this))->open();
}

void MainWindow::cyclePane(int direction)
{
    QList<QWidget*> panes{m_top, m_rail};
    if (Page* page = currentPage()) {
        panes << page->panes();
    }
    panes << m_status;
    panes.removeIf([](QWidget* pane) { return !pane->isVisible(); });
    const QWidget* focus = QApplication::focusWidget();
    int at = -1;
    for (int i = 0; i < panes.size(); ++i) {
        if (focus && (panes[i] == focus || panes[i]->isAncestorOf(focus))) {
            at = i;
        }
    }
    for (int step = 1; step <= panes.size(); ++step) {
        const int next = int(((at + step * direction) % panes.size() + panes.size()) % panes.size());
        QWidget* pane = panes[next];
        const auto takes = [](const QWidget* w) { return (w->focusPolicy() & Qt::TabFocus) && w->isVisible() && w->isEnabled(); };
        QWidget* target = takes(pane) ? pane : nullptr;
        for (QWidget* w = pane->nextInFocusChain(); !target && w != pane; w = w->nextInFocusChain()) {
            if (pane->isAncestorOf(w) && takes(w)) {
                target = w;
            }
        }
        if (target) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (!m_painted) {
        m_painted = true;
        QTimer::singleShot(0, this, &MainWindow::firstPainted);
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings->setState(QStringLiteral("window.geometry"), saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && currentPage() && currentPage()->handleEscape()) {
        return;
    }
    QMainWindow::keyPressEvent(event);
}

} // namespace widgets::shell
