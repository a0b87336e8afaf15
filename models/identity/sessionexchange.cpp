// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts from and to the token cache files of other programs.
#include "identity/logging.h"
#include "identity/msalcachefile.h"
#include "identity/sessioncore.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace identity {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(identity::CacheExchange)
};

core::Error notUsable(const MsalDocument::Person& person, const Authority& authority)
{
    const bool isForeign = !person.clientIds.contains(authority.clientId, Qt::CaseInsensitive);
    core::Error error = core::Error::make(
        core::ErrorKind::SignInNeeded,
        isForeign ? QCoreApplication::translate("identity::CacheExchange",
                                                "Its tokens belong to another application and work for that one alone.")
                  : QCoreApplication::translate(
                        "identity::CacheExchange",
                        "The file has no refresh token of it, so it cannot be used without a new sign-in."));
    error.code = isForeign ? QStringLiteral("OtherApplication") : QStringLiteral("NoRefreshToken");
    return error;
}

CachedAccount listed(const MsalDocument::Person& found, const Authority& authority)
{
    CachedAccount one;
    one.account.id = found.person.homeAccountId;
    one.account.username = found.person.username;
    one.account.name = found.person.name;
    one.account.homeTenantId = found.person.homeTenantId;
    one.account.objectId = found.person.objectId;
    one.clientIds = found.clientIds;
    if (!found.hasRefreshToken) {
        one.account.state = SignInState::Needed;
        one.account.problem = notUsable(found, authority);
    }
    return one;
}

} // namespace

QCoro::Task<core::Result<CacheImport>> SessionCore::importCache(QString file, core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    const MsalCacheFile cacheFile(file, parts.clock);
    const core::Result<MsalCacheFile::Content> content = co_await cacheFile.read(cancel);
    if (!content) {
        co_return content.error();
    }
    const MsalDocument document = content->document;
    const QList<MsalDocument::Person> people = document.people(parts.authority);
    CacheImport result;
    result.warnings = content->warnings;
    for (const MsalDocument::Person& found : people) {
        CachedAccount one = listed(found, parts.authority);
        const QString id = one.account.id;
        if (found.hasRefreshToken) {
            const Accounts::Entry* known = accounts.find(id);
            if (known && known->account.state != SignInState::SignedIn) {
                accounts.cache().removeRefreshToken(id); // what the server refused must not win by its date
            }
            MsalDocument mine(accounts.cache().sliceOf(id));
            mine.merge(parts.authority, document.partOf(parts.authority, id));
            accounts.cache().removeAccount(id);
            const core::Result<void> merged = accounts.cache().merge(mine.root());
            if (!merged) {
                co_return merged.error();
            }
            accounts.adopt(found.person);
            broker.forgetRefusals(id);
            const core::Result<void> saved = co_await store.save(&accounts, id);
            const Accounts::Entry* entry = accounts.find(id);
            one.isImported = true;
            one.isKept = saved.has_value() && entry && entry->isKept;
        }
        result.accounts.append(one);
    }
    Q_EMIT accountsChanged();
    Q_EMIT tenantsChanged();
    co_return result;
}

QCoro::Task<core::Result<CacheExport>> SessionCore::exportCache(CacheExportRequest request, core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    CacheExport result;
    core::Error problem = core::Error::make(core::ErrorKind::SignInNeeded, Text::tr("Nobody is signed in."));
    problem.code = QStringLiteral("NoAccount");
    const QString wanted = accounts.idOf(request.account);
    if (!request.account.isEmpty() && wanted.isEmpty()) {
        co_return core::failure(core::ErrorKind::InvalidInput, Text::tr("No such account is signed in here."),
                                request.account);
    }
    const QList<Account> known = accounts.list();
    for (const Account& account : known) {
        if (account.isExternal() || (!wanted.isEmpty() && account.id != wanted)) {
            continue;
        }
        const bool isNewer = co_await store.reloadIfNewer(&accounts, account.id);
        Q_UNUSED(isNewer)
        if (!accounts.cache().refreshToken(account.id).isEmpty()) {
            result.accounts.append(account);
        } else if (account.problem.kind != core::ErrorKind::None) {
            problem = account.problem;
        }
    }
    if (result.accounts.isEmpty()) {
        co_return problem;
    }
    const MsalCacheFile cacheFile(request.file, parts.clock);
    const MsalDocument source(accounts.cache().toJson());
    const Authority authority = parts.authority;
    const QList<Account> chosen = result.accounts;
    const std::function<bool(MsalDocument*)> change = [&](MsalDocument* document) {
        for (const Account& account : chosen) {
            document->merge(authority, source.partOf(authority, account.id));
        }
        return true;
    };
    const core::Result<MsalCacheFile::Written> written = co_await cacheFile.update(change, request.replaceUnreadable, cancel);
    if (!written) {
        co_return written.error();
    }
    result.created = written->created;
    result.keptAside = written->keptAside;
    result.warnings = written->warnings;
    co_return result;
}

QCoro::Task<core::Result<int>> SessionCore::removeFromCache(QString file, QString account, core::CancelToken cancel)
{
    const auto alive = shared_from_this();
    if (!QFileInfo::exists(file)) {
        co_return 0;
    }
    const MsalCacheFile cacheFile(file, parts.clock);
    const Authority authority = parts.authority;
    int removed = 0;
    const std::function<bool(MsalDocument*)> change = [&](MsalDocument* document) {
        const QList<MsalDocument::Person> people = document->people(authority);
        for (const MsalDocument::Person& found : people) {
            if (found.person.homeAccountId.compare(account, Qt::CaseInsensitive) == 0 ||
                found.person.username.compare(account, Qt::CaseInsensitive) == 0) {
                removed += document->removeAccount(authority, found.person.homeAccountId);
            }
        }
        return removed > 0;
    };
    const core::Result<MsalCacheFile::Written> written = co_await cacheFile.update(change, false, cancel);
    if (!written) {
        co_return written.error();
    }
    co_return removed;
}

QCoro::Task<core::Result<CacheImport>> Session::importCache(QString file, core::CancelToken cancel)
{
    return m_core->importCache(std::move(file), std::move(cancel));
}

QCoro::Task<core::Result<CacheExport>> Session::exportCache(CacheExportRequest request, core::CancelToken cancel)
{
    return m_core->exportCache(std::move(request), std::move(cancel));
}

QCoro::Task<core::Result<int>> Session::removeFromCache(QString file, QString account, core::CancelToken cancel)
{
    return m_core->removeFromCache(std::move(file), std::move(account), std::move(cancel));
}

} // namespace identity
