// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/shell/commandpalette.h"

#include "widgets/common/controls.h"
#include "widgets/common/icons.h"
#include "widgets/common/stylepaint.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace widgets::shell {

using namespace common;

namespace {

/// Icon, title with the matched letters strong, group and shortcut at the end.
class EntryDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {200, option.fontMetrics.height() + space::l};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = Theme::tokens();
        paint::row(painter, &option, option.widget);
        QRect area = option.rect.adjusted(space::l, 0, -space::l, 0);
        lineIcon(index.data(PaletteModel::IconRole).toString())
            .paint(painter, QRect(area.left(), area.center().y() - 7, space::icon, space::icon));
        area.setLeft(area.left() + space::icon + space::m);
        const QString keys = index.data(PaletteModel::ShortcutRole).toString();
        painter->setFont(Theme::font(TypeRole::Caption));
        painter->setPen(t.textHelper);
        const QString tail = keys.isEmpty() ? index.data(PaletteModel::GroupRole).toString()
                                            : QStringLiteral("%1    %2").arg(index.data(PaletteModel::GroupRole).toString(), keys);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, tail);
        drawTitle(painter, area, index);
    }

private:
    static void drawTitle(QPainter* painter, const QRect& area, const QModelIndex& index)
    {
        const QString title = index.data().toString();
        const auto positions = index.data(PaletteModel::PositionsRole).value<QList<int>>();
        const QFont plain = Theme::font(TypeRole::Body);
        const QFont strong = Theme::font(TypeRole::Strong);
        int x = area.left();
        for (int i = 0; i < title.size();) {
            const bool hit = positions.contains(i);
            int end = i + 1;
            while (end < title.size() && positions.contains(end) == hit) {
                ++end;
            }
            const QString part = title.mid(i, end - i);
            painter->setFont(hit ? strong : plain);
            painter->setPen(hit ? Theme::tokens().link : Theme::tokens().text);
            painter->drawText(QRect(x, area.top(), area.right() - x, area.height()), Qt::AlignVCenter | Qt::AlignLeft, part);
            x += QFontMetrics(painter->font()).horizontalAdvance(part);
            i = end;
        }
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QWidget(parent), m_model(new PaletteModel(this)), m_card(new Surface(Surface::Kind::Card, this)), m_query(new QLineEdit),
      m_list(new QListView), m_nothing(new Label(tr("Nothing fits. Try fewer letters."), TypeRole::Body, Ink::Helper))
{
    setAccessibleName(tr("Command palette"));
    auto* layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(space::s, space::s, space::s, space::s);
    layout->setSpacing(space::s);
    m_query->setPlaceholderText(tr("Type a command, a page or a setting"));
    m_query->setAccessibleName(tr("Search commands, pages and settings"));
    m_query->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_query->setMinimumHeight(36);
    m_query->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setProperty("roundedRows", true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("What fits"));
    m_nothing->setContentsMargins(space::m, space::xs, 0, space::s);
    layout->addWidget(m_query);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    connect(m_query, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setQuery(text);
        place();
    });
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    parent->installEventFilter(this);
    hide();
}

void CommandPalette::open(QList<PaletteEntry> entries)
{
    if (!isVisible()) {
        m_before = QApplication::focusWidget();
    }
    m_query->clear();
    m_model->setEntries(std::move(entries));
    place();
    show();
    raise();
    m_query->setFocus();
}

void CommandPalette::place()
{
    setGeometry(parentWidget()->rect());
    const int width = qMin(640, parentWidget()->width() - 2 * space::xl);
    const int row = m_list->fontMetrics().height() + space::l;
    const int rows = qBound(1, m_model->rowCount(), 11);
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
    m_list->setFixedHeight(rows * row + 2);
    m_card->setFixedWidth(width);
    m_card->adjustSize();
    m_card->move((parentWidget()->width() - width) / 2, qMin(72, parentWidget()->height() / 8));
    m_list->setCurrentIndex(m_model->index(0, 0));
}

bool CommandPalette::eventFilter(QObject* object, QEvent* event)
{
    if (object == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    if (object == m_query && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
            dismiss();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
            step(10);
            return true;
        case Qt::Key_PageUp:
            step(-10);
            return true;
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            return true; // the palette keeps the keyboard until it is closed
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

void CommandPalette::step(int by)
{
    const int rows = m_model->rowCount();
    if (rows > 0) {
        const int row = qBound(0, m_list->currentIndex().row() + by, rows - 1);
        m_list->setCurrentIndex(m_model->index(row, 0));
    }
}

void CommandPalette::runCurrent()
{
    const PaletteEntry* entry = m_model->entry(m_list->currentIndex().row());
    if (!entry) {
        return;
    }
    const auto run = entry->run;
    dismiss();
    if (run) {
        run();
    }
}

void CommandPalette::dismiss()
{
    hide();
    if (m_before) {
        m_before->setFocus();
    }
    Q_EMIT closed();
}

void CommandPalette::mousePressEvent(QMouseEvent* event)
{
    if (!m_card->geometry().contains(event->pos())) {
        dismiss();
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, Theme::tokens().isDark() ? 120 : 60));
}

} // namespace widgets::shell
