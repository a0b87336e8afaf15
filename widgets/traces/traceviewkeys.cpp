// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keys of a trace lead.
#include "widgets/traces/traceview.h"

#include "widgets/traces/spanpane.h"
#include "widgets/traces/waterfallview.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace widgets::traces {

void TraceView::showDocuments()
{
    const qsizetype node = m_trace ? ::traces::nextRetrieval(*m_trace->tree, m_span->tab() == SpanPane::Tab::Documents ? m_waterfall->selected() : -1) : -1;
    if (node < 0) {
        Q_EMIT noted(tr("This trace has no retrieval."));
        return;
    }
    m_waterfall->select(node);
    m_span->showTab(SpanPane::Tab::Documents);
}

void TraceView::showMessages()
{
    const qsizetype after = m_span->tab() == SpanPane::Tab::Messages ? m_waterfall->selected() : -1;
    const qsizetype node = m_trace ? ::traces::nextOfKind(*m_trace->tree, ::traces::SpanKind::Model, after) : -1;
    if (node < 0) {
        Q_EMIT noted(tr("This trace has no model call."));
        return;
    }
    m_waterfall->select(node);
    m_span->showTab(SpanPane::Tab::Messages);
}

void TraceView::find()
{
    m_find->setFocus();
    m_find->selectAll();
}

void TraceView::findInNames(const QString& text)
{
    m_found = m_trace ? ::traces::nodesNamed(*m_trace->tree, text.trimmed()) : std::vector<bool>();
    m_waterfall->setMarked(m_found);
    if (!m_found.empty() && (m_waterfall->selected() < 0 || !m_found[size_t(m_waterfall->selected())])) {
        goToFound(1);
    } else if (m_found.empty() && !text.trimmed().isEmpty()) {
        Q_EMIT noted(tr("No span has this in its name."));
    }
}

void TraceView::goToFound(int direction)
{
    const auto count = qsizetype(m_found.size());
    for (qsizetype step = 1; step <= count; ++step) {
        const qsizetype node = ((m_waterfall->selected() + direction * step) % count + count) % count;
        if (m_found[size_t(node)]) {
            m_waterfall->select(node);
            return;
        }
    }
}

void TraceView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_D: showDocuments(); break;
    case Qt::Key_M: showMessages(); break;
    case Qt::Key_Slash: find(); break;
    case Qt::Key_T: Q_EMIT storyRequested(); break;
    case Qt::Key_B: Q_EMIT compareRequested(); break;
    case Qt::Key_R: Q_EMIT replayRequested(); break;
    case Qt::Key_F: Q_EMIT failuresRequested(); break;
    case Qt::Key_J: Q_EMIT stepRequested(1); break;
    case Qt::Key_K: Q_EMIT stepRequested(-1); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace widgets::traces
