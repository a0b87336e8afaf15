// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that have a form of their own: URLs, paths, versions, CSV, XML, command lines.
#include "kql/functions.h"

#include <QUrl>
#include <QXmlStreamReader>
#include <algorithm>
#include <cmath>

namespace kql {

namespace {

QString decodedPart(QString text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace(u'+', u' ').toUtf8()));
}

Dynamic queryParameters(const QString& query)
{
    Dynamic::Bag members;
    for (const QString& pair : query.split(u'&', Qt::SkipEmptyParts)) {
        members.emplace_back(decodedPart(pair.section(u'=', 0, 0)), Dynamic(decodedPart(pair.section(u'=', 1))));
    }
    return Dynamic(std::move(members));
}

Value parsedUrl(const Types& types, const Values& values, Ticks)
{
    QString rest = textAt(types, values, 0);
    const auto cut = [&rest](QLatin1StringView mark) { // what stands behind the first mark
        const qsizetype at = rest.indexOf(mark);
        const QString behind = at < 0 ? QString() : rest.mid(at + mark.size());
        rest = at < 0 ? rest : rest.left(at);
        return behind;
    };
    const QString fragment = cut(QLatin1StringView("#"));
    const QString query = cut(QLatin1StringView("?"));
    const qsizetype schemeEnd = rest.indexOf(QLatin1StringView("://"));
    const QString scheme = schemeEnd < 0 ? QString() : rest.left(schemeEnd);
    rest = schemeEnd < 0 ? rest : rest.mid(schemeEnd + 3);
    const qsizetype slash = rest.indexOf(u'/');
    const QString path = slash < 0 ? QString() : rest.mid(slash);
    QString host = schemeEnd < 0 ? QString() : (slash < 0 ? rest : rest.left(slash));
    const qsizetype at = host.lastIndexOf(u'@');
    const QString user = at < 0 ? QString() : host.left(at);
    host = host.mid(at + 1);
    const qsizetype colon = host.lastIndexOf(u':');
    const QString port = colon < 0 ? QString() : host.mid(colon + 1);
    host = colon < 0 ? host : host.left(colon);
    // In the reference's example the path has lost its first slash.
    return bagValue({{QStringLiteral("Scheme"), Dynamic(scheme)},
                     {QStringLiteral("Host"), Dynamic(host)},
                     {QStringLiteral("Port"), Dynamic(port)},
                     {QStringLiteral("Path"), Dynamic(schemeEnd < 0 ? rest : path)},
                     {QStringLiteral("Username"), Dynamic(user.section(u':', 0, 0))},
                     {QStringLiteral("Password"), Dynamic(user.section(u':', 1))},
                     {QStringLiteral("Query Parameters"), queryParameters(query)},
                     {QStringLiteral("Fragment"), Dynamic(fragment)}});
}

Value parsedPath(const Types& types, const Values& values, Ticks)
{
    QString path = textAt(types, values, 0);
    QString scheme;
    if (const qsizetype at = path.indexOf(QLatin1StringView("://")); at > 0) {
        scheme = path.left(at);
        path = path.mid(at + 3);
    }
    const qsizetype slash = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    QString file = path.mid(slash + 1);
    const QString directory = slash < 0 ? QString() : path.left(slash);
    const qsizetype colon = file.indexOf(u':');
    const QString stream = colon < 0 ? QString() : file.mid(colon + 1);
    file = colon < 0 ? file : file.left(colon);
    const qsizetype above = std::max(directory.lastIndexOf(u'/'), directory.lastIndexOf(u'\\'));
    const bool drive = path.size() > 1 && path[1] == u':' && path[0].isLetter();
    const qsizetype dot = file.lastIndexOf(u'.');
    return bagValue({{QStringLiteral("Scheme"), Dynamic(scheme)},
                     {QStringLiteral("RootPath"), Dynamic(drive ? path.left(2) : QString())},
                     {QStringLiteral("DirectoryPath"), Dynamic(directory)},
                     {QStringLiteral("DirectoryName"), Dynamic(directory.mid(above + 1))},
                     {QStringLiteral("Filename"), Dynamic(file)},
                     {QStringLiteral("Extension"), Dynamic(dot < 0 ? QString() : file.mid(dot + 1))},
                     {QStringLiteral("AlternateDataStreamName"), Dynamic(stream)}});
}

Value parsedVersion(const Types& types, const Values& values, Ticks)
{
    const QStringList parts = textAt(types, values, 0).split(u'.');
    double number = 0;
    for (qsizetype i = 0; i < 4; ++i) {
        bool ok = true;
        const double part = i < parts.size() ? parts[i].trimmed().toUInt(&ok) : 0;
        if (!ok || part > 99'999'999 || parts.size() > 4) {
            return {};
        }
        number += part * std::pow(1e8, double(3 - i));
    }
    return Value(number);
}

/// The first record; quotes double inside quotes.
Value parsedCsv(const Types& types, const Values& values, Ticks)
{
    const QString text = textAt(types, values, 0);
    Dynamic::Array fields;
    QString field;
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                field += c;
                ++i;
            } else if (c == u'"') {
                quoted = false;
            } else {
                field += c;
            }
        } else if (c == u'"') {
            quoted = true;
        } else if (c == u',') {
            fields.push_back(Dynamic(std::exchange(field, QString())));
        } else if (c == u'\n' || c == u'\r') {
            break;
        } else {
            field += c;
        }
    }
    fields.push_back(Dynamic(field));
    return arrayValue(std::move(fields));
}

/// The rules by which Windows programs split their command line.
Value parsedCommandLine(const Types& types, const Values& values, Ticks)
{
    const QString line = textAt(types, values, 0);
    Dynamic::Array parts;
    QString part;
    bool quoted = false;
    bool any = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        qsizetype slashes = 0;
        while (i < line.size() && line[i] == u'\\') {
            ++slashes;
            ++i;
        }
        if (i < line.size() && line[i] == u'"') {
            part += QString(slashes / 2, u'\\');
            any = true;
            if (slashes % 2) {
                part += u'"';
            } else {
                quoted = !quoted;
            }
            continue;
        }
        part += QString(slashes, u'\\');
        any = any || slashes > 0;
        if (i >= line.size()) {
            break;
        }
        if (line[i].isSpace() && !quoted) {
            if (any) {
                parts.push_back(Dynamic(std::exchange(part, QString())));
            }
            any = false;
            continue;
        }
        part += line[i];
        any = true;
    }
    if (any) {
        parts.push_back(Dynamic(part));
    }
    return parts.empty() ? Value() : arrayValue(std::move(parts));
}

void addMember(Dynamic::Bag& bag, const QString& name, const Dynamic& value)
{
    const auto known = std::find_if(bag.begin(), bag.end(), [&](const Dynamic::Member& m) { return m.first == name; });
    if (known == bag.end()) {
        bag.emplace_back(name, value);
        return;
    }
    Dynamic::Array list = known->second.isArray() ? known->second.array() : Dynamic::Array{known->second};
    list.push_back(value);
    known->second = Dynamic(std::move(list));
}

/// An element: its text, or a bag of attributes (@name), text (#text) and children, null when there is nothing in it.
Dynamic elementOf(QXmlStreamReader& reader, int depth)
{
    Dynamic::Bag members;
    QString text;
    for (const QXmlStreamAttribute& attribute : reader.attributes()) {
        members.emplace_back(u'@' + attribute.qualifiedName().toString(), Dynamic(attribute.value().toString()));
    }
    while (!reader.atEnd() && depth < 200) {
        reader.readNext();
        if (reader.isEndElement()) {
            break;
        }
        if (reader.isCharacters()) {
            text += reader.text();
        } else if (reader.isStartElement()) {
            const QString name = reader.qualifiedName().toString();
            addMember(members, name, elementOf(reader, depth + 1));
        }
    }
    text = text.trimmed();
    if (members.empty()) {
        return text.isEmpty() ? Dynamic() : Dynamic(text);
    }
    if (!text.isEmpty()) {
        members.emplace_back(QStringLiteral("#text"), Dynamic(text));
    }
    return Dynamic(std::move(members));
}

Value parsedXml(const Types& types, const Values& values, Ticks)
{
    const QString text = textAt(types, values, 0);
    if (text.size() > 1'048'576) {
        return {};
    }
    QXmlStreamReader reader(text);
    while (!reader.atEnd() && !reader.isStartElement()) {
        reader.readNext();
    }
    if (!reader.isStartElement()) {
        return {};
    }
    const QString name = reader.qualifiedName().toString();
    const Dynamic root = elementOf(reader, 0);
    while (!reader.atEnd()) {
        reader.readNext();
    }
    return reader.hasError() ? Value() : bagValue({{name, root}});
}

QString toPunycode(const QString& label)
{
    const QByteArray ace = QUrl::toAce(label);
    return QString::fromLatin1(ace.startsWith("xn--") ? ace.mid(4) : ace);
}

} // namespace

void addParsingFunctions(FunctionTable& table)
{
    const std::pair<const char*, ScalarCall> rows[] = {
        {"parse_url", parsedUrl},   {"parseurl", parsedUrl},         {"parse_path", parsedPath}, {"parse_version", parsedVersion},
        {"parse_csv", parsedCsv},   {"parse_command_line", parsedCommandLine}, {"parse_xml", parsedXml}};
    for (const auto& [name, call] : rows) {
        table.insert(QString::fromLatin1(name), call);
    }
    for (const char* name : {"parse_urlquery", "parseurlquery"}) {
        table.insert(QString::fromLatin1(name), [](const Types& t, const Values& v, Ticks) {
            QString query = textAt(t, v, 0);
            query = query.startsWith(u'?') ? query.mid(1) : query;
            return bagValue({{QStringLiteral("Query Parameters"), queryParameters(query)}});
        });
    }
    table.insert(QStringLiteral("punycode_from_string"), [](const Types& t, const Values& v, Ticks) { return Value(toPunycode(textAt(t, v, 0))); });
}

} // namespace kql
