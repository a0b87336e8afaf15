// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"
#include "widgets/common/style.h"
#include "widgets/common/tokens.h"

#include <QStyleOption>

namespace widgets::common {

namespace {

QRect scrollBarPart(const QStyleOptionSlider* bar, QStyle::SubControl part, int minimumHandle)
{
    const bool upright = bar->orientation == Qt::Vertical;
    const QRect r = bar->rect;
    const int length = upright ? r.height() : r.width();
    int handle = length;
    if (bar->maximum > bar->minimum) {
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        handle = int(qint64(bar->pageStep) * length / (range + bar->pageStep));
        handle = qBound(qMin(minimumHandle, length), handle, length);
    }
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle,
                                                      bar->upsideDown);
    const auto slice = [&](int from, int size) {
        return upright ? QRect(r.left(), r.top() + from, r.width(), size) : QRect(r.left() + from, r.top(), size, r.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return r;
    case QStyle::SC_ScrollBarSlider:
        return bar->maximum > bar->minimum ? slice(start, handle) : QRect();
    case QStyle::SC_ScrollBarSubPage:
        return slice(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return slice(start + handle, length - start - handle);
    default:
        return {}; // no arrow buttons
    }
}

} // namespace

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                            const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            return visualRect(bar->direction, bar->rect,
                              scrollBarPart(bar, part, pixelMetric(PM_ScrollBarSliderMin, option, widget)));
        }
    }
    const QRect r = option->rect;
    if (control == CC_ComboBox) {
        const int arrow = space::xl;
        if (part == SC_ComboBoxArrow) {
            return visualRect(option->direction, r, QRect(r.right() - arrow + 1, r.top(), arrow, r.height()));
        }
        if (part == SC_ComboBoxEditField) {
            return visualRect(option->direction, r, r.adjusted(space::s, 2, -arrow, -2));
        }
    }
    if (control == CC_SpinBox) {
        const int steps = 20;
        const int half = r.height() / 2;
        if (part == SC_SpinBoxUp) {
            return visualRect(option->direction, r, QRect(r.right() - steps, r.top() + 1, steps, half));
        }
        if (part == SC_SpinBoxDown) {
            return visualRect(option->direction, r, QRect(r.right() - steps, r.top() + half - 1, steps, half));
        }
        if (part == SC_SpinBoxEditField) {
            return visualRect(option->direction, r, r.adjusted(space::xs + 3, 2, -steps - 2, -2));
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) {
            return option->rect.adjusted(space::xs + 2, 1, -space::xs - 2, -1);
        }
    }
    if (element == SE_ProgressBarContents || element == SE_ProgressBarGroove) {
        return option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DialogCloseButton:
        return lineIcon(QStringLiteral("close"));
    case SP_MessageBoxInformation:
        return lineIcon(QStringLiteral("info"), Tone::Info);
    case SP_MessageBoxWarning:
        return lineIcon(QStringLiteral("warning"), Tone::Warning);
    case SP_MessageBoxCritical:
        return lineIcon(QStringLiteral("error"), Tone::Error);
    case SP_MessageBoxQuestion:
        return lineIcon(QStringLiteral("help"), Tone::Info);
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

QPixmap Style::standardPixmap(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    if (which == SP_LineEditClearButton) {
        return standardIcon(which, option, widget).pixmap(space::icon);
    }
    return QProxyStyle::standardPixmap(which, option, widget);
}

} // namespace widgets::common
