// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/markdownstreamview.h"

#include "widgets/common/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QMimeData>
#include <QScrollBar>
#include <QTextDocumentFragment>
#include <QUrl>
#include <QWheelEvent>
#include <cmath>

namespace widgets::common {

namespace {

constexpr int frameMs = 16;
constexpr int shareOfThread = 6; ///< wait this many times the last flush
constexpr qsizetype longestText = 2'000'000; ///< an answer is thousands of characters; more is a runaway server

} // namespace

MarkdownStreamView::MarkdownStreamView(QWidget* parent) : QTextBrowser(parent), m_builder(document())
{
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    document()->setDocumentMargin(0);
    document()->setIndentWidth(20);
    setAccessibleName(tr("Answer"));
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &MarkdownStreamView::flush);
    connect(this, &QTextBrowser::anchorClicked, this, &MarkdownStreamView::onAnchor);
    connect(&Theme::instance(), &Theme::changed, this, &MarkdownStreamView::rebuild);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MarkdownStreamView::fitHeight);
}

void MarkdownStreamView::appendMarkdown(const QString& text)
{
    if (m_cut || text.isEmpty()) {
        return;
    }
    m_source += text;
    m_waiting += text;
    if (m_source.size() > longestText) {
        m_cut = true;
        m_waiting += QStringLiteral("\n\n") + tr("The text is longer than what is shown here. Copy it to see all of it.");
    }
    if (m_timer.isActive()) {
        return;
    }
    const auto interval = qMax(qint64(frameMs), qint64(std::lround(m_statistics.lastFlushMs * shareOfThread)));
    const qint64 since = m_sinceFlush.isValid() ? m_sinceFlush.elapsed() : interval;
    m_timer.start(int(qBound(qint64(0), interval - since, qint64(1000))));
}

void MarkdownStreamView::flush()
{
    m_timer.stop();
    if (m_waiting.isEmpty()) {
        return;
    }
    QElapsedTimer cost;
    cost.start();
    apply(m_splitter.feed(std::exchange(m_waiting, {})));
    m_statistics.lastFlushMs = cost.nsecsElapsed() / 1e6;
    ++m_statistics.flushes;
    m_sinceFlush.start();
    Q_EMIT flushed();
}

void MarkdownStreamView::finish()
{
    flush();
    m_finished = true;
    apply(m_splitter.finish());
    Q_EMIT flushed();
}

void MarkdownStreamView::apply(const QList<BlockStep>& steps)
{
    QTextCursor edit(document());
    edit.beginEditBlock();
    for (const BlockStep& step : steps) {
        switch (step.what) {
        case BlockStep::What::OpenText:
            m_builder.appendOpen(step.text);
            break;
        case BlockStep::What::Close:
            m_builder.close(step);
            ++m_statistics.blocksRendered;
            break;
        case BlockStep::What::CodeBegin:
            m_builder.beginCode(step.text);
            break;
        case BlockStep::What::CodeText:
            m_builder.appendCode(step.text);
            break;
        case BlockStep::What::CodeEnd:
            m_builder.endCode();
            ++m_statistics.blocksRendered;
            break;
        }
    }
    edit.endEditBlock();
}

void MarkdownStreamView::showMarkdown(const QString& text)
{
    clearMarkdown();
    appendMarkdown(text);
    finish();
}

void MarkdownStreamView::clearMarkdown()
{
    m_timer.stop();
    m_source.clear();
    m_waiting.clear();
    m_cut = m_finished = false;
    m_splitter = {};
    m_builder.reset();
    clear();
}

/// Colours and fonts changed: the only time when everything is rendered again.
void MarkdownStreamView::rebuild()
{
    const QString text = m_source;
    const bool finished = m_finished;
    if (text.isEmpty()) {
        return;
    }
    clearMarkdown();
    appendMarkdown(text);
    flush();
    if (finished) {
        finish();
    }
}

void MarkdownStreamView::setAutoHeight(bool on)
{
    m_autoHeight = on;
    setVerticalScrollBarPolicy(on ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(on ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, on ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    fitHeight();
}

void MarkdownStreamView::fitHeight()
{
    if (!m_autoHeight) {
        return;
    }
    const int wanted = qMax(fontMetrics().height(), int(std::ceil(document()->size().height())));
    if (height() != wanted || minimumHeight() != wanted) {
        setFixedHeight(wanted);
    }
}

QSize MarkdownStreamView::sizeHint() const
{
    return m_autoHeight ? QSize(400, int(std::ceil(document()->size().height()))) : QTextBrowser::sizeHint();
}

QSize MarkdownStreamView::minimumSizeHint() const
{
    return m_autoHeight ? QSize(120, fontMetrics().height()) : QTextBrowser::minimumSizeHint();
}

void MarkdownStreamView::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    fitHeight();
}

void MarkdownStreamView::wheelEvent(QWheelEvent* event)
{
    if (m_autoHeight) {
        event->ignore(); // the scroll area around moves
        return;
    }
    QTextBrowser::wheelEvent(event);
}

QVariant MarkdownStreamView::loadResource(int, const QUrl&)
{
    return {};
}

void MarkdownStreamView::doSetSource(const QUrl&, QTextDocument::ResourceType)
{
    // Never navigates.
}

QMimeData* MarkdownStreamView::createMimeDataFromSelection() const
{
    auto* clip = new QMimeData;
    clip->setText(textCursor().selection().toPlainText());
    return clip;
}

void MarkdownStreamView::onAnchor(const QUrl& address)
{
    if (address.scheme() == QLatin1String("citation")) {
        Q_EMIT citationActivated(address.path().toInt());
    } else {
        Q_EMIT linkActivated(address.toString());
    }
}

} // namespace widgets::common
