// SPDX-License-Identifier: GPL-3.0-or-later
// The list side of SchemaFill: citations, numbers, names, sentences.
#include "sandbox/reader/extract.h"
#include "sandbox/reader/question.h"
#include "sandbox/reader/schemafill.h"
#include "sandbox/reader/schemawords.h"

namespace sandbox::reader {

QJsonArray SchemaFill::citations(const QStringList& words, const QJsonObject& item) const
{
    const QString type = item.value(QStringLiteral("type")).toString();
    const bool wantsText = any(words, {"quotes", "evidence"});
    QJsonArray out;
    for (int i = 0; i < m_context.quotes.size(); ++i) {
        const Quote& quote = m_context.quotes[i];
        const QJsonValue entry =
            wantsText && type == QStringLiteral("string") ? QJsonValue(quote.text) : citationItem(quote, i, item);
        const bool cited = !quote.marks.isEmpty() || type == QStringLiteral("object") || wantsText;
        if (cited && !out.contains(entry))
            out.append(entry);
    }
    return out;
}

QStringList SchemaFill::stringsFor(const QStringList& words) const
{
    QStringList texts;
    if (any(words, {"queries", "questions", "searches"}))
        return {m_context.question};
    const bool places = any(words, {"cities", "locations", "places"});
    const bool topics = any(words, {"keywords", "topics", "tags", "terms"});
    if (places || topics || any(words, {"entities", "names", "people", "participants", "attendees"})) {
        const QList<Span> spans =
            places ? placesIn(m_context.text) : namesIn(topics ? m_context.question : m_context.text);
        for (const Span& span : spans)
            texts.append(span.text);
        if (!texts.isEmpty())
            return texts.mid(0, 8);
        const QString plain = m_context.question.normalized(QString::NormalizationForm_KC);
        for (const QuestionTerm& term : Question::of(m_context.question).terms) {
            if (term.weight >= 0.5)
                texts.append(plain.mid(term.term.start, term.term.length));
        }
        return texts.mid(0, 8);
    }
    for (const Quote& quote : m_context.quotes)
        texts.append(quote.text);
    return texts;
}

QJsonValue SchemaFill::arrayValue(const QString& name, const QJsonObject& schema, bool& found, int depth)
{
    const QStringList words = identifierWords(name);
    const QJsonObject item = resolved(schema.value(QStringLiteral("items")).toObject());
    const QString type = item.value(QStringLiteral("type")).toString();
    const bool wantsCitations = any(words, {"citations", "citation", "sources", "source", "references", "documents",
                                            "docs", "ids", "evidence", "quotes"});
    QJsonArray out;
    if (m_purpose == Purpose::Answer && wantsCitations) {
        out = citations(words, item);
    } else if (type == QStringLiteral("object")) {
        if (m_context.answered || m_purpose == Purpose::Arguments)
            out.append(objectValue(item, depth + 1));
    } else if (item.contains(QStringLiteral("enum"))) {
        bool hit = false;
        const QJsonValue choice = enumValue(name, item.value(QStringLiteral("enum")).toArray(), hit);
        if (hit)
            out.append(choice);
    } else if (type == QStringLiteral("integer") || type == QStringLiteral("number")) {
        for (const Span& span : numbersIn(m_context.quotes.isEmpty() ? m_context.text : m_context.answer))
            out.append(type == QStringLiteral("integer") ? QJsonValue(span.text.toInt())
                                                         : QJsonValue(span.text.toDouble()));
    } else {
        for (const QString& text : stringsFor(words)) {
            if (!text.isEmpty() && !out.contains(QJsonValue(text)))
                out.append(text);
        }
    }
    while (out.size() > schema.value(QStringLiteral("maxItems")).toInt(20))
        out.removeLast();
    found = !out.isEmpty();
    const int least = schema.value(QStringLiteral("minItems")).toInt(0);
    for (int guard = 0; out.size() < least && guard < 64; ++guard)
        out.append(value(name, item, true, depth + 1));
    return out;
}

} // namespace sandbox::reader
