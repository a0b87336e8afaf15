// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/chunker.h"

#include "playground/tokenestimate.h"

#include <QRegularExpression>
#include <QStringList>

namespace documents {

namespace {

struct Block
{
    QString text;
    int tokens = 0;
};

struct Section
{
    QStringList path;
    QList<Block> blocks;
};

/// Level and text of a heading line, 0 when it is none. `next` is the line below (setext underlines).
int headingOf(const QString& line, const QString& next, QString* text, bool* underlined)
{
    static const QRegularExpression atx(QStringLiteral("^(#{1,6})[ \\t]+(.*?)[ \\t]*#*[ \\t]*$"));
    static const QRegularExpression bar(QStringLiteral("^[ \\t]*(={3,}|-{3,}|~{3,})[ \\t]*$"));
    const auto match = atx.match(line);
    *underlined = false;
    if (match.hasMatch()) {
        *text = match.captured(2).trimmed();
        return int(match.captured(1).size());
    }
    const auto under = bar.match(next);
    const QString words = line.trimmed();
    // A heading is a short line of words; tables and lists above a rule are not meant.
    if (under.hasMatch() && !words.isEmpty() && words.size() <= 120 && words.at(0).isLetterOrNumber() &&
        !words.contains(QLatin1Char('|')) && qAbs(under.captured(1).size() - words.size()) <= words.size()) {
        *text = words;
        *underlined = true;
        return under.captured(1).startsWith(QLatin1Char('=')) ? 1 : 2;
    }
    return 0;
}

class SectionReader
{
public:
    explicit SectionReader(QString title) : m_title(std::move(title)) { m_sections << Section{}; }

    QList<Section> read(const QString& text)
    {
        const QStringList lines = text.split(QLatin1Char('\n'));
        bool fenced = false;
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString& line = lines[i];
            const QString trimmed = line.trimmed();
            if (trimmed.startsWith(QLatin1String("```")) || trimmed.startsWith(QLatin1String("~~~ "))) {
                fenced = !fenced;
            }
            QString heading;
            bool underlined = false;
            const int level = fenced ? 0 : headingOf(line, i + 1 < lines.size() ? lines[i + 1] : QString(), &heading, &underlined);
            if (level > 0) {
                openSection(level, heading);
                i += underlined ? 1 : 0;
            } else if (trimmed.isEmpty() && !fenced) {
                closeBlock();
            } else {
                m_block << line;
            }
        }
        closeBlock();
        return m_sections;
    }

private:
    void openSection(int level, const QString& heading)
    {
        closeBlock();
        while (!m_levels.isEmpty() && m_levels.last() >= level) {
            m_levels.removeLast();
            m_path.removeLast();
        }
        m_levels << level;
        m_path << heading;
        Section section;
        section.path = m_path;
        // The document's own title is told once, by the title field.
        if (!section.path.isEmpty() && section.path.first().compare(m_title, Qt::CaseInsensitive) == 0) {
            section.path.removeFirst();
        }
        m_sections << section;
    }
    void closeBlock()
    {
        while (!m_block.isEmpty() && m_block.last().trimmed().isEmpty()) {
            m_block.removeLast();
        }
        if (!m_block.isEmpty()) {
            const QString text = m_block.join(QLatin1Char('\n'));
            m_sections.last().blocks << Block{text, playground::tokenEstimate(text)};
        }
        m_block.clear();
    }

    QString m_title;
    QStringList m_path;
    QList<int> m_levels;
    QStringList m_block;
    QList<Section> m_sections;
};

/// Cuts one block that is too long: at lines, then sentences, then wherever the limit falls.
QList<Block> cut(const Block& block, int limit)
{
    static const QRegularExpression sentence(QStringLiteral("(?<=[.!?])[ \\t]+|(?<=[。！？])"));
    QList<Block> pieces;
    QStringList parts = block.text.split(QLatin1Char('\n'));
    QString glue = QStringLiteral("\n");
    if (parts.size() == 1) {
        parts = block.text.split(sentence);
        glue = QStringLiteral(" ");
    }
    if (parts.size() == 1) {
        QStringView rest(block.text);
        while (!rest.isEmpty()) {
            QStringView start = playground::fittingStart(rest, limit);
            if (start.isEmpty()) {
                start = rest.left(qMin<qsizetype>(rest.size(), qsizetype(limit) * 4));
            }
            pieces << Block{start.trimmed().toString(), playground::tokenEstimate(start)};
            rest = rest.mid(start.size()).trimmed();
        }
        return pieces;
    }
    Block open;
    for (const QString& part : std::as_const(parts)) {
        const int tokens = playground::tokenEstimate(part) + 1;
        if (open.tokens > 0 && open.tokens + tokens > limit) {
            pieces << open;
            open = Block{};
        }
        if (tokens > limit) {
            pieces += cut(Block{part, tokens}, limit);
            continue;
        }
        open.text += open.text.isEmpty() ? part : glue + part;
        open.tokens += tokens;
    }
    if (open.tokens > 0) {
        pieces << open;
    }
    return pieces;
}

/// The end of `text` of about `tokens` tokens, from the start of a sentence or line where there is one.
QString tailOf(const QString& text, int tokens)
{
    static const QRegularExpression start(QStringLiteral("(?:(?<=[.!?])\\s+|(?<=[。！？])|\\n)"));
    if (tokens <= 0) {
        return {};
    }
    QString tail;
    qsizetype from = text.size();
    while (from > 0) {
        const qsizetype before = text.lastIndexOf(start, from - 1);
        const QString candidate = text.mid(before < 0 ? 0 : before).trimmed();
        if (playground::tokenEstimate(candidate) > tokens) {
            break;
        }
        tail = candidate;
        from = before;
    }
    // A piece that begins nowhere in particular would only repeat half a sentence.
    return tail.size() == text.trimmed().size() ? QString() : tail;
}

class ChunkWriter
{
public:
    explicit ChunkWriter(const ChunkOptions& options) : m_options(options) {}

    void section(const Section& section)
    {
        const QString heading = section.path.join(QStringLiteral(" › "));
        // Short sections are read together; each then starts with its own heading line.
        if (m_open.tokens >= m_options.smallestTokens) {
            close();
        }
        if (m_open.tokens > 0) {
            m_open.text += QStringLiteral("\n\n") +
                           (section.path.isEmpty() ? QString() : QStringLiteral("## %1\n\n").arg(section.path.last()));
        } else {
            m_open.heading = heading;
        }
        for (const Block& block : section.blocks) {
            if (block.tokens > m_options.targetTokens) {
                const QList<Block> pieces = cut(block, m_options.targetTokens - m_options.overlapTokens);
                for (const Block& piece : pieces) {
                    add(piece, heading);
                }
            } else {
                add(block, heading);
            }
        }
    }
    QList<TextChunk> finish()
    {
        close();
        return m_chunks;
    }

private:
    void add(const Block& block, const QString& heading)
    {
        if (m_open.tokens > 0 && m_open.tokens + block.tokens > m_options.targetTokens) {
            const QString tail = tailOf(m_open.text, m_options.overlapTokens);
            close();
            m_open.heading = heading;
            m_open.text = tail;
            m_open.tokens = playground::tokenEstimate(tail);
            m_overlap = m_open.text.size();
        }
        m_open.text += m_open.text.isEmpty() || m_open.text.endsWith(QLatin1Char('\n')) ? block.text
                                                                                       : QStringLiteral("\n\n") + block.text;
        m_open.tokens += block.tokens;
    }
    void close()
    {
        const QString text = m_open.text.trimmed();
        // What is only overlap was said already.
        if (!text.isEmpty() && m_open.text.size() > m_overlap) {
            m_open.text = text;
            m_open.tokens = playground::tokenEstimate(text);
            m_chunks << m_open;
        }
        m_open = TextChunk{};
        m_overlap = 0;
    }

    ChunkOptions m_options;
    TextChunk m_open;
    qsizetype m_overlap = 0;
    QList<TextChunk> m_chunks;
};

} // namespace

QList<TextChunk> chunkText(const QString& text, const QString& title, const ChunkOptions& options)
{
    ChunkWriter writer(options);
    const QList<Section> sections = SectionReader(title).read(text);
    for (const Section& section : sections) {
        if (!section.blocks.isEmpty()) {
            writer.section(section);
        }
    }
    return writer.finish();
}

} // namespace documents
