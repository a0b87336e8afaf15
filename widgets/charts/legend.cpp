// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/legend.h"

#include "widgets/charts/strokes.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/label.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>
#include <QResizeEvent>
#include <algorithm>

namespace widgets::charts {

using common::Theme;
using common::TypeRole;
namespace space = common::space;

namespace {

constexpr int swatchWidth = 24, blockWidth = 12;
constexpr int rowsAtMost = 2;    // in a small chart the data need the room
constexpr int nameCharacters = 36; // longer names are elided; the tool tip has the whole

int buttonHeight()
{
    return std::max(24, QFontMetrics(Theme::font(TypeRole::Caption)).height() + 6);
}

} // namespace

LegendButton::LegendButton(const LegendEntry& entry, QWidget* parent) : QAbstractButton(parent), m_entry(entry)
{
    setCheckable(true);
    setChecked(true);
    setText(entry.name);
    setAccessibleName(entry.name);
    setAccessibleDescription(tr("Shows this series alone, and all again."));
    setToolTip(common::plainToolTip(entry.name));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

int LegendButton::swatch() const
{
    return m_entry.isBlock ? blockWidth : swatchWidth;
}

QSize LegendButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TypeRole::Caption));
    const int name = std::min(metrics.horizontalAdvance(m_entry.name), metrics.averageCharWidth() * nameCharacters);
    return {space::s + swatch() + 6 + name + space::s + 1, buttonHeight()};
}

void LegendButton::nextCheckState()
{
    Q_EMIT chosen(m_entry.name, QGuiApplication::keyboardModifiers() & Qt::ControlModifier);
}

void LegendButton::paintEvent(QPaintEvent*)
{
    const common::Tokens& tokens = Theme::tokens();
    QPainter painter(this);
    painter.setFont(Theme::font(TypeRole::Caption));
    if (underMouse() || isDown()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? tokens.pressed : tokens.hover);
        painter.drawRoundedRect(rect(), space::radius, space::radius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    SeriesStyle style = seriesStyle(m_entry.style, tokens);
    if (!isChecked()) {
        style.colour = tokens.textDisabled;
    }
    paintSwatch(painter, QRectF(space::s, 0, swatch(), height()), style, tokens.canvas, m_entry.isBlock);
    const QRectF place(space::s + swatch() + 6, 0, width() - 2 * space::s - swatch() - 6 + 1, height());
    QFont font = painter.font();
    font.setStrikeOut(!isChecked()); // hidden is not said by colour alone
    painter.setFont(font);
    painter.setPen(isChecked() ? tokens.text : tokens.textHelper);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     QFontMetrics(font).elidedText(m_entry.name, Qt::ElideMiddle, int(place.width()) + 1));
    if (hasFocus()) {
        painter.setPen(QPen(tokens.focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

Legend::Legend(Plot* plot, QWidget* parent) : QWidget(parent), m_plot(plot)
{
    auto* const layout = new common::FlowLayout(space::xs, this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget** const words : {&m_more, &m_note}) {
        auto* const label = new common::Label({}, TypeRole::Caption, common::Ink::Helper, this);
        label->setMinimumHeight(buttonHeight()); // its words stand in line with those of the buttons
        label->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
        label->hide();
        *words = label;
    }
    connect(plot, &Plot::contentChanged, this, &Legend::rebuild);
    connect(plot, &Plot::isolationChanged, this, &Legend::showChecks);
    rebuild();
}

void Legend::setNote(const QString& note)
{
    static_cast<common::Label*>(m_note)->setText(note);
    m_note->setVisible(!note.isEmpty());
    fit();
}

void Legend::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        fit();
    }
}

/// How many entries fit into the rows when `reserved` pixels stay free at the end of the last.
qsizetype Legend::fitting(int reserved) const
{
    int x = 0, row = 1;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const int wide = m_buttons[i]->sizeHint().width();
        const int room = width() - (row == rowsAtMost ? reserved : 0);
        if (x > 0 && x + wide > room) {
            ++row;
            x = 0;
        }
        if (row > rowsAtMost) {
            return i;
        }
        x += wide + space::xs;
    }
    return m_buttons.size();
}

/// What has no room is counted, and named by the tool tip; the chart's table has it all.
void Legend::fit()
{
    if (width() <= 0 || m_buttons.isEmpty()) {
        return;
    }
    const int note = m_note->isHidden() ? 0 : m_note->sizeHint().width() + space::xs;
    qsizetype count = fitting(note);
    auto* const more = static_cast<common::Label*>(m_more);
    if (count < m_buttons.size()) {
        count = std::max<qsizetype>(1, fitting(note + QFontMetrics(Theme::font(TypeRole::Caption)).horizontalAdvance(QStringLiteral("+99")) + 2 * space::xs));
        QStringList names;
        for (qsizetype i = count; i < m_buttons.size(); ++i) {
            names << m_buttons[i]->text();
        }
        more->setText(tr("+%1", "entries of a legend without room").arg(QLocale().toString(names.size())) + (note > 0 ? QStringLiteral(" ·") : QString()));
        more->setToolTip(common::plainToolTip(names.join(QLatin1Char('\n'))));
    }
    more->setVisible(count < m_buttons.size());
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < count);
    }
}

void Legend::rebuild()
{
    const QList<LegendEntry> entries = m_plot->legend();
    bool isSame = entries.size() == m_buttons.size();
    for (qsizetype i = 0; isSame && i < entries.size(); ++i) {
        isSame = m_buttons[i]->text() == entries[i].name;
    }
    if (isSame && !entries.isEmpty()) {
        return showChecks();
    }
    qDeleteAll(m_buttons);
    m_buttons.clear();
    layout()->removeWidget(m_more);
    layout()->removeWidget(m_note);
    for (const LegendEntry& entry : entries) {
        auto* const button = new LegendButton(entry, this);
        connect(button, &LegendButton::chosen, this, &Legend::choose);
        layout()->addWidget(button);
        m_buttons.append(button);
    }
    layout()->addWidget(m_more);
    layout()->addWidget(m_note);
    fit();
    setVisible(entries.size() > 1);
    showChecks();
}

void Legend::choose(const QString& name, bool adds)
{
    QSet<QString> shown = m_plot->isolated();
    if (!adds) {
        shown = shown == QSet<QString>{name} ? QSet<QString>() : QSet<QString>{name};
    } else {
        if (shown.isEmpty()) {
            for (const LegendButton* button : std::as_const(m_buttons)) {
                shown.insert(button->text());
            }
        }
        if (!shown.remove(name)) {
            shown.insert(name);
        }
        if (shown.size() == m_buttons.size()) {
            shown.clear();
        }
    }
    m_plot->isolate(shown);
}

void Legend::showChecks()
{
    for (LegendButton* button : std::as_const(m_buttons)) {
        button->setChecked(m_plot->isShown(button->text()));
    }
}

} // namespace widgets::charts
