// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/markdownblocks.h"
#include "widgets/common/markdownbuilder.h"

#include <QElapsedTimer>
#include <QTextBrowser>
#include <QTimer>

namespace widgets::common {

/// Shows untrusted Markdown while it streams in. Arriving text is gathered and put on screen at most once a frame; only the
/// open block changes (as plain text), each block is rendered exactly once, when it closes. When a frame's work takes long
/// (one very long paragraph), the next waits longer, so that the view never takes more than about a sixth of the GUI thread.
///
/// Nothing is ever loaded: no image, no style sheet, no file. Links and citation marks `[n]` are reported, never followed.
class MarkdownStreamView : public QTextBrowser
{
    Q_OBJECT
public:
    /// Counters for tests and benchmarks.
    struct Statistics
    {
        int flushes = 0;
        int blocksRendered = 0;
        double lastFlushMs = 0;
    };

    explicit MarkdownStreamView(QWidget* parent = nullptr);

    /// Adds arrived text; shows within a frame.
    void appendMarkdown(const QString& text);
    /// No more text comes: closes the open block at once.
    void finish();
    /// Replaces everything by a finished text.
    void showMarkdown(const QString& text);
    void clearMarkdown();
    /// The text as it arrived.
    QString markdown() const { return m_source; }
    /// As tall as its content, without scroll bars, for a view inside a scroll area.
    void setAutoHeight(bool on);
    Statistics statistics() const { return m_statistics; }
    /// Puts everything that waits on the screen now.
    void flush();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QVariant loadResource(int type, const QUrl& name) override;

Q_SIGNALS:
    void citationActivated(int number);
    void linkActivated(const QString& address);
    void flushed();

protected:
    QMimeData* createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;

private:
    void apply(const QList<BlockStep>& steps);
    void rebuild();
    void fitHeight();
    void onAnchor(const QUrl& address);

    QString m_source;
    QString m_waiting;
    bool m_finished = false;
    bool m_cut = false;
    bool m_autoHeight = false;
    BlockSplitter m_splitter;
    MarkdownBuilder m_builder;
    QTimer m_timer;
    QElapsedTimer m_sinceFlush;
    Statistics m_statistics;
};

} // namespace widgets::common
