// SPDX-License-Identifier: GPL-3.0-or-later
// The forms in which prompts carry documents, tried from the most to the least explicit.
#include "sandbox/reader/grounding.h"
#include "sandbox/reader/trailer.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace sandbox::reader {

namespace {

QString attribute(const QString& attributes, const QStringList& names)
{
    for (const QString& name : names) {
        const QRegularExpression pattern(
            QStringLiteral("\\b%1\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))").arg(name),
            QRegularExpression::CaseInsensitiveOption);
        const auto match = pattern.match(attributes);
        if (match.hasMatch())
            return match.captured(1) + match.captured(2) + match.captured(3);
    }
    return {};
}

/// Takes `<name>value</name>` out of `body`.
QString takeTag(QString& body, const QStringList& names)
{
    for (const QString& name : names) {
        const QRegularExpression pattern(QStringLiteral("<%1(?:\\s[^>]*)?>(.*?)</%1>").arg(name),
                                         QRegularExpression::CaseInsensitiveOption |
                                             QRegularExpression::DotMatchesEverythingOption);
        const auto match = pattern.match(body);
        if (match.hasMatch()) {
            body.remove(match.capturedStart(), match.capturedLength());
            return match.captured(1).trimmed();
        }
    }
    return {};
}

Source sourceFromTag(const QString& attributes, QString body)
{
    static const QStringList ids = {QStringLiteral("id"), QStringLiteral("index"), QStringLiteral("number"),
                                    QStringLiteral("n"), QStringLiteral("ref")};
    static const QStringList titles = {QStringLiteral("title"),  QStringLiteral("name"), QStringLiteral("filename"),
                                       QStringLiteral("source"), QStringLiteral("file"), QStringLiteral("path"),
                                       QStringLiteral("url"),    QStringLiteral("href")};
    static const QStringList contents = {QStringLiteral("document_content"), QStringLiteral("content"),
                                         QStringLiteral("text"), QStringLiteral("body"),
                                         QStringLiteral("page_content")};
    Source source;
    source.id = attribute(attributes, ids);
    source.title = attribute(attributes, titles);
    const QString content = takeTag(body, contents);
    if (source.id.isEmpty())
        source.id = takeTag(body, ids);
    if (source.title.isEmpty())
        source.title = takeTag(body, titles);
    source.text = content.isEmpty() ? body.trimmed() : content;
    return source;
}

QList<Source> fromTags(QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "<(document|doc|source|passage|chunk|snippet|article|result|search_result|item|file|page|excerpt|reference)"
            "((?:\\s[^<>]*)?)>(.*?)</\\1>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QList<Source> sources;
    QString outside;
    qsizetype last = 0;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        outside += text.mid(last, match.capturedStart() - last);
        last = match.capturedEnd();
        const Source source = sourceFromTag(match.captured(2), match.captured(3));
        if (!source.text.isEmpty())
            sources.append(source);
    }
    if (!sources.isEmpty())
        text = outside + text.mid(last);
    return sources;
}

/// End of the JSON value that starts at `start` (behind its closing bracket), or -1.
qsizetype jsonEnd(const QString& text, qsizetype start)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = start; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == QLatin1Char('\\'))
                ++i;
            else if (c == QLatin1Char('"'))
                quoted = false;
        } else if (c == QLatin1Char('"')) {
            quoted = true;
        } else if (c == QLatin1Char('{') || c == QLatin1Char('[')) {
            ++depth;
        } else if ((c == QLatin1Char('}') || c == QLatin1Char(']')) && --depth == 0) {
            return i + 1;
        }
    }
    return -1;
}

QList<Source> fromJson(QString& text)
{
    static const QRegularExpression opening(QStringLiteral("(?:^|\\n|:\\s|```(?:json)?\\s)\\s*([\\[{])\\s*[\"{\\[]"));
    QList<Source> sources;
    qsizetype from = 0;
    while (from < text.size()) {
        const auto match = opening.match(text, from);
        if (!match.hasMatch())
            break;
        const qsizetype start = match.capturedStart(1);
        const qsizetype end = jsonEnd(text, start);
        const QList<Source> found = end < 0 ? QList<Source>() : jsonSources(text.mid(start, end - start).toUtf8());
        if (found.isEmpty()) {
            from = start + 1;
            continue;
        }
        sources += found;
        text.remove(start, end - start);
        from = start;
    }
    return sources;
}

/// "[1]", "【1】", "(1)", "Document 1:", "文書1:", "handbook.pdf:" at the start of a line.
const QRegularExpression& lineMark()
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "^[ \\t]*(?:[-*>][ \\t]+|#{1,6}[ \\t]+)?(?:\\*\\*)?(?:"
            "(?<bracket>\\[(?:(?:doc(?:ument)?|source|src|ref(?:erence)?|chunk|passage|id|no|文書|資料|出典)?[ "
            "\\t:_#.-]*"
            "(?<bid>\\d{1,4}|[A-Za-z]?\\d{1,4}|[\\w.#=/ -]*\\.(?:pdf|md|txt|html?|docx?|json|csv)[\\w.#=/ "
            "-]*))\\](?!\\())"
            "|(?<corner>【[^】\\n]{1,40}】)"
            "|(?:document|doc|source|passage|context|chunk|excerpt|snippet|文書|資料|ドキュメント|出典|参考|ソース)"
            "[ \\t]*(?:#|no\\.?|number|\\[|\\()?[ \\t]*(?<number>\\d{1,4}|(?:(?<=[ "
            "\\t])|(?<=[書料典考トス]))(?-i:[A-Z]))(?:\\]|\\))?"
            "(?:[ \\t]*[:：.)-]|[ \\t]*(?=\\(|\\n|$))"
            "|(?<file>[\\w./# =-]{1,80}\\.(?:pdf|md|txt|html?|docx?|json|csv)(?:#page=\\d+)?)[ \\t]*[:：](?=\\s)"
            ")(?:\\*\\*)?[ \\t]*[:：-]?[ \\t]*"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption |
            QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// Splits a body into title and text: labels ("Title:", "Content:"), or a short first line without an end mark.
void splitTitle(Source& source)
{
    static const QRegularExpression title(QStringLiteral("^(?:title|name|タイトル|題名|件名)[ \\t]*[:：][ \\t]*(.+)$"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::MultilineOption);
    static const QRegularExpression facts(
        QStringLiteral("^(?:source|url|uri|path|file|score|id|date|出典)[ \\t]*[:：][^\\n]*\\n?"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    static const QRegularExpression content(
        QStringLiteral("^(?:content|text|body|excerpt|本文|内容)[ \\t]*[:：][ \\t]*"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const QString head = source.text.left(600);
    const auto titled = title.match(head);
    const auto contented = content.match(head);
    if (titled.hasMatch() || contented.hasMatch()) {
        if (titled.hasMatch())
            source.title = titled.captured(1).trimmed();
        if (contented.hasMatch())
            source.text = source.text.mid(contented.capturedEnd()).trimmed();
        else
            source.text = source.text.mid(titled.capturedEnd()).trimmed().remove(facts);
        return;
    }
    const qsizetype newline = source.text.indexOf(QLatin1Char('\n'));
    const QString first = source.text.left(newline).trimmed();
    if (newline < 0 || first.isEmpty() || first.size() > 120 || first.startsWith(QLatin1Char('#')))
        return;
    if (QStringLiteral(".!?。！？,、;").contains(first.back()) || first.startsWith(QLatin1Char('-')) ||
        first.startsWith(QLatin1Char('|')))
        return;
    source.title = first;
    source.title.remove(QStringLiteral("**"));
    source.text = source.text.mid(newline + 1).trimmed();
}

QList<Source> fromMarks(QString& text)
{
    struct Mark
    {
        qsizetype start;
        qsizetype body;
        QString mark;
        QString id;
    };
    QList<Mark> marks;
    auto matches = lineMark().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        Mark mark{match.capturedStart(), match.capturedEnd(), {}, {}};
        if (!match.captured(QStringLiteral("bracket")).isEmpty()) {
            mark.mark = match.captured(QStringLiteral("bracket"));
            mark.id = mark.mark.mid(1, mark.mark.size() - 2);
        } else if (!match.captured(QStringLiteral("corner")).isEmpty()) {
            mark.mark = match.captured(QStringLiteral("corner"));
            mark.id = mark.mark.mid(1, mark.mark.size() - 2);
        } else if (!match.captured(QStringLiteral("file")).isEmpty()) {
            mark.id = match.captured(QStringLiteral("file")).trimmed();
            mark.mark = QLatin1Char('[') + mark.id + QLatin1Char(']');
        } else {
            mark.id = match.captured(QStringLiteral("number"));
        }
        marks.append(mark);
    }
    QList<Source> sources;
    if (marks.isEmpty())
        return sources;
    QString outside = text.left(marks.first().start);
    for (qsizetype i = 0; i < marks.size(); ++i) {
        const qsizetype end = i + 1 < marks.size() ? marks[i + 1].start : text.size();
        QString body = text.mid(marks[i].body, end - marks[i].body);
        if (i + 1 == marks.size())
            outside += QLatin1Char('\n') + takeTrailer(body);
        Source source{marks[i].mark, marks[i].id, {}, body.trimmed(), Source::Origin::Document};
        splitTitle(source);
        if (!source.text.isEmpty())
            sources.append(source);
    }
    if (!sources.isEmpty())
        text = outside;
    return sources;
}

/// What follows a "Context:" or "Sources:" line is one document; "1. ..." paragraphs below it are several.
QList<Source> fromSection(QString& text)
{
    static const QRegularExpression header(
        QStringLiteral(
            "^[ \\t]*(?:#{1,6}[ \\t]*|\\*\\*|<)?(?:(?:the |your |here (?:is|are) the |use the )?(?:following "
            ")?(?:relevant |retrieved )?"
            "(?:context|sources?|documents?|passages?|excerpts?|knowledge(?: base)?|reference(?: text| material)?s?|"
            "background|information|text|article|search results)(?: is| are| "
            "below)?|コンテキスト|文脈|資料|文書|参考資料|参考情報|情報|本文)"
            "(?:\\*\\*|>)?[ \\t]*(?:[:：]|>|\\n)(?:\\*\\*)?[ \\t]*(?:\"\"\"|```\\w*|---+)?"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::MultilineOption);
    const auto match = header.match(text);
    if (!match.hasMatch())
        return {};
    QString body = text.mid(match.capturedEnd());
    QString outside = text.left(match.capturedStart()) + QLatin1Char('\n') + takeTrailer(body);
    static const QRegularExpression closing(QStringLiteral("(?:\"\"\"|```|---+|</[a-z_]+>)\\s*$"),
                                            QRegularExpression::CaseInsensitiveOption);
    body = body.trimmed().remove(closing).trimmed();
    static const QRegularExpression numbered(QStringLiteral("(?:^|\\n)[ \\t]*(\\d{1,3})[.)][ \\t]+(?=\\S[^\\n]{50,})"));
    QList<Source> sources;
    QList<std::pair<qsizetype, QRegularExpressionMatch>> items;
    auto found = numbered.globalMatch(body);
    while (found.hasNext()) {
        const auto item = found.next();
        items.append({item.capturedStart(), item});
    }
    if (items.size() > 1 && items.first().first == 0) {
        for (qsizetype i = 0; i < items.size(); ++i) {
            const qsizetype end = i + 1 < items.size() ? items[i + 1].first : body.size();
            const qsizetype start = items[i].second.capturedEnd();
            sources.append({{},
                            items[i].second.captured(1),
                            {},
                            body.mid(start, end - start).trimmed(),
                            Source::Origin::Document});
        }
    } else if (!body.isEmpty()) {
        sources.append({{}, {}, {}, body, Source::Origin::Document});
    }
    text = outside;
    return sources;
}

} // namespace

QList<Source> sourcesIn(const QString& text, QString& outside)
{
    outside = text;
    outside.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QList<Source> sources = fromTags(outside);
    if (sources.isEmpty())
        sources = fromJson(outside);
    if (sources.isEmpty())
        sources = fromMarks(outside);
    if (sources.isEmpty())
        sources = fromSection(outside);
    return sources;
}

} // namespace sandbox::reader
