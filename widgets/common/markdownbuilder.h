// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/markdownblocks.h"

#include <QPointer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <memory>

namespace widgets::common {

/// Appends finished Markdown blocks to a document. Qt's reader (md4c, GitHub dialect, HTML off) parses a block into a scratch
/// document; what reaches the target is copied piece by piece into formats of our own, so that nothing else can get there: no
/// image, no HTML, no style of the text's choosing. Image marks become their alternative text, `[n]` becomes an anchor
/// "citation:n", links keep their address as an anchor. Colours are those of the theme at that moment.
class MarkdownBuilder
{
public:
    explicit MarkdownBuilder(QTextDocument* target);

    /// Adds to the open block's plain text at the end of the document.
    void appendOpen(const QString& text);
    /// Replaces the open text by the finished block.
    void close(const BlockStep& step);
    void beginCode(const QString& language);
    void appendCode(const QString& text);
    void endCode();
    /// Forgets positions and lists after the target was cleared.
    void reset();

private:
    QTextCursor atEnd() const;
    void takeBlock(QTextCursor& cursor, const QTextBlockFormat& format);
    void collapseFreshBlock();
    void copyFrame(QTextFrame* frame, const BlockStep& step);
    void copyBlock(const QTextBlock& source, const BlockStep& step);
    void copyTable(QTextTable* source);
    void copyInline(QTextCursor& cursor, const QTextBlock& source, const QTextCharFormat& base);
    void insertWithCitations(QTextCursor& cursor, const QString& text, const QTextCharFormat& format);
    void joinList(const QTextBlock& source, const QTextBlock& target, const BlockStep& step);

    QTextDocument* m_target;
    std::unique_ptr<QTextDocument> m_scratch;
    int m_openStart = -1;
    bool m_fresh = true;        ///< the last block is empty and unused
    QString m_pendingBreak;     ///< line ends held back until text follows
    QPointer<QTextList> m_list; ///< the running top-level list
    bool m_listOrdered = false;
    int m_listNumber = 0;
    QHash<QTextList*, QTextList*> m_nested;
    QTextFrame* m_codeFrame = nullptr;
};

} // namespace widgets::common
