// SPDX-License-Identifier: GPL-3.0-or-later
// A cache file of several MSAL programs: read, looked into, written into, signed out in. A line `---` separates the file from the
// cache whose part of the account is exported into it.
#include "identity/msaldocument.h"

#include "fuzz/require.h"

using fuzz::require;
using identity::MsalDocument;

namespace {

const QString kHome = QStringLiteral("aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa.11111111-1111-4111-8111-111111111111");

const identity::Authority& authority()
{
    static const identity::Authority instance = [] {
        identity::Authority result;
        result.name = QStringLiteral("public");
        result.url = QUrl(QStringLiteral("https://login.microsoftonline.com"));
        result.aliases = identity::Authority::knownAliases(result.url.host());
        result.clientId = QStringLiteral("CLIENT");
        return result;
    }();
    return instance;
}

core::Result<MsalDocument> parsed(const QByteArray& bytes)
{
    core::Result<MsalDocument> document = MsalDocument::parse(bytes, QStringLiteral("cache.json"));
    if (!document) {
        const core::Error& error = document.error();
        require(error.kind == core::ErrorKind::InvalidInput && !error.message.isEmpty(), "a refusal says what to do");
        require(!error.message.contains(QLatin1String("secret")) && error.details.isEmpty(), "a refusal quotes no file");
    }
    return document;
}

/// Whether the key is the one that the fields give. An entry under a key that belongs to another one gives way to that one.
bool isUnderItsKey(const QString& key, const QJsonObject& entry)
{
    const auto field = [&entry](const char* name) { return entry.value(QLatin1String(name)).toString().toLower(); };
    return key.toLower().startsWith(QLatin1String("appmetadata")) ||
           (key.toLower().startsWith(field("home_account_id") + QLatin1Char('-') + field("environment") + QLatin1Char('-')) &&
            key.toLower().contains(QLatin1Char('-') + field("client_id") + QLatin1Char('-')));
}

/// Entries of other programs: their client ids are not ours. Accounts belong to all programs and are brought up to date by any.
QJsonObject others(const QJsonObject& root)
{
    QJsonObject rest;
    for (auto section = root.begin(); section != root.end(); ++section) {
        if (section.key() == QLatin1String("Account")) {
            continue;
        }
        const QJsonObject all = section->toObject();
        QJsonObject part;
        for (auto it = all.begin(); it != all.end(); ++it) {
            const QString client = it->toObject().value(QLatin1String("client_id")).toString().toLower();
            if (!client.isEmpty() && client != QLatin1String("client") && isUnderItsKey(it.key(), it->toObject())) {
                part.insert(it.key(), *it);
            }
        }
        if (!section->isObject()) {
            rest.insert(section.key(), *section);
        } else if (!part.isEmpty()) { // an empty section says the same as none
            rest.insert(section.key(), part);
        }
    }
    return rest;
}

void checkSignOut(MsalDocument document)
{
    const QJsonObject before = others(document.root());
    const int removed = document.removeAccount(authority(), kHome);
    require(removed >= 0, "a number of entries");
    require(others(document.root()) == before, "sign-out leaves other programs' entries");
    const QJsonObject part = document.partOf(authority(), kHome);
    require(part.value(QLatin1String("RefreshToken")).toObject().isEmpty() && part.value(QLatin1String("AccessToken")).toObject().isEmpty(),
            "sign-out leaves none of our tokens");
    require(document.removeAccount(authority(), kHome) == 0, "signing out twice is signing out once");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    const qsizetype line = bytes.indexOf("\n---\n");
    core::Result<MsalDocument> file = parsed(bytes.left(line < 0 ? bytes.size() : line));
    const core::Result<MsalDocument> source = parsed(line < 0 ? QByteArray("{}") : bytes.mid(line + 5));
    if (!file) {
        return 0;
    }
    const core::Result<MsalDocument> again = parsed(file->toBytes());
    require(again && again->root() == file->root(), "a file survives being written and read");
    const QList<MsalDocument::Person> people = file->people(authority());
    for (const MsalDocument::Person& one : people) {
        const QJsonObject part = file->partOf(authority(), one.person.homeAccountId);
        require(MsalDocument::check(part, QString()).has_value(), "a part is a cache");
        identity::TokenCache cache(authority());
        require(cache.merge(part).has_value(), "a part can be taken over");
    }
    checkSignOut(*file);
    if (source) {
        const QJsonObject before = others(file->root());
        const QJsonObject part = source->partOf(authority(), kHome);
        file->merge(authority(), part);
        require(others(file->root()) == before, "exporting leaves other programs' entries");
        const QJsonObject once = file->root();
        file->merge(authority(), part);
        require(file->root() == once, "exporting twice is exporting once");
        checkSignOut(*file);
    }
    return 0;
}
