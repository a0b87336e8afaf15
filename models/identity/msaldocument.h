// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/tokencache.h"

namespace identity {

/// A token cache of several programs in MSAL's unified form, as it stands in a file. Entries are found by their fields under any
/// alias of the environment, never by their keys, which each library builds in its own way. What is not ours (other clients, other
/// authorities, unknown sections and members) stays as it is. Value type, no input or output.
class MsalDocument
{
public:
    /// Largest file that is taken for a cache.
    static constexpr qint64 kMaximumBytes = 32 * 1024 * 1024;

    /// Who is in the document under one authority.
    struct Person
    {
        TokenCache::Person person;
        QStringList clientIds;       ///< of the tokens, lower case, sorted
        bool hasRefreshToken = false; ///< of our client
        bool hasAccessToken = false;  ///< of our client, not looked at for its age
    };

    MsalDocument() = default;
    explicit MsalDocument(QJsonObject root) : m_root(std::move(root)) {}
    /// InvalidInput with a remedy for what is no cache: empty, no JSON (encrypted, UTF-16, cut), an array, sections of another form.
    /// A UTF-8 byte order mark is accepted; U+FEFF in the names and values of others is kept.
    static core::Result<MsalDocument> parse(const QByteArray& bytes, const QString& target);
    /// InvalidInput unless the known sections are objects of objects; `target` names the file.
    static core::Result<void> check(const QJsonObject& root, const QString& target);

    const QJsonObject& root() const { return m_root; }
    /// Indented UTF-8; U+FEFF at the beginning of a string is escaped, because readers take it off there.
    QByteArray toBytes() const;
    bool hasTokens() const;

    QList<Person> people(const Authority& authority) const;
    /// Our client's part of one account, with environment, ids and keys as TokenCache writes them; tokens of an authority by name
    /// ("organizations") get the tenant of their ID token or are left out. Of two refresh tokens the one changed last.
    QJsonObject partOf(const Authority& authority, const QString& homeAccountId) const;
    /// Puts `part` (entries of our client) over what is here: the same thing keeps its key, its environment and its writer's other
    /// members and is never there twice; the newer token wins.
    void merge(const Authority& authority, const QJsonObject& part);
    /// Removes what our client has of the account under all aliases and key styles; the account's own entries only when no other
    /// client has a token of it left. Returns how many entries went.
    int removeAccount(const Authority& authority, const QString& homeAccountId);

private:
    using Predicate = std::function<bool(const QJsonObject&)>;
    QJsonObject section(const char* name) const;
    void setSection(const char* name, const QJsonObject& entries);
    int removeIf(const QString& section, const Predicate& predicate);
    void mergeAccount(const Authority& authority, const QJsonObject& account);
    void mergeAccessToken(const Authority& authority, const QJsonObject& token);
    void mergeSingle(const Authority& authority, const char* sectionName, const QJsonObject& token);
    QString environmentFor(const Authority& authority, const QString& homeAccountId) const;
    QString tenantOfRealm(const Authority& authority, const QString& homeAccountId, const QString& realm) const;

    QJsonObject m_root;
};

} // namespace identity
