// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/computed/policyxml.h"

#include <QXmlStreamReader>

namespace audit {

namespace {

/// The end of an expression that begins with `@(` or `@{` at `at`: behind its closing bracket. Brackets in C# strings and characters do not count.
qsizetype endOfExpression(const QString& text, qsizetype at)
{
    const QChar open = text[at + 1];
    const QChar close = open == u'(' ? u')' : u'}';
    int depth = 0;
    QChar quote;
    for (qsizetype each = at + 1; each < text.size(); ++each) {
        const QChar letter = text[each];
        if (!quote.isNull()) {
            if (letter == u'\\') {
                ++each;
            } else if (letter == quote) {
                quote = QChar();
            }
            continue;
        }
        if (letter == u'"' || letter == u'\'') {
            quote = letter;
        } else if (letter == open) {
            ++depth;
        } else if (letter == close && --depth == 0) {
            return each + 1;
        }
    }
    return text.size();
}

} // namespace

QString PolicyXml::withoutExpressions(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const bool begins = text[at] == u'@' && at + 1 < text.size() && (text[at + 1] == u'(' || text[at + 1] == u'{');
        if (begins) {
            plain += QStringLiteral("expression");
            at = endOfExpression(text, at);
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

PolicyXml PolicyXml::read(const QString& text)
{
    PolicyXml policy;
    QXmlStreamReader reader(withoutExpressions(text));
    reader.setNamespaceProcessing(false);
    reader.setEntityExpansionLimit(64);
    QList<qsizetype> open;
    QStringList path;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            Element element;
            element.name = reader.qualifiedName().toString();
            element.path = path;
            for (const QXmlStreamAttribute& attribute : reader.attributes()) {
                element.attributes.insert(attribute.qualifiedName().toString(), attribute.value().toString());
            }
            path << element.name;
            open << policy.elements.size();
            policy.elements << element;
            break;
        }
        case QXmlStreamReader::EndElement:
            path.removeLast();
            open.removeLast();
            break;
        case QXmlStreamReader::Characters:
            if (!open.isEmpty()) {
                policy.elements[open.last()].text += reader.text();
            }
            break;
        default:
            break;
        }
    }
    policy.isBroken = reader.hasError();
    return policy;
}

} // namespace audit
