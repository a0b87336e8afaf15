// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/topbar.h"

#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"
#include "widgets/shell/accountcorner.h"
#include "widgets/shell/cloudbadge.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace widgets::shell {

using namespace common;

namespace {

/// Looks like a field, is a button: opens the command palette.
class SearchButton : public QAbstractButton
{
public:
    explicit SearchButton(const QString& text)
    {
        setText(text);
        setAccessibleName(text);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setMaximumWidth(460);
    }
    QSize sizeHint() const override { return {420, 28}; }
    QSize minimumSizeHint() const override { return {120, 28}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = Theme::tokens();
        QPainter painter(this);
        paint::box(&painter, rect(), underMouse() ? t.hover : t.canvas, t.isHighContrast() ? t.outline : t.divider, t.outlineWidth());
        lineIcon(QStringLiteral("search")).paint(&painter, mirrored(QRect(space::s, (height() - 14) / 2, 14, 14)));
        QRect area = rect().adjusted(space::s + 14 + space::s, 0, -space::m, 0);
        const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
        painter.setFont(Theme::font(TypeRole::Caption));
        painter.setPen(t.textHelper);
        painter.drawText(mirrored(area), Qt::AlignVCenter | Qt::AlignRight, keys); // the painter mirrors the alignment by itself
        area.setRight(area.right() - painter.fontMetrics().horizontalAdvance(keys) - space::s);
        painter.setFont(Theme::font(TypeRole::Body));
        painter.drawText(mirrored(area), Qt::AlignVCenter | Qt::AlignLeft, painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
        if (hasFocus()) {
            paint::focusRing(&painter, rect());
        }
    }

private:
    QRect mirrored(const QRect& place) const { return QStyle::visualRect(layoutDirection(), rect(), place); }
};

} // namespace

TopBar::TopBar(QWidget* parent) : QWidget(parent), m_badge(new CloudBadge), m_account(new AccountCorner)
{
    auto* layout = rowLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::m, 3, space::s, 4);
    auto* mark = new QLabel;
    const auto draw = [mark, this] { mark->setPixmap(lineIcon(QStringLiteral("pilothouse")).pixmap(QSize(22, 22), devicePixelRatioF())); };
    draw();
    layout->addWidget(mark);
    layout->addWidget(new Label(tr("Pilothouse"), TypeRole::Strong));
    layout->addWidget(m_badge);
    layout->addStretch(1);
    auto* search = new SearchButton(tr("Search commands and pages"));
    layout->addWidget(search, 2);
    layout->addStretch(1);
    layout->addWidget(m_account);
    connect(search, &QAbstractButton::clicked, this, &TopBar::paletteRequested);
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::tokens().chrome);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::tokens().divider);
}

} // namespace widgets::shell
