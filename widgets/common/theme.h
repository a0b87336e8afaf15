// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

class QWidget;

namespace widgets::common {

class DesktopAppearance;

/// What the person chose.
enum class ThemeChoice { System, Light, Dark, HighContrast };

/// "system", "light", "dark", "high-contrast"; anything else is System.
ThemeChoice themeChoice(const QString& name);
QString themeName(ThemeChoice choice);

/// Steps of the type ladder, relative to the system font (never a pixel size).
enum class TypeRole { Caption, Body, Strong, Subtitle, Title, Code };

/// The running look: picks the scheme from the person's choice and the desktop's wish, sets style, palette and fonts of the
/// application, and says when it changed. One for the process; GUI thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    static Theme& instance();
    /// Tokens of the scheme in force.
    static const Tokens& tokens() { return instance().m_tokens; }

    /// Sets style and palette; call once after QApplication and again to switch live.
    void apply(ThemeChoice choice);
    ThemeChoice choice() const { return m_choice; }
    /// Connects to the desktop's portal; its wish counts from the first answer. Deferred so that start-up does not wait.
    void followDesktop();
    /// Text size in percent of the system's (75 to 200).
    void setTextScale(int percent);
    /// No moving indicators.
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    bool reducedMotion() const { return m_reducedMotion; }

    static QFont font(TypeRole role);
    static QPalette palette(const Tokens& tokens);

Q_SIGNALS:
    /// Tokens or fonts changed; palettes are already set.
    void changed();

private:
    Theme();
    Scheme wanted() const;
    void refresh();

    ThemeChoice m_choice = ThemeChoice::System;
    Tokens m_tokens;
    DesktopAppearance* m_desktop;
    QFont m_systemFont;
    bool m_platformIsDark = false;
    bool m_applied = false;
    bool m_reducedMotion = false;
    int m_textScale = 100;
};

} // namespace widgets::common
