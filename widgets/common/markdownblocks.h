// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace widgets::common {

/// What a block of Markdown is, as far as it decides where the block ends.
enum class BlockKind { None, Paragraph, Heading, ListItem, Quote, Table, Rule, Code };

/// One step of turning a growing text into blocks.
struct BlockStep
{
    enum class What {
        OpenText,  ///< `text` was added to the open block (its final look is not known yet)
        Close,     ///< the open block is complete; `text` is its whole Markdown, `kind` what it is
        CodeBegin, ///< a fenced block opens; `text` is its language
        CodeText,  ///< `text` belongs into it, final
        CodeEnd,
    };
    What what = What::OpenText;
    QString text = {};
    BlockKind kind = BlockKind::None;
    bool ordered = false; ///< ListItem
    int number = 0;       ///< ListItem, ordered: its number
};

/// Cuts a stream of Markdown into top-level blocks (CommonMark block structure as far as needed to know where a block ends;
/// the blocks' content is parsed by whoever renders them). OpenText only ever grows; Close replaces all OpenText since the last
/// Close by the finished block. Cost is linear in the text. Value type.
class BlockSplitter
{
public:
    QList<BlockStep> feed(const QString& text);
    /// The text ends here: closes what is open.
    QList<BlockStep> finish();

private:
    void line(const QString& text);
    void closeOpen();
    void open(BlockKind kind, const QString& text);
    void append(const QString& text);
    bool startsBlock(const QString& text);
    bool continuesOpen(const QString& text) const;
    bool codeLine(const QString& text);
    void previewTail();

    QList<BlockStep> m_steps;
    QString m_tail;         ///< incomplete last line
    int m_previewed = 0;    ///< how much of m_tail has been delivered
    QString m_open;         ///< Markdown of the open block
    BlockKind m_kind = BlockKind::None;
    QString m_fence;        ///< opening fence of the code block, else empty
    QString m_innerFence;   ///< a fence inside the open list item
    int m_contentIndent = 0;
    bool m_blankSeen = false;
    bool m_ordered = false;
    int m_number = 0;
};

} // namespace widgets::common
