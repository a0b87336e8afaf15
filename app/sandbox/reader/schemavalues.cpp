// SPDX-License-Identifier: GPL-3.0-or-later
// The value side of SchemaFill: strings, numbers, flags, choices, lists.
#include "sandbox/reader/concepts.h"
#include "sandbox/reader/corpus.h"
#include "sandbox/reader/extract.h"
#include "sandbox/reader/schemafill.h"
#include "sandbox/reader/schemawords.h"
#include "sandbox/reader/script.h"
#include "sandbox/reader/stemmer.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <limits>

namespace sandbox::reader {

namespace {

QString describedBy(const QString& name, const QJsonObject& schema)
{
    return identifierWords(name).join(QLatin1Char(' ')) + QLatin1Char(' ') +
           schema.value(QStringLiteral("description")).toString();
}

} // namespace

/// Spans ordered by their distance to the words of a property; those already used come last.
QList<Span> SchemaFill::near(const QList<Span>& spans, const QStringList& words) const
{
    const QString lower = m_context.text.toLower();
    QList<qsizetype> places;
    for (const QString& word : words) {
        const QString root = stem(word);
        if (root.size() < 3 || isStopword(word))
            continue;
        for (qsizetype at = lower.indexOf(root); at >= 0; at = lower.indexOf(root, at + 1))
            places.append(at);
    }
    const auto distance = [&](const Span& span) {
        qsizetype best = std::numeric_limits<qsizetype>::max() / 2;
        for (const qsizetype place : places)
            best = std::min(best, place <= span.start ? span.start - place : (place - span.start) * 2);
        return m_used.contains(span.text) ? best + 100000 : best;
    };
    QList<Span> sorted = spans;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Span& a, const Span& b) { return distance(a) < distance(b); });
    return sorted;
}

QString SchemaFill::sentenceFor(const QString& name, const QJsonObject& schema) const
{
    if (m_answerer == nullptr)
        return {};
    const PartAnswer part = m_answerer->answerTo(describedBy(name, schema), 1, true);
    return part.quotes.isEmpty() ? QString() : part.quotes.first().text;
}

/// A string whose name or format says what it is: date, address, place, person, identifier.
QJsonValue SchemaFill::typedString(const QStringList& words, const QJsonObject& schema) const
{
    const QString format = schema.value(QStringLiteral("format")).toString();
    const auto first = [&](const QList<Span>& spans) {
        return spans.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(near(spans, words).first().text);
    };
    const QString& text = m_context.text;
    if (format == QStringLiteral("date") || format == QStringLiteral("date-time") ||
        any(words, {"date", "day", "when", "deadline", "from", "until", "start", "end", "due"})) {
        const QJsonValue date = first(datesIn(text));
        return date.isNull() ? date : QJsonValue(isoDate(date.toString()));
    }
    if (format == QStringLiteral("email") || any(words, {"email", "mail"}))
        return first(emailsIn(text));
    if (format == QStringLiteral("uri") || any(words, {"url", "uri", "link", "website"}))
        return first(urlsIn(text));
    if (any(words, {"id", "number", "code", "sku", "reference", "no", "ticket", "order", "invoice"})) {
        const QJsonValue code = first(codesIn(text));
        return code.isNull() ? first(numbersIn(text)) : code;
    }
    if (any(words,
            {"city", "location", "place", "country", "region", "town", "destination", "origin", "site", "office"})) {
        const QJsonValue place = first(placesIn(text));
        return place.isNull() ? first(namesIn(text)) : place;
    }
    if (any(words, {"name", "person", "author", "customer", "employee", "user", "manager", "owner", "contact",
                    "recipient", "company", "sender", "attendee", "participant"}))
        return first(namesIn(text));
    if (any(words, {"amount", "price", "cost", "fee", "total", "duration", "quantity", "temperature"}))
        return first(numbersIn(text));
    return QJsonValue::Undefined;
}

QJsonValue SchemaFill::stringValue(const QString& name, const QJsonObject& schema, bool& found)
{
    const QStringList words = identifierWords(name);
    QString text;
    const bool asksQuery = any(words, {"query", "question", "search", "q", "keywords", "prompt"});
    const bool asksAnswer =
        any(words, {"answer",   "response",      "reply",       "text",   "content",   "message",   "result",
                    "output",   "summary",       "explanation", "reason", "reasoning", "rationale", "thought",
                    "evidence", "justification", "quote",       "final",  "comment",   "analysis"});
    if (asksQuery) {
        text = m_context.question;
    } else if (m_purpose == Purpose::Answer && asksAnswer) {
        text = m_context.answer;
    } else if (m_purpose == Purpose::Answer && any(words, {"citation", "source", "reference"})) {
        text = m_context.quotes.isEmpty() ? QString() : citationItem(m_context.quotes.first(), 0, {}).toString();
    } else if (any(words, {"language", "lang", "locale"})) {
        text = languageOf(m_context.question) == Language::Japanese ? QStringLiteral("ja") : QStringLiteral("en");
    } else {
        const QJsonValue typed = typedString(words, schema);
        if (typed.isString())
            text = typed.toString();
        else if (typed.isUndefined()) {
            const QList<Span> quoted = m_purpose == Purpose::Arguments ? quotedIn(m_context.text) : QList<Span>();
            if (!quoted.isEmpty())
                text = near(quoted, words).first().text;
            else if (m_purpose == Purpose::Arguments)
                text =
                    namesIn(m_context.text).isEmpty() ? QString() : near(namesIn(m_context.text), words).first().text;
            else
                text = sentenceFor(name, schema);
        }
    }
    found = !text.isEmpty();
    m_used.append(text);
    const int longest = schema.value(QStringLiteral("maxLength")).toInt(std::numeric_limits<int>::max());
    while (text.size() < schema.value(QStringLiteral("minLength")).toInt())
        text += QLatin1Char('-');
    return text.left(longest);
}

QJsonValue SchemaFill::numberValue(const QString& name, const QJsonObject& schema, bool integer, bool& found)
{
    const double low = schema.value(QStringLiteral("minimum"))
                           .toDouble(schema.value(QStringLiteral("exclusiveMinimum")).toDouble(-1e15));
    const double high = schema.value(QStringLiteral("maximum"))
                            .toDouble(schema.value(QStringLiteral("exclusiveMaximum")).toDouble(1e15));
    QStringList words = identifierWords(name);
    double out = 0;
    found = true;
    if (m_purpose == Purpose::Answer && any(words, {"confidence", "score", "probability", "relevance", "rating",
                                                    "grade", "groundedness", "certainty"})) {
        const double from = low > -1e15 ? low : 0;
        const double to = high < 1e15 ? high : (integer ? 5 : 1);
        out = from + (to - from) * m_context.support;
    } else {
        words += identifierWords(schema.value(QStringLiteral("description")).toString());
        const QString inQuotes = m_context.quotes.isEmpty() ? QString() : m_context.quotes.first().text;
        QList<Span> numbers = near(numbersIn(m_context.text), words);
        if (m_purpose == Purpose::Answer && !numbersIn(inQuotes).isEmpty() && identifierWords(name).size() <= 1)
            numbers.prepend(numbersIn(inQuotes).first());
        found = !numbers.isEmpty();
        if (found) {
            out = numbers.first().text.toDouble();
            m_used.append(numbers.first().text);
        }
    }
    out = std::clamp(out, low, high);
    if (integer)
        return static_cast<qint64>(std::llround(out));
    return std::round(out * 1000) / 1000;
}

QJsonValue SchemaFill::boolValue(const QString& name, const QJsonObject& schema, bool& found)
{
    const QStringList words = identifierWords(name);
    found = true;
    if (m_purpose == Purpose::Answer) {
        if (any(words, {"unanswerable", "refused", "refusal", "unknown", "missing"}))
            return !m_context.answered;
        if (any(words, {"answered", "found", "answerable", "supported", "grounded", "success", "known", "sufficient",
                        "answer", "relevant"}))
            return m_context.answered;
    }
    static const QRegularExpression negation(
        QStringLiteral("\\b(?:no|not|never|without|cannot|n't|don't|doesn't|isn't)\\b|ない|ません|禁止"),
        QRegularExpression::CaseInsensitiveOption);
    const QString sentence = m_purpose == Purpose::Answer ? sentenceFor(name, schema) : m_context.text;
    const Signature here = Signature::of(sentence);
    bool mentioned = false;
    for (const QString& form : contentForms(identifierWords(name).join(QLatin1Char(' '))))
        mentioned = mentioned || here.forms.contains(form);
    found = mentioned;
    return mentioned && !negation.match(sentence).hasMatch();
}

/// The option whose words occur most in question and text; else one that says "none of these".
QJsonValue SchemaFill::enumValue(const QString& name, const QJsonArray& values, bool& found)
{
    const Signature text = Signature::of(m_context.question + QLatin1Char('\n') + m_context.text);
    static const QRegularExpression fallback(
        QStringLiteral("^(?:other|unknown|none|neutral|general|n/?a|unclear|any|default)$"),
        QRegularExpression::CaseInsensitiveOption);
    QJsonValue best = values.first();
    double bestValue = 0;
    for (const QJsonValue& option : values) {
        const QString word = option.toString();
        double value = 0;
        const Signature own = Signature::of(identifierWords(word).join(QLatin1Char(' ')));
        for (const QString& form : own.forms)
            value += text.forms.contains(form) ? 1.0 : 0.0;
        for (const int group : own.groups)
            value += text.groups.contains(group) ? 0.7 : 0.0;
        if (own.forms.size() > 1)
            value /= static_cast<double>(own.forms.size());
        if (m_purpose == Purpose::Answer && (word.compare(QStringLiteral("answered"), Qt::CaseInsensitive) == 0 ||
                                             word.compare(QStringLiteral("yes"), Qt::CaseInsensitive) == 0))
            value += m_context.answered ? 0.5 : 0;
        if (value > bestValue) {
            bestValue = value;
            best = option;
        }
    }
    found = bestValue > 0;
    if (!found) {
        for (const QJsonValue& option : values) {
            const bool no = m_purpose == Purpose::Answer && !m_context.answered &&
                            option.toString().startsWith(QStringLiteral("no"), Qt::CaseInsensitive);
            if (no || fallback.match(option.toString()).hasMatch())
                best = option;
        }
        found = m_purpose == Purpose::Answer || identifierWords(name).isEmpty();
    }
    return best;
}

} // namespace sandbox::reader
