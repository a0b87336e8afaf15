// SPDX-License-Identifier: GPL-3.0-or-later
// parse, parse-where and parse-kv.
#include "kql/operators_rows.h"
#include "kql/regex.h"

#include <QSet>

namespace kql {

namespace {

struct Captured
{
    Schema columns; ///< in the order of the pattern
    std::vector<Value> values;
    bool matched = false;
};

/// How a value of a type looks where no literal says where it ends.
QString valuePattern(Type type)
{
    switch (type) {
    case Type::Long:
    case Type::Int:
        return QStringLiteral("\\s*[+-]?\\d+");
    case Type::Real:
    case Type::Decimal:
        return QStringLiteral("\\s*[+-]?\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?");
    case Type::Bool:
        return QStringLiteral("\\s*(?i:true|false)");
    case Type::DateTime:
        return QStringLiteral("\\s*\\d+[-/]\\d+[-/]\\d+(?:[ T]\\d+:\\d+(?::\\d+(?:\\.\\d+)?)?)?\\s*(?:Z|AM|PM)?");
    case Type::TimeSpan:
        return QStringLiteral("\\s*-?(?:\\d+\\.)?\\d+:\\d+(?::\\d+(?:\\.\\d+)?)?");
    case Type::Guid:
        return QStringLiteral("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}");
    default:
        return {};
    }
}

/// A regex whose capturing groups became plain ones.
QString withoutGroups(const QString& pattern)
{
    QString made;
    bool inClass = false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        made += c;
        if (c == u'\\' && i + 1 < pattern.size()) {
            made += pattern[++i];
        } else if (c == u'[' || c == u']') {
            inClass = c == u'[';
        } else if (c == u'(' && !inClass && pattern.mid(i + 1, 1) != u"?") {
            made += QLatin1String("?:");
        }
    }
    return made;
}

QString columnPattern(const Operator& step, size_t index)
{
    const PatternPart& part = step.pattern[index];
    const bool last = index + 1 == step.pattern.size();
    const QString value = valuePattern(part.type);
    if (step.kind == u"regex") {
        const bool whole = part.type == Type::Long || part.type == Type::Int;
        return whole ? QStringLiteral("(-?\\d+)") : QStringLiteral("(.*)");
    }
    if (last) {
        return QStringLiteral("(.*)");
    }
    const bool open = !value.isEmpty() && step.pattern[index + 1].kind != PatternPart::Kind::Text;
    return open ? QStringLiteral("(%1%2)").arg(value, step.kind == u"relaxed" ? QStringLiteral("|") : QString()) : QStringLiteral("(.*?)");
}

/// The pattern as one regular expression with a group for each column (groups inside a regex literal do not count). A literal
/// is matched at its first place behind what came before; a column without a literal behind it takes the rest.
QString patternOf(const Operator& step)
{
    const bool regex = step.kind == u"regex";
    QString made;
    for (size_t i = 0; i < step.pattern.size(); ++i) {
        const PatternPart& part = step.pattern[i];
        switch (part.kind) {
        case PatternPart::Kind::Star:
            made += regex || i + 1 == step.pattern.size() ? QStringLiteral(".*") : QStringLiteral(".*?");
            break;
        case PatternPart::Kind::Text:
            made += regex ? QStringLiteral("(?:%1)").arg(withoutGroups(part.text)) : quotedRegex(part.text);
            break;
        case PatternPart::Kind::Column:
            made += columnPattern(step, i);
            break;
        }
    }
    const QString flags = regex ? step.property(u"flags") : QStringLiteral("s");
    return (flags.isEmpty() ? QString() : QStringLiteral("(?%1)").arg(flags)) + (regex ? made : u'^' + made + u'$');
}

Captured nothingCaptured(const Operator& step)
{
    Captured made;
    for (const PatternPart& part : step.pattern) {
        if (part.kind == PatternPart::Kind::Column) {
            made.columns << Column{part.text, part.type};
            made.values.push_back(part.type == Type::String ? Value(QString()) : Value());
        }
    }
    return made;
}

/// Columns of one text. In simple mode one value that does not fit its type makes the whole row no match.
Captured capture(const Operator& step, const Regex& regex, const QString& text)
{
    Captured made = nothingCaptured(step);
    const auto groups = regex.match(text);
    if (!groups) {
        return made;
    }
    std::vector<Value> values;
    for (qsizetype i = 0; i < made.columns.size(); ++i) {
        // The reference's examples show no blanks around what kind=regex captures.
        const QString found = step.kind == u"regex" ? groups->value(i + 1).trimmed() : groups->value(i + 1);
        const Type type = made.columns[i].type;
        const Value value = convert(Type::String, Value(found), type);
        if (step.kind == u"simple" && type != Type::String && type != Type::Dynamic && value.isNull()) {
            return made;
        }
        values.push_back(value);
    }
    made.values = std::move(values);
    made.matched = true;
    return made;
}

} // namespace

core::Result<Table> parseOperator(const OperatorContext& context, const Operator& step, Table input)
{
    const core::Result<Bound> text = bindExpression(step.items[0].expression, input.columns, context.scope);
    if (!text) {
        return text.error();
    }
    const core::Result<Regex> regex = Regex::compile(patternOf(step));
    if (!regex) {
        return semanticError(context.scope, *step.items[0].expression, regex.error().message);
    }
    Table result;
    result.columns = input.columns;
    std::vector<size_t> places;
    QSet<QString> names;
    for (const Column& column : nothingCaptured(step).columns) {
        if (names.contains(column.name)) {
            return semanticError(context.scope, *step.items[0].expression, QStringLiteral("A column named '%1' is there already.").arg(column.name));
        }
        names.insert(column.name);
        places.push_back(placeColumn(result.columns, column));
    }
    for (Row& row : input.rows) {
        const QString source = toDisplay(text->type, (*text)(row));
        Captured found = capture(step, *regex, source);
        if (step.name == u"parse-where" && !found.matched) {
            continue;
        }
        row.resize(size_t(result.columns.size()));
        for (size_t i = 0; i < places.size(); ++i) {
            row[places[i]] = std::move(found.values[i]);
        }
        result.rows.push_back(std::move(row));
    }
    return result;
}

namespace {

struct KeyValueForm
{
    QString pair;
    QString equal;
    QString open;
    QString close;
    QString escape;
    bool greedy = false;
};

KeyValueForm formOf(const Operator& step)
{
    KeyValueForm form;
    form.pair = step.property(u"pair_delimiter");
    form.equal = step.property(u"kv_delimiter");
    const QString quote = step.property(u"quote");
    form.open = quote.left(1);
    form.close = quote.size() > 1 ? quote.mid(1, 1) : quote;
    form.escape = step.property(u"escape");
    form.greedy = step.property(u"greedy") == u"true";
    return form;
}

/// A value at `at`: quoted, or up to the next pair.
QString valueAt(const KeyValueForm& form, const QString& text, qsizetype& at)
{
    if (!form.open.isEmpty() && QStringView(text).mid(at).startsWith(form.open)) {
        QString value;
        for (at += 1; at < text.size() && QStringView(text).mid(at, 1) != form.close; ++at) {
            if (!form.escape.isEmpty() && QStringView(text).mid(at).startsWith(form.escape) && at + 1 < text.size()) {
                at += form.escape.size();
            }
            value += text[std::min(at, text.size() - 1)];
        }
        ++at;
        return value;
    }
    qsizetype end = form.pair.isEmpty() ? -1 : text.indexOf(form.pair, at);
    while (form.greedy && end >= 0) { // the value goes on until something that looks like the next key follows
        const qsizetype next = text.indexOf(form.pair, end + form.pair.size());
        const qsizetype equal = text.indexOf(form.equal, end + form.pair.size());
        if (equal >= 0 && (next < 0 || equal < next)) {
            break;
        }
        end = next;
    }
    end = end < 0 ? text.size() : end;
    const QString value = text.mid(at, end - at);
    at = end;
    return value;
}

/// A key in quotes, at `at`; the delimiter behind it is skipped.
std::optional<QString> quotedKey(const KeyValueForm& form, const QString& text, qsizetype& at)
{
    if (form.open.isEmpty() || !QStringView(text).mid(at).startsWith(form.open)) {
        return std::nullopt;
    }
    const qsizetype close = text.indexOf(form.close, at + 1);
    const qsizetype equal = close < 0 ? -1 : text.indexOf(form.equal, close + 1);
    if (equal < 0 || !QStringView(text).mid(close + 1, equal - close - 1).trimmed().isEmpty()) {
        return std::nullopt;
    }
    const QString key = text.mid(at + 1, close - at - 1);
    at = equal + form.equal.size();
    return key;
}

/// Leading blanks are no part of a key or a value, unless a blank is what divides the pairs.
void skipBlanks(const QString& text, qsizetype& at)
{
    while (at < text.size() && text[at].isSpace()) {
        ++at;
    }
}

QHash<QString, QString> pairsOf(const KeyValueForm& form, const QString& text)
{
    QHash<QString, QString> pairs;
    for (qsizetype at = 0; at < text.size();) {
        skipBlanks(text, at);
        auto key = quotedKey(form, text, at);
        if (!key) {
            const qsizetype equal = text.indexOf(form.equal, at);
            if (equal < 0) {
                break;
            }
            key = text.mid(at, equal - at);
            if (!form.pair.isEmpty() && key->contains(form.pair)) { // what has no delimiter is no pair
                key = key->mid(key->lastIndexOf(form.pair) + form.pair.size());
            }
            at = equal + form.equal.size();
        }
        if (!QStringView(text).mid(at).startsWith(form.pair) || form.pair.isEmpty()) {
            skipBlanks(text, at);
        }
        const QString value = valueAt(form, text, at).trimmed();
        if (!pairs.contains(key->trimmed())) {
            pairs.insert(key->trimmed(), value);
        }
        if (!form.pair.isEmpty()) {
            const qsizetype next = text.indexOf(form.pair, at);
            at = next < 0 ? text.size() : next + form.pair.size();
        }
    }
    return pairs;
}

/// Without delimiters every character that is neither letter nor digit divides: each word is the name of the next one.
QHash<QString, QString> pairsOfWords(const KeyValueForm& form, const QString& text)
{
    QStringList words;
    for (qsizetype at = 0; at < text.size();) {
        if (!form.open.isEmpty() && QStringView(text).mid(at).startsWith(form.open)) {
            words << valueAt(form, text, at);
        } else if (text[at].isLetterOrNumber()) {
            const qsizetype start = at;
            while (at < text.size() && text[at].isLetterOrNumber()) {
                ++at;
            }
            words << text.mid(start, at - start);
        } else {
            ++at;
        }
    }
    QHash<QString, QString> pairs;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        if (!pairs.contains(words[i])) {
            pairs.insert(words[i], words[i + 1]);
        }
    }
    return pairs;
}

/// Without delimiters a regular expression finds the pairs: its first two groups are name and value.
QHash<QString, QString> pairsByRegex(const Regex& regex, const QString& text)
{
    QHash<QString, QString> pairs;
    for (const QStringList& groups : regex.matchAll(text)) {
        if (!pairs.contains(groups.value(1))) {
            pairs.insert(groups.value(1), groups.value(2));
        }
    }
    return pairs;
}

} // namespace

core::Result<Table> parseKeyValuesOperator(const OperatorContext& context, const Operator& step, Table input)
{
    const core::Result<Bound> text = bindExpression(step.items[0].expression, input.columns, context.scope);
    if (!text) {
        return text.error();
    }
    const KeyValueForm form = formOf(step);
    const QString pattern = step.property(u"regex");
    const core::Result<Regex> regex = Regex::compile(pattern);
    if (!regex) {
        return semanticError(context.scope, *step.items[0].expression, regex.error().message);
    }
    Table result;
    result.columns = input.columns;
    std::vector<size_t> places;
    for (const PatternPart& part : step.pattern) {
        places.push_back(placeColumn(result.columns, {part.text, part.type}));
    }
    for (Row& row : input.rows) {
        const QString source = toDisplay(text->type, (*text)(row));
        const QHash<QString, QString> pairs = !pattern.isEmpty()     ? pairsByRegex(*regex, source)
                                              : form.equal.isEmpty() ? pairsOfWords(form, source)
                                                                     : pairsOf(form, source);
        row.resize(size_t(result.columns.size()));
        for (size_t i = 0; i < places.size(); ++i) {
            const Type type = step.pattern[i].type;
            const auto found = pairs.constFind(step.pattern[i].text);
            row[places[i]] = found != pairs.cend() ? convert(Type::String, Value(*found), type)
                                                   : (type == Type::String ? Value(QString()) : Value());
        }
        result.rows.push_back(std::move(row));
    }
    return result;
}

} // namespace kql
