// SPDX-License-Identifier: GPL-3.0-or-later
// Mustache (mustache(5), https://mustache.github.io/mustache.5.html) without partials, lambdas and other delimiters.
#include "prompts/templating.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Render)
};

class Mustache
{
public:
    Mustache(const QString& body, qsizetype maxOutput, QList<templates::Problem>& problems) : m_body(body), m_maxOutput(maxOutput), m_problems(problems) {}

    QString render(const QJsonObject& values)
    {
        QList<QJsonValue> scope{values};
        run(0, scope, true, {});
        return m_out;
    }

private:
    /// Writes from `at` to the end of the section, and gives the place behind its closing tag.
    qsizetype run(qsizetype at, QList<QJsonValue>& scope, bool writes, const QString& section)
    {
        for (;;) {
            const qsizetype open = m_body.indexOf(QLatin1String("{{"), at);
            if (open < 0) {
                write(m_body.mid(at), writes);
                if (!section.isEmpty()) {
                    problem(m_body.size(), Text::tr("The section “%1” is not closed.").arg(section));
                }
                return m_body.size();
            }
            write(m_body.mid(at, open - at), writes);
            const bool isTriple = m_body.mid(open + 2, 1) == QLatin1String("{");
            const qsizetype close = m_body.indexOf(isTriple ? QLatin1String("}}}") : QLatin1String("}}"), open + 2);
            if (close < 0) {
                problem(open, Text::tr("The tag is not closed."));
                return m_body.size();
            }
            at = close + (isTriple ? 3 : 2);
            const QString tag = m_body.mid(open + (isTriple ? 3 : 2), close - open - (isTriple ? 3 : 2)).trimmed();
            const QChar kind = tag.isEmpty() ? QChar(u' ') : tag.front();
            const QString name = tag.mid(1).trimmed();
            if (kind == QLatin1Char('!')) {
                skipStandaloneLine(open, at);
            } else if (kind == QLatin1Char('/')) {
                skipStandaloneLine(open, at);
                if (name != section) {
                    problem(open, Text::tr("“%1” closes no open section.").arg(name));
                }
                return at;
            } else if (kind == QLatin1Char('#') || kind == QLatin1Char('^')) {
                skipStandaloneLine(open, at);
                at = runSection(at, name, kind == QLatin1Char('^'), scope, writes);
            } else if (kind == QLatin1Char('>') || kind == QLatin1Char('=')) {
                problem(open, Text::tr("Partials and other delimiters cannot be rendered."));
            } else {
                write(text(find(kind == QLatin1Char('&') ? name : tag, scope)), writes);
            }
            if (!m_problems.isEmpty()) {
                return m_body.size();
            }
        }
    }

    qsizetype runSection(qsizetype at, const QString& name, bool isInverted, QList<QJsonValue>& scope, bool writes)
    {
        if (++m_depth > 100) {
            problem(at, Text::tr("Sections are nested too deep."));
            return m_body.size();
        }
        const QJsonValue value = find(name, scope);
        const bool isEmpty = value.isUndefined() || value.isNull() || value == QJsonValue(false) || (value.isArray() && value.toArray().isEmpty()) || (value.isString() && value.toString().isEmpty());
        qsizetype end = at;
        if (isInverted || isEmpty || !writes) {
            end = run(at, scope, writes && isInverted == isEmpty, name);
        } else {
            const QJsonArray items = value.isArray() ? value.toArray() : QJsonArray{value};
            for (const QJsonValue& item : items) {
                scope << item;
                end = run(at, scope, writes, name);
                scope.removeLast();
                if (!m_problems.isEmpty()) {
                    break;
                }
            }
        }
        --m_depth;
        return end;
    }

    static QJsonValue find(const QString& name, const QList<QJsonValue>& scope)
    {
        if (name == QLatin1String(".")) {
            return scope.last();
        }
        const QStringList path = name.split(QLatin1Char('.'));
        for (auto it = scope.rbegin(); it != scope.rend(); ++it) {
            QJsonValue value = it->toObject().value(path.first());
            if (value.isUndefined()) {
                continue;
            }
            for (qsizetype i = 1; i < path.size(); ++i) {
                value = value.toObject().value(path.at(i));
            }
            return value;
        }
        return QJsonValue::Undefined;
    }
    static QString text(const QJsonValue& value)
    {
        if (value.isArray()) {
            return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
        }
        return value.isObject() ? QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)) : value.toVariant().toString();
    }
    /// A section tag alone on its line takes the line with it.
    void skipStandaloneLine(qsizetype open, qsizetype& at)
    {
        const qsizetype begin = m_body.lastIndexOf(QLatin1Char('\n'), open == 0 ? -m_body.size() - 1 : open - 1) + 1;
        qsizetype end = m_body.indexOf(QLatin1Char('\n'), at);
        end = end < 0 ? m_body.size() : end + 1;
        if (QStringView(m_body).mid(begin, open - begin).trimmed().isEmpty() && QStringView(m_body).mid(at, end - at).trimmed().isEmpty()) {
            at = end;
        }
    }
    void write(const QString& piece, bool writes)
    {
        if (!writes) {
            return;
        }
        m_out += piece;
        if (m_out.size() > m_maxOutput) {
            m_problems << templates::Problem{templates::Problem::Kind::Limit, 0, 0, {}, Text::tr("The rendered text is too long."), Text::tr("Shorten the lists that the template repeats.")};
        }
    }
    void problem(qsizetype at, const QString& message)
    {
        const QString before = m_body.left(at);
        const int line = 1 + int(before.count(QLatin1Char('\n')));
        const int column = int(at - (before.lastIndexOf(QLatin1Char('\n')) + 1)) + 1;
        m_problems << templates::Problem{templates::Problem::Kind::Syntax, line, column, {}, message, Text::tr("Close each section with {{/name}}; write variables as {{name}}.")};
    }

    const QString& m_body;
    qsizetype m_maxOutput;
    QList<templates::Problem>& m_problems;
    QString m_out;
    int m_depth = 0;
};

} // namespace

QString renderMustache(const QString& body, const QJsonObject& values, qsizetype maxOutput, QList<templates::Problem>& problems)
{
    const QString text = Mustache(body, maxOutput, problems).render(values);
    return problems.isEmpty() ? text : QString();
}

QStringList mustacheNames(const QString& body)
{
    QStringList names, sections;
    for (qsizetype open = body.indexOf(QLatin1String("{{")); open >= 0;) {
        const qsizetype close = body.indexOf(QLatin1String("}}"), open);
        if (close < 0) {
            break;
        }
        QString tag = body.mid(open + 2, close - open - 2).trimmed();
        tag.remove(QLatin1Char('{'));
        const QChar kind = tag.isEmpty() ? QChar(u'!') : tag.front();
        const bool isPlain = kind.isLetter() || kind == QLatin1Char('_');
        const QString name = (isPlain ? tag : tag.mid(1)).trimmed().section(QLatin1Char('.'), 0, 0);
        if (kind == QLatin1Char('/') && !sections.isEmpty()) {
            sections.removeLast();
        } else if ((isPlain || kind == QLatin1Char('&') || kind == QLatin1Char('#') || kind == QLatin1Char('^')) && sections.isEmpty() && !name.isEmpty() && !names.contains(name)) {
            names << name;
        }
        if (kind == QLatin1Char('#') || kind == QLatin1Char('^')) {
            sections << name;
        }
        open = body.indexOf(QLatin1String("{{"), close + 2);
    }
    return names;
}

} // namespace prompts
