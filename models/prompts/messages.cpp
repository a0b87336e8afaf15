// SPDX-License-Identifier: GPL-3.0-or-later
// Rendered text as messages: role lines, images, token counts.
#include "prompts/render.h"
#include "tokens/chatcount.h"
#include "tokens/modellimits.h"

#include <QJsonArray>

namespace prompts {

namespace {

struct Place
{
    qsizetype begin = 0, end = 0; ///< of the whole image
    QString text, url;
};

/// The next `![description](place "title")` from `from` on.
std::optional<Place> nextImage(const QString& content, qsizetype from)
{
    for (qsizetype at = content.indexOf(QLatin1String("!["), from); at >= 0; at = content.indexOf(QLatin1String("!["), at + 2)) {
        const qsizetype close = content.indexOf(QLatin1Char(']'), at + 2);
        if (close < 0) {
            return std::nullopt;
        }
        if (close + 1 >= content.size() || content.at(close + 1) != QLatin1Char('(')) {
            continue;
        }
        const qsizetype end = content.indexOf(QLatin1Char(')'), close + 2);
        if (end < 0) {
            return std::nullopt;
        }
        const QString inside = content.mid(close + 2, end - close - 2);
        const QString url = inside.trimmed().section(QLatin1Char(' '), 0, 0);
        if (url.isEmpty() || inside.contains(QLatin1Char('\n'))) {
            continue;
        }
        return Place{at, end + 1, content.mid(at + 2, close - at - 2), url};
    }
    return std::nullopt;
}

QString withoutEmptyLines(const QStringList& lines)
{
    qsizetype first = 0, last = lines.size();
    while (first < last && lines.at(first).trimmed().isEmpty()) {
        ++first;
    }
    while (last > first && lines.at(last - 1).trimmed().isEmpty()) {
        --last;
    }
    return lines.mid(first, last - first).join(QLatin1Char('\n'));
}

} // namespace

QString RenderedMessage::text() const
{
    QString all;
    for (const ContentPart& part : parts) {
        if (part.kind == ContentPart::Kind::Text) {
            all += all.isEmpty() ? part.text : QLatin1Char('\n') + part.text;
        }
    }
    return all;
}

bool RenderedMessage::hasImages() const
{
    return std::any_of(parts.begin(), parts.end(), [](const ContentPart& part) { return part.kind == ContentPart::Kind::Image; });
}

QJsonObject RenderedMessage::json() const
{
    QJsonObject object{{"role", role}};
    if (!name.isEmpty()) {
        object.insert(QStringLiteral("name"), name);
    }
    for (auto it = attributes.begin(); it != attributes.end(); ++it) {
        object.insert(it.key(), QJsonValue::fromVariant(*it));
    }
    if (!hasImages()) {
        object.insert(QStringLiteral("content"), text());
        return object;
    }
    QJsonArray content;
    for (const ContentPart& part : parts) {
        content << (part.kind == ContentPart::Kind::Text ? QJsonObject{{"type", "text"}, {"text", part.text}}
                                                         : QJsonObject{{"type", "image_url"}, {"image_url", QJsonObject{{"url", part.url}}}});
    }
    object.insert(QStringLiteral("content"), content);
    return object;
}

QList<ContentPart> partsOf(const QString& content)
{
    QList<ContentPart> parts;
    qsizetype at = 0;
    const auto text = [&](qsizetype end) {
        const QString piece = content.mid(at, end - at);
        if (!piece.trimmed().isEmpty()) {
            parts << ContentPart{ContentPart::Kind::Text, parts.isEmpty() && end == content.size() ? piece : piece.trimmed(), {}};
        }
    };
    while (const std::optional<Place> image = nextImage(content, at)) {
        text(image->begin);
        parts << ContentPart{ContentPart::Kind::Image, image->text, image->url};
        at = image->end;
    }
    text(content.size());
    if (parts.isEmpty()) {
        parts << ContentPart{};
    }
    return parts;
}

QList<RenderedMessage> messagesOf(const QString& rendered)
{
    QList<RenderedMessage> messages;
    RenderedMessage open;
    open.role = QStringLiteral("system");
    bool hasMarker = false;
    QStringList lines;
    const auto close = [&] {
        const QString content = withoutEmptyLines(lines);
        if (hasMarker || !content.isEmpty()) {
            open.parts = partsOf(content);
            messages << open;
        }
        lines.clear();
    };
    for (qsizetype begin = 0; begin < rendered.size();) {
        qsizetype end = rendered.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? rendered.size() : end;
        QStringView line = QStringView(rendered).mid(begin, end - begin);
        line.chop(line.endsWith(QLatin1Char('\r')) ? 1 : 0);
        begin = end + 1;
        const std::optional<RoleMarker> marker = roleMarker(line);
        const bool isThread = !marker && line.trimmed().startsWith(QLatin1String("![thread]"));
        if (!marker && !isThread) {
            lines << line.toString();
            continue;
        }
        close();
        open = {};
        hasMarker = true;
        open.role = marker ? marker->role : QStringLiteral("thread");
        open.attributes = marker ? marker->attributes : QVariantMap();
        open.name = open.attributes.take(QStringLiteral("name")).toString();
    }
    close();
    return messages;
}

qsizetype countTokens(QList<RenderedMessage>& messages, const QString& model)
{
    const tokens::Encoding& encoding = tokens::Encoding::of(tokens::encodingOfModel(model).value_or(tokens::EncodingName::O200kBase));
    qsizetype total = messages.isEmpty() ? 0 : tokens::ChatOverhead{}.perAnswer;
    for (RenderedMessage& message : messages) {
        const tokens::ChatMessage counted{message.role.toUtf8(), message.text().toUtf8(), message.name.toUtf8()};
        message.tokens = tokens::countMessage(encoding, counted);
        total += message.tokens;
    }
    return total;
}

} // namespace prompts
