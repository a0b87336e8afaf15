// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"
#include "widgets/shell/bannerstack.h"
#include "widgets/shell/commandlist.h"
#include "widgets/shell/palettemodel.h"
#include "widgets/shell/shelltypes.h"

#include <QMainWindow>

class QStackedWidget;

namespace http {
class CallRegistry;
}
namespace identity {
class SignIn;
}

namespace widgets::shell {

class CommandPalette;
class NavigationRail;
class SettingsPage;
class StartView;
class StatusStrip;
class TopBar;

/// The one window: rail, top bar, messages, the page, status. Paints before anything else exists: pages are made when first
/// shown, services are handed in later. Owns pages and commands.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(settings::Settings* settings, QList<PageEntry> pages, QWidget* parent = nullptr);

    void setCloud(const CloudFacts& facts);
    void setSignIn(identity::SignIn* signIn);
    void setCalls(http::CallRegistry* calls);
    void setReadOnly(bool readOnly);

    /// What fills the window before the first page.
    StartView* startView() const { return m_start; }
    /// Shows a page, making it when needed; false for unknown ids.
    bool showPage(const QString& id);
    QString currentPageId() const { return m_current; }
    common::Page* currentPage() const { return m_pages.value(m_current); }
    common::Page* page(const QString& id) const { return m_pages.value(id); }
    const QList<PageEntry>& pageEntries() const { return m_entries; }

    CommandList* commands() const { return m_commands; }
    BannerStack* banners() const { return m_banners; }
    StatusStrip* status() const { return m_status; }
    CommandPalette* commandPalette() const { return m_palette; }
    void openPalette();
    void openShortcutSheet();
    void openAbout();
    /// The next (or previous) pane of the window gets the keyboard.
    void cyclePane(int direction);
    /// A window that is hidden behind others comes to the front.
    void bringToFront();

Q_SIGNALS:
    /// The window has been on the screen once; now the rest may be made.
    void firstPainted();
    void pageShown(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildChrome();
    void restoreGeometryOrCentre();
    QList<PaletteEntry> paletteEntries();

    settings::Settings* m_settings;
    QList<PageEntry> m_entries;
    QHash<QString, common::Page*> m_pages;
    QString m_current;
    CommandList* m_commands;
    TopBar* m_top = nullptr;
    NavigationRail* m_rail = nullptr;
    BannerStack* m_banners = nullptr;
    QStackedWidget* m_stack = nullptr;
    StartView* m_start = nullptr;
    StatusStrip* m_status = nullptr;
    CommandPalette* m_palette = nullptr;
    bool m_painted = false;
};

} // namespace widgets::shell
