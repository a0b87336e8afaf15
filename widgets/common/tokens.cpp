// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/tokens.h"

#include <cmath>

namespace widgets::common {

namespace {

QColor hex(QRgb rgb)
{
    return QColor::fromRgb(rgb);
}

void setLanes(Tokens& t, std::initializer_list<QRgb> colours)
{
    int i = 0;
    for (const QRgb rgb : colours) {
        t.lanes[i++] = hex(rgb);
    }
}

// Values of the Carbon palette (gray, blue, green, red, yellow, purple); the numbers beside them are contrast ratios on
// canvas, computed again by tests/gui/tst_theme.
Tokens light()
{
    Tokens t;
    t.scheme = Scheme::Light;
    t.canvas = hex(0xffffff);
    t.chrome = hex(0xf4f4f4);
    t.raised = hex(0xffffff);
    t.hover = hex(0xe8e8e8);
    t.pressed = hex(0xe0e0e0);
    t.selection = hex(0xd0e2ff);
    t.text = hex(0x161616);          // 18.1
    t.textSecondary = hex(0x525252); // 7.8
    t.textHelper = hex(0x6a6a6a);    // 5.4, 4.9 on chrome
    t.textDisabled = hex(0xa8a8a8);
    t.outline = hex(0x8a8a8a); // 3.5, 3.1 on chrome
    t.divider = hex(0xe0e0e0);
    t.focus = hex(0x0f62fe);
    t.accentFill = hex(0x0f62fe);
    t.onAccent = hex(0xffffff);
    t.link = hex(0x0043ce);
    t.accentTint = hex(0xe5efff);
    t.ok = hex(0x0e6027);
    t.okTint = hex(0xdefbe6);
    t.info = hex(0x0043ce);
    t.infoTint = hex(0xedf5ff);
    t.warning = hex(0x765700);
    t.warningTint = hex(0xfcf4d6);
    t.error = hex(0xba1b23);
    t.errorTint = hex(0xfff1f1);
    t.errorFill = hex(0xda1e28);
    t.sandboxFill = hex(0x6929c4);
    t.sandboxStripe = hex(0x7a3bd6);
    t.onSandbox = hex(0xffffff);
    t.codeKey = hex(0x0043ce);
    t.codeText = hex(0x0e6027);
    t.codeNumber = hex(0x8a3800);
    t.codeWord = hex(0x6929c4);
    setLanes(t, {0x6929c4, 0x1192e8, 0x005d5d, 0x9f1853, 0xfa4d56});
    return t;
}

Tokens dark()
{
    Tokens t;
    t.scheme = Scheme::Dark;
    t.canvas = hex(0x161616);
    t.chrome = hex(0x202020);
    t.raised = hex(0x2a2a2a);
    t.hover = hex(0x333333);
    t.pressed = hex(0x3d3d3d);
    t.selection = hex(0x203a68);
    t.text = hex(0xf4f4f4);
    t.textSecondary = hex(0xc6c6c6);
    t.textHelper = hex(0xa8a8a8);
    t.textDisabled = hex(0x6f6f6f);
    t.outline = hex(0x757575); // 3.9 on canvas, 3.5 on chrome
    t.divider = hex(0x333333);
    t.focus = hex(0x78a9ff);
    t.accentFill = hex(0x0f62fe);
    t.onAccent = hex(0xffffff);
    t.link = hex(0x78a9ff);
    t.accentTint = hex(0x1c2f55);
    t.ok = hex(0x42be65);
    t.okTint = hex(0x12301c);
    t.info = hex(0x78a9ff);
    t.infoTint = hex(0x16264a);
    t.warning = hex(0xf1c21b);
    t.warningTint = hex(0x352c0a);
    t.error = hex(0xff8389);
    t.errorTint = hex(0x3d1417);
    t.errorFill = hex(0xda1e28);
    t.sandboxFill = hex(0x8a3ffc);
    t.sandboxStripe = hex(0x7a2fe8);
    t.onSandbox = hex(0xffffff);
    t.codeKey = hex(0x78a9ff);
    t.codeText = hex(0x6fdc8c);
    t.codeNumber = hex(0xffb784);
    t.codeWord = hex(0xbe95ff);
    setLanes(t, {0x8a3ffc, 0x33b1ff, 0x08bdba, 0xff7eb6, 0xfa4d56});
    return t;
}

Tokens highContrastDark()
{
    Tokens t = dark();
    t.scheme = Scheme::HighContrastDark;
    t.canvas = t.chrome = t.raised = hex(0x000000);
    t.hover = hex(0x262626);
    t.pressed = hex(0x393939);
    t.selection = hex(0x00308f);
    t.text = t.textSecondary = t.textHelper = hex(0xffffff);
    t.textDisabled = hex(0x8d8d8d);
    t.outline = t.divider = hex(0xffffff);
    t.focus = t.accentFill = hex(0xffff00);
    t.onAccent = hex(0x000000);
    t.link = hex(0x3ff23f);
    t.accentTint = hex(0x262600);
    t.okTint = t.infoTint = t.warningTint = t.errorTint = hex(0x000000);
    t.ok = hex(0x6fdc8c);
    t.error = hex(0xffb3b8);
    return t;
}

Tokens highContrastLight()
{
    Tokens t = light();
    t.scheme = Scheme::HighContrastLight;
    t.canvas = t.chrome = t.raised = hex(0xffffff);
    t.hover = hex(0xe0e0e0);
    t.pressed = hex(0xc6c6c6);
    t.text = t.textSecondary = t.textHelper = hex(0x000000);
    t.textDisabled = hex(0x6f6f6f);
    t.outline = t.divider = hex(0x000000);
    t.focus = t.accentFill = hex(0x00006e);
    t.onAccent = hex(0xffffff);
    t.link = hex(0x00009f);
    t.accentTint = hex(0xe0e0ff);
    t.okTint = t.infoTint = t.warningTint = t.errorTint = hex(0xffffff);
    return t;
}

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

Tokens tokensFor(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return dark();
    case Scheme::HighContrastLight:
        return highContrastLight();
    case Scheme::HighContrastDark:
        return highContrastDark();
    case Scheme::Light:
        break;
    }
    return light();
}

QColor Tokens::toneText(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return link;
    case Tone::Ok:
        return ok;
    case Tone::Info:
        return info;
    case Tone::Warning:
        return warning;
    case Tone::Error:
        return error;
    case Tone::Neutral:
        break;
    }
    return textSecondary;
}

QColor Tokens::toneTint(Tone tone) const
{
    switch (tone) {
    case Tone::Accent:
        return accentTint;
    case Tone::Ok:
        return okTint;
    case Tone::Info:
        return infoTint;
    case Tone::Warning:
        return warningTint;
    case Tone::Error:
        return errorTint;
    case Tone::Neutral:
        break;
    }
    return hover;
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace widgets::common
