// SPDX-License-Identifier: GPL-3.0-or-later
// HTML to text over Gumbo's HTML5 parser: the same tree a browser would build, also from broken markup.
#include "documents/textextract.h"

#include <QSet>
#include <gumbo.h>
#include <memory>

namespace documents {

namespace {

const QSet<int>& skipped()
{
    static const QSet<int> tags{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_NAV,
                                GUMBO_TAG_SVG,    GUMBO_TAG_IFRAME, GUMBO_TAG_BUTTON,   GUMBO_TAG_SELECT,   GUMBO_TAG_TEXTAREA};
    return tags;
}

const QSet<int>& blocks()
{
    static const QSet<int> tags{GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN,
                                GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,  GUMBO_TAG_ASIDE,   GUMBO_TAG_UL,      GUMBO_TAG_OL,
                                GUMBO_TAG_DL,      GUMBO_TAG_DT,      GUMBO_TAG_DD,      GUMBO_TAG_TABLE,   GUMBO_TAG_TR,
                                GUMBO_TAG_PRE,     GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FORM, GUMBO_TAG_FIGURE,  GUMBO_TAG_HR,
                                GUMBO_TAG_ADDRESS, GUMBO_TAG_CAPTION, GUMBO_TAG_DETAILS, GUMBO_TAG_SUMMARY};
    return tags;
}

int headingLevel(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_H1:
        return 1;
    case GUMBO_TAG_H2:
        return 2;
    case GUMBO_TAG_H3:
        return 3;
    case GUMBO_TAG_H4:
        return 4;
    case GUMBO_TAG_H5:
        return 5;
    case GUMBO_TAG_H6:
        return 6;
    default:
        return 0;
    }
}

/// Collects text; knows whether white space must be kept.
class Writer
{
public:
    void text(const QString& piece)
    {
        if (m_pre > 0) {
            m_out += piece;
            return;
        }
        const QString words = piece.simplified();
        if (words.isEmpty()) {
            m_blank = m_blank || !piece.isEmpty();
            return;
        }
        if ((m_blank || piece.at(0).isSpace()) && !m_out.isEmpty() && !m_out.back().isSpace()) {
            m_out += QLatin1Char(' ');
        }
        m_out += words;
        m_blank = piece.back().isSpace();
    }
    void breakLine(int lines)
    {
        m_blank = false;
        while (m_out.endsWith(QLatin1Char(' '))) {
            m_out.chop(1);
        }
        if (m_out.isEmpty()) {
            return;
        }
        for (int have = m_out.endsWith(QLatin1String("\n\n")) ? 2 : m_out.endsWith(QLatin1Char('\n')) ? 1 : 0; have < lines; ++have) {
            m_out += QLatin1Char('\n');
        }
    }
    void mark(const QString& prefix) { m_out += prefix; }
    void pre(int change) { m_pre += change; }
    QString result() const { return m_out.trimmed(); }

private:
    QString m_out;
    bool m_blank = false;
    int m_pre = 0;
};

// Deeper nesting than this is hostile: its text is left out rather than risking the stack.
constexpr int kMaxDepth = 400;

void writeNode(const GumboNode* node, Writer& writer, QString* title, int depth);

void writeChildren(const GumboNode* node, Writer& writer, QString* title, int depth)
{
    const GumboVector& children = node->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
        writeNode(static_cast<const GumboNode*>(children.data[i]), writer, title, depth + 1);
    }
}

void writeElement(const GumboNode* node, Writer& writer, QString* title, int depth)
{
    const GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_TITLE) {
        Writer inner;
        writeChildren(node, inner, title, depth);
        *title = inner.result().simplified();
        return;
    }
    if (skipped().contains(tag)) {
        return;
    }
    const int level = headingLevel(tag);
    const bool isBlock = level > 0 || blocks().contains(tag);
    if (isBlock) {
        writer.breakLine(tag == GUMBO_TAG_TR || tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT ? 1 : 2);
    }
    if (level > 0) {
        writer.mark(QString(level, QLatin1Char('#')) + QLatin1Char(' '));
    } else if (tag == GUMBO_TAG_LI) {
        writer.breakLine(1);
        writer.mark(QStringLiteral("- "));
    } else if (tag == GUMBO_TAG_BR) {
        writer.breakLine(1);
    } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
        writer.text(QStringLiteral(" "));
    }
    writer.pre(tag == GUMBO_TAG_PRE ? 1 : 0);
    writeChildren(node, writer, title, depth);
    writer.pre(tag == GUMBO_TAG_PRE ? -1 : 0);
    if (isBlock) {
        writer.breakLine(tag == GUMBO_TAG_TR || tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT ? 1 : 2);
    }
}

void writeNode(const GumboNode* node, Writer& writer, QString* title, int depth)
{
    if (depth > kMaxDepth) {
        return;
    }
    switch (node->type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
        writer.text(QString::fromUtf8(node->v.text.text));
        break;
    case GUMBO_NODE_ELEMENT:
        writeElement(node, writer, title, depth);
        break;
    default:
        break;
    }
}

/// The parser's work grows with the square of the nesting. Elements that need no end tag do not nest however often they occur.
bool isNestedTooDeeply(const QByteArray& html)
{
    static const QSet<QByteArray> flat{"p",  "br", "li", "img",  "hr",   "input", "meta", "link",  "td",    "th",     "tr",
                                       "dt", "dd", "col", "area", "base", "embed", "wbr",  "source", "track", "option", "tbody"};
    constexpr int kMostNested = 2000;
    int depth = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0 && at + 1 < html.size(); at = html.indexOf('<', at + 1)) {
        const bool closing = html[at + 1] == '/';
        qsizetype end = at + (closing ? 2 : 1);
        const qsizetype start = end;
        while (end < html.size() && end - start < 12 && isalnum(static_cast<unsigned char>(html[end]))) {
            ++end;
        }
        if (end > start && !flat.contains(html.sliced(start, end - start).toLower())) {
            depth = qMax(0, depth + (closing ? -1 : 1));
        }
        if (depth > kMostNested) {
            return true;
        }
    }
    return false;
}

} // namespace

QString htmlToText(const QByteArray& html, QString* title)
{
    if (isNestedTooDeeply(html)) {
        return {};
    }
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    GumboOutput* tree = gumbo_parse_with_options(&options, html.constData(), size_t(html.size()));
    Writer writer;
    writeNode(tree->root, writer, title, 0);
    gumbo_destroy_output(&options, tree);
    return writer.result();
}

} // namespace documents
