// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/msaldocument.h"

#include "identity/cachefields.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace identity {

using namespace cachefields;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(identity::MsalDocument)
};

core::Error unusable(const QString& message, const QString& target)
{
    core::Error error = core::Error::make(core::ErrorKind::InvalidInput, message, target);
    error.code = QStringLiteral("UnreadableCache");
    return error;
}

/// U+FEFF at the beginning of a string, as it is in UTF-8 and as JSON escapes it.
constexpr const char kRawMark[] = "\"\xEF\xBB\xBF";
constexpr const char kEscapedMark[] = "\"\\ufeff";

/// Qt keeps a string without escapes as the UTF-8 that it came in, and takes a byte order mark off whenever it hands the string out,
/// while it orders and looks up by the bytes: such a member is not found under the name that it is listed by, and comes back under
/// another one's. The escaped spelling says the same and is kept as UTF-16, mark included. A quotation mark before U+FEFF either
/// opens a string or is itself escaped inside one; anywhere else the bytes are no JSON in either spelling.
QJsonDocument withItsMarks(const QByteArray& bytes, QJsonParseError* problem)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes, problem);
    if (problem->error != QJsonParseError::NoError || !bytes.contains(kRawMark)) {
        return document;
    }
    return QJsonDocument::fromJson(QByteArray(bytes).replace(kRawMark, kEscapedMark), problem);
}

QString notJson(const QByteArray& bytes, const QJsonParseError& problem)
{
    const char first = bytes.trimmed().at(0);
    if (first != '{' && first != '[') {
        return Text::tr("It is no JSON: its program may keep it encrypted, as on Windows. Give the plain-text cache, or let that program "
                        "export one.");
    }
    return Text::tr("Its JSON breaks off or is damaged at byte %1 (%2). Let the program that owns it sign in again, or give another file.")
        .arg(problem.offset)
        .arg(problem.errorString());
}

bool isObjectOfObjects(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    return value.isObject() &&
           std::all_of(object.begin(), object.end(), [](const QJsonValue& entry) { return entry.isObject(); });
}

bool looksLikeACache(const QJsonObject& root)
{
    return root.isEmpty() || root.contains(QLatin1String("AppMetadata")) ||
           std::any_of(std::begin(kCredentialSections), std::end(kCredentialSections),
                       [&root](const char* name) { return root.contains(QLatin1String(name)); });
}

bool belongsTo(const QJsonObject& entry, const Authority& authority, const QString& homeAccountId)
{
    return same(text(entry, "home_account_id"), homeAccountId) && authority.isEnvironment(text(entry, "environment"));
}

} // namespace

QJsonObject cachefields::claimsOf(const QString& idToken)
{
    const QByteArray payload = idToken.toLatin1().split('.').value(1);
    const QByteArray json = QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return QJsonDocument::fromJson(json).object();
}

core::Result<void> MsalDocument::check(const QJsonObject& root, const QString& target)
{
    for (const char* name : {kAccounts, kIdTokens, kAccessTokens, kRefreshTokens, "AppMetadata"}) {
        const QJsonValue value = root.value(QLatin1String(name));
        if (!value.isUndefined() && !isObjectOfObjects(value)) {
            return unusable(Text::tr("Its section %1 has another form than that of a token cache. Give the cache of a program that uses "
                                     "MSAL, unchanged.")
                                .arg(QLatin1String(name)),
                            target);
        }
    }
    return core::Result<void>::ok();
}

core::Result<MsalDocument> MsalDocument::parse(const QByteArray& bytes, const QString& target)
{
    QByteArray text = bytes;
    if (text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF")) {
        return unusable(Text::tr("It is written in UTF-16. Save it as UTF-8, which token caches are written in."), target);
    }
    if (text.startsWith("\xEF\xBB\xBF")) {
        text.remove(0, 3);
    }
    if (text.size() > kMaximumBytes) {
        return unusable(Text::tr("It is larger than %1 MB, which no token cache is. Give another file.").arg(kMaximumBytes >> 20), target);
    }
    if (text.trimmed().isEmpty()) {
        return unusable(Text::tr("It is empty: nobody has signed in with the program that owns it. Sign in there first, or give another "
                                 "file."),
                        target);
    }
    QJsonParseError problem;
    const QJsonDocument document = withItsMarks(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return unusable(notJson(text, problem), target);
    }
    if (!document.isObject() || !looksLikeACache(document.object())) {
        return unusable(Text::tr("It is JSON, but has none of a token cache's sections. Give the cache of a program that uses MSAL."),
                        target);
    }
    const core::Result<void> checked = check(document.object(), target);
    if (!checked) {
        return checked.error();
    }
    return MsalDocument(document.object());
}

QByteArray MsalDocument::toBytes() const
{
    return QJsonDocument(m_root).toJson().replace(kRawMark, kEscapedMark); // for readers that lose it, too
}

bool MsalDocument::hasTokens() const
{
    return !section(kRefreshTokens).isEmpty() || !section(kAccessTokens).isEmpty();
}

QJsonObject MsalDocument::section(const char* name) const
{
    return m_root.value(QLatin1String(name)).toObject();
}

void MsalDocument::setSection(const char* name, const QJsonObject& entries)
{
    m_root.insert(QLatin1String(name), entries);
}

QList<MsalDocument::Person> MsalDocument::people(const Authority& authority) const
{
    QList<Person> found;
    const TokenCache reader = [&] {
        TokenCache cache(authority);
        (void)cache.merge(m_root);
        return cache;
    }();
    for (const TokenCache::Person& person : reader.people()) {
        Person one;
        one.person = person;
        for (const char* name : {kRefreshTokens, kAccessTokens, kIdTokens}) {
            const QJsonObject entries = section(name);
            for (const QJsonValue& value : entries) {
                const QJsonObject entry = value.toObject();
                if (!belongsTo(entry, authority, person.homeAccountId)) {
                    continue;
                }
                const QString client = text(entry, "client_id").toLower();
                const bool isOurs = same(client, authority.clientId);
                one.hasRefreshToken = one.hasRefreshToken || (isOurs && name == kRefreshTokens);
                one.hasAccessToken = one.hasAccessToken || (isOurs && name == kAccessTokens);
                if (!client.isEmpty() && !one.clientIds.contains(client)) {
                    one.clientIds.append(client);
                }
            }
        }
        one.clientIds.sort();
        found.append(one);
    }
    return found;
}

int MsalDocument::removeIf(const QString& sectionName, const Predicate& predicate)
{
    int removed = 0;
    QJsonObject entries = m_root.value(sectionName).toObject();
    for (auto it = entries.begin(); it != entries.end();) {
        const bool goes = it->isObject() && predicate(it->toObject());
        removed += goes ? 1 : 0;
        it = goes ? entries.erase(it) : std::next(it);
    }
    if (removed > 0) {
        m_root.insert(sectionName, entries);
    }
    return removed;
}

int MsalDocument::removeAccount(const Authority& authority, const QString& homeAccountId)
{
    int removed = 0;
    const QStringList sections = m_root.keys();
    for (const QString& name : sections) {
        removed += removeIf(name, [&](const QJsonObject& entry) {
            return belongsTo(entry, authority, homeAccountId) && same(text(entry, "client_id"), authority.clientId);
        });
    }
    const bool isStillUsed = std::any_of(sections.begin(), sections.end(), [&](const QString& name) {
        const QJsonObject entries = m_root.value(name).toObject();
        return std::any_of(entries.begin(), entries.end(), [&](const QJsonValue& value) {
            const QJsonObject entry = value.toObject();
            return belongsTo(entry, authority, homeAccountId) && entry.contains(QLatin1String("client_id"));
        });
    });
    if (isStillUsed) {
        return removed; // another program is signed in with this account: that is its own affair
    }
    for (const QString& name : sections) {
        removed += removeIf(name, [&](const QJsonObject& entry) { return belongsTo(entry, authority, homeAccountId); });
    }
    return removed;
}

} // namespace identity
