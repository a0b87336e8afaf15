// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/grounding.h"

#include "sandbox/reader/passage.h"
#include "sandbox/reader/trailer.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

namespace sandbox::reader {

namespace {

QStringList paragraphsOf(const QString& text)
{
    static const QRegularExpression blank(QStringLiteral("\\n[ \\t]*\\n"));
    QStringList out;
    for (const QString& part : text.split(blank)) {
        const QString trimmed = part.trimmed();
        if (!trimmed.isEmpty())
            out.append(trimmed);
    }
    return out;
}

bool asks(const QString& text)
{
    return text.contains(QLatin1Char('?')) || text.contains(QChar(0xFF1F)) ||
           text.trimmed().endsWith(QStringLiteral("か。")) || text.contains(QStringLiteral("教えて"));
}

/// The part of a user turn that asks, when its documents are already cut out.
QString questionIn(const QString& outside, bool hadSources)
{
    const QString labelled = labelledQuestion(outside);
    if (!labelled.isEmpty())
        return labelled;
    const QStringList paragraphs = paragraphsOf(outside);
    if (paragraphs.size() <= 1 || !hadSources)
        return outside.trimmed();
    for (auto it = paragraphs.crbegin(); it != paragraphs.crend(); ++it) {
        if (asks(*it))
            return *it;
    }
    for (auto it = paragraphs.crbegin(); it != paragraphs.crend(); ++it) {
        if (!isInstruction(*it))
            return *it;
    }
    return paragraphs.last();
}

/// Long user text with one asking paragraph at its start or end: the rest is what the question is about.
bool splitLongText(const QString& text, QString& question, QString& rest)
{
    QStringList paragraphs = paragraphsOf(text);
    if (paragraphs.size() < 2 || text.size() < 240)
        return false;
    static const QRegularExpression command(
        QStringLiteral(
            "^(?:please "
            ")?(?:summari[sz]e|extract|list|find|explain|answer|what|who|when|where|how|which|why|does|is|can|from the|"
            "according|read|using|based on)\\b|(?:要約|抽出|まとめ|答え|教え)"),
        QRegularExpression::CaseInsensitiveOption);
    for (const qsizetype i : {paragraphs.size() - 1, qsizetype(0)}) {
        const QString& candidate = paragraphs[i];
        if (candidate.size() < 300 && (asks(candidate) || command.match(candidate).hasMatch())) {
            question = paragraphs.takeAt(i);
            rest = paragraphs.join(QStringLiteral("\n\n"));
            return true;
        }
    }
    return false;
}

/// The citation form that the instructions ask for, with %1 for number or id; empty when they show none.
QString citationForm(const QString& instructions)
{
    static const QRegularExpression bracket(
        QStringLiteral("\\[(doc|document|source|src|ref)?([ _:-]?)(?:\\d{1,2}|n|N|#|x|X|i|id|ID|number)\\]"));
    static const QRegularExpression corner(QStringLiteral("【(?:\\d{1,2}|n|N|id)】"));
    const auto match = bracket.match(instructions);
    if (match.hasMatch())
        return QLatin1Char('[') + match.captured(1) + match.captured(2) + QStringLiteral("%1]");
    return corner.match(instructions).hasMatch() ? QStringLiteral("【%1】") : QString();
}

/// Gives every document without a mark of its own one: as the instructions show it, else its id, else its number.
void setMarks(QList<Source>& sources, const QString& instructions)
{
    const QString form = citationForm(instructions);
    static const QRegularExpression shortId(QStringLiteral("^[\\w.#=/ -]{1,40}$"));
    static const QRegularExpression tail(QStringLiteral("(\\d{1,4}|[A-Z])$"));
    int documents = 0;
    for (Source& source : sources)
        documents += source.origin == Source::Origin::Document ? 1 : 0;
    int number = 0;
    for (Source& source : sources) {
        if (source.origin != Source::Origin::Document)
            continue;
        ++number;
        if (!source.mark.isEmpty() || (documents == 1 && source.id.isEmpty() && form.isEmpty()))
            continue;
        QString id = source.id;
        const auto ending = tail.match(id);
        if (!form.isEmpty() && form != QStringLiteral("[%1]") && ending.hasMatch())
            id = ending.captured(1); // "doc2" in a form that says "doc" itself
        if (id.isEmpty() || !shortId.match(id).hasMatch() || id.size() > 24)
            id = QString::number(number);
        source.mark = (form.isEmpty() ? QStringLiteral("[%1]") : form).arg(id);
    }
}

bool saysNone(const QString& text)
{
    static const QRegularExpression none(
        QStringLiteral("^\\W*(?:none|n/?a|empty|no (?:relevant |matching "
                       ")?(?:documents?|results?|sources?|passages?|context)(?: (?:were |was )?(?:found|retrieved))?|"
                       "(?:該当)?なし|ありません|見つかりませんでした)\\W*$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return text.trimmed().isEmpty() || none.match(text.trimmed()).hasMatch();
}

class Builder
{
public:
    Grounding run(const QList<Turn>& turns)
    {
        qsizetype last = turns.size() - 1;
        while (last >= 0 && turns[last].role != Turn::Role::User)
            --last;
        for (qsizetype i = 0; i < turns.size(); ++i) {
            switch (turns[i].role) {
            case Turn::Role::System:
                system(turns[i].text);
                break;
            case Turn::Role::User:
                user(turns[i], i == last);
                break;
            case Turn::Role::Assistant:
                if (i < last && !turns[i].text.isEmpty())
                    m_out.history.append(turns[i]);
                break;
            case Turn::Role::Tool:
                tool(turns[i], i > last);
                break;
            }
        }
        setMarks(m_out.sources, m_out.instructions);
        return m_out;
    }

private:
    void addDocuments(const QList<Source>& sources)
    {
        for (const Source& source : sources) {
            m_out.documents = true;
            if (!saysNone(source.text))
                m_out.sources.append(source);
        }
    }

    void system(const QString& text)
    {
        QString outside;
        const QList<Source> sources = sourcesIn(text, outside);
        addDocuments(sources);
        m_out.instructions += outside + QLatin1Char('\n');
        // Facts may simply stand among the rules ("The office opens at nine.").
        QString facts;
        for (const Unit& unit : unitsOf(outside)) {
            if (unit.kind != Unit::Kind::Heading && !isInstruction(unit.text))
                facts += unit.text + QLatin1Char('\n');
        }
        if (!facts.isEmpty() && sources.isEmpty())
            m_out.sources.append({{}, {}, {}, facts, Source::Origin::Instructions});
    }

    void user(const Turn& turn, bool isLast)
    {
        QString outside;
        const QList<Source> sources = sourcesIn(turn.text, outside);
        addDocuments(sources);
        if (!isLast) {
            Turn plain = turn;
            plain.text = questionIn(outside, !sources.isEmpty());
            m_out.history.append(plain);
            if (!asks(plain.text) && !plain.text.isEmpty())
                m_out.sources.append({{}, {}, {}, plain.text, Source::Origin::Conversation});
            return;
        }
        QString rest;
        if (sources.isEmpty() && labelledQuestion(outside).isEmpty() && splitLongText(outside, m_out.question, rest)) {
            m_out.documents = true;
            m_out.sources.append({{}, {}, {}, rest, Source::Origin::Document});
            return;
        }
        m_out.question = questionIn(outside, !sources.isEmpty());
        m_out.instructions += outside.left(outside.indexOf(m_out.question));
    }

    void tool(const Turn& turn, bool current)
    {
        m_out.toolResults = m_out.toolResults || current;
        const QByteArray bytes = turn.text.toUtf8();
        const QList<Source> inside = jsonSources(bytes);
        if (!inside.isEmpty())
            return addDocuments(inside);
        const QJsonDocument json = QJsonDocument::fromJson(bytes);
        if (!json.isNull()) {
            const QJsonValue value = json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
            m_out.sources.append({{}, {}, turn.name, flattened(value), Source::Origin::ToolResult});
            return;
        }
        QString outside;
        const QList<Source> marked = sourcesIn(turn.text, outside);
        if (!marked.isEmpty())
            return addDocuments(marked);
        m_out.sources.append({{}, {}, turn.name, turn.text, Source::Origin::ToolResult});
    }

    Grounding m_out;
};

} // namespace

Grounding groundingOf(const QList<Turn>& turns)
{
    return Builder().run(turns);
}

} // namespace sandbox::reader
