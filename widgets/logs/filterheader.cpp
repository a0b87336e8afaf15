// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/logs/resultgrid.h"

#include "widgets/common/label.h"
#include "widgets/common/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace widgets::logs {

using namespace common;

FilterHeader::FilterHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setSortIndicator(-1, Qt::AscendingOrder);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setResizeContentsPrecision(0);
    setMinimumSectionSize(48);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::place);
    connect(this, &QHeaderView::sectionMoved, this, &FilterHeader::place);
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(size.height() + QLineEdit().sizeHint().height() + space::xs);
    return size;
}

void FilterHeader::updateGeometries()
{
    const int height = QLineEdit().sizeHint().height() + space::xs;
    setViewportMargins(0, 0, 0, height);
    QHeaderView::updateGeometries();
    place();
}

QLineEdit* FilterHeader::lineOf(int column)
{
    QLineEdit* line = m_lines.value(column);
    if (line) {
        return line;
    }
    line = new QLineEdit(this);
    line->setObjectName(QStringLiteral("filter%1").arg(column));
    line->setPlaceholderText(tr("Filter"));
    const QString name = model() ? model()->headerData(column, Qt::Horizontal).toString() : QString();
    line->setAccessibleName(tr("Filter of column %1").arg(name));
    setHint(line, tr("text, =text, !text, >5, 5..10, >=2026-01-31, /pattern/, null, !null"));
    line->setText(m_texts.value(column));
    line->installEventFilter(this);
    connect(line, &QLineEdit::textChanged, this, [this, column](const QString& text) {
        m_texts.insert(column, text);
        Q_EMIT filtersEdited();
    });
    m_lines.insert(column, line);
    return line;
}

/// Lines of columns in sight stand below their names; the others are hidden.
void FilterHeader::place()
{
    const int columns = count();
    const int top = height() - QLineEdit().sizeHint().height() - space::xs / 2;
    for (int column = 0; column < columns; ++column) {
        const int left = sectionViewportPosition(column);
        const int width = sectionSize(column);
        const bool isInSight = !isSectionHidden(column) && left + width > 0 && left < viewport()->width();
        if (!isInSight) {
            if (QLineEdit* line = m_lines.value(column)) {
                line->setVisible(line->hasFocus() && !isSectionHidden(column));
            }
            continue;
        }
        QLineEdit* line = lineOf(column);
        line->setGeometry(left + 1, top, width - 2, line->sizeHint().height());
        line->show();
    }
}

bool FilterHeader::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Down) {
            Q_EMIT leftDownwards(m_lines.key(static_cast<QLineEdit*>(watched), 0));
            return true;
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

QList<::logs::ColumnFilter> FilterHeader::filters() const
{
    QList<::logs::ColumnFilter> filters;
    for (auto it = m_texts.begin(); it != m_texts.end(); ++it) {
        if (!it.value().trimmed().isEmpty()) {
            filters << ::logs::ColumnFilter{it.key(), it.value()};
        }
    }
    std::sort(filters.begin(), filters.end(), [](const auto& a, const auto& b) { return a.column < b.column; });
    return filters;
}

void FilterHeader::setFilter(int column, const QString& text)
{
    m_texts.insert(column, text);
    if (QLineEdit* line = m_lines.value(column)) {
        line->setText(text);
    } else {
        Q_EMIT filtersEdited();
    }
}

void FilterHeader::clearFilters()
{
    m_texts.clear();
    qDeleteAll(std::exchange(m_lines, {}));
    place();
}

void FilterHeader::focusFilter(int column)
{
    if (column >= 0 && column < count()) {
        lineOf(column)->show();
        lineOf(column)->setFocus(Qt::ShortcutFocusReason);
        lineOf(column)->selectAll();
    }
}

void FilterHeader::showProblem(int column, const QString& problem)
{
    if (QLineEdit* line = m_lines.value(column)) {
        QPalette palette;
        if (!problem.isEmpty()) {
            palette.setColor(QPalette::Text, Theme::tokens().error);
        }
        line->setPalette(palette);
        setHint(line, problem.isEmpty() ? tr("text, =text, !text, >5, 5..10, >=2026-01-31, /pattern/, null, !null") : problem);
    }
}

} // namespace widgets::logs
