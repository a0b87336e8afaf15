// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/spanwords.h"
#include "widgets/traces/waterfallview.h"

#include <QAccessibleWidget>
#include <QHash>

namespace widgets::traces {

namespace {

/// One row, made when assistive technology asks for it.
class RowAccessible : public QAccessibleInterface
{
public:
    RowAccessible(WaterfallView* view, qsizetype row) : m_view(view), m_row(row) {}
    bool isValid() const override { return m_row < m_view->rows().size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::TreeItem; }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? nodeSpoken(m_view->tree(), m_view->rows().nodeAt(m_row)) : QString();
    }
    QRect rect() const override
    {
        const QRect own = m_view->rectOfRow(m_row);
        return {m_view->mapToGlobal(own.topLeft()), own.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const qsizetype node = m_view->rows().nodeAt(m_row);
        state.selectable = state.focusable = true;
        state.selected = state.focused = m_view->selected() == node;
        state.focused = state.focused && m_view->hasFocus();
        state.expandable = m_view->tree().hasChildren(node);
        state.collapsed = state.expandable && m_view->rows().isCollapsed(node);
        state.expanded = state.expandable && !state.collapsed;
        state.offscreen = !m_view->rect().intersects(m_view->rectOfRow(m_row));
        return state;
    }

private:
    WaterfallView* m_view;
    qsizetype m_row;
};

class TreeAccessible : public QAccessibleWidget
{
public:
    explicit TreeAccessible(WaterfallView* view) : QAccessibleWidget(view, QAccessible::Tree) {}
    ~TreeAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_rows)) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    Q_DISABLE_COPY_MOVE(TreeAccessible)
    int childCount() const override { return int(view()->rows().size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        auto found = m_rows.constFind(index);
        if (found == m_rows.constEnd()) {
            found = m_rows.insert(index, QAccessible::registerAccessibleInterface(new RowAccessible(view(), index)));
        }
        return QAccessible::accessibleInterface(*found);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        return m_rows.key(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child)), -1);
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const qint64 row = view()->geometryNow().rowAt(view()->mapFromGlobal(QPoint(x, y)).y());
        return row < 0 ? nullptr : child(int(row));
    }
    QAccessibleInterface* focusChild() const override
    {
        const qsizetype node = view()->selected();
        return node < 0 ? nullptr : child(int(view()->rows().rowOf(node)));
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Help) {
            return WaterfallView::tr("Up and Down choose a span, Left and Right close and open it, plus and minus zoom, 0 shows all of the time, O all spans at once, "
                                     "C the critical path, N the next failure. Return opens the span.");
        }
        return QAccessibleWidget::text(kind);
    }

private:
    WaterfallView* view() const { return static_cast<WaterfallView*>(object()); }
    mutable QHash<int, QAccessible::Id> m_rows;
};

QAccessibleInterface* create(const QString&, QObject* object)
{
    auto* const view = qobject_cast<WaterfallView*>(object);
    return view ? new TreeAccessible(view) : nullptr;
}

} // namespace

void installWaterfallAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(create);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace widgets::traces
