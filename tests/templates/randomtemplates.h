// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QStringList>

/// Writes templates at random, most of which can be rendered; the same seed gives the same ones.
class RandomTemplates
{
public:
    explicit RandomTemplates(quint32 seed) : m_random(seed) {}

    QJsonObject next()
    {
        m_depth = 0;
        QJsonObject options;
        for (const char* name : {"trim", "lstrip", "keep", "autoescape"}) {
            if (m_random.bounded(6) == 0) {
                options.insert(QLatin1String(name), true);
            }
        }
        const QJsonObject variables{{QStringLiteral("n"), 7}, {QStringLiteral("f"), 2.5}, {QStringLiteral("s"), QStringLiteral("Hello <b> wörld")}, {QStringLiteral("empty"), QString()},
                                    {QStringLiteral("yes"), true}, {QStringLiteral("nothing"), QJsonValue()}, {QStringLiteral("xs"), QJsonArray{3, 1, 2}},
                                    {QStringLiteral("ws"), QJsonArray{QStringLiteral("pear"), QStringLiteral("Apple"), QStringLiteral("fig")}},
                                    {QStringLiteral("d"), QJsonObject{{QStringLiteral("a"), 1}, {QStringLiteral("b"), QStringLiteral("two")}}},
                                    {QStringLiteral("rows"), QJsonArray{QJsonObject{{QStringLiteral("k"), QStringLiteral("x")}, {QStringLiteral("v"), 1}},
                                                                        QJsonObject{{QStringLiteral("k"), QStringLiteral("y")}, {QStringLiteral("v"), 2}}}}};
        return {{QStringLiteral("template"), body()}, {QStringLiteral("variables"), variables}, {QStringLiteral("options"), options}};
    }

private:
    QString one(const QStringList& choices) { return choices[m_random.bounded(int(choices.size()))]; }

    QString atom()
    {
        return one({"n", "f", "s", "empty", "yes", "nothing", "xs", "ws", "d", "rows", "missing", "d.a", "d.b", "d['a']", "xs[0]", "ws[-1]", "s[1:4]", "xs[::-1]", "1", "0", "-3", "2.5", "'q'", "'a b'",
                    "\"it's\"", "true", "none", "[1, 'x']", "(1, 2)", "{'k': n}", "rows[0].k", "loop.index", "x", "range(3)"});
    }

    QString expression()
    {
        if (++m_depth > 24) {
            return atom();
        }
        switch (m_random.bounded(12)) {
        case 0:
            return expression() + one({" + ", " - ", " * ", " / ", " // ", " % ", " ~ "}) + expression();
        case 1:
            return expression() + one({" == ", " != ", " < ", " >= ", " in ", " not in "}) + expression();
        case 2:
            return expression() + one({" and ", " or "}) + expression();
        case 3:
            return QLatin1String("not ") + expression();
        case 4:
            return QLatin1Char('(') + expression() + QLatin1String(" if ") + expression() + QLatin1String(" else ") + expression() + QLatin1Char(')');
        case 5:
        case 6:
            return atom() + QLatin1Char('|') + filter();
        case 7:
            return atom() + QLatin1Char('|') + filter() + QLatin1Char('|') + filter();
        case 8:
            return atom() + QLatin1String(" is ") + one({"defined", "none", "string", "number", "odd", "mapping", "sequence", "iterable", "undefined", "true", "divisibleby 2", "in xs", "eq 1", "not none"});
        case 9:
            return one({"s", "ws[0]", "'a,b'"}) + QLatin1Char('.') + one({"upper()", "split()", "split(',')", "strip('H')", "replace('l', 'L')", "startswith('H')", "find('o')", "title()", "zfill(20)", "join(ws)", "count('l')", "splitlines()", "isalpha()", "center(21, '*')"});
        default:
            return atom();
        }
    }

    QString filter()
    {
        return one({"upper", "lower", "title", "capitalize", "length", "list", "first", "last", "join(', ')", "sort", "reverse|list", "unique|list", "string", "int", "float", "abs", "round(1)", "default('?')",
                    "default('?', true)", "trim", "replace('e', '3')", "tojson", "escape", "safe", "sum", "max", "min", "map('upper')|list", "select|list", "reject('odd')|list", "map(attribute='k')|join",
                    "selectattr('v', 'gt', 1)|list", "batch(2)|list", "slice(2)|list", "wordcount", "truncate(8)", "indent(2)", "center(9)", "dictsort", "items|list", "groupby('k')", "urlencode", "striptags",
                    "format(1)", "wordwrap(6)", "filesizeformat", "sum(attribute='v')", "count", "pprint", "xmlattr", "sort(reverse=true)", "forceescape"});
    }

    QString body()
    {
        QString text;
        const int parts = 1 + m_random.bounded(4);
        for (int i = 0; i < parts; ++i) {
            text += statement();
        }
        return text;
    }

    QString tag(const QString& inside) { return one({"{% ", "{%- ", "{% "}) + inside + one({" %}", " -%}", " %}", " %}\n"}); }

    QString statement()
    {
        if (++m_depth > 16) {
            return one({"text\n", " ", "{{ n }}"});
        }
        switch (m_random.bounded(12)) {
        case 0:
            return tag(QLatin1String("if ") + expression()) + body() + (m_random.bounded(2) ? tag(QStringLiteral("else")) + body() : QString()) + tag(QStringLiteral("endif"));
        case 1:
            return tag(QLatin1String("for x in ") + one({"xs", "ws", "d", "range(3)", "rows", "s", "missing", "xs if x > 1", "[]"})) + body() + one({"", "{{ loop.index }}/{{ loop.length }}{{ loop.last }}", "{{ loop.cycle('a', 'b') }}", "{% else %}none"}) +
                   tag(QStringLiteral("endfor"));
        case 2:
            return tag(QLatin1String("set ") + one({"n", "x", "y", "s"}) + QLatin1String(" = ") + expression());
        case 3:
            return tag(QStringLiteral("set y")) + body() + tag(QStringLiteral("endset")) + QLatin1String("{{ y }}");
        case 4:
            return tag(QStringLiteral("macro m(a, b=2)")) + QLatin1String("{{ a }}-{{ b }}{{ n }}") + body() + tag(QStringLiteral("endmacro")) + QLatin1String("{{ m(") + atom() + QLatin1String(") }}");
        case 5:
            return tag(QLatin1String("with x = ") + expression()) + body() + tag(QStringLiteral("endwith"));
        case 6:
            return tag(QLatin1String("filter ") + one({"upper", "trim", "replace('e', 'E')", "indent"})) + body() + tag(QStringLiteral("endfilter"));
        case 7:
            return one({"text", "  lead\n", "\n", "a & b <i>", "{# note #}", "{#- note -#}", "{% raw %}{{ x }}{% endraw %}"});
        default:
            return QLatin1String("{{ ") + expression() + one({" }}", " -}}", " }}\n"});
        }
    }

    QRandomGenerator m_random;
    int m_depth = 0;
};
