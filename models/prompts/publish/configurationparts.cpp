// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/configurationparts.h"

#include "core/json.h"

#include <QCoreApplication>

namespace prompts {

namespace {

using core::ErrorKind;

constexpr qsizetype kLargestSetting = 10 * 1024; ///< key, label, value and all else (service limit)
constexpr qsizetype kRoom = 512;                 ///< for the label and what the service counts besides
constexpr qsizetype kMostParts = 120;
const QString kContentType = QStringLiteral("application/vnd.pilothouse.prompt+json; charset=utf-8");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::ConfigurationPlace)
};

qsizetype bytesOf(QChar c)
{
    const ushort code = c.unicode();
    return code < 0x80 ? 1 : code < 0x800 || c.isSurrogate() ? 2 : 3; // a pair of surrogates is four bytes
}

/// Pieces of at most `limit` bytes of UTF-8, never inside a character.
QStringList divided(const QString& text, qsizetype limit)
{
    QStringList pieces;
    qsizetype begin = 0, size = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype step = text.at(i).isHighSurrogate() ? 4 : text.at(i).isLowSurrogate() ? 0 : bytesOf(text.at(i));
        if (size + step > limit) {
            pieces.append(text.mid(begin, i - begin));
            begin = i;
            size = 0;
        }
        size += step;
    }
    pieces.append(text.mid(begin));
    return pieces;
}

} // namespace

QString partsStemOf(const QString& id)
{
    // A tilde alone is in no written name, so that no other prompt's parts begin like this.
    return QStringLiteral("prompt-parts/") + settingKey(id).mid(int(qstrlen("prompts/"))) + QStringLiteral("~/");
}

core::Result<WrittenBundle> writeBundle(const Bundle& bundle)
{
    WrittenBundle written;
    azure::ConfigurationSetting& setting = written.setting;
    setting.key = settingKey(bundle.id);
    setting.contentType = kContentType;
    setting.tags = {{QStringLiteral("pilothouse"), QStringLiteral("prompt")}, {QStringLiteral("version"), bundle.version}};
    setting.value = QString::fromUtf8(core::json::compact(toJson(bundle)));
    const qsizetype around = setting.key.toUtf8().size() + kContentType.size() + 64 + kRoom;
    if (setting.value.toUtf8().size() + around <= kLargestSetting) {
        return written;
    }
    QJsonObject head = toJson(bundle, false);
    const QString hash = contentHash(bundle).mid(7, 16);
    written.partsStem = partsStemOf(bundle.id) + hash + QLatin1Char('/');
    QJsonObject content = toJson(bundle);
    for (const QString& member : head.keys()) {
        content.remove(member);
    }
    written.parts = divided(QString::fromUtf8(core::json::compact(content)), kLargestSetting - kRoom - 64 - written.partsStem.toUtf8().size());
    if (written.parts.size() > kMostParts) {
        return core::Error::make(ErrorKind::InvalidInput,
                                 Text::tr("The prompt is too large for App Configuration. Publish it to a folder, or shorten it."), bundle.id);
    }
    head.insert(QStringLiteral("parts"), written.parts.size());
    head.insert(QStringLiteral("partsStem"), written.partsStem);
    setting.value = QString::fromUtf8(core::json::compact(head));
    return written;
}

core::Result<ReadBundle> readBundle(const azure::ConfigurationSetting& setting)
{
    const core::Result<QJsonObject> object = core::json::parseObject(setting.value.toUtf8(), setting.key);
    if (!object) {
        return object.error();
    }
    const core::Result<Bundle> bundle = bundleFromJson(*object);
    if (!bundle) {
        return bundle.error();
    }
    ReadBundle read{*bundle, object->value(QLatin1String("partsStem")).toString(), object->value(QLatin1String("parts")).toInt()};
    if (read.bundle.id != idOfSettingKey(setting.key)) {
        return core::Error::make(ErrorKind::MalformedResponse, Text::tr("The setting holds a prompt of another name."), read.bundle.id);
    }
    const bool isOwn = read.count == 0 || read.partsStem.startsWith(partsStemOf(read.bundle.id));
    if (!isOwn || read.count < 0 || read.count > kMostParts) {
        return core::Error::make(ErrorKind::MalformedResponse, Text::tr("The setting names parts that are not its own."), setting.key);
    }
    return read;
}

core::Result<Bundle> joined(Bundle bundle, const QStringList& parts)
{
    const core::Result<QJsonObject> content = core::json::parseObject(parts.join(QString()).toUtf8(), bundle.id);
    if (!content) {
        return content.error();
    }
    QJsonObject whole = toJson(bundle, false);
    whole.insert(QStringLiteral("prompty"), content->value(QLatin1String("prompty")));
    whole.insert(QStringLiteral("files"), content->value(QLatin1String("files")));
    return bundleFromJson(whole);
}

} // namespace prompts
