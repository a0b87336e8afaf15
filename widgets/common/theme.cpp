// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/theme.h"

#include "widgets/common/desktopappearance.h"
#include "widgets/common/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPixmapCache>
#include <QToolTip>

namespace widgets::common {

ThemeChoice themeChoice(const QString& name)
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast}) {
        if (themeName(choice) == name) {
            return choice;
        }
    }
    return ThemeChoice::System;
}

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::HighContrast:
        return QStringLiteral("high-contrast");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

Theme& Theme::instance()
{
    static auto* theme = new Theme; // lives as long as the process; the application object may go first
    return *theme;
}

Theme::Theme() : m_tokens(tokensFor(Scheme::Light)), m_desktop(new DesktopAppearance(this))
{
    connect(m_desktop, &DesktopAppearance::changed, this, [this] {
        if (m_applied) {
            refresh();
        }
    });
}

void Theme::followDesktop()
{
    m_desktop->follow();
}

Scheme Theme::wanted() const
{
    const auto preference = m_desktop->preference();
    const bool desktopIsDark =
        preference == DesktopAppearance::Preference::Dark
        || (preference == DesktopAppearance::Preference::None && m_platformIsDark);
    switch (m_choice) {
    case ThemeChoice::Light:
        return Scheme::Light;
    case ThemeChoice::Dark:
        return Scheme::Dark;
    case ThemeChoice::HighContrast:
        return desktopIsDark ? Scheme::HighContrastDark : Scheme::HighContrastLight;
    case ThemeChoice::System:
        break;
    }
    if (m_desktop->wantsHighContrast()) {
        return desktopIsDark ? Scheme::HighContrastDark : Scheme::HighContrastLight;
    }
    return desktopIsDark ? Scheme::Dark : Scheme::Light;
}

void Theme::apply(ThemeChoice choice)
{
    m_choice = choice;
    if (!m_applied) {
        m_applied = true;
        m_platformIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
        m_systemFont = QApplication::font();
        QApplication::setStyle(new Style);
    }
    refresh();
}

void Theme::setTextScale(int percent)
{
    m_textScale = qBound(75, percent, 200);
    if (m_applied) {
        refresh();
    }
}

void Theme::refresh()
{
    m_tokens = tokensFor(wanted());
    QPixmapCache::clear();
    QFont base = m_systemFont;
    base.setPointSizeF(m_systemFont.pointSizeF() * m_textScale / 100.0);
    if (base != QApplication::font()) {
        QApplication::setFont(base);
    }
    const QPalette colours = palette(m_tokens);
    QApplication::setPalette(colours);
    QToolTip::setPalette(colours);
    QToolTip::setFont(base);
    Q_EMIT changed();
}

QFont Theme::font(TypeRole role)
{
    QFont font = QApplication::font();
    const qreal size = font.pointSizeF();
    switch (role) {
    case TypeRole::Caption:
        font.setPointSizeF(size * 0.88);
        break;
    case TypeRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TypeRole::Subtitle:
        font.setPointSizeF(size * 1.15);
        font.setWeight(QFont::DemiBold);
        break;
    case TypeRole::Title:
        font.setPointSizeF(size * 1.4);
        font.setWeight(QFont::DemiBold);
        break;
    case TypeRole::Code: {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(size * 0.95);
        return fixed;
    }
    case TypeRole::Body:
        break;
    }
    return font;
}

QPalette Theme::palette(const Tokens& t)
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& colour) { p.setColor(role, colour); };
    set(QPalette::Window, t.chrome);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.canvas);
    set(QPalette::AlternateBase, t.chrome);
    set(QPalette::Text, t.text);
    set(QPalette::PlaceholderText, t.textHelper);
    set(QPalette::Button, t.raised);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.error);
    set(QPalette::ToolTipBase, t.raised);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Highlight, t.selection);
    set(QPalette::HighlightedText, t.text);
    set(QPalette::Link, t.link);
    set(QPalette::LinkVisited, t.link);
    set(QPalette::Light, t.hover);
    set(QPalette::Midlight, t.divider);
    set(QPalette::Mid, t.divider);
    set(QPalette::Dark, t.outline);
    set(QPalette::Shadow, t.outline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        p.setColor(QPalette::Disabled, role, t.textDisabled);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.hover);
    return p;
}

} // namespace widgets::common
