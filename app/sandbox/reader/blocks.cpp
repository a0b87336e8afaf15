// SPDX-License-Identifier: GPL-3.0-or-later
// The block level of unitsOf(): headings, lists, tables, paragraphs.
#include "sandbox/reader/passage.h"
#include "sandbox/reader/script.h"

#include <QRegularExpression>

namespace sandbox::reader {

namespace {

class Blocks
{
public:
    QList<Unit> run(const QString& text)
    {
        const QStringList lines = text.split(QLatin1Char('\n'));
        for (qsizetype i = behindFrontMatter(lines); i < lines.size(); ++i) {
            const QString next = i + 1 < lines.size() ? lines[i + 1].trimmed() : QString();
            if (underlined(lines[i].trimmed(), next))
                ++i;
            else
                line(lines[i], next);
        }
        flush();
        return m_units;
    }

private:
    /// YAML between two --- lines at the top describes the file and is not part of the text.
    static qsizetype behindFrontMatter(const QStringList& lines)
    {
        if (lines.first().trimmed() != QStringLiteral("---"))
            return 0;
        for (qsizetype i = 1; i < lines.size() && i < 40; ++i) {
            if (lines[i].trimmed() == QStringLiteral("---"))
                return i + 1;
        }
        return 0;
    }

    void line(const QString& raw, const QString& next)
    {
        static const QRegularExpression heading(QStringLiteral("^(#{1,6})\\s+(.*?)\\s*#*$"));
        static const QRegularExpression item(QStringLiteral("^(?:[-*+•・]|\\(?\\d{1,3}[.)]|[a-z][.)])\\s+(.*)$"));
        static const QRegularExpression rule(QStringLiteral("^(?:-{3,}|\\*{3,}|_{3,}|={3,})$"));
        const QString text = raw.trimmed();
        if (text.startsWith(QStringLiteral("```")) || text.startsWith(QStringLiteral("~~~"))) {
            flush();
            m_code = !m_code;
            return;
        }
        if (m_code) {
            if (!text.isEmpty())
                append(text, Unit::Kind::Sentence);
            return;
        }
        if (text.isEmpty() || rule.match(text).hasMatch()) {
            flush();
            m_blank = true;
            return;
        }
        if (askedLine(text))
            return;
        const auto asHeading = heading.match(text);
        if (asHeading.hasMatch())
            return openHeading(static_cast<int>(asHeading.capturedLength(1)), asHeading.captured(2));
        if (text.startsWith(QLatin1Char('|')) && text.count(QLatin1Char('|')) > 1)
            return row(text);
        m_columns.clear();
        const auto asItem = item.match(text);
        if (asItem.hasMatch()) {
            flush();
            m_item = true;
            m_pending = asItem.captured(1);
            return;
        }
        if (m_item && m_blank && !raw.startsWith(QLatin1Char(' ')))
            endList();
        QString plain = text;
        while (plain.startsWith(QLatin1Char('>')))
            plain = plain.mid(1).trimmed();
        addLine(plain, next);
    }

    /// "Q: May I ...?" heads the answer below it; "A:" is taken off.
    bool askedLine(const QString& text)
    {
        static const QRegularExpression question(
            QStringLiteral(
                "^(?:\\*\\*)?(?:q(?:uestion)?|質問|問)(?:\\s*\\d+)?(?:\\*\\*)?\\s*[:：.]\\s*(.+[?？])(?:\\*\\*)?$"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression answer(
            QStringLiteral("^(?:\\*\\*)?(?:a(?:nswer)?|回答|答え?)(?:\\*\\*)?\\s*[:：]\\s*(?:\\*\\*)?\\s*(\\S.*)$"),
            QRegularExpression::CaseInsensitiveOption);
        const auto asked = question.match(text);
        if (asked.hasMatch()) {
            openHeading(7, asked.captured(1));
            return true;
        }
        const auto answered = answer.match(text);
        if (!answered.hasMatch() || m_levels.isEmpty() || m_levels.last() != 7)
            return false;
        flush();
        m_pending = answered.captured(1);
        return true;
    }

    /// Setext heading: a line with === or --- below it.
    bool underlined(const QString& text, const QString& next)
    {
        static const QRegularExpression underline(QStringLiteral("^(=+|-+)$"));
        if (m_code || text.isEmpty() || next.size() < 3 || !m_pending.isEmpty() || text.startsWith(QLatin1Char('|')))
            return false;
        const auto match = underline.match(next);
        if (!match.hasMatch() || text.size() > 120 || QStringLiteral(".!?:。！？」").contains(text.back()))
            return false;
        openHeading(next.startsWith(QLatin1Char('=')) ? 1 : 2, text);
        return true;
    }

    void openHeading(int level, const QString& text)
    {
        flush();
        endList();
        while (!m_levels.isEmpty() && m_levels.last() >= level) {
            m_levels.removeLast();
            m_headings.removeLast();
        }
        append(text, Unit::Kind::Heading);
        m_levels.append(level);
        m_headings.append(withoutInlineMarks(text));
    }

    void row(const QString& text)
    {
        static const QRegularExpression separator(QStringLiteral("^[|:\\-\\s]+$"));
        flush();
        if (separator.match(text).hasMatch())
            return;
        QStringList cells = text.mid(1, text.endsWith(QLatin1Char('|')) ? text.size() - 2 : -1).split(QLatin1Char('|'));
        for (QString& cell : cells)
            cell = withoutInlineMarks(cell.trimmed());
        if (m_columns.isEmpty()) {
            m_columns = cells;
            return;
        }
        // A row alone means little: every cell is quoted with the name of its column.
        QStringList parts;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString name = m_columns.value(i);
            if (!cells[i].isEmpty())
                parts.append(name.isEmpty() ? cells[i] : name + QStringLiteral(": ") + cells[i]);
        }
        append(parts.join(QStringLiteral(", ")), Unit::Kind::Row);
    }

    /// Short lines without an end mark ("Phone: 123") stand alone; others belong to a hard-wrapped paragraph.
    void addLine(const QString& text, const QString& next)
    {
        static const QRegularExpression pair(QStringLiteral("^[^\\s.:：,;][^.:：,;]{0,38}[:：]\\s*\\S"));
        const bool isPair = pair.match(text).hasMatch();
        if (isPair && (m_pairs || pair.match(next).hasMatch())) {
            flush();
            m_pairs = true;
            append(text, m_item ? Unit::Kind::Item : Unit::Kind::Sentence);
            return;
        }
        m_pairs = false;
        if (m_pending.isEmpty())
            m_pending = text;
        else if (isCjk(scriptOf(m_pending.back())) && isCjk(scriptOf(text.front())))
            m_pending += text;
        else
            m_pending += QLatin1Char(' ') + text;
        m_blank = false;
    }

    void flush()
    {
        if (!m_pending.isEmpty()) {
            const Unit::Kind kind = m_item ? Unit::Kind::Item : Unit::Kind::Sentence;
            const QString plain = withoutInlineMarks(m_pending);
            // A short list item is quoted whole: its second sentence means little without the first.
            const QStringList sentences = m_item && plain.size() <= 240 ? QStringList{plain} : sentencesOf(plain);
            for (const QString& sentence : sentences)
                append(sentence, kind);
            if (!m_item)
                m_lead = announcesList(sentences.value(sentences.size() - 1)) ? sentences.last() : QString();
        }
        m_pending.clear();
        ++m_paragraph;
        m_blank = false;
    }

    void endList()
    {
        m_item = false;
        m_lead.clear();
    }

    void append(const QString& text, Unit::Kind kind)
    {
        Unit unit;
        unit.text = withoutInlineMarks(text);
        if (unit.text.isEmpty())
            return;
        unit.kind = kind;
        unit.headings = m_headings;
        if (kind == Unit::Kind::Item || kind == Unit::Kind::Row)
            unit.lead = m_lead;
        unit.paragraph = m_paragraph;
        unit.whole = m_units.isEmpty() ? !unit.text.front().isLower() : true;
        m_units.append(unit);
    }

    QList<Unit> m_units;
    QStringList m_headings;
    QList<int> m_levels;
    QStringList m_columns;
    QString m_pending;
    QString m_lead;
    int m_paragraph = 0;
    bool m_item = false;
    bool m_blank = false;
    bool m_code = false;
    bool m_pairs = false;
};

} // namespace

QList<Unit> unitsOf(const QString& text)
{
    return Blocks().run(text);
}

} // namespace sandbox::reader
