// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/answer.h"
#include "sandbox/reader/extract.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace sandbox::reader {

/// Fills a JSON Schema with what a request holds: the answer and its citations where a property's name asks for them,
/// else values of the right type found in the text near the words of the property's name and description.
/// The result always fits the schema's types, enums, required properties and item counts; patterns are not enforced.
class SchemaFill
{
public:
    enum class Purpose { Answer, Arguments };

    /// Facts that named properties ask for.
    struct Context
    {
        QString question; ///< stand-alone form
        QString text;     ///< all text that values are looked for in: the question and, for answers, the sources
        QString answer;   ///< without citation marks
        QList<Quote> quotes;
        bool answered = false;
        double support = 0;
    };

    SchemaFill(Purpose purpose, const Context& context, const Answerer* answerer);

    QJsonObject object(const QJsonObject& schema);
    /// Names of required properties for which the text held nothing.
    const QStringList& missing() const { return m_missing; }

private:
    QJsonValue value(const QString& name, const QJsonObject& schema, bool required, int depth);
    QJsonValue objectValue(const QJsonObject& schema, int depth);
    QJsonValue stringValue(const QString& name, const QJsonObject& schema, bool& found);
    QJsonValue typedString(const QStringList& words, const QJsonObject& schema) const;
    QJsonValue numberValue(const QString& name, const QJsonObject& schema, bool integer, bool& found);
    QJsonValue boolValue(const QString& name, const QJsonObject& schema, bool& found);
    QJsonValue arrayValue(const QString& name, const QJsonObject& schema, bool& found, int depth);
    QJsonArray citations(const QStringList& words, const QJsonObject& item) const;
    QStringList stringsFor(const QStringList& words) const;
    QJsonValue enumValue(const QString& name, const QJsonArray& values, bool& found);
    QJsonValue citationItem(const Quote& quote, int index, const QJsonObject& schema) const;
    QString sentenceFor(const QString& name, const QJsonObject& schema) const;
    QJsonObject resolved(const QJsonObject& schema) const;
    QList<Span> near(const QList<Span>& spans, const QStringList& words) const;

    Purpose m_purpose;
    Context m_context;
    const Answerer* m_answerer;
    QJsonObject m_root;
    QStringList m_missing;
    QStringList m_used; ///< argument values already given to another property
};

/// Schema for JSON mode without one: the keys of an example or list in the instructions, else answer and citations.
QJsonObject schemaFromInstructions(const QString& instructions);

} // namespace sandbox::reader
