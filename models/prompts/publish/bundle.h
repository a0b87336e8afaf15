// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QMap>

namespace prompts {

/// One version of a prompt as it leaves the library: the file and the partials that it includes, so that whoever gets it needs nothing
/// else. Holds no secret: `${env:NAME}` stays as written.
struct Bundle
{
    QString id;      ///< path in the library without its ending: "chat/answer"
    QString title;
    QString version; ///< commit, 40 hex digits; empty: not committed
    QString label;   ///< of the library, when the version was chosen by one
    QString text;    ///< the .prompty file
    QMap<QString, QString> files; ///< included partials by their path in the library
    QString by;      ///< who published it
    QDateTime at;    ///< UTC
    QString recordedHash; ///< what the publication said; empty before
    friend bool operator==(const Bundle&, const Bundle&) = default;
};

/// "sha256:" and 64 hex digits over text and partials. Line ends count: an app that reads the file sees them.
QString contentHash(const Bundle& bundle);
/// Whether text or partials are no longer what was published.
bool isEditedByHand(const Bundle& bundle);
/// First 8 digits of the version, or of the hash when there is none.
QString shortVersion(const Bundle& bundle);

/// `{"format":"pilothouse.prompt/1","name","title","version","label","hash","by","at","prompty","files"}`; without `prompty` and `files`
/// when `isWhole` is false.
QJsonObject toJson(const Bundle& bundle, bool isWhole = true);
/// MalformedResponse when it is none. Unknown members are ignored.
core::Result<Bundle> bundleFromJson(const QJsonObject& object);

/// A prompt's text with its partials behind it, each under its name, for differences.
QString readable(const Bundle& bundle);

/// The key of a prompt in a configuration store: "prompts/chat/answer". `%`, which keys cannot hold, and `~` are written ~25 and ~7E.
QString settingKey(const QString& id);
/// The prompt of a key; empty for other keys.
QString idOfSettingKey(const QString& key);

} // namespace prompts
