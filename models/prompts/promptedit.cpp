// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/promptedit.h"
#include "prompts/checks.h"
#include "prompts/frontmatter.h"
#include "prompts/yamlwrite.h"

#include <QCoreApplication>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Edit)
};

/// The text around the front matter. Line ends are put back as they were.
struct Pieces
{
    QString head, front, tail;
    bool hasReturns = false;

    static core::Result<Pieces> of(const QString& text)
    {
        const qsizetype mark = text.startsWith(QChar(0xFEFF)) ? 1 : 0;
        const QString content = text.mid(mark);
        const FileParts parts = partsOfFile(content);
        Pieces pieces;
        pieces.hasReturns = content.contains(QLatin1String("\r\n"));
        const QString lineEnd = pieces.hasReturns ? QStringLiteral("\r\n") : QStringLiteral("\n");
        if (parts.isOpen) {
            return core::failure(core::ErrorKind::InvalidInput, Text::tr("The front matter has no closing line “---”."));
        }
        if (!parts.hasFrontMatter) {
            pieces.head = text.left(mark) + QStringLiteral("---") + lineEnd;
            pieces.tail = QStringLiteral("---") + lineEnd + content;
            return pieces;
        }
        pieces.head = text.left(mark + parts.frontBegin);
        pieces.front = content.mid(parts.frontBegin, parts.frontEnd - parts.frontBegin);
        pieces.tail = content.mid(parts.frontEnd);
        pieces.front.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        return pieces;
    }
    QString joined(QString changed) const
    {
        if (hasReturns) {
            changed.replace(QLatin1String("\n"), QLatin1String("\r\n"));
        }
        return head + changed + tail;
    }
};

/// Where inputs stand in this file, and in which form.
struct InputsPlace
{
    QStringList path{QStringLiteral("inputs")};
    const YamlNode* node = nullptr;
    bool isList = false;
    bool saysKind = false;
};

InputsPlace inputsOf(const Prompt& prompt)
{
    InputsPlace place;
    const YamlNode* const root = prompt.yaml.get();
    if (root && root->kind == YamlNode::Kind::Map) {
        if (!root->find(u"inputs") && root->find(u"inputSchema")) {
            place.path = {QStringLiteral("inputSchema")};
        }
        place.node = root->at(place.path);
        if (const YamlNode* properties = place.node && place.node->kind == YamlNode::Kind::Map ? place.node->find(u"properties") : nullptr;
            properties && properties->kind != YamlNode::Kind::Scalar) {
            place.path << QStringLiteral("properties");
            place.node = properties;
        }
    }
    place.isList = place.node && place.node->kind == YamlNode::Kind::List;
    place.saysKind = prompt.formatVersion == 2 && !(place.node && prompt.frontMatter.contains(QLatin1String("type:")));
    return place;
}

QStringList pathOfInput(const InputsPlace& place, const QString& name)
{
    if (!place.isList) {
        return place.path + QStringList{name};
    }
    std::size_t index = 0;
    for (; index < place.node->items.size(); ++index) {
        const YamlNode& item = place.node->items[index];
        const YamlNode* const itemName = item.kind == YamlNode::Kind::Map ? item.find(u"name") : &item;
        if (itemName && itemName->text() == name) {
            break;
        }
    }
    return place.path + QStringList{QString::number(index)};
}

QJsonObject described(const PromptInput& input, const InputsPlace& place, QJsonObject object)
{
    const auto put = [&object](const QString& name, const QJsonValue& value) { value.isUndefined() ? object.remove(name) : void(object.insert(name, value)); };
    const auto unless = [](bool isEmpty, const QJsonValue& value) { return isEmpty ? QJsonValue(QJsonValue::Undefined) : value; };
    if (place.isList) {
        object.insert(QStringLiteral("name"), input.name);
    }
    const QString typeKey = object.contains(QStringLiteral("kind")) || (place.saysKind && !object.contains(QStringLiteral("type"))) ? QStringLiteral("kind") : QStringLiteral("type");
    if (inputTypeOf(object.value(typeKey).toString()) != input.type) {
        put(typeKey, unless(input.type.isEmpty(), input.type));
    }
    put(QStringLiteral("description"), unless(input.description.isEmpty(), input.description));
    put(QStringLiteral("required"), input.isRequired ? QJsonValue(true) : object.contains(QStringLiteral("required")) ? QJsonValue(false) : QJsonValue(QJsonValue::Undefined));
    put(QStringLiteral("default"), input.defaultValue);
    put(object.contains(QStringLiteral("example")) && !object.contains(QStringLiteral("sample")) ? QStringLiteral("example") : QStringLiteral("sample"), input.sample);
    put(object.contains(QStringLiteral("enumValues")) ? QStringLiteral("enumValues") : QStringLiteral("enum"), unless(input.choices.isEmpty(), input.choices));
    return object;
}

QString renamedInTemplate(const QString& body, const QString& from, const QString& to)
{
    QList<qsizetype> places;
    eachName(body, [&](qsizetype begin, qsizetype end) {
        if (QStringView(body).mid(begin, end - begin) == from) {
            places << begin;
        }
    });
    QString changed = body;
    for (auto place = places.crbegin(); place != places.crend(); ++place) {
        changed.replace(*place, from.size(), to);
    }
    return changed;
}

} // namespace

core::Result<QString> withMember(const QString& text, const QStringList& path, const QJsonValue& value)
{
    const core::Result<Pieces> pieces = Pieces::of(text);
    if (!pieces) {
        return pieces.error();
    }
    const YamlReading reading = readYaml(pieces->front);
    const YamlNode* const node = reading.root ? reading.root->at(path) : nullptr;
    // A map is changed member by member, so that comments in it stay.
    if (value.isObject() && node && node->kind == YamlNode::Kind::Map && !node->isFlow && !node->isAlias && !value.toObject().isEmpty()) {
        QString changed = text;
        const QJsonObject object = value.toObject();
        const QJsonObject before = node->value().toObject();
        for (const QString& key : before.keys()) {
            if (!object.contains(key)) {
                const core::Result<QString> next = withMember(changed, path + QStringList{key}, QJsonValue(QJsonValue::Undefined));
                if (!next) {
                    return next;
                }
                changed = *next;
            }
        }
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (before.value(it.key()) == *it) {
                continue;
            }
            const core::Result<QString> next = withMember(changed, path + QStringList{it.key()}, *it);
            if (!next) {
                return next;
            }
            changed = *next;
        }
        return changed;
    }
    const core::Result<QString> patched = patchedYaml(pieces->front, path, value);
    if (!patched) {
        return patched.error();
    }
    return *patched == pieces->front ? text : pieces->joined(*patched);
}

core::Result<QString> withMemberRenamed(const QString& text, const QStringList& path, const QString& name)
{
    const core::Result<Pieces> pieces = Pieces::of(text);
    if (!pieces) {
        return pieces.error();
    }
    const YamlReading reading = readYaml(pieces->front);
    const YamlNode* const map = reading.root && !path.isEmpty() ? reading.root->at(path.first(path.size() - 1)) : nullptr;
    for (std::size_t i = 0; map && i < map->members.size(); ++i) {
        const YamlNode::Member& member = map->members[i];
        if (member.key != path.last()) {
            continue;
        }
        if (map->find(name)) {
            return core::failure(core::ErrorKind::Conflict, Text::tr("There is already a member “%1”.").arg(name), name);
        }
        QStringList lines = pieces->front.split(QLatin1Char('\n'));
        QString& line = lines[member.line - 1];
        const QChar first = line.at(member.column - 1);
        const bool isQuoted = first == QLatin1Char('"') || first == QLatin1Char('\'');
        const qsizetype length = isQuoted ? line.indexOf(first, member.column) + 2 - member.column : member.key.size();
        line.replace(member.column - 1, length, yamlInline(name));
        const QString changed = lines.join(QLatin1Char('\n'));
        const YamlReading after = readYaml(changed);
        const YamlNode* const renamed = after.root ? after.root->at(path.first(path.size() - 1) + QStringList{name}) : nullptr;
        if (renamed && renamed->value() == member.value.value()) {
            return pieces->joined(changed);
        }
        break;
    }
    return core::failure(core::ErrorKind::InvalidInput, Text::tr("The member cannot be renamed; edit it as text."), path.join(QLatin1Char('.')));
}

core::Result<QString> withInput(const QString& text, const PromptInput& input)
{
    const Prompt prompt = parsePromptText(text).prompt;
    const InputsPlace place = inputsOf(prompt);
    const QStringList path = pathOfInput(place, input.name);
    const YamlNode* const node = prompt.yaml ? prompt.yaml->at(path) : nullptr;
    const PromptInput* const known = prompt.input(input.name);
    const bool isBare = input.description.isEmpty() && !input.isRequired && input.defaultValue.isUndefined() && input.choices.isEmpty() && !place.isList
        && (input.sample.isUndefined() || input.type.isEmpty() || typeOfValue(input.sample) == input.type);
    if (isBare && (known ? known->isShort : input.isShort)) {
        return withMember(text, path, input.sample.isUndefined() ? QJsonValue(QJsonValue::Null) : input.sample);
    }
    const bool wasDescribed = known && !known->isShort && node && node->kind == YamlNode::Kind::Map;
    QJsonObject object = described(input, place, wasDescribed ? node->value().toObject() : QJsonObject());
    if (object.isEmpty()) {
        object.insert(QStringLiteral("type"), QStringLiteral("string"));
    }
    return withMember(text, path, object);
}

core::Result<QString> withInputRenamed(const QString& text, const QString& from, const QString& to)
{
    const Prompt prompt = parsePromptText(text).prompt;
    if (prompt.input(to)) {
        return core::failure(core::ErrorKind::Conflict, Text::tr("There is already an input “%1”.").arg(to), to);
    }
    const InputsPlace place = inputsOf(prompt);
    const QStringList path = pathOfInput(place, from);
    const YamlNode* const node = prompt.yaml ? prompt.yaml->at(path) : nullptr;
    core::Result<QString> renamed = text;
    if (node) {
        renamed = !place.isList                           ? withMemberRenamed(text, path, to)
            : node->kind == YamlNode::Kind::Map ? withMember(text, path + QStringList{QStringLiteral("name")}, to)
                                                          : withMember(text, path, to);
    } else if (!prompt.sample.contains(from)) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("There is no input “%1”.").arg(from), from);
    }
    if (renamed && prompt.sample.contains(from)) {
        renamed = withMemberRenamed(*renamed, {QStringLiteral("sample"), from}, to);
    }
    if (!renamed) {
        return renamed;
    }
    const FileParts parts = partsOfFile(renamed->mid(renamed->startsWith(QChar(0xFEFF)) ? 1 : 0));
    const qsizetype begin = parts.bodyBegin + (renamed->startsWith(QChar(0xFEFF)) ? 1 : 0);
    return renamed->left(begin) + renamedInTemplate(renamed->mid(begin), from, to);
}

core::Result<QString> withoutInput(const QString& text, const QString& name)
{
    const Prompt prompt = parsePromptText(text).prompt;
    const InputsPlace place = inputsOf(prompt);
    return withMember(text, pathOfInput(place, name), QJsonValue(QJsonValue::Undefined));
}

QStringList parameterPath(const Prompt& prompt, const QString& parameter)
{
    const YamlNode* const older = prompt.yaml ? prompt.yaml->at({"model", "parameters"}) : nullptr;
    const bool usesOptions = !older && prompt.formatVersion == 2;
    const YamlNode* const map = usesOptions && prompt.yaml ? prompt.yaml->at({"model", "options"}) : older;
    const QStringList base{QStringLiteral("model"), usesOptions ? QStringLiteral("options") : QStringLiteral("parameters")};
    for (std::size_t i = 0; map && i < map->members.size(); ++i) {
        if (parameterName(map->members[i].key) == parameter) {
            return base + QStringList{map->members[i].key};
        }
    }
    static const QHash<QString, QString> newer{{"max_tokens", "maxOutputTokens"}, {"top_p", "topP"}, {"stop", "stopSequences"}, {"frequency_penalty", "frequencyPenalty"}, {"presence_penalty", "presencePenalty"}, {"top_k", "topK"}};
    return base + QStringList{usesOptions ? newer.value(parameter, parameter) : parameter};
}

QString withBody(const QString& text, const QString& body)
{
    const qsizetype mark = text.startsWith(QChar(0xFEFF)) ? 1 : 0;
    const FileParts parts = partsOfFile(text.mid(mark));
    return parts.hasFrontMatter ? text.left(mark + parts.bodyBegin) + body : text.left(mark) + body;
}

} // namespace prompts
