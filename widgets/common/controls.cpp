// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/controls.h"

#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace widgets::common {

QPushButton* pushButton(const QString& text, ButtonKind kind, const QString& iconName)
{
    auto* button = new QPushButton(text);
    button->setAutoDefault(false);
    switch (kind) {
    case ButtonKind::Primary:
        button->setProperty("variant", QStringLiteral("primary"));
        break;
    case ButtonKind::Danger:
        button->setProperty("variant", QStringLiteral("danger"));
        break;
    case ButtonKind::Ghost:
        button->setProperty("variant", QStringLiteral("ghost"));
        break;
    case ButtonKind::Plain:
        break;
    }
    if (!iconName.isEmpty()) {
        const bool filled = kind == ButtonKind::Primary || kind == ButtonKind::Danger;
        const auto refresh = [button, iconName, filled] {
            button->setIcon(filled ? lineIcon(iconName, Theme::tokens().onAccent) : lineIcon(iconName));
        };
        QObject::connect(&Theme::instance(), &Theme::changed, button, refresh);
        refresh();
    }
    return button;
}

QToolButton* iconButton(const QString& iconName, const QString& name, const QString& shortcut)
{
    auto* button = new QToolButton;
    button->setIcon(lineIcon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(name);
    setHint(button, shortcut.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, shortcut));
    return button;
}

QToolButton* wordButton(const QString& iconName, const QString& text)
{
    auto* button = new QToolButton;
    button->setText(text);
    if (!iconName.isEmpty()) {
        button->setIcon(lineIcon(iconName));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    } else {
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    }
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QHBoxLayout* rowLayout(int spacing)
{
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

QVBoxLayout* columnLayout(int spacing)
{
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

namespace {

class Divider : public QWidget
{
public:
    explicit Divider(Qt::Orientation orientation)
    {
        if (orientation == Qt::Horizontal) {
            setFixedHeight(1);
        } else {
            setFixedWidth(1);
        }
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), Theme::tokens().divider);
    }
};

} // namespace

QWidget* dividerLine(Qt::Orientation orientation)
{
    return new Divider(orientation);
}

SectionHeader::SectionHeader(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new Label(title, TypeRole::Strong)), m_note(new Label({}, TypeRole::Caption, Ink::Helper)),
      m_actions(rowLayout(0))
{
    auto* layout = rowLayout();
    setLayout(layout);
    m_title->setElided(true);
    layout->addWidget(m_title);
    layout->addWidget(m_note);
    layout->addStretch();
    layout->addLayout(m_actions);
    setMinimumHeight(28);
}

void SectionHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void SectionHeader::setNote(const QString& note)
{
    m_note->setText(note);
}

void SectionHeader::addAction(QWidget* button)
{
    m_actions->addWidget(button);
}

KeyValueList::KeyValueList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 18);
}

void KeyValueList::clear()
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_rows = 0;
}

void KeyValueList::add(const QString& key, const QString& value, TypeRole role)
{
    auto* label = new Label(value, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    add(key, label);
}

void KeyValueList::add(const QString& key, QWidget* value)
{
    auto* name = new Label(key, TypeRole::Body, Ink::Helper);
    name->setBuddy(value);
    m_grid->addWidget(name, m_rows, 0, Qt::AlignTop);
    const bool text = qobject_cast<Label*>(value);
    m_grid->addWidget(value, m_rows, 1, text ? Qt::Alignment() : Qt::AlignLeft | Qt::AlignTop);
    ++m_rows;
}

Surface::Surface(Kind kind, QWidget* parent) : QWidget(parent), m_kind(kind)
{
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Surface::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Surface::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    if (m_kind == Kind::Quiet) {
        paint::box(&painter, rect(), t.chrome, t.isHighContrast() ? t.outline : QColor(), t.outlineWidth(), 6);
        return;
    }
    if (m_kind != Kind::Card) {
        painter.fillRect(rect(), m_kind == Kind::Canvas ? t.canvas : t.chrome);
        return;
    }
    const bool toned = m_tone != Tone::Neutral;
    QColor edge = t.divider;
    if (toned && !t.isHighContrast()) {
        edge = t.toneText(m_tone);
        edge.setAlphaF(0.45);
    }
    paint::box(&painter, rect(), toned ? t.toneTint(m_tone) : t.canvas, edge, t.outlineWidth());
    if (toned) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        paint::box(&painter, QRectF(mirrored ? width() - 4 : 0, 0, 4, height()), t.toneText(m_tone), {}, 1, 2);
    }
}

BusyIndicator::BusyIndicator(const QString& text, QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void BusyIndicator::setText(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize BusyIndicator::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + space::xxl, fontMetrics().height() + space::xs};
}

void BusyIndicator::paintEvent(QPaintEvent*)
{
    const Tokens& t = Theme::tokens();
    QPainter painter(this);
    const paint::Scope scope(&painter);
    painter.setPen(Qt::NoPen);
    const bool still = Theme::instance().reducedMotion();
    for (int i = 0; i < 3; ++i) {
        painter.setBrush(still || i == m_step ? t.link : t.outline);
        painter.drawEllipse(QPointF(4 + 7 * i, height() / 2.0), 2.2, 2.2);
    }
    painter.setPen(t.textSecondary);
    painter.drawText(rect().adjusted(28, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeading, m_text);
}

void BusyIndicator::timerEvent(QTimerEvent*)
{
    m_step = (m_step + 1) % 3;
    update(0, 0, 24, height());
}

void BusyIndicator::showEvent(QShowEvent*)
{
    if (m_timer == 0 && !Theme::instance().reducedMotion()) {
        m_timer = startTimer(350);
    }
}

void BusyIndicator::hideEvent(QHideEvent*)
{
    if (m_timer != 0) {
        killTimer(m_timer);
        m_timer = 0;
    }
}

} // namespace widgets::common
