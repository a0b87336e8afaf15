// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/style.h"

#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"
#include "widgets/common/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

namespace widgets::common {

namespace {

int controlHeight(const QStyleOption* option)
{
    return qMax(28, (option->fontMetrics.height() + 11) & ~1);
}

/// Text on a filled button has the fill's own colour.
QStyleOptionButton labelOf(const QStyleOptionButton& button, const QWidget* widget)
{
    QStyleOptionButton label(button);
    const QString variant = widget ? widget->property("variant").toString() : QString();
    if (!variant.isEmpty() && variant != QLatin1String("ghost") && button.state.testFlag(QStyle::State_Enabled)) {
        label.palette.setColor(QPalette::ButtonText, variant == QLatin1String("danger") ? QColor(Qt::white) : Theme::tokens().onAccent);
    }
    return label;
}

/// QCommonStyle aligns the text of such a button to the wrong side, away from its icon and over the button's edge.
bool isMirrored(const QStyleOptionButton& button)
{
    return button.direction == Qt::RightToLeft && !button.icon.isNull() && !button.text.isEmpty();
}

bool wantsHover(const QWidget* widget)
{
    return qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QTabBar*>(widget)
        || qobject_cast<const QScrollBar*>(widget) || qobject_cast<const QSplitterHandle*>(widget)
        || qobject_cast<const QComboBox*>(widget);
}

/// A button with words that does nothing but open its menu.
bool opensMenu(const QToolButton* button)
{
    return button && button->menu() && button->popupMode() == QToolButton::InstantPopup && !button->text().isEmpty();
}

/// QCommonStyle has its arrow in the lower corner.
QRect menuArrow(const QWidget& button)
{
    const QRect arrow(button.width() - space::l, (button.height() - space::m) / 2, space::m, space::m);
    return QStyle::visualRect(button.layoutDirection(), button.rect(), arrow);
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("fusion")) {}

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (wantsHover(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (auto* view = qobject_cast<QAbstractItemView*>(widget)) {
        view->viewport()->setAttribute(Qt::WA_Hover);
    }
    if (qobject_cast<QAbstractScrollArea*>(widget)) {
        widget->installEventFilter(this); // its frame shows the focus, Qt repaints only the viewport
    }
}

void Style::unpolish(QWidget* widget)
{
    widget->removeEventFilter(this);
    QProxyStyle::unpolish(widget);
}

bool Style::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        if (auto* widget = qobject_cast<QWidget*>(object)) {
            widget->update();
        }
    }
    return QProxyStyle::eventFilter(object, event);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return paint::pushButton(painter, option, widget);
    case PE_PanelButtonTool:
        return paint::toolButton(painter, option, widget);
    case PE_FrameLineEdit:
        return paint::field(painter, option, option->rect);
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0) {
            paint::field(painter, option, option->rect);
        }
        return;
    }
    case PE_Frame:
    case PE_FrameTabBarBase:
    case PE_PanelMenu:
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        return drawFrame(element, option, painter, widget);
    case PE_FrameFocusRect:
        return paint::focusRing(painter, option->rect);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paint::checkBox(painter, option);
    case PE_IndicatorRadioButton:
        return paint::radioButton(painter, option);
    case PE_PanelItemViewItem:
        return paint::row(painter, option, widget);
    case PE_PanelItemViewRow:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonBevel:
    case PE_FrameButtonTool:
    case PE_FrameDefaultButton:
        return;
    default:
        if (element == PE_IndicatorArrowDown && opensMenu(qobject_cast<const QToolButton*>(widget))) {
            QStyleOption arrow(*option);
            arrow.rect = menuArrow(*widget);
            drawArrow(element, &arrow, painter);
        } else if (!drawArrow(element, option, painter)) {
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        }
    }
}

void Style::drawFrame(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Tokens& t = Theme::tokens();
    if (element == PE_FrameTabBarBase) {
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), t.divider);
    } else if (element == PE_Frame && qobject_cast<const QAbstractScrollArea*>(widget)) {
        paint::field(painter, option, option->rect);
    } else if (element == PE_Frame) {
        paint::box(painter, option->rect, {}, t.divider, t.outlineWidth());
    } else {
        painter->fillRect(option->rect, element == PE_FrameMenu ? QColor(Qt::transparent) : t.raised);
        paint::box(painter, option->rect, {}, t.outline, t.outlineWidth(), 0);
    }
}

bool Style::drawArrow(PrimitiveElement element, const QStyleOption* option, QPainter* painter) const
{
    Qt::ArrowType direction = Qt::NoArrow;
    switch (element) {
    case PE_IndicatorArrowDown:
        direction = Qt::DownArrow;
        break;
    case PE_IndicatorArrowUp:
        direction = Qt::UpArrow;
        break;
    case PE_IndicatorArrowLeft:
        direction = Qt::LeftArrow;
        break;
    case PE_IndicatorArrowRight:
        direction = Qt::RightArrow;
        break;
    case PE_IndicatorHeaderArrow: {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        direction = header && header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow;
        break;
    }
    case PE_IndicatorBranch:
        if (!option->state.testFlag(State_Children)) {
            return true;
        }
        direction = option->state.testFlag(State_Open) ? Qt::DownArrow : Qt::RightArrow;
        break;
    default:
        return false;
    }
    paint::chevron(painter, option->rect, direction, Theme::tokens().textSecondary);
    return true;
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            const QStyleOptionButton label = labelOf(*button, widget);
            return isMirrored(label) ? paint::mirroredButtonLabel(painter, &label, widget) : QProxyStyle::drawControl(element, &label, painter, widget);
        }
        break;
    case CE_ComboBoxLabel: {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo && !combo->editable) {
            QStyleOptionComboBox copy(*combo);
            const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - 4;
            copy.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideMiddle, room);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    }
    case CE_TabBarTabShape:
        return paint::tab(painter, option);
    case CE_TabBarTabLabel: {
        const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
        if (tab) {
            QStyleOptionTab copy(*tab);
            copy.state &= ~State_HasFocus; // the shape draws the ring
            if (!copy.state.testFlag(State_Selected)) {
                copy.palette.setColor(QPalette::Active, QPalette::WindowText, Theme::tokens().textSecondary);
                copy.palette.setColor(QPalette::Inactive, QPalette::WindowText, Theme::tokens().textSecondary);
            }
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return paint::headerSection(painter, option);
    case CE_Splitter:
        return paint::splitter(painter, option);
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        return paint::progress(painter, option);
    case CE_ProgressBarLabel:
    case CE_SizeGrip:
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Tokens& t = Theme::tokens();
    const bool on = option->state.testFlag(State_Enabled);
    if (control == CC_ScrollBar) {
        painter->fillRect(option->rect, t.canvas);
        return paint::scrollBar(painter, option, subControlRect(control, option, SC_ScrollBarSlider, widget));
    }
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (!combo || combo->frame) {
            paint::field(painter, option, option->rect);
        } else if (option->state.testFlag(State_MouseOver) || option->state.testFlag(State_HasFocus)) {
            paint::box(painter, option->rect, t.hover,
                       option->state.testFlag(State_HasFocus) ? t.focus : QColor(), 2);
        }
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        return paint::chevron(painter, arrow, Qt::DownArrow, on ? t.textSecondary : t.textDisabled);
    }
    if (control == CC_SpinBox) {
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        paint::field(painter, option, option->rect);
        const bool up = spin && spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled) && on;
        const bool down = spin && spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled) && on;
        paint::chevron(painter, subControlRect(control, option, SC_SpinBoxUp, widget), Qt::UpArrow,
                       up ? t.textSecondary : t.textDisabled);
        paint::chevron(painter, subControlRect(control, option, SC_SpinBoxDown, widget), Qt::DownArrow,
                       down ? t.textSecondary : t.textDisabled);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_SplitterWidth:
        return 5;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return space::icon;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::s;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
        return 0;
    case PM_TabBarTabHSpace:
        return space::xl;
    case PM_TabBarTabVSpace:
        return 22;
    case PM_TabBarTabOverlap:
        return 0;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return space::xs;
    case PM_HeaderMargin:
        return 7;
    case PM_FocusFrameHMargin:
        return 6;
    case PM_DefaultFrameWidth:
        // Room for the rounded corners, which a square viewport would cover.
        return qobject_cast<const QAbstractScrollArea*>(widget) ? 3 : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_TabBar_ElideMode:
        return Qt::ElideRight;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool iconOnly = button && button->text.isEmpty();
        result.setHeight(controlHeight(option));
        result.setWidth(iconOnly ? result.height() : qMax(size.width() + 2 * space::m, 64));
        break;
    }
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(controlHeight(option));
        break;
    case CT_ToolButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        const bool wordy = button && !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        const int arrow = wordy && opensMenu(qobject_cast<const QToolButton*>(widget)) ? 2 * space::s : 0;
        result = QSize(qMax(size.width() + (wordy ? 2 * space::s : space::m) + arrow, 28), qMax(size.height() + space::s, 28));
        break;
    }
    case CT_MenuItem: {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (!item || item->menuItemType != QStyleOptionMenuItem::Separator) {
            result.setHeight(qMax(result.height(), controlHeight(option)));
        }
        break;
    }
    case CT_HeaderSection:
        result.setHeight(qMax(result.height(), controlHeight(option)));
        break;
    default:
        break;
    }
    return result;
}

} // namespace widgets::common
