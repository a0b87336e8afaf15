// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace templates {

/// What a part of a template is, for an editor's colours.
enum class SpanKind { Delimiter, Keyword, Name, Function, Filter, Test, String, Number, Operator, Comment, Raw, Invalid };

/// UTF-16 units from the beginning of the text.
struct Span
{
    int start = 0;
    int length = 0;
    SpanKind kind = SpanKind::Name;
    friend bool operator==(const Span&, const Span&) = default;
};

/// The coloured parts of a template, in order, without overlap; text outside of them is plain. Never fails: what cannot be read is Invalid.
QList<Span> highlight(const QString& text);

} // namespace templates
