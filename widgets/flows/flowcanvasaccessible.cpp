// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/flowcanvas.h"

#include <QAccessibleWidget>

namespace widgets::flows {

namespace {

/// One node, made when assistive technology asks for it.
class NodeAccessible : public QAccessibleInterface
{
public:
    NodeAccessible(FlowCanvas* canvas, int at) : m_canvas(canvas), m_at(at) {}
    bool isValid() const override { return m_at < m_canvas->layoutNow().nodes.size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_canvas); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text kind) const override
    {
        const ::flows::StepView* const step = isValid() ? m_canvas->view().step(id()) : nullptr;
        return step && kind == QAccessible::Name ? spoken(*step) : QString();
    }
    QRect rect() const override
    {
        const QRect own = isValid() ? m_canvas->rectOf(id()) : QRect();
        return {m_canvas->mapToGlobal(own.topLeft()), own.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        state.selectable = state.focusable = true;
        state.selected = isValid() && m_canvas->selected() == id();
        state.focused = state.selected && m_canvas->hasFocus();
        state.offscreen = isValid() && !m_canvas->rect().intersects(m_canvas->rectOf(id()));
        return state;
    }

private:
    QString id() const { return m_canvas->layoutNow().nodes[m_at].id; }
    FlowCanvas* m_canvas;
    int m_at;
};

class CanvasAccessible : public QAccessibleWidget
{
public:
    explicit CanvasAccessible(FlowCanvas* canvas) : QAccessibleWidget(canvas, QAccessible::List) {}
    ~CanvasAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_nodes)) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    Q_DISABLE_COPY_MOVE(CanvasAccessible)
    int childCount() const override { return int(canvas()->layoutNow().nodes.size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        auto found = m_nodes.constFind(index);
        if (found == m_nodes.constEnd()) {
            found = m_nodes.insert(index, QAccessible::registerAccessibleInterface(new NodeAccessible(canvas(), index)));
        }
        return QAccessible::accessibleInterface(*found);
    }
    int indexOfChild(const QAccessibleInterface* child) const override { return m_nodes.key(QAccessible::uniqueId(const_cast<QAccessibleInterface*>(child)), -1); }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = canvas()->mapFromGlobal(QPoint(x, y));
        for (int at = 0; at < childCount(); ++at) {
            if (canvas()->rectOf(canvas()->layoutNow().nodes[at].id).contains(point)) {
                return child(at);
            }
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const CanvasLayout::Node* const node = canvas()->layoutNow().node(canvas()->selected());
        return node ? child(int(node - canvas()->layoutNow().nodes.constData())) : nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Help) {
            return FlowCanvas::tr("Arrow keys go from step to step, plus and minus zoom, 0 shows all, Insert adds a step, C draws a line, Delete removes. "
                                  "Return opens the step. The table beside the drawing says the same.");
        }
        return QAccessibleWidget::text(kind);
    }

private:
    FlowCanvas* canvas() const { return static_cast<FlowCanvas*>(object()); }
    mutable QHash<int, QAccessible::Id> m_nodes;
};

QAccessibleInterface* create(const QString&, QObject* object)
{
    auto* const canvas = qobject_cast<FlowCanvas*>(object);
    return canvas ? new CanvasAccessible(canvas) : nullptr;
}

} // namespace

void installCanvasAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(create);
        return true;
    }();
    Q_UNUSED(isInstalled)
}

} // namespace widgets::flows
