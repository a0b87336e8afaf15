// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace widgets::common {

/// The four looks of the app. High contrast follows the desktop's wish for it.
enum class Scheme { Light, Dark, HighContrastLight, HighContrastDark };

/// Where a status colour is meant; always shown together with an icon and a word.
enum class Tone { Neutral, Accent, Ok, Info, Warning, Error };

/// Every colour the app uses, by purpose. Contrast: texts 4.5:1 on canvas and chrome, control outlines 3:1 on both
/// (WCAG 2.2, 1.4.3 and 1.4.11); `divider` and `tint` colours are decoration only. Value type.
struct Tokens
{
    Scheme scheme = Scheme::Light;

    QColor canvas;   ///< content: editors, lists, conversation
    QColor chrome;   ///< around it: rail, bars, side panes
    QColor raised;   ///< menus, pop-ups, tool tips
    QColor hover;    ///< under the pointer
    QColor pressed;  ///< held, checked
    QColor selection; ///< selected row or text; texts on it use `text`

    QColor text;
    QColor textSecondary;
    QColor textHelper; ///< hints, units, time stamps
    QColor textDisabled;

    QColor outline; ///< edges of controls
    QColor divider; ///< lines between panes
    QColor focus;   ///< the focus ring

    QColor accentFill; ///< primary button, active mark
    QColor onAccent;   ///< text on accentFill
    QColor link;
    QColor accentTint; ///< citation chips, active states

    QColor ok, okTint;
    QColor info, infoTint;
    QColor warning, warningTint;
    QColor error, errorTint;
    QColor errorFill; ///< destructive button

    QColor sandboxFill; ///< the badge nobody may overlook
    QColor sandboxStripe;
    QColor onSandbox;

    QColor codeKey, codeText, codeNumber, codeWord;
    QColor lanes[5]; ///< data colours, fixed per entity

    bool isDark() const { return scheme == Scheme::Dark || scheme == Scheme::HighContrastDark; }
    bool isHighContrast() const { return scheme == Scheme::HighContrastLight || scheme == Scheme::HighContrastDark; }
    /// Width of control outlines in device-independent pixels.
    qreal outlineWidth() const { return isHighContrast() ? 2.0 : 1.0; }
    QColor toneText(Tone tone) const;
    QColor toneTint(Tone tone) const;
};

/// The token table of a scheme.
Tokens tokensFor(Scheme scheme);

/// Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2 relative luminance).
double contrastRatio(const QColor& one, const QColor& other);

/// Steps of the 4 px grid, device-independent pixels.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
inline constexpr int radius = 4;
inline constexpr int icon = 16;
} // namespace space

} // namespace widgets::common
