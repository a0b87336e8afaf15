// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/bundle.h"

#include <QCryptographicHash>
#include <QStringList>

namespace prompts {

namespace {

const QLatin1String kFormat("pilothouse.prompt/1");
const QLatin1String kKeyStem("prompts/");

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

void insertText(QJsonObject& object, const char* name, const QString& value)
{
    if (!value.isEmpty()) {
        object.insert(QLatin1String(name), value);
    }
}

} // namespace

QString contentHash(const Bundle& bundle)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString& part) {
        const QByteArray bytes = part.toUtf8();
        hash.addData(QByteArray::number(bytes.size()) + ':'); // so that no two divisions of one text are the same
        hash.addData(bytes);
    };
    add(bundle.text);
    for (auto it = bundle.files.begin(); it != bundle.files.end(); ++it) {
        add(it.key());
        add(it.value());
    }
    return QStringLiteral("sha256:") + QString::fromLatin1(hash.result().toHex());
}

bool isEditedByHand(const Bundle& bundle)
{
    return !bundle.recordedHash.isEmpty() && bundle.recordedHash != contentHash(bundle);
}

QString shortVersion(const Bundle& bundle)
{
    return bundle.version.isEmpty() ? contentHash(bundle).mid(7, 8) : bundle.version.left(8);
}

QJsonObject toJson(const Bundle& bundle, bool isWhole)
{
    QJsonObject object{{QStringLiteral("format"), kFormat}, {QStringLiteral("name"), bundle.id}};
    insertText(object, "title", bundle.title);
    insertText(object, "version", bundle.version);
    insertText(object, "label", bundle.label);
    insertText(object, "hash", bundle.recordedHash.isEmpty() ? contentHash(bundle) : bundle.recordedHash);
    insertText(object, "by", bundle.by);
    if (bundle.at.isValid()) {
        insertText(object, "at", bundle.at.toUTC().toString(Qt::ISODate));
    }
    if (!isWhole) {
        return object;
    }
    object.insert(QStringLiteral("prompty"), bundle.text);
    if (!bundle.files.isEmpty()) {
        QJsonObject files;
        for (auto it = bundle.files.begin(); it != bundle.files.end(); ++it) {
            files.insert(it.key(), it.value());
        }
        object.insert(QStringLiteral("files"), files);
    }
    return object;
}

core::Result<Bundle> bundleFromJson(const QJsonObject& object)
{
    if (text(object, "format") != kFormat || text(object, "name").isEmpty()) {
        return core::Error::make(core::ErrorKind::MalformedResponse, QStringLiteral("the value is no published prompt"));
    }
    Bundle bundle;
    bundle.id = text(object, "name");
    bundle.title = text(object, "title");
    bundle.version = text(object, "version");
    bundle.label = text(object, "label");
    bundle.recordedHash = text(object, "hash");
    bundle.by = text(object, "by");
    bundle.at = QDateTime::fromString(text(object, "at"), Qt::ISODate).toUTC();
    bundle.text = text(object, "prompty");
    const QJsonObject files = object.value(QLatin1String("files")).toObject();
    for (auto it = files.begin(); it != files.end(); ++it) {
        bundle.files.insert(it.key(), it->toString());
    }
    return bundle;
}

QString readable(const Bundle& bundle)
{
    QString whole = bundle.text;
    for (auto it = bundle.files.begin(); it != bundle.files.end(); ++it) {
        if (!whole.endsWith(QLatin1Char('\n'))) {
            whole += QLatin1Char('\n');
        }
        whole += QStringLiteral("=== ") + it.key() + QStringLiteral(" ===\n") + it.value();
    }
    return whole;
}

QString settingKey(const QString& id)
{
    QString key = kKeyStem;
    for (const QChar c : id) {
        if (c == QLatin1Char('%')) {
            key += QStringLiteral("~25");
        } else if (c == QLatin1Char('~')) {
            key += QStringLiteral("~7E");
        } else {
            key += c;
        }
    }
    return key;
}

QString idOfSettingKey(const QString& key)
{
    if (!key.startsWith(kKeyStem)) {
        return {};
    }
    return key.mid(kKeyStem.size()).replace(QLatin1String("~25"), QLatin1String("%")).replace(QLatin1String("~7E"), QLatin1String("~"));
}

} // namespace prompts
